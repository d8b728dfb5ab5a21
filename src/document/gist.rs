//! Gist: by what two texts are known to be the same, whatever their marks and blanks.

use serde::{Deserialize, Serialize};

use crate::base::Digest;

/// The gist of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gist {
    /// The fingerprint of its letters and digits.
    pub text: Digest,
    /// The fingerprint of its letters but for numerals: the same words with other days and figures have
    /// the same.
    pub words: Digest,
}

/// The fewest letters and digits of a text that has a gist: 见附件 says nothing of its own.
const FEWEST: usize = 100;

/// The gist of `text`; none when it has few letters and digits.
pub(super) fn gist(text: &str) -> Option<Gist> {
    let letters = only(text, is_letter);
    letters.chars().nth(FEWEST - 1)?;
    let words = only(&letters, |c| !is_numeral(c));
    Some(Gist { text: Digest::of(letters.as_bytes()), words: Digest::of(words.as_bytes()) })
}

/// The characters of `text` that are `wanted`, taken stretch by stretch: every document is read so.
fn only(text: &str, wanted: impl Fn(char) -> bool) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut start = 0;
    for (at, unwanted) in text.char_indices().filter(|(_, c)| !wanted(*c)) {
        kept.push_str(&text[start..at]);
        start = at + unwanted.len_utf8();
    }
    kept.push_str(&text[start..]);
    kept
}

#[rustfmt::skip]
fn is_numeral(c: char) -> bool {
    matches!(
        c,
        '0'..='9' | '０'..='９' | '〇' | '零' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十'
            | '百' | '千' | '万' | '亿' | '两'
    )
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
        let known = gist(&text).unwrap();
        assert_eq!(gist(&text.replace('，', "\n　")), Some(known));
        let later = gist(&text.replace("22", "21")).unwrap();
        assert!(later.text != known.text && later.words == known.words);
        assert_ne!(gist(&text.replace("关闭", "清场")).unwrap().words, known.words);
        assert_eq!(gist("见附件。"), None);
    }
}
