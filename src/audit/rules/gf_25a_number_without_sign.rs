//! GF-25a: a normative document whose number does not show it.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;
use crate::document::{Document, DocumentNumber, Kind};

rule! {
    code: "GF-25a",
    name: "number-without-sign",
    title: ["规范性文件的文号没有“规”字", "a normative document whose number does not show it"],
    clauses: ["R-GF-25"],
    severity: Info,
    stops_build: false,
    about: [
        "规范性文件统一编号，文号里一般有“规”字，和一般文件分开。文号没有“规”字的规范性文件，看看是不是误标，\
         或者编错了号。",
        "Normative documents are numbered apart, and mostly bear 规 in their numbers. Where one does not, see \
         whether it is normative, or wrongly numbered."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委发〔2024〕1号
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
        without(number),
            zh: "规范性文件的文号 {number} 没有“规”字", en: "the number {number} of this normative document has no 规",
            help_zh: "不是规范性文件的，删去“规范性文件: true”；当地文号没有“规”字的，在 site.yaml 里关掉这条规则", help_en: "delete `normative: true` if it is none; where numbers have no 规 at all, turn the rule off in site.yaml";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: Document { kind, normative, number, .. }, .. } = document;
    if let Some(number) = number
        && let DocumentNumber::Numbered { organ, .. } = &number.value
        && *kind == Kind::Policy
        && *normative
        && !organ.contains('规')
    {
        found.push(without(document.at(Key::DocNumber), &number.value));
    }
}
