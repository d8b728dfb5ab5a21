//! The catalogue (政府信息公开目录) to browse: by column, topic, genre, year, validity.

use serde::Serialize;

use super::column::{Pager, full_pages, pager, slice};
use super::head::{self, Head, Link, href};
use crate::base::{SitePath, date};
use crate::register::{Facet, Register};
use crate::site::{ColumnId, DocId, Site};

/// The rows of the catalogue are short, so its pages hold this many times those of a column.
const PAGE_FACTOR: usize = 5;

/// A page of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// Its first page: all the views.
    Index,
    /// A page of one view: its place in the register, and the page as a column numbers it.
    Facet(usize, Option<usize>),
}

/// A page of the catalogue.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CatalogueView<'site> {
    /// What every page has.
    pub head: Head<'site>,
    /// The name of the view; none on the first page.
    pub title: Option<String>,
    /// The views, on the first page.
    pub groups: Vec<FacetGroup<'site>>,
    /// The rows of the view.
    pub rows: Vec<Line<'site>>,
    /// How many documents the view has.
    pub count: usize,
    /// The pages of the view.
    pub pager: Pager,
}

/// Views of one sort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FacetGroup<'site> {
    /// What they go by.
    pub label: &'static str,
    /// The views.
    pub facets: Vec<Counted<'site>>,
}

/// A view or a column, and how many documents it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Counted<'site> {
    /// Its name.
    pub title: std::borrow::Cow<'site, str>,
    /// Where it is, from the root.
    pub href: String,
    /// How many documents it has.
    pub count: usize,
    /// How deep in the column tree it stands, from 0.
    pub depth: usize,
}

/// A row: number, name, abstract and day of making are what the law asks for (R-711-03).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line<'site> {
    /// The index number.
    pub index: String,
    /// The document.
    #[serde(flatten)]
    pub link: Link<'site>,
    /// Its number.
    pub number: Option<String>,
    /// Its summary.
    pub summary: &'site str,
    /// The day it was made: signed, or published when that is not told.
    pub made: String,
    /// Name and style name of its validity.
    pub validity: Option<[&'static str; 2]>,
}

/// Every page of the catalogue.
pub(super) fn pages(site: &Site, register: &Register) -> Vec<At> {
    let rows = rows_of_page(site);
    let facets = register.facets.iter().enumerate().flat_map(|(at, (_, all))| {
        let numbers = (1..=full_pages(all.len(), rows)).map(Some);
        std::iter::once(None).chain(numbers).map(move |number| At::Facet(at, number))
    });
    std::iter::once(At::Index).chain(facets).collect()
}

/// The address of a page of the catalogue.
pub(super) fn url(register: &Register, at: At) -> SitePath {
    match at {
        At::Index => SitePath::new("catalogue/index.html"),
        At::Facet(at, number) => {
            let slug = register.facets[at].0.slug();
            let number = number.map(|number| format!("-page-{number}")).unwrap_or_default();
            SitePath::new(format!("catalogue/{slug}{number}.html"))
        }
    }
}

/// The view of a page of the catalogue.
pub(super) fn view<'site>(site: &'site Site, register: &Register, at: At) -> CatalogueView<'site> {
    let path = url(register, at);
    match at {
        At::Index => CatalogueView {
            head: head::plain(site, &path, "政府信息公开目录"),
            title: None,
            groups: groups(site, register),
            rows: Vec::new(),
            count: site.documents.len(),
            pager: Pager::default(),
        },
        At::Facet(facet, number) => {
            let (name, all) = &register.facets[facet];
            let rows = rows_of_page(site);
            let title = name.title();
            let full = full_pages(all.len(), rows);
            CatalogueView {
                head: head::plain(site, &path, &format!("政府信息公开目录：{title}")),
                title: Some(title),
                groups: Vec::new(),
                rows: slice(all, rows, number).iter().map(|id| line(site, *id)).collect(),
                count: all.len(),
                pager: pager(full, number, |number| url(register, At::Facet(facet, number))),
            }
        }
    }
}

pub(super) fn rows_of_page(site: &Site) -> usize {
    site.settings.page_size * PAGE_FACTOR
}

fn line(site: &Site, id: DocId) -> Line<'_> {
    let document = site.document(id);
    let made = document.dates.written.unwrap_or(document.dates.published.date());
    Line {
        index: site.entry(id).identity.index.to_string(),
        link: Link::to_document(site, id),
        number: document.number.as_ref().map(|number| number.value.to_string()),
        summary: &document.summary,
        made: date::day(made),
        validity: site.entry(id).validity.map(|validity| [validity.name(), validity.slug()]),
    }
}

fn groups<'site>(site: &'site Site, register: &Register) -> Vec<FacetGroup<'site>> {
    let of =
        |label, wanted: fn(&Facet) -> bool| FacetGroup { label, facets: counted(register, wanted) };
    let mut years = of("按年份", |facet| matches!(facet, Facet::Year(_)));
    years.facets.reverse();
    let mut groups = vec![
        of("全部", |facet| matches!(facet, Facet::All)),
        FacetGroup { label: "按栏目", facets: columns(site) },
        of("按主题分类", |facet| matches!(facet, Facet::Topic(_, _))),
        of("按体裁", |facet| matches!(facet, Facet::Genre(_))),
        years,
        of("按有效性", |facet| matches!(facet, Facet::Validity(_))),
        of("按条例第二十条各项", |facet| matches!(facet, Facet::Article20(_))),
    ];
    groups.retain(|group| !group.facets.is_empty());
    groups
}

fn counted<'site>(register: &Register, wanted: fn(&Facet) -> bool) -> Vec<Counted<'site>> {
    let facets = register.facets.iter().enumerate().filter(|(_, (facet, _))| wanted(facet));
    facets
        .map(|(at, (facet, all))| Counted {
            title: facet.title().into(),
            href: href(&url(register, At::Facet(at, None))),
            count: all.len(),
            depth: 0,
        })
        .collect()
}

/// Every column, each below the one it is in.
pub(super) fn columns(site: &Site) -> Vec<Counted<'_>> {
    let mut list = Vec::new();
    for id in site.columns.top() {
        add_column(site, id, 0, &mut list);
    }
    list
}

fn add_column<'site>(
    site: &'site Site,
    id: ColumnId,
    depth: usize,
    list: &mut Vec<Counted<'site>>,
) {
    let column = site.columns.get(id);
    list.push(Counted {
        title: column.file.title.as_str().into(),
        href: href(&column.url),
        count: column.all.len(),
        depth,
    });
    for child in &column.children {
        add_column(site, *child, depth + 1, list);
    }
}
