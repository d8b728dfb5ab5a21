//! What is noted of published files when they are made, so that the next build can take parts of them from
//! where they stand. Like all that is remembered, it can be deleted at any time.

use std::fs::File;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::pages::folder;
use super::{Staging, cache, unpoisoned};
use crate::base::{Digest, SitePath};

/// A file by its fingerprint and how many bytes it has.
pub type Seal = (Digest, u64);

/// What is remembered: by which program, of which files, and what.
type Note<Noted> = (Digest, Vec<Seal>, Noted);

impl Staging {
    /// What was noted under `name` of the files at `paths`, and these, if they are those that stand in
    /// place.
    pub fn noted<Noted: DeserializeOwned, const FILES: usize>(
        &self,
        name: &str,
        paths: [&SitePath; FILES],
    ) -> Option<(Noted, [File; FILES])> {
        let program = self.program.filter(|_| !self.fresh)?;
        let bytes = cache::remembered(&folder(&self.root), name)?;
        let (known, seals, noted): Note<Noted> = postcard::from_bytes(&bytes).ok()?;
        if known != program || seals.len() != FILES {
            return None;
        }
        let files = std::iter::zip(paths, seals).map(|(path, known)| self.standing(path, known));
        Some((noted, files.collect::<Option<Vec<File>>>()?.try_into().ok()?))
    }

    /// The file at `path` as it stands in place, if it is that one.
    fn standing(&self, path: &SitePath, (digest, size): Seal) -> Option<File> {
        self.before.get(path).filter(|before| *before == digest)?;
        let file = File::open(self.root.join(path.as_str())).ok()?;
        (file.metadata().ok()?.len() == size).then_some(file)
    }

    /// Notes something under `name` of `files` that this build made.
    pub fn note(&self, name: &'static str, files: &[Seal], noted: &impl Serialize) {
        let Some(program) = self.program else { return };
        if let Ok(note) = postcard::to_stdvec(&(program, files, noted)) {
            unpoisoned(&self.notes).push((name, note));
        }
    }

    /// Leaves what was noted for the next build.
    pub(super) fn remember_notes(&self) {
        for (name, note) in std::mem::take(&mut *unpoisoned(&self.notes)) {
            cache::remember(&folder(&self.root), name, std::iter::once(note));
        }
    }
}
