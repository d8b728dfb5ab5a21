//! 19-12: replies to messages that are older than two months.

use crate::audit::rule::rule;
use crate::audit::{Audit, Terms, freshness};
use crate::base::date;

rule! {
    code: "19-12",
    name: "stale-replies",
    title: ["留言答复超过两个月没有更新", "replies older than two months"],
    clauses: ["R-19-12"],
    severity: Warning,
    stops_build: false,
    about: [
        "留言的答复两个月没有更新的，检查时扣分；政务咨询类留言超过三个月没有答复，单项否决。看标题或者栏\
         目类别含“留言”“咨询”“信箱”的栏目。",
        "Replies to messages that are not updated within two months cost points; a question left without \
         an answer for three months fails the website. Looked at in columns whose title or type says 留言, \
         咨询 or 信箱."
    ],
    bad: "
day: 2024-04-30
expect: content/letters/_index.md
-- content/letters/_index.md --
---
标题: 留言选登
默认类型: 页面
---
-- content/letters/a.md --
---
标题: 留言和答复
类型: 页面
发布时间: 2024-02-28 09:30
审查: {审查人: 办公室, 日期: 2024-02-28, 保密: 通过, 合法性: 通过}
---
两百人参加。
",
    good: "
day: 2024-04-30
-- content/letters/_index.md --
---
标题: 留言选登
默认类型: 页面
---
-- content/letters/a.md --
---
标题: 留言和答复
类型: 页面
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
",
    checks: [Term(check)],
    says: {
        /// Since when nothing is new.
        stale(newest, due),
            zh: "公开的留言答复是 {newest} 的，应当在 {due} 前更新", en: "the newest reply is of {newest}; another was due by {due}",
            help_zh: "把新的留言和答复公开出来", help_en: "publish new messages with their replies";
    }
}

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    for due in freshness::classed(audit.site, &["留言", "咨询", "信箱"], 2) {
        terms.due(due.last, stale(due.place(), date::day(due.newest), date::day(due.last)));
    }
}
