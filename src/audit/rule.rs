//! A rule, as data, and the macro that a rule's file is written with.

use super::{Audit, Enclosed, Found, Published, Reviewed, Terms};
use crate::base::catalogue::Entry;
use crate::base::clause::{self, Clause};
use crate::base::{Grade, Lang, Severity};

/// One rule of the audit.
#[derive(Debug)]
pub struct Rule {
    /// Its code, after the clause it rests on: `711-18`.
    pub code: &'static str,
    /// Its name, which reads after “allow”: `late-disclosure`. Its findings bear it.
    pub name: &'static str,
    /// What is wrong, in a few words, in Chinese and English.
    pub title: [&'static str; 2],
    /// How much a finding matters, unless the site says otherwise.
    pub severity: Severity,
    /// The clauses it rests on, the first before all.
    pub clauses: &'static [&'static str],
    /// Whether a build stops on it: it would put something wrong before the public.
    pub stops_build: bool,
    /// Why there is the rule and what it looks at, in Chinese and English.
    pub about: [&'static str; 2],
    /// A site that breaks it, and how it should be.
    pub examples: [Example; 2],
    /// What it looks at, and how.
    pub checks: &'static [Check],
    /// What it can say.
    pub entries: &'static [Entry],
}

/// A small site: its files over a site that has settings, a home page and two empty columns.
///
/// ```text
/// day: 2024-04-30
/// expect: content/news/_index.md
/// -- content/news/a.md --
/// ---
/// 标题: 甲
///       ^^
/// ---
/// ```
///
/// `day` is the day of the portal, 2024-04-30 when it is not said. A line of carets marks what the
/// line above it must be found for, as it looks where a Chinese character is two columns wide; it is
/// no part of the file. `expect` names what is found as a whole: a file, a cell of it after a colon, a
/// page, or `portal`. A file that is no text is made by the name after its path: `(xlsx)`.
#[derive(Debug, Clone, Copy)]
pub struct Example(pub &'static str);

/// What a rule looks at.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// The site as a whole.
    Site(fn(&Audit<'_>, &mut Found)),
    /// What is due by a day: what becomes wrong by itself.
    Term(fn(&Audit<'_>, &mut Terms)),
    /// Each public document by itself, with its text.
    Document(fn(&Audit<'_>, &Reviewed<'_>, &mut Found)),
    /// Each page as it is drawn.
    Page(fn(&Audit<'_>, &Published<'_, '_>, &mut Found)),
    /// Each file that is published beside documents, or whose data are.
    File(fn(&Audit<'_>, &Enclosed<'_>, &mut Found)),
}

impl Rule {
    /// The clause it rests on before all.
    pub fn clause(&self) -> &'static Clause {
        let first = self.clauses.first().and_then(|id| clause::find(id));
        first.expect("every rule rests on a clause of the table")
    }

    /// How well the words of its clauses are known: the best of them counts.
    pub fn grade(&self) -> Grade {
        let grades = self.clauses.iter().filter_map(|id| clause::find(id));
        grades.map(|clause| clause.grade).min().unwrap_or(Grade::Ours)
    }

    /// What is wrong, in a few words, in `lang`.
    pub fn title_in(&self, lang: Lang) -> &'static str {
        self.title[usize::from(lang == Lang::En)]
    }

    /// Why there is the rule, in `lang`.
    pub fn about_in(&self, lang: Lang) -> &'static str {
        self.about[usize::from(lang == Lang::En)]
    }
}

/// Declares the rule of a file: [`RULE`](Rule), and a function for each thing it can say.
///
/// A function of `says` takes the place and the facts and gives the finding. Braces of the wordings
/// are those of `format!`.
macro_rules! rule {
    (
        code: $code:literal,
        name: $name:literal,
        title: [$title_zh:literal, $title_en:literal],
        clauses: [$first:literal $(, $more:literal)*],
        severity: $severity:ident,
        stops_build: $stops:literal,
        about: [$about_zh:literal, $about_en:literal],
        bad: $bad:literal,
        good: $good:literal,
        checks: [$($kind:ident($check:path)),+ $(,)?],
        says: {$(
            $(#[doc = $doc:literal])+
            $say:ident($($fact:ident),*),
            zh: $zh:literal, en: $en:literal
            $(, help_zh: $help_zh:literal, help_en: $help_en:literal)?;
        )+}
    ) => {
        #[doc = $title_en]
        pub(super) static RULE: $crate::audit::Rule = $crate::audit::Rule {
            code: $code,
            name: $name,
            title: [$title_zh, $title_en],
            severity: $crate::base::Severity::$severity,
            clauses: &[$first $(, $more)*],
            stops_build: $stops,
            about: [$about_zh, $about_en],
            examples: [$crate::audit::Example($bad), $crate::audit::Example($good)],
            checks: &[$($crate::audit::Check::$kind($check)),+],
            entries: &[$($crate::base::catalogue::Entry {
                code: $name,
                message: [$zh, $en],
                help: [concat!("" $(, $help_zh)?), concat!("" $(, $help_en)?)],
            }),+],
        };

        $(
            $(#[doc = $doc])+
            fn $say(
                place: $crate::base::Place, $($fact: impl std::fmt::Display),*
            ) -> $crate::base::Finding {
                #[allow(unused_mut, unused_assignments, reason = "not every wording has help")]
                let mut help = None;
                $(help = Some($crate::say!(zh: $help_zh, en: $help_en));)?
                $crate::base::Finding {
                    code: $name,
                    severity: $crate::base::Severity::$severity,
                    place,
                    message: $crate::say!(zh: $zh, en: $en),
                    help,
                    clause: Some($first),
                    fix: None,
                }
            }
        )+
    };
}
pub(crate) use rule;
