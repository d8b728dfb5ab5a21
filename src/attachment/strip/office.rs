//! Office files (DOCX, XLSX) without who made them, without comments.

use std::collections::BTreeSet;
use std::io::{Cursor, Write as _};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer};
use zip::write::SimpleFileOptions;

use super::{Refusal, Stripped, Trace};
use crate::attachment::container::{Container, Relation, relations_of};
use crate::attachment::markup;

/// The relations of parts that hold comments and who wrote them, by the last word of their kind.
const COMMENTS: [&str; 7] = [
    "comments",
    "commentsExtended",
    "commentsIds",
    "commentsExtensible",
    "threadedComment",
    "person",
    "people",
];

/// The elements that mark in a text where a comment belongs.
const MARKS: [&str; 4] =
    ["commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef"];

/// The elements that say who made the file.
const NAMES: [&str; 4] = ["creator", "lastModifiedBy", "Manager", "Company"];

/// The name that stands for whoever tracked a change.
const NOBODY: &str = "作者";

/// An office file without who made it and without comments.
pub(super) fn strip(bytes: &[u8]) -> Result<Stripped, Refusal> {
    let mut container = Container::open(bytes)?;
    let names = container.names();
    if names.iter().any(|name| name.starts_with("_xmlsignatures/")) {
        return Err(Refusal::Signed);
    }
    let unique: BTreeSet<&String> = names.iter().collect();
    if unique.len() != container.len() {
        return Err(Refusal::Unknown);
    }
    let dropped = Dropped::of(&mut container, &names)?;
    let mut removed = Vec::new();
    let mut rest = zip::ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len())));
    for name in &names {
        if dropped.parts.contains(name) {
            removed.push(Trace::Comments);
            continue;
        }
        let part = container.bytes(name)?.ok_or(Refusal::Unread)?;
        let part = if name.ends_with(".xml") || name.ends_with(".rels") {
            cleaned(name, part, &dropped, &mut removed)?
        } else {
            part
        };
        rest.start_file(name.as_str(), SimpleFileOptions::default())
            .map_err(|_| Refusal::Unknown)?;
        rest.write_all(&part).map_err(|_| Refusal::Unknown)?;
    }
    let rest = rest.finish().map_err(|_| Refusal::Unknown)?;
    Ok(Stripped { bytes: rest.into_inner(), removed })
}

/// The parts that are left out, and the drawings of comments on sheets.
#[derive(Debug, Default)]
struct Dropped {
    parts: BTreeSet<String>,
    /// The sheets whose comments had a drawing.
    sheets: BTreeSet<String>,
}

impl Dropped {
    fn of(container: &mut Container<'_>, names: &[String]) -> Result<Self, Refusal> {
        let mut dropped = Self::default();
        for name in names.iter().filter(|name| !name.ends_with(".rels")) {
            let relations = container.relations(name)?;
            let comments: Vec<&Relation> =
                relations.iter().filter(|one| COMMENTS.iter().any(|kind| one.is(kind))).collect();
            dropped.parts.extend(comments.iter().map(|relation| relation.target.clone()));
            let has_notes = comments.iter().any(|relation| relation.is("comments"));
            let is_sheet = name.starts_with("xl/worksheets/");
            if is_sheet && has_notes {
                for drawing in relations.iter().filter(|relation| relation.is("vmlDrawing")) {
                    dropped.drawing(container, name, drawing)?;
                }
            }
        }
        Ok(dropped)
    }

    /// The drawing of comments; one that draws anything else besides is not understood.
    fn drawing(
        &mut self,
        container: &mut Container<'_>,
        sheet: &str,
        drawing: &Relation,
    ) -> Result<(), Refusal> {
        let (mut all, mut notes) = (0, 0);
        markup::walk(&container.text(&drawing.target)?, |tag, _| {
            if tag.name == "ClientData" && !tag.is_end {
                all += 1;
                notes += usize::from(tag.attribute("ObjectType") == "Note");
            }
        })?;
        if all != notes || container.has(&relations_of(&drawing.target)) {
            return Err(Refusal::Unknown);
        }
        self.parts.insert(drawing.target.clone());
        self.sheets.insert(sheet.to_owned());
        Ok(())
    }
}

/// The part `name` without what is left out; byte for byte the same when that is nothing.
fn cleaned(
    name: &str,
    part: Vec<u8>,
    dropped: &Dropped,
    removed: &mut Vec<Trace>,
) -> Result<Vec<u8>, Refusal> {
    let text = crate::source::text_of(part.clone()).map_err(|_| Refusal::Unread)?;
    let mut cleaner =
        Cleaner { name, dropped, removed, is_changed: false, skipped: 0, blanked: false };
    let mut reader = Reader::from_str(&text);
    let mut writer = Writer::new(Vec::with_capacity(text.len()));
    loop {
        let event = reader.read_event().map_err(|_| Refusal::Unread)?;
        if matches!(event, Event::Eof) {
            break;
        }
        if let Some(event) = cleaner.event(event) {
            writer.write_event(event).map_err(|_| Refusal::Unknown)?;
        }
    }
    Ok(if cleaner.is_changed { writer.into_inner() } else { part })
}

/// What is done to a part, tag by tag.
struct Cleaner<'part> {
    name: &'part str,
    dropped: &'part Dropped,
    removed: &'part mut Vec<Trace>,
    is_changed: bool,
    /// The elements open that are left out.
    skipped: usize,
    /// Whether the content of the element that is open is left out.
    blanked: bool,
}

impl Cleaner<'_> {
    /// The event as it is kept, if it is.
    fn event<'text>(&mut self, event: Event<'text>) -> Option<Event<'text>> {
        match &event {
            Event::Start(start) => {
                if 0 < self.skipped || self.is_dropped(start) {
                    self.skipped += 1;
                    self.is_changed = true;
                    return None;
                }
                self.blanked = self.is_name(start);
                Some(self.anonymous(start).map_or(event, Event::Start))
            }
            Event::Empty(start) => {
                if 0 < self.skipped || self.is_dropped(start) {
                    self.is_changed = true;
                    return None;
                }
                Some(self.anonymous(start).map_or(event, Event::Empty))
            }
            Event::End(_) => {
                self.blanked = false;
                if 0 < self.skipped {
                    self.skipped -= 1;
                    return None;
                }
                Some(event)
            }
            _ if 0 < self.skipped => None,
            Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) if self.blanked => {
                self.is_changed = true;
                self.removed.push(Trace::People);
                None
            }
            _ => Some(event),
        }
    }

    /// Whether an element says who made the file.
    fn is_name(&self, start: &BytesStart<'_>) -> bool {
        self.name.starts_with("docProps/") && NAMES.contains(&start.local_name().as_ref())
    }

    /// Whether an element is left out: it belongs to a comment.
    fn is_dropped(&self, start: &BytesStart<'_>) -> bool {
        let leads_to = |attribute: &str| {
            let value = value(start, attribute);
            let folder = self.name.trim_end_matches(".rels").replace("_rels/", "");
            let folder = folder.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
            let part = crate::attachment::container::resolved(&folder, &value);
            self.dropped.parts.contains(&part)
        };
        match start.local_name().as_ref() {
            "Relationship" => leads_to("Target"),
            "Override" => leads_to("PartName"),
            "legacyDrawing" => self.dropped.sheets.contains(self.name),
            mark => self.name.starts_with("word/") && MARKS.contains(&mark),
        }
    }

    /// The tag without who tracked the change, if it says so.
    fn anonymous(&mut self, start: &BytesStart<'_>) -> Option<BytesStart<'static>> {
        let is_author = |key: &str| key == "w:author";
        let author =
            markup::attributes(start).find(|attribute| is_author(attribute.key.as_ref()))?;
        if !self.name.starts_with("word/") || author.value == NOBODY {
            return None;
        }
        let name: &str = start.name().into_inner();
        let mut anonymous = BytesStart::new(name.to_owned());
        for attribute in markup::attributes(start) {
            match attribute.key.as_ref() {
                key if is_author(key) => anonymous.push_attribute((key, NOBODY)),
                "w:date" => {}
                _ => anonymous.push_attribute(attribute),
            }
        }
        self.is_changed = true;
        self.removed.push(Trace::Reviewers);
        Some(anonymous)
    }
}

fn value(start: &BytesStart<'_>, name: &str) -> String {
    let found = markup::attributes(start).find(|attribute| attribute.key.as_ref() == name);
    found.map(|attribute| attribute.value.into_owned()).unwrap_or_default()
}
