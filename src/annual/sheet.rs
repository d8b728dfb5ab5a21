//! The tables as a spreadsheet, merged like the official form.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::AnnualReport;
use super::form::Part;
use super::layout::{Content, LayoutTable};
use crate::base::Date;
use crate::table;

impl AnnualReport {
    /// As a spreadsheet called `title`, made on the day `made`, with a sheet for each table.
    pub fn xlsx(&self, title: &str, made: Date) -> Vec<u8> {
        self.workbook(title, made).expect("three small tables fit a spreadsheet")
    }

    fn workbook(&self, title: &str, made: Date) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        book.set_properties(&table::properties(title, made)?);
        let plain = Format::new()
            .set_border(FormatBorder::Thin)
            .set_align(FormatAlign::Center)
            .set_align(FormatAlign::VerticalCenter)
            .set_text_wrap();
        for (part, name) in std::iter::zip(Part::ALL, ["表二", "表三", "表四"]) {
            let sheet = book.add_worksheet();
            sheet.set_name(name)?;
            write(sheet, &self.layout(part), &plain)?;
        }
        book.save_to_buffer()
    }
}

/// Writes a table: each cell goes where the ones above and before it leave room.
fn write(sheet: &mut Worksheet, table: &LayoutTable, format: &Format) -> Result<(), XlsxError> {
    let mut taken: Vec<Vec<bool>> = vec![vec![false; 16]; table.rows.len()];
    for (row, cells) in table.rows.iter().enumerate() {
        for cell in cells {
            let Some(column) = taken[row].iter().position(|taken| !taken) else { break };
            for line in taken.iter_mut().skip(row).take(cell.rows) {
                line.iter_mut().skip(column).take(cell.columns).for_each(|taken| *taken = true);
            }
            let [top, left] = [row, column].map(|at| u16::try_from(at).unwrap_or_default());
            let bottom = top + u16::try_from(cell.rows - 1).unwrap_or_default();
            let right = left + u16::try_from(cell.columns - 1).unwrap_or_default();
            if (top, left) != (bottom, right) {
                sheet.merge_range(top.into(), left, bottom.into(), right, "", format)?;
            }
            match &cell.content {
                Content::Name(name) => sheet.write_with_format(top.into(), left, name, format)?,
                Content::Figure(amount) => {
                    sheet.write_with_format(top.into(), left, amount.as_f64(), format)?
                }
            };
        }
    }
    Ok(())
}
