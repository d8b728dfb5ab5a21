//! Lines that need not be made again: files in each of which every document has one, each with the key
//! of everything it was made from. Like all that is remembered, it can be deleted at any time.

use std::fs::File;
use std::io::{Read, Seek as _, SeekFrom};
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::Staging;
use crate::base::map::map_of;
use crate::base::{Brackets, Digest, Map, SitePath};

/// Where they are noted.
pub(super) const LINES: &str = "lines";

/// How many such files there are.
pub const FILES: usize = 3;

/// What a document has in these files.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Made {
    /// What its lines were made from.
    pub(super) key: Digest,
    /// How many bytes they have.
    pub(super) sizes: [u64; FILES],
}

/// The lines as they stand in place.
#[derive(Debug, Default)]
pub struct Lines {
    made: Vec<Made>,
    /// Where the lines of each begin.
    begins: Vec<[u64; FILES]>,
    by_key: Map<Digest, usize>,
    files: Option<[File; FILES]>,
}

impl Staging {
    /// The lines of the files at `paths`, as they stand in place, between what `brackets` say.
    pub fn lines(&self, paths: [&SitePath; FILES], brackets: &[Brackets; FILES]) -> Lines {
        let noted = self.noted(LINES, paths);
        noted.map(|(made, files)| Lines::of(made, files, brackets)).unwrap_or_default()
    }
}

impl Lines {
    /// Those of `files`, in which every document has what it `made`.
    fn of(made: Vec<Made>, files: [File; FILES], brackets: &[Brackets; FILES]) -> Self {
        let (mut begins, mut by_key) = (Vec::with_capacity(made.len()), map_of(made.len()));
        let mut at = brackets.each_ref().map(|around| around.head.len() as u64);
        for (place, made) in made.iter().enumerate() {
            by_key.insert(made.key, place);
            begins.push(at);
            for (file, at) in at.iter_mut().enumerate() {
                *at += made.sizes[file] + brackets[file].between.len() as u64;
            }
        }
        Self { made, begins, by_key, files: Some(files) }
    }

    /// How many documents have lines.
    pub fn count(&self) -> usize {
        self.made.len()
    }

    /// The place of the document whose lines were made from `key`.
    pub fn known(&self, key: Digest) -> Option<usize> {
        self.by_key.get(&key).copied()
    }

    /// What the document at the place `at` has.
    pub(super) fn made(&self, at: usize) -> Option<Made> {
        self.made.get(at).copied()
    }

    /// Where the lines of `documents` stand in a file, with what stands between them.
    pub(super) fn place(&self, file: usize, documents: &Range<usize>) -> Range<u64> {
        let Some(begin) = self.begins.get(documents.start) else { return 0..0 };
        let Some(last) = documents.end.checked_sub(1) else { return 0..0 };
        let end = self.begins[last][file] + self.made[last].sizes[file];
        begin[file]..end
    }

    /// A stretch of a file as it stands in place, to be read.
    pub(super) fn stretch(&self, file: usize, range: &Range<u64>) -> std::io::Result<impl Read> {
        let files = self.files.as_ref().ok_or(std::io::ErrorKind::NotFound)?;
        let mut file = &files[file];
        file.seek(SeekFrom::Start(range.start))?;
        Ok(file.take(range.end - range.start))
    }
}
