//! What is wrong with the content, said to the person who can mend it.

use super::{Cell, Lang, Part, Position, SitePath, SourcePath, Span, Text};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Publishing stops: something wrong would be put before the public.
    Error,
    /// Worth mending, but publishing goes on.
    Warning,
    /// Good to know.
    Info,
}

impl Severity {
    /// Every severity, the worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// The severity that people call `name`, in either language.
    pub fn named(name: &str) -> Option<Self> {
        let is_named =
            |severity: &Self| [severity.name(), severity.label(Lang::Zh)].contains(&name);
        Self::ALL.into_iter().find(is_named)
    }

    /// Its name for machines: `error`, `warning`, `info`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }

    /// Its name for people.
    pub const fn label(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Error, Lang::Zh) => "错误",
            (Self::Warning, Lang::Zh) => "提醒",
            (Self::Info, Lang::Zh) => "提示",
            (_, Lang::En) => self.name(),
        }
    }
}

/// Where to look.
///
/// Places order as reports are read: the portal as a whole, then file by file, then down each file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// No one place: something is missing altogether.
    Portal,
    /// A file as a whole.
    File(SourcePath),
    /// Something written in a file.
    At(SourcePath, Position),
    /// A cell of a table that is a file.
    Cell(SourcePath, Cell),
    /// Another part of a file: a page, a paragraph, a comment.
    Part(SourcePath, Part),
    /// A page as it is drawn, that no one file of the content makes.
    Page(SitePath),
}

impl Place {
    /// The file, if the place is in one.
    pub fn file(&self) -> Option<&SourcePath> {
        match self {
            Self::Portal | Self::Page(_) => None,
            Self::File(file) | Self::At(file, _) | Self::Cell(file, _) | Self::Part(file, _) => {
                Some(file)
            }
        }
    }

    /// The position, if the place is more than a whole file.
    pub fn position(&self) -> Option<Position> {
        match self {
            Self::At(_, position) => Some(*position),
            Self::Portal | Self::File(_) | Self::Cell(..) | Self::Part(..) | Self::Page(_) => None,
        }
    }

    /// The part of the file, when that is no line of it: `人员!C7`, `第3页`.
    pub fn part(&self) -> Option<Text> {
        match self {
            Self::Cell(_, cell) => Some(crate::say!(zh: "{cell}", en: "{cell}")),
            Self::Part(_, part) => Some(part.name()),
            Self::Portal | Self::File(_) | Self::At(..) | Self::Page(_) => None,
        }
    }
}

/// One finding about the content.
///
/// Made by the functions of [`catalogue`](super::catalogue), where every wording stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Finding {
    /// The name of what was found, the same in every run: `key-unknown`.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The place to look at first.
    pub place: Place,
    /// What is wrong, in one sentence without a full stop.
    pub message: Text,
    /// What to write instead.
    pub help: Option<Text>,
    /// The rule of the field behind it: `R-711-05`.
    pub clause: Option<&'static str>,
    /// The change that mends it, where there is one that cannot do harm.
    pub fix: Option<Fix>,
}

impl Finding {
    /// The same, with the change that mends it.
    #[must_use]
    pub fn mended_by(self, fix: Option<Fix>) -> Self {
        Self { fix, ..self }
    }
}

/// What to write in a text so that something is no longer found in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fix {
    /// The stretches of the decoded text that are replaced, in order, each with what stands there then.
    pub changes: Vec<(Span, String)>,
}

/// Puts findings into the order of reports and drops what was found twice.
pub fn sort(findings: &mut Vec<Finding>) {
    findings.sort_by(|a, b| {
        (&a.place, a.severity, a.code, &a.message).cmp(&(&b.place, b.severity, b.code, &b.message))
    });
    findings.dedup();
}

/// A value, with what was found wrong while it was made.
///
/// Findings do not stop a stage: the value is the best that could be made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[must_use]
pub struct Checked<T> {
    /// The value.
    pub value: T,
    /// What was found.
    pub findings: Vec<Finding>,
}

impl<T> Checked<T> {
    /// A value with nothing to say about it.
    pub const fn clean(value: T) -> Self {
        Self { value, findings: Vec::new() }
    }

    /// The value made into another, with the same findings.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Checked<U> {
        Checked { value: make(self.value), findings: self.findings }
    }

    /// The value alone; its findings go to the end of `findings`.
    pub fn unpack(self, findings: &mut Vec<Finding>) -> T {
        findings.extend(self.findings);
        self.value
    }
}
