//! What is kept beside the content: the register, and every published text.

use std::path::{Path, PathBuf};

use super::disk::{make, put_whole};
use super::{Error, Ledger};
use crate::base::Pack;

/// What a build adds to the register, and the texts that it keeps beside it.
#[derive(Debug, Clone)]
pub struct Addition {
    /// The lines.
    pub ledger: Ledger,
    /// The size of the register when it was read.
    pub size: u64,
    /// The folder of the texts.
    pub folder: PathBuf,
    /// The packs of texts: name and bytes.
    pub packs: Vec<(String, Vec<u8>)>,
}

impl Addition {
    /// Writes the texts: before anything speaks of them, they are there.
    pub(super) fn keep(&self) -> Result<(), Error> {
        for (name, bytes) in &self.packs {
            make(&self.folder)?;
            put_whole(&self.folder.join(name), bytes)?;
        }
        Ok(())
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
