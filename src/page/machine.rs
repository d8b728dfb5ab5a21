//! The catalogue and the documents for programs: JSON, CSV, a spreadsheet, lines of JSON.

use std::borrow::Cow;

use serde::Serialize;

use crate::base::Brackets;
use crate::markdown::{Body, Heading};
use crate::register::{CatalogueEntry, Register, entry};
use crate::site::{DocId, Site, Target};
use crate::table::csv_line;

/// What a document's line has behind its row.
#[derive(Serialize)]
struct Behind<'site> {
    outline: &'site [Heading],
    text: &'site str,
}

/// A document's row of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueRow {
    /// As JSON.
    pub json: Vec<u8>,
    /// As a line of CSV, with its line break.
    pub csv: String,
}

/// The row of the document `id` in the catalogue.
pub fn row(site: &Site, id: DocId) -> CatalogueRow {
    let entry = entry(site, id);
    let (mut json, mut csv) = (Vec::with_capacity(ROW), String::with_capacity(ROW / 2));
    json_into(&mut json, &entry);
    csv_line(&mut csv, CELLS.iter().map(|(_, value)| value(&entry)));
    CatalogueRow { json, csv }
}

/// What stands around the lines of all documents, each of which ends with a line break: nothing.
pub const fn around_lines() -> Brackets {
    Brackets { head: String::new(), between: "", tail: "" }
}

/// What stands around the rows of the catalogue as JSON, which is an array.
pub fn around_json() -> Brackets {
    Brackets { head: "[\n".to_owned(), between: ",\n", tail: "\n]\n" }
}

/// What stands around the rows of the catalogue as CSV: a byte order mark, by which spreadsheet programs
/// open it as it is, and a heading.
pub fn around_csv() -> Brackets {
    let mut head = String::from("\u{feff}");
    csv_line(&mut head, CELLS.iter().map(|(heading, _)| heading));
    Brackets { head, between: "", tail: "" }
}

/// The document `id` as one line of JSON, without a line break: its `row` of the catalogue as JSON, its
/// outline and its text.
pub fn document_line(site: &Site, id: DocId, row: &[u8], body: &Body) -> Vec<u8> {
    let text = told(site, id, body);
    let behind = Behind { outline: &site.document(id).text.outline, text: &text };
    let mut line = Vec::with_capacity(row.len() + body.text.len() + ROW);
    line.extend_from_slice(row.strip_suffix(b"}").unwrap_or(row));
    let start = line.len();
    json_into(&mut line, &behind);
    // The two objects become one.
    line[start] = b',';
    line
}

/// The text with its figures in their places.
fn told<'body>(site: &Site, id: DocId, body: &'body Body) -> Cow<'body, str> {
    let figures = &site.document(id).text.figures;
    if figures.is_empty() {
        return Cow::Borrowed(&body.text);
    }
    let (mut told, mut rest) = (String::with_capacity(body.text.len()), body.text.as_str());
    for (link, _) in figures {
        let (call, target) = (&body.links[*link].target, &site.entry(id).links[*link]);
        let begin = rest.find(call.as_str()).and_then(|at| rest[..at].rfind("{{"));
        let end = begin.and_then(|begin| Some(begin + rest[begin..].find("}}")?));
        if let (Some(begin), Some(end), Target::Figure(value)) = (begin, end, target) {
            told.push_str(&rest[..begin]);
            told.push_str(value);
            rest = &rest[end + 2..];
        }
    }
    told.push_str(rest);
    Cow::Owned(told)
}

/// About how many bytes a row takes.
const ROW: usize = 1024;

/// The catalogue as JSON.
pub(super) fn catalogue_json(site: &Site, register: &Register) -> Vec<u8> {
    around_json().enclose(register.order.iter().map(|id| row(site, *id).json))
}

/// Our views serialise: they hold text, numbers and lists, and their keys are text.
fn json_into(json: &mut Vec<u8>, value: &impl Serialize) {
    serde_json::to_writer(json, value).expect("a view is plain data");
}

/// The columns of the tables that people open: heading and value.
type Cell = (&'static str, fn(&CatalogueEntry<'_>) -> String);

const CELLS: &[Cell] = &[
    ("索引号", |row| row.index_number.clone()),
    ("名称", |row| row.title.to_owned()),
    ("发文字号", |row| row.doc_number.clone().unwrap_or_default()),
    ("发文机关", |row| row.issuer.to_owned()),
    ("栏目", |row| row.column.clone()),
    ("成文日期", |row| row.written.clone().unwrap_or_default()),
    ("发布时间", |row| row.published.get(..16).unwrap_or_default().replace('T', " ")),
    ("更新时间", |row| {
        row.changed.as_deref().and_then(|t| t.get(..16)).unwrap_or_default().replace('T', " ")
    }),
    ("施行日期", |row| row.effective.clone().unwrap_or_default()),
    ("有效期至", |row| row.expires.clone().unwrap_or_default()),
    ("有效性", |row| row.validity.unwrap_or_default().to_owned()),
    ("主题分类", |row| row.topic.clone().unwrap_or_default()),
    ("体裁", |row| row.genre.unwrap_or_default().to_owned()),
    ("内容概述", |row| row.summary.to_owned()),
    ("网址", |row| row.url.clone()),
];

/// The catalogue as CSV.
pub(super) fn catalogue_csv(site: &Site, register: &Register) -> Vec<u8> {
    around_csv().enclose(register.order.iter().map(|id| row(site, *id).csv.into_bytes()))
}

/// The catalogue as a spreadsheet.
pub(super) fn catalogue_xlsx(site: &Site, register: &Register) -> Vec<u8> {
    workbook(site, register).expect("a table of short texts fits a spreadsheet")
}

/// How many rows a sheet may have, without its heading.
const SHEET_ROWS: usize = 1_000_000;

/// How hard a spreadsheet is pressed: twice as fast as the customary 6, for a tenth more bytes.
const ZIP_LEVEL: u8 = 2;

/// What the spreadsheet of the catalogue says beside its cells: whose it is, and when it was made, year,
/// month and day.
///
/// It is the day of the newest document and not of the build: the same content gives the same bytes.
pub fn spreadsheet_properties(site: &Site) -> (&str, (u16, u8, u8)) {
    let newest = site.columns.home().and_then(|home| home.all.first());
    let day = newest.map(|id| site.document(*id).dates.published.date());
    let part = |part: i8| part.unsigned_abs();
    let made = day.map(|day| (day.year().unsigned_abs(), part(day.month()), part(day.day())));
    (&site.settings.agency, made.unwrap_or((2000, 1, 1)))
}

fn workbook(site: &Site, register: &Register) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let (agency, (year, month, day)) = spreadsheet_properties(site);
    let made = rust_xlsxwriter::ExcelDateTime::from_ymd(year, month, day)?;
    let properties = rust_xlsxwriter::DocProperties::new()
        .set_title("政府信息公开目录")
        .set_company(agency)
        .set_creation_datetime(&made);
    book.set_properties(&properties);
    book.set_zip_compression_level(ZIP_LEVEL);
    let bold = rust_xlsxwriter::Format::new().set_bold();
    for (part, ids) in register.order.chunks(SHEET_ROWS).enumerate() {
        let sheet = book.add_worksheet_with_constant_memory()?;
        sheet.set_name(if part == 0 {
            "目录".to_owned()
        } else {
            format!("目录{}", part + 1)
        })?;
        sheet.set_freeze_panes(1, 0)?;
        for (column, (heading, _)) in (0_u16..).zip(CELLS) {
            sheet.write_with_format(0, column, *heading, &bold)?;
        }
        for (row, id) in (1_u32..).zip(ids) {
            let entry = entry(site, *id);
            for (column, (_, value)) in (0_u16..).zip(CELLS) {
                sheet.write(row, column, value(&entry))?;
            }
        }
    }
    if register.order.is_empty() {
        book.add_worksheet().set_name("目录")?;
    }
    book.save_to_buffer()
}
