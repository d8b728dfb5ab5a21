//! Numbers that are masked, but not enough.

use memchr::memmem;

use super::is_mobile;
use crate::base::Span;

/// The least signs of a mobile number that are hidden.
const OF_MOBILE: usize = 4;

/// The least signs of an identity number that are hidden.
const OF_IDENTITY: usize = 8;

/// Masked mobile numbers that hide fewer than four signs, and identity numbers that hide fewer than
/// eight.
pub fn thin_masks(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let has = |mask: &str| memmem::find(text.as_bytes(), mask.as_bytes()).is_some();
    if !["*", "＊", "×"].into_iter().any(has) {
        return found;
    }
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_part(c)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                start = None;
                found.extend(thin(&text[from..at]).then(|| Span::new(from, at)));
            }
            (Some(_), true) | (None, false) => {}
        }
    }
    found
}

fn is_part(c: char) -> bool {
    c.is_ascii_alphanumeric() || is_mask(c)
}

fn is_mask(c: char) -> bool {
    matches!(c, '*' | '＊' | '×')
}

/// Whether a word of digits and masks hides too little.
fn thin(word: &str) -> bool {
    // Longer words are none of these numbers.
    let signs: Vec<char> = word.chars().take(19).collect();
    let is_number = |c: &char| c.is_ascii_digit() || is_mask(*c);
    let hidden = signs.iter().filter(|c| is_mask(**c)).count();
    if hidden == 0 || !signs.iter().take(17).all(is_number) {
        return false;
    }
    let filled: String = signs.iter().map(|c| if is_mask(*c) { '3' } else { *c }).collect();
    match signs.len() {
        11 => hidden < OF_MOBILE && is_mobile(&filled),
        18 => hidden < OF_IDENTITY && (is_number(&signs[17]) || matches!(signs[17], 'X' | 'x')),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mask_hides_four_of_a_mobile_number_and_eight_of_an_identity_number() {
        for text in ["138***00000", "9999991990******12", "138×0000000"] {
            assert_eq!(thin_masks(text).len(), 1, "{text}");
        }
        for text in ["138****0000", "99*************234", "999999********123X", "**重点**", "1*2"]
        {
            assert_eq!(thin_masks(text), [], "{text}");
        }
    }
}
