//! A row of the catalogue, as machines read it. The keys are a contract and stand in this order.

use serde::Serialize;

use crate::base::date;
use crate::site::{DocId, Site};

/// One document in `catalogue.json`: absent values are `null`, absent lists `[]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "each is the document's field of that name")]
pub struct CatalogueEntry<'site> {
    pub index_number: String,
    pub title: &'site str,
    pub url: String,
    pub kind: &'static str,
    pub column: String,
    pub issuer: &'site str,
    pub doc_number: Option<String>,
    pub written: Option<String>,
    pub published: String,
    pub changed: Option<String>,
    pub effective: Option<String>,
    pub expires: Option<String>,
    pub validity: Option<&'static str>,
    pub topic: Option<String>,
    pub genre: Option<&'static str>,
    pub audience: &'site [&'static str],
    pub keywords: &'site [String],
    pub summary: &'site str,
    pub source: &'site str,
    pub interprets: Vec<String>,
    pub interpreted_by: Vec<String>,
    pub amends: Vec<String>,
    pub amended_by: Vec<String>,
    pub repeals: Vec<String>,
    pub repealed_by: Vec<String>,
    pub attachments: Vec<FileEntry<'site>>,
    pub sha256: String,
}

/// An attachment in a row of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileEntry<'site> {
    /// Its name.
    pub name: &'site str,
    /// Where it is published.
    pub url: String,
    /// Its size in bytes.
    pub size: u64,
}

/// The row of the document `id`.
pub fn entry(site: &Site, id: DocId) -> CatalogueEntry<'_> {
    let (document, entry) = (site.document(id), site.entry(id));
    let base = site.settings.base_url.as_str();
    let urls = |ids: &[DocId]| ids.iter().map(|id| site.document(*id).url.absolute(base)).collect();
    let relations = &entry.relations;
    let dates = document.dates;
    CatalogueEntry {
        index_number: entry.identity.index.to_string(),
        title: &document.title,
        url: document.url.absolute(base),
        kind: document.kind.facts().en,
        column: column_path(site, id),
        issuer: document.issuer.as_deref().unwrap_or(&site.settings.agency),
        doc_number: document.number.as_ref().map(|number| number.value.to_string()),
        written: dates.written.map(date::day),
        published: date::stamp(dates.published),
        changed: document.changed().map(date::stamp),
        effective: dates.effective.map(date::day),
        expires: dates.expires.map(date::day),
        validity: entry.validity.map(crate::site::Validity::name),
        topic: document.topic.map(|topic| topic.to_string()),
        genre: document.genre,
        audience: &document.audience,
        keywords: &document.keywords,
        summary: &document.summary,
        source: document.source.as_deref().unwrap_or(&site.settings.agency),
        interprets: urls(&relations.interprets),
        interpreted_by: urls(&relations.interpreted_by),
        amends: urls(&relations.amends),
        amended_by: urls(&relations.amended_by),
        repeals: urls(&relations.repeals),
        repealed_by: urls(&relations.repealed_by),
        attachments: attachments(site, id),
        sha256: document.text.sha256.to_string(),
    }
}

fn attachments(site: &Site, id: DocId) -> Vec<FileEntry<'_>> {
    let files = site.entry(id).attachments.iter().map(|at| &site.files[*at]);
    let entry =
        |file: &'_ crate::site::PublishedFile| file.url.absolute(site.settings.base_url.as_str());
    files
        .map(|file| FileEntry { name: file.source.name(), url: entry(file), size: file.size })
        .collect()
}

/// The titles of the columns above a document, with slashes.
fn column_path(site: &Site, id: DocId) -> String {
    let trail = site.columns.trail(site.entry(id).column);
    let titles: Vec<_> = trail.iter().map(|id| site.columns.get(*id).file.title.as_str()).collect();
    titles.join("/")
}
