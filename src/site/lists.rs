//! What lists and documents say of each other: laws by their titles, decisions and inspections by the
//! powers they rest on.

use std::borrow::Cow;

use rayon::prelude::*;

use super::{DocId, Site};
use crate::base::{Date, Map, Moment};
use crate::document::{Kind, List, Rows};
use crate::law::{self, Provision};
use crate::table::decision::Decision;
use crate::table::inspection::InspectionItem;
use crate::table::power::{ItemCode, PowerItem};

/// What lists and documents say of each other.
#[derive(Debug, Clone, Default)]
pub(super) struct Lists {
    /// The laws that are on the site, by the keys of their titles.
    laws: Map<String, DocId>,
    /// The items of power lists, old ones too: the list and the place of the item in it.
    powers: Map<ItemCode, (DocId, usize)>,
    /// The decisions that rest on a power: the document and the place of the decision in it.
    decisions: Map<ItemCode, Vec<(DocId, usize)>>,
    /// What is inspected at random by a power, likewise.
    inspections: Map<ItemCode, Vec<(DocId, usize)>>,
}

impl Lists {
    pub(super) fn of(site: &Site) -> Self {
        let mut lists = Self::default();
        let ids: Vec<DocId> = site.ids().collect();
        let laws = ids.par_iter().filter_map(|id| Some((*id, law_key(site, *id)?)));
        for (id, key) in laws.collect::<Vec<_>>() {
            lists.add_law(site, id, key);
        }
        for id in ids {
            lists.add_powers(site, id);
            for (at, decision) in site.decisions(id).iter().enumerate() {
                for item in &decision.items {
                    lists.decisions.entry(item.clone()).or_default().push((id, at));
                }
            }
            for (at, inspection) in inspections(site, id).iter().enumerate() {
                for item in &inspection.items {
                    lists.inspections.entry(item.clone()).or_default().push((id, at));
                }
            }
        }
        lists
    }

    /// Of two lists that have an item the one that stands is meant, and of two of these the newer.
    fn add_powers(&mut self, site: &Site, id: DocId) {
        let rank = |id: DocId| (site.stands(id), site.document(id).dates.published);
        for (at, item) in site.document(id).powers().iter().enumerate() {
            let known = self.powers.entry(item.code.clone()).or_insert((id, at));
            if rank(known.0) < rank(id) {
                *known = (id, at);
            }
        }
    }

    /// Of two texts of one title the one in force is meant, and of two of these the newer.
    fn add_law(&mut self, site: &Site, id: DocId, key: Cow<'_, str>) {
        let rank = |id: DocId| (site.stands(id), site.document(id).in_force_from());
        let known = self.laws.entry(key.into_owned()).or_insert(id);
        if rank(*known) < rank(id) {
            *known = id;
        }
    }
}

/// The key of the title of the document `id`, if it may be cited as a law.
fn law_key(site: &Site, id: DocId) -> Option<Cow<'_, str>> {
    let document = site.document(id);
    let is_law =
        matches!(document.kind, Kind::Regulation | Kind::Policy) && document.withdrawn.is_none();
    is_law.then(|| law::key(&document.title))
}

/// What the inspection list `id` has, if it is one.
fn inspections(site: &Site, id: DocId) -> &[InspectionItem] {
    match site.document(id).rows() {
        Some(Rows { list: List::Inspections(list), .. }) => &list.items,
        _ => &[],
    }
}

impl Site {
    /// The law on the site that is called `title`.
    pub fn law(&self, title: &str) -> Option<DocId> {
        self.lists.laws.get(&*law::key(title)).copied()
    }

    /// The anchor of a place in the law `id`; none when it has no such place.
    pub fn anchor_of(&self, id: DocId, provision: &Provision) -> Option<String> {
        let anchor = provision.anchor();
        self.document(id).text.anchors.has(&anchor).then_some(anchor)
    }

    /// Every decision of every document.
    pub fn all_decisions(&self) -> impl Iterator<Item = &Decision> {
        self.ids().flat_map(|id| self.decisions(id))
    }

    /// The decisions of the document `id`: those of its rows, or the one that it is.
    pub fn decisions(&self, id: DocId) -> &[Decision] {
        match self.document(id).rows() {
            Some(Rows { list: List::Decisions(list), .. }) => &list.decisions,
            _ => self.document(id).decision.as_deref().map_or(&[], std::slice::from_ref),
        }
    }

    /// The decisions that rest on the power with this code, newest first, as far as they are shown.
    pub fn decisions_on(&self, code: &ItemCode) -> Vec<(DocId, &Decision)> {
        let all = self.lists.decisions.get(code).map_or(&[][..], Vec::as_slice);
        let all = all.iter().map(|(id, at)| (*id, &self.decisions(*id)[*at]));
        let shown = all.filter(|(id, decision)| self.stands(*id) && self.shows(decision));
        let mut shown: Vec<_> = shown.collect();
        shown.sort_by_key(|(_, decision)| std::cmp::Reverse((decision.decided, &decision.number)));
        shown
    }

    /// Whether a power list has this code; none when there is no list.
    pub fn has_power(&self, code: &ItemCode) -> Option<bool> {
        let powers = &self.lists.powers;
        (!powers.is_empty()).then(|| powers.contains_key(code))
    }

    /// The item with this code, and the power list it is in, if that stands.
    pub fn power(&self, code: &ItemCode) -> Option<(DocId, &PowerItem)> {
        let (id, at) = *self.lists.powers.get(code)?;
        let list = Some(self.document(id)).filter(|list| list.withdrawn.is_none())?;
        Some((id, list.powers().get(at)?))
    }

    /// What is inspected at random by the power with this code, in the order of the lists.
    pub fn inspections_on(&self, code: &ItemCode) -> Vec<(DocId, &InspectionItem)> {
        let all = self.lists.inspections.get(code).map_or(&[][..], Vec::as_slice);
        let standing = all.iter().filter(|(id, _)| self.stands(*id));
        standing.map(|(id, at)| (*id, &inspections(self, *id)[*at])).collect()
    }

    /// The first moment at which a decision that is shown will not be.
    pub(super) fn next_lapse(&self) -> Option<Moment> {
        let decisions = self.ids().flat_map(|id| self.decisions(id));
        let until = decisions.filter_map(|decision| decision.until);
        let last = until.filter(|until| self.now.date() <= *until).min()?;
        Some(last.tomorrow().ok()?.at(0, 0, 0, 0))
    }

    /// Whether a decision is shown: until the end of its period, as the rules on publicity want.
    pub fn shows(&self, decision: &Decision) -> bool {
        decision.until.is_none_or(|until: Date| self.now.date() <= until)
    }
}
