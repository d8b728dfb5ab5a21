//! 711-50: a year without its annual report.

use crate::audit::rule::rule;
use crate::audit::{Audit, Terms, yearly};
use crate::base::{Date, Place, date};
use crate::document::{Document, Kind};

rule! {
    code: "711-50",
    name: "late-report",
    title: ["年报没有按时公布", "an annual report that is not there in time"],
    clauses: ["R-711-50"],
    severity: Error,
    stops_build: false,
    about: [
        "政府部门应当在每年1月31日前公布上一年度的政府信息公开工作年度报告。从最近一份年报的下一年算起。",
        "A department publishes its disclosure report on the year before by 31 January. Counted from the year \
         after the newest report."
    ],
    bad: "
day: 2024-02-01
expect: content/news/2022.md
-- content/news/2022.md --
---
标题: 示例委2022年政府信息公开工作年度报告
类型: 政府信息公开年报
发布时间: 2023-01-18 10:00
审查: {审查人: 办公室, 日期: 2023-01-17, 保密: 通过, 合法性: 通过}
---
一、总体情况
",
    good: "
day: 2024-01-31
-- content/news/2022.md --
---
标题: 示例委2022年政府信息公开工作年度报告
类型: 政府信息公开年报
发布时间: 2023-01-18 10:00
审查: {审查人: 办公室, 日期: 2023-01-17, 保密: 通过, 合法性: 通过}
---
一、总体情况
",
    checks: [Term(check)],
    says: {
        /// A year that nobody reported on.
        missing(year, due),
            zh: "{year} 年的政府信息公开年报应当在 {due} 前公布", en: "the disclosure report on {year} was due by {due}",
            help_zh: "先运行 gongkai report {year}，能统计的数字已经填好", help_en: "begin with gongkai report {year}: what can be counted is filled in";
    }
}

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    let reports = audit.site.documents.iter().filter(|document| is_report(document));
    let newest = reports.filter_map(|document| Some((year(document)?, &document.path))).max();
    let Some((last, path)) = newest else { return };
    for year in last + 1..terms.horizon.year() {
        if let Ok(due) = Date::new(year + 1, 1, 31) {
            terms.due(due, missing(Place::File(path.clone()), year, date::day(due)));
        }
    }
}

fn is_report(document: &Document) -> bool {
    document.kind == Kind::AnnualReport && document.withdrawn.is_none()
}

/// The year a report is on: that of its figures, or the one in its title.
fn year(document: &Document) -> Option<i16> {
    let figures = document.figures().map(|figures| figures.year);
    figures.or_else(|| yearly::year_in(&document.title))
}
