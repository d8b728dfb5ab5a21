//! Units: a body as the paragraphs that are cited, compared and counted.

use super::Body;
use crate::base::html::plain;

/// A paragraph with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// What it is called in a citation: 第十二条第二款第三项; empty when it has no name.
    pub label: String,
    /// Its words.
    pub text: String,
}

/// How a permalink begins, which carries the name of its paragraph.
const PERMALINK: &str = "<a class=\"permalink\"";

impl Body {
    /// The paragraphs of the text, in order: each block stands on a line of its own.
    pub fn units(&self) -> Vec<Unit> {
        let units = self.drawn().lines().map(|line| Unit {
            label: label(line).map(plain).unwrap_or_default(),
            text: plain(line).trim().to_owned(),
        });
        units.filter(|unit| !unit.text.is_empty()).collect()
    }
}

/// The name that the permalink of a line carries.
fn label(line: &str) -> Option<&str> {
    let permalink = &line[line.rfind(PERMALINK)?..];
    let title = permalink.split_once("title=\"")?.1;
    title.split('"').next()
}

#[cfg(test)]
mod tests {
    use crate::markdown::{LineBreaks, render};

    #[test]
    fn articles_paragraphs_and_items_have_their_names() {
        let text = "第一条　为了甲，制定本办法。\n前款所称甲，包括：\n（一）乙；\n（二）丙。\n";
        let units = render(text, LineBreaks::Text).units();
        let labels: Vec<_> = units.iter().map(|unit| unit.label.as_str()).collect();
        assert_eq!(
            labels,
            ["第一条", "第一条第二款", "第一条第二款第（一）项", "第一条第二款第（二）项"]
        );
        assert_eq!(units[2].text, "（一）乙；");
    }
}
