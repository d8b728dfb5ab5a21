//! 47-32: a document whose time at the top was over long ago.

use crate::audit::rule::rule;
use crate::audit::{Audit, Terms};
use crate::base::{Place, date};

rule! {
    code: "47-32",
    name: "forgotten-pin",
    title: ["置顶早已到期", "a pin that is long over"],
    clauses: ["R-47-32"],
    severity: Info,
    stops_build: false,
    about: [
        "不再更新的内容不留在显著位置。“置顶至”过了一年还写着，已经不起作用，再往后改日期容易把旧信息重新\
         置顶。",
        "What is over leaves its prominent place. A `pinned_until` that is more than a year old does \
         nothing, and whoever reads the file may take it for one that does."
    ],
    bad: "
day: 2024-04-30
expect: content/news/a.md
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2023-04-01 09:30
置顶至: 2023-04-30
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
正文。
",
    good: "
day: 2024-04-30
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2023-04-01 09:30
置顶至: 2023-05-01
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
正文。
",
    checks: [Term(check)],
    says: {
        /// When it ended.
        over(last),
            zh: "置顶在 {last} 已经到期", en: "it was pinned until {last}",
            help_zh: "删去“置顶至”", help_en: "remove `pinned_until`";
    }
}

/// The days after which it is forgotten.
const DAYS: i64 = 365;

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    for document in &audit.site.documents {
        let Some(last) = document.dates.pinned_until else { continue };
        let due = last.saturating_add(jiff::Span::new().days(DAYS));
        terms.due(due, over(Place::File(document.path.clone()), date::day(last)));
    }
}
