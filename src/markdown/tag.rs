//! HTML read as tags and text, to say what a cleaning takes away.
//!
//! What is safe is decided by the cleaning itself, which reads HTML as a browser does.

use crate::base::Span;

/// A piece of HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token<'html> {
    Text(&'html str),
    Comment,
    Start(Tag<'html>),
    End,
    /// A declaration, an instruction, or a tag or comment that does not end.
    Odd(&'html str),
}

/// A tag, with its attributes as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag<'html> {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, &'html str)>,
}

impl Tag<'_> {
    /// The value of the attribute `name`, with its entities read.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| unescape(value))
    }
}

/// A link that the writer's HTML has.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) target: String,
    pub(super) span: Span,
}

/// The tokens of `html`, and where each stands.
pub(super) fn tokens(html: &str) -> Vec<(Token<'_>, Span)> {
    let (mut tokens, mut at) = (Vec::new(), 0);
    while at < html.len() {
        let (token, len) = token(&html[at..]);
        tokens.push((token, Span::new(at, at + len)));
        at += len;
    }
    tokens
}

/// The first token of `html`, and its length.
fn token(html: &str) -> (Token<'_>, usize) {
    let Some(rest) = html.strip_prefix('<') else {
        let len = html.find('<').unwrap_or(html.len());
        return (Token::Text(&html[..len]), len);
    };
    if rest.starts_with("!--") {
        return match html.find("-->") {
            Some(end) => (Token::Comment, end + 3),
            None => (Token::Odd("<!--"), html.len()),
        };
    }
    match rest.bytes().next() {
        Some(b'!' | b'?') => {
            let len = html.find('>').map_or(html.len(), |end| end + 1);
            (Token::Odd(&html[..len.min(html.floor_char_boundary(60))]), len)
        }
        Some(b'/') => (Token::End, html.find('>').map_or(html.len(), |end| end + 1)),
        Some(first) if first.is_ascii_alphabetic() => start(html),
        _ => (Token::Text("<"), 1),
    }
}

fn start(html: &str) -> (Token<'_>, usize) {
    let Some((tag, len)) = tag(html) else {
        return (Token::Odd(&html[..html.floor_char_boundary(60)]), html.len());
    };
    let hides = matches!(tag.name.as_str(), "script" | "style" | "textarea" | "title");
    let end = if hides { html[len..].find("</").unwrap_or(html.len() - len) } else { 0 };
    (Token::Start(tag), len + end)
}

/// The tag at the start of `html`, and its length; none if it does not end.
pub(super) fn tag(html: &str) -> Option<(Tag<'_>, usize)> {
    let bytes = html.as_bytes();
    let is_space = |byte: u8| byte.is_ascii_whitespace() || byte == b'/';
    let until = |from: usize, stop: &dyn Fn(u8) -> bool| {
        bytes[from..].iter().position(|byte| stop(*byte)).map(|len| from + len)
    };
    let mut at = until(1, &|byte| is_space(byte) || byte == b'>')?;
    let name = html[1..at].to_ascii_lowercase();
    let mut attributes = Vec::new();
    loop {
        at = until(at, &|byte| !is_space(byte))?;
        if bytes[at] == b'>' {
            return Some((Tag { name, attributes }, at + 1));
        }
        let end = until(at + 1, &|byte| is_space(byte) || byte == b'=' || byte == b'>')?;
        let attribute = html[at..end].to_ascii_lowercase();
        at = until(end, &|byte| !byte.is_ascii_whitespace())?;
        if bytes[at] != b'=' {
            attributes.push((attribute, ""));
            continue;
        }
        at = until(at + 1, &|byte| !byte.is_ascii_whitespace())?;
        let quote = bytes[at];
        let (from, to, next) = if matches!(quote, b'"' | b'\'') {
            let to = until(at + 1, &|byte| byte == quote)?;
            (at + 1, to, to + 1)
        } else {
            let to = until(at, &|byte| byte.is_ascii_whitespace() || byte == b'>')?;
            (at, to, to)
        };
        attributes.push((attribute, &html[from..to]));
        at = next;
    }
}

/// `text` with the entities read that stand in attributes; others stay as they are.
fn unescape(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let named =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{a0}")];
    let text = named.iter().fold(text.to_owned(), |text, (entity, c)| text.replace(entity, c));
    text.replace("&amp;", "&")
}
