//! Gist: by what two texts are known to be the same, whatever their marks and blanks.

use crate::base::Digest;

/// The fewest letters and digits of a text that has a gist: 见附件 says nothing of its own.
const FEWEST: usize = 100;

/// The fingerprint of the letters and digits of `text`; none when there are few.
pub(super) fn gist(text: &str) -> Option<Digest> {
    let mut letters = String::with_capacity(text.len());
    letters.extend(text.chars().filter(|c| is_letter(*c)));
    let has_enough = letters.chars().nth(FEWEST - 1).is_some();
    has_enough.then(|| Digest::of(letters.as_bytes()))
}

/// Whether `c` is a letter or a digit. Of nearly all characters it is known without looking it up.
fn is_letter(c: char) -> bool {
    match c {
        '\u{4e00}'..='\u{9fff}' => true,
        _ if c.is_ascii() => c.is_ascii_alphanumeric(),
        _ => c.is_alphanumeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_and_blanks_make_no_other_text() {
        let text = "广场每日7时开放，22时关闭。".repeat(10);
        assert!(gist(&text).is_some());
        assert_eq!(gist(&text), gist(&text.replace('，', "\n　")));
        assert_ne!(gist(&text), gist(&text.replace("22", "21")));
        assert_eq!(gist("见附件。"), None);
    }
}
