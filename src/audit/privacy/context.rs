//! The words beside a number, which say what it is.

use crate::base::Span;

/// The words of identity cards.
const IDENTITY: [&str; 5] = ["身份证", "身份号码", "证件号", "公民身份", "居民身份"];

/// Whether the words before `span` are of an identity card.
pub(super) fn names_identity(text: &str, span: Span) -> bool {
    any(before(text, span.start, 16), &IDENTITY)
}

/// The text before `at` on the same line, `count` characters at most.
pub(super) fn before(text: &str, at: usize, count: usize) -> &str {
    let line = &text[..at];
    // No sign of a word takes more than four bytes: what is looked at is bounded.
    let from = line.floor_char_boundary(at.saturating_sub(4 * count));
    let near = &line[from..];
    let near = near.rsplit('\n').next().unwrap_or_default();
    let start = near.char_indices().rev().nth(count.saturating_sub(1)).map_or(0, |(at, _)| at);
    &near[start..]
}

/// The text from `at` on the same line, `count` characters at most.
pub(super) fn after(text: &str, at: usize, count: usize) -> &str {
    let rest = &text[at..];
    let end = rest.char_indices().nth(count).map_or(rest.len(), |(at, _)| at);
    rest[..end].split('\n').next().unwrap_or_default()
}

/// Whether any of `words` stands in `text`.
pub(super) fn any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// The stretches of ASCII letters and digits of `text` that hold both, in order.
pub(super) fn codes(text: &str) -> impl Iterator<Item = (Span, &str)> {
    let mut at = 0;
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).map(move |word| {
        let start = at;
        at += word.len();
        // The sign between two words.
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        (Span::new(start, start + word.len()), word)
    });
    words.filter(|(_, word)| {
        word.bytes().any(|byte| byte.is_ascii_digit())
            && word.bytes().any(|byte| byte.is_ascii_alphabetic())
    })
}
