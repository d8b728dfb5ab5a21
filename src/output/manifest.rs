//! The manifest: every file that was written, with its fingerprint.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use super::{Entry, Error};
use crate::base::{Digest, SitePath};

/// Where it stands; in a folder into which nothing was published there is none.
pub(super) const MANIFEST: &str = "manifest";

/// What the last build wrote.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    files: BTreeMap<SitePath, Digest>,
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
        let files: Option<BTreeMap<_, _>> = text.lines().map(line).collect();
        Some(Self { files: files? })
    }

    /// The fingerprint of the file at `path`.
    pub(super) fn get(&self, path: &SitePath) -> Option<Digest> {
        self.files.get(path).copied()
    }

    /// Whether nothing was written yet.
    pub(super) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Every file.
    pub(super) fn paths(&self) -> impl Iterator<Item = &SitePath> {
        self.files.keys()
    }

    /// Writes what stands in place now.
    pub(super) fn write(own: &Path, now: &BTreeMap<SitePath, Entry>) -> Result<(), Error> {
        let mut text = String::with_capacity(now.len() * 80);
        for (path, entry) in now {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{}  {path}", entry.digest);
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
        assert_eq!(Manifest::parse("nonsense"), None);
    }
}
