//! 19-03: a home page that shows nothing new for two weeks.

use crate::audit::rule::rule;
use crate::audit::{Audit, Terms};
use crate::base::{Place, date};

/// The days after which a home page without anything new fails the inspection.
const DAYS: i64 = 14;

rule! {
    code: "19-03",
    name: "stale-home",
    title: ["首页超过两周没有更新", "nothing new on the home page for two weeks"],
    clauses: ["R-19-03"],
    severity: Error,
    stops_build: false,
    about: [
        "首页超过两周没有更新，检查时单项否决，整个网站不合格。以首页上最新一条信息的发布时间计算。",
        "A home page without anything new for two weeks fails the whole website by itself. What counts is the \
         time of publication of the newest item on it."
    ],
    bad: "
day: 2024-04-30
expect: content/_index.md
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-15 09:30
审查: {审查人: 办公室, 日期: 2024-04-15, 保密: 通过, 合法性: 不适用}
---
两百人参加了开放日。
",
    good: "
day: 2024-04-30
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
两百人参加了开放日。
",
    checks: [Term(check)],
    says: {
        /// Since when nothing is new.
        stale(newest, due),
            zh: "首页最新的信息是 {newest} 的，应当在 {due} 前更新", en: "the newest item on the home page is of {newest}; another was due by {due}",
            help_zh: "发布新的动态或通知，不要改旧信息的日期", help_en: "publish something new; never change the date of something old";
    }
}

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    let columns = &audit.site.columns;
    let Some(home) = columns.home() else { return };
    let Some(newest) = home.all.first().map(|id| audit.site.document(*id).dates.published) else {
        return;
    };
    let due = newest.date().saturating_add(jiff::Span::new().days(DAYS));
    let place = Place::File(home.file.path.clone());
    terms.due(due, stale(place, date::day(newest.date()), date::day(due)));
}
