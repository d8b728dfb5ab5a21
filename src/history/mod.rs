//! History: every act of publishing, from `register.jsonl`, and what it says of each document.
//!
//! ```text
//! register.jsonl → events → records → which document is which
//! ```
//!
//! The file is appended to and never changed; each line carries the SHA-256 of the line before it,
//! so nothing in it can be altered, left out or put in unseen.

mod as_text;
mod event;
mod line;
mod rebase;
mod recognise;
mod record;
mod snapshot;

pub use event::{Act, Event, FileProof, Kept, Reason, Stand};
pub use line::{Flaw, Link};
pub use rebase::{rebase, sides};
pub use recognise::{Candidate, Identity, Recognised, recognise};
pub use record::{Presence, Record, Revision};

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::base::catalogue::history as found;
use crate::base::{
    AgencyCode, Checked, Date, Map, Moment, Place, Position, Sha256, SitePath, SourcePath,
};
use crate::document::IndexNumber;

/// Where the history is written.
pub const PATH: &str = "content/register.jsonl";

/// Where it is published.
pub const REGISTER: &str = "register.jsonl";

/// What was published so far, as a fold over the events.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// A record for each number, in the order of first publication.
    records: Vec<Record>,
    by_index: Map<IndexNumber, usize>,
    by_path: Map<SourcePath, usize>,
    /// Addresses of lists and other pages that are no documents.
    opened: BTreeSet<SitePath>,
    /// The highest serial of each agency and year.
    serials: Map<(AgencyCode, u16), u32>,
    /// How many events there are.
    events: usize,
    /// The proof of the last line.
    head: Sha256,
    /// How many bytes of the file are whole lines.
    length: u64,
    /// When the last act was done.
    last: Option<Moment>,
    /// Whether the file ends in the middle of a line, as a crash while appending leaves it.
    torn: bool,
    /// Whether more was done after the day it is read for.
    is_past: bool,
}

impl History {
    /// Reads `text`, the whole file, as it stood at the end of the day `until`, or all of it. What is
    /// wrong with it is found at its first wrong line, and nothing after that is read.
    ///
    /// A document that was registered after that day, because the portal came from elsewhere, stands
    /// from its own minute of publication on. What was erased later is erased on every day.
    pub fn read(text: &str, until: Option<Date>) -> Checked<Self> {
        Self::default().read_on(text, until)
    }

    /// Goes on by `text`, the lines of the file that follow those it was [read](Self::read) from.
    pub fn read_on(mut self, text: &str, until: Option<Date>) -> Checked<Self> {
        self.reserve(lines(text).count());
        let (mut history, mut findings) = (self, Vec::new());
        let (mut prev, before) = (history.head, u32::try_from(history.events).unwrap_or(u32::MAX));
        for (line, link, position) in links(text) {
            let position = before.saturating_add(position);
            match history.line(line, link, prev, until) {
                Ok(proof) => prev = proof,
                Err(Broken::Torn) => {
                    history.torn = true;
                    findings.push(found::torn(at(position)));
                }
                Err(Broken::Flaw(flaw)) => {
                    findings.push(match flaw {
                        Flaw::Newer(version) => found::newer(at(position), version),
                        Flaw::Altered | Flaw::Unreadable => found::altered(at(position), position),
                    });
                    break;
                }
                Err(Broken::Chain) => {
                    findings.push(found::chain(at(position), position, position.max(2) - 1));
                    break;
                }
            }
        }
        Checked { value: history, findings }
    }

    /// Makes room for what this many more lines say.
    fn reserve(&mut self, count: usize) {
        self.records.reserve(count);
        self.by_index.reserve(count);
        self.by_path.reserve(count);
    }

    /// Goes on by `line`, which follows the one whose proof is `prev`; gives its own proof.
    fn line(
        &mut self,
        line: &str,
        read: Result<Link, Flaw>,
        prev: Sha256,
        until: Option<Date>,
    ) -> Result<Sha256, Broken> {
        let ended = line.ends_with('\n');
        let Link { event, prev: after, proof } = read.map_err(|flaw| match flaw {
            Flaw::Altered if !ended => Broken::Torn,
            flaw => Broken::Flaw(flaw),
        })?;
        if after != prev {
            return Err(Broken::Chain);
        }
        let later = until.filter(|until| *until < event.at.date());
        if let Some(day) = later {
            self.is_past = true;
            let stands = match &event.act {
                Act::Published { published, .. } => published.date() <= day,
                Act::Erased { index, .. } => self.by_index.contains_key(index),
                _ => false,
            };
            if !stands {
                return Ok(proof);
            }
        } else {
            self.events += 1;
            self.last = self.last.max(Some(event.at));
            self.length += line.trim_end_matches('\n').len() as u64 + 1;
            self.torn = !ended;
            self.head = proof;
        }
        self.apply(event).ok_or(Broken::Flaw(Flaw::Unreadable))?;
        Ok(proof)
    }

    /// Adds `events`, and gives their lines.
    pub fn append(&mut self, events: Vec<Event>) -> String {
        let mut lines = String::new();
        let drafts: Vec<_> = events.par_iter().map(Event::draft).collect();
        for (event, draft) in std::iter::zip(events, drafts) {
            let (line, proof) = draft.after(self.head);
            self.head = proof;
            self.length += line.len() as u64 + 1;
            self.events += 1;
            self.last = self.last.max(Some(event.at));
            lines.push_str(&line);
            lines.push('\n');
            self.apply(event).expect("an act of ours is about a record that is there");
        }
        self.torn = false;
        lines
    }

    /// Does what `event` says; none when it is about nothing that is there.
    fn apply(&mut self, event: Event) -> Option<()> {
        match event.act {
            Act::Published { index, at, published, written, text } => {
                if self.by_index.contains_key(&index) {
                    return None;
                }
                self.note_serial(&index);
                let place = self.records.len();
                self.by_index.insert(index.clone(), place);
                self.by_path.insert(at.path.clone(), place);
                self.records.push(Record::new(index, at, published, written, text, event.at));
            }
            Act::Opened { urls } => self.opened.extend(urls),
            _ => {
                let place = *self.by_index.get(event.act.index()?)?;
                if let Act::Moved { to, .. } = &event.act {
                    let record = &self.records[place];
                    if self.by_path.get(&record.at.path) == Some(&place) {
                        self.by_path.remove(&record.at.path);
                    }
                    self.by_path.insert(to.path.clone(), place);
                }
                self.records[place].apply(event);
            }
        }
        Some(())
    }

    fn note_serial(&mut self, index: &IndexNumber) {
        let (code, year, serial) = index.parts();
        let highest = self.serials.entry((code.clone(), year)).or_default();
        *highest = (*highest).max(serial);
    }

    /// Every record, in the order of first publication.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// The record of a number.
    pub fn record(&self, index: &IndexNumber) -> Option<&Record> {
        self.by_index.get(index).map(|at| &self.records[*at])
    }

    /// The record of a document that was recognised; of one that is new, once it is published.
    pub fn record_of(&self, identity: &Identity) -> Option<&Record> {
        let known = identity.known.and_then(|at| self.records.get(at));
        known.or_else(|| self.record(&identity.index))
    }

    /// The record whose file stands at `path`.
    pub fn record_at(&self, path: &SourcePath) -> Option<&Record> {
        self.by_path.get(path).map(|at| &self.records[*at])
    }

    /// Addresses of lists and other pages that are no documents.
    pub fn opened(&self) -> &BTreeSet<SitePath> {
        &self.opened
    }

    /// How many events there are.
    pub fn events(&self) -> usize {
        self.events
    }

    /// The proof of the last line: who knows it can tell whether anything before it was changed.
    pub fn head(&self) -> Sha256 {
        self.head
    }

    /// How many bytes of the file are whole lines.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// When the last act was done.
    pub fn last(&self) -> Option<Moment> {
        self.last
    }

    /// Whether more was done after the day it is read for.
    pub fn is_past(&self) -> bool {
        self.is_past
    }

    /// Whether the file ends in the middle of a line.
    pub fn is_torn(&self) -> bool {
        self.torn
    }
}

/// Why a line does not go on from the one before.
enum Broken {
    /// It is the last, and was not written to its end.
    Torn,
    /// It is not what was written.
    Flaw(Flaw),
    /// The line before it is not the one it was written after.
    Chain,
}

/// How many lines are read at once, in parallel.
const BATCH: usize = 16_384;

/// Every line with what it says and its number. They are read in parallel, and come in their order.
fn links(text: &str) -> impl Iterator<Item = (&str, Result<Link, Flaw>, u32)> {
    let all: Vec<(&str, u32)> = lines(text).collect();
    let mut done = 0;
    let batches = std::iter::from_fn(move || {
        let batch = all.get(done..all.len().min(done + BATCH)).filter(|batch| !batch.is_empty())?;
        done += batch.len();
        Some(batch.par_iter().map(|(line, position)| link(line, *position)).collect::<Vec<_>>())
    });
    batches.flatten()
}

fn link(line: &str, position: u32) -> (&str, Result<Link, Flaw>, u32) {
    (line, Event::read(line.strip_suffix('\n').unwrap_or(line)), position)
}

/// The lines of the file with their numbers, each with the line break it ends with.
pub fn lines(text: &str) -> impl Iterator<Item = (&str, u32)> {
    text.split_inclusive('\n').zip(1..)
}

fn at(line: u32) -> Place {
    Place::At(SourcePath::new(PATH), Position { line, ..Position::START })
}

#[cfg(test)]
mod tests;
