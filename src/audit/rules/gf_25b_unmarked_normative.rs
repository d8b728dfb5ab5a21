//! GF-25b: a number of normative documents on one that is not marked as such.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;
use crate::document::{Document, DocumentNumber, Kind};

rule! {
    code: "GF-25b",
    name: "unmarked-normative",
    title: ["文号是规范性文件的，没有标明", "a normative document that is not marked"],
    clauses: ["R-GF-25"],
    severity: Warning,
    stops_build: false,
    about: [
        "机关代字以“规”结尾的文号用于规范性文件。没有写“规范性文件: true”的，年报的制发、现行有效件数会少算，\
         有效期和解读也没有人核对。",
        "A number whose letters end in 规 is that of a normative document. Where it is not marked as one, the \
         annual report counts too few, and nobody looks at its term and interpretation."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
发布时间: 2024-03-02 09:30
发文字号: 示委规〔2024〕1号
          ^^^^^^^^^^^^^^^^^
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2024-04-01
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
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    checks: [Document(check)],
    says: {
        /// The number.
        unmarked(number),
            zh: "{number} 是规范性文件的文号，文首没有写“规范性文件: true”", en: "{number} is the number of a normative document, and `normative: true` is missing",
            help_zh: "加上“规范性文件: true”；确实不是的，写“允许”", help_en: "add `normative: true`; `allow` it where it is none";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: Document { kind, normative, number, .. }, .. } = document;
    if let Some(number) = number
        && let DocumentNumber::Numbered { organ, .. } = &number.value
        && *kind == Kind::Policy
        && !normative
        && organ.ends_with('规')
    {
        found.push(unmarked(document.at(Key::DocNumber), &number.value));
    }
}
