//! Files that are written piece by piece, and need never be in memory as a whole.

use std::io::{BufWriter, ErrorKind, Read, Write as _};
use std::ops::Range;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::lines::{FILES, LINES, Lines, Made};
use super::noted::Seal;
use super::{Entry, Error, Staging};
use crate::base::{Brackets, Digest, Digester, SitePath};

/// How many bytes of the file in place are copied at once.
const CHUNK: usize = 1 << 20;

/// From how many bytes on a stretch is copied before its end is known.
const STRETCH: u64 = 8 << 20;

/// A file that is written piece by piece.
pub struct Stream<'staging> {
    staging: &'staging Staging,
    path: SitePath,
    rank: u8,
    key: Option<Digest>,
    target: PathBuf,
    file: BufWriter<std::fs::File>,
    digester: Digester,
    size: usize,
    /// What was read of another file and is about to be written, and what follows it.
    chunks: [Vec<u8>; 2],
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
    /// A file that is written piece by piece; rank and key are those of [`put`](Self::put).
    pub fn stream(
        &self,
        path: &SitePath,
        rank: u8,
        key: Option<Digest>,
    ) -> Result<Stream<'_>, Error> {
        let (file, target) = self.file(path)?;
        let file = BufWriter::with_capacity(CHUNK, file);
        let digester = Digester::default();
        let path = path.clone();
        let chunks = [Vec::new(), Vec::new()];
        Ok(Stream { staging: self, path, rank, key, target, file, digester, size: 0, chunks })
    }

    /// Files that are written line by line, in the place of those whose lines are `before`.
    pub fn append<'staging>(
        &'staging self,
        files: [(&SitePath, u8); FILES],
        before: &'staging Lines,
        brackets: &'staging [Brackets; FILES],
    ) -> Result<Appender<'staging>, Error> {
        let [first, second, third] = files.map(|(path, rank)| self.stream(path, rank, None));
        let mut streams = [first?, second?, third?];
        for (stream, around) in streams.iter_mut().zip(brackets) {
            stream.write(around.head.as_bytes())?;
        }
        // As a rule there are about as many as before.
        let made = Vec::with_capacity(before.count() + 64);
        Ok(Appender { streams, brackets, made, before, next: 0..0 })
    }
}

impl Stream<'_> {
    /// Adds `bytes`.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.digester.add(bytes);
        self.size += bytes.len();
        self.staging.settler.count(bytes.len());
        let written = self.file.write_all(bytes);
        written.map_err(|source| Error::Write { path: self.target.clone(), source })
    }

    /// Adds everything that `bytes` gives; how many that are.
    pub fn copy(&mut self, bytes: impl Read + Send) -> Result<u64, Error> {
        let copied = self.try_copy(bytes);
        copied.map_err(|source| Error::Write { path: self.target.clone(), source })
    }

    fn try_copy(&mut self, mut bytes: impl Read + Send) -> std::io::Result<u64> {
        let Self { staging, file, digester, chunks: [chunk, next], size: total, .. } = self;
        chunk.resize(CHUNK, 0);
        next.resize(CHUNK, 0);
        let (mut size, mut copied) = (read(&mut bytes, chunk)?, 0);
        while 0 < size {
            let part = &chunk[..size];
            let follow = || {
                digester.add(part);
                read(&mut bytes, next)
            };
            // While a chunk is written, the next is read.
            let (written, following) = rayon::join(|| file.write_all(part), follow);
            written?;
            staging.settler.count(size);
            *total += size;
            copied += size as u64;
            size = following?;
            std::mem::swap(chunk, next);
        }
        Ok(copied)
    }

    /// Adds the lines of the documents `next` of the file `at` of `before`.
    fn copy_lines(&mut self, before: &Lines, at: usize, next: &Range<usize>) -> Result<(), Error> {
        let range = before.place(at, next);
        let failed = |path: &Path, source| Error::Write { path: path.to_owned(), source };
        let lines = before.stretch(at, &range).map_err(|source| failed(&self.target, source))?;
        if self.copy(lines)? < range.end - range.start {
            return Err(failed(&self.target, ErrorKind::UnexpectedEof.into()));
        }
        Ok(())
    }

    /// Closes the file; by what it is known.
    pub fn finish(mut self) -> Result<Seal, Error> {
        self.file.flush().map_err(|source| Error::Write { path: self.target.clone(), source })?;
        let digest = self.digester.digest();
        if self.staging.is_there(&self.path, self.key, digest, self.size) {
            std::fs::remove_file(&self.target)
                .map_err(|source| Error::Write { path: self.target, source })?;
        } else {
            let entry = Entry { digest, key: self.key, rank: self.rank, waits: true };
            self.staging.tally.stage(&self.path, entry);
        }
        Ok((digest, self.size as u64))
    }
}

/// Reads some bytes into `chunk`; how many, none at the end.
fn read(bytes: &mut impl Read, chunk: &mut [u8]) -> std::io::Result<usize> {
    loop {
        match bytes.read(chunk) {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            read => return read,
        }
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
        let (before, brackets) = (self.before, self.brackets);
        // Each is another file.
        self.streams.par_iter_mut().enumerate().try_for_each(|(at, stream)| {
            if !is_first {
                stream.write(brackets[at].between.as_bytes())?;
            }
            stream.copy_lines(before, at, &next)
        })
    }

    /// Closes the files.
    pub fn finish(mut self) -> Result<(), Error> {
        self.copy()?;
        let Self { streams, brackets, made, .. } = self;
        let staging = streams[0].staging;
        let mut files = Vec::with_capacity(FILES);
        for (mut stream, around) in streams.into_iter().zip(brackets) {
            stream.write(around.tail.as_bytes())?;
            files.push(stream.finish()?);
        }
        staging.note(LINES, &files, &made);
        Ok(())
    }
}
