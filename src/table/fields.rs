//! Columns known by what they are called, and rows that go on with the one above.

use super::{Heading, Table, Wants};
use crate::base::catalogue::table as found;
use crate::base::{Finding, Place};

/// What a column may be called: its usual name first, then the other names people give it.
pub(crate) type Called = &'static [&'static str];

/// The form in which names are compared: without blanks, marks, and what stands in brackets.
pub(crate) fn plain(name: &str) -> String {
    let name = name.split(['（', '(', '[', '【']).find(|part| !part.trim().is_empty());
    let is_mark = |c: char| c.is_whitespace() || "：:*＊、·/".contains(c);
    name.unwrap_or_default().chars().filter(|c| !is_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// The place of the column that is `called` so; an earlier name goes before a later one, and a
/// column's own name before the one over it.
pub(crate) fn find(columns: &[Heading], called: Called) -> Option<usize> {
    let own = columns.iter().map(|heading| plain(&heading.name)).collect::<Vec<_>>();
    let over = columns.iter().map(|heading| plain(heading.over.as_deref().unwrap_or_default()));
    let over = over.collect::<Vec<_>>();
    called.iter().find_map(|name| {
        let name = plain(name);
        let is = |other: &String| *other == name;
        own.iter().position(is).or_else(|| over.iter().position(is))
    })
}

/// Whether a cell is the name of a known column.
pub(crate) fn is_known(cell: &str, known: &[Called]) -> bool {
    let cell = plain(cell);
    !cell.is_empty() && known.iter().copied().flatten().any(|name| plain(name) == cell)
}

/// Fills the blank cells of rows that go on with the item above.
///
/// A spreadsheet that is saved as CSV keeps a merged cell only in its first row.
pub(crate) fn fill_down(table: &mut Table, wants: Wants) {
    let [keys, own, same] =
        [wants.keys, wants.own, wants.same].map(|names| places(table, wants, names));
    for at in 1..table.rows.len() {
        let (above, below) = table.rows.split_at_mut(at);
        let (above, row) = (&above[at - 1], &mut below[0]);
        let begins = keys.is_empty() || keys.iter().any(|key| !row.cells[*key].is_empty());
        for (column, cell) in row.cells.iter_mut().enumerate() {
            let is_filled = if begins { same.contains(&column) } else { !own.contains(&column) };
            if cell.is_empty() && is_filled {
                cell.clone_from(&above.cells[column]);
            }
        }
    }
}

/// The places of the columns with these names.
fn places(table: &Table, wants: Wants, names: &[&str]) -> Vec<usize> {
    let called = |name: &&str| wants.known.iter().find(|called| called.first() == Some(name));
    names.iter().filter_map(|name| table.column(called(name)?)).collect()
}

/// Fills the blank cells of columns that lists merge over several items; it is said of each column,
/// for a cell may also be forgotten.
pub(crate) fn fill_merged(table: &mut Table, wants: Wants, findings: &mut Vec<Finding>) {
    for column in places(table, wants, wants.merged) {
        let mut filled = Vec::new();
        for at in 1..table.rows.len() {
            let (above, below) = table.rows.split_at_mut(at);
            let (above, cell) = (&above[at - 1].cells[column], &mut below[0].cells[column]);
            if cell.is_empty() && !above.is_empty() {
                cell.clone_from(above);
                filled.push(at);
            }
        }
        if let [first, ..] = filled[..] {
            let (place, name) = (table.place(first, column), table.columns[column].to_string());
            findings.push(found::merged(place, name, filled.len()));
        }
    }
}

/// The cells of one row after the other, by what their columns are called.
pub(crate) struct Cells<'table> {
    table: &'table Table,
    /// The clause that wants the columns.
    clause: Option<&'static str>,
    places: Vec<(Called, Option<usize>)>,
    /// The row that is read.
    pub(crate) row: usize,
    /// What was found so far.
    pub(crate) findings: Vec<Finding>,
}

impl<'table> Cells<'table> {
    /// The rows of `table`, whose columns are those that it `wants`.
    pub(crate) fn of(table: &'table Table, wants: Wants) -> Self {
        let places = wants.known.iter().map(|called| (*called, table.column(called)));
        Self { table, clause: wants.clause, places: places.collect(), row: 0, findings: Vec::new() }
    }

    /// Where the column stands that is `called` so.
    pub(crate) fn column(&self, called: Called) -> Option<usize> {
        let known = self.places.iter().find(|(other, _)| *other == called);
        known.and_then(|(_, at)| *at)
    }

    /// Whether there is a column that is `called` so; that there is none is found.
    pub(crate) fn require(&mut self, called: Called) -> bool {
        let is_there = self.column(called).is_some();
        if !is_there {
            let variants = called[1..].iter().copied().filter(|name| !name.is_ascii());
            let variants: Vec<&str> = variants.take(3).collect();
            let finding = found::column_missing(self.table.file(), called[0], variants.join("、"));
            self.findings.push(Finding { clause: self.clause, ..finding });
        }
        is_there
    }

    /// What the row says in a column; none when it says nothing.
    pub(crate) fn text(&self, called: Called) -> Option<String> {
        let cell = &self.table.rows[self.row].cells[self.column(called)?];
        (!cell.is_empty()).then(|| cell.clone())
    }

    /// The same of a column that must say something.
    pub(crate) fn required(&mut self, called: Called) -> Option<String> {
        let text = self.text(called);
        if text.is_none() {
            let clause = self.clause;
            self.find(called, |place| Finding { clause, ..found::blank(place, called[0]) });
        }
        text
    }

    /// What a required column says, read into a type; what cannot be is told by `finding`.
    pub(crate) fn parsed<T>(
        &mut self,
        called: Called,
        parse: impl Fn(&str) -> Option<T>,
        finding: impl FnOnce(Place, String) -> Finding,
    ) -> Option<T> {
        let text = self.required(called)?;
        self.read(called, &text, parse, finding)
    }

    /// The same of a column that may say nothing.
    pub(crate) fn maybe<T>(
        &mut self,
        called: Called,
        parse: impl Fn(&str) -> Option<T>,
        finding: impl FnOnce(Place, String) -> Finding,
    ) -> Option<T> {
        let text = self.text(called)?;
        self.read(called, &text, parse, finding)
    }

    fn read<T>(
        &mut self,
        called: Called,
        text: &str,
        parse: impl Fn(&str) -> Option<T>,
        finding: impl FnOnce(Place, String) -> Finding,
    ) -> Option<T> {
        let value = parse(text);
        if value.is_none() {
            self.find(called, |place| finding(place, text.to_owned()));
        }
        value
    }

    /// Says what is wrong in a column of the row.
    pub(crate) fn find(&mut self, called: Called, finding: impl FnOnce(Place) -> Finding) {
        let column = self.column(called).unwrap_or_default();
        self.findings.push(finding(self.table.place(self.row, column)));
    }
}

/// Which of `names` is most like `text`.
pub(crate) fn nearest<'name>(text: &str, names: impl Iterator<Item = &'name str>) -> &'name str {
    let likeness = |name: &str| strsim::normalized_damerau_levenshtein(name, text);
    names.max_by(|a, b| likeness(a).total_cmp(&likeness(b))).unwrap_or_default()
}

/// The parts of a text: its lines, and what is numbered 1. 2、（三） ④; `signs` part it too.
pub(crate) fn parts(text: &str, signs: &[char]) -> Vec<String> {
    let mut parts = Vec::new();
    for line in text.split(|c: char| c == '\n' || signs.contains(&c)) {
        let mut start = 0;
        for (at, _) in line.char_indices() {
            let before = line[start..at].trim_end();
            let is_end = before.ends_with(['。', '；', ';', '.']) && before.len() > 1;
            if is_end && begins_number(&line[at..]) {
                parts.push(line[start..at].trim().to_owned());
                start = at;
            }
        }
        parts.push(line[start..].trim().to_owned());
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// A part without its number.
pub(crate) fn unnumbered(part: &str) -> &str {
    part[number_len(part)..].trim_start()
}

/// Whether `text` begins with a number and the sign behind it: 1. 2、（3） ④.
fn begins_number(text: &str) -> bool {
    0 < number_len(text)
}

/// How many bytes the number takes that `text` begins with, with the sign behind it.
fn number_len(text: &str) -> usize {
    if text.starts_with(|c: char| ('①'..='⑳').contains(&c)) {
        return '①'.len_utf8();
    }
    let open = text.starts_with(['（', '(']);
    let rest = text.trim_start_matches(['（', '(']);
    let is_digit = |c: char| c.is_ascii_digit() || (open && "一二三四五六七八九十".contains(c));
    let after = rest.trim_start_matches(is_digit);
    let signs: &[char] = if open { &['）', ')'] } else { &['.', '、', '．'] };
    let sign = after.chars().next().filter(|c| signs.contains(c)).map_or(0, char::len_utf8);
    let has_digits = (1..=6).contains(&(rest.len() - after.len()));
    if has_digits && 0 < sign { text.len() - after.len() + sign } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_parted_where_its_numbers_are() {
        let split = |text| parts(text, &['→']);
        assert_eq!(
            split("1.立案：甲。2.调查：1.5万元以下。"),
            ["1.立案：甲。", "2.调查：1.5万元以下。"]
        );
        assert_eq!(
            split("立案→调查\n（三）审理；（四）告知"),
            ["立案", "调查", "（三）审理；", "（四）告知"]
        );
        assert_eq!(split("《甲法》第十二条第（三）项。"), ["《甲法》第十二条第（三）项。"]);
        assert_eq!(unnumbered("（三）审理"), "审理");
        assert_eq!(unnumbered("④ 告知"), "告知");
    }

    #[test]
    fn names_are_known_with_blanks_and_brackets() {
        assert_eq!(plain("职 权\n名称（全称）"), "职权名称");
        assert_eq!(plain("罚款金额 (万元)："), "罚款金额");
    }
}
