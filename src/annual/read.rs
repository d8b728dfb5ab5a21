//! The YAML of a year: an office fills in what it counted, and sums are computed or checked.
//!
//! ```yaml
//! 年度: 2023
//! 主动公开:
//!   行政规范性文件: {制发: 5, 废止: 0, 现行有效: 7}
//! 公开申请:
//!   新收: [2, 0, 0, 0, 0, 0]
//! 复议诉讼:
//!   行政复议: [0, 0, 0, 0]
//! ```

use serde_yaml::{Mapping, Value};

use super::form::{APPLICANTS, Part, RESULTS, Slot, TOTAL, Unit};
use super::{Amount, AnnualReport};
use crate::base::catalogue::annual as found;
use crate::base::{Checked, Finding, LineIndex, Place, SourcePath, Span};
use crate::source::yaml::{self, Field};

const YEAR: [&str; 2] = ["year", "年度"];

/// Reads the figures in `text`, the YAML file at `path`; none when it names no year.
pub fn read(path: &SourcePath, text: &str) -> Checked<Option<AnnualReport>> {
    let Checked { value: fields, findings } = yaml::fields(text, Span::new(0, text.len()), path);
    let lines = LineIndex::new(text);
    let mut reader = Reader { text, path, lines, findings };
    if fields.is_empty() {
        return Checked { value: None, findings: reader.findings };
    }
    let value = reader.report(&fields);
    Checked { value, findings: reader.findings }
}

struct Reader<'text> {
    text: &'text str,
    path: &'text SourcePath,
    lines: LineIndex<'text>,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn place(&self, span: Span) -> Place {
        Place::At(self.path.clone(), self.lines.position(span))
    }

    fn report(&mut self, fields: &[Field]) -> Option<AnnualReport> {
        let field = fields.iter().find(|field| YEAR.contains(&&*field.key));
        let Some(field) = field else {
            self.findings.push(found::no_year(Place::File(self.path.clone())));
            return None;
        };
        let year = yaml::plain(&field.value).and_then(|year| year.parse().ok());
        let Some(year) = year.filter(|year| (2019..=9999).contains(year)) else {
            self.findings.push(found::year(self.place(field.span)));
            return None;
        };
        let mut report = AnnualReport::blank(self.path, year);
        let mut summed = false;
        for field in fields.iter().filter(|field| !YEAR.contains(&&*field.key)) {
            let part = Part::ALL.into_iter().find(|part| part.keys().contains(&&*field.key));
            if let Some(part) = part {
                summed |= self.part(&mut report, part, field);
            } else {
                let known = "年度、主动公开、公开申请、复议诉讼";
                let place = self.place(field.key_span);
                self.findings.push(found::key(place, &field.key, known));
            }
        }
        if !summed {
            sum_results(&mut report);
        }
        Some(report)
    }

    /// Reads the rows of a part; whether the row of the sum over all results is among them.
    fn part(&mut self, report: &mut AnnualReport, part: Part, field: &Field) -> bool {
        let Value::Mapping(rows) = &field.value else {
            let place = self.place(field.span);
            self.findings.push(found::no_rows(place));
            return false;
        };
        let form = report.form;
        let names: Vec<&str> =
            form.rows(part).enumerate().map(|(row, _)| form.row_name(part, row)).collect();
        let mut has_total = false;
        for (name, value) in rows {
            let name = yaml::plain(name).unwrap_or_default();
            let span = self.key(field, &name);
            let Some(row) = names.iter().position(|known| *known == name) else {
                let near = nearest(&name, &names);
                let place = self.place(span);
                self.findings.push(found::row(place, &name, near));
                continue;
            };
            has_total |= part == Part::Requests && row == TOTAL;
            report.lines[part as usize][row] = self.lines.position(span).line;
            self.row(report, (part, row), value, span);
        }
        has_total
    }

    /// Where the key of a row stands in the block of its part.
    fn key(&self, field: &Field, name: &str) -> Span {
        let block = &self.text[field.span.start..field.span.end];
        let stands = |at: &usize| {
            let before = block[..*at].trim_end_matches([' ', '"', '\'']);
            let after = block[*at + name.len()..].trim_start_matches([' ', '"', '\'']);
            (before.is_empty() || before.ends_with(['\n', '{', ','])) && after.starts_with(':')
        };
        let at = block.match_indices(name).map(|(at, _)| at).find(stands);
        at.map_or(field.span, |at| Span::new(at, at + name.len()).shifted(field.span.start))
    }

    fn row(&mut self, report: &mut AnnualReport, row: (Part, usize), value: &Value, span: Span) {
        let columns = report.values[row.0 as usize][row.1].len();
        match value {
            Value::Sequence(values) => self.listed(report, row, values, span),
            Value::Mapping(cells) => self.named(report, row, cells, span),
            single if columns == 1 => self.cell(report, slot(row, 0), single, span),
            _ => {
                let place = self.place(span);
                self.findings.push(found::count(place, 1, columns));
            }
        }
    }

    /// The cells of a row one after the other. The last column is the sum of the others, but for what
    /// was disclosed, and may be left out.
    fn listed(
        &mut self,
        report: &mut AnnualReport,
        row: (Part, usize),
        values: &[Value],
        span: Span,
    ) {
        let columns = report.values[row.0 as usize][row.1].len();
        let has_sum = row.0 != Part::Disclosed;
        let is_left_out = has_sum && values.len() + 1 == columns;
        if values.len() != columns && !is_left_out {
            let place = self.place(span);
            let wanted = columns - usize::from(has_sum);
            self.findings.push(found::count(place, values.len(), wanted));
            return;
        }
        for (column, value) in values.iter().enumerate() {
            self.cell(report, slot(row, column), value, span);
        }
        if is_left_out {
            let sum = (0..columns - 1).map(|column| report.at(slot(row, column))).sum();
            report.set(slot(row, columns - 1), sum);
        }
    }

    /// The cells of a row by the names of their columns.
    fn named(
        &mut self,
        report: &mut AnnualReport,
        row: (Part, usize),
        cells: &Mapping,
        span: Span,
    ) {
        let columns = 0..report.values[row.0 as usize][row.1].len();
        let names: Vec<&str> =
            columns.map(|column| report.form.column_name(slot(row, column))).collect();
        for (name, value) in cells {
            let name = yaml::plain(name).unwrap_or_default();
            if let Some(column) = names.iter().position(|known| *known == name) {
                self.cell(report, slot(row, column), value, span);
            } else {
                let place = self.place(span);
                self.findings.push(found::key(place, &name, names.join("、")));
            }
        }
    }

    /// One figure: 0 is written, and not left blank (R-30-19).
    fn cell(&mut self, report: &mut AnnualReport, slot: Slot, value: &Value, span: Span) {
        let text = yaml::plain(value).unwrap_or_default();
        let fits = |amount: &Amount| match report.form.unit(slot) {
            Unit::Count => amount.is_whole() && !amount.is_negative(),
            Unit::Change => amount.is_whole(),
            Unit::Money => !amount.is_negative(),
        };
        if let Some(amount) = Amount::parse(&text).filter(fits) {
            report.set(slot, amount);
        } else {
            let place = self.place(span);
            let name = report.form.name(slot);
            self.findings.push(found::cell(place, name, text));
        }
    }
}

fn slot((part, row): (Part, usize), column: usize) -> Slot {
    Slot { part, row, column }
}

/// Computes the row of the sum over all results.
fn sum_results(report: &mut AnnualReport) {
    for column in 0..APPLICANTS.len() {
        let sum = RESULTS.map(|row| report.at(Slot::request(row, column))).sum();
        report.set(Slot::request(TOTAL, column), sum);
    }
}

fn nearest<'name>(text: &str, names: &[&'name str]) -> &'name str {
    let likeness = |name: &&&str| {
        let likeness = strsim::normalized_damerau_levenshtein(name, text);
        (likeness * 1e6).round()
    };
    let best = names.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    best.copied().unwrap_or_default()
}
