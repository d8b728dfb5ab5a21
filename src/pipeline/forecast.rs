//! What will be wrong by itself, and on which day.

use std::collections::HashSet;

use super::{Error, Inspection, Reader, load};
use crate::audit::{self, Allows, Audit, Force};
use crate::base::date::end_of;
use crate::base::{Date, Finding};
use crate::site::Day;
use crate::source::Content;

/// Something that will be wrong, unless somebody sees to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coming {
    /// The first day on which an audit finds it.
    pub on: Date,
    /// What it finds.
    pub finding: Finding,
}

/// What is known to be wrong. A term says the same on every day, so what is found anew is new.
type Known = HashSet<Finding>;

/// What audits of the days after that of `request`, up to `until`, will find that an audit of that day
/// does not, if nobody edits the content: in the order of the days.
///
/// Between two changes that the portal makes by itself its terms tell everything; on the day of such
/// a change, when a scheduled document appears or another goes out of force, they are asked anew.
pub fn forecast(request: &Inspection, until: Date) -> Result<Vec<Coming>, Error> {
    let mut reader = Reader::new(Content::at(&request.root));
    let (mut coming, mut known) = (Vec::new(), None);
    let mut day = request.day;
    while day.now.date() <= until {
        let Some(portal) = load(&mut reader, day, &mut Vec::new())? else { break };
        let force = Force::of(&portal.site.settings).value.only(&request.rules);
        let audit = Audit::of(&portal.site, &portal.register);
        let next = portal.site.next_change.map(|moment| moment.date().max(tomorrow(audit.day)));
        let last = next.and_then(|next| next.yesterday().ok()).map_or(until, |day| day.min(until));
        let mut terms = force.terms(&audit, last);
        let found = terms.iter().map(|term| term.finding.clone()).collect();
        let left: Known = Allows::of(&portal.site).not_allowed(found).into_iter().collect();
        terms.retain(|term| left.contains(&term.finding));
        known = Some(segment(&terms, audit.day, last, known, &mut coming));
        let Some(next) = next else { break };
        day = Day { now: end_of(next), is_chosen: true, ..day };
    }
    coming.sort_by(|a, b| (a.on, &a.finding.place).cmp(&(b.on, &b.finding.place)));
    Ok(coming)
}

/// Adds what becomes wrong from `first` to `last` to `coming`, and says what is wrong in the end.
///
/// `known` is what was wrong on the day before; none when nobody looked, and everything that is wrong
/// on `first` is known already.
fn segment(
    terms: &[audit::Term],
    first: Date,
    last: Date,
    known: Option<Known>,
    coming: &mut Vec<Coming>,
) -> Known {
    let on = |day: Date| -> Known {
        let over = terms.iter().filter(|term| term.is_over(day));
        over.map(|term| term.finding.clone()).collect()
    };
    let mut known = known.unwrap_or_else(|| on(first));
    let mut turns: Vec<Date> = terms.iter().map(|term| term.from.max(first)).collect();
    turns.extend(terms.iter().filter_map(|term| term.until?.tomorrow().ok()));
    turns.push(first);
    turns.retain(|day| (first..=last).contains(day));
    turns.sort_unstable();
    turns.dedup();
    for day in turns {
        let now = on(day);
        let is_new = |term: &&audit::Term| term.is_over(day) && !known.contains(&term.finding);
        let new = terms.iter().filter(is_new).map(|term| term.finding.clone());
        coming.extend(new.map(|finding| Coming { on: day, finding }));
        known = now;
    }
    known
}

fn tomorrow(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}
