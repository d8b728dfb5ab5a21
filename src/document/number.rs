//! The two numbers of official documents: 发文字号 and 索引号, read once and printed canonically.

use std::fmt;

use crate::base::{AgencyCode, numeral};

/// A document number (发文字号), R-9704-05.
#[derive(
    Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum DocumentNumber {
    /// `滨广管规〔2023〕1号`: the organ's letters, the year, the serial.
    Numbered {
        /// The organ's letters (机关代字).
        organ: String,
        /// The year, in full.
        year: u16,
        /// The serial, from 1.
        serial: u32,
    },
    /// `示例市人民政府令第86号`: a decree has a serial and no year.
    Decree {
        /// What stands before 第: the organ and 令, or nothing.
        organ: String,
        /// The serial, from 1.
        serial: u32,
    },
}

impl DocumentNumber {
    /// Reads the canonical form and no other.
    pub fn parse(text: &str) -> Option<Self> {
        let number = Self::lenient(text)?;
        (number.to_string() == text).then_some(number)
    }

    /// Reads the forms people slip into, `[2023]` and `第05号` among them, to say what was meant.
    pub fn lenient(text: &str) -> Option<Self> {
        let body = text.trim().strip_suffix('号')?;
        let open = body.find(['〔', '[', '【', '(', '（', '［']);
        let Some(open) = open else { return Self::decree(body) };
        let close = open + body[open..].find(['〕', ']', '】', ')', '）', '］'])?;
        let bracket = |at: usize| body[at..].chars().next().map_or(0, char::len_utf8);
        let organ = body[..open].trim();
        let year = body[open + bracket(open)..close].trim().trim_end_matches('年');
        let serial = body[close + bracket(close)..].trim().trim_start_matches('第');
        let year = year.parse().ok().filter(|year| (1900..2100).contains(year))?;
        let organ = Some(organ).filter(|organ| !organ.is_empty() && organ.chars().all(is_han))?;
        Some(Self::Numbered { organ: organ.to_owned(), year, serial: serial_of(serial)? })
    }

    fn decree(body: &str) -> Option<Self> {
        let (organ, serial) = body.rsplit_once('第')?;
        if !organ.chars().all(is_han) {
            return None;
        }
        let serial = serial_of(serial).or_else(|| numeral::parse(serial))?;
        Some(Self::Decree { organ: organ.to_owned(), serial })
    }
}

impl fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Numbered { organ, year, serial } => write!(f, "{organ}〔{year}〕{serial}号"),
            Self::Decree { organ, serial } => write!(f, "{organ}第{serial}号"),
        }
    }
}

/// An index number (索引号): `000014349/2017-00110`, R-ML-02.
#[derive(
    Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub struct IndexNumber {
    code: AgencyCode,
    year: u16,
    serial: u32,
    /// Old catalogues write serials of five to seven digits (R-ML-03), and they stay as they were.
    width: u8,
}

impl IndexNumber {
    /// The number of an agency, a year and a serial, with five digits or as many as it takes.
    pub fn new(code: AgencyCode, year: u16, serial: u32) -> Self {
        Self { code, year, serial, width: 5 }
    }

    /// The agency, the year and the serial.
    pub fn parts(&self) -> (&AgencyCode, u16, u32) {
        (&self.code, self.year, self.serial)
    }

    /// Reads `code/year-serial`.
    pub fn parse(text: &str) -> Option<Self> {
        let (code, rest) = text.split_once('/')?;
        let (year, serial) = rest.split_once('-')?;
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() != 4 || !(5..=7).contains(&serial.len()) || !digits(year) || !digits(serial) {
            return None;
        }
        Some(Self {
            code: AgencyCode::parse(code)?,
            year: year.parse().ok()?,
            serial: serial.parse().ok()?,
            width: u8::try_from(serial.len()).ok()?,
        })
    }
}

impl fmt::Display for IndexNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = usize::from(self.width);
        write!(f, "{}/{}-{:0width$}", self.code, self.year, self.serial)
    }
}

fn serial_of(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten().filter(|serial| *serial != 0)
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_number_reads_back() {
        for text in ["滨广管规〔2023〕1号", "示例市人民政府令第86号", "国发〔2019〕12号"]
        {
            assert_eq!(DocumentNumber::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_is_nearly_a_number_tells_what_was_meant() {
        for text in [
            "滨广管规[2023]1号",
            "滨广管规（2023）第01号",
            "滨广管规【2023】 1号",
            "滨广管规〔2023〕01号",
        ] {
            assert_eq!(DocumentNumber::parse(text), None, "{text}");
            assert_eq!(DocumentNumber::lenient(text).unwrap().to_string(), "滨广管规〔2023〕1号");
        }
        for text in
            ["", "号", "〔2023〕1号", "滨广管规〔23〕1号", "滨广管规〔2023〕0号", "abc〔2023〕1号"]
        {
            assert_eq!(DocumentNumber::lenient(text), None, "{text}");
        }
    }

    #[test]
    fn an_index_number_keeps_the_width_of_its_serial() {
        for text in
            ["000014349/2017-00110", "11370322004222241N/2021-5135380", "001008010/2019-000123"]
        {
            assert_eq!(IndexNumber::parse(text).unwrap().to_string(), text);
        }
        for text in [
            "000014349/2017-110",
            "00001434/2017-00110",
            "000014349-2017-00110",
            "00001434a/2017-00110",
        ] {
            assert_eq!(IndexNumber::parse(text), None, "{text}");
        }
    }
}
