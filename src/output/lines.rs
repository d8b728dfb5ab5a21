//! Lines that need not be made again: files in each of which every document has one, each with the key
//! of everything it was made from. Like all that is remembered, it can be deleted at any time.

use std::io::{Read, Seek as _, SeekFrom};
use std::ops::Range;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::cache;
use super::manifest::Manifest;
use super::pages::folder;
use crate::base::map::map_of;
use crate::base::{Brackets, Digest, Map, SitePath};

/// Where they are remembered.
const LINES: &str = "lines";

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

/// What is remembered: the program, the fingerprint of each file, and what every document has there.
type Note<'note> = (Digest, [Digest; FILES], std::borrow::Cow<'note, [Made]>);

/// The lines as they stand in place.
#[derive(Debug, Default)]
pub struct Lines {
    made: Vec<Made>,
    /// Where the lines of each begin.
    begins: Vec<[u64; FILES]>,
    by_key: Map<Digest, usize>,
    files: Option<[std::fs::File; FILES]>,
}

impl Lines {
    /// The lines of the files at `paths`, if they are those that were remembered.
    pub(super) fn read(
        root: &Path,
        paths: [&SitePath; FILES],
        brackets: &[Brackets; FILES],
        before: &Manifest,
        program: Digest,
    ) -> Self {
        Self::try_read(root, paths, brackets, before, program).unwrap_or_default()
    }

    fn try_read(
        root: &Path,
        paths: [&SitePath; FILES],
        brackets: &[Brackets; FILES],
        before: &Manifest,
        program: Digest,
    ) -> Option<Self> {
        let bytes = cache::remembered(&folder(root), LINES)?;
        let (known, digests, made): Note<'_> = postcard::from_bytes(&bytes).ok()?;
        let same = |(path, digest): (&&SitePath, &Digest)| before.get(path) == Some(*digest);
        if known != program || !paths.iter().zip(&digests).all(same) {
            return None;
        }
        let made = made.into_owned();
        let (begins, by_key) = (Vec::with_capacity(made.len()), map_of(made.len()));
        let mut lines = Self { made, begins, by_key, files: None };
        let mut at = [0, 1, 2].map(|file: usize| brackets[file].head.len() as u64);
        for (place, made) in lines.made.iter().enumerate() {
            lines.by_key.insert(made.key, place);
            lines.begins.push(at);
            for (file, at) in at.iter_mut().enumerate() {
                *at += made.sizes[file] + brackets[file].between.len() as u64;
            }
        }
        let [first, second, third] =
            paths.map(|path| std::fs::File::open(root.join(path.as_str())));
        let files = [first.ok()?, second.ok()?, third.ok()?];
        for (file, around) in brackets.iter().enumerate() {
            let end = lines.place(file, &(0..lines.made.len())).end + around.tail.len() as u64;
            if files[file].metadata().ok()?.len() != end {
                return None;
            }
        }
        lines.files = Some(files);
        Some(lines)
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

    /// Remembers the lines of files whose fingerprints are `digests`.
    pub(super) fn write(root: &Path, program: Digest, digests: [Digest; FILES], made: &[Made]) {
        let note: Note<'_> = (program, digests, made.into());
        if let Ok(note) = postcard::to_stdvec(&note) {
            cache::remember(&folder(root), LINES, std::iter::once(note));
        }
    }
}
