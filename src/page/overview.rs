//! Pages over the whole portal: home, changes, statistics, site map, not found.

use serde::Serialize;

use super::catalogue::{Counted, columns};
use super::column::introduction;
use super::head::{self, Head, Link};
use super::row::{self, Row};
use crate::base::{SitePath, date};
use crate::register::{self, Statistics};
use crate::site::{ColumnId, Site};

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
    /// The numbers.
    #[serde(flatten)]
    pub counted: Statistics,
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
            link: Link::to_column(column),
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
                link: Link::to_document(site, id),
            })
            .collect(),
    }
}

pub(super) fn statistics(site: &Site) -> StatisticsView<'_> {
    let head = head::plain(site, &SitePath::new("statistics/index.html"), "公开统计");
    StatisticsView { head, counted: register::statistics(site, None) }
}

pub(super) fn site_map(site: &Site) -> SiteMapView<'_> {
    let head = head::plain(site, &SitePath::new("site-map.html"), "网站地图");
    SiteMapView { head, columns: columns(site) }
}

pub(super) fn not_found(site: &Site) -> NotFoundView<'_> {
    NotFoundView { head: head::plain(site, &SitePath::new("404.html"), "没有找到这个页面") }
}
