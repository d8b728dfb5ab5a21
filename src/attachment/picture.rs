//! Pictures (JPEG, PNG): what they say of themselves.

use memchr::memmem;

use super::{Attachment, Layer, Role, Spot, Unread, exif};
use crate::base::Part;

/// What stands before the directory of a camera.
const EXIF: &[u8] = b"Exif\0\0";

/// A stretch of a JPEG file: its marker, and all of it, marker and size included.
pub(super) struct Segment<'bytes> {
    pub(super) marker: u8,
    pub(super) bytes: &'bytes [u8],
}

impl Segment<'_> {
    /// What it says.
    pub(super) fn content(&self) -> &[u8] {
        self.bytes.get(4..).unwrap_or_default()
    }

    /// The directory of a camera, if it is one.
    pub(super) fn exif(&self) -> Option<&[u8]> {
        (self.marker == 0xE1).then(|| self.content().strip_prefix(EXIF)).flatten()
    }

    /// Whether it says something about the picture, and is no part of how it is drawn.
    pub(super) fn is_remark(&self) -> bool {
        let is_index = self.marker == 0xE2 && self.content().starts_with(b"MPF\0");
        matches!(self.marker, 0xE1 | 0xE3..=0xED | 0xEF | 0xFE) || is_index
    }
}

/// The segments of a JPEG file up to its end; what stands behind that is no part of the picture. None
/// when it has no end, or is none.
pub(super) fn segments(bytes: &[u8]) -> Option<Vec<Segment<'_>>> {
    let mut segments = vec![Segment { marker: 0xD8, bytes: bytes.get(..2)? }];
    let mut at = 2;
    loop {
        let marker = *bytes.get(at + 1)?;
        if bytes[at] != 0xFF {
            return None;
        }
        let end = match marker {
            0xFF => at + 1,
            0xD9 => {
                segments.push(Segment { marker, bytes: &bytes[at..at + 2] });
                return Some(segments);
            }
            0x01 | 0xD0..=0xD7 => at + 2,
            0x00 | 0xD8 => return None,
            _ => {
                let size = bytes.get(at + 2..at + 4)?;
                at + 2 + usize::from(u16::from_be_bytes([size[0], size[1]])).max(2)
            }
        };
        // What is drawn follows without a size of its own.
        let end = if marker == 0xDA { drawn_up_to(bytes, end)? } else { end };
        segments.push(Segment { marker, bytes: bytes.get(at..end)? });
        at = end;
    }
}

/// Where the next marker stands that is no part of what is drawn.
fn drawn_up_to(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let markers = memchr::memchr_iter(0xFF, rest);
    let mut ends =
        markers.filter(|at| rest.get(at + 1).is_some_and(|c| !matches!(c, 0 | 0xD0..=0xD7 | 0xFF)));
    ends.next().map(|at| from + at)
}

/// Reads a JPEG file.
pub(super) fn jpeg(attachment: &mut Attachment, bytes: &[u8]) {
    let Some(segments) = segments(bytes) else {
        attachment.unread = Some(Unread::Damaged);
        return;
    };
    for segment in segments {
        if let Some(directory) = segment.exif() {
            camera(attachment, directory);
        } else if segment.marker == 0xE1 {
            packet(attachment, segment.content());
        } else if segment.marker == 0xFE {
            remark(attachment, segment.content());
        }
    }
}

fn camera(attachment: &mut Attachment, directory: &[u8]) {
    let exif = exif::read(directory);
    attachment.is_located |= exif.is_located;
    attachment.name(Role::Author, &exif.artist);
}

/// A packet of properties in XML.
fn packet(attachment: &mut Attachment, packet: &[u8]) {
    attachment.is_located |= memmem::find(packet, b"GPSLatitude").is_some();
}

fn remark(attachment: &mut Attachment, bytes: &[u8]) {
    let text = crate::source::text_of(bytes.to_vec()).unwrap_or_default();
    attachment.add(Spot::Part(Part::Properties), text.trim_end_matches('\0'), Layer::Property);
}

/// A stretch of a PNG file: its name, and all of it.
pub(super) struct Chunk<'bytes> {
    pub(super) name: [u8; 4],
    pub(super) bytes: &'bytes [u8],
}

impl Chunk<'_> {
    pub(super) fn content(&self) -> &[u8] {
        self.bytes.get(8..self.bytes.len().saturating_sub(4)).unwrap_or_default()
    }

    /// Whether it says something about the picture, and is no part of how it is drawn.
    pub(super) fn is_remark(&self) -> bool {
        matches!(&self.name, b"tEXt" | b"zTXt" | b"iTXt" | b"eXIf" | b"tIME")
    }
}

/// The first bytes of a PNG file.
pub(super) const PNG: usize = 8;

/// The chunks of a PNG file up to its end; none when it has no end.
pub(super) fn chunks(bytes: &[u8]) -> Option<Vec<Chunk<'_>>> {
    let (mut chunks, mut at) = (Vec::new(), PNG);
    loop {
        let head = bytes.get(at..at.checked_add(8)?)?;
        let size = u32::from_be_bytes(head[..4].try_into().ok()?);
        let name: [u8; 4] = head[4..].try_into().ok()?;
        let end = at.checked_add(12)?.checked_add(usize::try_from(size).ok()?)?;
        chunks.push(Chunk { name, bytes: bytes.get(at..end)? });
        if &name == b"IEND" {
            return Some(chunks);
        }
        at = end;
    }
}

/// Reads a PNG file.
pub(super) fn png(attachment: &mut Attachment, bytes: &[u8]) {
    let Some(chunks) = chunks(bytes) else {
        attachment.unread = Some(Unread::Damaged);
        return;
    };
    for chunk in chunks {
        match &chunk.name {
            b"eXIf" => camera(attachment, chunk.content()),
            b"tEXt" | b"iTXt" => words(attachment, chunk.content()),
            _ => {}
        }
    }
}

/// A property: its name, a zero, and what it says.
fn words(attachment: &mut Attachment, content: &[u8]) {
    let end = memchr::memchr(0, content).unwrap_or(content.len());
    let (name, said) = content.split_at(end);
    let said: Vec<u8> = said.iter().copied().filter(|byte| *byte != 0).collect();
    if name == b"Author" || name == b"Artist" {
        let author = crate::source::text_of(said).unwrap_or_default();
        attachment.name(Role::Author, &author);
    } else if memmem::find(&said, b"GPSLatitude").is_some() {
        attachment.is_located = true;
    } else if name != b"XML:com.adobe.xmp" {
        remark(attachment, &said);
    }
}
