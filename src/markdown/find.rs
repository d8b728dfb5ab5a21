//! What in running text is a link without being written as one: addresses, numbers, citations.

use memchr::{memchr3, memmem};

use crate::law::{self, Provision};

/// Something in a text that is a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found<'text> {
    /// Its first byte and the byte after its last.
    pub(super) start: usize,
    pub(super) end: usize,
    /// What it is.
    pub(super) what: What<'text>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What<'text> {
    /// An address of the web or of mail.
    Address { target: String },
    /// `[[number]]`.
    Number { number: &'text str },
    /// `《name》（number）第十二条`.
    Citation { name: &'text str, number: &'text str, provisions: Vec<Provision> },
    /// `{{ call }}`: a figure.
    Figure { call: &'text str },
}

/// More bytes than a number or a title in brackets has.
const BRACKET_MAX: usize = 240;

/// The first link in `text` from the byte `from` on.
pub(super) fn next(text: &str, from: usize) -> Option<Found<'_>> {
    let bytes = text.as_bytes();
    if !may_hold(&bytes[from..]) {
        return None;
    }
    let found = |at: usize| match bytes[at] {
        b':' => web(text, from, at),
        b'w' => www(text, at),
        b'@' => mail(text, from, at),
        b'[' => number(text, at),
        b'{' => figure(text, at),
        // The last byte of 》.
        0x8b if 2 <= at && bytes[at - 2..at] == [0xe3, 0x80] => citation(text, from, at + 1),
        _ => None,
    };
    (from..bytes.len())
        .filter(|at| matches!(bytes[*at], b':' | b'w' | b'@' | b'[' | b'{' | 0x8b))
        .find_map(found)
}

/// Whether there is anything in `text` that a link could begin or end with.
fn may_hold(text: &[u8]) -> bool {
    let holds = |part: &str| memmem::find(text, part.as_bytes()).is_some();
    memchr3(b':', b'@', b'[', text).is_some() || holds("www.") || holds("》") || holds("{{")
}

/// `https://…`, whose `:` stands at `at`.
fn web(text: &str, from: usize, at: usize) -> Option<Found<'_>> {
    let after = text[at..].strip_prefix("://")?;
    let before = &text[from..at];
    let scheme = ["https", "http"].iter().find(|scheme| {
        before.len() >= scheme.len()
            && before.as_bytes()[before.len() - scheme.len()..]
                .eq_ignore_ascii_case(scheme.as_bytes())
    })?;
    let start = at - scheme.len();
    let apart = !text[..start].ends_with(|c: char| c.is_ascii_alphanumeric());
    let end = at + 3 + address_len(after);
    let host = after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[');
    (apart && host).then(|| Found { start, end, what: address(text, start, end, "") })
}

/// `www.…` at `at`.
fn www(text: &str, at: usize) -> Option<Found<'_>> {
    let after = text[at..].strip_prefix("www.")?;
    let apart =
        !text[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '/'));
    let len = address_len(after);
    let host = after.starts_with(|c: char| c.is_ascii_alphanumeric()) && after[..len].contains('.');
    let end = at + 4 + len;
    (apart && host).then(|| Found { start: at, end, what: address(text, at, end, "http://") })
}

/// `a@b.example`, whose `@` stands at `at`.
fn mail(text: &str, from: usize, at: usize) -> Option<Found<'_>> {
    let is_local = |byte: &u8| byte.is_ascii_alphanumeric() || b".-_+".contains(byte);
    let before = &text.as_bytes()[from..at];
    let local = before.iter().rev().take(65).take_while(|byte| is_local(byte)).count();
    let is_host = |byte: &u8| byte.is_ascii_alphanumeric() || b".-".contains(byte);
    let after = &text.as_bytes()[at + 1..];
    let len = after.iter().take(256).take_while(|byte| is_host(byte)).count();
    let host = text[at + 1..at + 1 + len].trim_end_matches(['.', '-']);
    let sound = (1..=64).contains(&local)
        && before[before.len() - local].is_ascii_alphanumeric()
        && host.rsplit_once('.').is_some_and(|(name, top)| {
            !name.is_empty() && 2 <= top.len() && top.bytes().all(|byte| byte.is_ascii_alphabetic())
        });
    let (start, end) = (at - local, at + 1 + host.len());
    sound.then(|| Found { start, end, what: address(text, start, end, "mailto:") })
}

fn address<'text>(text: &str, start: usize, end: usize, scheme: &str) -> What<'text> {
    What::Address { target: format!("{scheme}{}", &text[start..end]) }
}

/// How many bytes of `text` belong to an address: no Han, no wide marks, no stop at its end.
fn address_len(text: &str) -> usize {
    let fits = |byte: u8| byte.is_ascii_graphic() && !b"<>\"`\\|{}^".contains(&byte);
    let mut end = text.bytes().position(|byte| !fits(byte)).unwrap_or(text.len());
    let count = |paren| text[..end].matches(paren).count();
    let open = count('(');
    let mut closed = count(')');
    while let Some(last) = end.checked_sub(1).map(|last| text.as_bytes()[last]) {
        match last {
            b'?' | b'!' | b'.' | b',' | b':' | b';' | b'*' | b'_' | b'~' | b'\'' | b']' => {}
            b')' if open < closed => closed -= 1,
            _ => break,
        }
        end -= 1;
    }
    end
}

/// `[[number]]` at `at`.
fn number(text: &str, at: usize) -> Option<Found<'_>> {
    let inner = text[at..].strip_prefix("[[")?;
    let end = near(inner, &[']', '[', '\n'])?;
    let number = inner[..end].trim();
    let sound =
        inner[end..].starts_with("]]") && (is_document_number(number) || is_index_number(number));
    let end = at + 2 + end + 2;
    sound.then_some(Found { start: at, end, what: What::Number { number } })
}

/// The stretches of `text` that are figures, `{{ call }}`.
pub(super) fn figures(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut figures: Vec<std::ops::Range<usize>> = Vec::new();
    for at in memmem::find_iter(text.as_bytes(), b"{{") {
        let is_free = figures.last().is_none_or(|last| last.end <= at);
        let found = figure(text, at).filter(|_| is_free);
        figures.extend(found.map(|found| found.start..found.end));
    }
    figures
}

/// `{{ call }}` at `at`.
fn figure(text: &str, at: usize) -> Option<Found<'_>> {
    let inner = text[at..].strip_prefix("{{")?;
    let end = near(inner, &['{', '}', '\n'])?;
    let what = What::Figure { call: inner[..end].trim() };
    inner[end..].starts_with("}}").then_some(Found { start: at, end: at + 2 + end + 2, what })
}

/// `《name》`, `《name》（number）` or `《name》第十二条`, whose 》 ends before `at`: with a number or an
/// article, or when it is the name of a law.
fn citation(text: &str, from: usize, at: usize) -> Option<Found<'_>> {
    let start = title_start(text, from, at)?;
    let name = &text[start + '《'.len_utf8()..at - '》'.len_utf8()];
    let numbered = document_number(text, at);
    let provisions = law::citation(text, start).map_or_else(Vec::new, |found| found.provisions);
    let end = match (provisions.first(), numbered) {
        (Some(first), _) => first.span.end,
        (None, Some((_, end))) => end,
        (None, None) if law::is_like_law(name) => at,
        (None, None) => return None,
    };
    let number = numbered.map_or("", |(number, _)| number);
    let provisions = provisions.iter().map(|cited| cited.provision).collect();
    Some(Found { start, end, what: What::Citation { name, number, provisions } })
}

/// The number in brackets at `at`, and where it ends: behind its bracket, unless more stands there.
fn document_number(text: &str, at: usize) -> Option<(&str, usize)> {
    let after = &text[at..];
    let bracket = after.chars().next().filter(|c| matches!(c, '（' | '('))?;
    let inner = &after[bracket.len_utf8()..];
    let len = near(inner, &['）', ')', '，', ',', '、', '；'])?;
    let number = inner[..len].trim();
    let close = inner[len..].chars().next().filter(|c| matches!(c, '）' | ')'));
    let end = close.map_or(at, |close| at + bracket.len_utf8() + len + close.len_utf8());
    is_document_number(number).then_some((number, end))
}

/// Where the 《 stands that the 》 before `end` closes.
fn title_start(text: &str, from: usize, end: usize) -> Option<usize> {
    let mut depth = 0;
    let back = text[from..end].char_indices().rev().take(BRACKET_MAX);
    for (at, c) in back {
        match c {
            '》' => depth += 1,
            '《' if depth == 1 => return Some(from + at),
            '《' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// The byte of the first of `stops` in the near part of `text`.
fn near(text: &str, stops: &[char]) -> Option<usize> {
    text.char_indices().take(BRACKET_MAX).find(|(_, c)| stops.contains(c)).map(|(at, _)| at)
}

/// Whether `text` is written like 某政发〔2023〕12号.
fn is_document_number(text: &str) -> bool {
    let parts =
        text.split_once('〔').and_then(|(organ, rest)| Some((organ, rest.split_once('〕')?)));
    parts.is_some_and(|(organ, (year, serial))| {
        let serial = serial.strip_suffix('号').unwrap_or("").trim_start_matches('第');
        !organ.trim().is_empty() && is_digits(year) && is_digits(serial)
    })
}

/// Whether `text` is written like `EXAMPLE03/2023-00012`.
fn is_index_number(text: &str) -> bool {
    let parts =
        text.rsplit_once('/').and_then(|(organ, rest)| Some((organ, rest.split_once('-')?)));
    parts.is_some_and(|(organ, (year, serial))| {
        !organ.is_empty() && is_digits(year) && year.len() == 4 && is_digits(serial)
    })
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Option<&str> {
        next(text, 0).map(|found| &text[found.start..found.end])
    }

    #[test]
    fn an_address_ends_before_chinese() {
        assert_eq!(first("见https://a.example/b。另见"), Some("https://a.example/b"));
        assert_eq!(first("见（http://a.example/b?c=1&d=2）"), Some("http://a.example/b?c=1&d=2"));
        assert_eq!(first("登录www.a.example查询"), Some("www.a.example"));
        assert_eq!(first("邮箱：a.b@c.example，电话"), Some("a.b@c.example"));
        assert_eq!(first("(https://a.example/b_(c))."), Some("https://a.example/b_(c)"));
    }

    #[test]
    fn what_only_looks_like_an_address_is_none() {
        for text in ["http://", "www.", "a@b", "@甲", "ahttps://b.example", "://", "w", "a@b.1"] {
            assert_eq!(first(text), None, "{text}");
        }
    }

    #[test]
    fn a_number_in_two_brackets_is_found() {
        assert_eq!(first("见[[某政发〔2023〕12号]]。"), Some("[[某政发〔2023〕12号]]"));
        assert_eq!(first("见[[EXAMPLE03/2023-00012]]。"), Some("[[EXAMPLE03/2023-00012]]"));
        assert_eq!(first("见[[别的]]。"), None);
    }

    #[test]
    fn a_title_with_its_number_is_a_citation() {
        let text = "依据《关于印发〈示例〉的通知》（某政发〔2023〕12号）作出";
        let found = next(text, 0).unwrap();
        let what = What::Citation {
            name: "关于印发〈示例〉的通知",
            number: "某政发〔2023〕12号",
            provisions: Vec::new(),
        };
        assert_eq!(found.what, what);
        assert_eq!(
            &text[found.start..found.end],
            "《关于印发〈示例〉的通知》（某政发〔2023〕12号）"
        );
    }

    #[test]
    fn a_number_may_be_followed_by_a_short_name() {
        assert_eq!(first("《示例办法》(某政发〔2023〕1号,以下简称办法)"), Some("《示例办法》"));
        assert_eq!(first("《示例作品》（修订）"), None);
    }

    #[test]
    fn a_law_is_a_citation_to_its_first_place() {
        assert_eq!(first("依据《甲法》第三条、第五条"), Some("《甲法》第三条"));
        assert_eq!(first("依据《示例办法》（修订）办理"), Some("《示例办法》"));
        assert_eq!(first("见《示例作品》一书"), None);
    }
}
