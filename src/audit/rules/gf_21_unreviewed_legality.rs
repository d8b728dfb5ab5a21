//! GF-21: a normative document whose legality nobody reviewed.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;
use crate::document::{Document, Kind, Outcome};

rule! {
    code: "GF-21",
    name: "unreviewed-legality",
    title: ["规范性文件没有合法性审核", "a normative document without a review of legality"],
    clauses: ["R-GF-21"],
    severity: Warning,
    stops_build: false,
    about: [
        "行政规范性文件未经合法性审核，不得印发。文首“审查”里的合法性应当是“通过”。",
        "A normative document is not issued before its legality was reviewed: `legality` of its review is \
         `passed`."
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
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过}
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
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
        /// That it was not.
        unreviewed(),
            zh: "这份规范性文件没有写合法性审核通过", en: "this normative document has no passed review of its legality",
            help_zh: "审核通过的写 合法性: 通过；没有审核的，先审核再发布", help_en: "write legality: passed once it did; review it before it is published";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: Document { kind, normative, review, .. }, .. } = document;
    let is_normative = *kind == Kind::Policy && *normative;
    let passed = review.as_ref().is_none_or(|review| review.legality == Outcome::Passed);
    if is_normative && !passed {
        found.push(unreviewed(document.at(Key::Review)));
    }
}
