//! Records: what the acts have made of each document so far.

use serde::{Deserialize, Serialize};

use super::event::{Act, Event, FileProof, Kept, Reason, Stand};
use crate::base::{Date, Moment, Sha256, SitePath};
use crate::document::IndexNumber;

/// What became of one document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Its number.
    pub index: IndexNumber,
    /// Where it stands.
    pub at: Stand,
    /// Where it stood before, and from when on it stood elsewhere; oldest first.
    pub before: Vec<(Stand, Moment)>,
    /// Its minute of publication.
    pub published: Moment,
    /// The day it was signed.
    pub written: Option<Date>,
    /// Every text that was published, oldest first; never empty.
    pub revisions: Vec<Revision>,
    /// How many changes were told of when the last text was published.
    pub notes: usize,
    /// Whether it is still on the web, and how.
    pub presence: Presence,
    /// Every change of that, oldest first.
    pub presences: Vec<(Moment, Presence)>,
}

/// One published text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// When it was published.
    pub at: Moment,
    /// Its title.
    pub title: String,
    /// The proof of the visible text.
    pub text: Sha256,
    /// The proof of the source text, by which it is kept.
    pub source: Sha256,
    /// The files it shows and attaches.
    pub files: Vec<FileProof>,
    /// The last day on which it is shown.
    pub until: Option<Date>,
    /// What readers were told of the change; none for the first.
    pub note: Option<String>,
    /// Whether it may no longer be shown or kept.
    pub erased: bool,
}

/// Whether a document is still on the web, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Presence {
    /// It is public.
    Public,
    /// Its text stands under a notice.
    Withdrawn(Reason),
    /// Another document took it in.
    Consolidated(IndexNumber),
    /// Its text is gone; number, title and reason stay.
    Erased(Reason),
}

impl Record {
    /// The record that begins with the publication of `text`.
    pub(super) fn new(
        index: IndexNumber,
        at: Stand,
        published: Moment,
        written: Option<Date>,
        text: Kept,
        moment: Moment,
    ) -> Self {
        Self {
            index,
            at,
            before: Vec::new(),
            published,
            written,
            notes: text.notes,
            revisions: vec![Revision::new(text, None, moment)],
            presence: Presence::Public,
            presences: Vec::new(),
        }
    }

    /// The text that is published now.
    pub fn newest(&self) -> &Revision {
        self.revisions.last().expect("a record begins with a text")
    }

    /// Every address it had, that it has not now.
    pub fn former_urls(&self) -> impl Iterator<Item = &SitePath> {
        self.before.iter().map(|(stand, _)| &stand.url).filter(|url| **url != self.at.url)
    }

    /// Does what `event` says; it is about this document.
    pub(super) fn apply(&mut self, event: Event) {
        let Event { at: moment, act } = event;
        match act {
            Act::Revised { text, note, .. } => {
                self.notes = text.notes;
                self.revisions.push(Revision::new(text, Some(note), moment));
            }
            Act::Moved { to, .. } => {
                self.before.push((std::mem::replace(&mut self.at, to), moment));
            }
            Act::Withdrawn { why, .. } => self.become_present(Presence::Withdrawn(why), moment),
            Act::Consolidated { into, .. } => {
                self.become_present(Presence::Consolidated(into), moment);
            }
            Act::Erased { why, .. } => {
                self.revisions.iter_mut().for_each(|revision| revision.erased = true);
                self.become_present(Presence::Erased(why), moment);
            }
            Act::Restored { .. } => self.become_present(Presence::Public, moment),
            // The history sees to these: they begin a record, or are about none.
            Act::Published { .. } | Act::Opened { .. } => {}
        }
    }

    fn become_present(&mut self, presence: Presence, moment: Moment) {
        self.presences.push((moment, presence.clone()));
        self.presence = presence;
    }
}

impl Revision {
    fn new(text: Kept, note: Option<String>, at: Moment) -> Self {
        let Kept { title, text, source, files, notes: _, until } = text;
        Self { at, title, text, source, files, until, note, erased: false }
    }
}
