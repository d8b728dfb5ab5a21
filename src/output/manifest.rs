//! The manifest: every file that was written, with its fingerprint.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::OnceLock;

use super::Error;
use super::change::Change;
use crate::base::{Digest, Map, SitePath};

/// Where it stands; in a folder into which nothing was published there is none.
pub(super) const MANIFEST: &str = "manifest";

/// What the last build wrote.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    /// By path.
    files: Vec<(SitePath, Digest)>,
    /// The place of each, once one is asked for.
    places: OnceLock<Map<SitePath, usize>>,
}

impl Manifest {
    /// Reads the manifest in the folder `own`; a missing one is empty, as is one that is broken,
    /// for then everything is simply written again.
    pub(super) fn read(own: &Path) -> Result<Self, Error> {
        let path = own.join(MANIFEST);
        #[expect(clippy::disallowed_methods, reason = "the manifest is the output's own file")]
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(Self::default());
            }
            Err(source) => return Err(Error::Write { path, source }),
        };
        Ok(Self::parse(&text).unwrap_or_default())
    }

    fn parse(text: &str) -> Option<Self> {
        let line = |line: &str| {
            let (digest, path) = line.split_once("  ")?;
            Some((SitePath::new(path), Digest::parse(digest)?))
        };
        let files: Option<Vec<_>> = text.lines().map(line).collect();
        Some(Self::of(files?))
    }

    fn of(mut files: Vec<(SitePath, Digest)>) -> Self {
        files.sort();
        Self { files, places: OnceLock::new() }
    }

    fn places(&self) -> &Map<SitePath, usize> {
        let places = || self.files.iter().enumerate().map(|(at, (path, _))| (path.clone(), at));
        self.places.get_or_init(|| places().collect())
    }

    /// The place of the file at `path` among all.
    pub(super) fn place(&self, path: &SitePath) -> Option<usize> {
        self.places().get(path).copied()
    }

    /// Whether there is a file at `path`.
    pub(super) fn has(&self, path: &str) -> bool {
        self.places().contains_key(path)
    }

    /// The fingerprint of the file at `path`.
    pub(super) fn get(&self, path: &SitePath) -> Option<Digest> {
        self.place(path).map(|at| self.files[at].1)
    }

    /// How many files there are.
    pub(super) fn count(&self) -> usize {
        self.files.len()
    }

    /// Whether nothing was written yet.
    pub(super) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Every file.
    pub(super) fn paths(&self) -> impl Iterator<Item = &SitePath> {
        self.files.iter().map(|(path, _)| path)
    }

    /// The fingerprint of all that it says.
    pub(super) fn digest(&self) -> Digest {
        let paths =
            self.files.iter().map(|(path, digest)| [Digest::of(path.as_str().as_bytes()), *digest]);
        Digest::join(paths.flatten())
    }

    /// What it says after `change`.
    pub(super) fn after(&self, change: &Change) -> Self {
        let stays = |(path, _): &&(SitePath, Digest)| {
            !change.staged.contains_key(path) && change.gone.binary_search(path).is_err()
        };
        let staged = change.staged.iter().map(|(path, entry)| (path.clone(), entry.digest));
        Self::of(self.files.iter().filter(stays).cloned().chain(staged).collect())
    }

    /// Writes it into the folder `own`.
    pub(super) fn write(&self, own: &Path) -> Result<(), Error> {
        let mut text = String::with_capacity(self.files.len() * 80);
        for (path, digest) in &self.files {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{digest}  {path}");
        }
        let (draft, target) = (own.join("manifest.new"), own.join(MANIFEST));
        #[expect(clippy::disallowed_methods, reason = "this is where files are written")]
        let written = std::fs::write(&draft, text).and_then(|()| std::fs::rename(&draft, &target));
        written.map_err(|source| Error::Write { path: target, source })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_blanks_read_back() {
        let digest = Digest::of(b"a");
        let manifest = Manifest::parse(&format!("{digest}  a/附件 1.csv\n")).unwrap();
        assert_eq!(manifest.get(&SitePath::new("a/附件 1.csv")), Some(digest));
        assert!(Manifest::parse("nonsense").is_none());
    }
}
