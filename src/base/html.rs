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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_gets_out_of_an_attribute() {
        let text = "第一条 \"甲\" '乙' <b> & c/d";
        assert_eq!(escaped(text), "第一条 &quot;甲&quot; &#39;乙&#39; &lt;b&gt; &amp; c/d");
    }
}
