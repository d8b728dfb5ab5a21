//! Figures of a report: whole numbers, and money in 万元, exact.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};

/// A figure, in millionths: what is written is what is added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Amount(i64);

/// One, in millionths.
const ONE: i64 = 1_000_000;

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// A whole number.
    pub fn whole(number: usize) -> Self {
        Self(i64::try_from(number).unwrap_or(i64::MAX / ONE).min(i64::MAX / ONE) * ONE)
    }

    /// Reads `12`, `-3`, `0.5`: up to twelve digits before the point and six behind it.
    pub fn parse(text: &str) -> Option<Self> {
        let (sign, digits) = match text.strip_prefix(['-', '－']) {
            Some(digits) => (-1, digits),
            None => (1, text),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_number =
            |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        if !is_number(whole) || !is_number(part) || 12 < whole.len() || 6 < part.len() {
            return None;
        }
        let millionths: i64 = format!("{part:0<6}").parse().ok()?;
        Some(Self(sign * (whole.parse::<i64>().ok()? * ONE + millionths)))
    }

    /// Whether it has nothing behind the point.
    pub fn is_whole(self) -> bool {
        self.0 % ONE == 0
    }

    /// Whether it is less than nothing.
    pub fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// How far it is from another.
    #[must_use]
    pub fn difference(self, other: Self) -> Self {
        Self((self.0 - other.0).abs())
    }

    /// The number that a spreadsheet keeps.
    pub fn as_f64(self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "a spreadsheet has no other numbers")]
        let millionths = self.0 as f64;
        millionths / 1_000_000.0
    }
}

impl Add for Amount {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Amount {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

/// As it is written in reports: `12`, `0.5`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}{}", self.0.abs() / ONE)?;
        match self.0.abs() % ONE {
            0 => Ok(()),
            part => write!(f, ".{}", format!("{part:06}").trim_end_matches('0')),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_written_reads_back(millionths in -999_999_999_999_i64..999_999_999_999) {
            let amount = Amount(millionths);
            prop_assert_eq!(Amount::parse(&amount.to_string()), Some(amount));
        }
    }

    #[test]
    fn what_is_no_figure_is_none() {
        for text in ["", "/", "—", "一", "1e3", "1.", ".5", "0.1234567", "1234567890123"] {
            assert_eq!(Amount::parse(text), None, "{text}");
        }
    }
}
