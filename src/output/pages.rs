//! Pages that need not be drawn again, and lines that need not be made again: each with the key of
//! everything it was made from. Like all that is remembered, it can be deleted at any time.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{Read, Seek as _, SeekFrom};
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::manifest::Manifest;
use super::{Entry, OWN, cache};
use crate::base::{Digest, SitePath};

/// Where it is remembered: in the output folder, for it is about that.
fn folder(root: &Path) -> PathBuf {
    root.join(OWN).join("cache")
}

const PAGES: &str = "pages";
const LINES: &str = "lines";

/// The keys that pages were drawn with, and what was drawn.
#[derive(Debug, Default)]
pub(super) struct Pages(HashMap<SitePath, (Digest, Digest)>);

impl Pages {
    /// What a build before remembers; nothing when another program wrote it.
    pub(super) fn read(root: &Path, program: Digest) -> Self {
        Self(read(root, PAGES, program).unwrap_or_default())
    }

    /// The fingerprint of the page at `path`, if it was drawn with `key`.
    pub(super) fn drawn(&self, path: &SitePath, key: Digest) -> Option<Digest> {
        self.0.get(path).filter(|(known, _)| *known == key).map(|(_, digest)| *digest)
    }

    /// Remembers every page that has a key.
    pub(super) fn write<'now>(
        root: &Path,
        program: Digest,
        now: impl Iterator<Item = (&'now SitePath, &'now Entry)>,
    ) {
        let mut text = format!("{program}\n");
        for (path, entry) in now {
            if let Some(key) = entry.key {
                // Writing to a string cannot fail.
                let _ = writeln!(text, "{key} {}  {path}", entry.digest);
            }
        }
        cache::remember(&folder(root), PAGES, std::iter::once(text));
    }
}

fn read(root: &Path, name: &str, program: Digest) -> Option<HashMap<SitePath, (Digest, Digest)>> {
    let bytes = cache::remembered(&folder(root), name)?;
    let text = std::str::from_utf8(&bytes).ok()?;
    let (first, rest) = text.split_once('\n')?;
    if Digest::parse(first)? != program {
        return None;
    }
    let line = |line: &str| {
        let (known, path) = line.split_once("  ")?;
        let (key, digest) = known.split_once(' ')?;
        Some((SitePath::new(path), (Digest::parse(key)?, Digest::parse(digest)?)))
    };
    rest.lines().map(line).collect()
}

/// The lines of a file that is made line by line, as it stands in place.
#[derive(Debug, Default)]
pub struct Lines {
    /// Whose they are, with what they were made from, where they begin and how long they are.
    known: HashMap<SitePath, (Digest, u64, u64)>,
    order: Vec<Digest>,
    file: Option<std::fs::File>,
}

impl Lines {
    /// The lines of the file at `path`, if it is the one that was remembered.
    pub(super) fn read(root: &Path, path: &SitePath, before: &Manifest, program: Digest) -> Self {
        Self::try_read(root, path, before, program).unwrap_or_default()
    }

    fn try_read(root: &Path, path: &SitePath, before: &Manifest, program: Digest) -> Option<Self> {
        let bytes = cache::remembered(&folder(root), LINES)?;
        let text = std::str::from_utf8(&bytes).ok()?;
        let (first, rest) = text.split_once('\n')?;
        let (known, digest) = first.split_once(' ')?;
        if Digest::parse(known)? != program || Digest::parse(digest)? != before.get(path)? {
            return None;
        }
        let (mut lines, mut at) = (Self::default(), 0);
        for line in rest.lines() {
            let (known, path) = line.split_once("  ")?;
            let (key, size) = known.split_once(' ')?;
            let (key, size) = (Digest::parse(key)?, size.parse().ok()?);
            lines.known.insert(SitePath::new(path), (key, at, size));
            lines.order.push(key);
            at += size;
        }
        let file = std::fs::File::open(root.join(path.as_str())).ok()?;
        if file.metadata().ok()?.len() != at {
            return None;
        }
        lines.file = Some(file);
        Some(lines)
    }

    /// Whether there are none that are known.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Whether the line of `path` was made from `key`.
    pub fn is_known(&self, path: &SitePath, key: Digest) -> bool {
        self.known.get(path).is_some_and(|(known, ..)| *known == key)
    }

    /// What the lines were made from, in their order.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = Digest> {
        self.order.iter().copied()
    }

    /// Whether the line behind the first `count` was made from `key`.
    pub fn is_next(&self, count: usize, key: Digest) -> bool {
        self.order.get(count) == Some(&key)
    }

    /// Where the line of `path` stands in the file in place.
    pub(super) fn place(&self, path: &SitePath) -> Option<Range<u64>> {
        let (_, at, size) = self.known.get(path)?;
        Some(*at..at + size)
    }

    /// The stretch of the file in place, to be read.
    pub(super) fn stretch(&self, range: &Range<u64>) -> std::io::Result<impl Read> {
        let mut file = self.file.as_ref().ok_or(std::io::ErrorKind::NotFound)?;
        file.seek(SeekFrom::Start(range.start))?;
        Ok(file.take(range.end - range.start))
    }

    /// Remembers the lines of a file whose fingerprint is `digest`.
    pub(super) fn write(
        root: &Path,
        program: Digest,
        digest: Digest,
        lines: &[(SitePath, Digest, u64)],
    ) {
        let mut text = format!("{program} {digest}\n");
        for (path, key, size) in lines {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{key} {size}  {path}");
        }
        cache::remember(&folder(root), LINES, std::iter::once(text));
    }
}
