//! HTML being written, with its gaps.

use super::body::{Gap, Side};

/// HTML being written, with its gaps in the order they stand.
#[derive(Debug, Default)]
pub(super) struct Out {
    pub(super) html: String,
    pub(super) gaps: Vec<Gap>,
}

impl Out {
    /// Nothing yet, with room for a text of `len` bytes.
    pub(super) fn with_room(len: usize) -> Self {
        Self { html: String::with_capacity(len + len / 4), gaps: Vec::new() }
    }

    /// Writes what is HTML already.
    pub(super) fn tag(&mut self, html: &str) {
        self.html.push_str(html);
    }

    /// Writes text.
    pub(super) fn text(&mut self, text: &str) {
        escape(&mut self.html, text);
    }

    /// Writes ` name="value"`.
    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        self.html.push(' ');
        self.html.push_str(name);
        self.html.push_str("=\"");
        escape(&mut self.html, value);
        self.html.push('"');
    }

    /// Writes the anchor of the tag that is open.
    pub(super) fn id(&mut self, anchor: &str) {
        self.html.push_str(" id=\"");
        self.html.push_str(anchor);
        self.html.push('"');
    }

    /// Writes a link to the block that ends here, whose words the style sheet gives.
    pub(super) fn permalink(&mut self, anchor: &str, label: &str) {
        self.html.push_str("<a class=\"permalink\" href=\"#");
        self.html.push_str(anchor);
        self.html.push('"');
        self.attribute("title", label);
        self.html.push_str("></a>");
    }

    /// Takes back the permalink at the end, if there is one.
    pub(super) fn drop_permalink(&mut self, anchor: &str) {
        let start = format!("<a class=\"permalink\" href=\"#{anchor}\"");
        if let Some(at) = self.html.rfind(&start).filter(|_| self.html.ends_with("></a>")) {
            self.html.truncate(at);
        }
    }

    /// Writes a reference to a footnote.
    pub(super) fn reference(&mut self, anchor: &str, number: usize) {
        let html = format!(
            "<sup class=\"ref\"><a id=\"{anchor}\" href=\"#n{number}\" role=\"doc-noteref\">{number}</a></sup>"
        );
        self.html.push_str(&html);
    }

    /// Writes the way back from a footnote.
    pub(super) fn back_link(&mut self, number: usize) {
        let html = format!(
            "<a class=\"back\" href=\"#r{number}\" role=\"doc-backlink\" aria-label=\"返回正文\"></a>"
        );
        self.html.push_str(&html);
    }

    /// Writes the box of a task.
    pub(super) fn task(&mut self, done: bool) {
        self.html.push_str(if done {
            "<input type=\"checkbox\" disabled checked aria-label=\"已完成\"> "
        } else {
            "<input type=\"checkbox\" disabled aria-label=\"未完成\"> "
        });
    }

    /// What was written so far; nothing is left.
    pub(super) fn take(&mut self) -> Self {
        std::mem::take(self)
    }

    /// Leaves a gap for a tag of `link`.
    pub(super) fn gap(&mut self, link: usize, side: Side) {
        self.gaps.push(Gap { at: self.html.len(), link, side });
    }

    /// Starts a new line unless at the start of one.
    pub(super) fn fresh_line(&mut self) {
        if !self.html.is_empty() && !self.html.ends_with('\n') {
            self.html.push('\n');
        }
    }

    /// Writes what was written elsewhere.
    pub(super) fn append(&mut self, other: &Self) {
        let by = self.html.len();
        self.html.push_str(&other.html);
        self.gaps.extend(other.gaps.iter().map(|gap| Gap { at: gap.at + by, ..*gap }));
    }

    /// Puts `html` in the place of what stands from `start` to `end`; no gap stands in between.
    pub(super) fn replace(&mut self, start: usize, end: usize, html: &str) {
        self.html.replace_range(start..end, html);
        let later = self.gaps.partition_point(|gap| gap.at < end);
        for gap in &mut self.gaps[later..] {
            gap.at = gap.at - (end - start) + html.len();
        }
    }
}

/// Writes `text` with the characters that mean something in HTML escaped.
pub(super) fn escape(html: &mut String, text: &str) {
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escaped = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        html.push_str(&text[done..at]);
        html.push_str(escaped);
        done = at + 1;
    }
    html.push_str(&text[done..]);
}
