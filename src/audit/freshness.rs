//! Columns that must be updated: how often, and by when the next time (R-19-04 to R-19-06).

use jiff::Span;

use crate::base::{Date, Place};
use crate::document::{Cycle, Document, Kind};
use crate::site::{Column, Site};

/// How often a column of lists must show something new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pace {
    /// News (动态、要闻): every two weeks.
    News,
    /// Notices and policies (通知公告、政策文件): every six months.
    Notices,
}

/// A column that has something in it, and must have more.
#[derive(Debug, Clone, Copy)]
pub(super) struct Due<'site> {
    /// The column.
    pub(super) column: &'site Column,
    /// When it was last updated.
    pub(super) newest: Date,
    /// The last day on which nobody finds it stale.
    pub(super) last: Date,
}

impl Pace {
    /// The pace of a column: by its class, or else by the kind of its documents.
    fn of(column: &Column) -> Option<Self> {
        let class = column.file.column_type.as_deref();
        let is_of = |words: &[&str]| {
            class.is_some_and(|class| words.iter().any(|word| class.contains(word)))
        };
        if class.is_none() {
            return match column.file.kind? {
                Kind::News => Some(Self::News),
                Kind::Notice | Kind::Policy | Kind::Regulation => Some(Self::Notices),
                _ => None,
            };
        }
        if is_of(&["动态", "要闻", "新闻"]) {
            Some(Self::News)
        } else if is_of(&["通知", "公告", "政策文件"]) {
            Some(Self::Notices)
        } else {
            None
        }
    }

    fn span(self) -> Span {
        match self {
            Self::News => Span::new().days(14),
            Self::Notices => Span::new().months(6),
        }
    }
}

impl Due<'_> {
    /// The file of the column.
    pub(super) fn place(&self) -> Place {
        Place::File(self.column.file.path.clone())
    }
}

/// The columns of this pace, but not those below another of it.
pub(super) fn paced(site: &Site, pace: Pace) -> impl Iterator<Item = Due<'_>> {
    let of = move |column: &Column| Pace::of(column) == Some(pace);
    let is_top = move |column: &&Column| {
        of(column) && !column.parent.is_some_and(|parent| of(site.columns.get(parent)))
    };
    site.columns.iter().map(|(_, column)| column).filter(is_top).filter_map(move |column| {
        let newest = standing(site, column).next()?.dates.published.date();
        Some(Due { column, newest, last: newest.saturating_add(pace.span()) })
    })
}

/// The columns that say themselves how often they are updated, as far as they have no pace.
pub(super) fn cyclic(site: &Site) -> impl Iterator<Item = Due<'_>> {
    site.columns.iter().map(|(_, column)| column).filter_map(|column| {
        let span = span(column.file.cycle?).filter(|_| Pace::of(column).is_none())?;
        let newest = standing(site, column).map(touched).max()?;
        Some(Due { column, newest, last: newest.saturating_add(span) })
    })
}

/// The columns of this class, each of which is to be updated every so many months.
pub(super) fn classed<'site>(
    site: &'site Site,
    words: &'static [&'static str],
    months: i64,
) -> impl Iterator<Item = Due<'site>> {
    let is_of = move |text: &str| words.iter().any(|word| text.contains(word));
    site.columns.iter().map(|(_, column)| column).filter_map(move |column| {
        let class = column.file.column_type.as_deref().unwrap_or_default();
        let is_meant = is_of(class) || is_of(&column.file.title);
        let newest = standing(site, column).filter(|_| is_meant).map(touched).max()?;
        Some(Due { column, newest, last: newest.saturating_add(Span::new().months(months)) })
    })
}

/// The columns with nothing in them, of which nobody says why.
pub(super) fn blank(site: &Site) -> impl Iterator<Item = &Column> {
    site.columns.iter().map(|(_, column)| column).filter(|column| {
        column.parent.is_some()
            && column.children.is_empty()
            && column.all.is_empty()
            && column.file.not_applicable.is_none()
            && column.file.introduction.text.trim().is_empty()
    })
}

/// The day on which the `count`th of these columns is stale; none when there are fewer.
pub(super) fn broken<'site>(dues: impl Iterator<Item = Due<'site>>, count: usize) -> Option<Date> {
    let mut days: Vec<Date> = dues.filter_map(|due| due.last.tomorrow().ok()).collect();
    days.sort_unstable();
    days.get(count.checked_sub(1)?).copied()
}

/// The documents of a column that stand, newest first.
fn standing<'site>(
    site: &'site Site,
    column: &'site Column,
) -> impl Iterator<Item = &'site Document> {
    let all = column.all.iter().map(|id| site.document(*id));
    all.filter(|document| document.withdrawn.is_none())
}

/// The day on which a document was last worked on.
fn touched(document: &Document) -> Date {
    let published = document.dates.published;
    document.changed().map_or(published, |changed| changed.max(published)).date()
}

fn span(cycle: Cycle) -> Option<Span> {
    match cycle {
        Cycle::Days(days) => Some(Span::new().days(i64::from(days))),
        Cycle::Months(months) => Some(Span::new().months(i64::from(months))),
        Cycle::Years(years) => Some(Span::new().years(i64::from(years))),
        Cycle::WorkingDays(_) | Cycle::Standing => None,
    }
}
