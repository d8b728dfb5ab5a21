//! Where the heading of a sheet stands, and which rows below it are rows of the table.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::fields::{is_known, plain};
use super::grid::Grid;
use super::{Heading, Origin, Row, Sheet, Table, Wants};
use crate::base::catalogue::table as found;
use crate::base::{Cell, Finding, Place, SourcePath};

/// Among how many rows the heading is looked for.
const DEPTH: usize = 20;

/// The heading of a sheet.
struct Head {
    /// The last row it takes.
    last: u32,
    title: Option<String>,
    /// The columns that have a name.
    columns: Vec<(u32, Heading)>,
}

/// The table in `grids`, which are the sheets of one file; none when none of them has a heading.
///
/// Lists are often split over sheets: those with the same heading make one table.
pub(super) fn table(
    path: &SourcePath,
    grids: Vec<Grid>,
    wants: Wants,
    findings: &mut Vec<Finding>,
) -> Option<Table> {
    let mut table: Option<Table> = None;
    for grid in grids {
        let Some(head) = Head::of(&grid, wants) else { continue };
        let table = table.get_or_insert_with(|| Table {
            path: path.clone(),
            title: head.title.clone(),
            columns: Vec::new(),
            rows: Vec::new(),
        });
        add(table, &grid, &head, findings);
    }
    table
}

impl Head {
    fn of(grid: &Grid, wants: Wants) -> Option<Self> {
        let rows: Vec<u32> = grid.rows().map(|(number, _)| number).take(DEPTH).collect();
        let first = first_row(grid, &rows, wants)?;
        let second = first + 1;
        let last = if is_second(grid, first, wants) { second } else { first };
        let title = rows.iter().take_while(|row| **row < first).map(|row| distinct(grid, *row));
        let title = title.filter(|cells| cells.len() == 1).flatten().next().map(str::to_owned);
        Some(Self { last, title, columns: columns(grid, first, last) })
    }
}

/// The row in which the heading begins: of a known table the first that has at least half as many
/// known names as any, of any other the first in which two cells differ.
fn first_row(grid: &Grid, rows: &[u32], wants: Wants) -> Option<u32> {
    if wants.known.is_empty() {
        return rows.iter().copied().find(|row| 2 <= distinct(grid, *row).len());
    }
    let known = |row: u32| {
        let cells = distinct(grid, row);
        cells.iter().filter(|cell| is_known(cell, wants.known)).count()
    };
    let most = rows.iter().map(|row| known(*row)).max().filter(|most| 2 <= *most)?;
    rows.iter().copied().find(|row| most <= 2 * known(*row) && 2 <= known(*row))
}

/// Whether the row below `first` belongs to the heading: a name of `first` stands over more than one
/// column, or where merged cells were lost every cell below is a name itself.
fn is_second(grid: &Grid, first: u32, wants: Wants) -> bool {
    let row = |number: u32| grid.rows().find(|(at, _)| *at == number).map(|(_, row)| row);
    let (Some(names), Some(below)) = (row(first), row(first + 1)) else { return false };
    let is_over = |(column, name): (&u32, &String)| {
        grid.is_wide(first, *column) && grid.cell(first + 1, *column) != name
    };
    if names.iter().any(is_over) {
        return true;
    }
    let is_name = |cell: &String| is_known(cell, wants.known);
    let differs = |(column, cell): (&u32, &String)| names.get(column) != Some(cell);
    below.values().all(is_name) && below.iter().any(differs)
}

fn columns(grid: &Grid, first: u32, last: u32) -> Vec<(u32, Heading)> {
    let rows = grid.rows().filter(|(row, _)| (first..=last).contains(row));
    let places: BTreeSet<u32> = rows.flat_map(|(_, row)| row.keys().copied()).collect();
    let mut columns: Vec<(u32, Heading)> = Vec::with_capacity(places.len());
    let mut over = "";
    for place in places {
        let (upper, lower) = (grid.cell(first, place), grid.cell(last, place));
        if !upper.is_empty() {
            over = upper;
        }
        let is_below = first < last && !lower.is_empty() && lower != over;
        let name = if is_below { lower } else { over };
        let name: String = name.split_whitespace().collect();
        let over = is_below.then(|| over.split_whitespace().collect());
        let mut heading = Heading { over, name };
        let same = columns.iter().filter(|(_, other)| other.name == heading.name).count();
        if 0 < same && heading.over.is_none() {
            heading.name = format!("{}{}", heading.name, same + 1);
        }
        columns.push((place, heading));
    }
    columns
}

/// What the cells of a row say, each once.
fn distinct(grid: &Grid, row: u32) -> BTreeSet<&str> {
    let cells = grid.rows().find(|(at, _)| *at == row).map(|(_, row)| row);
    cells.into_iter().flat_map(|row| row.values().map(String::as_str)).collect()
}

/// Adds the rows of a sheet to `table`.
fn add(table: &mut Table, grid: &Grid, head: &Head, findings: &mut Vec<Finding>) {
    let mut sheet = Sheet { name: grid.sheet.clone(), columns: vec![0; table.columns.len()] };
    for (place, heading) in &head.columns {
        let same = |other: &Heading| plain(&other.to_string()) == plain(&heading.to_string());
        let exact = table.columns.iter().position(|other| other == heading);
        match exact.or_else(|| table.columns.iter().position(same)) {
            Some(at) if sheet.columns[at] == 0 => sheet.columns[at] = *place,
            _ => {
                table.columns.push(heading.clone());
                sheet.columns.push(*place);
            }
        }
    }
    for row in &mut table.rows {
        row.cells.resize(table.columns.len(), String::new());
    }
    let sheet = Arc::new(sheet);
    let place = |row, column| {
        let cell = Cell { sheet: grid.sheet.clone(), row, column };
        Place::Cell(table.path.clone(), cell)
    };
    let below = grid.rows().filter(|(row, _)| head.last < *row && grid.has_own(*row));
    for (number, row) in below {
        let stray = row.keys().find(|column| !sheet.columns.contains(column));
        if let Some(column) = stray {
            findings.push(found::no_heading(place(number, *column)));
        }
        let cell = |column: &u32| row.get(column).cloned().unwrap_or_default();
        let cells: Vec<String> = sheet.columns.iter().map(cell).collect();
        match what(&cells, &table.columns) {
            What::Row => {
                table.rows.push(Row { cells, at: Origin::Row(Arc::clone(&sheet), number) });
            }
            What::Remark(text) => findings.push(found::skipped(place(number, 1), text)),
            What::Nothing => {}
        }
    }
}

/// What a row below the heading is.
enum What {
    Row,
    /// A remark across the table: 一、行政处罚（12项）, 注：……
    Remark(String),
    /// Blank, numbered in advance, or the heading again on another printed page.
    Nothing,
}

fn what(cells: &[String], columns: &[Heading]) -> What {
    let filled = || cells.iter().zip(columns).filter(|(cell, _)| !cell.is_empty());
    let is_number = |heading: &Heading| ["序号", "编号"].contains(&plain(&heading.name).as_str());
    let again = filled().filter(|(cell, heading)| {
        let cell = plain(cell);
        cell == plain(&heading.name)
            || heading.over.as_deref().is_some_and(|over| plain(over) == cell)
    });
    if filled().all(|(_, heading)| is_number(heading)) || filled().count() == again.count() {
        return What::Nothing;
    }
    let said: BTreeSet<&String> = filled().map(|(cell, _)| cell).collect();
    let begins_left = cells.first().is_some_and(|cell| !cell.is_empty());
    match said.first() {
        Some(only) if said.len() == 1 && 3 <= columns.len() && begins_left => {
            What::Remark(only.chars().take(30).collect())
        }
        _ => What::Row,
    }
}
