//! YAML: a list of rows, each with the names of its columns.
//!
//! ```yaml
//! - 职权编码: C1900100
//!   职权名称: 对……的处罚
//! ```

use serde_yaml::{Mapping, Value};

use super::{Heading, Origin, Row, Table};
use crate::base::catalogue::{source as source_found, table as found};
use crate::base::{Checked, Finding, Place, Position, SourcePath, Span};
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
    let lines = item_lines(&text, list.len());
    let mut table = Table { path: path.clone(), title, columns: Vec::new(), rows: Vec::new() };
    for (item, line) in list.into_iter().zip(lines) {
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

/// The lines that the items of the list begin on: those with the first dash and as far in.
fn item_lines(text: &str, count: usize) -> Vec<u32> {
    let dash = |line: &str| {
        let inner = line.trim_start_matches(' ');
        inner.starts_with("- ").then(|| line.len() - inner.len())
    };
    let indent = text.lines().find_map(dash);
    let numbered = (1_u32..).zip(text.lines());
    let mut lines: Vec<u32> = numbered
        .filter(|(_, line)| indent.is_some() && dash(line) == indent)
        .map(|(number, _)| number)
        .collect();
    lines.resize(count, lines.last().copied().unwrap_or(1));
    lines
}
