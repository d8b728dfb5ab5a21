//! Memory: what was read of documents, from one build to the next.
//!
//! Reading a document is the dear step of a build. What was read is kept beside the content, and
//! taken from there while the file is the same by its size and stamp, the program is the same, and
//! what column and settings lend to a document is. It can be deleted at any time.
//!
//! ```text
//! <what it was read with, 16 bytes> then for each document:
//! <bytes that follow, 4> <their fingerprint, 16> <size, stamp, document>
//! ```

use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::aligned::aligned;
use crate::base::{Digest, SourcePath};
use crate::document::Document;
use crate::output;
use crate::source::{SourceFile, Stamp};

/// What a build is told of the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Remember {
    /// The fingerprint of the program: another one may read and draw otherwise.
    pub program: Digest,
    /// When the build began, in nanoseconds since 1970: a file that was touched after the second
    /// before may be touched again without another stamp, and is not remembered.
    pub since: i64,
}

/// Where it stands, in the folder that is the program's own.
pub(super) const FILE: &str = "documents";

/// A document as it is kept.
type Record = (u64, Stamp, Document);

/// A file as it was, and its document.
type Held = (u64, Stamp, Arc<Document>);

/// The fingerprint of a record, and its bytes.
type Proven<'bytes> = ([u8; 16], &'bytes [u8]);

/// How many records are made at once.
const BATCH: usize = 1024;

/// How far back a stamp is not trusted, in nanoseconds.
const FRESH: i64 = 1_000_000_000;

/// What is remembered.
#[derive(Debug)]
pub(super) struct Memory {
    /// By path.
    known: Vec<(SourcePath, Held)>,
    /// How many records there are, those of former stamps among them.
    records: usize,
    /// What they were read with.
    with: Digest,
    remember: Remember,
}

/// What is to be kept for the next build; its records are made a batch at a time.
pub(super) struct Note<'read> {
    /// Whether it goes behind what is there, or stands alone.
    pub(super) is_more: bool,
    head: Vec<u8>,
    documents: Vec<(&'read SourceFile, &'read Document)>,
}

impl Note<'_> {
    /// Its bytes, in parts.
    pub(super) fn parts(&self) -> impl Iterator<Item = Vec<u8>> {
        let batches = self.documents.chunks(BATCH).map(|batch| {
            let records = batch.par_iter().filter_map(|(file, document)| record(file, document));
            records.collect::<Vec<_>>().concat()
        });
        std::iter::once(self.head.clone()).chain(batches)
    }
}

impl Memory {
    /// What is remembered in `folder`, whatever it was read with.
    pub(super) fn in_folder(folder: &Path, remember: Remember) -> Self {
        Self::read(&output::remembered(folder, FILE).unwrap_or_default(), remember)
    }

    /// Reads `bytes`, whatever it was read with.
    pub(super) fn read(bytes: &[u8], remember: Remember) -> Self {
        let (with, mut rest) = bytes.split_first_chunk().unwrap_or((&[0; 16], &[]));
        let with = Digest::from_bytes(*with);
        let mut records = Vec::new();
        while let Some((record, after)) = split(rest) {
            records.push(record);
            rest = after;
        }
        let read = |(digest, bytes): &Proven<'_>| {
            let bytes = Some(bytes).filter(|bytes| Digest::of(bytes).bytes() == *digest)?;
            let (size, stamp, document): Record = postcard::from_bytes(bytes).ok()?;
            Some((document.path.clone(), (size, stamp, Arc::new(document))))
        };
        let mut known: Vec<_> = records.par_iter().rev().filter_map(read).collect();
        known.sort_by(|(one, _), (other, _)| one.cmp(other));
        // Of two records of one file the later is right.
        known.dedup_by(|(one, _), (other, _)| one == other);
        Self { known, records: records.len(), with, remember }
    }

    /// The same; nothing is known when the program or what is `lent` to documents was another.
    pub(super) fn read_with(self, lent: Digest) -> Self {
        let (remember, with) = (self.remember, Digest::join([self.remember.program, lent]));
        if self.with == with {
            return self;
        }
        Self { known: Vec::new(), records: 0, with, remember }
    }

    /// For each of `files`, which are in the order of their paths, its document, if the file is the same.
    pub(super) fn take(&mut self, files: &[&SourceFile]) -> Vec<Option<Arc<Document>>> {
        let known = aligned(files, std::mem::take(&mut self.known));
        let same = |(file, known): (&&SourceFile, Option<Held>)| {
            let (size, stamp, document) = known?;
            (size == file.size && stamp == file.stamp).then_some(document)
        };
        std::iter::zip(files, known).map(same).collect()
    }

    /// What is to be kept when of `count` documents, of which `all` are sound, those of `read` were
    /// read anew; none when nothing changed.
    pub(super) fn note<'read>(
        &self,
        read: Vec<(&'read SourceFile, &'read Document)>,
        count: usize,
        all: impl FnOnce() -> Vec<(&'read SourceFile, &'read Document)>,
    ) -> Option<Note<'read>> {
        let is_wasteful = 2 * count + 64 < self.records + read.len();
        // What must be gone everywhere is not remembered as it was before either (R-118-07).
        let must_forget = read.iter().any(|(_, document)| document.is_erased());
        let is_more = 0 < self.records && !is_wasteful && !must_forget;
        let head = if is_more { Vec::new() } else { self.with.bytes().to_vec() };
        let mut documents = if is_more { read } else { all() };
        documents.retain(|(file, _)| self.is_settled(file));
        (!is_more || !documents.is_empty()).then_some(Note { is_more, head, documents })
    }

    /// Whether the file cannot change any more without another stamp.
    fn is_settled(&self, file: &SourceFile) -> bool {
        file.stamp.written.max(file.stamp.changed) < self.remember.since.saturating_sub(FRESH)
    }
}

/// The first record of `bytes` with its fingerprint, and what follows; none at the end.
fn split(bytes: &[u8]) -> Option<(Proven<'_>, &[u8])> {
    let (size, rest) = bytes.split_first_chunk()?;
    let (digest, rest) = rest.split_first_chunk()?;
    let (record, rest) = rest.split_at_checked(u32::from_le_bytes(*size) as usize)?;
    Some(((*digest, record), rest))
}

fn record(file: &SourceFile, document: &Document) -> Option<Vec<u8>> {
    let record = postcard::to_stdvec(&(file.size, file.stamp, document)).ok()?;
    let mut bytes = u32::try_from(record.len()).ok()?.to_le_bytes().to_vec();
    bytes.extend(Digest::of(&record).bytes());
    bytes.extend(record);
    Some(bytes)
}
