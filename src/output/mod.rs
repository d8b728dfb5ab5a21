//! Output: bytes into `public/`, all or nothing.
//!
//! Files are staged inside the output folder and moved into place only when every one of them is
//! made; a build that fails leaves the folder as it was. What did not change is not written. A run
//! that is cut short while it moves files is finished by the next, from its journal.

mod commit;
mod journal;
mod manifest;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::base::{Digest, SitePath};
use manifest::Manifest;

/// The folder inside the output folder that is the program's own.
const OWN: &str = ".gongkai";

/// Why the output could not be written: the machine is in the way.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder could not be written.
    #[error("cannot write `{path}`")]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The folder holds files that were not made here.
    #[error("`{folder}` holds files that gongkai did not write, such as `{example}`")]
    Foreign {
        /// The folder.
        folder: PathBuf,
        /// One of the files.
        example: String,
    },
}

/// How a build treats what is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Manner {
    /// Files that others put there are no reason to stop.
    pub over: bool,
    /// Every file is written again.
    pub fresh: bool,
}

/// What a build did to the output folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// Files written, new or changed.
    pub written: usize,
    /// Files that were already right.
    pub unchanged: usize,
    /// Files removed.
    pub removed: usize,
}

/// A build under way. Dropped without [`commit`](Self::commit), it leaves nothing behind.
#[derive(Debug)]
pub struct Staging {
    root: PathBuf,
    stage: PathBuf,
    before: Manifest,
    fresh: bool,
    now: Mutex<BTreeMap<SitePath, Entry>>,
    unchanged: AtomicUsize,
}

/// What is known of a file of this build.
#[derive(Debug, Clone, Copy)]
struct Entry {
    digest: Digest,
    /// When it is put in place; the smaller comes first.
    rank: u8,
    /// Whether it was staged, because it is new or changed.
    staged: bool,
}

impl Staging {
    /// Prepares `root` for a build whose files will stand at `paths`.
    ///
    /// Files that others put there are never touched, unless a page has the same name.
    pub fn begin<'paths>(
        root: &Path,
        paths: impl Iterator<Item = &'paths SitePath>,
        manner: Manner,
    ) -> Result<Self, Error> {
        let (own, stage) = (root.join(OWN), root.join(OWN).join("staging"));
        if let Some(now) = journal::read(&own, &stage)? {
            finish(root, &Manifest::read(&own)?, &now)?;
        }
        let before = Manifest::read(&own)?;
        if !manner.over
            && let Some(example) = commit::foreign(root, &before)?
        {
            return Err(Error::Foreign { folder: root.to_owned(), example });
        }
        commit::clear(&stage)?;
        let mut folders: Vec<&str> = paths.map(SitePath::folder).collect();
        folders.sort_unstable();
        folders.dedup();
        make(&stage)?;
        for folder in folders {
            make(&stage.join(folder))?;
        }
        Ok(Self {
            root: root.to_owned(),
            stage,
            before,
            fresh: manner.fresh,
            now: Mutex::new(BTreeMap::new()),
            unchanged: AtomicUsize::new(0),
        })
    }

    /// Takes a finished file, to be put in place by its `rank`; what did not change is not written.
    pub fn put(&self, path: &SitePath, rank: u8, bytes: &[u8]) -> Result<(), Error> {
        let digest = Digest::of(bytes);
        let staged = !self.is_there(path, digest, bytes.len());
        if staged {
            let target = self.stage.join(path.as_str());
            let written = std::fs::File::create(&target).and_then(|mut file| file.write_all(bytes));
            written.map_err(|source| Error::Write { path: target, source })?;
        }
        self.note(path, Entry { digest, rank, staged });
        Ok(())
    }

    /// Whether the same bytes already stand in place.
    fn is_there(&self, path: &SitePath, digest: Digest, size: usize) -> bool {
        let same = !self.fresh && self.before.get(path).is_some_and(|known| known == digest);
        let size = u64::try_from(size).unwrap_or(u64::MAX);
        same && std::fs::metadata(self.root.join(path.as_str()))
            .is_ok_and(|there| there.len() == size)
    }

    /// A file that is written bit by bit.
    pub fn append(&self, path: &SitePath, rank: u8) -> Result<Appender<'_>, Error> {
        let target = self.stage.join(path.as_str());
        let file = std::fs::File::create(&target)
            .map_err(|source| Error::Write { path: target.clone(), source })?;
        let hasher = xxhash_rust::xxh3::Xxh3Default::new();
        Ok(Appender { staging: self, path: path.clone(), rank, target, file, hasher, size: 0 })
    }

    fn note(&self, path: &SitePath, entry: Entry) {
        if !entry.staged {
            self.unchanged.fetch_add(1, Ordering::Relaxed);
        }
        let mut now = self.now.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        now.insert(path.clone(), entry);
    }

    /// Puts everything in place, removes what is no longer part of the portal, and notes it all.
    pub fn commit(self) -> Result<Written, Error> {
        let now = std::mem::take(
            &mut *self.now.lock().unwrap_or_else(std::sync::PoisonError::into_inner),
        );
        let unchanged = self.unchanged.load(Ordering::Relaxed);
        let written = now.values().filter(|entry| entry.staged).count();
        journal::write(&self.root.join(OWN), &now)?;
        let removed = finish(&self.root, &self.before, &now)?;
        Ok(Written { written, unchanged, removed })
    }

    /// Gives the build up: nothing in place was touched.
    pub fn abandon(self) -> Result<(), Error> {
        commit::clear(&self.stage)?;
        commit::remove_if_empty(&self.root.join(OWN));
        commit::remove_if_empty(&self.root);
        Ok(())
    }
}

/// Does what the journal says: puts in place what is staged, removes what the manifest has `before`
/// and the build has not. How many files were removed.
fn finish(root: &Path, before: &Manifest, now: &BTreeMap<SitePath, Entry>) -> Result<usize, Error> {
    let (own, stage) = (root.join(OWN), root.join(OWN).join("staging"));
    commit::place(root, &stage, now)?;
    let gone: Vec<_> = before.paths().filter(|path| !now.contains_key(*path)).cloned().collect();
    let removed = commit::remove(root, &gone)?;
    Manifest::write(&own, now)?;
    journal::close(&own)?;
    commit::clear(&stage)?;
    Ok(removed)
}

/// A file that is written bit by bit.
pub struct Appender<'staging> {
    staging: &'staging Staging,
    path: SitePath,
    rank: u8,
    target: PathBuf,
    file: std::fs::File,
    hasher: xxhash_rust::xxh3::Xxh3Default,
    size: usize,
}

impl Appender<'_> {
    /// Adds `bytes` at the end.
    pub fn add(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.hasher.update(bytes);
        self.size += bytes.len();
        self.file
            .write_all(bytes)
            .map_err(|source| Error::Write { path: self.target.clone(), source })
    }

    /// Closes the file.
    pub fn finish(self) -> Result<(), Error> {
        let digest = Digest::from_hasher(&self.hasher);
        let staged = !self.staging.is_there(&self.path, digest, self.size);
        if !staged {
            std::fs::remove_file(&self.target)
                .map_err(|source| Error::Write { path: self.target, source })?;
        }
        self.staging.note(&self.path, Entry { digest, rank: self.rank, staged });
        Ok(())
    }
}

fn make(folder: &Path) -> Result<(), Error> {
    std::fs::create_dir_all(folder)
        .map_err(|source| Error::Write { path: folder.to_owned(), source })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commit_that_was_cut_short_is_finished_by_the_next_run() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("public");
        let paths = ["a.html", "new/b.html", "new/c.html"].map(SitePath::new);
        let begin = || Staging::begin(&root, paths.iter(), Manner::default()).unwrap();
        let cut = begin();
        for path in &paths {
            cut.put(path, 1, path.as_str().as_bytes()).unwrap();
        }
        let now = std::mem::take(&mut *cut.now.lock().unwrap());
        journal::write(&root.join(OWN), &now).unwrap();
        std::fs::rename(cut.stage.join("new"), root.join("new")).unwrap();
        drop(cut);
        // The next run finds files that no manifest knows, and finishes before it looks further.
        let next = begin();
        assert!(paths.iter().all(|path| root.join(path.as_str()).is_file()));
        for path in &paths {
            next.put(path, 1, path.as_str().as_bytes()).unwrap();
        }
        assert_eq!(next.commit().unwrap(), Written { written: 0, unchanged: 3, removed: 0 });
    }
}
