//! A document as a row of a list: a small record, never the whole document.

use serde::Serialize;

use super::head::href;
use crate::base::{Date, date};
use crate::document::{Document, Kind};
use crate::site::{DocId, Site};

/// One row of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row<'site> {
    /// The title.
    pub title: &'site str,
    /// Where it leads, from the root.
    pub href: String,
    /// The day of publication.
    pub date: String,
    /// The document number.
    pub number: Option<String>,
    /// The name and the style name of its validity, when a reader must not rely on it.
    pub validity: Option<[&'static str; 2]>,
    /// The name and the style name of the phase that a consultation is in.
    pub phase: Option<[&'static str; 2]>,
    /// Whether it is pinned in this list.
    pub pinned: bool,
    /// Why it is not public, in a preview.
    pub ribbon: Option<&'static str>,
}

/// The row of the document `id`.
pub(super) fn row(site: &Site, id: DocId) -> Row<'_> {
    let (document, entry) = (site.document(id), site.entry(id));
    let validity = entry.validity.filter(|validity| *validity != crate::site::Validity::InForce);
    Row {
        title: &document.title,
        href: href(&document.url),
        date: date::day(document.dates.published.date()),
        number: document.number.as_ref().map(|number| number.value.to_string()),
        validity: validity.map(|validity| [validity.name(), validity.slug()]),
        phase: phase(document, site.now.date()),
        pinned: false,
        ribbon: entry.standing.ribbon(),
    }
}

/// Whether a consultation is open on `day`; its last day belongs to it.
pub(super) fn phase(document: &Document, day: Date) -> Option<[&'static str; 2]> {
    let last = document.dates.expires.filter(|_| document.kind == Kind::Consultation)?;
    Some(if day <= last { ["进行中", "open"] } else { ["已结束", "closed"] })
}

/// The same row, marked as pinned.
pub(super) fn pinned(site: &Site, id: DocId) -> Row<'_> {
    Row { pinned: true, ..row(site, id) }
}
