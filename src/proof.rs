//! Proof: a published copy of the portal against its own register, as any stranger can do it.
//!
//! The algorithm stands on one page of the manual (`gongkai manual verify`); this is the same.

use std::collections::HashSet;

use crate::base::catalogue::proof as found;
use crate::base::html::visible;
use crate::base::{Finding, Place, Sha256, SitePath, SourcePath};
use crate::history::{History, Presence, REGISTER, Record, Revision};
use crate::page::TEXT;

/// What was looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Checked {
    /// Events of the register.
    pub events: usize,
    /// Pages whose text was compared.
    pub pages: usize,
    /// Files whose bytes were compared.
    pub files: usize,
}

/// Compares a published copy, whose files `read` gives, with its register; everything that does not
/// agree is found.
pub fn verify(read: impl Fn(&SitePath) -> Option<Vec<u8>>) -> (Checked, Vec<Finding>) {
    let mut work = Work { read, checked: Checked::default(), findings: Vec::new() };
    let Some(bytes) = (work.read)(&SitePath::new(REGISTER)) else {
        return (work.checked, vec![found::no_register(place(REGISTER))]);
    };
    let text = String::from_utf8_lossy(&bytes);
    let history = History::read(&text, None);
    work.findings.extend(history.findings.into_iter().map(|finding| {
        let place = match finding.place {
            Place::At(_, position) => Place::At(SourcePath::new(REGISTER), position),
            place => place,
        };
        Finding { place, ..finding }
    }));
    work.checked.events = history.value.events();
    work.history(&history.value);
    (work.checked, work.findings)
}

struct Work<Read> {
    read: Read,
    checked: Checked,
    findings: Vec<Finding>,
}

impl<Read: Fn(&SitePath) -> Option<Vec<u8>>> Work<Read> {
    fn history(&mut self, history: &History) {
        let live: HashSet<&SitePath> = history
            .records()
            .iter()
            .filter(|record| !matches!(record.presence, Presence::Consolidated(_)))
            .map(|record| &record.at.url)
            .collect();
        for record in history.records() {
            self.record(record);
            let own = Some(&record.at.url);
            for url in record.former_urls().chain(own).filter(|url| !live.contains(url)) {
                self.is_there(url);
            }
        }
        for url in history.opened() {
            self.is_there(url);
        }
    }

    fn record(&mut self, record: &Record) {
        let newest = record.newest();
        match record.presence {
            Presence::Consolidated(_) => {}
            Presence::Erased(_) => self.page(&record.at.url, &[Sha256::of("")]),
            // A text that may be shown until a day is gone afterwards, with its files.
            Presence::Public | Presence::Withdrawn(_) if newest.until.is_some() => {
                self.page(&record.at.url, &[newest.text, Sha256::of("")]);
            }
            Presence::Public | Presence::Withdrawn(_) => {
                self.page(&record.at.url, &[newest.text]);
                self.files(newest);
            }
        }
    }

    /// Compares the text of a page with what it may be.
    fn page(&mut self, url: &SitePath, texts: &[Sha256]) {
        let Some(bytes) = (self.read)(url) else {
            return self.findings.push(found::missing(place(url.as_str())));
        };
        self.checked.pages += 1;
        let page = String::from_utf8_lossy(&bytes);
        let proof = text_of(&page).map(|text| Sha256::of(visible(text)));
        if !proof.is_some_and(|proof| texts.contains(&proof)) {
            self.findings.push(found::text_altered(place(url.as_str())));
        }
    }

    /// Compares the files of a text with their proofs.
    fn files(&mut self, revision: &Revision) {
        for file in &revision.files {
            match (self.read)(&file.url) {
                None => self.findings.push(found::missing(place(file.url.as_str()))),
                Some(bytes) => {
                    self.checked.files += 1;
                    if Sha256::of(bytes) != file.sha256 {
                        self.findings.push(found::file_altered(place(file.url.as_str())));
                    }
                }
            }
        }
    }

    /// A page that was published once must be there, whatever it says now (R-47-33).
    fn is_there(&mut self, url: &SitePath) {
        if url.as_str().ends_with(".html") && (self.read)(url).is_none() {
            self.findings.push(found::missing(place(url.as_str())));
        }
    }
}

/// The part of a page that is proven.
fn text_of(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once(TEXT[0])?;
    rest.split_once(TEXT[1]).map(|(text, _)| text)
}

fn place(path: &str) -> Place {
    Place::File(SourcePath::new(path))
}
