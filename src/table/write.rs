//! Tables as files for people and programs: CSV, XLSX, JSON, and the one form in which they are kept.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};
use serde::Serializer;

use super::book::fitting;
use super::{COLUMNS, Heading, Origin, Row, Table};
use crate::base::{Date, SourcePath};

impl Table {
    /// As CSV that spreadsheet programs open as it is: with a byte order mark.
    pub fn csv(&self) -> String {
        let mut csv = String::from("\u{feff}");
        csv_line(&mut csv, self.columns.iter().map(ToString::to_string));
        for row in &self.rows {
            csv_line(&mut csv, row.cells.iter());
        }
        csv
    }

    /// As an array of objects, whose keys are the names of the columns.
    pub fn json(&self) -> Vec<u8> {
        let names: Vec<String> = self.columns.iter().map(ToString::to_string).collect();
        let mut json = b"[".to_vec();
        for (at, row) in self.rows.iter().enumerate() {
            json.extend_from_slice(if at == 0 { b"\n" } else { b",\n" });
            let object =
                serde_json::Serializer::new(&mut json).collect_map(names.iter().zip(&row.cells));
            object.expect("a row is plain text");
        }
        json.extend_from_slice(b"\n]\n");
        json
    }

    /// As a spreadsheet called `title`, made on the day `made`: the same table gives the same bytes.
    pub fn xlsx(&self, title: &str, made: Date) -> Vec<u8> {
        self.workbook(title, made).expect("a table of texts within the limits fits a spreadsheet")
    }

    fn workbook(&self, title: &str, made: Date) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        book.set_properties(&properties(title, made)?);
        let heading = Format::new().set_bold().set_text_wrap();
        let text = Format::new().set_text_wrap().set_align(rust_xlsxwriter::FormatAlign::Top);
        let sheet = book.add_worksheet_with_constant_memory()?;
        sheet.set_freeze_panes(1, 0)?;
        for (column, name) in (0..).zip(&self.columns) {
            sheet.set_column_width(column, self.width(usize::from(column)))?;
            sheet.write_with_format(0, column, name.to_string(), &heading)?;
        }
        for (at, row) in (1..).zip(&self.rows) {
            for (column, cell) in (0..).zip(&row.cells).filter(|(_, cell)| !cell.is_empty()) {
                sheet.write_with_format(at, column, fitting(cell), &text)?;
            }
        }
        book.save_to_buffer()
    }

    /// About as wide as its longest line, within reason.
    fn width(&self, column: usize) -> f64 {
        let longest = |text: &str| text.lines().map(|line| line.chars().count()).max();
        let cells = self.rows.iter().filter_map(|row| longest(&row.cells[column]));
        let widest = cells.max().unwrap_or_default();
        let widest = widest.max(longest(&self.columns[column].to_string()).unwrap_or_default());
        f64::from(u8::try_from(widest.clamp(4, 24)).unwrap_or(24)) * 2.0 + 2.0
    }

    /// The one form in which a table is kept: the same rows give the same text, whatever file they
    /// came from.
    pub fn canonical(&self) -> String {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        let over = |heading: &Heading| heading.over.clone().unwrap_or_default();
        let names = self.columns.iter().map(|heading| heading.name.clone()).collect();
        let head = [
            vec![self.title.clone().unwrap_or_default()],
            self.columns.iter().map(over).collect::<Vec<_>>(),
            names,
        ];
        for record in head.iter().chain(self.rows.iter().map(|row| &row.cells)) {
            writer.write_record(record).expect("writing to memory cannot fail");
        }
        let bytes = writer.into_inner().expect("writing to memory cannot fail");
        String::from_utf8(bytes).expect("what was written is text")
    }

    /// The table that was [kept](Self::canonical) of the file at `path`.
    pub fn from_canonical(path: &SourcePath, text: &str) -> Option<Self> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut records = (1..).zip(reader.records());
        let mut next =
            || Some(records.next()?.1.ok()?.iter().map(str::to_owned).collect::<Vec<_>>());
        let filled = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let title = next()?.first().and_then(filled);
        let columns = std::iter::zip(next()?, next()?)
            .map(|(over, name)| Heading { over: filled(&over), name })
            .take(COLUMNS as usize);
        let columns: Vec<Heading> = columns.collect();
        let mut rows = Vec::new();
        for (line, record) in records {
            let mut cells: Vec<String> = record.ok()?.iter().map(str::to_owned).collect();
            cells.resize(columns.len(), String::new());
            rows.push(Row { cells, at: Origin::Line(line) });
        }
        Some(Self { path: path.clone(), title, columns, rows })
    }
}

/// What a spreadsheet says of itself.
pub fn properties(title: &str, made: Date) -> Result<DocProperties, XlsxError> {
    let (year, month, day) = (made.year(), made.month(), made.day());
    let made =
        ExcelDateTime::from_ymd(year.unsigned_abs(), month.unsigned_abs(), day.unsigned_abs())?;
    Ok(DocProperties::new().set_title(title).set_creation_datetime(&made))
}

/// Adds a line of CSV, as spreadsheet programs write it.
pub fn csv_line(csv: &mut String, cells: impl IntoIterator<Item = impl AsRef<str>>) {
    for (at, cell) in cells.into_iter().enumerate() {
        let cell = cell.as_ref();
        if 0 < at {
            csv.push(',');
        }
        // A cell that begins like a formula would be run by the program that opens it.
        let harmless = if cell.starts_with(['=', '+', '-', '@', '\t']) { "'" } else { "" };
        csv.push('"');
        csv.push_str(harmless);
        csv.push_str(&cell.replace('"', "\"\""));
        csv.push('"');
    }
    csv.push_str("\r\n");
}
