//! ML-06a: a summary of more than a hundred characters.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;

/// The most characters of a summary.
const LONGEST: usize = 100;

rule! {
    code: "ML-06a",
    name: "long-summary",
    title: ["内容概述太长", "a summary that is too long"],
    clauses: ["R-ML-06"],
    severity: Warning,
    stops_build: false,
    about: [
        "内容概述是一两句话，不超过100字，在目录、搜索结果和订阅里完整显示。按字符计算，标点也算。",
        "A summary is a sentence or two of at most 100 characters, which catalogues and search results show \
         whole. Marks count too."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
发布时间: 2024-03-01 09:30
内容概述: 列出广场每日开放的时间、入口、预约的办法和线下办理的窗口，列出广场每日开放的时间、入口、预约的办法和线下办理的窗口，列出广场每日开放的时间、入口、预约的办法和线下办理的窗口，列出广场每日开放的时间、入口、预约的办法和线下办理的窗口，自发布之日起执行。
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
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
        /// Its length.
        long(length),
            zh: "内容概述有 {length} 字，最多 100 字", en: "the summary has {length} characters; it may have 100",
            help_zh: "只写办什么、谁来办、什么时候", help_en: "say what, for whom and when, and leave the rest to the text";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let length = document.summary().map_or(0, |summary| summary.chars().count());
    if LONGEST < length {
        found.push(long(document.at(Key::Summary), length));
    }
}
