//! 19-04c: five columns of news, notices and policies that nobody updates.

use crate::audit::rule::rule;
use crate::audit::freshness::{self, Pace};
use crate::audit::{Audit, Term, Terms};
use crate::base::{Place, date};

rule! {
    code: "19-04c",
    name: "stale-lists-veto",
    title: ["五个以上动态、公告类栏目没有更新", "five stale columns of news and notices"],
    clauses: ["R-19-04"],
    severity: Error,
    stops_build: false,
    about: [
        "两周没有更新的动态、要闻类栏目和六个月没有更新的通知公告、政策文件类栏目，加起来有五个，检查时单\
         项否决，整个网站不合格。从第五个超过期限的那一天起算。",
        "Columns of news without anything new for two weeks, and of notices and policies without for six \
         months: when there are five of them together, the whole website fails. It holds from the day on \
         which the fifth is stale."
    ],
    bad: "
day: 2024-04-30
expect: portal
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-15 09:30
审查: {审查人: 办公室, 日期: 2024-04-15, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/n1/_index.md --
---
标题: 动态1
默认类型: 动态
---
-- content/n1/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-01 09:30
审查: {审查人: 办公室, 日期: 2024-04-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/n2/_index.md --
---
标题: 动态2
默认类型: 动态
---
-- content/n2/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-01 09:30
审查: {审查人: 办公室, 日期: 2024-04-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/n3/_index.md --
---
标题: 动态3
默认类型: 动态
---
-- content/n3/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-01 09:30
审查: {审查人: 办公室, 日期: 2024-04-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/n4/_index.md --
---
标题: 动态4
默认类型: 动态
---
-- content/n4/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-01 09:30
审查: {审查人: 办公室, 日期: 2024-04-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
",
    good: "
day: 2024-04-30
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/n1/_index.md --
---
标题: 动态1
默认类型: 动态
---
-- content/n1/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-01 09:30
审查: {审查人: 办公室, 日期: 2024-04-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/n2/_index.md --
---
标题: 动态2
默认类型: 动态
---
-- content/n2/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-01 09:30
审查: {审查人: 办公室, 日期: 2024-04-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/n3/_index.md --
---
标题: 动态3
默认类型: 动态
---
-- content/n3/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-01 09:30
审查: {审查人: 办公室, 日期: 2024-04-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/n4/_index.md --
---
标题: 动态4
默认类型: 动态
---
-- content/n4/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-01 09:30
审查: {审查人: 办公室, 日期: 2024-04-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
",
    checks: [Term(check)],
    says: {
        /// Since when.
        veto(since),
            zh: "{since} 起有五个动态、公告、政策类栏目没有按时更新，检查时单项否决", en: "since {since} five columns of news, notices and policies are stale, which fails the inspection",
            help_zh: "先更新任意一个栏目，再合并长期没有内容的栏目", help_en: "update any of them first, then merge those with nothing to say";
    }
}

/// How many stale columns fail the inspection.
const MANY: usize = 5;

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    let both = [Pace::News, Pace::Notices].into_iter();
    let dues = both.flat_map(|pace| freshness::paced(audit.site, pace));
    if let Some(from) = freshness::broken(dues, MANY) {
        let finding = veto(Place::Portal, date::day(from));
        terms.add(Term { from, until: None, finding });
    }
}
