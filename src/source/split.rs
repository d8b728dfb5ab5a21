//! Front matter and body told apart.

use crate::base::catalogue::source as found;
use crate::base::{Finding, Place, Span};

/// The longest front matter that is read, in bytes; a long one has some two thousand.
const LONGEST: usize = 64 * 1024;

/// Where the two parts of a text stand.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) front_matter: Span,
    pub(super) body: Span,
}

/// Why a text has no two parts.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Problem {
    pub(super) span: Span,
    too_long: bool,
}

impl Problem {
    pub(super) fn finding(&self, place: Place) -> Finding {
        if self.too_long {
            found::front_matter_too_long(place, LONGEST / 1024)
        } else {
            found::front_matter_unclosed(place)
        }
    }
}

/// The parts of `text`. A text that does not begin with a `---` line is all body.
pub(super) fn split(text: &str) -> Result<Parts, Problem> {
    let first = text.split_inclusive('\n').next().unwrap_or("");
    if first.trim_end() != "---" {
        return Ok(Parts { front_matter: Span::default(), body: Span::new(0, text.len()) });
    }
    let start = first.len();
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            let body = Span::new(at + line.len(), text.len());
            return Ok(Parts { front_matter: Span::new(start, at), body });
        }
        at += line.len();
        if LONGEST < at {
            return Err(Problem { span: Span::new(0, 3), too_long: true });
        }
    }
    Err(Problem { span: Span::new(0, 3), too_long: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_body_begins_after_the_closing_line() {
        let text = "---\n标题: 甲\n---\n正文\n";
        let parts = split(text).unwrap();
        assert_eq!(&text[parts.front_matter.start..parts.front_matter.end], "标题: 甲\n");
        assert_eq!(&text[parts.body.start..], "正文\n");
    }

    #[test]
    fn a_text_without_front_matter_is_all_body() {
        assert_eq!(split("正文").unwrap().body, Span::new(0, 6));
    }

    #[test]
    fn front_matter_that_never_ends_is_a_problem() {
        assert!(!split("---\n标题: 甲\n").unwrap_err().too_long);
        assert!(
            split(&format!("---\n标题: {}\n---\n", "甲".repeat(LONGEST))).unwrap_err().too_long
        );
    }
}
