//! Output: bytes into `public/`, all or nothing.
//!
//! Files are staged inside the output folder and moved into place only when every one of them is
//! made; a build that fails leaves the folder as it was. What did not change is not written. A run
//! that is cut short while it moves files is finished by the next, from its journal.

mod append;
mod cache;
mod change;
mod commit;
mod disk;
mod enter;
mod journal;
mod keep;
mod lines;
mod manifest;
mod noted;
mod pages;
mod settle;
mod tally;

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crate::base::{Digest, SitePath};
pub use append::{Appender, Stream};
pub use cache::{remember, remember_more, remembered_file};
use change::Entry;
use commit::{Commit, with_errands};
pub use disk::replace;
use disk::{Lock, make};
pub use enter::{Door, Entered};
pub use journal::Ledger;
pub use keep::{Addition, Waiting, forget_waiting, replace_packs, write_register};
pub use lines::{FILES, Lines};
use manifest::Manifest;
pub use noted::Seal;
use pages::Pages;
use settle::Settler;
use tally::Tally;

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
    /// What is to be noted of files, each under its name.
    notes: Mutex<Vec<(&'static str, Vec<u8>)>>,
    tally: Tally,
    settler: Settler,
    _lock: Lock,
}

impl Staging {
    /// Begins a build in the folder that was `entered`.
    ///
    /// Files that others put there are never touched, unless a page has the same name.
    pub fn begin(entered: Entered) -> Result<Self, Error> {
        let Entered { root, before, found, pages, manner, program, lock } = entered;
        if let Some(example) = found.foreign.filter(|_| !manner.over) {
            return Err(Error::Foreign { folder: root, example });
        }
        let stage = root.join(OWN).join("staging");
        commit::clear(&stage)?;
        make(&stage)?;
        let tally = Tally::after(&before);
        Ok(Self {
            root,
            stage,
            before,
            was_whole: found.is_whole,
            fresh: manner.fresh,
            program,
            pages,
            notes: Mutex::default(),
            tally,
            settler: Settler::default(),
            _lock: lock,
        })
    }

    /// Whether the file at `path` stands in place as it would be made from `key`; then it is taken.
    pub fn has(&self, path: &SitePath, key: Digest) -> bool {
        let place = self.before.place(path).filter(|at| self.pages.key(*at) == Some(key));
        let place = place.filter(|_| self.was_whole || self.is_on_disk(path));
        place.map(|place| self.tally.keep(place)).is_some()
    }

    /// Whether the last build left a file at `path`, and nobody took it away.
    pub fn stands(&self, path: &SitePath) -> bool {
        self.before.place(path).is_some() && (self.was_whole || self.is_on_disk(path))
    }

    fn is_on_disk(&self, path: &SitePath) -> bool {
        std::fs::metadata(self.root.join(path.as_str())).is_ok()
    }

    /// Takes the file at `path` as it stands in place.
    pub fn keep(&self, path: &SitePath) {
        if let Some(place) = self.before.place(path) {
            self.tally.keep(place);
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
        if !self.is_there(path, key, digest, bytes.len()) {
            let (mut file, target) = self.file(path)?;
            file.write_all(bytes).map_err(|source| Error::Write { path: target, source })?;
            self.settler.count(bytes.len());
            self.tally.stage(path, Entry { digest, key, rank, waits: true });
        }
        Ok(())
    }

    /// A new file that waits to be put at `path`, and where it waits; its folder is made with the first
    /// file in it.
    fn file(&self, path: &SitePath) -> Result<(std::fs::File, PathBuf), Error> {
        let target = self.stage.join(path.as_str());
        let file = match std::fs::File::create(&target) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                make(&self.stage.join(path.folder()))?;
                std::fs::File::create(&target)
            }
            created => created,
        };
        match file {
            Ok(file) => Ok((file, target)),
            Err(source) => Err(Error::Write { path: target, source }),
        }
    }

    /// Whether the same bytes already stand in place; then they are taken.
    fn is_there(&self, path: &SitePath, key: Option<Digest>, digest: Digest, size: usize) -> bool {
        let Some(place) = self.before.place(path).filter(|_| !self.fresh) else { return false };
        let size = u64::try_from(size).unwrap_or(u64::MAX);
        let is_there = self.before.get(path) == Some(digest)
            && std::fs::metadata(self.root.join(path.as_str()))
                .is_ok_and(|there| there.len() == size);
        if is_there && self.pages.key(place) == key {
            self.tally.keep(place);
        } else if is_there {
            self.tally.keep_made_from(place, key);
        }
        is_there
    }

    /// Puts everything in place, adds to the register, removes what is no longer part of the portal,
    /// and notes it all.
    pub fn commit(mut self, register: Option<&Addition>) -> Result<Written, Error> {
        let change = self.tally.change(&self.before);
        if let Some(addition) = register.filter(|addition| !addition.ledger.fits(addition.size)) {
            let register = addition.ledger.file.clone();
            commit::clear(&self.stage)?;
            return Err(Error::Raced { register });
        }
        if let Some(addition) = register {
            addition.keep()?;
        }
        let ledger = register.map(|addition| &addition.ledger);
        let pages = std::mem::take(&mut self.pages);
        let commit = Commit::new(&self.root, &change, &self.before, ledger);
        with_errands(|errand| {
            if !change.is_none() || ledger.is_some() {
                journal::write(&self.root.join(OWN), &change, ledger)?;
                commit.run_all(errand)?;
            } else {
                commit::clear(&self.stage)?;
            }
            if let Some(program) = self.program {
                let pages = self.tally.pages(pages, &change, [&self.before, &commit.after]);
                if let Some(pages) = pages {
                    pages.write(&self.root, program, &commit.after);
                }
                self.remember_notes();
            }
            Ok(())
        })?;
        let unchanged = self.tally.unchanged();
        let written = change.staged.into_keys().collect();
        Ok(Written { written, unchanged, removed: change.gone })
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
    let commit = Commit::new(root, &journal.change, &before, ledger);
    commit.run_all(|errand| errand())
}

#[cfg(test)]
mod tests;
