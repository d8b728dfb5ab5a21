//! YAML: a list of rows, each with the names of its columns.
//!
//! ```yaml
//! - 职权编码: C1900100
//!   职权名称: 对……的处罚
//! ```

use serde_yaml::{Mapping, Value};

use super::{Heading, Origin, Row, Table};
use crate::base::catalogue::{source as source_found, table as found};
use crate::base::{Checked, Finding, LineIndex, Place, Position, SourcePath, Span};
use crate::source::{self, yaml};

/// Reads the rows of the YAML file at `path`: a list, or a field that holds one.
pub(super) fn read(path: &SourcePath, bytes: &[u8]) -> Checked<Option<Table>> {
    let mut findings = Vec::new();
    let text = match source::text_of(bytes.to_vec()) {
        Ok(text) => text,
        Err(offset) => {
            findings.push(source_found::undecodable(Place::File(path.clone()), offset));
            return Checked { value: None, findings };
        }
    };
    let value = yaml::value(&text, Span::new(0, text.len()), path).unpack(&mut findings);
    let list = match value {
        Some(Value::Sequence(list)) => Some((None, list)),
        Some(Value::Mapping(fields)) => fields.into_iter().find_map(|(key, value)| match value {
            Value::Sequence(list) => Some((yaml::plain(&key), list)),
            _ => None,
        }),
        _ => None,
    };
    let Some((title, list)) = list else {
        if findings.is_empty() {
            findings.push(found::no_rows(Place::File(path.clone())));
        }
        return Checked { value: None, findings };
    };
    let (lines, whole) = (LineIndex::new(&text), Span::new(0, text.len()));
    let spans = yaml::items(&text, whole, list.len());
    let mut table = Table { path: path.clone(), title, columns: Vec::new(), rows: Vec::new() };
    for (item, span) in list.into_iter().zip(spans) {
        let line = lines.position(span).line;
        let place = Place::At(path.clone(), Position { line, ..Position::START });
        match item {
            Value::Mapping(fields) => add(&mut table, &fields, line, &place, &mut findings),
            _ => findings.push(found::no_row(place)),
        }
    }
    for row in &mut table.rows {
        row.cells.resize(table.columns.len(), String::new());
    }
    Checked { value: Some(table), findings }
}

fn add(table: &mut Table, fields: &Mapping, line: u32, place: &Place, findings: &mut Vec<Finding>) {
    let mut cells = vec![String::new(); table.columns.len()];
    for (key, value) in fields {
        let name = yaml::plain(key).unwrap_or_default();
        let column = table.columns.iter().position(|heading| heading.name == name);
        let column = column.unwrap_or_else(|| {
            table.columns.push(Heading { over: None, name: name.clone() });
            cells.push(String::new());
            table.columns.len() - 1
        });
        match said(value) {
            Some(text) => cells[column] = text,
            None => findings.push(found::no_cell(place.clone(), name)),
        }
    }
    if cells.iter().any(|cell| !cell.is_empty()) {
        table.rows.push(Row { cells, at: Origin::Line(line) });
    }
}

/// A value as a cell: the items of a list are its lines.
fn said(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::Sequence(items) => {
            let lines: Option<Vec<String>> = items.iter().map(yaml::plain).collect();
            Some(lines?.join("\n"))
        }
        single => yaml::plain(single),
    }
}
