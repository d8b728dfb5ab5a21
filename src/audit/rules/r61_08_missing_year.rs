//! 61-08: a year between the first and the last annual report that has none.

use std::collections::BTreeMap;

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, yearly};
use crate::base::{Place, SourcePath};
use crate::document::Kind;

rule! {
    code: "61-08",
    name: "missing-year",
    title: ["历年年报不连续", "a gap among the annual reports"],
    clauses: ["R-61-08"],
    severity: Warning,
    stops_build: false,
    about: [
        "“政府信息公开年报”栏目保存历年的年报。第一份和最后一份之间缺了哪一年，就提醒哪一年。",
        "The column of annual reports keeps those of all years. Found for each year between the first and \
         the last that has none."
    ],
    bad: "
expect: content/news/2023.md
-- content/news/2021.md --
---
标题: 示例委2021年政府信息公开工作年度报告
类型: 政府信息公开年报
发布时间: 2022-01-18 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
一、总体情况
-- content/news/2023.md --
---
标题: 示例委2023年政府信息公开工作年度报告
类型: 政府信息公开年报
发布时间: 2024-01-18 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
一、总体情况
",
    good: "
-- content/news/2022.md --
---
标题: 示例委2022年政府信息公开工作年度报告
类型: 政府信息公开年报
发布时间: 2023-01-18 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
一、总体情况
-- content/news/2023.md --
---
标题: 示例委2023年政府信息公开工作年度报告
类型: 政府信息公开年报
发布时间: 2024-01-18 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
一、总体情况
",
    checks: [Site(check)],
    says: {
        /// A year nobody kept.
        gap(year),
            zh: "缺少 {year} 年的政府信息公开年报", en: "the disclosure report on {year} is missing",
            help_zh: "把 {year} 年的年报补上，发布时间写实际发布的时间", help_en: "add the report on {year}, with the time at which it is really published";
    }
}

fn check(audit: &Audit<'_>, found: &mut Found) {
    let reports = audit.site.documents.iter().filter(|document| {
        document.kind == Kind::AnnualReport && document.withdrawn.is_none()
    });
    let year = |document: &crate::document::Document| {
        document.figures().map(|figures| figures.year).or_else(|| yearly::year_in(&document.title))
    };
    let years: BTreeMap<i16, &SourcePath> =
        reports.filter_map(|document| Some((year(document)?, &document.path))).collect();
    for ((before, _), (after, path)) in years.iter().zip(years.iter().skip(1)) {
        let gaps = before + 1..*after;
        found.extend(gaps.map(|year| gap(Place::File((*path).clone()), year)));
    }
}
