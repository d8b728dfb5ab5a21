//! Cells where they stand on a sheet.

use std::collections::{BTreeMap, BTreeSet};

use super::COLUMNS;

/// The cells of a sheet that say something, by row and column, both from 1.
#[derive(Debug, Clone, Default)]
pub(super) struct Grid {
    /// The name of the sheet; empty in a file that has only one table.
    pub(super) sheet: String,
    rows: BTreeMap<u32, BTreeMap<u32, String>>,
    merged: Vec<Area>,
    /// The rows that say something of their own, and not only by merged cells.
    own: BTreeSet<u32>,
}

/// Cells that are one: its corners, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) rows: (u32, u32),
    pub(super) columns: (u32, u32),
}

impl Grid {
    /// An empty sheet.
    pub(super) fn new(sheet: &str) -> Self {
        Self { sheet: sheet.to_owned(), ..Self::default() }
    }

    /// Puts `text` into a cell; blanks at its ends are dropped, and columns far off the table.
    pub(super) fn put(&mut self, row: u32, column: u32, text: &str) {
        let text = tidy(text);
        if !text.is_empty() && column <= COLUMNS {
            self.rows.entry(row).or_default().insert(column, text);
            self.own.insert(row);
        }
    }

    /// Whether a row says something of its own.
    pub(super) fn has_own(&self, row: u32) -> bool {
        self.own.contains(&row)
    }

    /// How many rows say something.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Fills merged cells with what the first of them says, as far as the sheet says anything.
    pub(super) fn merge(&mut self, areas: impl IntoIterator<Item = Area>) {
        let last_row = self.rows.keys().next_back().copied().unwrap_or_default();
        let widest = self.rows.values().filter_map(|row| row.keys().next_back()).max();
        let last_column = widest.copied().unwrap_or_default();
        for area in areas {
            let first = self.cell(area.rows.0, area.columns.0).to_owned();
            if first.is_empty() {
                continue;
            }
            let within = Area {
                rows: (area.rows.0, area.rows.1.min(last_row)),
                columns: (area.columns.0, area.columns.1.min(last_column)),
            };
            for row in within.rows.0..=within.rows.1 {
                for column in within.columns.0..=within.columns.1 {
                    self.rows.entry(row).or_default().insert(column, first.clone());
                }
            }
            self.merged.push(within);
        }
    }

    /// What a cell says; nothing when it is blank.
    pub(super) fn cell(&self, row: u32, column: u32) -> &str {
        self.rows.get(&row).and_then(|row| row.get(&column)).map_or("", String::as_str)
    }

    /// The rows that say something, with their numbers.
    pub(super) fn rows(&self) -> impl Iterator<Item = (u32, &BTreeMap<u32, String>)> {
        self.rows.iter().map(|(number, row)| (*number, row))
    }

    /// Whether a cell is one with others beside it.
    pub(super) fn is_wide(&self, row: u32, column: u32) -> bool {
        let has = |(first, last): (u32, u32), at: u32| first <= at && at <= last;
        let wide = self.merged.iter().filter(|area| area.columns.0 < area.columns.1);
        wide.clone().any(|area| has(area.rows, row) && has(area.columns, column))
    }
}

/// A text without blanks around its lines; its line breaks stay.
fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{b}'], "\n");
    let is_blank = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}');
    let lines = text.split('\n').map(|line| line.trim_matches(is_blank));
    let lines: Vec<&str> = lines.collect();
    lines.join("\n").trim_matches('\n').replace(|c: char| c.is_control() && c != '\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn merged_cells_say_what_the_first_of_them_says_as_far_as_the_table_reaches() {
        let mut grid = Grid::new("");
        grid.put(1, 1, " 甲 \r\n 乙");
        grid.put(3, 2, "丙");
        grid.merge([Area { rows: (1, 1_000_000), columns: (1, 16_000) }]);
        assert_eq!((grid.cell(3, 2), grid.len()), ("甲\n乙", 3));
        assert!(grid.is_wide(2, 2));
    }
}
