//! Terms: what becomes wrong by itself when a day has passed.

use super::Found;
use crate::base::{Date, Finding};

/// Something that is wrong from a day on, as long as nobody edits the content.
///
/// Its finding says the same on every day, so that what a forecast says and what is found on that
/// day are one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The first day on which it is wrong.
    pub from: Date,
    /// The last one; none when it stays wrong.
    pub until: Option<Date>,
    /// What is wrong.
    pub finding: Finding,
}

impl Term {
    /// Whether it is wrong on `day`.
    pub fn is_over(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// Where the terms of a check go, for the days that are asked about.
#[derive(Debug)]
pub struct Terms {
    /// The last day that is asked about: what is due later need not be said.
    pub horizon: Date,
    terms: Vec<Term>,
}

impl Terms {
    /// No terms yet, up to `horizon`.
    pub(super) const fn until(horizon: Date) -> Self {
        Self { horizon, terms: Vec::new() }
    }

    /// Something was due on `due`: from the day after it the finding holds.
    pub fn due(&mut self, due: Date, finding: Finding) {
        if let Ok(from) = due.tomorrow() {
            self.add(Term { from, until: None, finding });
        }
    }

    /// Something that is wrong for a time.
    pub fn add(&mut self, term: Term) {
        if term.from <= self.horizon {
            self.terms.push(term);
        }
    }

    /// What is wrong on `day`.
    pub(super) fn on(self, day: Date, found: &mut Found) {
        let over = self.terms.into_iter().filter(|term| term.is_over(day));
        found.extend(over.map(|term| term.finding));
    }

    /// All of them, in the order of their days.
    pub(super) fn sorted(mut self) -> Vec<Term> {
        self.terms.sort_by(|a, b| (a.from, &a.finding.place).cmp(&(b.from, &b.finding.place)));
        self.terms
    }
}
