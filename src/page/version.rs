//! Versions: every text that was published at one address, and what changed from one to the next.

use serde::Serialize;

use super::head::{self, Head, Link, href};
use crate::base::{SitePath, date};
use crate::compare::{self, Change, What};
use crate::history::{Record, Revision};
use crate::markdown::Body;
use crate::register::{Register, slug};
use crate::site::{DocId, Site};

/// A page of the versions of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// All of them, as a list.
    Index,
    /// One text, from 1, the oldest.
    Text(usize),
    /// What changed from the one before to this one.
    Difference(usize),
}

/// A page of the versions of a document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VersionView<'site> {
    /// What every page has.
    pub head: Head<'site>,
    /// The document as it is now.
    pub document: Link<'site>,
    /// Its index number.
    pub index: String,
    /// Every published text, newest first; on the list alone, so that the other pages never change.
    pub versions: Vec<Version>,
    /// The title that the text had.
    pub title: String,
    /// The text, when one is shown.
    pub text_html: Option<String>,
    /// What changed, when two are compared.
    pub changes: Option<Vec<Marked>>,
    /// Whether a text that should be shown was not kept.
    pub missing: bool,
}

/// A paragraph of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Marked {
    /// Its anchor, when something changed in it.
    pub anchor: Option<String>,
    /// What became of it.
    #[serde(flatten)]
    pub change: Change,
}

/// One published text, in the list of all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Version {
    /// The minute from which it stood.
    pub since: String,
    /// What readers were told of the change.
    pub note: Option<String>,
    /// The proof of its text.
    pub sha256: String,
    /// Where it is, from the root.
    pub href: String,
    /// Where it is compared with the one before.
    pub difference: Option<String>,
}

/// The record of a document that has more than one text to show.
pub(super) fn record<'site>(
    site: &Site,
    register: &'site Register,
    id: DocId,
) -> Option<&'site Record> {
    let record = register.record(site, id)?;
    let shown = record.revisions.iter().filter(|revision| !revision.erased).count();
    let document = site.document(id);
    (1 < shown && !document.is_erased() && !document.is_lapsed).then_some(record)
}

/// Every page of the versions of `record`.
pub(super) fn pages(record: &Record) -> impl Iterator<Item = At> + use<> {
    let count = record.revisions.len();
    let texts = (1..=count).map(At::Text);
    std::iter::once(At::Index).chain(texts).chain((2..=count).map(At::Difference))
}

/// The address of a page of the versions of `record`.
pub(super) fn url(site: &Site, record: &Record, at: At) -> SitePath {
    let name = match at {
        At::Index => "index".to_owned(),
        At::Text(number) => number.to_string(),
        At::Difference(number) => format!("{}-{number}", number - 1),
    };
    SitePath::new(format!("versions/{}/{name}.html", slug(site, &record.index)))
}

/// The texts that a page needs, by their places among the revisions.
pub(super) fn needs(at: At) -> Vec<usize> {
    match at {
        At::Index => Vec::new(),
        At::Text(number) => vec![number - 1],
        At::Difference(number) => vec![number - 2, number - 1],
    }
}

/// The view of a page of versions; `bodies` are the texts that it [`needs`], as far as they were
/// kept.
pub(super) fn view<'site>(
    site: &'site Site,
    id: DocId,
    record: &Record,
    at: At,
    bodies: &[Option<Body>],
) -> VersionView<'site> {
    let document = site.document(id);
    let path = url(site, record, at);
    let revision = |number: usize| &record.revisions[number - 1];
    let day = |number| date::han(since(record, number).date());
    let title = match at {
        At::Index => format!("历史版本：{}", document.title),
        At::Text(number) => format!("{}（{}公布的文本）", revision(number).title, day(number)),
        At::Difference(number) => format!("{}（{}的改动）", revision(number).title, day(number)),
    };
    let known: Option<Vec<&Body>> = bodies.iter().map(Option::as_ref).collect();
    let no_link = |_: &crate::markdown::Link| ("".into(), "".into());
    let (text_html, changes) = match (at, known.as_deref()) {
        (At::Text(_), Some([body])) => (Some(body.html(no_link)), None),
        (At::Difference(_), Some([old, new])) => {
            (None, Some(marked(compare::compare(&old.units(), &new.units()))))
        }
        _ => (None, None),
    };
    VersionView {
        head: head::in_column(site, &path, &title, site.entry(id).column),
        document: Link::to_document(site, id),
        index: record.index.to_string(),
        versions: if at == At::Index { versions(site, record) } else { Vec::new() },
        title,
        missing: at != At::Index && text_html.is_none() && changes.is_none(),
        text_html,
        changes,
    }
}

/// The paragraphs with an anchor for each that changed.
fn marked(changes: Vec<Change>) -> Vec<Marked> {
    let mut count = 0;
    let mark = |change: Change| {
        let is_other = change.what != What::Same;
        count += usize::from(is_other);
        Marked { anchor: is_other.then(|| format!("c{count}")), change }
    };
    changes.into_iter().map(mark).collect()
}

/// Every published text, newest first.
fn versions(site: &Site, record: &Record) -> Vec<Version> {
    let version = |(revision, number): (&Revision, usize)| Version {
        since: date::minute(since(record, number)),
        note: revision.note.clone(),
        sha256: revision.text.to_string(),
        href: href(&url(site, record, At::Text(number))),
        difference: (1 < number).then(|| href(&url(site, record, At::Difference(number)))),
    };
    let mut versions: Vec<_> = record.revisions.iter().zip(1..).map(version).collect();
    versions.reverse();
    versions
}

/// From when on a text stood: the first from the publication of the document.
fn since(record: &Record, number: usize) -> crate::base::Moment {
    if number == 1 { record.published } else { record.revisions[number - 1].at }
}
