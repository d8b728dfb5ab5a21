//! Phrases: what a text says of itself in the usual words, to be compared with its fields.

use std::ops::Range;

use crate::base::{Date, numeral};

/// The lines of `text`, each with where it begins, without the blanks around it.
pub(super) fn lines(text: &str) -> impl DoubleEndedIterator<Item = (usize, &str)> {
    let begin = text.as_ptr() as usize;
    let line = move |line: &'_ str| line.as_ptr() as usize - begin;
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(move |words| (line(words), words))
}

/// The day that `text` begins with, `2023年5月6日`, and the bytes it takes.
pub(super) fn day(text: &str) -> Option<(Date, usize)> {
    let (year, rest) = number(text, '年')?;
    let (month, rest) = number(rest, '月')?;
    let (day, rest) = number(rest, '日')?;
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (1900 < year).then(|| (date, text.len() - rest.len()))
}

/// Each sentence of `text` in which `word` stands, with the place of the word in it.
pub(super) fn sentences_with<'text>(
    text: &'text str,
    word: &'text str,
) -> impl Iterator<Item = (Range<usize>, usize)> + 'text {
    let is_end = |c: char| matches!(c, '。' | '；' | '\n');
    text.match_indices(word).map(move |(at, _)| {
        let start = text[..at].char_indices().rev().find(|(_, c)| is_end(*c));
        let start = start.map_or(0, |(end, c)| end + c.len_utf8());
        let end = text[at..].find(is_end).map_or(text.len(), |end| at + end);
        (start..end, at - start)
    })
}

/// The years that `text` begins with, 五年 or 5年, and the bytes they take.
pub(super) fn years(text: &str) -> Option<(i64, usize)> {
    let end = text.find('年')?;
    let digits = text[..end].trim();
    let count = digits.parse().ok().or_else(|| match digits {
        "两" => Some(2),
        _ => numeral::parse(digits),
    })?;
    (1..=30).contains(&count).then_some((i64::from(count), end + '年'.len_utf8()))
}

/// Digits and the sign behind them.
fn number(text: &str, sign: char) -> Option<(i16, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).filter(|end| 0 < *end)?;
    Some((text[..end].parse().ok()?, text[end..].strip_prefix(sign)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_and_years_are_read_with_their_length() {
        let may = Date::constant(2023, 5, 6);
        assert_eq!(day("2023年5月6日起施行"), Some((may, "2023年5月6日".len())));
        assert_eq!(day("2023年13月6日"), None);
        assert_eq!(years("五年。"), Some((5, "五年".len())));
        assert_eq!(years("2年"), Some((2, "2年".len())));
        assert_eq!(years("届满前六个月"), None);
    }

    #[test]
    fn lines_and_sentences_know_where_they_stand() {
        let text = "甲。\n　乙，丙；丁丙。";
        let lines: Vec<_> = lines(text).map(|(at, line)| (at, line, &text[at..])).collect();
        assert_eq!(lines[1], (10, "乙，丙；丁丙。", "乙，丙；丁丙。"));
        let found: Vec<_> =
            sentences_with(text, "丙").map(|(range, at)| (&text[range], at)).collect();
        assert_eq!(found, [("　乙，丙", 9), ("丁丙", 3)]);
    }
}
