//! What is kept beside the content: the register, and every published text.

use std::path::{Path, PathBuf};

use super::disk::{make, put_draft, put_in_place, put_whole};
use super::{Error, Ledger};
use crate::base::Pack;

/// What a build adds to the register, and the texts that it keeps beside it.
#[derive(Debug)]
pub struct Addition {
    /// The lines.
    pub ledger: Ledger,
    /// The size of the register when it was read.
    pub size: u64,
    /// The packs of texts.
    pub packs: Vec<Waiting>,
}

impl Addition {
    /// Puts the texts in place: before anything speaks of them, they are there.
    pub(super) fn keep(&self) -> Result<(), Error> {
        self.packs.iter().try_for_each(Waiting::keep)
    }
}

/// A pack that is written and waits for its place; dropped without it, it is gone.
#[derive(Debug)]
pub struct Waiting {
    draft: PathBuf,
    place: PathBuf,
}

impl Waiting {
    /// Writes `pack`, which belongs into `folder`.
    pub fn write(folder: &Path, pack: &Pack) -> Result<Self, Error> {
        make(folder)?;
        let place = folder.join(pack.name());
        Ok(Self { draft: put_draft(&place, &pack.bytes())?, place })
    }

    fn keep(&self) -> Result<(), Error> {
        put_in_place(&self.draft, &self.place)
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        // It is not there any more when it was kept.
        drop(std::fs::remove_file(&self.draft));
    }
}

/// Removes the packs in `folder` that wait for a build which was cut short.
pub fn forget_waiting(folder: &Path) {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    for path in
        files.map(|file| file.path()).filter(|path| path.extension() == Some("new".as_ref()))
    {
        // What cannot be removed does no harm.
        drop(std::fs::remove_file(path));
    }
}

/// Writes a register that was made of two.
pub fn write_register(path: &Path, text: &str) -> Result<(), Error> {
    put_whole(path, text.as_bytes())
}

/// Replaces each pack by what it is without some texts; an empty one is removed.
///
/// The new pack is there before the old one goes.
pub fn replace_packs(folder: &Path, packs: &[(PathBuf, Pack)]) -> Result<(), Error> {
    for (old, pack) in packs {
        let new = folder.join(pack.name());
        if !pack.is_empty() {
            put_whole(&new, &pack.bytes())?;
        }
        if *old != new {
            std::fs::remove_file(old)
                .map_err(|source| Error::Write { path: old.clone(), source })?;
        }
    }
    Ok(())
}
