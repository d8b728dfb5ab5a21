//! The cleaning of HTML: what is not on the list goes, then the gaps of links are opened again.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use super::body::{Gap, Link, LinkKind, Side};
use super::heading::Anchors;
use super::role::is_safe_name;
use super::tag::{Tag, Written, tag};

/// The tags of HTML that may stand in a text.
pub const TAGS: &[&str] = &[
    "a",
    "abbr",
    "address",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr",
];

/// The attributes that any tag may have.
const ATTRIBUTES: &[&str] =
    &["id", "class", "title", "lang", "dir", "role", "tabindex", "aria-label", "aria-level"];

/// The attributes that one tag may have.
const TAG_ATTRIBUTES: &[(&str, &[&str])] = &[
    ("a", &["href"]),
    ("img", &["src", "alt", "width", "height"]),
    ("td", &["colspan", "rowspan", "headers"]),
    ("th", &["colspan", "rowspan", "headers", "scope"]),
    ("col", &["span"]),
    ("colgroup", &["span"]),
    ("ol", &["start", "reversed", "type"]),
    ("li", &["value"]),
    ("details", &["open"]),
    ("time", &["datetime"]),
    ("del", &["datetime"]),
    ("ins", &["datetime"]),
];

/// The schemes that a link may have.
const SCHEMES: &[&str] = &["http", "https", "mailto", "tel"];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    let own: HashMap<&str, HashSet<&str>> = TAG_ATTRIBUTES
        .iter()
        .map(|(tag, attributes)| (*tag, attributes.iter().copied().collect()))
        .collect();
    builder
        .tags(TAGS.iter().copied().collect())
        .clean_content_tags(HashSet::from(["script", "style", "template", "textarea", "title"]))
        .generic_attributes(ATTRIBUTES.iter().copied().collect())
        .tag_attributes(own)
        .url_schemes(SCHEMES.iter().copied().collect())
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .strip_comments(true)
        .attribute_filter(|_, name, value| sound(name, value).then_some(Cow::Borrowed(value)));
    builder
});

/// Whether the attribute `name` may have this value.
fn sound(name: &str, value: &str) -> bool {
    let ours = value.starts_with(|c| ('\u{e000}'..='\u{f8ff}').contains(&c));
    match name {
        "id" => ours || is_safe_name(value),
        "class" => ours || value.split_ascii_whitespace().all(is_safe_name),
        _ => true,
    }
}

/// What of a tag is not left by the cleaning.
pub(super) fn stripped(tag: &Tag<'_>) -> Vec<String> {
    if !TAGS.contains(&tag.name.as_str()) {
        return vec![format!("<{}>", tag.name)];
    }
    let own =
        TAG_ATTRIBUTES.iter().find(|(name, _)| *name == tag.name).map_or(&[][..], |own| own.1);
    let bad = |(name, value): &&(String, &str)| {
        let allowed = ATTRIBUTES.contains(&name.as_str()) || own.contains(&name.as_str());
        let url = matches!(name.as_str(), "href" | "src");
        !allowed || !sound(name, value) || url && !has_sound_scheme(value)
    };
    let describe = |(name, value): &(String, &str)| {
        let end = value.floor_char_boundary(60);
        format!("{name}=\"{}\"", &value[..end])
    };
    tag.attributes.iter().filter(bad).map(describe).collect()
}

fn has_sound_scheme(url: &str) -> bool {
    let url = url.trim();
    let scheme = url.split(['/', '?', '#']).next().and_then(|head| head.split_once(':'));
    scheme.is_none_or(|(scheme, _)| SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known)))
}

/// A body that is cleaned.
#[derive(Debug)]
pub(super) struct Cleaned {
    pub(super) html: String,
    pub(super) gaps: Vec<Gap>,
    /// The anchors that are left, ours and those that its writer set.
    pub(super) anchors: Anchors,
}

/// Cleaned HTML being read, to open its gaps.
struct Restore<'a> {
    sign: char,
    html: String,
    gaps: Vec<Gap>,
    links: &'a mut Vec<Link>,
    written: &'a mut Vec<Written>,
    /// For each `<a>` that is open, the link whose gap closes it.
    open: Vec<Option<usize>>,
    taken: BTreeSet<Box<str>>,
    anchors: Vec<Box<str>>,
}

/// Cleans `html`, in which what is ours has a `sign`; the links in it join `links`.
pub(super) fn clean(
    html: &str,
    sign: char,
    links: &mut Vec<Link>,
    mut written: Vec<Written>,
    anchors: &Anchors,
) -> Cleaned {
    let clean = CLEANER.clean(html).to_string();
    written.reverse();
    let mut restore = Restore {
        sign,
        html: String::with_capacity(clean.len()),
        gaps: Vec::new(),
        links,
        written: &mut written,
        open: Vec::new(),
        taken: anchors.iter().map(Box::from).collect(),
        anchors: Vec::new(),
    };
    restore.read(&clean);
    let anchors = restore.anchors.into_iter().collect();
    Cleaned { html: restore.html, gaps: restore.gaps, anchors }
}

impl Restore<'_> {
    fn read(&mut self, html: &str) {
        let mut at = 0;
        while let Some(next) = html[at..].find('<') {
            self.html.push_str(&html[at..at + next]);
            at += next;
            if html[at..].starts_with("</a>") {
                self.end_link();
                at += "</a>".len();
            } else if html[at..].starts_with("</") {
                self.html.push('<');
                at += 1;
            } else if let Some((tag, len)) = tag(&html[at..]) {
                self.tag(&tag, &html[at..at + len]);
                at += len;
                at += if self.is_box(&tag) { "</i>".len() } else { 0 };
            } else {
                at += 1;
            }
        }
        self.html.push_str(&html[at..]);
    }

    fn is_box(&self, tag: &Tag<'_>) -> bool {
        tag.name == "i" && tag.attribute("class").is_some_and(|class| class.starts_with(self.sign))
    }

    fn tag(&mut self, tag: &Tag<'_>, whole: &str) {
        let class = tag.attribute("class").unwrap_or_default();
        let ours = class.strip_prefix(self.sign);
        if let Some(link) = ours.and_then(|class| class.strip_prefix('g')?.parse().ok()) {
            return self.begin_link(link, tag.name == "img");
        }
        match (tag.name.as_str(), ours) {
            ("i", Some(class)) => super::out::push_task(&mut self.html, class == "done"),
            ("a", None) if !whole.contains(self.sign) => self.written_link(tag, whole),
            ("img", None) => self.written_picture(tag),
            (name, _) => {
                if name == "a" {
                    self.open.push(None);
                }
                self.plain_tag(tag, whole);
            }
        }
    }

    /// Writes a tag without signs, and without an anchor that is taken.
    fn plain_tag(&mut self, tag: &Tag<'_>, whole: &str) {
        let id = tag.attributes.iter().find(|(name, _)| name == "id").map(|(_, id)| *id);
        let own = id.and_then(|id| id.strip_prefix(self.sign));
        let Some(id) = id.filter(|_| own.is_none()) else {
            self.anchors.extend(own.map(Box::from));
            self.html.extend(whole.chars().filter(|c| *c != self.sign));
            return;
        };
        if is_safe_name(id) && self.taken.insert(id.into()) {
            self.anchors.push(id.into());
            self.html.extend(whole.chars().filter(|c| *c != self.sign));
        } else {
            self.html.push_str(&whole.replacen(&format!(" id=\"{id}\""), "", 1));
        }
    }

    fn written_link(&mut self, tag: &Tag<'_>, whole: &str) {
        let Some(target) = tag.attribute("href") else {
            self.open.push(None);
            return self.plain_tag(tag, whole);
        };
        if let Some(id) = tag.attribute("id") {
            self.plain_tag(tag, &format!("<span id=\"{id}\">"));
            self.html.push_str("</span>");
        }
        let link = self.link(LinkKind::Link, target, tag);
        self.begin_link(link, false);
    }

    fn written_picture(&mut self, tag: &Tag<'_>) {
        if let Some(target) = tag.attribute("src") {
            let alt = tag.attribute("alt").unwrap_or_default();
            let link = self.link(LinkKind::Image { alt }, target, tag);
            self.begin_link(link, true);
        }
    }

    fn link(&mut self, kind: LinkKind, target: String, tag: &Tag<'_>) -> usize {
        let span = self.span_of(&target);
        self.links.push(Link { kind, target, title: tag.attribute("title"), span });
        self.links.len() - 1
    }

    /// Where the link to `target` was written: the links come in the order they were written.
    fn span_of(&mut self, target: &str) -> crate::base::Span {
        while let Some(written) = self.written.pop() {
            if written.target == target {
                return written.span;
            }
        }
        crate::base::Span::default()
    }

    fn begin_link(&mut self, link: usize, picture: bool) {
        if self.links.len() <= link {
            return;
        }
        self.gaps.push(Gap { at: self.html.len(), link, side: Side::Before });
        if !picture {
            self.open.push(Some(link));
        }
    }

    fn end_link(&mut self) {
        match self.open.pop() {
            Some(Some(link)) => {
                self.gaps.push(Gap { at: self.html.len(), link, side: Side::After });
            }
            Some(None) => self.html.push_str("</a>"),
            None => {}
        }
    }
}
