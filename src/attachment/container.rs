//! The archive that an office file is, unpacked within limits.

use std::cell::Cell as Room;
use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::{UNPACKED, Unread};

/// The most parts that an office file may have.
const PARTS: usize = 10_000;

/// An archive whose parts are read by name.
#[derive(Debug)]
pub(super) struct Container<'bytes> {
    archive: ZipArchive<Cursor<&'bytes [u8]>>,
    /// The bytes that may still be unpacked.
    room: Room<u64>,
}

impl<'bytes> Container<'bytes> {
    /// Opens the archive in `bytes`.
    pub(super) fn open(bytes: &'bytes [u8]) -> Result<Self, Unread> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::Damaged)?;
        if PARTS < archive.len() {
            return Err(Unread::TooLarge);
        }
        Ok(Self { archive, room: Room::new(UNPACKED) })
    }

    /// Whether it has a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// The names of its parts, in the order in which they are packed.
    pub(super) fn names(&self) -> Vec<String> {
        (0..self.archive.len())
            .filter_map(|at| Some(self.archive.name_for_index(at)?.ok()?.into_owned()))
            .collect()
    }

    /// How many parts it has; more than [`names`](Self::names) where a name is no text.
    pub(super) fn len(&self) -> usize {
        self.archive.len()
    }

    /// The bytes of the part `name`; none when there is no such part.
    pub(super) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Unread> {
        let Some(at) = self.archive.index_for_name(name) else { return Ok(None) };
        let part = self.archive.by_index(at).map_err(|_| Unread::Damaged)?;
        let (room, mut bytes) = (self.room.get(), Vec::new());
        let size = part.take(room + 1).read_to_end(&mut bytes).map_err(|_| Unread::Damaged)?;
        let left = room.checked_sub(size as u64).ok_or(Unread::TooLarge)?;
        self.room.set(left);
        Ok(Some(bytes))
    }

    /// The text of the part `name`; empty when there is no such part.
    pub(super) fn text(&mut self, name: &str) -> Result<String, Unread> {
        let bytes = self.bytes(name)?.unwrap_or_default();
        crate::source::text_of(bytes).map_err(|_| Unread::Damaged)
    }

    /// What the relations of the part `name` lead to: their names, kinds and parts.
    pub(super) fn relations(&mut self, name: &str) -> Result<Vec<Relation>, Unread> {
        let text = self.text(&relations_of(name))?;
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut relations = Vec::new();
        super::markup::walk(&text, |tag, _| {
            if tag.name == "Relationship" && !tag.is_end {
                let target = resolved(folder, &tag.attribute("Target"));
                let (id, kind) = (tag.attribute("Id"), tag.attribute("Type"));
                relations.push(Relation { id, kind, target });
            }
        })?;
        Ok(relations)
    }
}

/// A relation of a part to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Relation {
    pub(super) id: String,
    /// An address; what matters is its last word: `comments`.
    pub(super) kind: String,
    /// The part it leads to.
    pub(super) target: String,
}

impl Relation {
    /// Whether it is of a kind whose last word this is.
    pub(super) fn is(&self, kind: &str) -> bool {
        self.kind.rsplit('/').next() == Some(kind)
    }
}

/// Where the relations of the part `name` stand.
pub(super) fn relations_of(name: &str) -> String {
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    format!("{folder}_rels/{file}.rels")
}

/// The part that `target` means in a part of `folder`.
pub(super) fn resolved(folder: &str, target: &str) -> String {
    let (mut steps, rest): (Vec<&str>, _) = match target.strip_prefix('/') {
        Some(rest) => (Vec::new(), rest),
        None => (folder.split('/').filter(|step| !step.is_empty()).collect(), target),
    };
    for step in rest.split('/') {
        match step {
            "." | "" => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}
