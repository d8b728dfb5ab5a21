//! Output: bytes into `public/`, all or nothing.
//!
//! Files are staged inside the output folder and moved into place only when every one of them is
//! made; a build that fails leaves the folder as it was. What did not change is not written. A run
//! that is cut short while it moves files is finished by the next, from its journal.

mod append;
mod cache;
mod commit;
mod disk;
mod enter;
mod journal;
mod keep;
mod manifest;
mod pages;
mod settle;

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::base::{Digest, SitePath};
pub use append::{Appender, Stream};
pub use cache::{remember, remember_more, remembered};
use commit::Commit;
pub use disk::replace;
use disk::{Lock, make};
pub use enter::{Door, Entered};
pub use journal::Ledger;
pub use keep::{Addition, Waiting, forget_waiting, replace_packs, write_register};
use manifest::Manifest;
pub use pages::Lines;
use pages::Pages;
use settle::Settler;

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
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// Files written, new or changed, by path.
    pub written: Vec<SitePath>,
    /// How many files were already right.
    pub unchanged: usize,
    /// Files removed, by path.
    pub removed: Vec<SitePath>,
}

/// A build under way, which no other can enter. Dropped without [`commit`](Self::commit), it leaves
/// nothing behind.
#[derive(Debug)]
pub struct Staging {
    root: PathBuf,
    stage: PathBuf,
    before: Manifest,
    /// Whether every file of the last build is there that readers may ask for.
    was_whole: bool,
    fresh: bool,
    program: Option<Digest>,
    pages: Pages,
    /// The lines of this build's file of lines, with their keys and sizes.
    lines: Mutex<Option<NewLines>>,
    now: Mutex<BTreeMap<SitePath, Entry>>,
    unchanged: AtomicUsize,
    settler: Settler,
    _lock: Lock,
}

/// A file of lines: its fingerprint, and whose each line is, what it was made from, how long it is.
type NewLines = (Digest, Vec<(SitePath, Digest, u64)>);

/// What is known of a file of this build.
#[derive(Debug, Clone, Copy)]
struct Entry {
    digest: Digest,
    /// The key of everything it was made from, if that is known.
    key: Option<Digest>,
    /// When it is put in place; the smaller comes first.
    rank: u8,
    /// Whether it was staged, because it is new or changed.
    staged: bool,
}

impl Staging {
    /// Begins a build in the folder that was `entered`, whose files will stand at `paths`.
    ///
    /// Files that others put there are never touched, unless a page has the same name.
    pub fn begin<'paths>(
        entered: Entered,
        paths: impl Iterator<Item = &'paths SitePath>,
    ) -> Result<Self, Error> {
        let Entered { root, before, found, pages, manner, program, lock } = entered;
        if let Some(example) = found.foreign.filter(|_| !manner.over) {
            return Err(Error::Foreign { folder: root, example });
        }
        let stage = root.join(OWN).join("staging");
        commit::clear(&stage)?;
        let mut folders: Vec<&str> = paths.map(SitePath::folder).collect();
        folders.sort_unstable();
        folders.dedup();
        make(&stage)?;
        for folder in folders {
            make(&stage.join(folder))?;
        }
        Ok(Self {
            root,
            stage,
            before,
            was_whole: found.is_whole,
            fresh: manner.fresh,
            program,
            pages,
            lines: Mutex::new(None),
            now: Mutex::new(BTreeMap::new()),
            unchanged: AtomicUsize::new(0),
            settler: Settler::default(),
            _lock: lock,
        })
    }

    /// Whether the file at `path` stands in place as it would be made from `key`; then it is taken.
    pub fn has(&self, path: &SitePath, rank: u8, key: Digest) -> bool {
        let Some(digest) = self.pages.drawn(path, key) else { return false };
        let is_there = self.before.get(path) == Some(digest) && self.stands(path);
        if is_there {
            self.note(path, Entry { digest, key: Some(key), rank, staged: false });
        }
        is_there
    }

    /// Whether the last build left a file at `path`, and nobody took it away.
    pub fn stands(&self, path: &SitePath) -> bool {
        let is_there = || std::fs::metadata(self.root.join(path.as_str())).is_ok();
        self.before.get(path).is_some() && (self.was_whole || is_there())
    }

    /// The lines of the file at `path`, as it stands in place.
    pub fn lines(&self, path: &SitePath) -> Lines {
        let program = self.program.filter(|_| !self.fresh);
        let read = program.map(|program| Lines::read(&self.root, path, &self.before, program));
        read.unwrap_or_default()
    }

    /// Takes the file at `path` as it stands in place.
    pub fn keep(&self, path: &SitePath, rank: u8) {
        if let Some(digest) = self.before.get(path) {
            self.note(path, Entry { digest, key: None, rank, staged: false });
        }
    }

    /// Takes a finished file, to be put in place by its `rank`; what did not change is not written.
    ///
    /// `key` is the fingerprint of everything it was made from, if that is known.
    pub fn put(
        &self,
        path: &SitePath,
        rank: u8,
        key: Option<Digest>,
        bytes: &[u8],
    ) -> Result<(), Error> {
        let digest = Digest::of(bytes);
        let staged = !self.is_there(path, digest, bytes.len());
        if staged {
            let target = self.stage.join(path.as_str());
            let written = std::fs::File::create(&target).and_then(|mut file| file.write_all(bytes));
            written.map_err(|source| Error::Write { path: target, source })?;
            self.settler.count(bytes.len());
        }
        self.note(path, Entry { digest, key, rank, staged });
        Ok(())
    }

    /// Whether the same bytes already stand in place.
    fn is_there(&self, path: &SitePath, digest: Digest, size: usize) -> bool {
        let same = !self.fresh && self.before.get(path).is_some_and(|known| known == digest);
        let size = u64::try_from(size).unwrap_or(u64::MAX);
        same && std::fs::metadata(self.root.join(path.as_str()))
            .is_ok_and(|there| there.len() == size)
    }

    fn note(&self, path: &SitePath, entry: Entry) {
        if !entry.staged {
            self.unchanged.fetch_add(1, Ordering::Relaxed);
        }
        let mut now = unpoisoned(&self.now);
        now.insert(path.clone(), entry);
    }

    /// Puts everything in place, adds to the register, removes what is no longer part of the portal,
    /// and notes it all.
    pub fn commit(self, register: Option<&Addition>) -> Result<Written, Error> {
        let now = std::mem::take(&mut *unpoisoned(&self.now));
        let unchanged = self.unchanged.load(Ordering::Relaxed);
        let staged = now.iter().filter(|(_, entry)| entry.staged);
        let written: Vec<SitePath> = staged.map(|(path, _)| path.clone()).collect();
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
        let removed: Vec<SitePath> = commit.gone().into_iter().cloned().collect();
        if !written.is_empty() || !removed.is_empty() || ledger.is_some() {
            journal::write(&self.root.join(OWN), &now, ledger)?;
            commit.steps().iter().try_for_each(|step| commit.run(step))?;
        } else {
            commit::clear(&self.stage)?;
        }
        self.remember(&now);
        Ok(Written { written, unchanged, removed })
    }

    /// Leaves for the next build what pages and lines were made from.
    fn remember(&self, now: &BTreeMap<SitePath, Entry>) {
        let Some(program) = self.program else { return };
        let known = |(path, entry): (&SitePath, &Entry)| {
            entry.key.is_none_or(|key| self.pages.drawn(path, key) == Some(entry.digest))
        };
        if !now.iter().all(known) {
            Pages::write(&self.root, program, now.iter());
        }
        let lines = unpoisoned(&self.lines).take();
        if let Some((digest, lines)) = lines {
            Lines::write(&self.root, program, digest, &lines);
        }
    }

    /// Gives the build up: nothing in place was touched.
    pub fn abandon(self) -> Result<(), Error> {
        commit::clear(&self.stage)
    }
}

/// What a lock guards; a thread that panicked leaves it as it was.
fn unpoisoned<T>(lock: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// The bytes of a published file; none when it is not there.
pub fn published(root: &Path, path: &SitePath) -> Option<Vec<u8>> {
    #[expect(clippy::disallowed_methods, reason = "the published copy is the output's own")]
    std::fs::read(root.join(path.as_str())).ok()
}

/// Finishes a commit into `root` that was cut short, if there is one.
fn finish_cut_short(root: &Path) -> Result<(), Error> {
    let own = root.join(OWN);
    let Some(journal) = journal::read(&own, &own.join("staging"))? else { return Ok(()) };
    let (before, ledger) = (Manifest::read(&own)?, journal.ledger.as_ref());
    let commit = Commit { root, now: &journal.now, before: &before, ledger };
    commit.steps().iter().try_for_each(|step| commit.run(step))
}

#[cfg(test)]
mod tests;
