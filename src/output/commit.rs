//! Staged files put in place, and stale ones removed.

use std::collections::BTreeMap;
use std::path::Path;

use super::manifest::Manifest;
use super::{Entry, Error};
use crate::base::SitePath;

/// A file in `root` that no build of ours wrote, if there is one. Hidden files do not count.
pub(super) fn foreign(root: &Path, manifest: &Manifest) -> Result<Option<String>, Error> {
    if !root.exists() {
        return Ok(None);
    }
    let ours: std::collections::HashSet<&str> = manifest.paths().map(SitePath::as_str).collect();
    let walk = walkdir::WalkDir::new(root).sort_by_file_name().into_iter();
    let hidden = |entry: &walkdir::DirEntry| {
        0 < entry.depth() && entry.file_name().to_string_lossy().starts_with('.')
    };
    for entry in walk.filter_entry(|entry| !hidden(entry)) {
        let entry =
            entry.map_err(|error| Error::Write { path: root.to_owned(), source: error.into() })?;
        let Ok(below) = entry.path().strip_prefix(root) else { continue };
        let below: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        let below = below.join("/");
        if !entry.file_type().is_dir() && !ours.contains(below.as_str()) {
            return Ok(Some(below));
        }
    }
    Ok(None)
}

/// Moves what was staged into place: what is linked comes before what links to it.
///
/// A folder that is not there yet is moved whole, so a first build moves a handful of folders and
/// not every file.
pub(super) fn place(
    root: &Path,
    stage: &Path,
    now: &BTreeMap<SitePath, Entry>,
) -> Result<(), Error> {
    let mut staged: Vec<(u8, &SitePath)> = now
        .iter()
        .filter(|(_, entry)| entry.staged)
        .map(|(path, entry)| (entry.rank, path))
        .collect();
    staged.sort();
    let mut moved: std::collections::HashSet<String> = std::collections::HashSet::new();
    for (_, path) in staged {
        if moved_with_folder(&moved, path.folder()) {
            continue;
        }
        match missing_folder(root, path.folder()) {
            Some(folder) => {
                rename(&stage.join(folder), &root.join(folder))?;
                moved.insert(folder.to_owned());
            }
            None => rename(&stage.join(path.as_str()), &root.join(path.as_str()))?,
        }
    }
    Ok(())
}

/// Whether `folder` or one above it was moved whole.
fn moved_with_folder(moved: &std::collections::HashSet<String>, folder: &str) -> bool {
    let mut above = Some(folder).filter(|folder| !folder.is_empty());
    while let Some(folder) = above {
        if moved.contains(folder) {
            return true;
        }
        above = folder.rsplit_once('/').map(|(above, _)| above);
    }
    false
}

/// The first folder on the way down to `folder` that is not there.
fn missing_folder<'path>(root: &Path, folder: &'path str) -> Option<&'path str> {
    let ends = folder
        .match_indices('/')
        .map(|(at, _)| at)
        .chain((!folder.is_empty()).then_some(folder.len()));
    ends.map(|end| &folder[..end]).find(|folder| !root.join(folder).exists())
}

fn rename(from: &Path, to: &Path) -> Result<(), Error> {
    std::fs::rename(from, to).map_err(|source| Error::Write { path: to.to_owned(), source })
}

/// Removes files of an earlier build, and folders that are empty then.
pub(super) fn remove(root: &Path, stale: &[SitePath]) -> Result<usize, Error> {
    for path in stale {
        let target = root.join(path.as_str());
        match std::fs::remove_file(&target) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(source) => return Err(Error::Write { path: target, source }),
        }
        let mut folder = path.folder();
        while !folder.is_empty() && std::fs::remove_dir(root.join(folder)).is_ok() {
            folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
        }
    }
    Ok(stale.len())
}

/// Removes the staging folder and what is left in it.
pub(super) fn clear(stage: &Path) -> Result<(), Error> {
    match std::fs::remove_dir_all(stage) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::Write { path: stage.to_owned(), source: error })
        }
        _ => Ok(()),
    }
}

/// Removes a folder that the build made and did not fill.
pub(super) fn remove_if_empty(folder: &Path) {
    // A folder that is not empty stays, and that is all that can go wrong.
    drop(std::fs::remove_dir(folder));
}
