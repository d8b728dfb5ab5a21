//! What a build leaves for the next, so that it need not do everything again. It can be deleted at
//! any time, and nothing in it is published.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::disk::make;
use super::{Error, OWN};

fn path(root: &Path, name: &str) -> PathBuf {
    root.join(OWN).join("cache").join(name)
}

/// What was remembered under `name`, if anything.
pub fn remembered(root: &Path, name: &str) -> Option<Vec<u8>> {
    #[expect(clippy::disallowed_methods, reason = "the cache is the output's own file")]
    std::fs::read(path(root, name)).ok()
}

/// Remembers `bytes` under `name`, in place of what was there.
pub fn remember(root: &Path, name: &str, bytes: &[u8]) -> Result<(), Error> {
    let target = path(root, name);
    let draft = target.with_extension("new");
    make(&root.join(OWN).join("cache"))?;
    #[expect(clippy::disallowed_methods, reason = "this is where files are written")]
    let written = std::fs::write(&draft, bytes).and_then(|()| std::fs::rename(&draft, &target));
    written.map_err(|source| Error::Write { path: target, source })
}

/// Remembers `bytes` under `name`, behind what is there.
pub fn remember_more(root: &Path, name: &str, bytes: &[u8]) -> Result<(), Error> {
    let path = path(root, name);
    let file = std::fs::File::options().append(true).open(&path);
    let written = file.and_then(|mut file| file.write_all(bytes));
    written.map_err(|source| Error::Write { path, source })
}
