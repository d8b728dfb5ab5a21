//! Text for people, in every language the program speaks.

use std::fmt;

/// A language the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// Chinese as written on the mainland.
    #[default]
    Zh,
    /// English.
    En,
}

/// One message in both languages.
///
/// A language left out is a missing field, so an untranslated message does not compile.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text {
    /// The Chinese wording.
    pub zh: String,
    /// The English wording.
    pub en: String,
}

impl Text {
    /// The wording in `lang`.
    pub fn in_lang(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} / {}", self.zh, self.en)
    }
}

/// Makes a [`Text`] from one format string for each language; both see the caller's variables.
#[macro_export]
macro_rules! say {
    (zh: $zh:literal, en: $en:literal $(,)?) => {
        $crate::base::Text { zh: format!($zh), en: format!($en) }
    };
}
