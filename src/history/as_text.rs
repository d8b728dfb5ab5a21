//! Values that are written as text and read back.

use std::borrow::Cow;
use std::fmt::Display;

use serde::{Deserialize as _, Deserializer, Serializer, de};

use crate::base::{Sha256, SitePath};

/// What reads back from its text.
pub(super) trait Read: Sized {
    fn of(text: &str) -> Option<Self>;
}

impl Read for Sha256 {
    fn of(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

impl Read for SitePath {
    fn of(text: &str) -> Option<Self> {
        Some(Self::new(text))
    }
}

pub(super) fn serialize<S: Serializer>(
    value: &impl Display,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

pub(super) fn deserialize<'de, D: Deserializer<'de>, T: Read>(
    deserializer: D,
) -> Result<T, D::Error> {
    let text = Cow::<'de, str>::deserialize(deserializer)?;
    T::of(&text).ok_or_else(|| de::Error::custom("not in its form"))
}
