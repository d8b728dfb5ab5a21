//! What a build changes of what stands in place.

use std::collections::BTreeMap;

use crate::base::{Digest, SitePath};

/// What a build changes.
#[derive(Debug, Default)]
pub(super) struct Change {
    /// Files that are new or other than before.
    pub(super) staged: BTreeMap<SitePath, Entry>,
    /// Files that are no longer part of the portal, by path.
    pub(super) gone: Vec<SitePath>,
}

/// What is known of a file that is new or changed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) digest: Digest,
    /// The key of everything it was made from, if that is known.
    pub(super) key: Option<Digest>,
    /// When it is put in place; the smaller comes first.
    pub(super) rank: u8,
    /// Whether it waits to be put in place.
    pub(super) waits: bool,
}

impl Change {
    /// Whether everything stays as it is.
    pub(super) fn is_none(&self) -> bool {
        self.staged.is_empty() && self.gone.is_empty()
    }
}
