//! Spreadsheets from pieces: runs of rows, each drawn and compressed alone.
//!
//! The pieces of a sheet, put end to end, are its one entry in the file: so they can be made side by
//! side.

mod piece;
#[cfg(test)]
mod tests;

pub use piece::Piece;
pub(super) use piece::fitting;

use std::io::{Error, Read as _, Result, Write};
use std::iter;

use crc32fast::Hasher;
use flate2::read::DeflateDecoder;
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, DataDescriptorOutput, ZipArchive, ZipArchiveWriter};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError, cell_range};

/// What a workbook says beside its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book<'text> {
    /// Its title.
    pub title: &'text str,
    /// Whose it is.
    pub company: &'text str,
    /// The year, month and day it was made.
    pub made: (u16, u8, u8),
    /// The heading of every sheet, which is its first row.
    pub columns: Vec<&'text str>,
}

/// A sheet: its name, and its rows without the heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet<'rows> {
    /// Its name.
    pub name: String,
    /// Its rows, of which the first is the second row of the sheet.
    pub pieces: &'rows [Piece],
}

impl Book<'_> {
    /// Writes the workbook to `out`, and tells at which byte of it each piece begins, sheet by sheet; the
    /// same rows in the same pieces give the same bytes.
    pub fn write(&self, sheets: &[Sheet<'_>], out: impl Write) -> Result<Vec<u64>> {
        let frame = self.frame(sheets).map_err(Error::other)?;
        let frame = ZipArchive::from_slice(&frame).map_err(Error::other)?;
        let mut file = File(ZipArchiveWriter::new(out));
        let (mut entries, mut begins) = (frame.entries(), Vec::new());
        while let Some(entry) = entries.next_entry().map_err(Error::other)? {
            let path = entry.file_path();
            let path = path.try_normalize().map_err(Error::other)?;
            let bytes = frame.get_entry(entry.wayfinder()).map_err(Error::other)?.data();
            let method = entry.compression_method();
            if let Some(sheet) = number(path.as_ref()).and_then(|at| sheets.get(at)) {
                let [head, tail] = self.around(sheet, bytes)?;
                begins.extend(file.sheet(path.as_ref(), &head, sheet.pieces, &tail)?);
            } else {
                let end = DataDescriptorOutput::new(entry.crc32(), entry.uncompressed_size_hint());
                file.entry(path.as_ref(), method, [bytes], end)?;
            }
        }
        file.0.finish().map_err(Error::other)?;
        Ok(begins)
    }

    /// The workbook with the headings alone: all that is not rows is left to the library.
    fn frame(&self, sheets: &[Sheet<'_>]) -> std::result::Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let (year, month, day) = self.made;
        let properties = DocProperties::new()
            .set_title(self.title)
            .set_company(self.company)
            .set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?);
        book.set_properties(&properties);
        let bold = Format::new().set_bold();
        for sheet in sheets {
            let drawn = book.add_worksheet().set_name(&sheet.name)?.set_freeze_panes(1, 0)?;
            for (column, heading) in (0..).zip(&self.columns) {
                drawn.write_with_format(0, column, *heading, &bold)?;
            }
        }
        book.save_to_buffer()
    }

    /// What stands before and behind the rows of `sheet`, of which `deflated` is the sheet with its
    /// heading alone.
    fn around(&self, sheet: &Sheet<'_>, deflated: &[u8]) -> Result<[Piece; 2]> {
        let mut xml = String::new();
        DeflateDecoder::new(deflated).read_to_string(&mut xml)?;
        let rows = sheet.pieces.iter().map(|piece| piece.rows).sum();
        let columns = u16::try_from(self.columns.len()).map_err(Error::other)?;
        let extent = cell_range(0, 0, rows, columns.saturating_sub(1));
        let (before, after) =
            opened(&xml, &extent).ok_or_else(|| Error::other("the sheet has no place for rows"))?;
        Ok([Piece::before(&before), Piece::last(after)])
    }
}

/// The XML of a sheet, cut where more rows belong; its cells have the `extent` with them.
fn opened<'xml>(xml: &'xml str, extent: &str) -> Option<(String, &'xml str)> {
    let (before, after) = xml.split_at(xml.find("</sheetData>")?);
    let (start, rest) = before.split_once("<dimension ref=\"")?;
    let (_, rest) = rest.split_once('"')?;
    Some((format!("{start}<dimension ref=\"{extent}\"{rest}"), after))
}

/// The place of the sheet that the entry `path` of a workbook holds.
fn number(path: &str) -> Option<usize> {
    let number = path.strip_prefix("xl/worksheets/sheet")?.strip_suffix(".xml")?;
    number.parse::<usize>().ok()?.checked_sub(1)
}

/// The file as it is written, entry by entry.
struct File<W>(ZipArchiveWriter<W>);

impl<W: Write> File<W> {
    /// Writes the sheet at `path`; where each of its `pieces` begins.
    fn sheet(
        &mut self,
        path: &str,
        head: &Piece,
        pieces: &[Piece],
        tail: &Piece,
    ) -> Result<Vec<u64>> {
        let all = || iter::once(head).chain(pieces).chain([tail]);
        let (mut crc, mut size) = (Hasher::new(), 0);
        for piece in all() {
            crc.combine(&Hasher::new_with_initial_len(piece.crc, piece.size));
            size += piece.size;
        }
        let end = DataDescriptorOutput::new(crc.finalize(), size);
        let parts = all().map(|piece| piece.bytes.as_slice());
        let mut begins = self.entry(path, CompressionMethod::DEFLATE, parts, end)?;
        begins.drain(..1);
        begins.truncate(pieces.len());
        Ok(begins)
    }

    /// Writes an entry from its compressed `parts`; where each of them begins.
    fn entry<'bytes>(
        &mut self,
        path: &str,
        method: CompressionMethod,
        parts: impl IntoIterator<Item = &'bytes [u8]>,
        end: DataDescriptorOutput,
    ) -> Result<Vec<u64>> {
        let made = UtcDateTime::from_unix(FIRST_SECOND);
        let entry = self.0.new_file(path).compression_method(method).last_modified(made);
        let (mut entry, _) = entry.start().map_err(Error::other)?;
        let mut begins = Vec::new();
        for part in parts {
            begins.push(entry.stream_offset());
            entry.write_all(part)?;
        }
        entry.finish(end).map_err(Error::other)?;
        Ok(begins)
    }
}

/// The first second that a packed file can be of, the start of 1980 (UTC): it is no clock's, so the same
/// content gives the same bytes.
const FIRST_SECOND: i64 = 315_532_800;
