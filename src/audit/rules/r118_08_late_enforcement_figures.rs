//! 118-08: a year without the figures of enforcement.

use crate::audit::rule::rule;
use crate::audit::{Audit, Terms, yearly};
use crate::base::{Date, Place, date};

rule! {
    code: "118-08",
    name: "late-enforcement-figures",
    title: ["年度行政执法数据没有按时公布", "the figures of enforcement are not there in time"],
    clauses: ["R-118-08"],
    severity: Warning,
    stops_build: false,
    about: [
        "执法机关应当在每年1月31日前公布上一年度行政执法总体情况的数据。从最近一份的下一年算起，看标题里有\
         “行政执法”和“统计”“数据”或者“总体情况”的文档；一份也没有的不报。",
        "An enforcing agency publishes the figures of enforcement on the year before by 31 January. \
         Counted from the year after the newest document whose title says so; found only when there is \
         one."
    ],
    bad: "
day: 2024-02-01
expect: content/news/2022.md
-- content/news/2022.md --
---
标题: 示例委2022年度行政执法数据统计表
类型: 统计
发布时间: 2023-01-18 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
正文。
",
    good: "
day: 2024-01-31
-- content/news/2022.md --
---
标题: 示例委2022年度行政执法数据统计表
类型: 统计
发布时间: 2023-01-18 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
正文。
",
    checks: [Term(check)],
    says: {
        /// A year without them.
        missing(year, due),
            zh: "{year} 年度的行政执法数据应当在 {due} 前公布", en: "the figures of enforcement on {year} were due by {due}",
            help_zh: "按许可、处罚、强制等分别统计后公布", help_en: "count licences, penalties and compulsion, and publish the table";
    }
}

/// What else the title says.
const WORDS: [&str; 3] = ["统计", "数据", "总体情况"];

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    let are_figures = |title: &str| {
        title.contains("行政执法") && WORDS.iter().any(|word| title.contains(word))
    };
    let newest = yearly::newest(audit.site, |document| are_figures(&document.title));
    let Some((last, path)) = newest else { return };
    for year in last + 1..terms.horizon.year() {
        if let Ok(due) = Date::new(year + 1, 1, 31) {
            terms.due(due, missing(Place::File(path.clone()), year, date::day(due)));
        }
    }
}
