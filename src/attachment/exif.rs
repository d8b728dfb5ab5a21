//! What a camera writes into a picture (EXIF): where, by whom, which way up.

/// What is asked of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Exif {
    /// Whether it says where the picture was taken.
    pub(super) is_located: bool,
    /// Who took it.
    pub(super) artist: String,
    /// Which way up it is, from 1 to 8; 1 is as it stands.
    pub(super) orientation: u16,
}

/// The most entries of a directory that are read.
const ENTRIES: usize = 500;

/// Bytes in an order.
struct Order<'bytes> {
    bytes: &'bytes [u8],
    is_little: bool,
}

impl Order<'_> {
    fn short(&self, at: usize) -> Option<u16> {
        let pair = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) })
    }

    fn long(&self, at: usize) -> Option<usize> {
        let four = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        let long = if self.is_little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) };
        usize::try_from(long).ok()
    }

    /// The entries of the directory at `at`: the tag, the number of values, and where they are said.
    fn entries(&self, at: usize) -> Vec<(u16, usize, usize)> {
        let count = self.short(at).map_or(0, usize::from).min(ENTRIES);
        let entry = |n: usize| {
            let entry = at.checked_add(2 + 12 * n)?;
            Some((self.short(entry)?, self.long(entry + 4)?, entry + 8))
        };
        (0..count).map_while(entry).collect()
    }

    fn words(&self, size: usize, at: usize) -> String {
        let start = if size <= 4 { Some(at) } else { self.long(at) };
        let bytes = start.and_then(|start| self.bytes.get(start..start.checked_add(size)?));
        let text = String::from_utf8_lossy(bytes.unwrap_or_default());
        text.trim_matches(|c: char| c == '\0' || c.is_whitespace()).to_owned()
    }
}

/// Reads the TIFF directory that `bytes` are.
pub(super) fn read(bytes: &[u8]) -> Exif {
    let mut exif = Exif { orientation: 1, ..Exif::default() };
    let is_little = match bytes {
        [b'I', b'I', 42, 0, ..] => true,
        [b'M', b'M', 0, 42, ..] => false,
        _ => return exif,
    };
    let order = Order { bytes, is_little };
    let Some(first) = order.long(4) else { return exif };
    for (tag, count, at) in order.entries(first) {
        match tag {
            0x0112 => exif.orientation = order.short(at).unwrap_or(1),
            0x013B => exif.artist = order.words(count, at),
            // The directory of places: its first entry is a version that many cameras always write.
            0x8825 => {
                let places = order.long(at).map(|at| order.entries(at)).unwrap_or_default();
                exif.is_located = places.iter().any(|(tag, _, _)| matches!(tag, 2 | 4));
            }
            _ => {}
        }
    }
    exif
}

/// A directory that says nothing but which way up a picture is.
pub(super) fn turned(orientation: u16) -> Vec<u8> {
    let mut bytes = b"MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    bytes.extend(orientation.to_be_bytes());
    bytes.extend([0; 6]);
    bytes
}
