//! Cells of tables, and the names spreadsheet programs give them.

use std::fmt;

/// A cell of a table: the sheet, the column and the row.
///
/// Cells order as a table is read: sheet by sheet, row by row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// The sheet; empty in a file that has only one table.
    pub sheet: String,
    /// The row, from 1.
    pub row: u32,
    /// The column, from 1.
    pub column: u32,
}

/// `C7`, or `人员!C7` on a sheet of that name.
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.sheet.is_empty() {
            write!(f, "{}!", self.sheet)?;
        }
        write!(f, "{}{}", letters(self.column), self.row)
    }
}

/// The letters of a column: 1 is `A`, 27 is `AA`.
fn letters(mut column: u32) -> String {
    let mut letters = Vec::new();
    while 0 < column {
        column -= 1;
        letters.push(char::from(b'A' + u8::try_from(column % 26).expect("less than 26")));
        column /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_called_as_in_a_spreadsheet() {
        let cell = |sheet: &str, row, column| Cell { sheet: sheet.into(), row, column }.to_string();
        assert_eq!(cell("", 7, 3), "C7");
        assert_eq!(cell("人员", 1, 27), "人员!AA1");
        assert_eq!(cell("", 2, 702), "ZZ2");
    }
}
