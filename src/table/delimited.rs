//! CSV files, in the encodings and with the separators that spreadsheet programs write.

use super::ROWS;
use super::grid::Grid;
use crate::base::catalogue::{source as source_found, table as found};
use crate::base::{Cell, Checked, Place, SourcePath};
use crate::source;

/// Reads the cells of the CSV file at `path`.
pub(super) fn read(path: &SourcePath, bytes: &[u8]) -> Checked<Vec<Grid>> {
    let failed = |finding| Checked { value: Vec::new(), findings: vec![finding] };
    let text = match source::text_of(bytes.to_vec()) {
        Ok(text) => text,
        Err(offset) => {
            return failed(source_found::undecodable(Place::File(path.clone()), offset));
        }
    };
    let separator = separator(&text);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes());
    let (mut grid, mut record) = (Grid::new(""), csv::StringRecord::new());
    let mut row = 0;
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => row += 1,
            Ok(false) => break,
            Err(error) => {
                let at = Cell { sheet: String::new(), row: row + 1, column: 1 };
                return failed(found::unreadable(Place::Cell(path.clone(), at), error));
            }
        }
        for (column, cell) in (1..).zip(&record) {
            grid.put(row, column, cell);
        }
        if ROWS < grid.len() {
            break;
        }
    }
    Checked::clean(vec![grid])
}

/// The separator that some line at the beginning has most of.
fn separator(text: &str) -> u8 {
    let most = |sign: u8| {
        let count = |line: &str| line.bytes().filter(|byte| *byte == sign).count();
        text.lines().take(20).map(count).max().unwrap_or_default()
    };
    [b';', b'\t', b','].into_iter().max_by_key(|sign| most(*sign)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<String> {
        let grid = read(&SourcePath::new("content/a.csv"), bytes).value.remove(0);
        let rows = grid.rows();
        rows.map(|(_, row)| row.values().cloned().collect::<Vec<_>>().join("|")).collect()
    }

    #[test]
    fn the_files_of_spreadsheet_programs_are_read() {
        let (gb, _, _) = encoding_rs::GB18030.encode("编码,名称\r\nC1,\"罚款,\n警告\"\r\n");
        assert_eq!(cells(&gb), ["编码|名称", "C1|罚款,\n警告"]);
        assert_eq!(cells("\u{feff}编码;名称\nC1;甲\n".as_bytes()), ["编码|名称", "C1|甲"]);
        assert_eq!(cells(b"a\tb,c\td\n"), ["a|b,c|d"]);
        assert_eq!(cells(b"a,\"open\nb,c\n"), ["a|open\nb,c"]);
    }
}
