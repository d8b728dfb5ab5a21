//! Into the output folder: one build at a time, from what the last one left.

use std::path::{Path, PathBuf};

use super::disk::Lock;
use super::manifest::Manifest;
use super::pages::Pages;
use super::{Error, Manner, OWN, commit, finish_cut_short};
use crate::base::Digest;

/// An output folder that no other build can enter meanwhile. Unless a build [begins](super::Staging::begin)
/// in it, it is left as it was.
#[derive(Debug)]
pub struct Door {
    root: PathBuf,
    lock: Lock,
}

impl Door {
    /// Enters `root`: waits for another build, and finishes what was cut short. The content is read
    /// after that, for either may have registered something.
    pub fn open(root: &Path) -> Result<Self, Error> {
        let lock = Lock::take(&root.join(OWN))?;
        finish_cut_short(root)?;
        Ok(Self { root: root.to_owned(), lock })
    }

    /// Sees what the last build left there, for a build by `program`.
    pub fn look(self, manner: Manner, program: Option<Digest>) -> Result<Entered, Error> {
        let Self { root, lock } = self;
        let before = Manifest::read(&root.join(OWN))?;
        let found = commit::look(&root, &before)?;
        let pages = program.filter(|_| !manner.fresh);
        let pages = pages.map(|program| Pages::read(&root, program, &before)).unwrap_or_default();
        Ok(Entered { root, before, found, pages, manner, program, lock })
    }
}

/// An output folder as the last build left it.
#[derive(Debug)]
pub struct Entered {
    pub(super) root: PathBuf,
    pub(super) before: Manifest,
    pub(super) found: commit::Found,
    pub(super) pages: Pages,
    pub(super) manner: Manner,
    pub(super) program: Option<Digest>,
    pub(super) lock: Lock,
}
