//! GF-23b: a normative document without a last day.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;
use crate::document::{Document, Kind};

rule! {
    code: "GF-23b",
    name: "endless-normative",
    title: ["规范性文件没有有效期", "a normative document without a term"],
    clauses: ["R-GF-23"],
    severity: Warning,
    stops_build: false,
    about: [
        "行政规范性文件应当规定有效期，期满自动失效。没有写“有效期至”的规范性文件会一直显示有效。已经废止的、\
         修改或者废止别的文件的决定不核对；当地规定可以不设有效期的，写“允许”。",
        "A normative document has a last day, after which it lapses; without one it is shown as in force for \
         ever. What is repealed, amends or repeals is left out; where local rules need no term, `allow` it."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
            ^^^^
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
        /// That there is none.
        endless(),
            zh: "这份规范性文件没有写有效期", en: "this normative document has no last day",
            help_zh: "按正文写 有效期至: 年-月-日，一般不超过5年，暂行、试行不超过2年", help_en: "write expires: year-month-day as the text has it: mostly five years, two for trials";
    }
}

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: Document { kind, normative, dates, withdrawn, title, .. }, .. } = document;
    let relations = &audit.site.entry(document.id).relations;
    let is_alone = [&relations.amends, &relations.repeals, &relations.repealed_by];
    let is_alone = is_alone.iter().all(|ids| ids.is_empty()) && !title.ends_with("决定");
    let is_normative = *kind == Kind::Policy && *normative && withdrawn.is_none();
    if is_normative && is_alone && dates.expires.is_none() {
        found.push(endless(document.at(Key::Normative)));
    }
}
