//! Recognition: which document of the content is which of the history.
//!
//! A number says it, or the file's place, or its title and text, or a former address that the
//! document claims, or its text alone, in this order. What no document of the content can be is gone, and that stops a build:
//! a published address never dies (R-47-33).

use rayon::prelude::*;

use super::{History, Presence, Record};
use crate::base::catalogue::history as found;
use crate::base::{AgencyCode, Checked, Finding, Map, Place, Sha256, SitePath, SourcePath};
use crate::document::{Document, IndexNumber};

/// A document of the content.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'content> {
    /// The document.
    pub document: &'content Document,
    /// Whether it is public on the day.
    pub is_public: bool,
}

/// Which document of the history one is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Its number: the one it has, or the one it will get.
    pub index: IndexNumber,
    /// The place of its record among those of the history; none when it was not published before.
    pub(super) known: Option<usize>,
}

impl Identity {
    /// That of the document whose record is the one at this `place` among those of the history.
    pub fn known(place: usize, record: &Record) -> Self {
        Self { index: record.index.clone(), known: Some(place) }
    }

    /// Whether it was published before.
    pub fn is_known(&self) -> bool {
        self.known.is_some()
    }
}

/// Every document of the content recognised.
#[derive(Debug, Clone, Default)]
pub struct Recognised {
    /// The same places as the candidates.
    pub identities: Vec<Identity>,
    /// Documents that another took in now: the number of each, and that of the other.
    pub consolidated: Vec<(IndexNumber, IndexNumber)>,
}

/// Recognises `candidates`; those that are new get the next numbers of the agency `code`, in the
/// order of their publication (R-ML-02).
///
/// `is_there` says whether a file stands in the content, even one that could not be read.
pub fn recognise(
    history: &History,
    candidates: &[Candidate<'_>],
    code: &AgencyCode,
    is_there: impl Fn(&SourcePath) -> bool,
) -> Checked<Recognised> {
    let mut work = Work {
        history,
        candidates,
        known: vec![None; candidates.len()],
        claimed: vec![false; history.records.len()],
        findings: Vec::new(),
    };
    work.by_number();
    work.by_place();
    let mut consolidated = Vec::new();
    if work.claimed.contains(&false) {
        work.by_text(true);
        work.by_address();
        work.by_text(false);
        consolidated = work.taken_in();
        work.report_gone(is_there);
    }
    work.report_held();
    let identities = work.identities(code);
    Checked { value: Recognised { identities, consolidated }, findings: work.findings }
}

struct Work<'work> {
    history: &'work History,
    candidates: &'work [Candidate<'work>],
    /// The record of each candidate.
    known: Vec<Option<usize>>,
    /// Whether each record has its document.
    claimed: Vec<bool>,
    findings: Vec<Finding>,
}

impl<'work> Work<'work> {
    fn claim(&mut self, candidate: usize, record: usize) {
        if self.known[candidate].is_none() && !self.claimed[record] {
            self.known[candidate] = Some(record);
            self.claimed[record] = true;
        }
    }

    fn by_number(&mut self) {
        let record = |candidate: &Candidate<'_>| {
            let number = candidate.document.index.as_ref()?;
            self.history.by_index.get(&number.value).copied()
        };
        let there = self.candidates.par_iter().enumerate();
        let there = there.filter_map(|(at, candidate)| Some((at, record(candidate)?)));
        for (at, record) in there.collect::<Vec<_>>() {
            self.claim(at, record);
        }
    }

    fn by_place(&mut self) {
        let there = |candidate: &Candidate<'_>| self.history.by_path.get(&candidate.document.path);
        let there: Vec<Option<&usize>> = self.candidates.par_iter().map(there).collect();
        for ((at, candidate), record) in self.candidates.iter().enumerate().zip(there) {
            let (document, Some(record)) = (candidate.document, record.copied()) else { continue };
            if self.known[at].is_some() || self.claimed[record] {
                continue;
            }
            if let Some(number) = &document.index {
                let place = Place::At(document.path.clone(), number.at);
                let first = &self.history.records[record].index;
                self.findings.push(found::index_changed(place, first, &number.value));
            }
            self.claim(at, record);
        }
    }

    /// Records without a document that nothing took in, by every address they had.
    fn gone_by_address(&self) -> Map<&SitePath, usize> {
        let is_gone = |at: usize, record: &Record| {
            !self.claimed[at] && !matches!(record.presence, Presence::Consolidated(_))
        };
        let all = self.history.records.iter().enumerate();
        let gone = all.filter(|(at, record)| is_gone(*at, record));
        gone.flat_map(|(at, record)| {
            record.former_urls().chain([&record.at.url]).map(move |url| (url, at))
        })
        .collect()
    }

    fn by_address(&mut self) {
        let gone = self.gone_by_address();
        let mut claims = Vec::new();
        for (at, candidate) in self.candidates.iter().enumerate() {
            let mut aliases = candidate.document.aliases.iter();
            let record = aliases.find_map(|alias| gone.get(&alias.value));
            claims.extend(record.map(|record| (at, *record)));
        }
        for (at, record) in claims {
            self.claim(at, record);
        }
    }

    /// By the same text, under the same title if it must be `titled`.
    fn by_text(&mut self, titled: bool) {
        let title = |title: &'_ str| if titled { title.to_owned() } else { String::new() };
        let mut by_text: Map<(Sha256, String), Vec<usize>> = Map::default();
        for (at, record) in self.history.records.iter().enumerate().rev() {
            let text = match record.presence {
                _ if self.claimed[at] => continue,
                Presence::Consolidated(_) => continue,
                Presence::Erased(_) => Sha256::of(""),
                Presence::Public | Presence::Withdrawn(_) => record.newest().text,
            };
            if titled || text != Sha256::of("") {
                by_text.entry((text, title(&record.newest().title))).or_default().push(at);
            }
        }
        for (at, candidate) in self.candidates.iter().enumerate() {
            let document = candidate.document;
            if self.known[at].is_some() || document.index.is_some() {
                continue;
            }
            let same = by_text.get_mut(&(document.text.sha256, title(&document.title)));
            if let Some(record) = same.and_then(Vec::pop) {
                self.claim(at, record);
            }
        }
    }

    /// Records whose address a document claims that has its own: it took them in.
    fn taken_in(&mut self) -> Vec<(IndexNumber, IndexNumber)> {
        let gone = self.gone_by_address();
        let mut taken: Map<usize, usize> = Map::default();
        for (at, candidate) in self.candidates.iter().enumerate() {
            let Some(own) = self.known[at] else { continue };
            for alias in &candidate.document.aliases {
                if let Some(record) = gone.get(&alias.value).filter(|record| **record != own) {
                    taken.entry(*record).or_insert(own);
                }
            }
        }
        let mut taken: Vec<_> = taken.into_iter().collect();
        taken.sort_unstable();
        for (record, _) in &taken {
            self.claimed[*record] = true;
        }
        let number = |record: usize| self.history.records[record].index.clone();
        taken.into_iter().map(|(record, own)| (number(record), number(own))).collect()
    }

    fn report_gone(&mut self, is_there: impl Fn(&SourcePath) -> bool) {
        for (at, record) in self.history.records.iter().enumerate() {
            let is_gone = !self.claimed[at]
                && !matches!(record.presence, Presence::Consolidated(_))
                && !is_there(&record.at.path);
            if is_gone {
                self.findings.push(gone(record));
            }
        }
    }

    /// What was published cannot become a draft again.
    fn report_held(&mut self) {
        for (candidate, known) in self.candidates.iter().zip(&self.known) {
            if let Some(record) = known.filter(|_| !candidate.is_public) {
                let place = Place::File(candidate.document.path.clone());
                let url = &self.history.records[record].at.url;
                self.findings.push(found::held(place, url));
            }
        }
    }

    fn identities(&self, code: &AgencyCode) -> Vec<Identity> {
        let mut serials = self.history.serials.clone();
        let own = |candidate: &Candidate<'work>| candidate.document.index.as_ref();
        for number in self.candidates.par_iter().filter_map(own).collect::<Vec<_>>() {
            let (code, year, serial) = number.value.parts();
            let highest = serials.entry((code.clone(), year)).or_default();
            *highest = (*highest).max(serial);
        }
        let identity = |(candidate, known): (&Candidate<'_>, &Option<usize>)| {
            let own = || {
                let number = candidate.document.index.as_ref()?;
                Some(Identity { index: number.value.clone(), known: None })
            };
            let identity = known.map(|at| Identity::known(at, &self.history.records[at]));
            identity.or_else(own)
        };
        let mut identities: Vec<Option<Identity>> =
            self.candidates.par_iter().zip(&self.known).map(identity).collect();
        let mut new: Vec<usize> =
            (0..identities.len()).filter(|at| identities[*at].is_none()).collect();
        new.sort_by_key(|at| {
            let candidate = &self.candidates[*at];
            (!candidate.is_public, candidate.document.dates.published, &candidate.document.url)
        });
        for at in new {
            let year = self.candidates[at].document.dates.published.year().unsigned_abs();
            let serial = serials.entry((code.clone(), year)).or_default();
            *serial += 1;
            let index = IndexNumber::new(code.clone(), year, *serial);
            identities[at] = Some(Identity { index, known: None });
        }
        let given = |identity: Option<Identity>| identity.expect("who had none got the next");
        identities.into_iter().map(given).collect()
    }
}

/// The finding of a document that is gone, with the three ways off the web.
fn gone(record: &Record) -> Finding {
    let place = Place::File(record.at.path.clone());
    found::gone(place, &record.newest().title, &record.at.url, &record.index)
}
