//! Personal information in running text: numbers that name a person, found by their form and by their
//! check digits.
//!
//! Every finder takes any text, of a document, a cell or an attachment, and gives stretches of it.
//! Digits may be full-width, as some keyboards make them. Where a form alone would take too much for a
//! personal number, the words before it decide.

mod card;
mod context;
mod dwelling;
mod mask;
mod permit;
mod sensitive;

use crate::base::Date;
use crate::base::Span;

pub use dwelling::{birth_dates, door_numbers};
pub use mask::thin_masks;
pub use permit::{mailboxes, passports, plates};
pub use sensitive::{Sensitive, is_name};

/// The weights of the first seventeen digits of an identity number (GB 11643).
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/// The check characters, by the weighted sum modulo eleven.
const CHECKS: &[u8; 11] = b"10X98765432";

/// A run of digits in a text, perhaps with an `X` at its end.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Run {
    /// The digits in their ASCII form.
    digits: String,
    span: Span,
}

/// The runs of digits in a text, among which the numbers are that name a person.
#[derive(Debug)]
pub struct Numbers<'text> {
    text: &'text str,
    runs: Vec<Run>,
}

impl<'text> Numbers<'text> {
    /// Those of `text`.
    pub fn of(text: &'text str) -> Self {
        Self { text, runs: runs(text) }
    }

    /// The text.
    pub fn text(&self) -> &'text str {
        self.text
    }

    /// Identity numbers (公民身份号码) of eighteen characters: a region, a day of birth, a check digit.
    pub fn identities(&self) -> Vec<Span> {
        let is_one = |run: &&Run| is_id_number(&run.digits);
        self.runs.iter().filter(is_one).map(|run| run.span).collect()
    }

    /// Identity numbers of the old form, of fifteen digits and without a check digit: only where the
    /// words before them say so, for old registers of companies and taxes count as many.
    pub fn old_identities(&self) -> Vec<Span> {
        let is_old = |run: &&Run| {
            is_old_id_number(&run.digits) && context::names_identity(self.text, run.span)
        };
        self.runs.iter().filter(is_old).map(|run| run.span).collect()
    }

    /// Mobile numbers (手机号码): eleven digits from 13 to 19, alone or written 138 0000 0000.
    pub fn mobiles(&self) -> Vec<Span> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(run) = self.runs.get(at) {
            at += 1;
            if is_mobile(&run.digits) {
                found.push(run.span);
            } else if let [second, third, ..] = &self.runs[at..]
                && [&run.digits, &second.digits, &third.digits].map(String::len) == [3, 4, 4]
                && is_apart(self.text, run, second)
                && is_apart(self.text, second, third)
                && is_mobile(&format!("{}{}{}", run.digits, second.digits, third.digits))
            {
                found.push(Span::new(run.span.start, third.span.end));
                at += 2;
            }
        }
        found
    }
}

/// Whether `digits` are an identity number whose day of birth is one and whose check digit is right.
fn is_id_number(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    if bytes.len() != 18 || bytes[0] == b'0' || !bytes[..17].iter().all(u8::is_ascii_digit) {
        return false;
    }
    let number = |range: std::ops::Range<usize>| digits[range].parse::<i16>().unwrap_or(0);
    let (year, month, day) = (number(6..10), number(10..12), number(12..14));
    let [month, day] = [month, day].map(|n| i8::try_from(n).unwrap_or(0));
    let is_born = (1800..2100).contains(&year) && Date::new(year, month, day).is_ok();
    is_born && check_digit(&bytes[..17]) == bytes[17]
}

/// Whether `digits` are fifteen, with a day of birth of the last century.
fn is_old_id_number(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    if bytes.len() != 15 || bytes[0] == b'0' || digits.ends_with('X') {
        return false;
    }
    let number = |range: std::ops::Range<usize>| digits[range].parse::<i8>().unwrap_or(0);
    Date::new(1900 + i16::from(number(6..8)), number(8..10), number(10..12)).is_ok()
}

/// The check digit of the seventeen digits before it (GB 11643).
fn check_digit(digits: &[u8]) -> u8 {
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(d, weight)| u32::from(d - b'0') * weight).sum();
    CHECKS[(sum % 11) as usize]
}

fn is_mobile(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    bytes.len() == 11
        && bytes[0] == b'1'
        && (b'3'..=b'9').contains(&bytes[1])
        && !digits.ends_with('X')
}

/// Whether nothing but one blank or hyphen stands between two runs.
fn is_apart(text: &str, one: &Run, other: &Run) -> bool {
    matches!(&text[one.span.end..other.span.start], " " | "-" | "\u{3000}" | "－")
}

/// The runs of digits of `text` that no letter, sign of a decimal or of an index touches.
fn runs(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(start) = next_digit(text, at) {
        let rest = &text[start..];
        let digits: String = rest.chars().map_while(digit).collect();
        let mut end = start
            + rest.chars().take_while(|c| digit(*c).is_some()).map(char::len_utf8).sum::<usize>();
        let x = text[end..].chars().next().filter(|c| matches!(c, 'X' | 'x' | 'Ｘ' | 'ｘ'));
        let digits = if x.is_some() { digits + "X" } else { digits };
        end += x.map_or(0, char::len_utf8);
        let before = text[..start].chars().next_back().unwrap_or(' ');
        let after = text[end..].chars().next().unwrap_or(' ');
        if !touches(before) && !touches(after) {
            runs.push(Run { digits, span: Span::new(start, end) });
        }
        at = end;
    }
    runs
}

/// Where the next digit stands at or behind the byte `at`. Texts are long and have few: bytes are
/// looked at, and characters only where one may be a digit.
fn next_digit(text: &str, mut at: usize) -> Option<usize> {
    /// The first byte of every full-width digit.
    const WIDE: u8 = 0xEF;
    loop {
        let is_likely = |byte: u8| byte.is_ascii_digit() || byte == WIDE;
        at += text.as_bytes().get(at..)?.iter().position(|byte| is_likely(*byte))?;
        let c = text[at..].chars().next()?;
        if digit(c).is_some() {
            return Some(at);
        }
        at += c.len_utf8();
    }
}

/// Whether `c` makes the digits beside it part of a longer code.
fn touches(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '/' | '.' | '%' | '#' | '=' | '&')
}

/// A digit in its ASCII form.
fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(text: &'a str, find: impl Fn(&Numbers<'a>) -> Vec<Span>) -> Vec<&'a str> {
        find(&Numbers::of(text)).into_iter().map(|span| &text[span.start..span.end]).collect()
    }

    /// An identity number of a region that there is not.
    fn fictional(birth: &str, serial: &str) -> String {
        let digits = format!("999999{birth}{serial}");
        let check = char::from(check_digit(digits.as_bytes()));
        format!("{digits}{check}")
    }

    #[test]
    fn an_identity_number_is_known_by_its_check_digit_and_its_day() {
        let number = fictional("19900307", "123");
        assert_eq!(found(&format!("张某（{number}）"), Numbers::identities), [number.as_str()]);
        let wide: String = number
            .chars()
            .map(|c| {
                digit(c).map_or('Ｘ', |d| char::from_u32(u32::from(d) - 48 + 0xFF10).unwrap())
            })
            .collect();
        assert_eq!(found(&wide, Numbers::identities), [wide.as_str()]);
        for wrong in [fictional("19900230", "123"), fictional("17900307", "123")] {
            assert_eq!(found(&wrong, Numbers::identities), [""; 0], "{wrong}");
        }
        let mut slip = number.clone().into_bytes();
        slip[16] = b'0' + (slip[16] - b'0' + 1) % 10;
        assert_eq!(found(std::str::from_utf8(&slip).unwrap(), Numbers::identities), [""; 0]);
    }

    #[test]
    fn an_old_identity_number_is_known_by_the_words_before_it() {
        for text in ["身份证号：999999900307123", "居民身份证号码为 999999900307123。"]
        {
            assert_eq!(found(text, Numbers::old_identities), ["999999900307123"]);
        }
        for text in ["注册号：999999900307123", "身份证号：999999901307123", "999999900307123"]
        {
            assert_eq!(found(text, Numbers::old_identities), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_mobile_number_is_known_however_it_is_written() {
        for text in ["13800000000", "138 0000 0000", "138-0000-0000", "１３８００００００００"]
        {
            assert_eq!(found(&format!("电话：{text}。"), Numbers::mobiles), [text]);
        }
        for text in ["0000-6000012", "12345", "EXAMPLE13800000000", "138000000001", "1.13800000000"]
        {
            assert_eq!(found(text, Numbers::mobiles), [""; 0], "{text}");
        }
    }
}
