//! `CommonMark` holds where line breaks mean what they mean in Markdown, apart from a written list.
//!
//! The examples of the specification are not ours to copy: `GONGKAI_COMMONMARK` names a file with
//! them (`tests` of the npm package `commonmark-spec` 0.31.2, as JSON). Without it, examples of our
//! own are tried.

use std::borrow::Cow;
use std::fmt::Write;

use gongkai::markdown::{DIFFERENCES, LineBreaks, Link, LinkKind, render};

/// Examples of our own, for a machine without those of the specification.
const OWN: &[(&str, &str)] = &[
    ("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>"),
    ("a_b_c and _d_", "<p>a_b_c and <em>d</em></p>"),
    ("one\ntwo\n\nthree", "<p>one\ntwo</p>\n<p>three</p>"),
    ("one  \ntwo\\\nthree", "<p>one<br />\ntwo<br />\nthree</p>"),
    ("# a\n\nb\n===\n\nc\n---", "<h1>a</h1>\n<h1>b</h1>\n<h2>c</h2>"),
    (
        "- a\n- b\n\n3. c",
        "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol start=\"3\">\n<li>c</li>\n</ol>",
    ),
    ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>"),
    ("> a\nb", "<blockquote>\n<p>a\nb</p>\n</blockquote>"),
    (
        "```sh\nls <a>\n```\n\n    code",
        "<pre><code class=\"language-sh\">ls &lt;a&gt;\n</code></pre>\n<pre><code>code\n</code></pre>",
    ),
    (
        "[a](/b \"c\") and [d][e]\n\n[e]: /f",
        "<p><a href=\"/b\" title=\"c\">a</a> and <a href=\"/f\">d</a></p>",
    ),
    ("![a *b*](/c.png)", "<p><img src=\"/c.png\" alt=\"a b\" /></p>"),
    (
        "<https://a.example/?b=c&d>",
        "<p><a href=\"https://a.example/?b=c&amp;d\">https://a.example/?b=c&amp;d</a></p>",
    ),
    ("\\*a\\* &copy; &lt;", "<p>*a* © &lt;</p>"),
    ("***\n\na", "<hr />\n<p>a</p>"),
];

#[test]
fn examples_hold_apart_from_the_list() {
    #[expect(clippy::disallowed_methods, reason = "the examples stand outside the project")]
    let path = std::env::var("GONGKAI_COMMONMARK");
    match path {
        Ok(path) => specification(&path),
        Err(_) => own(),
    }
}

fn own() {
    for (markdown, expected) in OWN {
        assert_eq!(ours(markdown), normal(expected), "{markdown}");
    }
}

fn specification(path: &str) {
    #[expect(clippy::disallowed_methods, reason = "the examples stand outside the project")]
    let text = std::fs::read_to_string(path).unwrap();
    let examples: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let mut listed: Vec<u32> = DIFFERENCES.iter().flat_map(|row| row.examples).copied().collect();
    listed.sort_unstable();
    let mut different = Vec::new();
    let mut report = String::new();
    for (at, example) in examples.iter().enumerate() {
        let number = u32::try_from(at).unwrap() + 1;
        let markdown = example["markdown"].as_str().unwrap().replace('→', "\t");
        let expected = normal(&example["html"].as_str().unwrap().replace('→', "\t"));
        let ours = ours(&markdown);
        if ours != expected {
            different.push(number);
            if !listed.contains(&number) {
                writeln!(report, "{number}: {markdown:?}\n  want {expected:?}\n  ours {ours:?}")
                    .unwrap();
            }
        }
    }
    assert_eq!(different, listed, "the list is not exact\n{report}");
}

fn ours(markdown: &str) -> String {
    normal(&render(markdown, LineBreaks::Markdown).html(plain_tags))
}

/// The tags of the specification's own renderer.
fn plain_tags(link: &Link) -> (Cow<'static, str>, Cow<'static, str>) {
    let title = link.title.as_deref().map_or(String::new(), |t| format!(" title=\"{}\"", text(t)));
    let target = address(&link.target);
    match &link.kind {
        LinkKind::Image { alt } => {
            (format!("<img src=\"{target}\" alt=\"{}\"{title}>", text(alt)).into(), "".into())
        }
        _ => (format!("<a href=\"{target}\"{title}>").into(), "</a>".into()),
    }
}

fn text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn address(target: &str) -> String {
    let mut address = String::new();
    for byte in target.bytes() {
        match byte {
            b'&' => address.push_str("&amp;"),
            b'\'' => address.push('\''),
            _ if byte.is_ascii_alphanumeric() || b"!#$%()*+,-./:;=?@_~".contains(&byte) => {
                address.push(char::from(byte));
            }
            _ => write!(address, "%{byte:02X}").unwrap(),
        }
    }
    address
}

/// HTML without what we add (anchors, classes, permalinks), the page's heading above all others,
/// and line breaks beside tags.
fn normal(html: &str) -> String {
    let mut normal = String::new();
    for (at, piece) in html.split('<').enumerate() {
        if at == 0 {
            normal.push_str(piece);
            continue;
        }
        if piece.starts_with("a class=\"permalink\"") || normal.ends_with('\u{1}') {
            normal.truncate(normal.trim_end_matches('\u{1}').len());
            if piece.starts_with("a class=\"permalink\"") {
                normal.push('\u{1}');
            } else {
                normal.push_str(piece.split_once('>').map_or("", |(_, rest)| rest));
            }
            continue;
        }
        let (tag, rest) = piece.split_once('>').unwrap_or((piece, ""));
        normal.push('<');
        normal.push_str(&normal_tag(tag));
        normal.push('>');
        normal.push_str(rest);
    }
    let normal = normal.replace("&quot;", "\"").replace("&#39;", "'");
    normal.split('\n').collect::<Vec<_>>().join("\n").replace(">\n", ">").replace("\n<", "<")
}

fn normal_tag(tag: &str) -> String {
    let tag = tag.trim_end_matches('/').trim_end();
    let heading = |tag: &str| {
        let mut chars = tag.trim_start_matches('/').chars();
        chars.next() == Some('h') && chars.next().is_some_and(|c| c.is_ascii_digit())
    };
    if heading(tag) {
        return if tag.starts_with('/') { "/h".to_owned() } else { "h".to_owned() };
    }
    let bare = |name: &str| tag == name || tag.starts_with(&format!("{name} id="));
    if bare("p") || tag.starts_with("p class=") { "p".to_owned() } else { tag.to_owned() }
}
