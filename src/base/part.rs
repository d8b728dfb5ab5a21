//! Parts of files that are no lines and no cells, by the names that office programs give them.

use std::fmt;

use super::{Lang, Text};

/// A part of a file.
///
/// Parts order as they are met: by kind, then by number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// A page of a PDF file, from 1.
    Page(u32),
    /// A paragraph of the text, from 1.
    Paragraph(u32),
    /// A sheet of a workbook as a whole.
    Sheet(String),
    /// A header, from 1.
    Header(u32),
    /// A footer, from 1.
    Footer(u32),
    /// A footnote or endnote, from 1.
    Note(u32),
    /// A comment, from 1.
    Comment(u32),
    /// What the file says of itself: its author, its camera.
    Properties,
}

impl Part {
    /// What people call it.
    pub fn name(&self) -> Text {
        match self {
            Self::Page(n) => crate::say!(zh: "第{n}页", en: "page {n}"),
            Self::Paragraph(n) => crate::say!(zh: "第{n}段", en: "paragraph {n}"),
            Self::Sheet(name) => crate::say!(zh: "工作表“{name}”", en: "sheet `{name}`"),
            Self::Header(n) => crate::say!(zh: "页眉{n}", en: "header {n}"),
            Self::Footer(n) => crate::say!(zh: "页脚{n}", en: "footer {n}"),
            Self::Note(n) => crate::say!(zh: "脚注{n}", en: "note {n}"),
            Self::Comment(n) => crate::say!(zh: "批注{n}", en: "comment {n}"),
            Self::Properties => crate::say!(zh: "文件属性", en: "properties"),
        }
    }

    /// Its number, where it has one.
    pub fn number(&self) -> Option<u32> {
        match self {
            Self::Page(n)
            | Self::Paragraph(n)
            | Self::Header(n)
            | Self::Footer(n)
            | Self::Note(n)
            | Self::Comment(n) => Some(*n),
            Self::Sheet(_) | Self::Properties => None,
        }
    }
}

/// `第3页`.
impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name().in_lang(Lang::Zh))
    }
}
