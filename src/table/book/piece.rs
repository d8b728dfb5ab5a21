//! A run of rows: drawn as XML, and compressed so that it stands on whole bytes and refers to nothing
//! before it.

use std::borrow::Cow;

use flate2::{Compress, Compression, FlushCompress, Status};
use rust_xlsxwriter::column_number_to_name;

/// How hard a piece is pressed: twice as fast as the customary 6, for a tenth more bytes.
const LEVEL: u32 = 2;

/// The most UTF-16 units of a cell: with more, the file does not open.
const LONGEST: usize = 32_767;

/// A run of rows of a sheet, drawn and compressed alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// How many rows it has.
    pub rows: u32,
    /// The checksum of its XML.
    pub crc: u32,
    /// How many bytes its XML has.
    pub size: u64,
    /// Its XML, compressed: blocks of a stream, on whole bytes, without the last.
    pub bytes: Vec<u8>,
}

impl Piece {
    /// Draws `rows`, of which the first has the number `first` in its sheet: the number of the heading is
    /// 1.
    ///
    /// Empty cells are left out, and what is too long for a cell is cut.
    pub fn of<Row>(first: u32, rows: impl IntoIterator<Item = Row>) -> Self
    where
        Row: IntoIterator<Item: AsRef<str>>,
    {
        let (mut xml, mut columns) = (String::new(), Vec::new());
        let mut next = first;
        for row in rows {
            row_into(&mut xml, &mut columns, next, row);
            next += 1;
        }
        Self { rows: next - first, ..Self::pressed(&xml, FlushCompress::Sync) }
    }

    /// What stands before the rows of a sheet.
    pub(super) fn before(xml: &str) -> Self {
        Self::pressed(xml, FlushCompress::Sync)
    }

    /// What stands behind the rows of a sheet, which ends its stream.
    pub(super) fn last(xml: &str) -> Self {
        Self::pressed(xml, FlushCompress::Finish)
    }

    fn pressed(xml: &str, flush: FlushCompress) -> Self {
        let bytes = deflated(xml.as_bytes(), flush);
        Self { rows: 0, crc: crc32fast::hash(xml.as_bytes()), size: xml.len() as u64, bytes }
    }
}

/// As much of `text` as a cell can hold.
pub(in crate::table) fn fitting(text: &str) -> &str {
    // No character has more units than bytes.
    if text.len() <= LONGEST {
        return text;
    }
    let mut units = 0;
    let beyond = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        LONGEST < units
    });
    beyond.map_or(text, |(end, _)| &text[..end])
}

/// Adds a row; `columns` are the names of columns as far as they were needed.
fn row_into<Row>(xml: &mut String, columns: &mut Vec<String>, number: u32, row: Row)
where
    Row: IntoIterator<Item: AsRef<str>>,
{
    let number = number.to_string();
    xml.extend(["<row r=\"", &number, "\">"]);
    for (at, cell) in (0..).zip(row) {
        if columns.len() <= usize::from(at) {
            columns.push(column_number_to_name(at));
        }
        let cell = fitting(cell.as_ref());
        if !cell.is_empty() {
            xml.extend([
                "<c r=\"",
                &columns[usize::from(at)],
                &number,
                "\" t=\"inlineStr\"><is><t",
            ]);
            xml.push_str(if is_padded(cell) { " xml:space=\"preserve\">" } else { ">" });
            text_into(xml, cell);
            xml.push_str("</t></is></c>");
        }
    }
    xml.push_str("</row>");
}

/// Whether there is space before or behind it, which readers drop unless they are told to keep it.
fn is_padded(text: &str) -> bool {
    text.starts_with(SPACES) || text.ends_with(SPACES)
}

const SPACES: [char; 3] = [' ', '\t', '\n'];

/// Adds a text: what XML cannot hold is written as spreadsheet programs do, `_x` and four digits, and so
/// is the underscore of what would be read like that.
fn text_into(xml: &mut String, text: &str) {
    let mut done = 0;
    for (at, letter) in text.char_indices() {
        let written: Cow<'_, str> = match letter {
            '&' => "&amp;".into(),
            '<' => "&lt;".into(),
            '>' => "&gt;".into(),
            '_' if is_like_escape(&text[at..]) => "_x005F_".into(),
            '\t' | '\n' => continue,
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                format!("_x{:04X}_", u32::from(letter)).into()
            }
            _ => continue,
        };
        xml.push_str(&text[done..at]);
        xml.push_str(&written);
        done = at + letter.len_utf8();
    }
    xml.push_str(&text[done..]);
}

/// Whether it begins like an escape; the underscore that ends one may be that of the next.
fn is_like_escape(text: &str) -> bool {
    let digits = text.strip_prefix("_x").and_then(|rest| rest.as_bytes().first_chunk::<4>());
    digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

/// Compresses `bytes` up to `flush`: a whole stream, or the part of one that ends on a whole byte.
fn deflated(bytes: &[u8], flush: FlushCompress) -> Vec<u8> {
    let mut press = Compress::new(Compression::new(LEVEL), false);
    let mut deflated = Vec::with_capacity(bytes.len() / 4 + 64);
    loop {
        let done = usize::try_from(press.total_in()).unwrap_or(usize::MAX);
        let rest = bytes.get(done..).unwrap_or_default();
        match press.compress_vec(rest, &mut deflated, flush) {
            // It stopped for want of room, not because it was through.
            Ok(Status::Ok | Status::BufError) if deflated.len() == deflated.capacity() => {
                deflated.reserve(bytes.len() / 4 + 64);
            }
            // To compress plain bytes cannot fail.
            Ok(_) | Err(_) => break,
        }
    }
    deflated.shrink_to_fit();
    deflated
}
