//! SHA-256, the proof of the portal: what strangers can compute too.

use std::fmt;

use sha2::Digest as _;

use super::digest::hex;

/// A SHA-256 (GB/T 18238.3 names it too): proof that bytes are those that were published.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize,
)]
pub struct Sha256([u8; 32]);

impl Sha256 {
    /// The one of `bytes`.
    pub fn of(bytes: impl AsRef<[u8]>) -> Self {
        Self(sha2::Sha256::digest(bytes).into())
    }

    /// The one of what `hasher` was given bit by bit.
    pub fn from_hasher(hasher: sha2::Sha256) -> Self {
        Self(hasher.finalize().into())
    }

    /// Reads the 64 small hexadecimal digits that [`Display`](fmt::Display) writes.
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        if text.len() != 64 {
            return None;
        }
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            let [high, low] = [pair[0], pair[1]].map(|digit| DIGITS[usize::from(digit)]);
            if 15 < high | low {
                return None;
            }
            *byte = high << 4 | low;
        }
        Some(Self(bytes))
    }
}

/// The value of each digit, by its byte; 255 of what is none. A register holds millions of them, and
/// whether the next is a letter nobody can foretell.
const DIGITS: [u8; 256] = {
    let (mut values, mut value) = ([255; 256], 0);
    while value < 16 {
        values[b"0123456789abcdef"[value as usize] as usize] = value;
        value += 1;
    }
    values
};

impl fmt::Display for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [0; 64];
        hex(&self.0, &mut text);
        f.pad(std::str::from_utf8(&text).unwrap_or_default())
    }
}

impl fmt::Debug for Sha256 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sha256({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_reads_back_and_is_the_known_one() {
        let empty = Sha256::of("");
        let text = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(empty.to_string(), text);
        assert_eq!(Sha256::parse(text), Some(empty));
        assert_eq!(Sha256::parse(&text.to_uppercase()), None);
        assert_eq!(format!("{empty:.8}"), "e3b0c442");
    }
}
