//! Memory: what was read of documents, from one build to the next.
//!
//! Reading a document is the dear step of a build. What was read is kept beside the content, and
//! taken from there while the file is the same by its size and stamp, the program is the same, and
//! what column and settings lend to a document is. It can be deleted at any time.
//!
//! Before all [frames](Frame) stand the 16 bytes of what it was read with; in each are a few records.

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::aligned::aligned;
use crate::base::{Digest, Frame, SourcePath};
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

/// How many records are in a frame.
const FEW: usize = 32;

/// How many frames are read or made at once: few enough to stay in the cache of a processor.
const AT_ONCE: usize = 16;

/// How far back a stamp is not trusted, in nanoseconds.
const FRESH: i64 = 1_000_000_000;

/// What is remembered.
#[derive(Debug)]
pub(super) struct Memory {
    /// By path.
    known: Vec<(SourcePath, Held)>,
    /// How many records there are, those of former stamps among them.
    records: usize,
    /// Whether a run that was cut short left a frame that is none: nothing can follow it.
    is_torn: bool,
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
        let batches = self.documents.chunks(FEW * AT_ONCE).map(|batch| {
            let frames = batch.par_chunks(FEW).filter_map(framed);
            frames.collect::<Vec<_>>().concat()
        });
        std::iter::once(self.head.clone()).chain(batches)
    }
}

impl Memory {
    /// What is remembered in `folder`, whatever it was read with.
    pub(super) fn in_folder(folder: &Path, remember: Remember) -> Self {
        let mut memory = Self::empty(Digest::default(), remember);
        if let Some(file) = output::remembered_file(folder, FILE) {
            // What cannot be read is not remembered.
            drop(memory.read(file));
        }
        // Of two records of one file the later is right.
        memory.known.reverse();
        memory.known.sort_by(|(one, _), (other, _)| one.cmp(other));
        memory.known.dedup_by(|(one, _), (other, _)| one == other);
        memory
    }

    fn empty(with: Digest, remember: Remember) -> Self {
        Self { known: Vec::new(), records: 0, is_torn: false, with, remember }
    }

    /// Reads all records in `file`.
    fn read(&mut self, mut file: impl Read) -> std::io::Result<()> {
        let mut with = [0; 16];
        file.read_exact(&mut with)?;
        self.with = Digest::from_bytes(with);
        let mut frames: Vec<Frame> = std::iter::repeat_with(Frame::default).take(AT_ONCE).collect();
        loop {
            let read = frames.iter_mut().map_while(|frame| frame.read(&mut file)).count();
            let held: Vec<_> = frames[..read].par_iter().map(held).collect();
            self.is_torn |= held.iter().any(Option::is_none);
            self.known.extend(held.into_iter().flatten().flatten());
            if read < AT_ONCE {
                self.records = self.known.len();
                return Ok(());
            }
        }
    }

    /// The same; nothing is known when the program or what is `lent` to documents was another.
    pub(super) fn read_with(self, lent: Digest) -> Self {
        let (remember, with) = (self.remember, Digest::join([self.remember.program, lent]));
        if self.with == with {
            return self;
        }
        Self::empty(with, remember)
    }

    /// For each of `files`, which are in the order of their paths, its document, if the file is the same.
    pub(super) fn take(&mut self, files: &[&SourceFile]) -> Vec<Option<Arc<Document>>> {
        let known = aligned(files, std::mem::take(&mut self.known));
        let same = |(file, known): (&&SourceFile, Option<Held>)| {
            let (size, stamp, document) = known?;
            file.is_as(size, stamp).then_some(document)
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
        let is_more = 0 < self.records && !self.is_torn && !is_wasteful && !must_forget;
        let head = if is_more { Vec::new() } else { self.with.bytes().to_vec() };
        let mut documents = if is_more { read } else { all() };
        documents.retain(|(file, _)| self.remember.trusts(file.stamp));
        (!is_more || !documents.is_empty()).then_some(Note { is_more, head, documents })
    }
}

impl Remember {
    /// Whether a file of this `stamp` cannot change any more without another one.
    pub(super) fn trusts(self, stamp: Stamp) -> bool {
        stamp.written.max(stamp.changed) < self.since.saturating_sub(FRESH)
    }
}

/// The documents in a frame; none when it is not what was written.
fn held(frame: &Frame) -> Option<Vec<(SourcePath, Held)>> {
    let (mut rest, mut held) = (frame.bytes()?, Vec::with_capacity(FEW));
    while !rest.is_empty() {
        let ((size, stamp, document), after) = postcard::take_from_bytes::<Record>(rest).ok()?;
        held.push((document.path.clone(), (size, stamp, Arc::new(document))));
        rest = after;
    }
    Some(held)
}

/// A frame of the documents of `files`.
fn framed(files: &[(&SourceFile, &Document)]) -> Option<Vec<u8>> {
    let mut records = Vec::new();
    for (file, document) in files {
        records = postcard::to_extend(&(file.size, file.stamp, document), records).ok()?;
    }
    Frame::around(&records)
}
