//! Annual: the figures of the disclosure annual report (政府信息公开年报), checked and laid out as the
//! official form has them (R-30).
//!
//! ```text
//! 2023.yaml → AnnualReport → identities, tables (HTML, XLSX)
//! requests.csv → Ledger → table three, deadlines
//! ```

mod amount;
mod form;
mod identity;
mod layout;
pub mod ledger;
mod outcome;
mod prose;
mod read;
mod scaffold;
mod sheet;
mod write;

pub use amount::Amount;
pub use form::{Form, Part, SECTIONS, Slot};
pub use layout::LayoutTable;
pub use prose::Mismatch;
pub use read::read;
pub use scaffold::{Counted, Known, markdown};

use crate::base::{Finding, Place, Position, SourcePath};

/// The figures of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnnualReport {
    path: SourcePath,
    /// The year it reports on.
    pub year: i16,
    /// The form it is in.
    pub form: Form,
    /// The values of each part: rows of cells.
    values: [Vec<Vec<Amount>>; 3],
    /// The line on which each row of each part was written; 0 for one that was left out.
    lines: [Vec<u32>; 3],
}

impl AnnualReport {
    /// A report in which everything is 0.
    pub fn blank(path: &SourcePath, year: i16) -> Self {
        let form = Form::of(year);
        let rows =
            |part: Part| form.rows(part).map(|columns| vec![Amount::ZERO; columns]).collect();
        let values: [Vec<Vec<Amount>>; 3] = Part::ALL.map(rows);
        let lines = Part::ALL.map(|part| vec![0; form.rows(part).count()]);
        Self { path: path.clone(), year, form, values, lines }
    }

    /// What a cell says.
    pub fn at(&self, slot: Slot) -> Amount {
        self.values[slot.part as usize][slot.row][slot.column]
    }

    /// The same, to be written.
    pub fn set(&mut self, slot: Slot, amount: Amount) {
        self.values[slot.part as usize][slot.row][slot.column] = amount;
    }

    /// Where the row of a cell was written.
    pub fn place(&self, slot: Slot) -> Place {
        match self.lines[slot.part as usize][slot.row] {
            0 => Place::File(self.path.clone()),
            line => Place::At(self.path.clone(), Position { line, ..Position::START }),
        }
    }

    /// What does not add up within the year (R-30-10 to R-30-13).
    pub fn check(&self) -> Vec<Finding> {
        identity::within(self)
    }

    /// What does not follow from the report on the year before (R-30-14, R-30-15).
    pub fn check_against(&self, before: &Self) -> Vec<Finding> {
        identity::across(before, self)
    }

    /// The cell that an editor calls so: the row by its short name or its wording, and the column, or
    /// the total when none is named.
    pub fn slot(&self, row: &str, column: Option<&str>) -> Option<Slot> {
        self.form.slot(row, column)
    }
}

#[cfg(test)]
mod tests;
