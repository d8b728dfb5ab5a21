//! The message catalogue: everything the program can say, with both wordings, in one place.
//!
//! One file for each stage that finds something, and one for the command line. An entry is the definition of a finding: its code,
//! severity, clause, what is wrong and what to write instead; the macro turns it into a function
//! that takes the place and the facts. A wording left out does not compile, an empty one or one
//! that forgets a fact fails the test below.

pub mod annual;
pub mod audit;
pub mod calendar;
pub mod cli;
pub mod document;
pub mod history;
pub mod law;
pub mod markdown;
pub mod output;
pub mod paper;
pub mod preview;
pub mod proof;
pub mod settings;
pub mod site;
pub mod source;
pub mod table;
pub mod theme;

/// One entry, as data: for the test, and for lists of all findings.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The code that reports print.
    pub code: &'static str,
    /// What is wrong: Chinese and English, with `{facts}`.
    pub message: [&'static str; 2],
    /// What to write instead, or two empty strings.
    pub help: [&'static str; 2],
}

/// Every entry of every stage.
pub fn all() -> impl Iterator<Item = &'static Entry> {
    [
        source::ENTRIES,
        calendar::ENTRIES,
        law::ENTRIES,
        table::ENTRIES,
        annual::ENTRIES,
        document::ENTRIES,
        history::ENTRIES,
        markdown::ENTRIES,
        settings::ENTRIES,
        site::ENTRIES,
        theme::ENTRIES,
        output::ENTRIES,
        paper::ENTRIES,
        audit::ENTRIES,
        cli::ENTRIES,
        preview::ENTRIES,
        proof::ENTRIES,
    ]
    .into_iter()
    .flatten()
}

/// Declares findings: `name(facts): Severity "code" [clause], zh, en, (help_zh, help_en)?;`.
macro_rules! findings {
    ($(
        $(#[doc = $doc:literal])+
        $name:ident($($fact:ident),*): $severity:ident $code:literal $([$clause:literal])?,
        zh: $zh:literal, en: $en:literal
        $(, help_zh: $help_zh:literal, help_en: $help_en:literal)?;
    )*) => {
        $(
            $(#[doc = $doc])+
            pub fn $name(
                place: $crate::base::Place, $($fact: impl std::fmt::Display),*
            ) -> $crate::base::Finding {
                #[allow(unused_mut, unused_assignments, reason = "not every entry has help or a clause")]
                let (mut help, mut clause) = (None, None);
                $(help = Some($crate::say!(zh: $help_zh, en: $help_en));)?
                $(clause = Some($clause);)?
                $crate::base::Finding {
                    code: $code,
                    severity: $crate::base::Severity::$severity,
                    place,
                    message: $crate::say!(zh: $zh, en: $en),
                    help,
                    clause,
                    fix: None,
                }
            }
        )*

        /// The entries of this file.
        pub const ENTRIES: &[$crate::base::catalogue::Entry] = &[$(
            $crate::base::catalogue::Entry {
                code: $code,
                message: [$zh, $en],
                help: [concat!("" $(, $help_zh)?), concat!("" $(, $help_en)?)],
            },
        )*];
    };
}
use findings;

/// Declares sentences of the command line: `name(facts): zh, en;`.
macro_rules! sentences {
    ($($(#[doc = $doc:literal])+ $name:ident($($fact:ident),*): zh: $zh:literal, en: $en:literal;)*) => {
        $(
            $(#[doc = $doc])+
            pub fn $name($($fact: impl std::fmt::Display),*) -> $crate::base::Text {
                $crate::say!(zh: $zh, en: $en)
            }
        )*

        /// The entries of this file.
        pub const ENTRIES: &[$crate::base::catalogue::Entry] = &[$(
            $crate::base::catalogue::Entry {
                code: stringify!($name),
                message: [$zh, $en],
                help: ["", ""],
            },
        )*];
    };
}
use sentences;

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn facts(wording: &str) -> BTreeSet<&str> {
        let parts = wording.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
        parts
            .map(|(name, _)| name)
            .filter(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
            .collect()
    }

    fn has_han(wording: &str) -> bool {
        wording.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
    }

    #[track_caller]
    pub(crate) fn speaks_both_languages(entry: &Entry) {
        let [zh, en] = entry.message;
        assert!(has_han(zh), "{}: the Chinese wording has no Chinese", entry.code);
        assert!(!en.trim().is_empty(), "{}: no English wording", entry.code);
        assert_eq!(facts(zh), facts(en), "{}: the wordings tell different facts", entry.code);
        let [help_zh, help_en] = entry.help;
        assert_eq!(help_zh.is_empty(), help_en.is_empty(), "{}: help in one language", entry.code);
        assert_eq!(facts(help_zh), facts(help_en), "{}: help tells different facts", entry.code);
    }

    #[test]
    fn no_message_lacks_either_language() {
        all().for_each(speaks_both_languages);
    }

    #[test]
    fn no_code_names_two_findings() {
        let mut seen = BTreeSet::new();
        for entry in all() {
            assert!(seen.insert(entry.code), "{} stands twice", entry.code);
        }
    }
}
