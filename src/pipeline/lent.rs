//! What columns and settings lend to documents that are silent.

use crate::base::SourcePath;
use crate::document::{self, Article20, Kind};
use crate::markdown::LineBreaks;
use crate::settings::Settings;
use crate::site::{Column, Columns};

/// All that is lent: documents that were read with the same need not be read again.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Lent {
    lines_are_paragraphs: bool,
    /// By each column, which its folder names.
    by_columns: Vec<(String, Option<Kind>, Vec<Article20>)>,
}

impl Lent {
    /// What these lend.
    pub(super) fn by(settings: &Settings, columns: &Columns) -> Self {
        let lend = |column: &Column| (column.folder.clone(), column.kind, column.article20.clone());
        let by_columns = columns.iter().map(|(_, column)| lend(column)).collect();
        Self { lines_are_paragraphs: settings.lines_are_paragraphs, by_columns }
    }
}

/// What the column of `path` and the settings lend to a document that is silent.
pub(super) fn defaults(
    columns: &Columns,
    settings: &Settings,
    path: &SourcePath,
) -> document::Defaults {
    let column = columns.get(columns.nearest(path));
    document::Defaults {
        kind: column.kind,
        article20: column.article20.clone(),
        line_breaks: line_breaks(settings),
    }
}

/// What a line break means where a document does not say it.
pub(super) fn line_breaks(settings: &Settings) -> LineBreaks {
    if settings.lines_are_paragraphs { LineBreaks::Text } else { LineBreaks::Markdown }
}
