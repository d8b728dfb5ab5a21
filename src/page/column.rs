//! A column's pages. They are numbered from the oldest, so that a new document touches one page.

use serde::Serialize;

use super::body;
use super::head::{self, Head, Link, href};
use super::row::{self, Row};
use crate::base::SitePath;
use crate::site::{Column, ColumnId, DocId, Site};

/// A page of a column.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ColumnView<'site> {
    /// What every page has.
    pub head: Head<'site>,
    /// The title of the column.
    pub title: &'site str,
    /// What the column is for.
    pub description: Option<&'site str>,
    /// How often it is updated.
    pub cycle: Option<String>,
    /// The introduction, on the first page.
    pub introduction_html: String,
    /// Why there is nothing in it (本机关无此项).
    pub not_applicable: Option<&'site str>,
    /// The columns in it, each with its newest documents, on the first page.
    pub children: Vec<Child<'site>>,
    /// The pinned documents and those of this page, newest first.
    pub rows: Vec<Row<'site>>,
    /// How many documents the column has.
    pub count: usize,
    /// The pages, when there is more than one.
    pub pager: Pager,
}

/// A column within a column.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Child<'site> {
    /// Its link.
    #[serde(flatten)]
    pub link: Link<'site>,
    /// Why there is nothing in it.
    pub not_applicable: Option<&'site str>,
    /// How many documents it has.
    pub count: usize,
    /// The newest of them.
    pub rows: Vec<Row<'site>>,
}

/// The pages of a list; all addresses from the root.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Default)]
pub struct Pager {
    /// Which page this is, as readers count: 1 is the newest.
    pub current: usize,
    /// How many there are.
    pub total: usize,
    /// The newest page.
    pub first: Option<String>,
    /// The page with newer documents.
    pub newer: Option<String>,
    /// The page with older documents.
    pub older: Option<String>,
    /// The oldest page.
    pub last: Option<String>,
}

/// How many rows of each column within the column its first page shows.
const ROWS_OF_CHILD: usize = 5;

/// How a list of `count` documents is cut: this many full pages of the oldest; the rest, which is
/// one page to nearly two, stands on the first.
pub(super) fn full_pages(count: usize, size: usize) -> usize {
    (count / size).saturating_sub(1)
}

/// The pages of a column: its first, then the numbered ones.
pub(super) fn pages(site: &Site, id: ColumnId) -> impl Iterator<Item = Option<usize>> + use<> {
    let full = full_pages(site.columns.get(id).all.len(), site.settings.page_size);
    std::iter::once(None).chain((1..=full).map(Some))
}

/// The address of a page of a column.
pub(super) fn url(column: &Column, number: Option<usize>) -> SitePath {
    match number {
        None => column.url.clone(),
        Some(number) => crate::site::column_url(&column.folder, &format!("page-{number}.html")),
    }
}

/// The documents of a page, newest first.
pub(super) fn slice(all: &[DocId], size: usize, number: Option<usize>) -> &[DocId] {
    let full = full_pages(all.len(), size);
    match number {
        None => &all[..all.len() - full * size],
        Some(number) => &all[all.len() - number * size..][..size],
    }
}

/// The pager of page `number` of `full` numbered ones, whose addresses `url` makes.
pub(super) fn pager(
    full: usize,
    number: Option<usize>,
    url: impl Fn(Option<usize>) -> SitePath,
) -> Pager {
    if full == 0 {
        return Pager { current: 1, total: 1, ..Pager::default() };
    }
    let to = |number| Some(href(&url(number)));
    let current = number.map_or(1, |number| full - number + 2);
    Pager {
        current,
        total: full + 1,
        first: number.and_then(|_| to(None)),
        newer: number.and_then(|number| to(Some(number + 1).filter(|newer| *newer <= full))),
        older: match number {
            None => to(Some(full)),
            Some(1) => None,
            Some(number) => to(Some(number - 1)),
        },
        last: number.is_none_or(|number| number != 1).then(|| to(Some(1))).flatten(),
    }
}

/// The view of page `number` of the column `id`.
pub(super) fn view(site: &Site, id: ColumnId, number: Option<usize>) -> ColumnView<'_> {
    let column = site.columns.get(id);
    let path = url(column, number);
    let per_page = site.settings.page_size;
    let first = number.is_none();
    let mut rows = Vec::new();
    if first {
        rows.extend(column.pinned.iter().map(|id| row::pinned(site, *id)));
    }
    let page = slice(&column.all, per_page, number);
    let unpinned = page.iter().filter(|id| !(first && column.pinned.contains(id)));
    rows.extend(unpinned.map(|id| row::row(site, *id)));
    let title = match number {
        None => column.file.title.clone(),
        Some(number) => format!("{}（第{number}页）", column.file.title),
    };
    let mut head = head::in_column(site, &path, &title, id);
    head.description = column.file.description.as_deref().unwrap_or(head.description);
    ColumnView {
        title: &column.file.title,
        description: column.file.description.as_deref(),
        cycle: column.cycle.map(|cycle| cycle.to_string()),
        introduction_html: if first { introduction(site, id, &path) } else { String::new() },
        not_applicable: column.file.not_applicable.as_deref(),
        children: if first { children(site, column) } else { Vec::new() },
        rows,
        count: column.all.len(),
        pager: pager(full_pages(column.all.len(), per_page), number, |number| url(column, number)),
        head,
    }
}

/// The introduction of a column, as it stands on the page at `path`.
pub(super) fn introduction(site: &Site, id: ColumnId, path: &SitePath) -> String {
    let links = &site.column_links[id.0 as usize];
    body::html(site, path, &site.columns.get(id).file.introduction, links)
}

fn children<'site>(site: &'site Site, column: &Column) -> Vec<Child<'site>> {
    let child = |id: &ColumnId| {
        let column = site.columns.get(*id);
        let rows = column.all.iter().take(ROWS_OF_CHILD).map(|id| row::row(site, *id));
        Child {
            link: Link::to_column(column),
            not_applicable: column.file.not_applicable.as_deref(),
            count: column.all.len(),
            rows: rows.collect(),
        }
    };
    column.children.iter().map(child).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_document_touches_the_first_page_alone() {
        let list = |count: u32| (0..count).rev().map(DocId).collect::<Vec<_>>();
        let (before, after) = (list(65), list(66));
        assert_eq!(full_pages(65, 20), 2);
        for number in [Some(1), Some(2)] {
            assert_eq!(slice(&before, 20, number), slice(&after, 20, number));
        }
        assert_eq!(slice(&before, 20, None).len() + 1, slice(&after, 20, None).len());
    }

    #[test]
    fn every_document_stands_on_one_page() {
        for count in 0..130 {
            let all: Vec<_> = (0..count).rev().map(DocId).collect();
            let numbers = (1..=full_pages(all.len(), 20)).rev().map(Some);
            let pages = std::iter::once(None).chain(numbers);
            let shown: Vec<_> = pages.flat_map(|number| slice(&all, 20, number)).copied().collect();
            assert_eq!(shown, all);
        }
    }

    #[test]
    fn the_pager_leads_both_ways() {
        let url =
            |number: Option<usize>| SitePath::new(number.map_or("0".to_owned(), |n| n.to_string()));
        let middle = pager(3, Some(2), url);
        assert_eq!((middle.current, middle.total), (3, 4));
        assert_eq!(middle.newer.as_deref(), Some("3"));
        assert_eq!(middle.older.as_deref(), Some("1"));
        assert_eq!(pager(3, Some(3), url).newer.as_deref(), Some("0"));
        assert_eq!(pager(3, None, url).older.as_deref(), Some("3"));
        assert_eq!(pager(3, Some(1), url).older, None);
    }
}
