//! GF-01: a rule (规章) that is called a regulation (条例).

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::{Document, Kind};
use crate::document::schema::Key;

rule! {
    code: "GF-01",
    name: "rule-named-regulation",
    title: ["规章称为条例", "a rule called a regulation"],
    clauses: ["R-GF-01"],
    severity: Error,
    stops_build: false,
    about: [
        "规章的名称一般称“规定”“办法”，不得称“条例”。类型是规章、标题以“条例”结尾的，不是名称写错就是类型写错。",
        "A rule (规章) is called 规定 or 办法 and never 条例. Where the kind says rule and the title ends in 条例, one \
         of the two is wrong."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 示例市广场管理条例
      ^^^^^^^^^^^^^^^^^^
类型: 规章
发文机关: 示例市人民政府
发文字号: 示例市人民政府令第1号
成文日期: 2024-03-01
施行日期: 2024-05-01
发布时间: 2024-03-02 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　为了管理广场，制定本条例。
",
    good: "
-- content/notices/a.md --
---
标题: 示例市广场管理规定
类型: 规章
发文机关: 示例市人民政府
发文字号: 示例市人民政府令第1号
成文日期: 2024-03-01
施行日期: 2024-05-01
发布时间: 2024-03-02 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　为了管理广场，制定本规定。
",
    checks: [Document(check)],
    says: {
        /// The name.
        named(),
            zh: "规章不得称“条例”", en: "a rule (规章) is never called 条例",
            help_zh: "核对名称；地方性法规不是规章，类型写“政策文件”或“页面”", help_en: "look the name up; what an assembly made is no rule, and its kind is another";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: Document { kind, title, .. }, .. } = document;
    if *kind == Kind::Regulation && title.ends_with("条例") {
        found.push(named(document.at(Key::Title)));
    }
}
