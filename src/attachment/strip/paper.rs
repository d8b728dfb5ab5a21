//! PDF files without who made them.

use memchr::memmem;

use super::{Refusal, Stripped, Trace};
use crate::attachment::pdf;

/// A PDF file without its author, the program that made it, and the packet of properties.
pub(super) fn strip(bytes: &[u8]) -> Result<Stripped, Refusal> {
    let is_signed = |word: &[u8]| memmem::find(bytes, word).is_some();
    if is_signed(b"/ByteRange") || is_signed(b"/Sig ") {
        return Err(Refusal::Signed);
    }
    let mut document = pdf::open(bytes)?;
    let mut removed = Vec::new();
    let has_author = pdf::information(&document).is_some_and(|said| said.has(b"Author"));
    if has_author {
        let entry = document.trailer.get(b"Info").and_then(lopdf::Object::as_reference);
        let id = entry.map_err(|_| Refusal::Unknown)?;
        let said = document.get_dictionary_mut(id).map_err(|_| Refusal::Unknown)?;
        said.remove(b"Author");
        removed.push(Trace::People);
    }
    let packet = document.catalog().ok().and_then(|all| all.get(b"Metadata").ok().cloned());
    if let Some(packet) = packet.and_then(|packet| packet.as_reference().ok()) {
        document.catalog_mut().map_err(|_| Refusal::Unknown)?.remove(b"Metadata");
        document.objects.remove(&packet);
        removed.push(Trace::People);
    }
    if removed.is_empty() {
        return Ok(super::same(bytes));
    }
    let mut rest = Vec::with_capacity(bytes.len());
    document.save_to(&mut rest).map_err(|_| Refusal::Unknown)?;
    Ok(Stripped { bytes: rest, removed })
}
