//! The XML within office files, tag by tag.

use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::Unread;

/// The most tags that are open at once.
const DEPTH: usize = 512;

/// A tag.
#[derive(Debug)]
pub(super) struct Tag<'text> {
    /// Its name without the word before the colon.
    pub(super) name: &'text str,
    /// Whether it ends an element.
    pub(super) is_end: bool,
    start: Option<&'text BytesStart<'text>>,
}

impl Tag<'_> {
    /// The value of the attribute `name`, with or without a word before a colon; empty when there is none.
    pub(super) fn attribute(&self, name: &str) -> String {
        let Some(start) = self.start else { return String::new() };
        let is_meant = |key: &str| key.rsplit(':').next() == Some(name);
        let found = attributes(start).find(|attribute| is_meant(attribute.key.as_ref()));
        let value = found.map(|found| {
            let value = found.normalized_value(XmlVersion::Implicit1_0);
            value.map_or_else(|_| found.value.to_string(), std::borrow::Cow::into_owned)
        });
        value.unwrap_or_default()
    }
}

/// The attributes of a tag, as far as they can be read.
pub(super) fn attributes<'tag>(
    start: &'tag BytesStart<'_>,
) -> impl Iterator<Item = Attribute<'tag>> {
    let mut attributes = start.attributes();
    attributes.with_checks(false);
    attributes.filter_map(Result::ok)
}

/// Calls `each` for every tag of `text`, with the text since the tag before; an element without content
/// is two tags.
pub(super) fn walk(text: &str, mut each: impl FnMut(&Tag<'_>, &str)) -> Result<(), Unread> {
    let mut reader = Reader::from_str(text);
    let (mut words, mut depth) = (String::new(), 0_usize);
    loop {
        match reader.read_event().map_err(|_| Unread::Damaged)? {
            Event::Start(start) => {
                depth += 1;
                if DEPTH < depth {
                    return Err(Unread::Damaged);
                }
                each(&opening(&start), &words);
                words.clear();
            }
            Event::Empty(start) => {
                each(&opening(&start), &words);
                words.clear();
                let name = start.local_name();
                each(&Tag { name: name.as_ref(), is_end: true, start: None }, "");
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                let name = end.local_name();
                each(&Tag { name: name.as_ref(), is_end: true, start: None }, &words);
                words.clear();
            }
            Event::Text(text) => words.push_str(&text.xml10_content()),
            Event::CData(text) => words.push_str(&text.xml10_content()),
            Event::GeneralRef(entity) => {
                let known = match &*entity.xml10_content() {
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "amp" => Some('&'),
                    "apos" => Some('\''),
                    "quot" => Some('"'),
                    _ => entity.resolve_char_ref().ok().flatten(),
                };
                words.extend(known);
            }
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
}

fn opening<'text>(start: &'text BytesStart<'text>) -> Tag<'text> {
    Tag { name: start.local_name().into_inner(), is_end: false, start: Some(start) }
}
