//! 19-06b: five columns with nothing in them.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, freshness};
use crate::base::Place;

rule! {
    code: "19-06b",
    name: "blank-columns-veto",
    title: ["五个以上空白栏目", "five blank columns"],
    clauses: ["R-19-06"],
    severity: Warning,
    stops_build: false,
    about: [
        "空白栏目有五个，检查时单项否决，整个网站不合格。",
        "Five blank columns fail the whole website."
    ],
    bad: "
expect: portal
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-29 09:30
审查: {审查人: 办公室, 日期: 2024-04-29, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
发布时间: 2024-04-01 09:30
审查: {审查人: 办公室, 日期: 2024-04-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/b0/_index.md --
---
标题: 栏目0
---
-- content/b1/_index.md --
---
标题: 栏目1
---
-- content/b2/_index.md --
---
标题: 栏目2
---
-- content/b3/_index.md --
---
标题: 栏目3
---
-- content/b4/_index.md --
---
标题: 栏目4
---
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-29 09:30
审查: {审查人: 办公室, 日期: 2024-04-29, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
发布时间: 2024-04-01 09:30
审查: {审查人: 办公室, 日期: 2024-04-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/b0/_index.md --
---
标题: 栏目0
---
-- content/b1/_index.md --
---
标题: 栏目1
---
-- content/b2/_index.md --
---
标题: 栏目2
---
-- content/b3/_index.md --
---
标题: 栏目3
---
",
    checks: [Site(check)],
    says: {
        /// How many there are.
        veto(count),
            zh: "有 {count} 个空白栏目，五个以上检查时单项否决", en: "there are {count} blank columns; five fail the inspection",
            help_zh: "先处理到四个以下，再逐个补上内容", help_en: "bring them below five first, then fill or remove each";
    }
}

/// How many blank columns fail the inspection.
const MANY: usize = 5;

fn check(audit: &Audit<'_>, found: &mut Found) {
    let count = freshness::blank(audit.site).count();
    if MANY <= count {
        found.push(veto(Place::Portal, count));
    }
}
