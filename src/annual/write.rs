//! The figures of a year as the YAML that they read back from.

use super::AnnualReport;
use super::form::{APPLICANTS, ENDS, Part, Slot};

impl AnnualReport {
    /// As YAML, with every row.
    pub fn yaml(&self) -> String {
        let mut yaml = format!("年度: {}\n", self.year);
        for part in Part::ALL {
            yaml.extend([part.keys()[1], ":\n"]);
            match part {
                Part::Disclosed => {}
                Part::Requests => yaml.extend(["  # ", &APPLICANTS.join("、"), "\n"]),
                Part::Remedies => yaml.extend(["  # ", &ENDS.join("、"), "\n"]),
            }
            for (row, columns) in self.form.rows(part).enumerate() {
                let cells = self.cells(part, row, columns);
                yaml.extend(["  ", self.form.row_name(part, row), ": ", &cells, "\n"]);
            }
        }
        yaml
    }

    fn cells(&self, part: Part, row: usize, columns: usize) -> String {
        let slots = (0..columns).map(|column| Slot { part, row, column });
        if part != Part::Disclosed {
            let values: Vec<String> = slots.map(|slot| self.at(slot).to_string()).collect();
            return format!("[{}]", values.join(", "));
        }
        if columns == 1 {
            return self.at(Slot { part, row, column: 0 }).to_string();
        }
        let named = slots.map(|slot| format!("{}: {}", self.form.column_name(slot), self.at(slot)));
        let named: Vec<String> = named.collect();
        format!("{{{}}}", named.join(", "))
    }
}
