//! 19-10: figures of service that are older than three months.

use crate::audit::rule::rule;
use crate::audit::{Audit, Terms, freshness};
use crate::base::date;

rule! {
    code: "19-10",
    name: "stale-service-figures",
    title: ["办事统计数据超过三个月没有更新", "figures of service older than three months"],
    clauses: ["R-19-10"],
    severity: Warning,
    stops_build: false,
    about: [
        "办事统计数据三个月没有更新的，检查时扣分。看标题或者栏目类别含“办事统计”“服务统计”的栏目。",
        "Figures of service that are not updated within three months cost points. Looked at in columns \
         whose title or type says 办事统计 or 服务统计."
    ],
    bad: "
day: 2024-04-30
expect: content/figures/_index.md
-- content/figures/_index.md --
---
标题: 办事统计
默认类型: 统计
---
-- content/figures/a.md --
---
标题: 办事数据
类型: 统计
发布时间: 2024-01-29 09:30
审查: {审查人: 办公室, 日期: 2024-01-29, 保密: 通过, 合法性: 通过}
---
两百人参加。
",
    good: "
day: 2024-04-30
-- content/figures/_index.md --
---
标题: 办事统计
默认类型: 统计
---
-- content/figures/a.md --
---
标题: 办事数据
类型: 统计
发布时间: 2024-01-30 09:30
审查: {审查人: 办公室, 日期: 2024-01-30, 保密: 通过, 合法性: 通过}
---
两百人参加。
",
    checks: [Term(check)],
    says: {
        /// Since when nothing is new.
        stale(newest, due),
            zh: "办事统计数据是 {newest} 的，应当在 {due} 前更新", en: "the figures of service are of {newest}; new ones were due by {due}",
            help_zh: "每季度发布一次", help_en: "publish them each quarter";
    }
}

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    for due in freshness::classed(audit.site, &["办事统计", "服务统计"], 3) {
        terms.due(due.last, stale(due.place(), date::day(due.newest), date::day(due.last)));
    }
}
