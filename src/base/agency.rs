//! The code that an agency is known by.

use std::fmt;

/// The code of an agency: nine characters (组织机构代码) or eighteen (统一社会信用代码), R-ML-02, R-ML-03.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AgencyCode(String);

impl AgencyCode {
    /// Reads a code of either length; letters are capitals. Check characters are the audit's.
    pub fn parse(text: &str) -> Option<Self> {
        let of_code = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase();
        let fits = matches!(text.len(), 9 | 18) && text.chars().all(of_code);
        fits.then(|| Self(text.to_owned()))
    }
}

impl fmt::Display for AgencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
