//! A file that is written line by line, and need never be in memory as a whole.

use std::io::{BufWriter, Write as _};
use std::path::PathBuf;

use super::{Entry, Error, Staging};
use crate::base::{Digest, SitePath};

/// A file that is written line by line.
pub struct Appender<'staging> {
    staging: &'staging Staging,
    path: SitePath,
    rank: u8,
    target: PathBuf,
    file: BufWriter<std::fs::File>,
    hasher: xxhash_rust::xxh3::Xxh3Default,
    size: usize,
    lines: Vec<(SitePath, Digest, u64)>,
}

impl Staging {
    /// A file that is written line by line.
    pub fn append(&self, path: &SitePath, rank: u8) -> Result<Appender<'_>, Error> {
        let target = self.stage.join(path.as_str());
        let file = std::fs::File::create(&target)
            .map_err(|source| Error::Write { path: target.clone(), source })?;
        let hasher = xxhash_rust::xxh3::Xxh3Default::new();
        Ok(Appender {
            staging: self,
            path: path.clone(),
            rank,
            target,
            file: BufWriter::with_capacity(1 << 20, file),
            hasher,
            size: 0,
            lines: Vec::new(),
        })
    }
}

impl Appender<'_> {
    /// Adds the line of the page at `path`, which was made from `key`.
    pub fn add(&mut self, path: &SitePath, key: Digest, bytes: &[u8]) -> Result<(), Error> {
        self.lines.push((path.clone(), key, bytes.len() as u64));
        self.hasher.update(bytes);
        self.size += bytes.len();
        self.file
            .write_all(bytes)
            .map_err(|source| Error::Write { path: self.target.clone(), source })
    }

    /// Closes the file.
    pub fn finish(mut self) -> Result<(), Error> {
        self.file.flush().map_err(|source| Error::Write { path: self.target.clone(), source })?;
        let digest = Digest::from_hasher(&self.hasher);
        let lines = (digest, std::mem::take(&mut self.lines));
        *self.staging.lines.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(lines);
        let staged = !self.staging.is_there(&self.path, digest, self.size);
        if !staged {
            std::fs::remove_file(&self.target)
                .map_err(|source| Error::Write { path: self.target, source })?;
        }
        self.staging.note(&self.path, Entry { digest, key: None, rank: self.rank, staged });
        Ok(())
    }
}
