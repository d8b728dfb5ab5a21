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

use crate::base::{Digest, Pack, SitePath};
use commit::Commit;
pub use journal::Ledger;
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
    /// The register is another than the one the build began with.
    #[error("`{register}` changed while the portal was built")]
    Raced {
        /// The register.
        register: PathBuf,
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

/// A build under way, which no other can enter. Dropped without [`commit`](Self::commit), it leaves
/// nothing behind.
#[derive(Debug)]
pub struct Staging {
    root: PathBuf,
    stage: PathBuf,
    before: Manifest,
    fresh: bool,
    now: Mutex<BTreeMap<SitePath, Entry>>,
    unchanged: AtomicUsize,
    _lock: Lock,
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
        let lock = Lock::take(&own)?;
        finish_cut_short(root)?;
        let before = Manifest::read(&own)?;
        if !manner.over
            && let Some(example) = commit::foreign(root, &before)?
        {
            leave(root, &before);
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
            _lock: lock,
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

    /// Puts everything in place, adds to the register, removes what is no longer part of the portal,
    /// and notes it all.
    pub fn commit(self, register: Option<&Addition>) -> Result<Written, Error> {
        let now = std::mem::take(
            &mut *self.now.lock().unwrap_or_else(std::sync::PoisonError::into_inner),
        );
        let unchanged = self.unchanged.load(Ordering::Relaxed);
        let written = now.values().filter(|entry| entry.staged).count();
        if let Some(addition) = register.filter(|addition| !addition.ledger.fits(addition.size)) {
            let register = addition.ledger.file.clone();
            commit::clear(&self.stage)?;
            return Err(Error::Raced { register });
        }
        if let Some(addition) = register {
            addition.keep()?;
        }
        let ledger = register.map(|addition| &addition.ledger);
        let commit = Commit { root: &self.root, now: &now, before: &self.before, ledger };
        let removed = commit.gone().len();
        if 0 < written + removed || ledger.is_some() {
            journal::write(&self.root.join(OWN), &now, ledger)?;
            commit.steps().iter().try_for_each(|step| commit.run(step))?;
        } else {
            commit::clear(&self.stage)?;
        }
        Ok(Written { written, unchanged, removed })
    }

    /// Gives the build up: nothing in place was touched.
    pub fn abandon(self) -> Result<(), Error> {
        commit::clear(&self.stage)?;
        leave(&self.root, &self.before);
        Ok(())
    }
}

/// Leaves an output folder as it was before the first build looked into it.
fn leave(root: &Path, before: &Manifest) {
    if before.is_empty() {
        let own = root.join(OWN);
        // What is not there, or is not empty, stays so.
        drop(std::fs::remove_file(Lock::path(&own)));
        drop(std::fs::remove_dir(&own));
        drop(std::fs::remove_dir(root));
    }
}

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
    fn keep(&self) -> Result<(), Error> {
        for (name, bytes) in &self.packs {
            make(&self.folder)?;
            put_whole(&self.folder.join(name), bytes)?;
        }
        Ok(())
    }
}

/// Finishes a commit into `root` that was cut short, if there is one.
pub fn recover(root: &Path) -> Result<(), Error> {
    let own = root.join(OWN);
    if !own.join("journal").exists() {
        return Ok(());
    }
    let _lock = Lock::take(&own)?;
    finish_cut_short(root)
}

fn finish_cut_short(root: &Path) -> Result<(), Error> {
    let own = root.join(OWN);
    let Some(journal) = journal::read(&own, &own.join("staging"))? else { return Ok(()) };
    let (before, ledger) = (Manifest::read(&own)?, journal.ledger.as_ref());
    let commit = Commit { root, now: &journal.now, before: &before, ledger };
    commit.steps().iter().try_for_each(|step| commit.run(step))
}

/// Writes a file so that it is there whole or not at all, even after the power went.
fn put_whole(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = |source| Error::Write { path: path.to_owned(), source };
    let draft = path.with_extension("new");
    let mut file = std::fs::File::create(&draft).map_err(failed)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(failed)?;
    std::fs::rename(&draft, path).map_err(failed)
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

/// The lock of an output folder: one build at a time, the others wait.
#[derive(Debug)]
struct Lock(#[expect(dead_code, reason = "it is held for as long as it is open")] std::fs::File);

impl Lock {
    fn path(own: &Path) -> PathBuf {
        own.join("lock")
    }

    fn take(own: &Path) -> Result<Self, Error> {
        make(own)?;
        let path = Self::path(own);
        let failed = |source| Error::Write { path: path.clone(), source };
        let file = std::fs::File::options()
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path)
            .map_err(failed)?;
        file.lock().map_err(failed)?;
        Ok(Self(file))
    }
}

/// Has the disk take in everything that was written below `folder`, all at once.
#[cfg(target_os = "linux")]
fn sync(folder: &Path) -> Result<(), Error> {
    let failed = |source| Error::Write { path: folder.to_owned(), source };
    let open = std::fs::File::open(folder).map_err(failed)?;
    rustix::fs::syncfs(&open).map_err(|error| failed(error.into()))
}

/// Where the system cannot sync a disk as a whole, it syncs when it likes.
#[cfg(not(target_os = "linux"))]
fn sync(_folder: &Path) -> Result<(), Error> {
    Ok(())
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
