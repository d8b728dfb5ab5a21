//! Pages of power items, and the overviews of a power list.

use std::collections::BTreeMap;

use serde::Serialize;

use super::citation;
use super::head::{self, Head, Link, href};
use crate::base::{Date, SitePath, date};
use crate::document::Document;
use crate::law::Passage;
use crate::site::{DocId, Site};
use crate::table::decision::Decision;
use crate::table::duty::Stage;
use crate::table::inspection::InspectionItem;
use crate::table::power::{PowerItem, PowerKind};

/// The page of a power item.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PowerItemView<'site> {
    /// What every page has.
    pub head: Head<'site>,
    /// The list it belongs to.
    pub list: Link<'site>,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: &'site str,
    /// The part that it is about.
    pub sub_item: Option<&'site str>,
    /// Short facts: what, and its value.
    pub facts: Vec<(&'static str, &'site str)>,
    /// What it rests on, with links.
    pub bases_html: Vec<String>,
    /// Its duties: the step of a penalty, and the duty.
    pub duties: Vec<(Option<&'static str>, &'site str)>,
    /// Longer passages: what, and its text, with links.
    pub passages_html: Vec<(&'static str, String)>,
    /// The other parts of the same power.
    pub parts: Vec<Link<'site>>,
    /// The decisions that rest on it.
    pub decisions: Vec<DecisionLine<'site>>,
    /// What is inspected at random by it.
    pub inspections: Vec<InspectionLine<'site>>,
    /// What changed, newest first.
    pub history: Vec<ItemChange>,
}

/// A decision that rests on a power.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DecisionLine<'site> {
    /// The number of its paper.
    pub number: &'site str,
    /// Its day.
    pub decided: String,
    /// What it decides.
    pub kinds: String,
    /// The list it stands in.
    pub href: String,
}

/// What is inspected at random by a power.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InspectionLine<'site> {
    /// What is inspected.
    pub matter: &'site str,
    /// Who or what is drawn.
    pub object: Option<&'site str>,
    /// The list it stands in.
    pub href: String,
}

/// A change of an item between two published lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ItemChange {
    /// The day of the newer list.
    pub on: String,
    /// What happened: 列入清单, 修改.
    pub what: &'static str,
    /// What was other before: the field, before, after.
    pub fields: Vec<(&'static str, String, String)>,
}

/// What an overview puts together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Items of one kind.
    Kind,
    /// Items of one body.
    Body,
    /// Items that rest on one law.
    Basis,
}

impl By {
    const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::Kind, "按职权类型", "by-kind.html"),
        (Self::Body, "按行使主体", "by-body.html"),
        (Self::Basis, "按设定依据", "by-basis.html"),
    ];

    /// Its name.
    pub(super) fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// An overview of a power list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PowerOverviewView<'site> {
    /// What every page has.
    pub head: Head<'site>,
    /// The list.
    pub list: Link<'site>,
    /// The other overviews.
    pub others: Vec<Link<'site>>,
    /// How many items there are.
    pub count: usize,
    /// The items, together as the overview puts them.
    pub groups: Vec<Group<'site>>,
}

/// Items that belong together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Group<'site> {
    /// What they have in common.
    pub name: String,
    /// Where that leads, when it is a law on the site.
    pub href: Option<String>,
    /// The items, each with what it rests on in that law.
    pub items: Vec<(Link<'site>, String)>,
}

/// The addresses of the items of the list `id`, in their order.
pub(super) fn items(site: &Site, id: DocId) -> impl Iterator<Item = SitePath> {
    let document = site.document(id);
    let items = document.powers();
    items.iter().map(|item| url(document, item))
}

/// The overviews of the list `id`; none of a list without items.
pub(super) fn overviews(site: &Site, id: DocId) -> Vec<(By, SitePath)> {
    let document = site.document(id);
    let is_list = !document.powers().is_empty();
    let all = By::ALL.iter().map(|(by, _, file)| (*by, document.beside(file)));
    if is_list { all.collect() } else { Vec::new() }
}

/// The item at the place `at` of the list `id`.
fn item(site: &Site, id: DocId, at: usize) -> Option<&PowerItem> {
    site.document(id).powers().get(at)
}

/// The view of an item; `history` is what changed of it, oldest first.
pub(super) fn view<'site>(
    site: &'site Site,
    id: DocId,
    at: usize,
    history: &[ItemChange],
) -> Option<PowerItemView<'site>> {
    let item = item(site, id, at)?;
    let document = site.document(id);
    let path = url(document, item);
    let head = head::in_column(site, &path, &title(item), site.entry(id).column);
    let bases = item.bases.iter();
    let bases = bases.map(|basis| citation::linked(site, &head.root, basis));
    let mut history = history.to_vec();
    history.reverse();
    Some(PowerItemView {
        list: Link::to_document(site, id),
        code: item.code.to_string(),
        name: &item.name,
        sub_item: item.sub_item.as_deref(),
        facts: facts(item),
        bases_html: bases.collect(),
        duties: item.duties.iter().map(|duty| (duty.stage.map(Stage::name), &*duty.text)).collect(),
        passages_html: passages(site, &head.root, item),
        parts: parts(site, id, item),
        decisions: decisions(site, item),
        inspections: inspections(site, item),
        history,
        head,
    })
}

/// The address of the page of an item of the list `document`.
fn url(document: &Document, item: &PowerItem) -> SitePath {
    document.beside(&format!("{}.html", item.slug))
}

/// A link to the page of an item of the list `id`.
pub(super) fn link<'site>(site: &'site Site, id: DocId, item: &'site PowerItem) -> Link<'site> {
    Link { title: &item.name, href: href(&url(site.document(id), item)) }
}

/// The name of an item with its part.
fn title(item: &PowerItem) -> String {
    match &item.sub_item {
        Some(part) => format!("{}（{part}）", item.name),
        None => item.name.clone(),
    }
}

fn facts(item: &PowerItem) -> Vec<(&'static str, &str)> {
    let facts = [
        ("职权类型", Some(item.kind.name())),
        ("行使主体", item.body.as_deref()),
        ("承办机构", item.department.as_deref()),
        ("监督电话", item.phone.as_deref()),
        ("备注", item.remarks.as_deref()),
    ];
    facts.into_iter().filter_map(|(what, value)| Some((what, value?))).collect()
}

fn passages(site: &Site, root: &str, item: &PowerItem) -> Vec<(&'static str, String)> {
    let linked = |passage: &Passage| citation::linked(site, root, passage);
    let plain = |text: &String| linked(&Passage { text: text.clone(), citations: Vec::new() });
    let passages = [
        ("责任事项依据", item.duty_bases.as_ref().map(linked)),
        ("追责情形", item.accountability.as_ref().map(linked)),
        ("裁量基准", item.discretion.as_ref().map(plain)),
        ("运行流程", item.procedure.as_ref().map(plain)),
    ];
    passages.into_iter().filter_map(|(what, html)| Some((what, html?))).collect()
}

/// The other items with the same code.
fn parts<'site>(site: &'site Site, id: DocId, item: &PowerItem) -> Vec<Link<'site>> {
    let document = site.document(id);
    let all = document.powers();
    let others = all.iter().filter(|other| other.code == item.code && other.row != item.row);
    let link = |other: &'site PowerItem| Link {
        title: other.sub_item.as_deref().unwrap_or(&other.name),
        href: href(&url(document, other)),
    };
    if item.sub_item.is_some() { others.map(link).collect() } else { Vec::new() }
}

fn decisions<'site>(site: &'site Site, item: &PowerItem) -> Vec<DecisionLine<'site>> {
    let kinds = |decision: &Decision| match &decision.kinds[..] {
        [] => decision.act.name().to_owned(),
        kinds => kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join("、"),
    };
    let line = |(id, decision): (DocId, &'site Decision)| DecisionLine {
        number: &decision.number,
        decided: date::day(decision.decided),
        kinds: kinds(decision),
        href: href(&site.document(id).url),
    };
    site.decisions_on(&item.code).into_iter().map(line).collect()
}

fn inspections<'site>(site: &'site Site, item: &PowerItem) -> Vec<InspectionLine<'site>> {
    let line = |(id, inspection): (DocId, &'site InspectionItem)| InspectionLine {
        matter: &inspection.matter,
        object: inspection.object.as_deref(),
        href: href(&site.document(id).url),
    };
    site.inspections_on(&item.code).into_iter().map(line).collect()
}

/// The view of an overview of the list `id`.
pub(super) fn overview(site: &Site, id: DocId, by: By) -> PowerOverviewView<'_> {
    let document = site.document(id);
    let (_, name, file) = By::ALL[by as usize];
    let path = document.beside(file);
    let title = format!("{}（{name}）", document.title);
    let others = overviews(site, id).into_iter().filter(|(other, _)| *other != by);
    let items = document.powers();
    let mut groups: BTreeMap<(usize, String), Group<'_>> = BTreeMap::new();
    for item in items {
        for (rank, name, law, places) in keys(by, item) {
            let law = law.and_then(|title| site.law(title));
            let group = groups.entry((rank, name.clone())).or_insert_with(|| Group {
                name,
                href: law.map(|id| href(&site.document(id).url)),
                items: Vec::new(),
            });
            let part = item.sub_item.as_ref().map(|part| format!("（{part}）"));
            group.items.push((link(site, id, item), part.unwrap_or_default() + &places));
        }
    }
    PowerOverviewView {
        head: head::in_column(site, &path, &title, site.entry(id).column),
        list: Link::to_document(site, id),
        others: others.map(|(by, url)| Link { title: by.name(), href: href(&url) }).collect(),
        count: items.len(),
        groups: groups.into_values().collect(),
    }
}

/// Under what an item stands in an overview: the rank of the group, its name, the law it is, and the
/// places in it.
fn keys(by: By, item: &PowerItem) -> Vec<(usize, String, Option<&str>, String)> {
    match by {
        By::Kind => {
            let rank = PowerKind::ALL.iter().position(|(kind, _)| *kind == item.kind);
            vec![(rank.unwrap_or_default(), item.kind.name().to_owned(), None, String::new())]
        }
        By::Body => {
            let body = item.body.clone().unwrap_or_else(|| "未写明".to_owned());
            vec![(0, body, None, String::new())]
        }
        By::Basis => {
            let mut laws: BTreeMap<&str, Vec<String>> = BTreeMap::new();
            for citation in item.bases.iter().flat_map(|basis| &basis.citations) {
                let places = citation.provisions.iter().map(|cited| cited.provision.to_string());
                laws.entry(&citation.title).or_default().extend(places);
            }
            let named = laws
                .into_iter()
                .map(|(title, places)| (0, format!("《{title}》"), Some(title), places.join("、")));
            let named: Vec<_> = named.collect();
            let unnamed = || vec![(1, "没有写明".to_owned(), None, String::new())];
            if named.is_empty() { unnamed() } else { named }
        }
    }
}

/// What changed from one published list to the next, by the slugs of items; `lists` are the lists
/// that were published, each with its day, the oldest first.
pub fn histories(lists: &[(Date, Vec<PowerItem>)]) -> BTreeMap<String, Vec<ItemChange>> {
    let mut histories: BTreeMap<String, Vec<ItemChange>> = BTreeMap::new();
    let mut before: BTreeMap<&str, &PowerItem> = BTreeMap::new();
    for (at, (day, items)) in lists.iter().enumerate() {
        let now: BTreeMap<&str, &PowerItem> =
            items.iter().map(|item| (&*item.slug, item)).collect();
        let on = date::day(*day);
        for (slug, item) in &now {
            let change = match before.get(slug) {
                None => Some(("列入清单", Vec::new())),
                Some(old) => Some(("修改", differences(old, item))).filter(|(_, f)| !f.is_empty()),
            };
            let change = change.map(|(what, fields)| ItemChange { on: on.clone(), what, fields });
            histories.entry((*slug).to_owned()).or_default().extend(change);
        }
        for slug in before.keys().filter(|slug| 0 < at && !now.contains_key(*slug)) {
            let gone = ItemChange { on: on.clone(), what: "移出清单", fields: Vec::new() };
            histories.entry((*slug).to_owned()).or_default().push(gone);
        }
        before = now;
    }
    histories
}

/// What is other in `new` than in `old`.
fn differences(old: &PowerItem, new: &PowerItem) -> Vec<(&'static str, String, String)> {
    let bases = |item: &PowerItem| {
        let bases: Vec<&str> = item.bases.iter().map(|basis| basis.text.as_str()).collect();
        bases.join("\n")
    };
    let duties = |item: &PowerItem| {
        let duties: Vec<&str> = item.duties.iter().map(|duty| duty.text.as_str()).collect();
        duties.join("\n")
    };
    let fields = |item: &PowerItem| {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let passage = |passage: &Option<Passage>| {
            passage.as_ref().map(|passage| passage.text.clone()).unwrap_or_default()
        };
        [
            ("职权名称", item.name.clone()),
            ("子项", text(&item.sub_item)),
            ("职权类型", item.kind.name().to_owned()),
            ("设定依据", bases(item)),
            ("行使主体", text(&item.body)),
            ("承办机构", text(&item.department)),
            ("责任事项", duties(item)),
            ("责任事项依据", passage(&item.duty_bases)),
            ("追责情形", passage(&item.accountability)),
            ("裁量基准", text(&item.discretion)),
            ("运行流程", text(&item.procedure)),
            ("监督电话", text(&item.phone)),
            ("备注", text(&item.remarks)),
        ]
    };
    let pairs = fields(old).into_iter().zip(fields(new));
    let others = pairs.filter(|((_, old), (_, new))| old != new);
    others.map(|((field, old), (_, new))| (field, old, new)).collect()
}
