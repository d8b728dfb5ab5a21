//! What every page says of itself: title, trail, and the tags of the website rules (R-47-40 to 43).

use serde::Serialize;

use crate::base::{SitePath, path};
use crate::site::{Column, ColumnId, DocId, Site};

/// The part of a view that every page has.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Head<'site> {
    /// The title of the page alone.
    pub title: String,
    /// What leads from the page to the root: empty or `../` once a folder.
    pub root: String,
    /// The absolute address.
    pub url: String,
    /// What the page is about.
    pub description: &'site str,
    /// The columns above the page.
    pub trail: Vec<Link<'site>>,
    /// The folder of the first-level column it belongs to.
    pub active: &'site str,
    /// Whether it is the home page.
    pub home: bool,
    /// Whether it belongs to the disclosure platform, which has its own navigation (R-61-05).
    pub platform: bool,
    /// The tags of its column.
    pub column: Option<ColumnTags<'site>>,
    /// The feed that announces news of it, from the root.
    pub feed: String,
    /// Structured data, ready for a script element.
    pub json_ld_html: String,
}

/// A title and where it leads, from the root.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Link<'site> {
    /// The title.
    pub title: &'site str,
    /// The address from the root, escaped.
    pub href: String,
}

impl<'site> Link<'site> {
    /// To the document `id`.
    pub(super) fn to_document(site: &'site Site, id: DocId) -> Self {
        let document = site.document(id);
        Self { title: &document.title, href: href(&document.url) }
    }

    /// To these documents.
    pub(super) fn to_documents(site: &'site Site, ids: &[DocId]) -> Vec<Self> {
        ids.iter().map(|id| Self::to_document(site, *id)).collect()
    }

    /// To a column.
    pub(super) fn to_column(column: &'site Column) -> Self {
        Self { title: &column.file.title, href: href(&column.url) }
    }
}

/// The tags of a column (栏目标签), R-47-40.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ColumnTags<'site> {
    /// `ColumnName`.
    pub name: &'site str,
    /// `ColumnDescription`, never empty (R-47-41).
    pub description: &'site str,
    /// `ColumnKeywords`, never empty.
    pub keywords: String,
    /// `ColumnType`, never empty.
    pub column_type: &'site str,
}

/// The folder of the disclosure platform, whose name is fixed (R-61-03).
pub(super) const PLATFORM: &str = "disclosure";

/// The head of a page at `path` that belongs to no column.
pub(super) fn plain<'site>(site: &'site Site, path: &SitePath, title: &str) -> Head<'site> {
    Head {
        title: title.to_owned(),
        root: path.to_root(),
        url: path.absolute(site.settings.base_url.as_str()),
        description: &site.settings.description,
        trail: Vec::new(),
        active: "",
        home: path.as_str() == "index.html",
        platform: false,
        column: None,
        feed: "feed.xml".to_owned(),
        json_ld_html: String::new(),
    }
}

/// The head of a page at `path` in the column `id`.
pub(super) fn in_column<'site>(
    site: &'site Site,
    path: &SitePath,
    title: &str,
    id: ColumnId,
) -> Head<'site> {
    let column = site.columns.get(id);
    let trail = site.columns.trail(id);
    let active = trail.first().map_or("", |top| site.columns.get(*top).folder.as_str());
    Head {
        trail: trail.iter().map(|id| Link::to_column(site.columns.get(*id))).collect(),
        active,
        platform: active == PLATFORM,
        column: Some(tags(site, column)),
        feed: href(&super::feed::url(column)),
        ..plain(site, path, title)
    }
}

fn tags<'site>(site: &'site Site, column: &'site Column) -> ColumnTags<'site> {
    let file = &column.file;
    let keywords = if file.keywords.is_empty() { &site.settings.keywords } else { &file.keywords };
    ColumnTags {
        name: &file.title,
        description: file.description.as_deref().unwrap_or(&file.title),
        keywords: keywords.join(","),
        column_type: file.column_type.as_deref().unwrap_or(&file.title),
    }
}

/// The address of a page from the root, escaped.
pub(super) fn href(path: &SitePath) -> String {
    let mut href = String::with_capacity(path.as_str().len());
    path::encode_into(&mut href, path.as_str());
    href
}
