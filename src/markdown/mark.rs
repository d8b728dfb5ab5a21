//! The numbers that lines of official texts begin with: 第十二条, 第三章, 一、, （一）, 1.

use crate::base::numeral;

use super::han::is_han;

/// The divisions of a legal text, from the largest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Division {
    /// 编.
    Part,
    /// 章.
    Chapter,
    /// 节.
    Section,
    /// 条.
    Article,
}

/// The number of a division, at the beginning of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numbered {
    /// What is numbered.
    pub(super) division: Division,
    /// Its number.
    pub(super) number: u32,
    /// The number after 之, of what was inserted later.
    pub(super) inserted: Option<u32>,
    /// The bytes of the mark: of 第十二条之一.
    pub(super) len: usize,
}

/// The number of a heading or an item, at the beginning of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    /// 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）.
    pub(super) rank: u8,
    /// Its number.
    pub(super) number: u32,
    /// The bytes of the mark.
    pub(super) len: usize,
}

/// More characters than any number has.
const NUMERAL_MAX: usize = 9;

/// The division whose number `line` begins with, whatever follows.
pub(super) fn numbered(line: &str) -> Option<Numbered> {
    let rest = line.strip_prefix('第')?;
    let (number, rest) = numeral(rest)?;
    let unit = rest.chars().next()?;
    let division = match unit {
        '编' => Division::Part,
        '章' => Division::Chapter,
        '节' => Division::Section,
        '条' => Division::Article,
        _ => return None,
    };
    let rest = &rest[unit.len_utf8()..];
    let inserted = rest.strip_prefix('之').and_then(|after| numeral(after));
    let rest = inserted.map_or(rest, |(_, after)| after);
    let inserted = inserted.map(|(number, _)| number);
    Some(Numbered { division, number, inserted, len: line.len() - rest.len() })
}

/// A Chinese or Arabic numeral, and what follows it.
fn numeral(text: &str) -> Option<(u32, &str)> {
    let is_digit = |c: char| "〇零一二三四五六七八九十百千".contains(c) || c.is_ascii_digit();
    let end = text
        .char_indices()
        .take(NUMERAL_MAX + 1)
        .find(|(_, c)| !is_digit(*c))
        .map(|(at, _)| at)
        .filter(|end| 0 < *end)?;
    let (digits, rest) = text.split_at(end);
    let number = if digits.is_ascii() { digits.parse().ok() } else { numeral::parse(digits) };
    number.filter(|n| (1..10_000).contains(n)).map(|n| (n, rest))
}

/// The mark that `line` begins with.
pub(super) fn mark(line: &str) -> Option<Mark> {
    let first = line.chars().next()?;
    match first {
        '（' | '(' | '⑴'..='⒇' => bracketed(line, first),
        '０'..='９' | '0'..='9' => arabic(line),
        _ => chinese(line),
    }
}

/// 一、 at the beginning of a line.
fn chinese(line: &str) -> Option<Mark> {
    let (number, rest) = numeral(line)?;
    let rest = rest.strip_prefix(['、', '．'])?;
    Some(Mark { rank: 1, number, len: line.len() - rest.len() })
}

/// （一） or （1） at the beginning of a line.
fn bracketed(line: &str, first: char) -> Option<Mark> {
    if let Some(number) =
        (first as u32).checked_sub('⑴' as u32 - 1).filter(|n| (1..=20).contains(n))
    {
        return Some(Mark { rank: 4, number, len: first.len_utf8() });
    }
    let inner = &line[first.len_utf8()..];
    let (number, rest) = numeral(inner).or_else(|| wide_digits(inner))?;
    let rest = rest.strip_prefix(['）', ')'])?;
    let rank = if inner.starts_with(|c: char| is_han(c)) { 2 } else { 4 };
    Some(Mark { rank, number, len: line.len() - rest.len() })
}

/// `1.`, `1．` or `1、` at the beginning of a line, but not 1.5.
fn arabic(line: &str) -> Option<Mark> {
    let (number, rest) = wide_digits(line).filter(|(number, _)| *number < 1000)?;
    let rest = rest.strip_prefix('\\').unwrap_or(rest);
    let rest = rest.strip_prefix(['.', '．', '、'])?;
    let goes_on = rest.starts_with(|c: char| c.is_numeric() || c == '.');
    (!goes_on && !rest.trim().is_empty()).then_some(Mark {
        rank: 3,
        number,
        len: line.len() - rest.len(),
    })
}

/// A number in half-width or full-width digits, and what follows it.
fn wide_digits(text: &str) -> Option<(u32, &str)> {
    let value = |c: char| match c {
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => c.to_digit(10),
    };
    let mut number = 0;
    for (taken, (at, c)) in text.char_indices().enumerate() {
        match value(c) {
            Some(digit) if taken < 4 => number = number * 10 + digit,
            Some(_) => return None,
            None => return (0 < taken && 0 < number).then(|| (number, &text[at..])),
        }
    }
    None
}
