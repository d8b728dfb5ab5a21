//! Fingerprints of values, to tell what changed.

use std::fmt;
use std::io::{self, Read};

use xxhash_rust::xxh3::{Xxh3Default, xxh3_128};

/// A 128-bit fingerprint: equal bytes, equal digests. It proves nothing to a stranger.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize,
)]
pub struct Digest(u128);

/// How many bytes are read at once.
const PART: usize = 1 << 18;

/// About how many bytes the fields of a value take.
const FIELDS: usize = 512;

impl Digest {
    /// The fingerprint of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(xxh3_128(bytes))
    }

    /// The fingerprint of everything that `reader` gives, which is never in memory as a whole.
    pub fn of_all(reader: impl Read) -> io::Result<Self> {
        let mut digester = Digester::default();
        digester.add_all(reader)?;
        Ok(digester.digest())
    }

    /// The fingerprint of a value, by what it is as JSON.
    pub fn of_value(value: &(impl serde::Serialize + ?Sized)) -> Self {
        let mut bytes = Vec::with_capacity(4096);
        serde_json::to_writer(&mut bytes, value).expect("what is fingerprinted is plain data");
        Self::of(&bytes)
    }

    /// The fingerprint of the fields of a value, one behind the other: sooner made than that of its
    /// JSON, but two values of different types may share it.
    pub fn of_fields(value: &impl serde::Serialize) -> Self {
        let bytes = postcard::to_extend(value, Vec::with_capacity(FIELDS));
        Self::of(&bytes.expect("what is fingerprinted is plain data"))
    }

    /// The fingerprint of several.
    pub fn join(all: impl IntoIterator<Item = Self>) -> Self {
        let mut digester = Digester::default();
        all.into_iter().for_each(|digest| digester.add(&digest.bytes()));
        digester.digest()
    }

    /// Its bytes.
    pub fn bytes(self) -> [u8; 16] {
        self.0.to_le_bytes()
    }

    /// That of which these are the [bytes](Self::bytes).
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(u128::from_le_bytes(bytes))
    }

    /// Reads the form that [`Display`](fmt::Display) writes.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 32 {
            return None;
        }
        u128::from_str_radix(text, 16).ok().map(Self)
    }
}

/// The fingerprint of bytes that come piece by piece.
#[derive(Clone, Default)]
pub struct Digester(Xxh3Default);

impl Digester {
    /// Adds `bytes`.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// Adds everything that `reader` gives.
    pub fn add_all(&mut self, mut reader: impl Read) -> io::Result<()> {
        let mut part = vec![0; PART];
        loop {
            match reader.read(&mut part)? {
                0 => return Ok(()),
                size => self.add(&part[..size]),
            }
        }
    }

    /// The fingerprint of all that was added.
    pub fn digest(&self) -> Digest {
        Digest(self.0.digest128())
    }
}

impl fmt::Debug for Digester {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digester({})", self.digest())
    }
}

/// Writes `bytes` into `text`, two hexadecimal digits for each.
///
/// A build writes hundreds of thousands of them, which takes a formatter too long.
pub(super) fn hex(bytes: &[u8], text: &mut [u8]) {
    let digit = |value: u8| b"0123456789abcdef"[usize::from(value)];
    for (pair, byte) in text.chunks_exact_mut(2).zip(bytes) {
        pair.copy_from_slice(&[digit(byte >> 4), digit(byte & 15)]);
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [0; 32];
        hex(&self.0.to_be_bytes(), &mut text);
        f.pad(std::str::from_utf8(&text).unwrap_or_default())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}
