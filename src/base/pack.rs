//! Packs: the source texts of everything that was published, compressed, each by its proof.
//!
//! A build that publishes or revises writes one pack more and never changes one; only a text that
//! must go by law is taken out, and then its pack is written anew without it.
//!
//! ```text
//! gongkai texts 1
//! <SHA-256 of the text> <first byte> <bytes>      one line a text, then an empty line
//! <deflated text><deflated text>…                 bytes are counted from here
//! ```

use std::fmt::Write as _;
use std::io::{BufRead, Read as _};

use flate2::read::DeflateDecoder;
use flate2::{Compress, Compression, FlushCompress, Status};

use super::Sha256;

const MAGIC: &str = "gongkai texts 1\n";

/// The longest line of an index, in bytes.
const LONGEST_LINE: u64 = 128;

/// The longest text that is unpacked, in bytes: nothing longer was ever read.
const LONGEST: u64 = 16 * 1024 * 1024;

/// A pack in memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pack {
    entries: Vec<(Sha256, Vec<u8>)>,
}

/// Compresses texts, one after another in the same working memory: to make that anew costs more than
/// to compress a text of common length.
#[derive(Debug)]
pub struct Deflater(Compress);

impl Default for Deflater {
    fn default() -> Self {
        Self(Compress::new(Compression::fast(), false))
    }
}

impl Deflater {
    /// A text, ready to be put into a pack.
    pub fn deflated(&mut self, text: &str) -> Vec<u8> {
        self.0.reset();
        let mut deflated = Vec::with_capacity(text.len() / 2 + 64);
        loop {
            let done = usize::try_from(self.0.total_in()).unwrap_or(usize::MAX);
            let rest = text.as_bytes().get(done..).unwrap_or_default();
            match self.0.compress_vec(rest, &mut deflated, FlushCompress::Finish) {
                Ok(Status::Ok | Status::BufError) => deflated.reserve(text.len() + 64),
                // To compress plain bytes cannot fail.
                Ok(Status::StreamEnd) | Err(_) => return deflated,
            }
        }
    }
}

/// The text that was [deflated](Deflater::deflated), if it is what it is proven to be.
pub fn inflated(bytes: &[u8], proof: Sha256) -> Option<String> {
    let mut text = String::new();
    DeflateDecoder::new(bytes).take(LONGEST).read_to_string(&mut text).ok()?;
    (Sha256::of(&text) == proof).then_some(text)
}

/// Where the texts of a pack stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// Its texts.
    pub entries: Vec<IndexEntry>,
    /// How many bytes stand before the first text.
    pub length: usize,
}

/// Where one text of a pack stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IndexEntry {
    /// The proof of the text.
    pub proof: Sha256,
    /// Its first byte, behind the index.
    pub first: usize,
    /// How many bytes it has there.
    pub size: usize,
}

impl Index {
    /// Reads the index that a pack begins with; none when it is no pack.
    pub fn read(pack: &mut impl BufRead) -> Option<Self> {
        let mut line = String::new();
        pack.read_line(&mut line).ok().filter(|_| line == MAGIC)?;
        let (mut entries, mut length) = (Vec::new(), line.len());
        loop {
            line.clear();
            pack.take(LONGEST_LINE).read_line(&mut line).ok()?;
            length += line.len();
            let text = line.strip_suffix('\n')?;
            if text.is_empty() {
                return Some(Self { entries, length });
            }
            let mut parts = text.split(' ');
            entries.push(IndexEntry {
                proof: Sha256::parse(parts.next()?)?,
                first: parts.next()?.parse().ok()?,
                size: parts.next()?.parse().ok()?,
            });
        }
    }
}

impl Pack {
    /// A pack of texts, each with its proof and [deflated](Deflater::deflated).
    pub fn of(mut entries: Vec<(Sha256, Vec<u8>)>) -> Self {
        entries.sort();
        entries.dedup_by_key(|(proof, _)| *proof);
        Self { entries }
    }

    /// Reads the bytes of a pack; none when they are none.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let index = Index::read(&mut &*bytes)?;
        let texts = bytes.get(index.length..)?;
        let entry = |entry: &IndexEntry| {
            let end = entry.first.checked_add(entry.size)?;
            Some((entry.proof, texts.get(entry.first..end)?.to_vec()))
        };
        let entries: Option<Vec<_>> = index.entries.iter().map(entry).collect();
        entries.map(|entries| Self { entries })
    }

    /// The bytes of the pack.
    pub fn bytes(&self) -> Vec<u8> {
        let (mut index, mut first) = (MAGIC.to_owned(), 0);
        for (proof, text) in &self.entries {
            // Writing to a string cannot fail.
            let _ = writeln!(index, "{proof} {first} {}", text.len());
            first += text.len();
        }
        index.push('\n');
        let mut bytes = index.into_bytes();
        self.entries.iter().for_each(|(_, text)| bytes.extend(text));
        bytes
    }

    /// The name of its file: by what it holds, so that two never meet under one name.
    pub fn name(&self) -> String {
        let proofs: String = self.entries.iter().map(|(proof, _)| proof.to_string()).collect();
        format!("{:.16}.pack", Sha256::of(proofs))
    }

    /// The proofs of its texts.
    pub fn proofs(&self) -> impl Iterator<Item = Sha256> {
        self.entries.iter().map(|(proof, _)| *proof)
    }

    /// The text of a proof, if it is here and is what it is proven to be.
    pub fn text(&self, proof: Sha256) -> Option<String> {
        let at = self.entries.binary_search_by_key(&proof, |(proof, _)| *proof).ok()?;
        inflated(&self.entries[at].1, proof)
    }

    /// The pack without the texts that `must_go`.
    #[must_use]
    pub fn without(&self, must_go: impl Fn(Sha256) -> bool) -> Self {
        let entries = self.entries.iter().filter(|(proof, _)| !must_go(*proof)).cloned();
        Self { entries: entries.collect() }
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pack(texts: &[String]) -> Pack {
        let mut deflater = Deflater::default();
        Pack::of(texts.iter().map(|text| (Sha256::of(text), deflater.deflated(text))).collect())
    }

    proptest! {
        #[test]
        fn every_text_comes_back(texts in prop::collection::vec(".{0,200}", 0..8)) {
            let read = Pack::parse(&pack(&texts).bytes()).unwrap();
            for text in &texts {
                let back = read.text(Sha256::of(text));
                prop_assert_eq!(back.as_ref(), Some(text));
            }
        }

        #[test]
        fn what_is_no_pack_is_refused_and_nothing_panics(
            texts in prop::collection::vec(".{0,50}", 1..4), at in any::<prop::sample::Index>(), byte: u8
        ) {
            let mut bytes = pack(&texts).bytes();
            let at = at.index(bytes.len());
            bytes[at] = byte;
            if let Some(read) = Pack::parse(&bytes) {
                for text in &texts {
                    let back = read.text(Sha256::of(text));
                    prop_assert!(back.is_none() || back.as_ref() == Some(text));
                }
            }
            prop_assert!(Pack::parse(&bytes[..at]).is_none_or(|pack| pack.entries.len() <= texts.len()));
        }
    }

    #[test]
    fn what_must_go_is_gone() {
        let whole = pack(&["甲".to_owned(), "乙".to_owned()]);
        let less = whole.without(|proof| proof == Sha256::of("甲"));
        assert_eq!(less.text(Sha256::of("甲")), None);
        assert_eq!(less.text(Sha256::of("乙")).as_deref(), Some("乙"));
        assert_ne!(less.name(), whole.name());
    }
}
