//! What will be wrong by itself, what will happen by itself, and on which day.

use std::collections::{BTreeSet, HashSet};

use super::check::{Inspector, is_asked_for};
use super::{Error, Inspection, Portal, Reader, load};
use crate::audit::{Allows, Audit, Force, Reviewed, Term};
use crate::base::date::end_of;
use crate::base::{Date, Finding, Moment, Place, SourcePath};
use crate::document::Kind;
use crate::site::{Day, DocId, Site};
use crate::source::Content;

/// What the days ahead bring if nobody edits the content.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forecast {
    /// What will be wrong that is not wrong now, each once, in the order of the days.
    pub coming: Vec<Coming>,
    /// What happens to documents, in the order of the days.
    pub events: Vec<Event>,
    /// The host of the portal; empty when there are no settings.
    pub host: String,
}

/// Something that will be wrong, unless somebody sees to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coming {
    /// The first day on which an audit finds it.
    pub on: Date,
    /// What it finds.
    pub finding: Finding,
}

/// Something that happens to a document because its day has come.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Event {
    /// The day.
    pub on: Date,
    /// What happens.
    pub what: Happening,
    /// The file.
    pub path: SourcePath,
    /// The title.
    pub title: String,
}

/// What happens to a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Happening {
    /// It was scheduled, and becomes public.
    Appears,
    /// It comes into force.
    InForce,
    /// It is in force for the last day.
    Expires,
    /// People may speak for the last day.
    Closes,
    /// A decision is shown for the last day.
    Lapses,
    /// It is pinned for the last day.
    Unpinned,
}

/// What is known to be wrong. A term says the same on every day, so what is found anew is new.
type Known = HashSet<Finding>;

/// A stretch of days on which the portal does not change by itself.
struct Stretch {
    first: Date,
    last: Date,
}

/// What audits of the days after that of `request`, up to `until`, will find that an audit of that day
/// does not, and what happens meanwhile, if nobody edits the content.
///
/// Between two changes that the portal makes by itself its terms tell everything; on the day of such
/// a change, when a scheduled document appears or another goes out of force, they are asked anew, and
/// the documents that are new are looked at.
pub fn forecast(request: &Inspection, until: Date) -> Result<Forecast, Error> {
    let mut reader = Reader::new(Content::at(&request.root));
    let mut forecast = Forecast::default();
    let mut before: Option<Before> = None;
    let mut day = request.day;
    while day.now.date() <= until {
        let mut found = Vec::new();
        let Some(portal) = load(&mut reader, day, &mut found)? else { break };
        let first = day.now.date();
        let next = next_change(&portal.site);
        let last = next.and_then(|next| next.yesterday().ok()).map_or(until, |day| day.min(until));
        let stretch = Stretch { first, last };
        portal.site.settings.base_url.host().clone_into(&mut forecast.host);
        before = Some(forecast.stretch(request, &portal, found, &stretch, before)?);
        let Some(next) = next else { break };
        day = Day { now: end_of(next), is_chosen: true, ..day };
    }
    forecast.coming.retain(|coming| is_asked_for(&coming.finding, &request.rules));
    forecast.finish();
    Ok(forecast)
}

/// The next day on which the portal or what is found while it is made changes.
fn next_change(site: &Site) -> Option<Date> {
    let changes = site.next_change.map(Moment::date).into_iter();
    let next = changes.chain(site.next_overdue()).min()?;
    Some(next.max(site.now.date().tomorrow().ok()?))
}

/// What was known at the end of a stretch.
struct Before {
    known: Known,
    /// What the stages found, by name and place: what they say may count days.
    found: BTreeSet<(&'static str, Place)>,
    /// The documents that were public.
    public: HashSet<SourcePath>,
}

impl Forecast {
    /// Adds what a stretch of days brings; `before` is what was known, none on the first day, when
    /// everything that is wrong is known already.
    fn stretch(
        &mut self,
        request: &Inspection,
        portal: &Portal,
        found: Vec<Finding>,
        stretch: &Stretch,
        before: Option<Before>,
    ) -> Result<Before, Error> {
        let site = &portal.site;
        let force = Force::of(&site.settings).value.only(&request.rules);
        let audit = Audit::of(site, &portal.register);
        let mut terms = force.terms(&audit, stretch.last);
        let found_by_terms = terms.iter().map(|term| term.finding.clone()).collect();
        let allows = Allows::of(site);
        let left: Known = allows.not_allowed(found_by_terms).into_iter().collect();
        terms.retain(|term| left.contains(&term.finding));
        if let Some(before) = &before {
            let inspector = Inspector { portal, audit, force: &force, allows, draws: false };
            self.anew(&inspector, &found, stretch.first, before)?;
        }
        self.events_of(site, stretch);
        let known = before.map(|before| before.known);
        Ok(Before {
            known: self.terms(&terms, stretch, known),
            found: found.into_iter().map(|finding| (finding.code, finding.place)).collect(),
            public: site.documents.iter().map(|document| document.path.clone()).collect(),
        })
    }

    /// What the stages and the rules find on the first day of a stretch, because of its change.
    fn anew(
        &mut self,
        inspector: &Inspector<'_>,
        found: &[Finding],
        on: Date,
        before: &Before,
    ) -> Result<(), Error> {
        let site = &inspector.portal.site;
        let is_new =
            |finding: &&Finding| !before.found.contains(&(finding.code, finding.place.clone()));
        let mut new: Vec<Finding> = found.iter().filter(is_new).cloned().collect();
        for id in site.ids().filter(|id| !before.public.contains(&site.document(*id).path)) {
            self.events.push(event(site, id, on, Happening::Appears));
            if let Ok((source, body)) = inspector.portal.reread(id)? {
                let reviewed = Reviewed::new(id, site.document(id), &source, &body);
                new.extend(inspector.text(&reviewed));
            }
        }
        let new = inspector.allows.not_allowed(new).into_iter();
        self.coming.extend(new.map(|finding| Coming { on, finding }));
        Ok(())
    }

    /// What becomes wrong within a stretch; gives what is wrong in the end.
    fn terms(&mut self, terms: &[Term], stretch: &Stretch, known: Option<Known>) -> Known {
        let on = |day: Date| -> Known {
            let over = terms.iter().filter(|term| term.is_over(day));
            over.map(|term| term.finding.clone()).collect()
        };
        let mut known = known.unwrap_or_else(|| on(stretch.first));
        let mut turns: BTreeSet<Date> = terms.iter().map(|term| term.from).collect();
        turns.extend(terms.iter().filter_map(|term| term.until?.tomorrow().ok()));
        turns.insert(stretch.first);
        for day in turns.range(stretch.first..=stretch.last).copied() {
            let now = on(day);
            let is_new = |term: &&Term| term.is_over(day) && !known.contains(&term.finding);
            let new = terms.iter().filter(is_new).map(|term| term.finding.clone());
            self.coming.extend(new.map(|finding| Coming { on: day, finding }));
            known = now;
        }
        known
    }

    /// What happens to the documents that are public in a stretch.
    fn events_of(&mut self, site: &Site, stretch: &Stretch) {
        let is_in = |day: &Date| (stretch.first..=stretch.last).contains(day);
        for id in site.ids().filter(|id| site.document(*id).withdrawn.is_none()) {
            let document = site.document(id);
            let dates = document.dates;
            let ends = if document.kind == Kind::Consultation {
                Happening::Closes
            } else {
                Happening::Expires
            };
            let days = [
                (dates.effective, Happening::InForce),
                (dates.expires, ends),
                (dates.pinned_until, Happening::Unpinned),
            ];
            let days = days.into_iter().filter_map(|(day, what)| Some((day?, what)));
            let lapses = site.decisions(id).iter().filter_map(|decision| decision.until);
            let all = days.chain(lapses.map(|day| (day, Happening::Lapses)));
            let all = all.filter(|(day, _)| is_in(day));
            self.events.extend(all.map(|(day, what)| event(site, id, day, what)));
        }
    }

    /// Puts everything into its order, and leaves each thing once: on its first day.
    fn finish(&mut self) {
        self.coming.sort_by(|a, b| {
            let key = |coming: &Coming| (coming.on, coming.finding.severity);
            (key(a), &a.finding.place, a.finding.code).cmp(&(
                key(b),
                &b.finding.place,
                b.finding.code,
            ))
        });
        let mut seen = HashSet::new();
        self.coming.retain(|coming| seen.insert(coming.finding.clone()));
        self.events.sort();
        self.events.dedup();
    }
}

fn event(site: &Site, id: DocId, on: Date, what: Happening) -> Event {
    let document = site.document(id);
    Event { on, what, path: document.path.clone(), title: document.title.clone() }
}
