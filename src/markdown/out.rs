//! HTML being written, with its gaps.

use crate::base::html::escape;

use super::body::{Gap, Side};

/// HTML being written, with its gaps in the order they stand.
#[derive(Debug, Default)]
pub(super) struct Out {
    pub(super) html: String,
    pub(super) gaps: Vec<Gap>,
    /// The sign of what is ours, where a writer's HTML stands beside it.
    sign: Option<char>,
}

impl Out {
    /// Nothing yet, with room for a text of `len` bytes.
    pub(super) fn with_room(len: usize, sign: Option<char>) -> Self {
        Self { html: String::with_capacity(len + len / 4), gaps: Vec::new(), sign }
    }

    /// What was written so far; nothing is left.
    pub(super) fn take(&mut self) -> Self {
        std::mem::replace(self, Self { sign: self.sign, ..Self::default() })
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
        self.html.extend(self.sign);
        self.html.push_str(anchor);
        self.html.push('"');
    }

    /// Writes a link to the block that ends here, whose words the style sheet gives.
    pub(super) fn permalink(&mut self, anchor: &str, label: &str) {
        self.inner_link("permalink", anchor);
        self.attribute("title", label);
        self.html.push_str("></a>");
    }

    /// Takes back the permalink at the end, if there is one.
    pub(super) fn drop_permalink(&mut self) {
        if let Some(at) = self.html.rfind("<a class=").filter(|_| self.html.ends_with("\"></a>")) {
            self.html.truncate(at);
        }
    }

    /// Writes a reference to a footnote.
    pub(super) fn reference(&mut self, anchor: &str, number: usize) {
        self.html.push_str("<sup>");
        self.inner_link("ref", &format!("n{number}"));
        self.id(anchor);
        self.html.extend([" role=\"doc-noteref\">", &number.to_string(), "</a></sup>"]);
    }

    /// Writes the way back from a footnote.
    pub(super) fn back_link(&mut self, number: usize) {
        self.inner_link("back", &format!("r{number}"));
        self.html.push_str(" role=\"doc-backlink\" aria-label=\"返回正文\"></a>");
    }

    /// Begins a link inside the page.
    fn inner_link(&mut self, class: &str, anchor: &str) {
        self.html.push_str("<a class=\"");
        self.html.extend(self.sign);
        self.html.push_str(class);
        self.html.push_str("\" href=\"#");
        self.html.push_str(anchor);
        self.html.push('"');
    }

    /// Writes the box of a task.
    pub(super) fn task(&mut self, done: bool) {
        match self.sign {
            None => push_task(&mut self.html, done),
            Some(sign) => {
                let state = if done { "done" } else { "open" };
                self.html.extend(["<i class=\"", sign.encode_utf8(&mut [0; 4]), state, "\"></i>"]);
            }
        }
    }

    /// Leaves a gap for the first tag of `link`, or of a picture for its only one.
    pub(super) fn open_gap(&mut self, link: usize, picture: bool) {
        let Some(sign) = self.sign else {
            return self.gaps.push(Gap { at: self.html.len(), link, side: Side::Before });
        };
        let name = if picture { "img" } else { "a" };
        let sign = String::from(sign);
        self.html.extend(["<", name, " class=\"", &sign, "g", &link.to_string(), "\">"]);
    }

    /// Leaves a gap for the second tag of `link`.
    pub(super) fn close_gap(&mut self, link: usize) {
        match self.sign {
            None => self.gaps.push(Gap { at: self.html.len(), link, side: Side::After }),
            Some(_) => self.html.push_str("</a>"),
        }
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

/// Writes the box of a task.
pub(super) fn push_task(html: &mut String, done: bool) {
    html.push_str(if done {
        "<input type=\"checkbox\" disabled checked aria-label=\"已完成\"> "
    } else {
        "<input type=\"checkbox\" disabled aria-label=\"未完成\"> "
    });
}
