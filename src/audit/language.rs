//! What rules of language ask of a text: its characters, its lines, its numbers, its words.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// Whether `c` is a Chinese character.
pub fn is_han(c: char) -> bool {
    matches!(c, '〇' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// Whether `c` stands in a Chinese line as wide as a character: one itself, or a mark.
pub fn is_wide(c: char) -> bool {
    is_han(c)
        || matches!(c, '\u{3001}'..='\u{301f}' | '\u{ff01}'..='\u{ff60}' | '“' | '”' | '‘' | '’')
}

/// The character before the byte `at`; a line break at the beginning.
pub fn before(text: &str, at: usize) -> char {
    text[..at].chars().next_back().unwrap_or('\n')
}

/// The character at the byte `at`; a line break at the end.
pub fn after(text: &str, at: usize) -> char {
    text[at..].chars().next().unwrap_or('\n')
}

/// The lines of `text`, each with the byte it begins at and without its blanks.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let words = line.trim();
        let start = at + (line.len() - line.trim_start().len()).min(line.len());
        at += line.len();
        (start, words)
    })
}

/// The digits that `text` begins with.
pub fn digits(text: &str) -> &str {
    &text[..text.bytes().take_while(u8::is_ascii_digit).count()]
}

/// The digits that `text` ends with.
pub fn last_digits(text: &str) -> &str {
    &text[text.len() - text.bytes().rev().take_while(u8::is_ascii_digit).count()..]
}

/// The digits and the decimal point that `text` ends with.
pub fn last_number(text: &str) -> &str {
    let is_part = |byte: &u8| byte.is_ascii_digit() || *byte == b'.';
    let number = &text[text.len() - text.bytes().rev().take_while(is_part).count()..];
    number.trim_start_matches('.')
}

/// The runs of ASCII digits in `text`: the byte each begins at, and the digits.
pub fn runs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text.get(at..)?.bytes().position(|byte| byte.is_ascii_digit())?;
        let run = digits(&text[start..]);
        at = start + run.len();
        Some((start, run))
    })
}

/// A character that is no Chinese one: the byte it begins at, and the character.
pub type Mark = (usize, char);

/// The marks, signs, letters and digits of `text`: all but its Chinese characters.
///
/// They are few, and rules look for many of them: the text is gone through once for all.
pub fn marks(text: &str) -> Vec<Mark> {
    /// The first bytes of the characters from U+4000 to U+9FFF.
    const HAN: std::ops::RangeInclusive<u8> = 0xE4..=0xE9;
    let bytes = text.as_bytes();
    let mut marks = Vec::with_capacity(bytes.len() / 16);
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if HAN.contains(byte) {
            at += 3;
        } else if let Some(c) = text[at..].chars().next() {
            marks.push((at, c));
            at += c.len_utf8();
        }
    }
    marks
}

/// The runs of one and the same of `marks`: the byte each begins at, the mark, and how often it stands
/// there.
pub fn repeats(marks: impl Iterator<Item = Mark>) -> Vec<(usize, char, usize)> {
    let mut repeats: Vec<(usize, char, usize)> = Vec::new();
    for (at, c) in marks {
        match repeats.last_mut() {
            Some((start, last, count)) if *last == c && *start + *count * c.len_utf8() == at => {
                *count += 1;
            }
            _ => repeats.push((at, c, 1)),
        }
    }
    repeats
}

/// Words that are looked for all at once, each with what is to be known of it.
#[derive(Debug)]
pub struct Words<T: 'static> {
    finder: AhoCorasick,
    table: &'static [T],
}

impl<T> Words<T> {
    /// The words of `table`, each told by `word`.
    pub fn of(table: &'static [T], word: impl Fn(&T) -> &'static str) -> Self {
        let mut builder = AhoCorasick::builder();
        builder.match_kind(MatchKind::LeftmostFirst).kind(Some(AhoCorasickKind::DFA));
        let finder = builder.build(table.iter().map(word));
        Self { finder: finder.expect("a table of ours is small"), table }
    }

    /// Where they stand in `text`, and what is known of each.
    pub fn find(&self, text: &str) -> impl Iterator<Item = (Range<usize>, &'static T)> {
        self.finder.find_iter(text).map(|found| (found.range(), &self.table[found.pattern()]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_know_where_their_words_begin() {
        let text = "甲\n　　乙 \n\n丙";
        let all: Vec<_> =
            lines(text).map(|(at, line)| (&text[at..at + line.len()], line)).collect();
        assert_eq!(all, [("甲", "甲"), ("乙", "乙"), ("", ""), ("丙", "丙")]);
    }

    #[test]
    fn runs_of_digits_and_of_marks_are_found() {
        assert_eq!(runs("a12b3").collect::<Vec<_>>(), [(1, "12"), (4, "3")]);
        assert_eq!(repeats(marks("。。甲。").into_iter()), [(0, '。', 2), (9, '。', 1)]);
        assert_eq!((last_digits("共12"), last_number("约3.5"), digits("7天")), ("12", "3.5", "7"));
    }
}
