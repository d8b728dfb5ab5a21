//! The code that an agency is known by.

use std::fmt;

/// The code of an agency: nine characters (组织机构代码) or eighteen (统一社会信用代码), R-ML-02, R-ML-03.
///
/// It stands in every index number, and these are compared and looked up by the million: so its
/// characters are kept in place, and not somewhere else in memory.
#[derive(
    Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(into = "String", try_from = "String")]
pub struct AgencyCode {
    /// The characters, with zeros up to the length of the longer form.
    signs: [u8; LONGEST],
}

/// The characters of the longer form.
const LONGEST: usize = 18;

impl AgencyCode {
    /// Reads a code of either length; letters are capitals.
    ///
    /// The check character is not looked at: one code in eight that agencies use has a wrong one.
    pub fn parse(text: &str) -> Option<Self> {
        let of_code = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase();
        let fits = matches!(text.len(), 9 | 18) && text.chars().all(of_code);
        fits.then(|| {
            let mut signs = [0; LONGEST];
            signs[..text.len()].copy_from_slice(text.as_bytes());
            Self { signs }
        })
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        let length = self.signs.iter().position(|sign| *sign == 0).unwrap_or(LONGEST);
        std::str::from_utf8(&self.signs[..length]).unwrap_or_default()
    }

    /// The character that the code should end with (GB 11714, GB 32100; R-ML-04).
    pub fn check_character(&self) -> Option<char> {
        let code = self.as_str();
        match code.len() {
            9 => check(&code[..8], ORGANISATION, &ORGANISATION_WEIGHTS),
            _ => check(&code[..17], CREDIT, &CREDIT_WEIGHTS),
        }
    }

    /// Whether the code ends with its check character.
    pub fn is_sound(&self) -> bool {
        self.check_character().is_some_and(|check| self.as_str().ends_with(check))
    }
}

/// The signs of an organisation's code (组织机构代码), by their values.
const ORGANISATION: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ORGANISATION_WEIGHTS: [usize; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

/// The signs of a social credit code (统一社会信用代码), by their values: without I, O, S, V and Z.
const CREDIT: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const CREDIT_WEIGHTS: [usize; 17] =
    [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/// The check character of `text`; none when a sign has no value.
fn check(text: &str, signs: &str, weights: &[usize]) -> Option<char> {
    let mut sum = 0;
    for (sign, weight) in text.chars().zip(weights) {
        sum += signs.find(sign)? * weight;
    }
    if signs.len() == CREDIT.len() {
        return signs.chars().nth((31 - sum % 31) % 31);
    }
    // Eleven less the remainder: ten is written X, eleven 0.
    "0X987654321".chars().nth(sum % 11)
}

impl fmt::Display for AgencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<AgencyCode> for String {
    fn from(code: AgencyCode) -> Self {
        code.as_str().to_owned()
    }
}

impl TryFrom<String> for AgencyCode {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("no code of an agency")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_codes_have_their_check_characters() {
        for code in [
            "000014349",
            "004222241",
            "007280420",
            "MB1553803",
            "013933539",
            "EXAMPLE03",
            "11370322004222241N",
            "11441700007280420Y",
            "11371082004363781R",
            "11500000MB1553803Q",
        ] {
            assert!(AgencyCode::parse(code).unwrap().is_sound(), "{code}");
        }
        let wrong = AgencyCode::parse("EXAMPLE00").unwrap();
        assert_eq!((wrong.is_sound(), wrong.check_character()), (false, Some('3')));
        assert_eq!(AgencyCode::parse("00001434a"), None);
    }
}
