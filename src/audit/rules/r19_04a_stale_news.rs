//! 19-04a: a column of news without anything new for two weeks.

use crate::audit::rule::rule;
use crate::audit::freshness::{self, Pace};
use crate::audit::{Audit, Terms};
use crate::base::date;

rule! {
    code: "19-04a",
    name: "stale-news",
    title: ["动态类栏目超过两周没有更新", "a column of news with nothing new for two weeks"],
    clauses: ["R-19-04"],
    severity: Warning,
    stops_build: false,
    about: [
        "动态、要闻类栏目两周要有更新。按栏目类别（含“动态”“要闻”“新闻”），没有写类别的按默认类型“动态”认\
         定。空栏目另有规则。",
        "A column of news shows something new every two weeks. It is known by its `type`, or, when it has \
         none, by the default kind news. Blank columns are another rule."
    ],
    bad: "
day: 2024-04-30
expect: content/news/_index.md
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-15 09:30
审查: {审查人: 办公室, 日期: 2024-04-15, 保密: 通过, 合法性: 通过}
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
",
    checks: [Term(check)],
    says: {
        /// Since when nothing is new.
        stale(title, newest, due),
            zh: "“{title}”最新的信息是 {newest} 的，应当在 {due} 前更新", en: "the newest item of {title} is of {newest}; another was due by {due}",
            help_zh: "发布新的动态；不再更新的栏目并到别处", help_en: "publish something new, or merge a column that nobody keeps";
    }
}

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    for due in freshness::paced(audit.site, Pace::News) {
        let (newest, last) = (date::day(due.newest), date::day(due.last));
        terms.due(due.last, stale(due.place(), &due.column.file.title, newest, last));
    }
}
