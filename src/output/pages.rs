//! Pages that need not be drawn again, each with the key of everything it was made from. Like all that
//! is remembered, it can be deleted at any time.

use std::path::{Path, PathBuf};

use super::manifest::Manifest;
use super::{OWN, cache};
use crate::base::Digest;

/// Where it is remembered: in the output folder, for it is about that.
pub(super) fn folder(root: &Path) -> PathBuf {
    root.join(OWN).join("cache")
}

const PAGES: &str = "pages";

/// The keys that files were made from, as far as they are known: the same places as in the manifest.
#[derive(Debug, Default)]
pub(super) struct Pages(Vec<Option<Digest>>);

/// What is remembered: by which program, beside which manifest, and the keys.
type Note = (Digest, Digest, Vec<Option<Digest>>);

impl Pages {
    /// What a build before remembers; nothing when another program wrote it, or the manifest is another.
    pub(super) fn read(root: &Path, program: Digest, manifest: &Manifest) -> Self {
        let bytes = cache::remembered(&folder(root), PAGES).unwrap_or_default();
        match postcard::from_bytes::<Note>(&bytes) {
            Ok((known, beside, keys)) if known == program && beside == manifest.digest() => {
                Self(keys)
            }
            _ => Self::default(),
        }
    }

    /// These keys.
    pub(super) fn new(keys: Vec<Option<Digest>>) -> Self {
        Self(keys)
    }

    /// The key that the file at this place was made from.
    pub(super) fn key(&self, place: usize) -> Option<Digest> {
        self.0.get(place).copied().flatten()
    }

    /// The file at this place was made from `key`.
    pub(super) fn set(&mut self, place: usize, key: Option<Digest>) {
        if self.0.len() <= place {
            self.0.resize(place + 1, None);
        }
        self.0[place] = key;
    }

    /// Remembers them beside `manifest`.
    pub(super) fn write(self, root: &Path, program: Digest, manifest: &Manifest) {
        let note: Note = (program, manifest.digest(), self.0);
        if let Ok(note) = postcard::to_stdvec(&note) {
            cache::remember(&folder(root), PAGES, std::iter::once(note));
        }
    }
}
