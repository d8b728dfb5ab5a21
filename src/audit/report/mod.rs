//! What was found, in the forms that people and programs read.

mod github;
mod html;
mod inspection;
mod json;
mod sarif;
mod unchecked;

pub use github::github;
pub use html::html;
pub use json::json;
pub use sarif::sarif;

use super::{Adjusted, Silenced};
use crate::base::{Cell, Date, Finding, Lang, Place, Severity};

/// What is reported.
#[derive(Debug, Clone, Copy)]
pub struct Report<'run> {
    /// What is wrong, in the order of reports.
    pub findings: &'run [Finding],
    /// What is wrong and allowed.
    pub silenced: &'run [Silenced],
    /// What the site says of rules.
    pub adjusted: &'run [Adjusted],
    /// The name of the agency, or empty when it is not known.
    pub agency: &'run str,
    /// How many documents were looked at.
    pub documents: usize,
    /// The day they were looked at for.
    pub day: Date,
    /// Whether everything was looked at and is reported: all rules, severities and files.
    pub is_whole: bool,
    /// The language of the wordings.
    pub lang: Lang,
}

/// What the next days bring if nobody edits the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ahead {
    /// The last of those days.
    pub until: Date,
    /// What will be wrong, each with its first day, in their order.
    pub coming: Vec<(Date, Finding)>,
}

impl Report<'_> {
    /// How many findings there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// Where something was found, as programs are told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Spot {
    /// The file from the root of the site; a drawn page as it is built by default.
    file: Option<String>,
    line: Option<u32>,
    column: Option<u32>,
    /// How many characters are meant.
    width: Option<u32>,
}

impl Spot {
    fn of(place: &Place) -> Self {
        match place {
            Place::Portal => Self::default(),
            Place::Page(page) => Self::file(format!("public/{page}")),
            Place::File(file) => Self::file(file.to_string()),
            Place::At(file, at) => Self {
                line: Some(at.line),
                column: Some(at.column),
                width: Some(at.width),
                ..Self::file(file.to_string())
            },
            Place::Cell(file, Cell { row, column, .. }) => Self {
                line: Some(*row),
                column: Some(*column),
                width: None,
                ..Self::file(file.to_string())
            },
            Place::Part(file, part) => Self { line: part.number(), ..Self::file(file.to_string()) },
        }
    }

    fn file(file: String) -> Self {
        Self { file: Some(file), ..Self::default() }
    }
}
