//! Text made safe for HTML.

use std::fmt::{self, Write};

use memchr::{memchr2, memchr3};

/// Writes `text` for an attribute or for text: the five characters that mean something there are
/// escaped.
///
/// # Errors
///
/// What `html` cannot take; a string takes everything.
pub fn escape_into(html: &mut (impl Write + ?Sized), text: &str) -> fmt::Result {
    let bytes = text.as_bytes();
    if memchr3(b'&', b'<', b'>', bytes).is_none() && memchr2(b'"', b'\'', bytes).is_none() {
        return html.write_str(text);
    }
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        let escaped = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            b'\'' => "&#39;",
            _ => continue,
        };
        html.write_str(&text[done..at])?;
        html.write_str(escaped)?;
        done = at + 1;
    }
    html.write_str(&text[done..])
}

/// Appends `text` to `html`, escaped.
pub fn escape(html: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = escape_into(html, text);
}

/// `text`, escaped.
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape(&mut html, text);
    html
}

/// The text that readers see of `html`: without tags and comments, without white space, and
/// without what the program says of a linked file (`<span class="file-facts">`) and the figures it
/// computes (`<span class="live">`): they follow the portal and not the text.
///
/// This is what is proven of a page, so it is simple enough for a stranger to do the same.
pub fn visible(html: &str) -> String {
    read(html, |text, part| text.extend(part.split(char::is_whitespace)))
}

/// The same with its white space.
pub fn plain(html: &str) -> String {
    read(html, String::push_str)
}

fn read(html: &str, push: impl Fn(&mut String, &str)) -> String {
    let mut text = String::with_capacity(html.len() / 2);
    let mut rest = html;
    while let Some(at) = memchr2(b'<', b'&', rest.as_bytes()) {
        push(&mut text, &rest[..at]);
        rest = &rest[at..];
        rest = if rest.starts_with('&') {
            entity(&mut text, rest)
        } else if rest.starts_with(FILE_FACTS) || rest.starts_with(LIVE) {
            after(rest, "</span>")
        } else if rest.starts_with("<!--") {
            after(rest, "-->")
        } else {
            after_tag(rest)
        };
    }
    push(&mut text, rest);
    text
}

/// How the program begins what it says of a linked file. No other span stands in it.
pub const FILE_FACTS: &str = "<span class=\"file-facts\">";

/// How the program begins what it computes in a text. No other span stands in it.
pub const LIVE: &str = "<span class=\"live\">";

fn after<'html>(html: &'html str, end: &str) -> &'html str {
    html.find(end).map_or("", |at| &html[at + end.len()..])
}

/// What follows the tag that `html` begins with; a `>` in quotes does not end it.
fn after_tag(html: &str) -> &str {
    let mut quote = None;
    for (at, byte) in html.bytes().enumerate() {
        match (byte, quote) {
            (b'>', None) => return &html[at + 1..],
            (b'"' | b'\'', None) => quote = Some(byte),
            (byte, Some(open)) if byte == open => quote = None,
            _ => {}
        }
    }
    ""
}

/// Reads the entity that `html` begins with; an ampersand that begins none is itself.
fn entity<'html>(text: &mut String, html: &'html str) -> &'html str {
    const ENTITIES: [(&str, &str); 6] = [
        ("&amp;", "&"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&nbsp;", ""),
    ];
    let known = ENTITIES.iter().find(|(name, _)| html.starts_with(name));
    let (name, value) = known.copied().unwrap_or(("&", "&"));
    text.push_str(value);
    &html[name.len()..]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_readers_see_is_what_is_left() {
        let html = "<p id=\"p1\" title=\"a>b\">第一条　甲 &amp; 乙&lt;丙&#39;</p>\n<!-- x -->\
            <a href=\"a.pdf\">表</a><span class=\"file-facts\">（PDF，1 KB）</span>。";
        assert_eq!(visible(html), "第一条甲&乙<丙'表。");
        assert_eq!(visible("a < b"), "a");
        assert_eq!(visible("&copy;&"), "&copy;&");
    }

    #[test]
    fn nothing_gets_out_of_an_attribute() {
        let text = "第一条 \"甲\" '乙' <b> & c/d";
        assert_eq!(escaped(text), "第一条 &quot;甲&quot; &#39;乙&#39; &lt;b&gt; &amp; c/d");
    }
}
