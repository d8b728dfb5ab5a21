//! ML-07: a rule or policy that is filed under nothing.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;
use crate::document::{Document, Kind};

rule! {
    code: "ML-07",
    name: "unclassified-document",
    title: ["文件没有分类和关键词", "a document filed under nothing"],
    clauses: ["R-ML-07"],
    severity: Warning,
    stops_build: false,
    about: [
        "规章和政策文件要有主题分类、体裁和关键词，目录、检索和政策文件库靠它们找到文件。",
        "Rules and policies have a topic, a genre and keywords, by which catalogues and searches find them."
    ],
    bad: "
-- content/notices/a.md --
---
^^^
标题: 示例委停车管理办法
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 办法
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
        /// What there is not.
        lacks(missing),
            zh: "没有写{missing}", en: "{missing} is missing",
            help_zh: "在文首补上；主题分类和体裁的取值见手册", help_en: "add it to the front matter; the manual lists topics and genres";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: Document { kind, topic, genre, keywords, .. }, .. } = document;
    if !matches!(kind, Kind::Regulation | Kind::Policy) {
        return;
    }
    let fields = [
        (topic.is_none(), Key::Topic),
        (genre.is_none(), Key::Genre),
        (keywords.is_empty(), Key::Keywords),
    ];
    let missing = fields.iter().filter(|(is_missing, _)| *is_missing);
    let missing: Vec<String> = missing.map(|(_, key)| key.to_string()).collect();
    if !missing.is_empty() {
        found.push(lacks(document.top(), missing.join("、")));
    }
}
