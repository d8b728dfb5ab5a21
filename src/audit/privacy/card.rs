//! Numbers of bank cards (银行卡号): a length, an issuer, the check digit of Luhn.

use super::{Numbers, Run, context, is_apart};
use crate::base::Span;

/// The words before a number that make it one of a card or an account.
const CARDS: [&str; 5] = ["银行卡", "卡号", "储蓄卡", "借记卡", "信用卡"];

impl Numbers<'_> {
    /// Numbers of bank cards, in one run or in groups of four.
    ///
    /// Cards of this country begin with 62. Any other number with a right check digit counts only where
    /// the words before it name a card: one in ten of all numbers has one.
    pub fn cards(&self) -> Vec<Span> {
        let mut found = Vec::new();
        let mut rest = &self.runs[..];
        while !rest.is_empty() {
            let (number, more) = rest.split_at(groups(self.text, rest));
            let digits: String = number.iter().map(|run| &*run.digits).collect();
            let span = Span::new(number[0].span.start, number[number.len() - 1].span.end);
            if is_card(self.text, span, &digits) {
                found.push(span);
            }
            rest = more;
        }
        found
    }
}

/// How many of `runs` are one number: groups of four with one blank between, and a shorter last one.
fn groups(text: &str, runs: &[Run]) -> usize {
    let belongs = |pair: &[Run]| pair[0].digits.len() == 4 && is_apart(text, &pair[0], &pair[1]);
    let more = runs.windows(2).take(4).take_while(|pair| belongs(pair)).count();
    let digits: usize = runs[..=more].iter().map(|run| run.digits.len()).sum();
    if (16..=19).contains(&digits) { more + 1 } else { 1 }
}

fn is_card(text: &str, span: Span, digits: &str) -> bool {
    if !(16..=19).contains(&digits.len()) || !is_checked(digits) {
        return false;
    }
    let is_named = || context::any(context::before(text, span.start, 16), &CARDS);
    digits.starts_with("62") || (digits.len() != 18 && is_named())
}

/// Whether the last digit checks the others (Luhn).
fn is_checked(digits: &str) -> bool {
    let mut sum = 0;
    for (at, byte) in digits.bytes().rev().enumerate() {
        if !byte.is_ascii_digit() {
            return false;
        }
        let digit = u32::from(byte - b'0');
        sum += match at % 2 {
            0 => digit,
            _ if 4 < digit => 2 * digit - 9,
            _ => 2 * digit,
        };
    }
    sum % 10 == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        Numbers::of(text).cards().into_iter().map(|span| &text[span.start..span.end]).collect()
    }

    #[test]
    fn a_card_is_known_by_its_check_digit() {
        assert!(is_checked("79927398713"));
        assert_eq!(found("卡号6200000000000000018。"), ["6200000000000000018"]);
        assert_eq!(found("6200 0000 0000 0000 018"), ["6200 0000 0000 0000 018"]);
        assert_eq!(found("银行卡号：4000000000000002"), ["4000000000000002"]);
        assert_eq!(found("4000000000000002"), [""; 0]);
        assert_eq!(found("6200000000000000019"), [""; 0]);
    }

    #[test]
    fn codes_of_organs_and_filings_are_no_cards() {
        for text in ["京公网安备62000000000005号", "62000000000000000000", "A6200000000000000018"]
        {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
