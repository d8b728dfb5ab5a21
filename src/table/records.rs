//! The records of an XLS file, looked at before the library believes what they claim: for the size that
//! a sheet says it has, and for all between its outermost cells, memory is set aside at once, and where
//! there is none the program ends.

use std::io::{Cursor, Read as _};

use cfb::CompoundFile;

/// The streams that may hold the records, by the age of the file.
const STREAMS: [&str; 2] = ["/Workbook", "/Book"];

/// The record that says how large a sheet is.
const DIMENSIONS: u16 = 0x0200;

/// The record behind which everything is encrypted.
const ENCRYPTED: u16 = 0x002F;

/// The record that says where the records of a sheet begin, and the one they begin with.
const SHEET: u16 = 0x0085;
const BEGIN: u16 = 0x0809;

/// The records that hold a cell, behind its row and its column.
const CELLS: [u16; 8] = [0x0006, 0x00BD, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E];

/// The record of several cells of a row, whose last column stands at its end.
const SEVERAL: u16 = 0x00BD;

/// The most rows and columns that a sheet of this form has.
const MOST: [u32; 2] = [65_536, 256];

/// The first row or column of a sheet, and the one behind the last.
type Extent = [u32; 2];

/// A record: where it begins, what it is, and what it says.
type Record<'bytes> = (usize, u16, &'bytes [u8]);

/// Whether the sheets of the file are no larger than sheets can be, by what they say and by their cells,
/// and begin where sheets begin; not when its records cannot be read at all.
pub fn is_sound(bytes: &[u8]) -> bool {
    let Some(stream) = records(bytes) else { return false };
    let all: Vec<Record<'_>> =
        split(&stream).take_while(|(_, kind, _)| *kind != ENCRYPTED).collect();
    all.iter().all(|(_, kind, data)| match *kind {
        DIMENSIONS => size(data).is_none_or(|size| size.into_iter().zip(MOST).all(fits)),
        SHEET => begins(data).is_none_or(|begin| {
            let at = all.binary_search_by_key(&begin, |(at, ..)| *at);
            at.is_ok_and(|at| all[at].1 == BEGIN)
        }),
        kind if CELLS.contains(&kind) => {
            let last =
                if kind == SEVERAL { short(data, data.len().saturating_sub(2)) } else { None };
            [short(data, 2), last].into_iter().flatten().all(|column| column < MOST[1])
        }
        _ => true,
    })
}

fn fits(([first, end], most): (Extent, u32)) -> bool {
    first <= end && end <= most
}

fn records(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).ok()?;
    let name = STREAMS.into_iter().find(|name| file.is_stream(name))?;
    let mut records = Vec::new();
    file.open_stream(name).ok()?.read_to_end(&mut records).ok()?;
    Some(records)
}

/// The records one behind the other.
fn split(stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let at = stream.len() - rest.len();
        let (head, after) = rest.split_first_chunk::<4>()?;
        let size = usize::from(u16::from_le_bytes([head[2], head[3]]));
        let (data, after) = after.split_at_checked(size)?;
        rest = after;
        Some((at, u16::from_le_bytes([head[0], head[1]]), data))
    })
}

fn short(data: &[u8], at: usize) -> Option<u32> {
    data.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes).map(u32::from)
}

fn long(data: &[u8], at: usize) -> Option<u32> {
    data.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

/// Where the records of a sheet begin.
fn begins(data: &[u8]) -> Option<usize> {
    long(data, 0).and_then(|begin| usize::try_from(begin).ok())
}

/// The rows and columns in a record of a size, whose rows have four bytes or, in older files, two.
fn size(data: &[u8]) -> Option<[Extent; 2]> {
    let (short, long) = (|at| short(data, at), |at| long(data, at));
    match data.len() {
        0..10 => None,
        10..14 => Some([[short(0)?, short(2)?], [short(4)?, short(6)?]]),
        _ => Some([[long(0)?, long(4)?], [short(8)?, short(10)?]]),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn file(records: &[(u16, &[u8])]) -> Vec<u8> {
        let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        let mut stream = Vec::new();
        for (kind, data) in records {
            stream.extend(kind.to_le_bytes());
            stream.extend(u16::try_from(data.len()).unwrap().to_le_bytes());
            stream.extend(*data);
        }
        file.create_stream("/Workbook").unwrap().write_all(&stream).unwrap();
        file.flush().unwrap();
        file.into_inner().into_inner()
    }

    /// A file of the old form with one record of a size.
    fn book([first, end]: [u32; 2], columns: u16) -> Vec<u8> {
        let rows = [first.to_le_bytes(), end.to_le_bytes()].concat();
        let columns = [[0; 2], columns.to_le_bytes(), [0; 2]].concat();
        file(&[(DIMENSIONS, &[rows, columns].concat())])
    }

    #[test]
    fn a_sheet_that_claims_more_than_sheets_have_is_not_believed() {
        assert!(is_sound(&book([0, 65_536], 256)));
        assert!(is_sound(&book([0, 0], 0)));
        assert!(!is_sound(&book([0, u32::MAX], 256)));
        assert!(!is_sound(&book([0, 1], 257)));
        assert!(!is_sound(&book([2, 1], 1)), "it ends before it begins");
        assert!(!is_sound(b"no spreadsheet"));
    }

    #[test]
    fn cells_beyond_the_last_column_and_sheets_that_begin_nowhere_are_not_believed() {
        let cell = |column: u16| [[1, 0], column.to_le_bytes(), [0; 2]].concat();
        assert!(is_sound(&file(&[(0x0203, &cell(255))])));
        assert!(!is_sound(&file(&[(0x0203, &cell(256))])));
        let several = [cell(0), 256_u16.to_le_bytes().to_vec()].concat();
        assert!(!is_sound(&file(&[(SEVERAL, &several)])));
        let sheet = |begin: u32| file(&[(SHEET, &begin.to_le_bytes()), (BEGIN, &[0; 4])]);
        assert!(is_sound(&sheet(8)));
        assert!(!is_sound(&sheet(9)) && !is_sound(&sheet(0)));
    }
}
