//! What was published so far, read with the content and remembered between the builds of one run.

use std::sync::Arc;

use super::Error;
use crate::base::{Checked, Date, Finding, SourcePath};
use crate::history::{self, History};
use crate::site::Day;
use crate::source::Content;

/// What was published so far.
#[derive(Debug, Clone)]
pub(super) struct Registered {
    pub(super) history: Arc<History>,
    /// The size of the file it was read from, in bytes.
    pub(super) size: u64,
}

/// How many days are remembered: the present one, and another that is looked at.
const DAYS: usize = 2;

/// What was read of the register, as of the days it was asked for last.
#[derive(Debug, Default)]
pub(super) struct Remembered {
    days: Vec<(Option<Date>, Checked<Registered>)>,
    /// Whether there is one build only, which need not leave anything for the next.
    runs_once: bool,
}

impl Remembered {
    /// Of a program that ends after one build.
    pub(super) fn nothing() -> Self {
        Self { runs_once: true, ..Self::default() }
    }

    /// Forgets what it knows.
    pub(super) fn forget(&mut self) {
        self.days.clear();
    }

    /// What was published by `day`, if that is known.
    pub(super) fn of(&self, day: Day) -> Option<Checked<Registered>> {
        let known = self.days.iter().find(|(known, _)| *known == until(day))?;
        Some(known.1.clone())
    }

    /// Keeps what was read for `day`, and gives it with what was `found` in it.
    pub(super) fn keep(
        &mut self,
        day: Day,
        read: Checked<Registered>,
        found: &mut Vec<Finding>,
    ) -> Registered {
        if !self.runs_once && self.of(day).is_none() {
            if self.days.len() == DAYS {
                drop(self.days.remove(0));
            }
            self.days.push((until(day), read.clone()));
        }
        read.unpack(found)
    }
}

/// What the register in `content` says was published by `day`.
pub(super) fn read(content: &Content, day: Day) -> Result<Checked<Registered>, Error> {
    let path = SourcePath::new(history::PATH);
    let size = content.size(&path).unwrap_or(0);
    let text = content.text(&path)?.unwrap_or_default();
    let read = History::read(&text, until(day));
    Ok(read.map(|history| Registered { history: Arc::new(history), size }))
}

/// The day until which the history is read; all of it when none was chosen.
fn until(day: Day) -> Option<Date> {
    day.is_chosen.then(|| day.now.date())
}
