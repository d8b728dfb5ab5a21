//! ML-06b: a summary that only says the title again.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;

rule! {
    code: "ML-06b",
    name: "summary-like-title",
    title: ["内容概述重复标题", "a summary that says the title again"],
    clauses: ["R-ML-06"],
    severity: Info,
    stops_build: false,
    about: [
        "内容概述要说标题没有说的：办什么、谁来办、什么时候。与标题一样的概述，读者看两遍也不知道内容。不写概\
         述时，程序取正文开头。",
        "A summary says what the title does not. Where it is the title once more, leave it out: the beginning \
         of the text stands in for it."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
发布时间: 2024-03-01 09:30
内容概述: 关于开放时间的通知。
          ^^^^^^^^^^^^^^^^^^^^
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
广场每日7时开放。
",
    good: "
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
发布时间: 2024-03-01 09:30
内容概述: 广场每日7时至22时开放。
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
广场每日7时开放。
",
    checks: [Document(check)],
    says: {
        /// That it does.
        same(),
            zh: "内容概述与标题一样", en: "the summary is the title once more",
            help_zh: "写一两句标题没有说的，或者删去这个字段", help_en: "say what the title does not, or delete the field";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Some(summary) = document.summary() else { return };
    if words(&document.document.title).eq(words(summary)) {
        found.push(same(document.at(Key::Summary)));
    }
}

fn words(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric())
}
