//! Columns of tables, of a text or a file, whose heads say that they hold what is personal.

use std::collections::HashMap;
use std::ops::Range;

use super::Enclosed;
use super::privacy::{Numbers, Sensitive, is_name};
use crate::base::Cell;
use crate::markdown::Prose;

/// A cell of a table: the table, the column, where it stands, what it says.
#[derive(Debug, Clone)]
pub(super) struct Entry<'text, Spot> {
    table: String,
    column: u32,
    spot: Spot,
    text: &'text str,
}

/// The cells of the tables in a text.
pub(super) fn of_prose<'text>(prose: &'text Prose<'_>) -> Vec<Entry<'text, Range<usize>>> {
    let (mut entries, mut at, mut table, mut was_row) = (Vec::new(), 0, 0, false);
    if !prose.text.contains('\t') {
        return entries;
    }
    for line in prose.text.split_inclusive('\n') {
        let is_row = line.contains('\t');
        table += usize::from(is_row && !was_row);
        was_row = is_row;
        let mut start = at;
        for (column, cell) in (0..).zip(line.split('\t').filter(|_| is_row)) {
            let text = cell.trim();
            if !text.is_empty() {
                let from = start + (cell.len() - cell.trim_start().len());
                let spot = from..from + text.len();
                entries.push(Entry { table: table.to_string(), column, spot, text });
            }
            start += cell.len() + 1;
        }
        at += line.len();
    }
    entries
}

/// The cells of the tables in a file.
pub(super) fn of_file<'file>(file: &'file Enclosed<'_>) -> Vec<Entry<'file, Cell>> {
    let entry = |(cell, text): (&Cell, &'file str)| {
        let (table, column) = (cell.sheet.clone(), cell.column);
        Entry { table, column, spot: cell.clone(), text }
    };
    file.cells().into_iter().map(entry).collect()
}

/// The cells in columns of these kinds that say in full what they hold, with the heads of their columns.
///
/// Numbers of accounts, homes and health are personal beside names only. What another rule finds by its
/// form is left to that.
pub(super) fn bare<'text, Spot>(
    entries: Vec<Entry<'text, Spot>>,
    kinds: &[Sensitive],
) -> Vec<(&'text str, Spot)> {
    let mut heads: HashMap<(String, u32), (Sensitive, &str)> = HashMap::new();
    let mut with_names: HashMap<String, bool> = HashMap::new();
    for entry in &entries {
        *with_names.entry(entry.table.clone()).or_default() |= is_name(entry.text);
    }
    let mut found = Vec::new();
    for entry in entries {
        let column = (entry.table, entry.column);
        if let Some(kind) = Sensitive::of(entry.text) {
            heads.insert(column, (kind, entry.text));
        } else if let Some((kind, head)) = heads.get(&column)
            && kinds.contains(kind)
            && (is_personal(*kind) || with_names.get(&column.0).copied().unwrap_or_default())
            && kind.is_bare(entry.text)
            && !is_found_by_itself(entry.text)
        {
            found.push((*head, entry.spot));
        }
    }
    found
}

/// Of [`bare`] the first cell of each column.
pub(super) fn first_bare<'text, Spot>(
    entries: Vec<Entry<'text, Spot>>,
    kinds: &[Sensitive],
) -> Vec<(&'text str, Spot)> {
    let mut found = bare(entries, kinds);
    // The heads of two columns are two texts, even when they say the same.
    let mut seen = std::collections::HashSet::new();
    found.retain(|(head, _)| seen.insert(head.as_ptr()));
    found
}

/// Whether another rule finds a number in `cell` by its own form.
fn is_found_by_itself(cell: &str) -> bool {
    let numbers = Numbers::of(cell);
    let found = [numbers.identities(), numbers.mobiles(), numbers.cards()];
    found.iter().any(|spans| !spans.is_empty())
}

/// Whether such numbers are those of persons wherever they stand.
fn is_personal(kind: Sensitive) -> bool {
    matches!(kind, Sensitive::Identity | Sensitive::Mobile)
}
