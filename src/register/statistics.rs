//! Statistics: how much was published in each year, by kind, by column, by item of article 20.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::document::{Article20, kind::KINDS};
use crate::site::{ColumnId, DocId, Site};
use crate::table::decision::{Decision, Statistics as Penalties};
use crate::table::penalty::{PenaltyKind, YUAN};
use crate::table::power::PowerKind;

/// What was published, by year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Statistics {
    /// The years, newest first.
    pub years: Vec<i16>,
    /// Rows of numbers: by kind, by column, by item of article 20.
    pub tables: Vec<Table>,
}

/// A table of counts: a number a year, and the sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Table {
    /// What it counts by.
    pub label: &'static str,
    /// The rows: a name, its numbers by year, their sum.
    pub rows: Vec<(String, Vec<usize>, usize)>,
}

/// Counts the documents of `site`, of all years or of one.
pub fn statistics(site: &Site, only: Option<i16>) -> Statistics {
    let year = |id: DocId| site.document(id).dates.published.year();
    let ids: Vec<DocId> =
        site.ids().filter(|id| only.is_none_or(|only| year(*id) == only)).collect();
    let mut years: Vec<i16> = ids.iter().map(|id| year(*id)).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let by_kind = ids.iter().map(|id| {
        let kind = site.document(*id).kind;
        (KINDS.iter().position(|facts| facts.kind == kind).unwrap_or(0), year(*id))
    });
    let by_column = ids.iter().flat_map(|id| {
        let trail = site.columns.trail(site.entry(*id).column);
        trail.into_iter().map(move |column| (column, year(*id)))
    });
    let by_item = ids.iter().flat_map(|id| {
        let items = site.document(*id).article20.iter();
        items.map(move |item| (*item, year(*id)))
    });
    let item = |item: Article20| format!("{item} {}", item.meaning());
    let column = |id: ColumnId| site.columns.get(id).file.title.clone();
    let mut tables = vec![
        table("按文档类型", &years, by_kind, |at| KINDS[at].zh.to_owned()),
        table("按栏目", &years, by_column, column),
        table("按条例第二十条各项", &years, by_item, item),
    ];
    let decisions: Vec<&Decision> = site.all_decisions().collect();
    tables.extend(penalties(&decisions, &years));
    tables.extend(other_acts(&decisions, &years));
    Statistics { years, tables }
}

/// The penalties that were decided in each year, by the rules of R-118 6.3; none when there are none.
fn penalties(decisions: &[&Decision], years: &[i16]) -> Option<Table> {
    let of = |year: &i16| Penalties::of(decisions.iter().copied(), *year);
    let counted: Vec<_> = years.iter().map(of).collect();
    let row = |name: &str, numbers: Vec<usize>| {
        let sum = numbers.iter().sum();
        (name.to_owned(), numbers, sum)
    };
    let kinds = PenaltyKind::ALL.iter().map(|(kind, name)| {
        let number = |of: &Penalties| of.kinds.get(kind).copied().unwrap_or_default();
        row(name, counted.iter().map(number).collect())
    });
    let mut rows: Vec<_> = kinds.filter(|(_, _, sum)| 0 < *sum).collect();
    if rows.is_empty() {
        return None;
    }
    rows.push(row("合计", counted.iter().map(Penalties::total).collect()));
    let in_yuan = counted.iter().all(|of| of.amount.0 % YUAN == 0);
    let (name, unit) =
        if in_yuan { ("罚没金额（元）", YUAN) } else { ("罚没金额（分）", 1) };
    let amount = |of: &Penalties| usize::try_from(of.amount.0 / unit).unwrap_or_default();
    rows.push(row(name, counted.iter().map(amount).collect()));
    Some(Table {
        label: "行政处罚（按作出决定的年份；一个决定有几种处罚的，计入最重的一种）",
        rows,
    })
}

/// The licences and measures of coercion that were decided in each year (R-118 6.3); none when there
/// are none.
fn other_acts(decisions: &[&Decision], years: &[i16]) -> Option<Table> {
    let rows = [PowerKind::Licence, PowerKind::Coercion].map(|act| {
        let decided =
            |year: &i16| decisions.iter().filter(|decision| decision.is(act, *year)).count();
        let numbers: Vec<usize> = years.iter().map(decided).collect();
        let sum = numbers.iter().sum();
        (act.name().to_owned(), numbers, sum)
    });
    let rows: Vec<_> = rows.into_iter().filter(|(_, _, sum)| 0 < *sum).collect();
    (!rows.is_empty()).then_some(Table {
        label: "行政许可和行政强制（按作出决定的年份）", rows
    })
}

/// Counts each `(what, year)`, in the order of what is counted; `name` is what that is called.
fn table<What: Ord>(
    label: &'static str,
    years: &[i16],
    documents: impl Iterator<Item = (What, i16)>,
    name: impl Fn(What) -> String,
) -> Table {
    let mut counts: BTreeMap<What, BTreeMap<i16, usize>> = BTreeMap::new();
    for (what, year) in documents {
        *counts.entry(what).or_default().entry(year).or_default() += 1;
    }
    let rows = counts.into_iter().map(|(what, by_year)| {
        let numbers: Vec<_> =
            years.iter().map(|year| by_year.get(year).copied().unwrap_or(0)).collect();
        let sum = numbers.iter().sum();
        (name(what), numbers, sum)
    });
    Table { label, rows: rows.collect() }
}
