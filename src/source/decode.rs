//! Bytes to text: UTF-8, UTF-16 and GB18030, the encodings that office editors write.

use encoding_rs::{Encoding as Table, GB18030, UTF_16BE, UTF_16LE};

/// The encoding a file was read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16 of either byte order.
    Utf16,
    /// GB18030, and so GBK and GB2312.
    Gb18030,
}

impl Encoding {
    /// Its usual name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Gb18030 => "GB18030",
        }
    }
}

/// A decoded text and the encoding it was in.
#[derive(Debug)]
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) encoding: Encoding,
}

/// The text in `bytes`, or the offset of the first byte that is text in none of the encodings.
pub(super) fn decode(bytes: Vec<u8>) -> Result<Decoded, usize> {
    let (text, encoding) = match utf16_table(&bytes) {
        Some(table) => (utf16(table, &bytes)?, Encoding::Utf16),
        None => utf8_or_gb18030(bytes)?,
    };
    match text.bytes().position(|byte| byte == 0) {
        Some(offset) => Err(offset),
        None => Ok(Decoded { text: without_marks(text), encoding }),
    }
}

/// UTF-16 is known by its byte order mark, or by the `---` that a document begins with.
fn utf16_table(bytes: &[u8]) -> Option<&'static Table> {
    match bytes {
        [0xFF, 0xFE, ..] | [b'-', 0, b'-', 0, ..] => Some(UTF_16LE),
        [0xFE, 0xFF, ..] | [0, b'-', 0, b'-', ..] => Some(UTF_16BE),
        _ => None,
    }
}

fn utf16(table: &'static Table, bytes: &[u8]) -> Result<String, usize> {
    let text = table.decode_without_bom_handling_and_without_replacement(bytes);
    text.map(std::borrow::Cow::into_owned).ok_or_else(|| {
        let wide = bytes.chunks_exact(2).map(|pair| {
            let pair = [pair[0], pair[1]];
            if table == UTF_16LE { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }
        });
        let mut offset = 0;
        for unit in char::decode_utf16(wide) {
            let Ok(c) = unit else { return offset };
            offset += 2 * c.len_utf16();
        }
        bytes.len().saturating_sub(1)
    })
}

fn utf8_or_gb18030(bytes: Vec<u8>) -> Result<(String, Encoding), usize> {
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Ok((text, Encoding::Utf8)),
        Err(error) => error,
    };
    let offset = error.utf8_error().valid_up_to();
    GB18030
        .decode_without_bom_handling_and_without_replacement(error.as_bytes())
        .filter(|text| text.chars().all(is_written))
        .map(|text| (text.into_owned(), Encoding::Gb18030))
        .ok_or(offset)
}

/// Whether people write `c`: GB18030 maps nearly any bytes to something, often to private use.
fn is_written(c: char) -> bool {
    !matches!(c, '\u{80}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}' | '\u{fffd}' | '\u{f0000}'..)
}

/// Drops the byte order mark and makes every line end `\n`.
fn without_marks(mut text: String) -> String {
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    if text.contains('\r') {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
    text
}

/// `text`, which has as many lines as that in `original`, with the line ends and the byte order mark
/// of `original`; none when that is not UTF-8.
pub fn in_the_form_of(original: &[u8], text: &str) -> Option<Vec<u8>> {
    let original = std::str::from_utf8(original).ok().filter(|text| !text.contains('\0'))?;
    let mut form = String::with_capacity(original.len() + 16);
    if original.starts_with('\u{feff}') {
        form.push('\u{feff}');
    }
    let mut rest = original;
    for line in text.split_inclusive('\n') {
        let words = line.strip_suffix('\n');
        form.push_str(words.unwrap_or(line));
        if words.is_some() {
            let at = rest.find(['\r', '\n'])?;
            let end = if rest[at..].starts_with("\r\n") { at + 2 } else { at + 1 };
            form.push_str(&rest[at..end]);
            rest = &rest[end..];
        }
    }
    (!rest.contains(['\r', '\n'])).then(|| form.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<(String, Encoding), usize> {
        decode(bytes.to_vec()).map(|decoded| (decoded.text, decoded.encoding))
    }

    #[test]
    fn what_windows_editors_save_is_read() {
        let text = "---\n标题: 通告\n";
        let (gb, _, _) = GB18030.encode(text);
        let wide =
            |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
        let read_text = |bytes: &[u8]| read(bytes).unwrap();
        assert_eq!(read_text(text.as_bytes()), (text.to_owned(), Encoding::Utf8));
        assert_eq!(read_text(&[b"\xEF\xBB\xBF", text.as_bytes()].concat()).0, text);
        assert_eq!(read_text(&gb), (text.to_owned(), Encoding::Gb18030));
        assert_eq!(read_text(&wide(u16::to_le_bytes)), (text.to_owned(), Encoding::Utf16));
        assert_eq!(read_text(&[b"\xFE\xFF".to_vec(), wide(u16::to_be_bytes)].concat()).0, text);
        assert_eq!(read_text(b"a\r\nb\rc").0, "a\nb\nc");
    }

    #[test]
    fn a_changed_text_keeps_its_mark_and_its_line_ends() {
        let original = "\u{feff}a\r\nb\rc\nd".as_bytes();
        let form = in_the_form_of(original, "甲\n乙\n丙\n丁").unwrap();
        assert_eq!(form, "\u{feff}甲\r\n乙\r丙\n丁".as_bytes());
        for (original, text) in [(&b"a\n"[..], "a"), (b"a", "a\n"), (b"\xb1\xb1", "a")] {
            assert_eq!(in_the_form_of(original, text), None);
        }
    }

    #[test]
    fn what_is_no_text_tells_its_first_bad_byte() {
        assert_eq!(read(b"abc\xff\xff"), Err(3));
        assert_eq!(read(b"ab\0c"), Err(2));
        assert_eq!(read(b"\xFF\xFEa\0\x00\xD8b\0"), Err(4));
    }
}
