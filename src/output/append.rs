//! Files that are written piece by piece, and need never be in memory as a whole.

use std::io::{BufWriter, Read as _, Write as _};
use std::ops::Range;
use std::path::PathBuf;

use super::{Entry, Error, Lines, Staging, unpoisoned};
use crate::base::{Digest, SitePath};

/// How many bytes of the file in place are copied at once.
const CHUNK: usize = 1 << 20;

/// From how many bytes on a stretch is copied before its end is known.
const STRETCH: u64 = 8 << 20;

/// A file that is written piece by piece.
pub struct Stream<'staging> {
    staging: &'staging Staging,
    path: SitePath,
    rank: u8,
    target: PathBuf,
    file: BufWriter<std::fs::File>,
    hasher: xxhash_rust::xxh3::Xxh3Default,
    size: usize,
}

/// A file that is written line by line.
pub struct Appender<'staging> {
    stream: Stream<'staging>,
    lines: Vec<(SitePath, Digest, u64)>,
    /// The file as it stands in place.
    before: &'staging Lines,
    /// The stretch of it that comes next and was not copied yet.
    next: Range<u64>,
}

impl Staging {
    /// A file that is written piece by piece.
    pub fn stream(&self, path: &SitePath, rank: u8) -> Result<Stream<'_>, Error> {
        let target = self.stage.join(path.as_str());
        let file = std::fs::File::create(&target)
            .map_err(|source| Error::Write { path: target.clone(), source })?;
        let file = BufWriter::with_capacity(CHUNK, file);
        let hasher = xxhash_rust::xxh3::Xxh3Default::new();
        Ok(Stream { staging: self, path: path.clone(), rank, target, file, hasher, size: 0 })
    }

    /// A file that is written line by line, in the place of the one whose lines are `before`.
    pub fn append<'staging>(
        &'staging self,
        path: &SitePath,
        rank: u8,
        before: &'staging Lines,
    ) -> Result<Appender<'staging>, Error> {
        let stream = self.stream(path, rank)?;
        Ok(Appender { stream, lines: Vec::new(), before, next: 0..0 })
    }
}

impl Stream<'_> {
    /// Adds `bytes`.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.hasher.update(bytes);
        self.size += bytes.len();
        self.staging.settler.count(bytes.len());
        let written = self.file.write_all(bytes);
        written.map_err(|source| Error::Write { path: self.target.clone(), source })
    }

    /// Closes the file; its fingerprint.
    pub fn finish(mut self) -> Result<Digest, Error> {
        self.file.flush().map_err(|source| Error::Write { path: self.target.clone(), source })?;
        let digest = Digest::from_hasher(&self.hasher);
        let staged = !self.staging.is_there(&self.path, digest, self.size);
        if !staged {
            std::fs::remove_file(&self.target)
                .map_err(|source| Error::Write { path: self.target, source })?;
        }
        self.staging.note(&self.path, Entry { digest, key: None, rank: self.rank, staged });
        Ok(digest)
    }
}

impl Appender<'_> {
    /// Adds the line of the page at `path`, which was made from `key`.
    pub fn add(&mut self, path: &SitePath, key: Digest, bytes: &[u8]) -> Result<(), Error> {
        self.copy()?;
        self.lines.push((path.clone(), key, bytes.len() as u64));
        self.stream.write(bytes)
    }

    /// Adds the line of the page at `path` as it stands in place, where it was made from `key` too.
    ///
    /// Lines that stand there one behind the other are copied together.
    pub fn again(&mut self, path: &SitePath, key: Digest) -> Result<(), Error> {
        let Some(place) = self.before.place(path) else { return Ok(()) };
        self.lines.push((path.clone(), key, place.end - place.start));
        if self.next.end != place.start {
            self.copy()?;
            self.next.start = place.start;
        }
        self.next.end = place.end;
        // While others are drawn there is time for it.
        if STRETCH < self.next.end - self.next.start { self.copy() } else { Ok(()) }
    }

    /// Copies the stretch that comes next.
    fn copy(&mut self) -> Result<(), Error> {
        let end = self.next.end;
        let range = std::mem::replace(&mut self.next, end..end);
        if range.is_empty() {
            return Ok(());
        }
        let target = self.stream.target.clone();
        let error = |source| Error::Write { path: target.clone(), source };
        let mut stretch = self.before.stretch(&range).map_err(error)?;
        let mut left = usize::try_from(range.end - range.start).unwrap_or(usize::MAX);
        let mut chunk = vec![0; CHUNK.min(left)];
        while 0 < left {
            let part = &mut chunk[..CHUNK.min(left)];
            stretch.read_exact(part).map_err(error)?;
            self.stream.write(part)?;
            left -= part.len();
        }
        Ok(())
    }

    /// Closes the file.
    pub fn finish(mut self) -> Result<(), Error> {
        self.copy()?;
        let Self { stream, lines, .. } = self;
        let staging = stream.staging;
        let digest = stream.finish()?;
        *unpoisoned(&staging.lines) = Some((digest, lines));
        Ok(())
    }
}
