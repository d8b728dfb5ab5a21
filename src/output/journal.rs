//! The journal: what a commit is about to put in place, so that the next run can finish it.
//!
//! It is there from the moment every file is staged until the manifest says what stands in place.
//! A run that was cut short in between is finished by the one that follows, before anything else.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::{Entry, Error};
use crate::base::{Digest, SitePath};

fn path(own: &Path) -> PathBuf {
    own.join("journal")
}

/// Notes every file of the build that is about to be put in place.
pub(super) fn write(own: &Path, now: &BTreeMap<SitePath, Entry>) -> Result<(), Error> {
    let mut text = String::with_capacity(now.len() * 80);
    for (path, entry) in now {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{} {}  {path}", entry.rank, entry.digest);
    }
    let (draft, target) = (own.join("journal.new"), path(own));
    #[expect(clippy::disallowed_methods, reason = "this is where files are written")]
    let written = std::fs::write(&draft, text).and_then(|()| std::fs::rename(&draft, &target));
    written.map_err(|source| Error::Write { path: target, source })
}

/// The files of a commit that was cut short, if there is one; `staged` says which still wait.
pub(super) fn read(own: &Path, stage: &Path) -> Result<Option<BTreeMap<SitePath, Entry>>, Error> {
    let path = path(own);
    #[expect(clippy::disallowed_methods, reason = "the journal is the output's own file")]
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(source) => return Err(Error::Write { path, source }),
    };
    let line = |line: &str| {
        let (known, path) = line.split_once("  ")?;
        let (rank, digest) = known.split_once(' ')?;
        let staged = stage.join(path).is_file();
        let entry = Entry { digest: Digest::parse(digest)?, rank: rank.parse().ok()?, staged };
        Some((SitePath::new(path), entry))
    };
    Ok(text.lines().map(line).collect())
}

/// Says that the commit is done.
pub(super) fn close(own: &Path) -> Result<(), Error> {
    let path = path(own);
    std::fs::remove_file(&path).map_err(|source| Error::Write { path, source })
}
