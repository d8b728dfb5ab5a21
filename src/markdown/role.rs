//! What a paragraph is: a heading, an article, an item, or just a paragraph.
//!
//! Seen from its first line alone, and from the line that follows.

use super::han::{is_closer, is_stop};
use super::mark::{Division, Mark, Numbered, mark, numbered};

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A heading with the mark of a report.
    Heading(Mark),
    /// A paragraph whose first sentence is such a heading.
    RunIn(Mark),
    /// A heading of a legal text.
    Division(Numbered),
    /// The first paragraph of an article.
    Article(Numbered),
    /// A paragraph with a mark.
    Item(Mark),
    /// An annex begins.
    Annex,
    /// The title of a table of contents (目录).
    Contents,
    /// A paragraph.
    Plain,
}

/// The characters up to which a line may be a heading.
const HEADING_MAX: usize = 60;

/// The characters up to which the first sentence of a paragraph may be a heading.
const LEAD_MAX: usize = 40;

/// The role of the paragraph with this first line, if `whole` says that it has no other.
pub(super) fn role(line: &str, whole: bool) -> Role {
    let bare = bare(line);
    let Some(first) = bare.chars().next() else { return Role::Plain };
    match first {
        '第' => division(bare, whole),
        '附' if whole && is_annex(bare) => Role::Annex,
        '目' if whole && is_contents(bare) => Role::Contents,
        _ => marked(bare, whole),
    }
}

/// The role of a Markdown heading with this text, which is a heading of some sort in any case.
pub(super) fn heading_role(line: &str) -> Role {
    let bare = bare(line);
    if is_contents(bare) {
        return Role::Contents;
    }
    if is_annex(bare) {
        return Role::Annex;
    }
    match numbered(bare) {
        Some(found) if found.division == Division::Article => Role::Article(found),
        Some(found) => Role::Division(found),
        None => mark(bare).map_or(Role::Plain, Role::Heading),
    }
}

/// Whether `text` could be a heading: short, and no sentence.
pub(super) fn is_heading_like(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '\\'));
    let short = text.chars().take(HEADING_MAX + 1).count() <= HEADING_MAX;
    let end = text.trim_end_matches(is_closer).chars().next_back();
    short && end.is_some_and(|c| !is_stop(c)) && !text.contains('。')
}

/// Whether `name` may be an anchor or a class: ASCII letters, digits, `-` and `_`.
pub(super) fn is_safe_name(name: &str) -> bool {
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.len() <= 64
        && name.bytes().all(safe)
}

/// `line` without blanks and emphasis around it.
pub(super) fn bare(line: &str) -> &str {
    line.trim_matches(|c: char| c.is_whitespace() || c == '*')
}

fn division(bare: &str, whole: bool) -> Role {
    let Some(found) = numbered(bare) else { return Role::Plain };
    let rest = &bare[found.len..];
    let apart = rest.chars().next().is_none_or(|c| c.is_whitespace() || matches!(c, '*' | '【'));
    match found.division {
        _ if !apart => Role::Plain,
        Division::Article => Role::Article(found),
        _ if whole && (rest.is_empty() || is_heading_like(rest)) => Role::Division(found),
        _ => Role::Plain,
    }
}

fn marked(bare: &str, whole: bool) -> Role {
    let Some(found) = mark(bare) else { return Role::Plain };
    let rest = &bare[found.len..];
    if whole && is_heading_like(rest) {
        Role::Heading(found)
    } else if has_lead(rest) {
        Role::RunIn(found)
    } else {
        Role::Item(found)
    }
}

/// Whether a short first sentence stands before others.
fn has_lead(text: &str) -> bool {
    let stop = text.char_indices().take(LEAD_MAX + 1).find(|(_, c)| *c == '。');
    stop.is_some_and(|(at, _)| {
        let after = text[at + '。'.len_utf8()..].trim_start_matches(['*', ' ']);
        0 < at && after.chars().next().is_some_and(|c| !is_closer(c))
    })
}

/// 附件, 附件1, 附：, alone on a line.
fn is_annex(bare: &str) -> bool {
    let Some(rest) = bare.strip_prefix("附件").or_else(|| bare.strip_prefix('附')) else {
        return false;
    };
    let number = rest.trim_end_matches(['：', ':']).trim();
    number.chars().all(|c| c.is_numeric() || "一二三四五六七八九十".contains(c))
        && number.len() < 12
        && (!number.is_empty() || bare.starts_with("附件") || rest.ends_with(['：', ':']))
}

/// 目录, with or without a blank inside.
fn is_contents(bare: &str) -> bool {
    let mut chars = bare.chars().filter(|c| !c.is_whitespace());
    bare.len() < 30
        && chars.next() == Some('目')
        && chars.next() == Some('录')
        && chars.next().is_none()
}
