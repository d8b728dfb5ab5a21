//! 118-08: a year without its enforcement statistics.

use crate::audit::rule::rule;
use crate::audit::{Audit, Terms};
use crate::base::{Date, Place, date};

rule! {
    code: "118-08",
    name: "late-enforcement-statistics",
    title: ["没有按时公布年度行政执法数据", "enforcement statistics that are not there in time"],
    clauses: ["R-118-08"],
    severity: Warning,
    stops_build: false,
    about: [
        "每年1月31日前公布本机关上年度行政执法总体情况有关数据。从最近一份标题里有年份、写明行政执法数据、统\
         计、总体情况的文档的下一年算起。",
        "The figures of a year of enforcement are published by 31 January after it. Counted from the year \
         after the newest document whose title names such figures and their year."
    ],
    bad: "
day: 2024-02-01
expect: content/news/2022.md
-- content/news/2022.md --
---
标题: 示例委2022年度行政执法总体情况
类型: 统计
发布时间: 2023-01-18 10:00
审查: {审查人: 办公室, 日期: 2023-01-17, 保密: 通过, 合法性: 通过}
---
行政处罚10件。
",
    good: "
day: 2024-01-31
-- content/news/2022.md --
---
标题: 示例委2022年度行政执法总体情况
类型: 统计
发布时间: 2023-01-18 10:00
审查: {审查人: 办公室, 日期: 2023-01-17, 保密: 通过, 合法性: 通过}
---
行政处罚10件。
",
    checks: [Term(check)],
    says: {
        /// The year.
        missing(year, due),
            zh: "{year} 年度行政执法数据应当在 {due} 前公布", en: "the enforcement figures of {year} were due by {due}",
            help_zh: "表格可以用 {{{{ 行政处罚(年={year}) }}}} 从处罚决定算出", help_en: "what was decided is counted by {{{{ penalties(year={year}) }}}}";
    }
}

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    let documents = audit.site.documents.iter().filter(|document| document.withdrawn.is_none());
    let newest = documents.filter_map(|document| Some((year(&document.title)?, &document.path))).max();
    let Some((last, path)) = newest else { return };
    for year in last + 1..terms.horizon.year() {
        if let Ok(due) = Date::new(year + 1, 1, 31) {
            terms.due(due, missing(Place::File(path.clone()), year, date::day(due)));
        }
    }
}

/// The year whose enforcement a title has the figures of.
fn year(title: &str) -> Option<i16> {
    let words = ["统计", "数据", "总体情况"];
    let is_meant = title.contains("行政执法") && words.iter().any(|word| title.contains(word));
    let (before, _) = title.split_once('年').filter(|_| is_meant)?;
    before.get(before.len().checked_sub(4)?..)?.parse().ok()
}
