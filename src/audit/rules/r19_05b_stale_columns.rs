//! 19-05b: ten columns that were not updated as often as they say.

use crate::audit::rule::rule;
use crate::audit::{Audit, Term, Terms, freshness};
use crate::base::{Place, date};

rule! {
    code: "19-05b",
    name: "stale-columns-veto",
    title: ["十个以上栏目长期没有更新", "ten stale columns"],
    clauses: ["R-19-05"],
    severity: Warning,
    stops_build: false,
    about: [
        "应当更新而长期没有更新的栏目有十个，检查时单项否决，整个网站不合格。按各栏目自己的更新周期，从第\
         十个超过期限的那一天起算。",
        "Ten columns that should be updated and are not fail the whole website. Counted by the cycle of \
         each column, from the day on which the tenth is stale."
    ],
    bad: "
day: 2024-04-30
expect: portal
-- content/p0/_index.md --
---
标题: 规划p0
默认类型: 规划
更新周期: 1个月
---
-- content/p0/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/p1/_index.md --
---
标题: 规划p1
默认类型: 规划
更新周期: 1个月
---
-- content/p1/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/p2/_index.md --
---
标题: 规划p2
默认类型: 规划
更新周期: 1个月
---
-- content/p2/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/p3/_index.md --
---
标题: 规划p3
默认类型: 规划
更新周期: 1个月
---
-- content/p3/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/p4/_index.md --
---
标题: 规划p4
默认类型: 规划
更新周期: 1个月
---
-- content/p4/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/p5/_index.md --
---
标题: 规划p5
默认类型: 规划
更新周期: 1个月
---
-- content/p5/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/p6/_index.md --
---
标题: 规划p6
默认类型: 规划
更新周期: 1个月
---
-- content/p6/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/p7/_index.md --
---
标题: 规划p7
默认类型: 规划
更新周期: 1个月
---
-- content/p7/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/p8/_index.md --
---
标题: 规划p8
默认类型: 规划
更新周期: 1个月
---
-- content/p8/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/p9/_index.md --
---
标题: 规划p9
默认类型: 规划
更新周期: 1个月
---
-- content/p9/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
",
    good: "
day: 2024-04-30
-- content/p0/_index.md --
---
标题: 规划p0
默认类型: 规划
更新周期: 1个月
---
-- content/p0/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/p1/_index.md --
---
标题: 规划p1
默认类型: 规划
更新周期: 1个月
---
-- content/p1/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/p2/_index.md --
---
标题: 规划p2
默认类型: 规划
更新周期: 1个月
---
-- content/p2/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/p3/_index.md --
---
标题: 规划p3
默认类型: 规划
更新周期: 1个月
---
-- content/p3/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/p4/_index.md --
---
标题: 规划p4
默认类型: 规划
更新周期: 1个月
---
-- content/p4/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/p5/_index.md --
---
标题: 规划p5
默认类型: 规划
更新周期: 1个月
---
-- content/p5/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/p6/_index.md --
---
标题: 规划p6
默认类型: 规划
更新周期: 1个月
---
-- content/p6/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/p7/_index.md --
---
标题: 规划p7
默认类型: 规划
更新周期: 1个月
---
-- content/p7/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/p8/_index.md --
---
标题: 规划p8
默认类型: 规划
更新周期: 1个月
---
-- content/p8/a.md --
---
标题: 工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
",
    checks: [Term(check)],
    says: {
        /// Since when.
        veto(since),
            zh: "{since} 起有十个栏目超过更新周期没有更新，检查时单项否决", en: "since {since} ten columns are not updated within their cycles, which fails the inspection",
            help_zh: "逐个核对栏目内容，更新或者合并", help_en: "go through the columns: update them or merge them";
    }
}

/// How many stale columns fail the inspection.
const MANY: usize = 10;

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    if let Some(from) = freshness::broken(freshness::cyclic(audit.site), MANY) {
        let finding = veto(Place::Portal, date::day(from));
        terms.add(Term { from, until: None, finding });
    }
}
