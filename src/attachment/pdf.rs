//! PDF files: the text of each page, annotations, properties.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Encoding, LoadOptions, Object, ObjectId};

use super::{Attachment, Layer, Role, Spot, Unread};
use crate::base::Part;

/// The most pages that are read.
const PAGES: usize = 2_000;

/// The most bytes that a stream or a page may unpack to.
const UNPACKED: usize = 32 * 1024 * 1024;

/// Opens a PDF file.
pub(super) fn open(bytes: &[u8]) -> Result<Document, Unread> {
    let options = LoadOptions::with_max_decompressed_size(UNPACKED);
    Document::load_mem_with_options(bytes, options).map_err(|_| Unread::Damaged)
}

/// Reads a PDF file.
pub(super) fn read(mut attachment: Attachment, bytes: &[u8]) -> Result<Attachment, Unread> {
    let document = match open(bytes) {
        Ok(document) => document,
        Err(_) if memchr::memmem::find(bytes, b"/Encrypt").is_some() => {
            attachment.is_encrypted = true;
            return Ok(attachment);
        }
        Err(why) => return Err(why),
    };
    attachment.is_encrypted = document.is_encrypted();
    if attachment.is_encrypted {
        return Ok(attachment);
    }
    properties(&mut attachment, &document);
    let pages = document.get_pages();
    if pages.is_empty() {
        return Err(Unread::Damaged);
    }
    for (number, id) in pages.iter().take(PAGES) {
        let text = page_text(&document, *id);
        attachment.add(Spot::Part(Part::Page(*number)), &text, Layer::Shown);
        for note in document.get_page_annotations(*id).unwrap_or_default() {
            annotation(&mut attachment, note, *number);
        }
    }
    if PAGES < pages.len() {
        attachment.unread = Some(Unread::TooLarge);
    }
    attachment.is_scan =
        attachment.pieces.iter().all(|piece| piece.layer != Layer::Shown) && is_pictures(&document);
    Ok(attachment)
}

/// The words of a page; what of them cannot be read is left out.
fn page_text(document: &Document, id: ObjectId) -> String {
    let fonts = document.get_page_fonts(id).unwrap_or_default();
    let encodings = fonts.into_iter().filter_map(|(name, font)| {
        Some((name, font.get_font_encoding_with_limit(document, UNPACKED).ok()?))
    });
    let encodings: BTreeMap<Vec<u8>, Encoding<'_>> = encodings.collect();
    let content = document.get_page_content_with_limit(id, UNPACKED).unwrap_or_default();
    let Ok(content) = Content::decode(&content) else { return String::new() };
    let mut line =
        Line { encodings: &encodings, font: &[], text: String::new(), run: 0, height: 0.0 };
    for operation in &content.operations {
        line.operation(operation);
    }
    line.text
}

/// The words of a page, up to some place on it.
struct Line<'page> {
    encodings: &'page BTreeMap<Vec<u8>, Encoding<'page>>,
    font: &'page [u8],
    text: String,
    /// How many characters stand in it since the place was last set.
    run: usize,
    height: f32,
}

impl<'page> Line<'page> {
    fn operation(&mut self, operation: &'page Operation) {
        let number = |at: usize| operation.operands.get(at).and_then(|n| n.as_float().ok());
        match &*operation.operator {
            "Tf" => {
                let name = operation.operands.first().and_then(|name| name.as_name().ok());
                self.font = name.unwrap_or_default();
            }
            "Td" | "TD" => self.moved(number(1).unwrap_or_default() == 0.0),
            "Tm" => {
                let height = number(5).unwrap_or_default();
                self.moved((height - self.height).abs() < 0.5);
                self.height = height;
            }
            "T*" | "ET" => self.moved(false),
            "'" | "\"" => {
                self.moved(false);
                operation.operands.iter().for_each(|operand| self.words(operand));
            }
            "Tj" | "TJ" => operation.operands.iter().for_each(|operand| self.words(operand)),
            _ => {}
        }
    }

    /// Another place: on the same line a blank stands before it, unless every sign is placed by itself.
    fn moved(&mut self, is_same_line: bool) {
        if !is_same_line && !self.text.ends_with('\n') {
            self.text.push('\n');
        } else if 2 < self.run {
            self.text.push(' ');
        }
        self.run = 0;
    }

    fn words(&mut self, operand: &Object) {
        match operand {
            Object::String(bytes, _) => {
                let Some(encoding) = self.encodings.get(self.font) else { return };
                let words = Document::decode_text(encoding, bytes).unwrap_or_default();
                self.run += words.chars().count();
                self.text.push_str(&words);
            }
            Object::Array(parts) => {
                for part in parts.iter().filter(|part| matches!(part, Object::String(..))) {
                    self.words(part);
                }
            }
            _ => {}
        }
    }
}

/// Whether there are pictures in it, and no font that could write a word.
fn is_pictures(document: &Document) -> bool {
    let has = |name: &[u8], value: &[u8]| {
        document.objects.values().any(|object| {
            let dictionary = match object {
                Object::Dictionary(dictionary) => dictionary,
                Object::Stream(stream) => &stream.dict,
                _ => return false,
            };
            dictionary.get(name).and_then(Object::as_name).is_ok_and(|found| found == value)
        })
    };
    has(b"Subtype", b"Image") && !has(b"Type", b"Font")
}

fn properties(attachment: &mut Attachment, document: &Document) {
    let Some(properties) = information(document) else { return };
    attachment.name(Role::Author, &words(document, properties, b"Author"));
    for key in [&b"Title"[..], b"Subject", b"Keywords"] {
        let words = words(document, properties, key);
        attachment.add(Spot::Part(Part::Properties), &words, Layer::Property);
    }
}

/// What the file says of itself.
pub(super) fn information(document: &Document) -> Option<&Dictionary> {
    let entry = document.trailer.get(b"Info").ok()?;
    document.dereference(entry).ok()?.1.as_dict().ok()
}

/// A remark that was put on a page; links and forms are none.
fn annotation(attachment: &mut Attachment, note: &Dictionary, page: u32) {
    const REMARKS: [&[u8]; 7] =
        [b"Text", b"FreeText", b"Highlight", b"Underline", b"StrikeOut", b"Squiggly", b"Caret"];
    let kind = note.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
    if !REMARKS.contains(&kind) {
        return;
    }
    let words = |key: &[u8]| note.get(key).ok().map(decoded).unwrap_or_default();
    attachment.add(Spot::Part(Part::Page(page)), &words(b"Contents"), Layer::Comment);
    attachment.name(Role::Reviewer, &words(b"T"));
}

fn words(document: &Document, dictionary: &Dictionary, key: &[u8]) -> String {
    let value = dictionary.get(key).ok().and_then(|value| document.dereference(value).ok());
    value.map(|(_, value)| decoded(value)).unwrap_or_default()
}

/// The words of a string of the properties: UTF-16 with its mark, UTF-8 with its own, or else one byte a
/// character, where programs here write their own encoding.
fn decoded(value: &Object) -> String {
    let Ok(bytes) = value.as_str() else { return String::new() };
    match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let units = rest.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units).filter_map(Result::ok).collect()
        }
        _ => crate::source::text_of(bytes.to_vec())
            .unwrap_or_else(|_| bytes.iter().map(|byte| char::from(*byte)).collect()),
    }
}
