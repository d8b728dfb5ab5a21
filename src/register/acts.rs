//! Acts: what this build does that no build did before.
//!
//! A document is compared with its record. What is new in it is an act; what may not be is found:
//! a date that changed (R-19-01), a text that changed without a word to its readers.

use rayon::prelude::*;

use crate::base::catalogue::history as found;
use crate::base::{Checked, Date, Finding, Map, Place, date};
use crate::document::{Dates, Document, IndexNumber, Withdrawal};
use crate::history::{
    Act, Event, FileProof, History, Kept, Presence, Reason, Record, Revision, Stand,
};
use crate::site::{DocId, Entry, PublishedFile, Site, Standing, Target};

/// What this build does, in the order of index numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Acts {
    /// The acts.
    pub(super) events: Vec<Event>,
    /// The documents whose source text is to be kept.
    pub(super) keep: Vec<DocId>,
}

/// Compares `site`, whose documents stand in this `order`, with `history`; `consolidated` are documents
/// that another took in now.
pub(super) fn acts(
    site: &Site,
    history: &History,
    order: &[DocId],
    consolidated: &[(IndexNumber, IndexNumber)],
) -> Checked<Acts> {
    let is_public = |id: &&DocId| site.entry(**id).standing == Standing::Public;
    let public = order.par_iter().filter(is_public);
    // Nearly all are what they were.
    let worked: Vec<Work<'_>> =
        public.map(|id| Work::on(site, history, *id)).filter(Work::is_news).collect();
    let mut all = Work::new(site);
    for work in worked {
        all.acts.events.extend(work.acts.events);
        all.acts.keep.extend(work.acts.keep);
        all.findings.extend(work.findings);
    }
    for (index, into) in consolidated {
        all.push(Act::Consolidated { index: index.clone(), into: into.clone() });
    }
    Checked { value: all.acts, findings: all.findings }
}

struct Work<'work> {
    site: &'work Site,
    acts: Acts,
    findings: Vec<Finding>,
}

impl<'work> Work<'work> {
    fn new(site: &'work Site) -> Self {
        Self { site, acts: Acts::default(), findings: Vec::new() }
    }

    /// What is done with the document `id`.
    fn on(site: &'work Site, history: &History, id: DocId) -> Self {
        let mut work = Self::new(site);
        match history.record_of(&site.entry(id).identity) {
            Some(record) => work.known(id, record),
            None => work.new_document(id),
        }
        work
    }

    /// Whether there is anything that was not before.
    fn is_news(&self) -> bool {
        !self.acts.events.is_empty() || !self.findings.is_empty()
    }

    fn push(&mut self, act: Act) {
        self.acts.events.push(Event { at: self.site.now, act });
    }

    fn new_document(&mut self, id: DocId) {
        let (document, entry) = (self.site.document(id), self.site.entry(id));
        let index = entry.identity.index.clone();
        self.push(Act::Published {
            index: index.clone(),
            at: stand(document),
            published: document.dates.published,
            written: document.dates.written,
            text: self.kept(document, entry),
        });
        if !document.is_erased() {
            self.acts.keep.push(id);
        }
        if let Some(withdrawn) = &document.withdrawn {
            self.push(taken_back(index, withdrawn));
        }
    }

    fn known(&mut self, id: DocId, record: &Record) {
        let document = self.site.document(id);
        self.check_dates(document, record);
        if record.at.path != document.path || record.at.url != document.url {
            self.push(Act::Moved { index: record.index.clone(), to: stand(document) });
        }
        let was_erased = matches!(record.presence, Presence::Erased(_));
        self.presence(document, record);
        if !document.is_erased() {
            self.revision(id, record, was_erased);
        }
    }

    fn presence(&mut self, document: &Document, record: &Record) {
        let index = || record.index.clone();
        let presence = document.withdrawn.as_ref().map_or(Presence::Public, presence);
        if presence == record.presence {
            return;
        }
        let is_back = match record.presence {
            Presence::Public => false,
            Presence::Withdrawn(_) => presence == Presence::Public,
            Presence::Consolidated(_) => true,
            Presence::Erased(_) => !document.is_erased(),
        };
        if is_back {
            self.push(Act::Restored { index: index() });
        }
        if let Some(withdrawn) = &document.withdrawn {
            self.push(taken_back(index(), withdrawn));
        }
    }

    fn revision(&mut self, id: DocId, record: &Record, was_erased: bool) {
        let (document, entry) = (self.site.document(id), self.site.entry(id));
        if document.is_lapsed {
            // That it is not shown any more follows from the day, and is no act.
            return;
        }
        let Some(what) = self.changed(id, record.newest(), was_erased) else { return };
        let newest_change = document.changes.iter().max_by_key(|change| change.on);
        match newest_change.filter(|_| record.notes < document.changes.len()) {
            Some(change) => {
                let (text, note) = (self.kept(document, entry), change.note.clone());
                self.push(Act::Revised { index: record.index.clone(), text, note });
                self.acts.keep.push(id);
            }
            None => {
                self.findings.push(found::change_unnoted(Place::File(document.path.clone()), what));
            }
        }
    }

    /// What is not as in the `newest` text that was published. Nothing is copied for that: most
    /// documents are compared in every build and never change.
    fn changed(&self, id: DocId, newest: &Revision, was_erased: bool) -> Option<&'static str> {
        let (document, entry) = (self.site.document(id), self.site.entry(id));
        let files = self.files(entry);
        let proofs = newest.files.iter().map(|file| (&file.url, file.sha256));
        if was_erased || newest.text != document.text.sha256 {
            Some("正文 (text)")
        } else if newest.title != document.title {
            Some("标题 (title)")
        } else if !proofs.eq(files.iter().map(|file| (&file.url, file.facts.sha256))) {
            Some("附件 (attachments)")
        } else if newest.until != until(document) {
            Some("公示期 (until)")
        } else {
            None
        }
    }

    fn check_dates(&mut self, document: &Document, record: &Record) {
        let place = || Place::File(document.path.clone());
        let dates = document.dates;
        // Of a time that could not be read its own finding tells.
        if dates.published != record.published && dates.published != Dates::UNREAD {
            let [first, now] = [record.published, dates.published].map(date::minute);
            self.findings.push(found::date_changed(place(), "发布时间 (published)", first, now));
        }
        if dates.written != record.written {
            let day = |day: Option<_>| day.map_or_else(|| "—".to_owned(), date::day);
            let [first, now] = [record.written, dates.written].map(day);
            self.findings.push(found::date_changed(place(), "成文日期 (written)", first, now));
        }
    }

    /// The files that a document shows and attaches.
    fn files(&self, entry: &Entry) -> Vec<&'work PublishedFile> {
        let linked = entry.links.iter().filter_map(|target| match target {
            Target::File(at) => Some(*at),
            _ => None,
        });
        let mut places: Vec<usize> = linked.chain(entry.attachments.iter().copied()).collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|at| &self.site.files[at]).collect()
    }

    fn kept(&self, document: &Document, entry: &Entry) -> Kept {
        let files = self.files(entry).into_iter();
        let proof =
            |file: &PublishedFile| FileProof { url: file.url.clone(), sha256: file.facts.sha256 };
        Kept {
            title: document.title.clone(),
            text: document.text.sha256,
            source: document.text.source,
            files: files.map(proof).collect(),
            notes: document.changes.len(),
            until: until(document),
        }
    }
}

/// The last day on which a decision is shown.
fn until(document: &Document) -> Option<Date> {
    document.decision.as_ref().and_then(|decision| decision.until)
}

fn stand(document: &Document) -> Stand {
    Stand { path: document.path.clone(), url: document.url.clone() }
}

fn presence(withdrawn: &Withdrawal) -> Presence {
    let why = Reason { on: withdrawn.on, reason: withdrawn.reason.clone() };
    if withdrawn.erases { Presence::Erased(why) } else { Presence::Withdrawn(why) }
}

fn taken_back(index: IndexNumber, withdrawn: &Withdrawal) -> Act {
    let why = Reason { on: withdrawn.on, reason: withdrawn.reason.clone() };
    if withdrawn.erases { Act::Erased { index, why } } else { Act::Withdrawn { index, why } }
}

/// The addresses that documents claim from before, twice over: a finding for each second claim.
pub(super) fn claims(site: &Site) -> Vec<Finding> {
    let mut first: Map<&str, DocId> = Map::default();
    let mut findings = Vec::new();
    for id in site.ids() {
        let document = site.document(id);
        for alias in &document.aliases {
            let earlier = *first.entry(alias.value.as_str()).or_insert(id);
            if earlier != id {
                let place = Place::At(document.path.clone(), alias.at);
                let other = &site.document(earlier).path;
                findings.push(found::alias_twice(place, &alias.value, other));
            }
        }
    }
    findings
}
