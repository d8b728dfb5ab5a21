//! The numbers that lines begin with (结构层次序数), the wrong forms among them.

use super::language::{digits, is_han, lines};
use crate::base::numeral;

/// The number that a line begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ordinal {
    /// Where its line begins.
    pub at: usize,
    /// 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）.
    pub rank: u8,
    /// The number.
    pub number: u32,
    /// The bytes of the number alone, with its brackets.
    pub len: usize,
    /// The mark after it, if it is one that ends a number.
    pub mark: Option<char>,
}

/// A line that numbers begin anew after, or one that has a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A chapter, an article, an annex.
    Division,
    /// A line with a number.
    Numbered(Ordinal),
}

/// The marks that people put after a number.
const MARKS: [char; 5] = ['、', '.', '．', '，', ','];

/// How a number of this rank looks.
pub fn written(rank: u8, number: u32) -> String {
    match rank {
        1 => format!("{}、", numeral::format(number)),
        2 => format!("（{}）", numeral::format(number)),
        3 => format!("{number}."),
        _ => format!("（{number}）"),
    }
}

/// The lines of `text` that are numbered or begin a division, in order; rows of tables are none.
pub fn numbered(text: &str) -> impl Iterator<Item = Line> {
    lines(text).filter(|(_, line)| !line.contains('\t')).filter_map(|(at, line)| {
        if is_division(line) {
            return Some(Line::Division);
        }
        ordinal(at, line).map(Line::Numbered)
    })
}

fn ordinal(at: usize, line: &str) -> Option<Ordinal> {
    let bracketed = line.strip_prefix(['（', '(']);
    let inner = bracketed.unwrap_or(line);
    let (number, size, is_arabic) = number(inner)?;
    let opened = line.len() - inner.len();
    let rest = &inner[size..];
    let bracket = rest.chars().next().filter(|c| matches!(c, '）' | ')'));
    let closed = bracketed.and(bracket).map_or(0, char::len_utf8);
    if bracketed.is_some() && closed == 0 {
        return None;
    }
    let tail = &rest[closed..];
    let mark = tail.chars().next().filter(|c| MARKS.contains(c));
    let follows = tail[mark.map_or(0, char::len_utf8)..].chars().next();
    // 1.5, 1,000 and 一，… are no numbers of lines.
    let is_number = match (bracketed.is_some(), is_arabic, mark) {
        (true, _, _) => true,
        (false, true, Some('.' | '．' | '、')) => follows.is_some_and(|c| !c.is_ascii_digit()),
        (false, false, Some('、' | '.' | '．')) => follows.is_some(),
        _ => false,
    };
    let rank = if is_arabic { 3 } else { 1 } + u8::from(bracketed.is_some());
    let len = opened + size + closed;
    is_number.then_some(Ordinal { at, rank, number, len, mark })
}

/// The number that `text` begins with, its bytes, and whether its digits are arabic.
fn number(text: &str) -> Option<(u32, usize, bool)> {
    let arabic = digits(text);
    if !arabic.is_empty() {
        let number = arabic.parse().ok().filter(|number| (1..100).contains(number));
        return number.map(|number| (number, arabic.len(), true));
    }
    let han: usize = text
        .chars()
        .take_while(|c| "一二三四五六七八九十".contains(*c))
        .take(4)
        .map(char::len_utf8)
        .sum();
    numeral::parse(&text[..han]).map(|number| (number, han, false))
}

/// Whether a line begins a chapter, an article or an annex: 第三条, 附件2.
fn is_division(line: &str) -> bool {
    let Some(rest) = line.strip_prefix('第') else {
        return line.starts_with('附') || line.starts_with(['“', '"']);
    };
    let unit = rest.chars().take(8).find(|c| !"一二三四五六七八九十百零〇0123456789".contains(*c));
    unit.is_some_and(|c| is_han(c) && "编章节条款部".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_known_in_their_right_and_wrong_forms() {
        let text = "一、甲\n(二)、乙\n3、丙\n（4）丁\n1.5倍\n三，戊\n第五条　己\n２\n";
        let found: Vec<_> = numbered(text)
            .map(|line| match line {
                Line::Division => (0, 0, None),
                Line::Numbered(ordinal) => (ordinal.rank, ordinal.number, ordinal.mark),
            })
            .collect();
        let wanted = [
            (1, 1, Some('、')),
            (2, 2, Some('、')),
            (3, 3, Some('、')),
            (4, 4, None),
            (0, 0, None),
        ];
        assert_eq!(found, wanted);
    }
}
