//! What a disk must promise: one writer at a time, files that are whole or not there.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::Error;
use super::manifest::MANIFEST;

/// The file that is locked.
const LOCK: &str = "lock";

/// The lock of an output folder: one build at a time, the others wait.
///
/// When it goes, a folder into which nothing was ever published is as it was before.
#[derive(Debug)]
pub(super) struct Lock {
    own: PathBuf,
    #[expect(dead_code, reason = "it is held for as long as it is open")]
    file: File,
}

impl Lock {
    pub(super) fn take(own: &Path) -> Result<Self, Error> {
        make(own)?;
        let path = own.join(LOCK);
        let failed = |source| Error::Write { path: path.clone(), source };
        let file =
            File::options().write(true).create(true).truncate(false).open(&path).map_err(failed)?;
        file.lock().map_err(failed)?;
        Ok(Self { own: own.to_owned(), file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if !self.own.join(MANIFEST).exists() {
            // What is not there, or is not empty, stays so.
            drop(std::fs::remove_file(self.own.join(LOCK)));
            drop(std::fs::remove_dir(&self.own));
            drop(self.own.parent().map(std::fs::remove_dir));
        }
    }
}

/// Has the disk take in everything that was written below `folder`, all at once.
#[cfg(target_os = "linux")]
pub(super) fn sync(folder: &Path) -> Result<(), Error> {
    let failed = |source| Error::Write { path: folder.to_owned(), source };
    let open = File::open(folder).map_err(failed)?;
    rustix::fs::syncfs(&open).map_err(|error| failed(error.into()))
}

/// Where the system cannot sync a disk as a whole, it syncs when it likes.
#[cfg(not(target_os = "linux"))]
pub(super) fn sync(_folder: &Path) -> Result<(), Error> {
    Ok(())
}

/// Writes a file so that it is there whole or not at all, even after the power went.
pub(super) fn put_whole(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let draft = put_draft(path, bytes)?;
    put_in_place(&draft, path)
}

/// Writes a file beside its place, to be [moved there](put_in_place).
pub(super) fn put_draft(path: &Path, bytes: &[u8]) -> Result<PathBuf, Error> {
    let draft = path.with_extension("new");
    write(&draft, bytes)?;
    Ok(draft)
}

/// Puts `bytes` in the place of a file that an editor made, whole or not at all, and with its rights.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = |source| Error::Write { path: path.to_owned(), source };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // Hidden, so that nobody publishes what an interrupted run leaves behind.
    let draft = path.with_file_name(format!(".{name}.gongkai-new"));
    let rights = std::fs::metadata(path).map_err(failed)?.permissions();
    write(&draft, bytes)?;
    std::fs::set_permissions(&draft, rights).map_err(failed)?;
    put_in_place(&draft, path)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = |source| Error::Write { path: path.to_owned(), source };
    File::create(path).and_then(|mut file| file.write_all(bytes)).map_err(failed)
}

/// From how many bytes on a disk takes its time to give back the room of a file.
const LARGE: u64 = 1 << 20;

/// The file at `path`, when it is large: held until it is dropped, so that to put another in its place is
/// a moment's work and its room is given back beside other work.
#[cfg(unix)]
pub(super) fn held(path: &Path) -> Option<File> {
    let is_large = std::fs::metadata(path).is_ok_and(|there| LARGE < there.len());
    is_large.then(|| File::open(path).ok()).flatten()
}

/// Where an open file may be in the way of another, none is held.
#[cfg(not(unix))]
pub(super) fn held(_path: &Path) -> Option<File> {
    None
}

/// Moves a draft into its place, when it is on the disk.
pub(super) fn put_in_place(draft: &Path, path: &Path) -> Result<(), Error> {
    let file = File::options().write(true).open(draft);
    let synced = file.and_then(|file| file.sync_all());
    let moved = synced.and_then(|()| std::fs::rename(draft, path));
    moved.map_err(|source| Error::Write { path: path.to_owned(), source })
}

/// Makes a folder and those above it.
pub(super) fn make(folder: &Path) -> Result<(), Error> {
    std::fs::create_dir_all(folder)
        .map_err(|source| Error::Write { path: folder.to_owned(), source })
}
