//! Currency: every law that is cited exists, has that article, and is in force.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::{Basis, DocId, Findings, Site, Target, Validity};
use crate::base::catalogue::law as found;
use crate::base::{Date, Finding, Map, Place, Set, date};
use crate::document::{CellCitation, Document, Kind, List, Reference, Relation, Rows};
use crate::law::{self, Citation, Named, Provision, Verdict};
use crate::markdown::LinkKind;

/// A law, and what cites it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedLaw {
    /// Its title, as it is cited most fully.
    pub title: String,
    /// The document, when it is on the site.
    pub document: Option<DocId>,
    /// Whether it is in force on the day.
    pub verdict: Verdict,
    /// What cites it, document by document.
    pub by: Vec<Citing>,
}

/// What cites a law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citing {
    /// The document.
    pub document: DocId,
    /// The item of its power list, by its place.
    pub item: Option<usize>,
    /// The places that are cited.
    pub provisions: Vec<Provision>,
    /// Whether it is named as a basis, and not only in the text.
    pub is_basis: bool,
}

/// One citation, where it stands.
struct Mention<'site> {
    title: &'site str,
    provisions: Vec<Provision>,
    place: Place,
    item: Option<usize>,
    is_basis: bool,
    /// The day on which it must be in force, when it is not that of the document.
    day: Option<Date>,
}

/// What the site knows by a title.
struct Known<'site> {
    /// The law that is on the site.
    document: Option<DocId>,
    /// The law by its card.
    law: Named<'site>,
}

/// What the site knows by each title that is cited. A title is looked up once, however often it stands
/// somewhere: some are cited by every other document.
type Titles<'site> = Map<&'site str, Known<'site>>;

/// Links every citation in a text to the law that is on the site, says what is wrong with any, and
/// takes down what cites what.
pub(super) fn fill(site: &mut Site, findings: &mut Findings) {
    link(site);
    let ids: Vec<DocId> = site.ids().collect();
    let shared = &*site;
    let mentions: Vec<Vec<Mention<'_>>> = ids.par_iter().map(|id| mentions(shared, *id)).collect();
    let titles = titles(shared, &mentions);
    let judged = ids.par_iter().zip(&mentions).map(|(id, mentions)| {
        mentions.iter().flat_map(|mention| judge(shared, &titles, *id, mention)).collect()
    });
    let judged: Vec<Findings> = judged.collect();
    findings.extend(judged.into_iter().flatten());
    let mut laws: BTreeMap<String, CitedLaw> = BTreeMap::new();
    for (id, mentions) in ids.iter().zip(&mentions) {
        for mention in mentions {
            note(shared, &titles, &mut laws, *id, mention);
        }
    }
    let next = laws.values().filter_map(|law| next_change(shared, law)).min();
    site.cited = laws.into_values().collect();
    let next = next.map(|day| day.at(0, 0, 0, 0));
    site.next_change = site.next_change.into_iter().chain(next).min();
}

/// What `site` knows by the titles of `mentions`.
fn titles<'site>(site: &'site Site, mentions: &[Vec<Mention<'site>>]) -> Titles<'site> {
    let titles: Set<&str> = mentions.iter().flatten().map(|mention| mention.title).collect();
    let known =
        |title: &'site str| Known { document: site.law(title), law: site.laws.named(title) };
    titles.into_par_iter().map(|title| (title, known(title))).collect()
}

/// Leads the citations in texts to the laws that are on the site.
fn link(site: &mut Site) {
    let ids: Vec<DocId> = site.ids().collect();
    let shared = &*site;
    let found: Vec<Vec<(usize, Target)>> = ids.par_iter().map(|id| led(shared, *id)).collect();
    for (entry, targets) in site.entries.iter_mut().zip(found) {
        for (at, target) in targets {
            entry.links[at] = target;
        }
    }
}

fn led(site: &Site, from: DocId) -> Vec<(usize, Target)> {
    let (document, entry) = (site.document(from), site.entry(from));
    let mut led = Vec::new();
    for (at, (written, target)) in document.text.links.iter().zip(&entry.links).enumerate() {
        let LinkKind::Citation { name, provisions } = &written.kind else { continue };
        let to = match target {
            Target::Document(id, _) => Some(*id),
            _ => site.law(name).filter(|id| *id != from),
        };
        let Some(to) = to else { continue };
        let anchor = provisions.first().and_then(|first| site.anchor_of(to, first));
        led.push((at, Target::Document(to, anchor)));
    }
    led
}

/// Every citation of a document: in its text, among its bases, in its rows.
fn mentions(site: &Site, id: DocId) -> Vec<Mention<'_>> {
    let document = site.document(id);
    let mut mentions = Vec::new();
    let own = document.text.links.len() - document.text.in_data;
    for link in &document.text.links[..own] {
        if let LinkKind::Citation { name, provisions } = &link.kind {
            let place = Place::At(document.path.clone(), link.at);
            let provisions = provisions.clone();
            mentions.push(Mention { provisions, is_basis: false, ..Mention::of(name, place) });
        }
    }
    for (_, reference) in &document.relations {
        if let Reference::Law(passage) = &reference.value {
            let place = Place::At(document.path.clone(), reference.at);
            mentions.extend(passage.citations.iter().map(|citation| basis(citation, &place)));
        }
    }
    mentions.extend(based_on(site, id));
    mentions.extend(document.rows().into_iter().flat_map(|rows| in_rows(site, rows)));
    mentions
}

/// The citations in the cells of a list: those of a power belong to it, those of a decision were to
/// be in force on its day.
fn in_rows<'site>(site: &'site Site, rows: &'site Rows) -> Vec<Mention<'site>> {
    let (mut items, mut days) = (Map::default(), Map::default());
    match &rows.list {
        List::Powers(list) => items.extend((0..).zip(&list.items).map(|(at, item)| (item.row, at))),
        List::Decisions(list) => {
            let shown = list.decisions.iter().filter(|decision| site.shows(decision));
            days.extend(shown.map(|decision| (decision.row, decision.decided)));
        }
        List::Plain | List::Disclosure(_) | List::Staff(_) | List::Inspections(_) => {}
    }
    let is_shown = |row: &usize| !matches!(rows.list, List::Decisions(_)) || days.contains_key(row);
    let cited = rows.citations.iter().filter(|cited| is_shown(&cited.row));
    let mention = |cited: &'site CellCitation| Mention {
        item: items.get(&cited.row).copied(),
        is_basis: cited.is_basis,
        day: days.get(&cited.row).copied(),
        ..basis(&cited.citation, &rows.table.place(cited.row, cited.column))
    };
    cited.map(mention).collect()
}

impl<'site> Mention<'site> {
    /// A law as a whole that a document rests on.
    fn of(title: &'site str, place: Place) -> Self {
        Self { title, provisions: Vec::new(), place, item: None, is_basis: true, day: None }
    }
}

/// The documents of the site that a document names as its bases.
fn based_on(site: &Site, id: DocId) -> Vec<Mention<'_>> {
    let document = site.document(id);
    let written = document.relations.iter().filter(|(relation, _)| *relation == Relation::BasedOn);
    let based_on = &site.entry(id).relations.based_on;
    // What leads nowhere is reported already, and no place is wrong by it.
    let is_whole = written.clone().count() == based_on.len();
    let laws = based_on.iter().zip(written).filter_map(|(basis, (_, reference))| {
        let Basis::Document(to, _) = basis else { return None };
        let place = if is_whole {
            Place::At(document.path.clone(), reference.at)
        } else {
            Place::File(document.path.clone())
        };
        let title = site.document(*to).title.as_str();
        let is_law = site.law(title) == Some(*to);
        is_law.then(|| Mention::of(title, place))
    });
    laws.collect()
}

fn basis<'site>(citation: &'site Citation, place: &Place) -> Mention<'site> {
    let provisions = citation.provisions.iter().map(|cited| cited.provision).collect();
    Mention { provisions, ..Mention::of(&citation.title, place.clone()) }
}

/// What is wrong with a citation.
fn judge(site: &Site, titles: &Titles<'_>, from: DocId, mention: &Mention<'_>) -> Findings {
    let Some(day) = day_of(site, from).map(|day| mention.day.unwrap_or(day)) else {
        return Vec::new();
    };
    let known = &titles[mention.title];
    match known.document {
        Some(to) if to == from || is_about(site, from, to) => Vec::new(),
        Some(to) => judge_by_text(site, to, mention, day),
        None => judge_by_card(site, &known.law, from, mention, day),
    }
}

/// The day on which what a document cites must be in force: the present one while the document is
/// relied on, that of its publication when it tells of that time; none when nobody relies on it.
fn day_of(site: &Site, id: DocId) -> Option<Date> {
    let (document, entry) = (site.document(id), site.entry(id));
    let is_over = entry.validity.is_some_and(Validity::is_out_of_force)
        || document.withdrawn.is_some()
        || document.is_lapsed
        || !entry.relations.repealed_by.is_empty();
    let today = site.now.date();
    (!is_over).then(|| if is_lasting(document) { today } else { document.dates.published.date() })
}

/// Whether people rely on a document as long as it stands there.
fn is_lasting(document: &Document) -> bool {
    let lists =
        [Kind::PowerList, Kind::DisclosureList, Kind::Guide, Kind::ServiceGuide, Kind::Page];
    let is_decision = document.number.is_some()
        || document.rows().is_some_and(|rows| matches!(rows.list, List::Decisions(_)));
    document.kind.facts().binds
        || lists.contains(&document.kind)
        || (document.kind == Kind::Enforcement && !is_decision)
}

/// Whether a document is about the other: it amends, repeals or explains it.
fn is_about(site: &Site, from: DocId, to: DocId) -> bool {
    let relations = &site.entry(from).relations;
    [&relations.amends, &relations.repeals, &relations.interprets]
        .iter()
        .any(|ids| ids.contains(&to))
}

/// By the text that is on the site.
fn judge_by_text(site: &Site, to: DocId, mention: &Mention<'_>, day: Date) -> Findings {
    let (law, place) = (site.document(to), || mention.place.clone());
    let by = &site.entry(to).relations.repealed_by;
    let since = by.iter().map(|id| site.document(*id).in_force_from()).min();
    let since = since.or(law.dates.expires.and_then(|last| last.tomorrow().ok()));
    if let Some(since) = since.filter(|since| *since <= day) {
        let by = by.first().map(|id| quoted(&site.document(*id).title));
        let by = by.unwrap_or_else(|| "其他规定".to_owned());
        return vec![found::repealed(place(), mention.title, date::day(since), by)];
    }
    let has_articles = law.text.anchors.has("t1");
    let missing = mention.provisions.iter();
    let missing =
        missing.filter(|provision| has_articles && site.anchor_of(to, provision).is_none());
    missing.map(|provision| found::no_place(place(), mention.title, provision)).collect()
}

/// By what is known of laws that are not on the site.
fn judge_by_card(
    site: &Site,
    law: &Named<'_>,
    from: DocId,
    mention: &Mention<'_>,
    day: Date,
) -> Findings {
    let (title, place) = (mention.title, || mention.place.clone());
    let is_own = |title: &str| law::key(title) == law::key(&site.document(from).title);
    let one = |provision: Option<&Provision>| -> Option<Finding> {
        match law.judge(provision, day) {
            // A text that took its place names it to repeal it.
            Verdict::Repealed { by: Some(by), .. } if is_own(&by) => None,
            Verdict::Repealed { on, by } => {
                let by = by.map_or_else(|| "其他规定".to_owned(), |by| quoted(&by));
                Some(found::repealed(place(), title, date::day(on), by))
            }
            Verdict::NotYet { from } => Some(found::not_yet(place(), title, date::day(from))),
            Verdict::NoArticle { last } => {
                Some(found::no_article(place(), title, provision?, last))
            }
            Verdict::Misspelt { meant } => Some(found::misspelt(place(), title, meant)),
            Verdict::Unknown if mention.is_basis && law::is_like_law(title) => {
                Some(found::unknown(place(), title))
            }
            Verdict::InForce | Verdict::Unknown => None,
        }
    };
    let mut findings: Findings = match &mention.provisions[..] {
        [] => one(None).into_iter().collect(),
        provisions => provisions.iter().filter_map(|provision| one(Some(provision))).collect(),
    };
    // What is wrong with the law as a whole is said once.
    findings.dedup();
    findings
}

fn quoted(title: &str) -> String {
    if title.starts_with('《') { title.to_owned() } else { format!("《{title}》") }
}

/// The most characters of a title that is short for another.
const SHORT: usize = 5;

/// Takes down that the document `from` cites a law.
fn note(
    site: &Site,
    titles: &Titles<'_>,
    laws: &mut BTreeMap<String, CitedLaw>,
    from: DocId,
    mention: &Mention<'_>,
) {
    let known = &titles[mention.title];
    let document = known.document;
    // 《管理规定》 is short for a law that was named before, and a draft is none.
    let is_whole = SHORT < mention.title.chars().count() && !mention.title.ends_with('）');
    let is_law = document.is_some()
        || matches!(known.law, Named::Law(_))
        || (law::is_like_law(mention.title) && is_whole);
    if !is_law || document == Some(from) {
        return;
    }
    let law = laws.entry(law::key(mention.title).into_owned()).or_insert_with(|| CitedLaw {
        title: mention.title.to_owned(),
        document,
        verdict: standing(site, known),
        by: Vec::new(),
    });
    if law.title.len() < mention.title.len() {
        mention.title.clone_into(&mut law.title);
    }
    let same = |citing: &&mut Citing| citing.document == from && citing.item == mention.item;
    match law.by.last_mut().filter(same) {
        Some(citing) => {
            citing.is_basis |= mention.is_basis;
            citing.provisions.extend(&mention.provisions);
        }
        None => law.by.push(Citing {
            document: from,
            item: mention.item,
            provisions: mention.provisions.clone(),
            is_basis: mention.is_basis,
        }),
    }
}

/// Whether a law is in force on the day.
fn standing(site: &Site, known: &Known<'_>) -> Verdict {
    let Some(id) = known.document else { return known.law.judge(None, site.now.date()) };
    let (law, entry) = (site.document(id), site.entry(id));
    match entry.validity {
        Some(Validity::Repealed | Validity::Expired) => {
            let by = entry.relations.repealed_by.first().map(|id| site.document(*id));
            let on = by.map(Document::in_force_from).or(law.dates.expires);
            Verdict::Repealed {
                on: on.unwrap_or(site.now.date()),
                by: by.map(|by| by.title.clone()),
            }
        }
        Some(Validity::NotYet) => Verdict::NotYet { from: law.in_force_from() },
        _ => Verdict::InForce,
    }
}

/// The next day on which a law that is known by its card comes into force or goes.
fn next_change(site: &Site, law: &CitedLaw) -> Option<Date> {
    let card = site.laws.card(&law.title).filter(|_| law.document.is_none())?;
    let days = [card.from, card.repealed].into_iter().flatten();
    days.filter(|day| site.now.date() < *day).min()
}
