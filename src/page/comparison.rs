//! The comparison (修订对照表) of a regulation with the one that amended or replaced it.

use serde::Serialize;

use super::head::{self, Head, Link, href};
use crate::base::SitePath;
use crate::compare::{self, Fate, Pair};
use crate::document::Document;
use crate::markdown::Body;
use crate::register::slug;
use crate::site::{DocId, Site};

/// How many articles a text must have to be compared by them.
const ARTICLES: usize = 3;

/// The comparison of two regulations.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparisonView<'site> {
    /// What every page has.
    pub head: Head<'site>,
    /// The one before.
    pub old: Link<'site>,
    /// The one after.
    pub new: Link<'site>,
    /// How many articles met with each fate: its name and the number.
    pub counts: Vec<(&'static str, usize)>,
    /// Every article, before and after.
    pub rows: Vec<Row>,
}

/// An article before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// What became of it, as people say it.
    pub name: &'static str,
    /// The article.
    #[serde(flatten)]
    pub pair: Pair,
}

/// What an article met with, as people say it.
const NAMES: [(Fate, &str); 5] = [
    (Fate::Changed, "修改"),
    (Fate::Added, "新增"),
    (Fate::Deleted, "删去"),
    (Fate::Renumbered, "序号调整"),
    (Fate::Unchanged, "未修改"),
];

/// The documents that `new` amends or repeals and can be compared with.
pub(super) fn compared(site: &Site, new: DocId) -> impl Iterator<Item = DocId> {
    let relations = &site.entry(new).relations;
    let before = relations.amends.iter().chain(&relations.repeals).copied();
    before.filter(move |old| has_articles(site.document(new)) && has_articles(site.document(*old)))
}

/// Whether a document is a regulation in articles, and no mere decision on another.
pub(super) fn has_articles(document: &Document) -> bool {
    let is_article = |label: &str| label.starts_with('第') && label.contains('条');
    let outline = document.text.outline.iter();
    outline.filter(|heading| is_article(heading.label)).nth(ARTICLES - 1).is_some()
}

/// Where the comparison of `new` with `old` stands.
pub(super) fn url(site: &Site, new: DocId, old: DocId) -> SitePath {
    let [new, old] = [new, old].map(|id| slug(site, &site.entry(id).identity.index));
    SitePath::new(format!("comparisons/{new}_{old}.html"))
}

/// Links to every comparison that the document `id` is in, by the titles of the others.
pub(super) fn links(site: &Site, id: DocId) -> Vec<Link<'_>> {
    let relations = &site.entry(id).relations;
    let after = relations.amended_by.iter().chain(&relations.repealed_by).copied();
    let after = after.filter(|new| compared(site, *new).any(|old| old == id));
    let pairs = compared(site, id).map(|old| (id, old, old)).chain(after.map(|new| (new, id, new)));
    let link = |(new, old, other)| Link {
        title: &site.document(other).title,
        href: href(&url(site, new, old)),
    };
    pairs.map(link).collect()
}

/// The view of the comparison of `new` with `old`, whose texts are `bodies`, the old one first.
pub(super) fn view<'site>(
    site: &'site Site,
    new: DocId,
    old: DocId,
    bodies: Option<[&Body; 2]>,
) -> ComparisonView<'site> {
    let title = format!("修订对照表：{}", site.document(new).title);
    let pairs = bodies.map_or_else(Vec::new, |bodies| {
        let [old, new] = bodies.map(|body| compare::articles(&body.units()));
        compare::compare_articles(&old, &new)
    });
    let count = |fate: Fate| pairs.iter().filter(|pair| pair.fate == fate).count();
    let name = |fate: Fate| NAMES.iter().find(|(known, _)| *known == fate).map_or("", |(_, n)| n);
    ComparisonView {
        head: head::in_column(site, &url(site, new, old), &title, site.entry(new).column),
        old: Link::to_document(site, old),
        new: Link::to_document(site, new),
        counts: NAMES.iter().map(|(fate, name)| (*name, count(*fate))).collect(),
        rows: pairs.into_iter().map(|pair| Row { name: name(pair.fate), pair }).collect(),
    }
}
