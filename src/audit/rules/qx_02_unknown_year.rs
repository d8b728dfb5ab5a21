//! QX-02: a year of which nobody knows the holidays.

use crate::audit::rule::rule;
use crate::audit::{Audit, Term, Terms};
use crate::base::{Date, Place};

rule! {
    code: "QX-02",
    name: "unknown-year",
    title: ["没有当年的节假日安排", "a year without its holidays"],
    clauses: ["R-QX-02"],
    severity: Warning,
    stops_build: false,
    about: [
        "工作日要按国务院办公厅每年公布的放假安排计算。进入没有安排数据的年份，20个工作日、7个工作日等期限\
         都算不出来，与之有关的规则不再提醒；程序不作猜测。",
        "Working days are counted by the yearly notice on holidays. In a year of which there is no notice \
         no term can be counted, and the rules that count them are silent; nothing is guessed."
    ],
    bad: "
day: 2031-04-30
expect: portal
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-01-08 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
正文。
",
    good: "
day: 2031-04-30
-- content/holidays.yaml --
2031: {放假: [2031-01-01], 上班: []}
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-01-08 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
正文。
",
    checks: [Term(check)],
    says: {
        /// Which year.
        unknown(year),
            zh: "没有 {year} 年的节假日安排，与工作日有关的期限无法计算", en: "the holidays of {year} are not known, so terms of working days cannot be counted",
            help_zh: "在 content/holidays.yaml 里写上公布的放假和调休日期，或者更新本程序", help_en: "write the days off and the working weekends into content/holidays.yaml, or update this program";
    }
}

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    let site = audit.site;
    for year in site.now.date().year()..=terms.horizon.year() {
        if site.calendar.of_year(year).is_ok() {
            continue;
        }
        let (Ok(from), Ok(until)) = (Date::new(year, 1, 1), Date::new(year, 12, 31)) else { continue };
        let finding = unknown(Place::Portal, year);
        terms.add(Term { from, until: Some(until), finding });
    }
}
