//! Where the findings of a check go.

use crate::base::{Finding, Place, Severity};

/// What a check found.
#[derive(Debug)]
pub struct Found(Sink);

#[derive(Debug)]
enum Sink {
    /// Everything is kept.
    Findings(Vec<Finding>),
    /// Only where it is: a rule may find something in every other document, and who only counts need
    /// not hold all the wordings.
    Places(Vec<Place>),
}

impl Found {
    /// Nothing yet, of findings that are kept.
    pub fn new() -> Self {
        Self(Sink::Findings(Vec::new()))
    }

    /// Nothing yet, of findings of which only the places are.
    pub(super) fn places_only() -> Self {
        Self(Sink::Places(Vec::new()))
    }

    /// Adds `finding`.
    pub fn push(&mut self, finding: Finding) {
        match &mut self.0 {
            Sink::Findings(findings) => findings.push(finding),
            Sink::Places(places) => places.push(finding.place),
        }
    }

    /// The findings from the place `from` on matter as much as `severity` says.
    pub(super) fn rate(&mut self, from: usize, severity: Severity) {
        if let Sink::Findings(findings) = &mut self.0 {
            findings[from..].iter_mut().for_each(|finding| finding.severity = severity);
        }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        match &self.0 {
            Sink::Findings(findings) => findings.len(),
            Sink::Places(places) => places.len(),
        }
    }

    /// The findings, if they were kept.
    pub fn findings(self) -> Vec<Finding> {
        match self.0 {
            Sink::Findings(findings) => findings,
            Sink::Places(_) => Vec::new(),
        }
    }

    /// Where they are.
    pub(super) fn places(self) -> Vec<Place> {
        match self.0 {
            Sink::Findings(findings) => findings.into_iter().map(|found| found.place).collect(),
            Sink::Places(places) => places,
        }
    }
}

impl Default for Found {
    fn default() -> Self {
        Self::new()
    }
}

impl Extend<Finding> for Found {
    fn extend<All: IntoIterator<Item = Finding>>(&mut self, all: All) {
        all.into_iter().for_each(|finding| self.push(finding));
    }
}
