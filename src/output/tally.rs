//! What becomes of each file while a build is made.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use super::change::{Change, Entry};
use super::manifest::Manifest;
use super::pages::Pages;
use super::unpoisoned;
use crate::base::{Digest, SitePath};

/// The files of a build as they are made, by many at once.
#[derive(Debug)]
pub(super) struct Tally {
    /// For each file of before, whether it stays as it is.
    stays: Vec<AtomicBool>,
    /// Files that stay, made from another key than before.
    keyed: Mutex<Vec<(usize, Option<Digest>)>>,
    staged: Mutex<BTreeMap<SitePath, Entry>>,
}

impl Tally {
    /// Of a build after the one of `before`.
    pub(super) fn after(before: &Manifest) -> Self {
        let stays = std::iter::repeat_with(AtomicBool::default).take(before.count()).collect();
        Self { stays, keyed: Mutex::default(), staged: Mutex::default() }
    }

    /// The file at this place stays as it is.
    pub(super) fn keep(&self, place: usize) {
        self.stays[place].store(true, Ordering::Relaxed);
    }

    /// It stays, and was made from `key` this time.
    pub(super) fn keep_made_from(&self, place: usize, key: Option<Digest>) {
        self.keep(place);
        unpoisoned(&self.keyed).push((place, key));
    }

    /// The file at `path` is new or changed.
    pub(super) fn stage(&self, path: &SitePath, entry: Entry) {
        unpoisoned(&self.staged).insert(path.clone(), entry);
    }

    /// How many files stay as they are.
    pub(super) fn unchanged(&self) -> usize {
        self.stays.iter().filter(|stays| stays.load(Ordering::Relaxed)).count()
    }

    /// What was made, once all is.
    pub(super) fn change(&self, before: &Manifest) -> Change {
        let staged = std::mem::take(&mut *unpoisoned(&self.staged));
        let stays = self.stays.iter().map(|stays| stays.load(Ordering::Relaxed));
        let gone = std::iter::zip(before.paths(), stays)
            .filter(|(path, stays)| !stays && !staged.contains_key(*path))
            .map(|(path, _)| path.clone());
        Change { gone: gone.collect(), staged }
    }

    /// What `pages` says after `change`, which made `after` of `before`; none when that is the same.
    pub(super) fn pages(
        &self,
        mut pages: Pages,
        change: &Change,
        [before, after]: [&Manifest; 2],
    ) -> Option<Pages> {
        let keyed = std::mem::take(&mut *unpoisoned(&self.keyed));
        if change.is_none() && keyed.is_empty() {
            return None;
        }
        for (place, key) in keyed {
            pages.set(place, key);
        }
        // Both are in the order of the paths.
        let mut old = before.paths().enumerate().peekable();
        let key = |path: &SitePath| {
            while old.next_if(|(_, before)| *before < path).is_some() {}
            match change.staged.get(path) {
                Some(entry) => entry.key,
                None => pages.key(old.next_if(|(_, before)| *before == path)?.0),
            }
        };
        Some(Pages::new(after.paths().map(key).collect()))
    }
}
