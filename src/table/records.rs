//! The records of an XLS file, looked at before the library believes what they claim: for the size that
//! a sheet says it has memory is set aside at once, and where there is none the program ends.

use std::io::{Cursor, Read as _};

use cfb::CompoundFile;

/// The streams that may hold the records, by the age of the file.
const STREAMS: [&str; 2] = ["/Workbook", "/Book"];

/// The record that says how large a sheet is.
const DIMENSIONS: u16 = 0x0200;

/// The record behind which everything is encrypted.
const ENCRYPTED: u16 = 0x002F;

/// The most rows and columns that a sheet of this form has.
const MOST: [u32; 2] = [65_536, 256];

/// The first row or column of a sheet, and the one behind the last.
type Extent = [u32; 2];

/// Whether the sheets of the file say that they are no larger than sheets can be; not when its records
/// cannot be read at all.
pub fn is_sound(bytes: &[u8]) -> bool {
    let fits = |([first, end], most): (Extent, u32)| first <= end && end <= most;
    records(bytes)
        .is_some_and(|records| sizes(&records).all(|size| size.into_iter().zip(MOST).all(fits)))
}

fn records(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).ok()?;
    let name = STREAMS.into_iter().find(|name| file.is_stream(name))?;
    let mut records = Vec::new();
    file.open_stream(name).ok()?.read_to_end(&mut records).ok()?;
    Some(records)
}

/// The rows and columns that each record of a size claims.
fn sizes(records: &[u8]) -> impl Iterator<Item = [Extent; 2]> {
    let mut rest = records;
    let records = std::iter::from_fn(move || {
        let (head, after) = rest.split_first_chunk::<4>()?;
        let size = usize::from(u16::from_le_bytes([head[2], head[3]]));
        let (data, after) = after.split_at_checked(size)?;
        rest = after;
        Some((u16::from_le_bytes([head[0], head[1]]), data))
    });
    let plain = records.take_while(|(kind, _)| *kind != ENCRYPTED);
    plain.filter(|(kind, _)| *kind == DIMENSIONS).filter_map(|(_, data)| size(data))
}

/// The size in a record, whose rows have four bytes or, in older files, two.
fn size(data: &[u8]) -> Option<[Extent; 2]> {
    let short =
        |at: usize| data.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes).map(u32::from);
    let long = |at: usize| data.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes);
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

    /// A file of the old form with one record of a size.
    fn book([first, end]: [u32; 2], columns: u16) -> Vec<u8> {
        let mut file = CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        let mut data = DIMENSIONS.to_le_bytes().to_vec();
        data.extend(14_u16.to_le_bytes());
        data.extend(first.to_le_bytes());
        data.extend(end.to_le_bytes());
        data.extend(0_u16.to_le_bytes());
        data.extend(columns.to_le_bytes());
        data.extend([0; 2]);
        file.create_stream("/Workbook").unwrap().write_all(&data).unwrap();
        file.flush().unwrap();
        file.into_inner().into_inner()
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
}
