//! What YAML may do that front matter never needs, refused before the parser sees it.
//!
//! Anchors and aliases can make a few lines stand for billions of values, and deep nesting takes
//! the parser time that grows with its square. Neither has a use in a list of fields.

use crate::base::Span;

/// The deepest nesting of lists and mappings that is read; the deepest field needs three.
const DEEPEST: usize = 8;

/// The widest indent that is read, in blanks.
const WIDEST_INDENT: usize = 40;

/// What was met first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// An anchor, an alias or a tag.
    Reference,
    /// Nesting beyond [`DEEPEST`].
    Depth,
}

/// The first thing in `yaml` that is refused, if any.
pub(super) fn refused(yaml: &str) -> Option<(Span, Refusal)> {
    let mut scan = Scan::default();
    let mut at = 0;
    for line in yaml.split_inclusive('\n') {
        if let Some((column, refusal)) = scan.line(line) {
            let start = at + column;
            return Some((Span::new(start, start + 1), refusal));
        }
        at += line.len();
    }
    None
}

/// The little of YAML's grammar that tells text from structure.
#[derive(Debug, Default)]
struct Scan {
    /// The indent of the key whose block of text (`|`, `>`) the lines belong to.
    text_block: Option<usize>,
    /// The quote that is open.
    quote: Option<u8>,
    /// How many `[` and `{` are open.
    flow: usize,
}

impl Scan {
    fn line(&mut self, line: &str) -> Option<(usize, Refusal)> {
        let indent = line.len() - line.trim_start_matches(' ').len();
        if let Some(parent) = self.text_block {
            if parent < indent || line.trim().is_empty() {
                return None;
            }
            self.text_block = None;
        }
        if self.quote.is_none() && WIDEST_INDENT < indent {
            return Some((WIDEST_INDENT, Refusal::Depth));
        }
        self.tokens(line.as_bytes(), indent)
    }

    fn tokens(&mut self, line: &[u8], indent: usize) -> Option<(usize, Refusal)> {
        let (mut at_start, mut dashes) = (true, 0);
        let mut at = indent;
        while at < line.len() {
            let byte = line[at];
            let blank_after = line.get(at + 1).is_none_or(u8::is_ascii_whitespace);
            if let Some(quote) = self.quote {
                match byte {
                    b'\\' if quote == b'"' => at += 1,
                    _ if byte == quote => self.quote = None,
                    _ => {}
                }
            } else {
                match byte {
                    b'"' | b'\'' if at_start => self.quote = Some(byte),
                    b'&' | b'*' | b'!' if at_start && !blank_after => {
                        return Some((at, Refusal::Reference));
                    }
                    b'#' if at == 0 || line[at - 1].is_ascii_whitespace() => return None,
                    b'|' | b'>' if at_start && self.flow == 0 => {
                        self.text_block = Some(indent);
                        return None;
                    }
                    b'[' | b'{' if at_start || 0 < self.flow => self.flow += 1,
                    b']' | b'}' => self.flow = self.flow.saturating_sub(1),
                    b'-' if at_start && blank_after => dashes += 1,
                    _ => {}
                }
                if DEEPEST < self.flow + dashes {
                    return Some((at, Refusal::Depth));
                }
                at_start = match byte {
                    b' ' => at_start,
                    b'-' | b'?' => at_start && blank_after,
                    b':' => blank_after || 0 < self.flow,
                    b'[' | b'{' | b',' => 0 < self.flow,
                    _ => false,
                };
            }
            at += 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_aliases_and_tags_are_refused() {
        for yaml in ["a: &x 1", "a: [*x]", "a:\n  - *x", "- !tag a", "a: !!binary x", "? &k a"] {
            assert_eq!(refused(yaml).map(|(_, what)| what), Some(Refusal::Reference), "{yaml}");
        }
    }

    #[test]
    fn the_same_signs_inside_text_are_text() {
        for yaml in [
            "a: A&B",
            "a: \"&x *y\"",
            "a: '*重要*'",
            "a: |\n  *item\n  &x\nb: 1",
            "a: x # &y",
            "a: 甲 *乙*",
            "a: [甲&乙, 'it''s *']",
            "网址: https://a.example/?b=1&c=2",
        ] {
            assert_eq!(refused(yaml), None, "{yaml}");
        }
    }

    #[test]
    fn nesting_is_bounded() {
        for yaml in ["a: [[[[[[[[[", "- - - - - - - - - a", &format!("{}a: 1", " ".repeat(41))] {
            assert_eq!(refused(yaml).map(|(_, what)| what), Some(Refusal::Depth), "{yaml}");
        }
    }
}
