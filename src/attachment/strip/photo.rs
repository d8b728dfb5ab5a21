//! Pictures without what a camera wrote.

use super::{Refusal, Stripped, Trace};
use crate::attachment::{exif, picture};

/// A JPEG file without remarks; which way up it is stays, for it would be shown turned.
pub(super) fn jpeg(bytes: &[u8]) -> Result<Stripped, Refusal> {
    let segments = picture::segments(bytes).ok_or(Refusal::Unread)?;
    let orientation = segments.iter().find_map(picture::Segment::exif).map(exif::read);
    let orientation = orientation.map_or(1, |exif| exif.orientation);
    let turned = (2..=8).contains(&orientation).then(|| turned(orientation));
    let mut rest = Vec::with_capacity(bytes.len());
    let mut is_changed = false;
    for (at, segment) in segments.iter().enumerate() {
        match &turned {
            Some(turned) if segment.exif().is_some() && segment.bytes == turned => {
                rest.extend(segment.bytes);
            }
            _ if segment.is_remark() => is_changed = true,
            _ => rest.extend(segment.bytes),
        }
        if let (0, Some(turned)) = (at, &turned)
            && !bytes.get(2..).is_some_and(|rest| rest.starts_with(turned))
        {
            rest.extend(turned);
        }
    }
    let removed = if is_changed { vec![Trace::Camera] } else { Vec::new() };
    Ok(Stripped { bytes: rest, removed })
}

/// A stretch of a JPEG file that says nothing but which way up it is.
fn turned(orientation: u16) -> Vec<u8> {
    let directory = [b"Exif\0\0", &exif::turned(orientation)[..]].concat();
    let size = u16::try_from(directory.len() + 2).unwrap_or_default();
    [&[0xFF, 0xE1], &size.to_be_bytes()[..], &directory].concat()
}

/// A PNG file without remarks.
pub(super) fn png(bytes: &[u8]) -> Result<Stripped, Refusal> {
    let chunks = picture::chunks(bytes).ok_or(Refusal::Unread)?;
    let mut rest = bytes[..picture::PNG].to_vec();
    let mut removed = Vec::new();
    for chunk in chunks {
        if chunk.is_remark() {
            removed.push(Trace::Camera);
        } else {
            rest.extend(chunk.bytes);
        }
    }
    Ok(Stripped { bytes: rest, removed })
}
