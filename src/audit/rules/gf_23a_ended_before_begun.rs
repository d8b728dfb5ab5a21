//! GF-23a: a term that ends before it begins.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::date;
use crate::document::schema::Key;
use crate::document::{Document, Kind};

rule! {
    code: "GF-23a",
    name: "ended-before-begun",
    title: ["有效期在施行之前结束", "a term that ends before it begins"],
    clauses: ["R-GF-23"],
    severity: Warning,
    stops_build: false,
    about: [
        "有效期至的日期早于施行日期，这份文件就没有一天有效；征集的截止日期早于发布日期，就没有人来得及提意见。\
         总有一个日期写错。",
        "A document that expires before its first day is never in force, and a consultation that closes \
         before it is published hears nobody: one of the two days is wrong."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2024-04-01
有效期至: 2024-03-31
          ^^^^^^^^^^
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    good: "
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2024-04-01
有效期至: 2029-03-31
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    checks: [Document(check)],
    says: {
        /// Both days.
        ended(expires, begins),
            zh: "{expires} 就到期，{begins} 才开始", en: "it ends on {expires} and begins on {begins}",
            help_zh: "核对两个日期", help_en: "look both days up";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: Document { dates, kind, .. }, .. } = document;
    let begins = match kind {
        Kind::Consultation => Some(dates.published.date()),
        _ => dates.effective,
    };
    if let Some((expires, begins)) = dates.expires.zip(begins)
        && expires < begins
    {
        found.push(ended(document.at(Key::Expires), date::day(expires), date::day(begins)));
    }
}
