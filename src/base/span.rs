//! Stretches of a text, and the lines and columns people know them by.

/// A stretch of one text, in bytes.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    serde::Serialize,
    serde::Deserialize,
)]
pub struct Span {
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
}

impl Span {
    /// The stretch from `start` up to `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The same stretch, of a text that stands `by` bytes further on.
    #[must_use]
    pub const fn shifted(self, by: usize) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }
}

/// Where something stands in a file, as an editor's status bar counts.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The column, in characters, from 1.
    pub column: u32,
    /// How many characters of that line are meant, at least 1.
    pub width: u32,
}

impl Position {
    /// The first character of the first line.
    pub const START: Self = Self { line: 1, column: 1, width: 1 };
}

/// The starts of a text's lines, to turn bytes into positions.
#[derive(Debug, Clone)]
pub struct LineIndex<'text> {
    text: &'text str,
    starts: Vec<usize>,
}

impl<'text> LineIndex<'text> {
    /// The index of `text`.
    pub fn new(text: &'text str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// The position of `span`; what runs over the end of its first line is left out of the width.
    pub fn position(&self, span: Span) -> Position {
        let start = self.boundary(span.start);
        let line = self.starts.partition_point(|first| *first <= start) - 1;
        let line_end = self.starts.get(line + 1).map_or(self.text.len(), |next| next - 1);
        let end = self.boundary(span.end).clamp(start, line_end.max(start));
        Position {
            line: count(line) + 1,
            column: count(self.text[self.starts[line]..start].chars().count()) + 1,
            width: count(self.text[start..end].chars().count()).max(1),
        }
    }

    /// The nearest start of a character at or before `byte`.
    fn boundary(&self, byte: usize) -> usize {
        self.text.floor_char_boundary(byte)
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_not_bytes() {
        let text = "标题: 甲\n类型: 乙";
        let at = text.find('乙').unwrap();
        let position = LineIndex::new(text).position(Span::new(at, at + 3));
        assert_eq!(position, Position { line: 2, column: 5, width: 1 });
    }

    #[test]
    fn a_span_over_several_lines_is_as_wide_as_the_rest_of_its_first() {
        let position = LineIndex::new("abc\ndef").position(Span::new(1, 7));
        assert_eq!(position, Position { line: 1, column: 2, width: 2 });
    }
}
