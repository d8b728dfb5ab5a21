//! What the page of a list has beside its text: files to take along, overviews, and what follows
//! from the day.

use std::collections::BTreeMap;

use serde::Serialize;

use super::head::{Link, href};
use super::{citation, power};
use crate::base::html::escaped;
use crate::base::{SitePath, date};
use crate::document::{Document, List, Rows};
use crate::site::{DocId, Published, Site, Timely};
use crate::table::Table;
use crate::table::disclosure::DisclosureList;
use crate::table::html::{self, Shown};
use crate::table::staff::StaffList;

/// What the page of a list, or of a report with figures, has beside its text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ListView<'site> {
    /// How many rows it has; none for the tables of a report.
    pub count: Option<usize>,
    /// The same rows as files.
    pub files: Vec<Link<'site>>,
    /// Its items by kind, by body and by basis.
    pub overviews: Vec<Link<'site>>,
    /// What follows from the day: whether what was promised is there, the decisions that are shown.
    pub today_html: String,
}

/// A file in which a list is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// CSV with a byte order mark.
    Csv,
    /// A spreadsheet.
    Xlsx,
    /// JSON.
    Json,
}

impl Format {
    /// All of them, each with its name and that of its file.
    const ALL: [(Self, &'static str, &'static str); 3] = [
        (Self::Xlsx, "XLSX", "list.xlsx"),
        (Self::Csv, "CSV", "list.csv"),
        (Self::Json, "JSON", "list.json"),
    ];

    /// Those of a document: the tables of a report are a spreadsheet only, for no other file has
    /// cells that span others.
    fn of(document: &Document) -> &'static [(Self, &'static str, &'static str)] {
        match (document.rows(), document.figures()) {
            (Some(_), _) => &Self::ALL,
            (None, Some(_)) => &Self::ALL[..1],
            (None, None) => &[],
        }
    }
}

/// The files of the list `id`, each with its address.
pub(super) fn files(site: &Site, id: DocId) -> Vec<(Format, SitePath)> {
    let document = site.document(id);
    let files = Format::of(document).iter();
    files.map(|(format, _, name)| (*format, document.beside(name))).collect()
}

/// The bytes of such a file.
pub(super) fn bytes(site: &Site, id: DocId, format: Format) -> Vec<u8> {
    let document = site.document(id);
    let made = document.changed().unwrap_or(document.dates.published).date();
    match (shown(site, id), document.figures(), format) {
        (Some(table), _, Format::Csv) => table.csv().into_bytes(),
        (Some(table), _, Format::Json) => table.json(),
        (Some(table), _, Format::Xlsx) => table.xlsx(&document.title, made),
        (None, Some(report), _) => report.xlsx(&document.title, made),
        (None, None, _) => Vec::new(),
    }
}

/// The rows of the list `id` that are shown on the day.
fn shown(site: &Site, id: DocId) -> Option<Table> {
    let data = site.document(id).rows()?;
    let mut table = data.table.clone();
    if let List::Decisions(list) = &data.list {
        let shown = list.decisions.iter().filter(|decision| site.shows(decision));
        table.rows = shown.map(|decision| data.table.rows[decision.row].clone()).collect();
    }
    Some(table)
}

/// What the page of the document `id` has beside its text; none when it is no list.
pub(super) fn view(site: &Site, id: DocId) -> Option<ListView<'_>> {
    let document = site.document(id);
    document.data.as_ref()?;
    let files = Format::of(document)
        .iter()
        .map(|(_, title, name)| Link { title, href: href(&document.beside(name)) });
    let overviews = power::overviews(site, id);
    let overviews =
        overviews.into_iter().map(|(by, url)| Link { title: by.name(), href: href(&url) });
    let (count, today_html) = match document.rows() {
        Some(rows) => of_the_day(site, id, rows),
        None => (None, String::new()),
    };
    Some(ListView { count, files: files.collect(), overviews: overviews.collect(), today_html })
}

/// How many rows are shown on the day, and what follows from it.
fn of_the_day(site: &Site, id: DocId, rows: &Rows) -> (Option<usize>, String) {
    let (document, all) = (site.document(id), rows.table.rows.len());
    match &rows.list {
        List::Disclosure(list) => (Some(list.items.len()), kept_promises(site, document, list)),
        List::Decisions(_) => {
            let table = shown(site, id);
            let count = table.as_ref().map(|table| table.rows.len());
            (count, table.map_or_else(String::new, |table| decisions(site, document, &table, all)))
        }
        List::Powers(list) => (Some(list.items.len()), String::new()),
        List::Staff(list) => (Some(all), certificates(list)),
        List::Plain | List::Inspections(_) => (Some(all), String::new()),
    }
}

/// How many certificates there are of each category.
fn certificates(list: &StaffList) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for officer in &list.officers {
        *counts.entry(&officer.category).or_default() += 1;
    }
    let said = counts.iter().map(|(category, count)| format!("{category}{count}件"));
    let said: Vec<String> = said.collect();
    format!("<p>执法证件按类别：{}。</p>", escaped(&said.join("，")))
}

/// Whether what the list promises is there (R-QQD-06).
fn kept_promises(site: &Site, document: &Document, list: &DisclosureList) -> String {
    let headings =
        ["公开事项", "公开时限", "栏目", "已公开", "最近一次", "情况"].map(str::to_owned);
    let root = document.url.to_root();
    let rows = list.items.iter().map(|item| {
        let limit = item.time_limit.as_ref().map_or_else(|| "—".to_owned(), ToString::to_string);
        let rest = match site.published(item) {
            Some(published) => there(site, &root, &published),
            None => [item.column.as_deref().unwrap_or("—"), "—", "—", "—"].map(Shown::from),
        };
        [&[Shown::from(&*item.matter), Shown::from(&*limit)], &rest[..]].concat()
    });
    let rows: Vec<Vec<Shown>> = rows.collect();
    let day = date::han(site.now.date());
    html::html(&format!("公开情况（截至{day}，由程序统计）"), &headings, 0, &rows).html
}

/// What is there of one item: the column, how many documents, the newest, whether in time.
fn there(site: &Site, root: &str, published: &Published) -> [Shown; 4] {
    let text = |text: String| Shown { text, href: None };
    let column = site.columns.get(published.column);
    let newest = published.newest.map(|id| site.document(id));
    let link = |url: &SitePath| Some(format!("{root}{}", href(url)));
    [
        Shown { text: column.file.title.clone(), href: link(&column.url) },
        text(format!("{}件", published.count)),
        newest.map_or(Shown::from("—"), |document| Shown {
            text: date::day(document.dates.published.date()),
            href: link(&document.url),
        }),
        text(match &published.timely {
            Timely::InTime => "按时公开".to_owned(),
            Timely::Overdue(since) => format!("逾期（应于{}前）", date::day(*since)),
            Timely::Late(count) => format!("近一年{count}件超过时限"),
            Timely::Missing => "未公开".to_owned(),
            Timely::Unknown => "未核对".to_owned(),
        }),
    ]
}

/// The decisions that are shown on the day, and that others were.
fn decisions(site: &Site, document: &Document, table: &Table, all: usize) -> String {
    let caption = table.title.as_deref().unwrap_or(&document.title);
    let drawn = html::html(caption, &table.names(), table.naming_column(), &table.shown());
    let mut drawn = citation::filled(site, &document.url.to_root(), &drawn);
    if table.rows.len() < all {
        let gone = all - table.rows.len();
        let note = format!("另有{gone}件决定的公示期已满，不再展示。");
        drawn.extend(["\n<p class=\"quiet\">", &escaped(&note), "</p>"]);
    }
    drawn
}
