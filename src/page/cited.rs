//! What rests on what: every law that is cited, and a page for each with what cites it.

use serde::Serialize;

use super::head::{self, Head, href};
use crate::base::{Digest, SitePath, date};
use crate::law::{self, Provision, Verdict};
use crate::site::{CitedLaw, Citing, Site};

/// Every law that is cited.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CitedLawsView<'site> {
    /// What every page has.
    pub head: Head<'site>,
    /// The laws, by their titles.
    pub laws: Vec<LawLine<'site>>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LawLine<'site> {
    /// Its title.
    pub title: &'site str,
    /// Its page here.
    pub href: String,
    /// Whether it is in force: what to say, and a style name.
    pub standing: (String, &'static str),
    /// How many documents and items rest on it.
    pub bases: usize,
    /// How many documents and items cite it at all.
    pub citations: usize,
}

/// What cites one law.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CitedLawView<'site> {
    /// What every page has.
    pub head: Head<'site>,
    /// Its title.
    pub title: &'site str,
    /// Whether it is in force: what to say, and a style name.
    pub standing: (String, &'static str),
    /// Its text, when it is on the site.
    pub text: Option<String>,
    /// What rests on it.
    pub bases: Vec<CitingLine<'site>>,
    /// What mentions it.
    pub mentions: Vec<CitingLine<'site>>,
}

/// What cites a law.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CitingLine<'site> {
    /// The title of the document or the name of the item.
    pub title: &'site str,
    /// Where it is, from the root.
    pub href: String,
    /// The places that it cites.
    pub places: String,
}

/// The page of all of them.
pub(super) const INDEX: &str = "cited-laws/index.html";

/// The page of the law at the place `at`: named by its title, so that it stays when others come.
pub(super) fn url(site: &Site, at: usize) -> SitePath {
    let name = Digest::of(law::key(&site.cited[at].title).as_bytes()).to_string();
    SitePath::new(format!("cited-laws/{}.html", &name[..10]))
}

/// The view of all laws.
pub(super) fn index(site: &Site) -> CitedLawsView<'_> {
    let line =
        |(at, law): (usize, &'_ CitedLaw)| (at, law.by.iter().filter(|c| c.is_basis).count());
    let laws = site.cited.iter().enumerate().map(|(at, law)| LawLine {
        title: &law.title,
        href: href(&url(site, at)),
        standing: standing(law),
        bases: line((at, law)).1,
        citations: law.by.len(),
    });
    CitedLawsView {
        head: head::plain(site, &SitePath::new(INDEX), "依据和引用的法律法规"),
        laws: laws.collect(),
    }
}

/// The view of the law at the place `at`.
pub(super) fn view(site: &Site, at: usize) -> CitedLawView<'_> {
    let law = &site.cited[at];
    let (bases, mentions): (Vec<&Citing>, Vec<&Citing>) =
        law.by.iter().partition(|citing| citing.is_basis);
    let lines =
        |citing: Vec<&Citing>| citing.into_iter().map(|citing| line(site, citing)).collect();
    CitedLawView {
        head: head::plain(site, &url(site, at), &format!("引用《{}》的信息", law.title)),
        title: &law.title,
        standing: standing(law),
        text: law.document.map(|id| href(&site.document(id).url)),
        bases: lines(bases),
        mentions: lines(mentions),
    }
}

fn line<'site>(site: &'site Site, citing: &Citing) -> CitingLine<'site> {
    let document = site.document(citing.document);
    let powers = document.powers();
    let item = citing.item.and_then(|at| powers.get(at));
    let (title, url) = match item {
        Some(item) => (item.name.as_str(), document.beside(&format!("{}.html", item.slug))),
        None => (document.title.as_str(), document.url.clone()),
    };
    let mut places: Vec<Provision> = citing.provisions.clone();
    places.sort_unstable();
    places.dedup();
    let places: Vec<String> = places.iter().map(ToString::to_string).collect();
    CitingLine { title, href: href(&url), places: places.join("、") }
}

/// Whether a law is in force, for people.
fn standing(law: &CitedLaw) -> (String, &'static str) {
    match &law.verdict {
        Verdict::InForce | Verdict::NoArticle { .. } => ("现行有效".to_owned(), "in-force"),
        Verdict::Repealed { on, .. } => (format!("{}废止", date::day(*on)), "repealed"),
        Verdict::NotYet { from } => (format!("{}起施行", date::day(*from)), "not-yet"),
        Verdict::Misspelt { .. } | Verdict::Unknown => ("未收录".to_owned(), "unknown"),
    }
}
