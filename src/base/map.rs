//! Maps and sets whose keys are hashed quickly.
//!
//! The hash of the standard library also withstands keys that a stranger chose so that they fall
//! together. All keys here are the editors' own, and a build looks them up by the million.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;

/// A map whose keys are hashed quickly.
pub type Map<K, V> = HashMap<K, V, FixedState>;

/// A set whose members are hashed quickly.
pub type Set<K> = HashSet<K, FixedState>;

/// An empty map with room for `count` keys.
pub fn map_of<K, V>(count: usize) -> Map<K, V> {
    Map::with_capacity_and_hasher(count, FixedState::default())
}
