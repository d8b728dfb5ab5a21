//! The catalogue and the documents for programs: JSON, CSV, a spreadsheet, lines of JSON.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;

use crate::base::Brackets;
use crate::markdown::{Body, Heading};
use crate::register::{CatalogueEntry, Register, entry};
use crate::site::{DocId, Site, Target};
use crate::table::book::{Book, Piece, Sheet};
use crate::table::csv_line;

/// What a document's line has behind its row.
#[derive(Serialize)]
struct Behind<'site> {
    outline: Vec<Heading<'site>>,
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
    let outline = site.document(id).text.outline.iter().collect();
    let behind = Behind { outline, text: &text };
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

/// How many rows a piece of the spreadsheet has; the last may have fewer.
pub const PIECE_ROWS: usize = 1000;

/// How many pieces a sheet may have: a sheet holds little more than a million rows.
const SHEET_PIECES: usize = 1000;

/// The piece of the spreadsheet at the place `at`: the rows of the documents `ids`.
///
/// The pieces are the [runs](PIECE_ROWS) of the catalogue in its order.
pub fn sheet_piece(site: &Site, at: usize, ids: &[DocId]) -> Piece {
    let above = at % SHEET_PIECES * PIECE_ROWS;
    let first = u32::try_from(above + FIRST_ROW).expect("a sheet has about a million rows");
    let rows = ids.iter().map(|id| {
        let row = entry(site, *id);
        CELLS.iter().map(move |(_, value)| value(&row))
    });
    Piece::of(first, rows)
}

/// The number of the row under the heading.
const FIRST_ROW: usize = 2;

/// Writes the catalogue as a spreadsheet of all its [`pieces`](sheet_piece) to `out`, and tells at which
/// byte of it each of them begins.
pub fn spreadsheet(site: &Site, pieces: &[Piece], out: impl Write) -> io::Result<Vec<u64>> {
    let (company, made) = spreadsheet_properties(site);
    let columns = CELLS.iter().map(|(heading, _)| *heading).collect();
    let book = Book { title: "政府信息公开目录", company, made, columns };
    let mut sheets = vec![Sheet { name: "目录".to_owned(), pieces: &[] }];
    for (at, pieces) in pieces.chunks(SHEET_PIECES).enumerate() {
        match at {
            0 => sheets[0].pieces = pieces,
            _ => sheets.push(Sheet { name: format!("目录{}", at + 1), pieces }),
        }
    }
    book.write(&sheets, out)
}

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
