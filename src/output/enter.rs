//! Into the output folder: one build at a time, from what the last one left.

use std::path::{Path, PathBuf};

use super::disk::Lock;
use super::manifest::Manifest;
use super::pages::Pages;
use super::{Error, Manner, OWN, commit, finish_cut_short};
use crate::base::Digest;

/// An output folder as the last build left it, which no other can enter meanwhile. Unless a build
/// [begins](super::Staging::begin) from it, it is left so.
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

impl Entered {
    /// Enters `root` for a build by `program`: waits for another one, finishes what was cut short, and
    /// sees what is there. It can be done while the content is read.
    pub fn new(root: &Path, manner: Manner, program: Option<Digest>) -> Result<Self, Error> {
        let own = root.join(OWN);
        let lock = Lock::take(&own)?;
        finish_cut_short(root)?;
        let before = Manifest::read(&own)?;
        let found = commit::look(root, &before)?;
        let pages = program.filter(|_| !manner.fresh);
        let pages = pages.map(|program| Pages::read(root, program)).unwrap_or_default();
        Ok(Self { root: root.to_owned(), before, found, pages, manner, program, lock })
    }
}
