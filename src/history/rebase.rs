//! Rebase: two histories that went on from the same line, made one.
//!
//! The acts of both sides are put in the order of their moments, whoever does it, so that two
//! people who merge the same branches get the same file.

use std::collections::HashMap;

use super::event::{Act, Event};
use super::{History, lines};
use crate::base::catalogue::history as found;
use crate::base::{Checked, Place, Sha256};
use crate::document::IndexNumber;

/// The one history of `ours` and `theirs`. A number that both sides gave is kept by the earlier;
/// the other document gets the next.
pub fn rebase(ours: &str, theirs: &str) -> Checked<String> {
    let shared = shared(ours, theirs);
    let sides = [History::read(ours, None), History::read(theirs, None)];
    let findings: Vec<_> = sides.into_iter().flat_map(|side| side.findings).collect();
    if !findings.is_empty() {
        return Checked { value: String::new(), findings };
    }
    let mut merged =
        Merge { history: History::read(&ours[..shared], None).value, numbers: HashMap::new() };
    let mut text = ours[..shared].to_owned();
    let mut acts: Vec<(usize, Event)> = Vec::new();
    for (side, all) in [ours, theirs].into_iter().enumerate() {
        let events =
            lines(&all[shared..]).filter_map(|(line, _)| Event::read(line.trim_end()).ok());
        acts.extend(events.map(|link| (side, link.event)));
    }
    acts.sort_by_cached_key(|(_, event)| (event.at, event.line(Sha256::default())));
    for (side, event) in acts {
        let Some(event) = merged.fitted(side, event) else { continue };
        let line = event.line(merged.history.head);
        if merged.history.apply(event).is_none() {
            return Checked {
                value: String::new(),
                findings: vec![found::unmergeable(Place::Portal)],
            };
        }
        merged.history.head = Sha256::of(&line);
        text.push_str(&line);
        text.push('\n');
    }
    Checked { value: text, findings: Vec::new() }
}

/// The two sides of a register in which a merge left its conflict marks; none when it has none.
pub fn sides(text: &str) -> Option<(String, String)> {
    let (mut ours, mut theirs) = (String::new(), String::new());
    let (mut in_ours, mut in_theirs, mut marked) = (true, true, false);
    for (line, _) in lines(text) {
        match line.get(..7) {
            Some("<<<<<<<") => (in_ours, in_theirs, marked) = (true, false, true),
            Some("|||||||") => (in_ours, in_theirs) = (false, false),
            Some("=======") => (in_ours, in_theirs) = (false, true),
            Some(">>>>>>>") => (in_ours, in_theirs) = (true, true),
            _ => {
                if in_ours {
                    ours.push_str(line);
                }
                if in_theirs {
                    theirs.push_str(line);
                }
            }
        }
    }
    marked.then_some((ours, theirs))
}

/// How many bytes of whole lines the two share.
fn shared(ours: &str, theirs: &str) -> usize {
    let same = lines(ours).zip(lines(theirs)).take_while(|(a, b)| a == b && a.0.ends_with('\n'));
    same.map(|((line, _), _)| line.len()).sum()
}

struct Merge {
    history: History,
    /// What each side's numbers became.
    numbers: HashMap<(usize, IndexNumber), IndexNumber>,
}

impl Merge {
    /// The event as it fits what was merged so far; none when the other side did the same.
    fn fitted(&mut self, side: usize, mut event: Event) -> Option<Event> {
        if let Act::Published { index, at, text, .. } = &event.act {
            let same = self.history.record_at(&at.path);
            if let Some(other) = same.filter(|other| other.newest().text == text.text) {
                self.numbers.insert((side, index.clone()), other.index.clone());
                return None;
            }
            if self.history.record(index).is_some() {
                let (code, year, _) = index.parts();
                let highest = self.history.serials.get(&(code.clone(), year)).copied();
                let next = IndexNumber::new(code.clone(), year, highest.unwrap_or(0) + 1);
                self.numbers.insert((side, index.clone()), next);
            }
        }
        let number = |index: &IndexNumber| self.numbers.get(&(side, index.clone())).cloned();
        match &mut event.act {
            Act::Published { index, .. }
            | Act::Revised { index, .. }
            | Act::Moved { index, .. }
            | Act::Withdrawn { index, .. }
            | Act::Erased { index, .. }
            | Act::Restored { index } => *index = number(index).unwrap_or_else(|| index.clone()),
            Act::Consolidated { index, into } => {
                *index = number(index).unwrap_or_else(|| index.clone());
                *into = number(into).unwrap_or_else(|| into.clone());
            }
            Act::Opened { urls } => {
                urls.retain(|url| !self.history.opened.contains(url));
                if urls.is_empty() {
                    return None;
                }
            }
        }
        let is_done = event.act.index().and_then(|index| self.history.record(index));
        let is_done = is_done.is_some_and(|record| match &event.act {
            Act::Revised { text, .. } => record.newest().text == text.text,
            Act::Moved { to, .. } => record.at == *to,
            _ => false,
        });
        (!is_done).then_some(event)
    }
}
