//! Whether what a list promises is really published, and in time.

use super::{ColumnId, DocId, Findings, Site};
use crate::base::catalogue::site as found;
use crate::base::{Date, Finding, Place, date};
use crate::calendar::NoData;
use crate::document::{List, Rows};
use crate::table::disclosure::DisclosureItem;
use crate::table::time_limit::{Start, TimeLimit};

/// What is really published of an item of a full list of proactive disclosure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The column it is in.
    pub column: ColumnId,
    /// How many documents stand there.
    pub count: usize,
    /// The newest of them.
    pub newest: Option<DocId>,
    /// Whether they came in time.
    pub timely: Timely,
}

/// Whether documents came in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Timely {
    /// They did.
    InTime,
    /// The next one is overdue since a day.
    Overdue(Date),
    /// So many of the last year came too late.
    Late(usize),
    /// There are none.
    Missing,
    /// Nobody can tell: the time limit is not understood, or counts from what is not known here.
    Unknown,
}

/// How far back documents are looked at one by one, in days.
const YEAR: i64 = 366;

impl Site {
    /// What is published of an item; none when it names no column of this site.
    pub fn published(&self, item: &DisclosureItem) -> Option<Published> {
        let column = self.column_called(item.column.as_deref()?)?;
        let all = &self.columns.get(column).all;
        let public = all.iter().copied().filter(|id| self.document(*id).withdrawn.is_none());
        let count = public.clone().count();
        let newest = public.max_by_key(|id| self.document(*id).dates.published);
        let timely = match (newest, &item.time_limit) {
            (None, _) => Timely::Missing,
            (Some(newest), Some(limit)) => self.timely(column, newest, limit),
            (Some(_), None) => Timely::Unknown,
        };
        Some(Published { column, count, newest, timely })
    }

    /// The first day after the present one on which something that is promised will be overdue.
    pub fn next_overdue(&self) -> Option<Date> {
        let lists = self.documents.iter().filter_map(|document| document.rows());
        let items = lists.filter_map(|rows| match &rows.list {
            List::Disclosure(list) => Some(&list.items),
            _ => None,
        });
        let days = items.flatten().filter_map(|item| self.overdue_from(item));
        days.filter(|day| self.now.date() < *day).min()
    }

    /// The day from which an item is overdue, if nothing is published meanwhile.
    fn overdue_from(&self, item: &DisclosureItem) -> Option<Date> {
        let newest = self.document(self.published(item)?.newest?);
        let (last, today) = (newest.dates.published.date(), self.now.date());
        let due = match item.time_limit.as_ref()? {
            TimeLimit::Every(period) => due_after(last, i64::from(period.days())),
            TimeLimit::YearlyBy { month, day } => {
                let years = [last.year() + 1, today.year(), today.year() + 1].into_iter();
                let dues = years.filter(|year| last.year() < *year);
                dues.map(|year| due_in(year, *month, *day)).filter(|due| today <= *due).min()?
            }
            TimeLimit::Standing
            | TimeLimit::Promptly
            | TimeLimit::WorkingDays(..)
            | TimeLimit::Days(..) => return None,
        };
        due.tomorrow().ok()
    }

    /// The column with this title or folder; of several with one title the first.
    fn column_called(&self, name: &str) -> Option<ColumnId> {
        let name = name.trim().trim_matches('/');
        let titled = || self.columns.iter().find(|(_, column)| column.file.title == name);
        let last = || name.rsplit(['/', '>', '—', '→']).next().map(str::trim);
        let below = || self.columns.iter().find(|(_, column)| Some(&*column.file.title) == last());
        let by_title = || titled().or_else(below).map(|(id, _)| id);
        self.columns.in_folder(name).or_else(by_title)
    }

    fn timely(&self, column: ColumnId, newest: DocId, limit: &TimeLimit) -> Timely {
        let (today, last) = (self.now.date(), self.document(newest).dates.published.date());
        match limit {
            TimeLimit::Standing | TimeLimit::Promptly => Timely::InTime,
            TimeLimit::Every(period) => overdue(last, i64::from(period.days()), today),
            TimeLimit::YearlyBy { month, day } => yearly(*month, *day, last, today),
            TimeLimit::WorkingDays(days, start) => {
                self.one_by_one(column, start, |from| self.calendar.after(from, *days))
            }
            TimeLimit::Days(days, start) => self.one_by_one(column, start, |from| {
                Ok(from.saturating_add(jiff::Span::new().days(i64::from(*days))))
            }),
        }
    }

    /// Whether each document of the last year came within its days, counted from the day it was
    /// written: the day that information is made (R-711-18).
    fn one_by_one(
        &self,
        column: ColumnId,
        start: &Start,
        due: impl Fn(Date) -> Result<Date, NoData>,
    ) -> Timely {
        let signs =
            ["作出", "决定", "批准", "批复", "印发", "制发", "签发", "制定", "出台", "通过"];
        let is_known = match start {
            Start::Formation => true,
            Start::Event(event) => signs.iter().any(|sign| event.contains(sign)),
        };
        if !is_known {
            return Timely::Unknown;
        }
        let mut late = 0;
        for id in &self.columns.get(column).all {
            let dates = self.document(*id).dates;
            let published = dates.published.date();
            let is_recent =
                (self.now.date() - published).get_days() <= i32::try_from(YEAR).unwrap_or(366);
            let Some(written) = dates.written.filter(|_| is_recent) else { continue };
            match due(written) {
                Ok(due) => late += usize::from(due < published),
                Err(_) => return Timely::Unknown,
            }
        }
        if late == 0 { Timely::InTime } else { Timely::Late(late) }
    }
}

fn due_after(last: Date, days: i64) -> Date {
    last.saturating_add(jiff::Span::new().days(days))
}

fn overdue(last: Date, days: i64, today: Date) -> Timely {
    let due = due_after(last, days);
    if due < today { Timely::Overdue(due) } else { Timely::InTime }
}

/// The day by which something is due in a year.
fn due_in(year: i16, month: i8, day: i8) -> Date {
    let first = Date::new(year, month, 1).unwrap_or(Date::MAX);
    first.with().day(day.min(first.days_in_month())).build().unwrap_or(first)
}

/// Something of this year is due by its day; before it, something of last year is there.
fn yearly(month: i8, day: i8, last: Date, today: Date) -> Timely {
    let due = |year: i16| due_in(year, month, day);
    let newest_due = if due(today.year()) < today { today.year() } else { today.year() - 1 };
    if last.year() < newest_due { Timely::Overdue(due(newest_due)) } else { Timely::InTime }
}

/// Says of every list what it promises and the portal does not keep (R-QQD-06).
pub(super) fn check(site: &Site, findings: &mut Findings) {
    for id in site.ids() {
        let Some(Rows { table, list: List::Disclosure(list), .. }) = site.document(id).rows()
        else {
            continue;
        };
        for item in &list.items {
            findings.extend(kept(site, item, || table.place(item.row, 0)));
        }
    }
}

/// What is wrong with what is published of one item.
fn kept(site: &Site, item: &DisclosureItem, place: impl Fn() -> Place) -> Option<Finding> {
    let matter = &item.matter;
    let Some(column) = &item.column else {
        let must = item.channels.iter().any(|channel| channel.is_website() && channel.required);
        return must.then(|| found::promised_unplaced(place(), matter));
    };
    let Some(published) = site.published(item) else {
        return Some(found::promised_nowhere(place(), matter, column));
    };
    match published.timely {
        Timely::Missing => Some(found::promised_missing(place(), matter, column)),
        Timely::Overdue(since) => Some(found::promised_overdue(place(), matter, date::day(since))),
        Timely::Late(count) => Some(found::promised_late(place(), matter, count)),
        Timely::InTime | Timely::Unknown => None,
    }
}
