//! Markdown: the text of a document drawn as HTML, with its outline, its links and its plain text.
//!
//! `CommonMark` as `pulldown-cmark` reads it, and what Chinese official texts need besides: a line is
//! a paragraph, numbers are structure (第十二条, 一、, （一）), emphasis works beside full-width marks.
//! A body is drawn from its text alone and knows no other document: links stay gaps.

mod body;
mod clean;
mod differences;
mod draw;
mod edit;
mod find;
mod han;
mod heading;
mod inline;
mod line;
mod mark;
mod out;
mod outline;
mod prose;
mod role;
mod tag;
mod unit;

pub use body::{Block, Body, Link, LinkKind, Problem};
pub use clean::TAGS;
pub use differences::{DIFFERENCES, Difference};
pub use heading::{Anchors, Heading, Headings};
pub use prose::{Prose, prose};
pub use unit::Unit;

/// What a line break in running text means.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize,
)]
pub enum LineBreaks {
    /// A paragraph ends: text pasted from a word processor.
    #[default]
    Text,
    /// What it means in Markdown: nothing.
    Markdown,
}

impl LineBreaks {
    /// The meaning that settings call `name`.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "text" => Some(Self::Text),
            "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }
}

/// Draws `text`; whatever it holds, the body is the best that can be made of it.
pub fn render(text: &str, line_breaks: LineBreaks) -> Body {
    draw::draw(&line::prepare(text, line_breaks))
}
