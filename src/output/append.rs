//! Files that are written piece by piece, and need never be in memory as a whole.

use std::io::{BufWriter, Read as _, Write as _};
use std::ops::Range;
use std::path::PathBuf;

use super::lines::{FILES, Lines, Made};
use super::{Entry, Error, Staging, unpoisoned};
use crate::base::{Brackets, Digest, SitePath};

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

/// Files in each of which every document has a line, written document by document.
pub struct Appender<'staging> {
    streams: [Stream<'staging>; FILES],
    brackets: &'staging [Brackets; FILES],
    /// What was written, or is about to be copied.
    made: Vec<Made>,
    /// The files as they stand in place.
    before: &'staging Lines,
    /// The documents in them whose lines come next and were not copied yet.
    next: Range<usize>,
}

impl Staging {
    /// A file that is written piece by piece.
    pub fn stream(&self, path: &SitePath, rank: u8) -> Result<Stream<'_>, Error> {
        let (file, target) = self.file(path)?;
        let file = BufWriter::with_capacity(CHUNK, file);
        let hasher = xxhash_rust::xxh3::Xxh3Default::new();
        Ok(Stream { staging: self, path: path.clone(), rank, target, file, hasher, size: 0 })
    }

    /// Files that are written line by line, in the place of those whose lines are `before`.
    pub fn append<'staging>(
        &'staging self,
        files: [(&SitePath, u8); FILES],
        before: &'staging Lines,
        brackets: &'staging [Brackets; FILES],
    ) -> Result<Appender<'staging>, Error> {
        let [first, second, third] = files.map(|(path, rank)| self.stream(path, rank));
        let mut streams = [first?, second?, third?];
        for (stream, around) in streams.iter_mut().zip(brackets) {
            stream.write(around.head.as_bytes())?;
        }
        Ok(Appender { streams, brackets, made: Vec::new(), before, next: 0..0 })
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

    /// Adds the lines of the documents `next` of the file `at` of `before`.
    fn copy(&mut self, before: &Lines, at: usize, next: &Range<usize>) -> Result<(), Error> {
        let target = self.target.clone();
        let error = |source| Error::Write { path: target.clone(), source };
        let range = before.place(at, next);
        let mut left = usize::try_from(range.end - range.start).unwrap_or(usize::MAX);
        let mut stretch = before.stretch(at, &range).map_err(error)?;
        let mut chunk = vec![0; CHUNK.min(left)];
        while 0 < left {
            let part = &mut chunk[..CHUNK.min(left)];
            stretch.read_exact(part).map_err(error)?;
            self.write(part)?;
            left -= part.len();
        }
        Ok(())
    }

    /// Closes the file; its fingerprint.
    pub fn finish(mut self) -> Result<Digest, Error> {
        self.file.flush().map_err(|source| Error::Write { path: self.target.clone(), source })?;
        let digest = Digest::from_hasher(&self.hasher);
        if self.staging.is_there(&self.path, None, digest, self.size) {
            std::fs::remove_file(&self.target)
                .map_err(|source| Error::Write { path: self.target, source })?;
        } else {
            let entry = Entry { digest, key: None, rank: self.rank, waits: true };
            self.staging.tally.stage(&self.path, entry);
        }
        Ok(digest)
    }
}

impl Appender<'_> {
    /// Adds the lines of a document, which were made from `key`.
    pub fn add(&mut self, key: Digest, lines: [&[u8]; FILES]) -> Result<(), Error> {
        self.copy()?;
        let is_first = self.made.is_empty();
        for ((stream, around), line) in self.streams.iter_mut().zip(self.brackets).zip(lines) {
            if !is_first {
                stream.write(around.between.as_bytes())?;
            }
            stream.write(line)?;
        }
        self.made.push(Made { key, sizes: lines.map(|line| line.len() as u64) });
        Ok(())
    }

    /// Adds the lines of the document at the place `at` as they stand there.
    ///
    /// Lines that stand there one behind the other are copied together.
    pub fn again(&mut self, at: usize) -> Result<(), Error> {
        let Some(made) = self.before.made(at) else { return Ok(()) };
        if self.next.end != at {
            self.copy()?;
            self.next.start = at;
        }
        self.next.end = at + 1;
        self.made.push(made);
        // While others are drawn there is time for it.
        let stretch = self.before.place(0, &self.next);
        if STRETCH < stretch.end - stretch.start { self.copy() } else { Ok(()) }
    }

    /// Copies the lines that come next.
    fn copy(&mut self) -> Result<(), Error> {
        let end = self.next.end;
        let next = std::mem::replace(&mut self.next, end..end);
        if next.is_empty() {
            return Ok(());
        }
        let is_first = self.made.len() == next.len();
        for (at, (stream, around)) in self.streams.iter_mut().zip(self.brackets).enumerate() {
            if !is_first {
                stream.write(around.between.as_bytes())?;
            }
            stream.copy(self.before, at, &next)?;
        }
        Ok(())
    }

    /// Closes the files.
    pub fn finish(mut self) -> Result<(), Error> {
        self.copy()?;
        let Self { streams, brackets, made, .. } = self;
        let mut digests = [Digest::default(); FILES];
        let mut staging = None;
        for ((mut stream, around), digest) in streams.into_iter().zip(brackets).zip(&mut digests) {
            stream.write(around.tail.as_bytes())?;
            staging = Some(stream.staging);
            *digest = stream.finish()?;
        }
        if let Some(staging) = staging {
            *unpoisoned(&staging.lines) = Some((digests, made));
        }
        Ok(())
    }
}
