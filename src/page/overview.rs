//! Pages over the whole portal: home, changes, statistics, site map, not found.

use std::collections::BTreeMap;

use serde::Serialize;

use super::catalogue::{Counted, columns};
use super::column::introduction;
use super::head::{self, Head, Link};
use super::row::{self, Row};
use crate::base::{SitePath, date};
use crate::document::{Article20, kind::KINDS};
use crate::site::{ColumnId, DocId, Site};

/// How many rows of each column the home page shows.
const ROWS_OF_HOME: usize = 6;

/// How many changes are shown.
const CHANGES: usize = 200;

/// The home page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HomeView<'site> {
    /// What every page has.
    pub head: Head<'site>,
    /// The introduction of `content/_index.md`.
    pub introduction_html: String,
    /// Pinned documents of the whole portal.
    pub pinned: Vec<Row<'site>>,
    /// The columns it shows.
    pub columns: Vec<HomeColumn<'site>>,
    /// How many documents are public.
    pub count: usize,
    /// The day of the newest document.
    pub newest: Option<String>,
}

/// A column on the home page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HomeColumn<'site> {
    /// Its link.
    #[serde(flatten)]
    pub link: Link<'site>,
    /// What it is for.
    pub description: Option<&'site str>,
    /// Its newest documents.
    pub rows: Vec<Row<'site>>,
}

/// What changed lately (更新记录).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChangesView<'site> {
    /// What every page has.
    pub head: Head<'site>,
    /// The changes, newest first.
    pub changes: Vec<ChangeLine<'site>>,
}

/// One change of one document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeLine<'site> {
    /// The day.
    pub date: String,
    /// What happened.
    pub note: &'site str,
    /// The document.
    #[serde(flatten)]
    pub link: Link<'site>,
}

/// What was published, by year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StatisticsView<'site> {
    /// What every page has.
    pub head: Head<'site>,
    /// The years, newest first.
    pub years: Vec<i16>,
    /// Rows of numbers: by kind, by column, by item of article 20.
    pub tables: Vec<Table>,
}

/// A table of counts: a column a year, and the sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    /// What it counts by.
    pub label: &'static str,
    /// The rows: a name, its numbers by year, their sum.
    pub rows: Vec<(String, Vec<usize>, usize)>,
}

/// Every column (网站地图).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SiteMapView<'site> {
    /// What every page has.
    pub head: Head<'site>,
    /// The columns, each below the one it is in.
    pub columns: Vec<Counted<'site>>,
}

/// The page for addresses that are none.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NotFoundView<'site> {
    /// What every page has.
    pub head: Head<'site>,
}

pub(super) fn home(site: &Site) -> HomeView<'_> {
    let path = SitePath::new("index.html");
    let top = ColumnId(0);
    let column = site.columns.get(top);
    let mut head = head::plain(site, &path, &site.settings.agency);
    head.json_ld_html = super::json_ld::agency(site);
    HomeView {
        introduction_html: introduction(site, top, &path),
        pinned: column.pinned.iter().map(|id| row::pinned(site, *id)).collect(),
        columns: home_columns(site),
        count: site.documents.len(),
        newest: column.all.first().map(|id| date::day(site.document(*id).dates.published.date())),
        head,
    }
}

/// The columns that `featured` names, or those of the first level.
fn home_columns(site: &Site) -> Vec<HomeColumn<'_>> {
    let featured = &site.columns.get(ColumnId(0)).file.featured;
    let named: Vec<_> =
        featured.iter().filter_map(|folder| site.columns.in_folder(&folder.value)).collect();
    let shown = if named.is_empty() { site.columns.top() } else { named };
    let column = |id: ColumnId| {
        let column = site.columns.get(id);
        let rows = column.all.iter().take(ROWS_OF_HOME).map(|id| row::row(site, *id));
        HomeColumn {
            link: head::link(column),
            description: column.file.description.as_deref(),
            rows: rows.collect(),
        }
    };
    shown.into_iter().map(column).collect()
}

pub(super) fn changes(site: &Site) -> ChangesView<'_> {
    let mut changes = Vec::new();
    for id in site.ids() {
        let document = site.document(id);
        let noted = document.changes.iter().map(|change| (change.on, change.note.as_str(), id));
        changes.extend(noted);
        changes.extend(document.withdrawn.as_ref().map(|w| (w.on, w.reason.as_str(), id)));
    }
    changes.sort_by(|a, b| b.0.cmp(&a.0).then(a.2.cmp(&b.2)).then(a.1.cmp(b.1)));
    changes.truncate(CHANGES);
    ChangesView {
        head: head::plain(site, &SitePath::new("changes/index.html"), "更新记录"),
        changes: changes
            .into_iter()
            .map(|(on, note, id)| ChangeLine {
                date: date::day(on),
                note,
                link: super::document::link(site, id),
            })
            .collect(),
    }
}

pub(super) fn statistics(site: &Site) -> StatisticsView<'_> {
    let year = |id: DocId| site.document(id).dates.published.year();
    let mut years: Vec<i16> = site.ids().map(year).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let by_kind = site.ids().map(|id| {
        let kind = site.document(id).kind;
        (
            KINDS.iter().position(|facts| facts.kind == kind).unwrap_or(0),
            kind.facts().zh.to_owned(),
            year(id),
        )
    });
    let by_column = site.ids().flat_map(|id| {
        let trail = site.columns.trail(site.entry(id).column);
        trail.into_iter().map(move |column| {
            (column.0 as usize, site.columns.get(column).file.title.clone(), year(id))
        })
    });
    let by_item = site.ids().flat_map(|id| {
        let items = site.document(id).article20.iter();
        items.map(move |item| {
            let at = Article20::all().position(|other| other == *item).unwrap_or(0);
            (at, format!("{item} {}", item.meaning()), year(id))
        })
    });
    let tables = vec![
        table("按文档类型", &years, by_kind),
        table("按栏目", &years, by_column),
        table("按条例第二十条各项", &years, by_item),
    ];
    let head = head::plain(site, &SitePath::new("statistics/index.html"), "公开统计");
    StatisticsView { head, years, tables }
}

/// Counts each `(place, name, year)` by name and year, in the order of the places.
fn table(
    label: &'static str,
    years: &[i16],
    documents: impl Iterator<Item = (usize, String, i16)>,
) -> Table {
    let mut counts: BTreeMap<(usize, String), BTreeMap<i16, usize>> = BTreeMap::new();
    for (place, name, year) in documents {
        *counts.entry((place, name)).or_default().entry(year).or_default() += 1;
    }
    let rows = counts.into_iter().map(|((_, name), by_year)| {
        let numbers: Vec<_> =
            years.iter().map(|year| by_year.get(year).copied().unwrap_or(0)).collect();
        let sum = numbers.iter().sum();
        (name, numbers, sum)
    });
    Table { label, rows: rows.collect() }
}

pub(super) fn site_map(site: &Site) -> SiteMapView<'_> {
    let head = head::plain(site, &SitePath::new("site-map.html"), "网站地图");
    SiteMapView { head, columns: columns(site) }
}

pub(super) fn not_found(site: &Site) -> NotFoundView<'_> {
    NotFoundView { head: head::plain(site, &SitePath::new("404.html"), "没有找到这个页面") }
}
