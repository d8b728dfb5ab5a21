//! 711-03: a document whose row of the catalogue would lack what the law wants in it.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;

rule! {
    code: "711-03",
    name: "catalogue-row",
    title: ["目录要素不全", "a row of the catalogue that is not complete"],
    clauses: ["R-711-03"],
    severity: Warning,
    stops_build: false,
    about: [
        "政府信息公开目录要有索引、名称、内容概述、生成日期。规章、政策文件、制度应当写“内容概述”和“成文日\
         期”；不写概述的，目录里只能截取正文的开头。",
        "A row of the catalogue has index, title, abstract and date of origin. Regulations, policies and \
         systems say `summary` and `written`; without a summary the catalogue shows the beginning of the \
         text."
    ],
    bad: "
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/a.md --
---
标题: 政府信息公开审查制度
      ^^^^^^^^^^^^^^^^^^^^
类型: 制度
发布时间: 2024-01-08 10:00
成文日期: 2024-01-05
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
正文。
",
    good: "
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/a.md --
---
标题: 政府信息公开审查制度
类型: 制度
发布时间: 2024-01-08 10:00
成文日期: 2024-01-05
内容概述: 规定谁审查、怎样审查。
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
正文。
",
    checks: [Document(check)],
    says: {
        /// A field is not written.
        missing(key),
            zh: "没有写“{key}”，目录里这一项不完整", en: "{key} is not written, so its row of the catalogue is not complete",
            help_zh: "在文首加上这一项；内容概述不超过100字", help_en: "add it to the front matter; a summary has at most 100 characters";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let binds = document.document.kind.facts().binds;
    for key in [Key::Summary, Key::Written] {
        if binds && document.field(key).is_none() {
            found.push(missing(document.at(Key::Title), key));
        }
    }
}
