//! Frames: runs of bytes one behind the other in a file, each with its length and its fingerprint, so that
//! one that is torn or altered is not taken for what was written.
//!
//! ```text
//! <bytes that follow the fingerprint, 4> <their fingerprint, 16> <bytes>
//! ```

use std::io::{self, Read};

use super::Digest;

/// A frame as it was read; a next one can be read in its place.
#[derive(Debug, Default)]
pub struct Frame {
    digest: Digest,
    bytes: Vec<u8>,
}

impl Frame {
    /// `bytes` as a frame; none when they are too many for one.
    pub fn around(bytes: &[u8]) -> Option<Vec<u8>> {
        let size = u32::try_from(bytes.len()).ok()?;
        Some([&size.to_le_bytes(), &Digest::of(bytes).bytes()[..], bytes].concat())
    }

    /// Reads the next frame of `file`; none at its end.
    pub fn read(&mut self, file: &mut impl Read) -> Option<()> {
        let (mut size, mut digest) = ([0; 4], [0; 16]);
        file.read_exact(&mut size).and_then(|()| file.read_exact(&mut digest)).ok()?;
        self.digest = Digest::from_bytes(digest);
        self.bytes.clear();
        // Its end may be missing: then it is not what was written.
        let size = u64::from(u32::from_le_bytes(size));
        io::copy(&mut file.take(size), &mut self.bytes).ok().map(drop)
    }

    /// Its bytes, if they are what was written.
    pub fn bytes(&self) -> Option<&[u8]> {
        Some(self.bytes.as_slice()).filter(|bytes| Digest::of(bytes) == self.digest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_altered_or_torn_is_no_frame() {
        let file = [Frame::around(b"one").unwrap(), Frame::around(b"").unwrap()].concat();
        let read = |mut file: &[u8]| {
            let (mut frame, mut all) = (Frame::default(), Vec::new());
            while frame.read(&mut file).is_some() {
                all.push(frame.bytes().map(<[u8]>::to_vec));
            }
            all
        };
        assert_eq!(read(&file), [Some(b"one".to_vec()), Some(Vec::new())]);
        assert_eq!(read(&file[..file.len() - 1]), [Some(b"one".to_vec())]);
        assert_eq!(read(&file[..21]), [None]);
        for at in 4..23 {
            let mut altered = file.clone();
            altered[at] ^= 1;
            assert_eq!(read(&altered), [None, Some(Vec::new())], "byte {at}");
        }
    }
}
