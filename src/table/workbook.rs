//! Spreadsheets: XLSX and XLS.

use std::fmt::Display;
use std::io::Cursor;

use calamine::{Data, ExcelDateTime, Reader, SheetVisible, Xls, Xlsx};

use super::grid::{Area, Grid};
use super::{ROWS, records};
use crate::base::catalogue::table as found;
use crate::base::{Cell, Checked, Finding, Place, SourcePath, attempt};

/// The most bytes that a spreadsheet may unpack to.
const UNPACKED: u64 = 200 * 1024 * 1024;

/// Reads a file with `read`. The library gives up on some damaged files by a panic: that is an error
/// like any other, and nothing is printed of it.
pub(super) fn guarded(
    path: &SourcePath,
    bytes: &[u8],
    read: fn(&SourcePath, &[u8]) -> Checked<Vec<Grid>>,
) -> Checked<Vec<Grid>> {
    let read = attempt(|| read(path, bytes));
    read.unwrap_or_else(|| {
        let finding = found::unreadable(Place::File(path.clone()), "panic");
        Checked { value: Vec::new(), findings: vec![finding] }
    })
}

/// The visible sheets of the XLSX file at `path`.
pub(super) fn xlsx(path: &SourcePath, bytes: &[u8]) -> Checked<Vec<Grid>> {
    let mut sheets = Sheets { path, grids: Vec::new(), findings: Vec::new() };
    if is_bomb(bytes) {
        sheets.findings.push(found::bomb(Place::File(path.clone()), UNPACKED >> 20));
        return sheets.done();
    }
    let mut book: Xlsx<_> = match calamine::open_workbook_from_rs(Cursor::new(bytes)) {
        Ok(book) => book,
        Err(error) => return sheets.failed(error),
    };
    for name in sheets.visible(book.sheets_metadata()) {
        let mut grid = Grid::new(&name);
        let read = xlsx_cells(&mut book, &name, &mut grid, &mut sheets);
        let merged = read.and_then(|()| book.merge_cells_by_sheet_name(&name));
        match merged {
            Ok(areas) => grid.merge(areas.iter().map(area)),
            Err(error) => return sheets.failed(error),
        }
        sheets.grids.push(grid);
    }
    sheets.done()
}

/// The cells one by one: a sheet that claims a billion blank cells costs nothing.
fn xlsx_cells(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    grid: &mut Grid,
    sheets: &mut Sheets<'_>,
) -> Result<(), calamine::XlsxError> {
    let mut cells = book.worksheet_cells_reader(name)?;
    while let Some(cell) = cells.next_cell()? {
        sheets.put(grid, cell.get_position(), &Data::from(cell.get_value().clone()));
        if ROWS < grid.len() {
            break;
        }
    }
    Ok(())
}

/// The visible sheets of the XLS file at `path`.
pub(super) fn xls(path: &SourcePath, bytes: &[u8]) -> Checked<Vec<Grid>> {
    let mut sheets = Sheets { path, grids: Vec::new(), findings: Vec::new() };
    if !records::is_sound(bytes) {
        return sheets.failed("records");
    }
    let mut book: Xls<_> = match calamine::open_workbook_from_rs(Cursor::new(bytes)) {
        Ok(book) => book,
        Err(error) => return sheets.failed(error),
    };
    for name in sheets.visible(book.sheets_metadata()) {
        let mut grid = Grid::new(&name);
        match book.worksheet_range(&name) {
            Ok(range) => {
                let (row, column) = range.start().unwrap_or_default();
                for (down, right, value) in range.used_cells() {
                    let place = (row + to_u32(down), column + to_u32(right));
                    sheets.put(&mut grid, place, value);
                }
            }
            Err(error) => return sheets.failed(error),
        }
        let areas = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        grid.merge(areas.iter().map(area));
        sheets.grids.push(grid);
    }
    sheets.done()
}

/// The sheets of a file, as far as they were read.
struct Sheets<'file> {
    path: &'file SourcePath,
    grids: Vec<Grid>,
    findings: Vec<Finding>,
}

impl Sheets<'_> {
    fn done(mut self) -> Checked<Vec<Grid>> {
        // The name of the only sheet says nothing.
        if let [only] = &mut self.grids[..] {
            only.sheet.clear();
        }
        Checked { value: self.grids, findings: self.findings }
    }

    fn failed(mut self, error: impl Display) -> Checked<Vec<Grid>> {
        self.findings.push(found::unreadable(Place::File(self.path.clone()), error));
        Checked { value: Vec::new(), findings: self.findings }
    }

    /// The names of the sheets that people see; what is hidden is not published.
    fn visible(&mut self, sheets: &[calamine::Sheet]) -> Vec<String> {
        let mut visible = Vec::new();
        for sheet in sheets {
            if sheet.visible == SheetVisible::Visible {
                visible.push(sheet.name.clone());
            } else {
                self.findings.push(found::hidden(Place::File(self.path.clone()), &sheet.name));
            }
        }
        visible
    }

    fn put(&mut self, grid: &mut Grid, (row, column): (u32, u32), value: &Data) {
        let (row, column) = (row + 1, column + 1);
        match shown(value) {
            Ok(text) => grid.put(row, column, &text),
            Err(error) => {
                let cell = Cell { sheet: grid.sheet.clone(), row, column };
                self.findings.push(found::formula(Place::Cell(self.path.clone(), cell), error));
            }
        }
    }
}

/// What people see of a value.
pub(crate) fn shown(value: &Data) -> Result<String, String> {
    Ok(match value {
        Data::Empty => String::new(),
        Data::String(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => decimal(*number),
        Data::Bool(truth) => if *truth { "是" } else { "否" }.to_owned(),
        Data::DateTime(moment) => day(moment),
        Data::DateTimeIso(text) => text.split('T').next().unwrap_or_default().to_owned(),
        Data::Error(error) => return Err(error.to_string()),
    })
}

/// A number as a spreadsheet shows it: 12 and not 12.0, 0.3 and not 0.30000000000000004.
fn decimal(number: f64) -> String {
    let shown = format!("{number:.10}");
    shown.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn day(moment: &ExcelDateTime) -> String {
    if moment.is_duration() {
        return decimal(moment.as_f64());
    }
    let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
    let time =
        if (hour, minute) == (0, 0) { String::new() } else { format!(" {hour:02}:{minute:02}") };
    format!("{year:04}-{month:02}-{day:02}{time}")
}

fn area(area: &calamine::Dimensions) -> Area {
    Area {
        rows: (area.start.0 + 1, area.end.0.saturating_add(1)),
        columns: (area.start.1 + 1, area.end.1.saturating_add(1)),
    }
}

fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX - 1)
}

/// Whether the archive unpacks to more than any table: what it says of itself may be a lie, so it is
/// unpacked to see.
pub(crate) fn is_bomb(bytes: &[u8]) -> bool {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return false };
    let mut room = UNPACKED;
    for at in 0..archive.len() {
        let Ok(entry) = archive.by_index(at) else { continue };
        let mut limited = std::io::Read::take(entry, room + 1);
        let size = std::io::copy(&mut limited, &mut std::io::sink()).unwrap_or_default();
        match room.checked_sub(size) {
            Some(left) => room = left,
            None => return true,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_people_see_them() {
        assert_eq!(decimal(12.0), "12");
        assert_eq!(decimal(0.1 + 0.2), "0.3");
        assert_eq!(decimal(-1.5), "-1.5");
        assert_eq!(decimal(65_432_100.0), "65432100");
    }
}
