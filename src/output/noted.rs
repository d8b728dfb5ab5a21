//! What is noted of a published file when it is made, so that the next build can take parts of it from
//! where it stands. Like all that is remembered, it can be deleted at any time.

use std::fs::File;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::pages::folder;
use super::{Staging, cache, unpoisoned};
use crate::base::{Digest, SitePath};

/// What is remembered: by which program, of a file with which fingerprint and how many bytes, and what.
type Note<Noted> = (Digest, Digest, u64, Noted);

impl Staging {
    /// What was noted under `name` of the file at `path`, and that file, if it is the one that stands in
    /// place.
    pub fn noted<Noted: DeserializeOwned>(
        &self,
        path: &SitePath,
        name: &str,
    ) -> Option<(Noted, File)> {
        let program = self.program.filter(|_| !self.fresh)?;
        let bytes = cache::remembered(&folder(&self.root), name)?;
        let (known, digest, size, noted): Note<Noted> = postcard::from_bytes(&bytes).ok()?;
        if known != program || self.before.get(path) != Some(digest) {
            return None;
        }
        let file = File::open(self.root.join(path.as_str())).ok()?;
        (file.metadata().ok()?.len() == size).then_some((noted, file))
    }

    /// Notes something under `name` of a file that this build made, of which these are the `bytes`.
    pub fn note(&self, name: &'static str, bytes: &[u8], noted: &impl Serialize) {
        let Some(program) = self.program else { return };
        let note: Note<_> = (program, Digest::of(bytes), bytes.len() as u64, noted);
        if let Ok(note) = postcard::to_stdvec(&note) {
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
