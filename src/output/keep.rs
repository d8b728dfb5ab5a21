//! What is kept beside the content: the register, and every published text.

use std::io::Write as _;
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

/// Puts `bytes` in the place of a file that an editor wrote, whole or not at all, and with its rights.
pub fn replace_text(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = |source| Error::Write { path: path.to_owned(), source };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let draft = path.with_file_name(format!(".{name}.new"));
    let rights = std::fs::metadata(path).map_err(failed)?.permissions();
    let mut file = std::fs::File::create(&draft).map_err(failed)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(failed)?;
    std::fs::set_permissions(&draft, rights).map_err(failed)?;
    std::fs::rename(&draft, path).map_err(failed)
}
