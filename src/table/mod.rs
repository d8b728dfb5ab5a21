//! Table: rows from where they live, a spreadsheet, a CSV file or YAML, as typed lists.
//!
//! ```text
//! bytes → Grid (cells where they stand) → Table (heading and rows) → PowerList, StaffList, …
//! ```

pub mod book;
pub mod decision;
pub mod disclosure;
pub mod duty;
pub mod html;
pub mod inspection;
pub mod penalty;
pub mod power;
pub mod staff;
pub mod time_limit;

mod basis;
mod delimited;
pub(crate) mod fields;
mod grid;
mod header;
mod mapping;
pub mod records;
pub(crate) mod workbook;
mod write;

pub use write::{csv_line, properties};

use std::sync::Arc;

use fields::Called;
use grid::Grid;
use html::Shown;

use crate::base::catalogue::table as found;
use crate::base::{Cell, Checked, Finding, Place, Position, SourcePath};

/// The largest file of a table, in bytes.
pub const LARGEST: usize = 50 * 1024 * 1024;

/// The most rows of a table.
const ROWS: usize = 100_000;

/// The most columns.
const COLUMNS: u32 = 200;

/// A table: its heading, and rows of as many cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The file it was read from.
    path: SourcePath,
    /// What stands above the heading.
    pub title: Option<String>,
    /// The heading.
    pub columns: Vec<Heading>,
    /// The rows; each has a cell for each column.
    pub rows: Vec<Row>,
}

/// The name of a column.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Heading {
    /// The name that stands over this column and its neighbours, in a heading of two rows.
    pub over: Option<String>,
    /// Its own name.
    pub name: String,
}

/// `公开事项（一级事项）`.
impl std::fmt::Display for Heading {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.over {
            Some(over) => write!(f, "{over}（{}）", self.name),
            None => f.write_str(&self.name),
        }
    }
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What its cells say.
    pub cells: Vec<String>,
    at: Origin,
}

/// Where a row was read.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Origin {
    /// In a row of a sheet, whose columns are those of the table in this order.
    Row(Arc<Sheet>, u32),
    /// On a line of a text.
    Line(u32),
}

/// A sheet that rows were read from.
#[derive(Debug, PartialEq, Eq)]
struct Sheet {
    name: String,
    /// Its columns, from 1, in the order of the table's; 0 for one that it has not.
    columns: Vec<u32>,
}

/// What a kind of table is known by.
#[derive(Debug, Clone, Copy)]
pub struct Wants {
    /// The clause that wants its columns.
    clause: Option<&'static str>,
    /// The names of its columns.
    known: &'static [Called],
    /// The columns that begin an item: a row in which all of them are blank goes on with the item
    /// above, as where merged cells were lost.
    keys: &'static [&'static str],
    /// The columns of such a row that are not filled from the one above.
    own: &'static [&'static str],
    /// The columns that are filled from the row above wherever they are blank.
    same: &'static [&'static str],
    /// Those that are filled so in a file that cannot say which cells are merged.
    merged: &'static [&'static str],
}

impl Wants {
    /// Any table.
    pub const ANY: Self = Self::of(None, &[]);

    /// A table that has these columns, or some of them, as `clause` wants it.
    pub(crate) const fn of(clause: Option<&'static str>, known: &'static [Called]) -> Self {
        Self { clause, known, keys: &[], own: &[], same: &[], merged: &[] }
    }
}

impl Table {
    /// Where the cell of the column at `column` in the row at `row` stands.
    pub fn place(&self, row: usize, column: usize) -> Place {
        match self.rows.get(row).map(|row| &row.at) {
            None => Place::File(self.path.clone()),
            Some(Origin::Line(line)) => {
                let position = Position { line: *line, ..Position::START };
                Place::At(self.path.clone(), position)
            }
            Some(Origin::Row(sheet, row)) => {
                let column = sheet.columns.get(column).copied().unwrap_or_default().max(1);
                Place::Cell(
                    self.path.clone(),
                    Cell { sheet: sheet.name.clone(), row: *row, column },
                )
            }
        }
    }

    /// The names of its columns.
    pub fn names(&self) -> Vec<String> {
        self.columns.iter().map(ToString::to_string).collect()
    }

    /// The place of the column that names the rows: the first that is no mere number.
    pub fn naming_column(&self) -> usize {
        self.columns.iter().position(|heading| heading.name != "序号").unwrap_or_default()
    }

    /// Its rows, to be drawn.
    pub fn shown(&self) -> Vec<Vec<Shown>> {
        let cells = |row: &Row| row.cells.iter().map(|cell| Shown::from(&**cell)).collect();
        self.rows.iter().map(cells).collect()
    }

    /// The file as a whole.
    pub fn file(&self) -> Place {
        Place::File(self.path.clone())
    }

    /// The place of the column that is known by this name, if there is one.
    fn column(&self, called: Called) -> Option<usize> {
        fields::find(&self.columns, called)
    }
}

/// Reads the table in `bytes`, the content of the file at `path`; none when there is no table in it.
pub fn read(path: &SourcePath, bytes: &[u8], wants: Wants) -> Checked<Option<Table>> {
    let mut findings = Vec::new();
    let file = || Place::File(path.clone());
    if LARGEST < bytes.len() {
        findings.push(found::too_large(file(), bytes.len() >> 20, LARGEST >> 20));
        return Checked { value: None, findings };
    }
    let ending = path.name().rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let table = match ending.as_deref() {
        Some("xlsx" | "xlsm") => {
            of_grids(path, workbook::guarded(path, bytes, workbook::xlsx), wants, &mut findings)
        }
        Some("xls") => {
            of_grids(path, workbook::guarded(path, bytes, workbook::xls), wants, &mut findings)
        }
        Some("csv" | "tsv" | "txt") => {
            let mut table = of_grids(path, delimited::read(path, bytes), wants, &mut findings);
            if let Some(table) = &mut table {
                fields::fill_merged(table, wants, &mut findings);
            }
            table
        }
        Some("yaml" | "yml") => mapping::read(path, bytes).unpack(&mut findings),
        _ => {
            findings.push(found::format(file()));
            None
        }
    };
    let value = table.filter(|table| within_limits(table, &mut findings));
    Checked { value, findings }
}

/// The cells of a CSV file, row by row; none when it is none.
pub fn cells(path: &SourcePath, bytes: &[u8]) -> Vec<(Cell, String)> {
    let grids = delimited::read(path, bytes).value;
    let rows = grids.iter().flat_map(Grid::rows);
    let cells = rows.flat_map(|(row, cells)| {
        let cell = move |column| Cell { sheet: String::new(), row, column };
        cells.iter().map(move |(column, text)| (cell(*column), text.clone()))
    });
    cells.collect()
}

fn of_grids(
    path: &SourcePath,
    grids: Checked<Vec<Grid>>,
    wants: Wants,
    findings: &mut Vec<Finding>,
) -> Option<Table> {
    let before = findings.len();
    let grids = grids.unpack(findings);
    let mut table = header::table(path, grids, wants, findings);
    if let Some(table) = &mut table {
        fields::fill_down(table, wants);
    }
    if table.is_none() && findings.len() == before {
        findings.push(found::no_table(Place::File(path.clone())));
    }
    table
}

fn within_limits(table: &Table, findings: &mut Vec<Finding>) -> bool {
    let is_within = table.rows.len() <= ROWS && table.columns.len() <= COLUMNS as usize;
    if !is_within {
        findings.push(found::too_many(table.file(), ROWS, COLUMNS));
    }
    is_within
}

#[cfg(test)]
mod tests;
