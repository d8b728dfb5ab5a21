//! 19-05a: a column that was not updated as often as it says itself.

use crate::audit::rule::rule;
use crate::audit::{Audit, Terms, freshness};
use crate::base::date;

rule! {
    code: "19-05a",
    name: "stale-column",
    title: ["栏目没有按更新周期更新", "a column that is not updated as it says"],
    clauses: ["R-19-05"],
    severity: Warning,
    stops_build: false,
    about: [
        "栏目自己写了“更新周期”（天、月、年）的，按周期要有新的发布或者更新。写“工作日”和“长期”的没有固定\
         期限，不检查；动态和公告类栏目按两周、六个月另算。",
        "A column whose `cycle` is some days, months or years has something published or changed within \
         each. Working days and standing mean no fixed term; columns of news and notices have rules of \
         their own."
    ],
    bad: "
day: 2024-04-30
expect: content/plans/_index.md
-- content/plans/_index.md --
---
标题: 规划plans
默认类型: 规划
更新周期: 1年
---
-- content/plans/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2023-04-29 09:30
审查: {审查人: 办公室, 日期: 2023-04-29, 保密: 通过, 合法性: 通过}
---
两百人参加。
",
    good: "
day: 2024-04-30
-- content/plans/_index.md --
---
标题: 规划plans
默认类型: 规划
更新周期: 1年
---
-- content/plans/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2023-04-30 09:30
审查: {审查人: 办公室, 日期: 2023-04-30, 保密: 通过, 合法性: 通过}
---
两百人参加。
",
    checks: [Term(check)],
    says: {
        /// Since when nothing happened.
        stale(title, newest, due),
            zh: "“{title}”最近一次更新是 {newest}，按更新周期应当在 {due} 前更新", en: "{title} was last updated on {newest}; by its cycle the next time was due by {due}",
            help_zh: "发布新的内容，或者核对旧内容后改“更新时间”；周期写错的改“更新周期”", help_en: "publish something, or check what is there and set `changed`; where the cycle is wrong, mend it";
    }
}

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    for due in freshness::cyclic(audit.site) {
        let (newest, last) = (date::day(due.newest), date::day(due.last));
        terms.due(due.last, stale(due.place(), &due.column.file.title, newest, last));
    }
}
