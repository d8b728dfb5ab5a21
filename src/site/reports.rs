//! Annual reports against each other and against what the portal holds.

use std::collections::BTreeMap;

use super::{DocId, Findings, Site};
use crate::annual::{Amount, AnnualReport, Known};
use crate::base::catalogue::annual as found;
use crate::base::{Date, Finding};
use crate::document::{Document, Kind};
use crate::table::decision::Statistics;
use crate::table::power::PowerKind;
use crate::table::{Heading, Table};

impl Site {
    /// The report on a year, when its figures are on the site.
    pub fn report_on(&self, year: i16) -> Option<&AnnualReport> {
        let reports = self.documents.iter().filter_map(|document| document.figures());
        reports.into_iter().find(|report| report.year == year)
    }

    /// What the portal knows of a year (R-30-16, R-30-17).
    pub fn known_of(&self, year: i16) -> Known {
        let regulations = |document: &Document| document.kind == Kind::Regulation;
        let normative = |document: &Document| document.kind == Kind::Policy && document.normative;
        let acts = [PowerKind::Licence, PowerKind::Penalty, PowerKind::Coercion];
        Known {
            regulations: self.made_repealed_in_force(year, regulations),
            normative: self.made_repealed_in_force(year, normative),
            // A year without any was before the portal published decisions one by one.
            decided: acts.map(|act| Some(self.decided(act, year)).filter(|count| 0 < *count)),
            fees: self.fees(year),
        }
    }

    /// The fees (行政事业性收费) that were taken in a year, in 万元, as the tables of fees tell them, which
    /// item 8 of article 20 asks for; none when no table does.
    fn fees(&self, year: i16) -> Option<Amount> {
        let tables = self.documents.iter().filter_map(|document| Some(&document.rows()?.table));
        tables.filter_map(|table| fees_in(table, year)).reduce(|sum, more| sum + more)
    }

    /// How many decisions of a sort were made in a year.
    pub fn decided(&self, act: PowerKind, year: i16) -> usize {
        self.all_decisions().filter(|decision| decision.is(act, year)).count()
    }

    /// The penalties of a year, by the rules of R-118 6.3.
    pub fn penalties(&self, year: i16) -> Statistics {
        Statistics::of(self.all_decisions(), year)
    }

    /// How many of the agency's own documents were made in a year, went out of force in it, and were in
    /// force when it ended.
    fn made_repealed_in_force(&self, year: i16, is: impl Fn(&Document) -> bool) -> [usize; 3] {
        let last = Date::new(year, 12, 31).unwrap_or(self.now.date());
        let mut numbers = [0; 3];
        let own = |document: &Document| {
            document.issuer.as_ref().is_none_or(|issuer| *issuer == self.settings.agency)
        };
        for id in self.ids().filter(|id| is(self.document(*id)) && own(self.document(*id))) {
            let document = self.document(id);
            let written = document.dates.written.unwrap_or(document.dates.published.date());
            let end = self.end_of(id);
            numbers[0] += usize::from(written.year() == year);
            numbers[1] += usize::from(end.is_some_and(|end| end.year() == year));
            numbers[2] += usize::from(written <= last && end.is_none_or(|end| last < end));
        }
        numbers
    }

    /// The first day on which a document is not in force any more, as far as it is known.
    fn end_of(&self, id: DocId) -> Option<Date> {
        let by = self.entry(id).relations.repealed_by.iter();
        let repealed = by.map(|by| self.document(*by).in_force_from()).min();
        let last = self.document(id).dates.expires;
        repealed.into_iter().chain(last.and_then(|last| last.tomorrow().ok())).min()
    }
}

/// The fees of a year in a table that has a column for it: `2023年收取金额（万元）`.
fn fees_in(table: &Table, year: i16) -> Option<Amount> {
    let is_of_year = |heading: &Heading| {
        let rest = heading.name.strip_prefix(&format!("{year}年收"));
        rest.is_some_and(|rest| rest.ends_with("金额（万元）"))
    };
    let (named, column) = (table.naming_column(), table.columns.iter().position(is_of_year)?);
    let row = table.rows.iter().find(|row| row.cells[named].trim() == "行政事业性收费")?;
    Amount::parse(row.cells[column].trim())
}

/// Says what does not follow from the year before, and what the portal counts otherwise.
pub(super) fn check(site: &Site, findings: &mut Findings) {
    let reports = site.documents.iter().filter_map(|document| document.figures());
    let by_year: BTreeMap<i16, &AnnualReport> =
        reports.map(|report| (report.year, report)).collect();
    for (year, report) in &by_year {
        if let Some(before) = by_year.get(&(year - 1)) {
            findings.extend(report.check_against(before));
        }
        for counted in report.known(&site.known_of(*year)) {
            let (written, known) = (report.at(counted.slot), counted.number);
            if written != known {
                let (place, name) = (report.place(counted.slot), report.form.name(counted.slot));
                let difference = written.difference(known);
                let finding = found::site(place, counted.clause, name, written, known, difference);
                findings.push(Finding { clause: Some(counted.clause), ..finding });
            }
        }
    }
}
