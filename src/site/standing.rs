//! Which documents are public on a day, and when that will change.

use std::sync::Arc;

use rayon::prelude::*;

use super::Day;
use crate::base::catalogue::site as found;
use crate::base::{Checked, Moment, Place, date};
use crate::document::Document;

/// Whether a document is public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It is.
    Public,
    /// It is marked as a draft.
    Draft,
    /// Its time of publication has not come.
    Scheduled,
    /// Nobody reviewed it yet (R-711-05, R-GF-21).
    Unreviewed,
}

impl Standing {
    fn of(document: &Document, now: Moment) -> Self {
        if document.draft {
            Self::Draft
        } else if document.review.is_none() {
            Self::Unreviewed
        } else if now < document.dates.published {
            Self::Scheduled
        } else {
            Self::Public
        }
    }

    /// What a ribbon says of a document that is not public.
    pub fn ribbon(self) -> Option<&'static str> {
        match self {
            Self::Public => None,
            Self::Draft => Some("草稿"),
            Self::Scheduled => Some("定时发布"),
            Self::Unreviewed => Some("未经审查"),
        }
    }
}

/// The documents of a day, told from those that are held back.
#[derive(Debug, Default)]
pub struct OfDay {
    /// Those that are shown, by path.
    pub shown: Vec<Arc<Document>>,
    /// How each of them stands.
    pub standings: Vec<Standing>,
    /// Those that are not shown, and why.
    pub held: Vec<(Arc<Document>, Standing)>,
    /// The first moment after that day at which the portal changes although nobody edits it.
    pub next_change: Option<Moment>,
}

/// Tells the documents of `day` from those that are held back.
pub fn of_day(documents: Vec<Arc<Document>>, day: Day) -> Checked<OfDay> {
    let mut findings = Vec::new();
    let mut sorted = OfDay { next_change: next_change(&documents, day.now), ..OfDay::default() };
    for document in documents {
        let standing = Standing::of(&document, day.now);
        if standing == Standing::Unreviewed {
            findings.push(found::unreviewed(Place::File(document.path.clone())));
        }
        if standing == Standing::Public || day.drafts {
            let until = document.decision.as_ref().and_then(|decision| decision.until);
            let is_over = until.is_some_and(|until| until < day.now.date());
            sorted.shown.push(if is_over { Arc::new(document.lapsed()) } else { document });
            sorted.standings.push(standing);
        } else {
            sorted.held.push((document, standing));
        }
    }
    Checked { value: sorted, findings }
}

/// The first moment after `now` at which the portal changes although nobody edits it.
fn next_change(documents: &[Arc<Document>], now: Moment) -> Option<Moment> {
    let reviewed = documents.par_iter().filter(|d| !d.draft && d.review.is_some());
    let moments = reviewed.flat_map_iter(|document| {
        let dates = document.dates;
        let midnight = |day: date::Date| day.at(0, 0, 0, 0);
        let after = |day: date::Date| day.tomorrow().ok().map(midnight);
        [
            Some(dates.published),
            dates.effective.map(midnight),
            dates.expires.and_then(after),
            dates.pinned_until.and_then(after),
        ]
    });
    moments.flatten().filter(|moment| now < *moment).min()
}
