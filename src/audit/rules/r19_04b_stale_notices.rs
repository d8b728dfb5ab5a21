//! 19-04b: a column of notices or policies without anything new for six months.

use crate::audit::rule::rule;
use crate::audit::freshness::{self, Pace};
use crate::audit::{Audit, Terms};
use crate::base::date;

rule! {
    code: "19-04b",
    name: "stale-notices",
    title: ["通知公告、政策文件类栏目超过六个月没有更新", "a column of notices or policies with nothing new for six months"],
    clauses: ["R-19-04"],
    severity: Warning,
    stops_build: false,
    about: [
        "通知公告、政策文件类栏目六个月要有更新。按栏目类别（含“通知”“公告”“政策文件”），没有写类别的按默\
         认类型认定；同类栏目下的子栏目不单算。",
        "A column of notices or policies shows something new every six months. It is known by its `type`, \
         or, when it has none, by the default kind; columns below one of the same class do not count."
    ],
    bad: "
day: 2024-04-30
expect: content/notices/_index.md
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
发布时间: 2023-10-29 09:30
审查: {审查人: 办公室, 日期: 2023-10-29, 保密: 通过, 合法性: 通过}
---
两百人参加。
",
    good: "
day: 2024-04-30
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
发布时间: 2023-10-30 09:30
审查: {审查人: 办公室, 日期: 2023-10-30, 保密: 通过, 合法性: 通过}
---
两百人参加。
",
    checks: [Term(check)],
    says: {
        /// Since when nothing is new.
        stale(title, newest, due),
            zh: "“{title}”最新的信息是 {newest} 的，应当在 {due} 前更新", en: "the newest item of {title} is of {newest}; another was due by {due}",
            help_zh: "有新的文件、公告及时发布；长期没有的栏目并到别处", help_en: "publish what is new, or merge a column that has nothing to say";
    }
}

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    for due in freshness::paced(audit.site, Pace::Notices) {
        let (newest, last) = (date::day(due.newest), date::day(due.last));
        terms.due(due.last, stale(due.place(), &due.column.file.title, newest, last));
    }
}
