//! A snapshot: what a history says, written so that it is read again in a fraction of the time its lines
//! take.
//!
//! Its first [frame](Frame) is what it says of the file as a whole, and each of those that follow a batch
//! of records.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::Read;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::{History, Record};
use crate::base::{Frame, Moment, Sha256, SitePath};

/// How many records are read at once.
const BATCH: usize = 2048;

/// What a history says of its file as a whole.
#[derive(Serialize, Deserialize)]
struct Head<'history> {
    records: usize,
    opened: Cow<'history, BTreeSet<SitePath>>,
    events: usize,
    proof: Sha256,
    length: u64,
    last: Option<Moment>,
}

impl History {
    /// What it says, in parts; none when it is that of a former day, or its file ends in the middle of
    /// a line.
    pub fn snapshot(&self) -> Option<Vec<Vec<u8>>> {
        if self.is_past || self.torn {
            return None;
        }
        let head = Head {
            records: self.records.len(),
            opened: Cow::Borrowed(&self.opened),
            events: self.events,
            proof: self.head,
            length: self.length,
            last: self.last,
        };
        let batches = self.records.par_chunks(BATCH).enumerate();
        let batches = batches.map(|(at, records)| self.batch(at * BATCH, records));
        let head = Frame::around(&postcard::to_stdvec(&head).ok()?);
        std::iter::once(head).chain(batches.collect::<Vec<_>>()).collect()
    }

    /// A batch of records, of which the first has the place `first`: each with whether its file stands
    /// where it says, for another may have come to stand there since.
    fn batch(&self, first: usize, records: &[Record]) -> Option<Vec<u8>> {
        let mut batch = Vec::new();
        for (place, record) in (first..).zip(records) {
            let stands = self.by_path.get(&record.at.path) == Some(&place);
            batch = postcard::to_extend(&(record, stands), batch).ok()?;
        }
        Frame::around(&batch)
    }

    /// The history of which `file` has the [snapshot](Self::snapshot), if it has one.
    pub fn resumed(mut file: impl Read) -> Option<Self> {
        let mut frame = Frame::default();
        frame.read(&mut file)?;
        let head: Head<'_> = postcard::from_bytes(frame.bytes()?).ok()?;
        let mut history = Self {
            opened: head.opened.into_owned(),
            events: head.events,
            head: head.proof,
            length: head.length,
            last: head.last,
            ..Self::default()
        };
        // What follows it finds room, too, and nothing is moved for that.
        history.reserve(head.records + head.records / 16 + BATCH);
        while frame.read(&mut file).is_some() {
            let mut rest = frame.bytes()?;
            while !rest.is_empty() {
                let ((record, stands), after) = postcard::take_from_bytes(rest).ok()?;
                history.take_up(record, stands);
                rest = after;
            }
        }
        (history.records.len() == head.records).then_some(history)
    }

    fn take_up(&mut self, record: Record, stands: bool) {
        self.note_serial(&record.index);
        let place = self.records.len();
        self.by_index.insert(record.index.clone(), place);
        if stands {
            self.by_path.insert(record.at.path.clone(), place);
        }
        self.records.push(record);
    }
}
