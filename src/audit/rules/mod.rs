//! The list of rules, by code. A rule is a file here and a line below.

use super::Rule;

/// Declares the files and the list.
macro_rules! rules {
    ($($name:ident,)*) => {
        $(mod $name;)*

        /// Every rule, by code.
        pub static RULES: &[&Rule] = &[$(&$name::RULE),*];
    };
}

rules! {
    r19_03_stale_home,
    r711_18_late_disclosure,
    pii_10_id_number,
}
