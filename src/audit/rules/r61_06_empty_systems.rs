//! 61-06: a column of disclosure systems with nothing in it.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found};
use crate::base::Place;

rule! {
    code: "61-06",
    name: "empty-systems",
    title: ["政府信息公开制度栏目没有内容", "no disclosure system on the portal"],
    clauses: ["R-61-06"],
    severity: Warning,
    stops_build: false,
    about: [
        "“政府信息公开制度”栏目放公开工作的条例、规定和本机关自己的制度，不能空着。",
        "The column 政府信息公开制度 holds the laws on disclosure and the agency’s own systems; it cannot be \
         empty."
    ],
    bad: "
expect: content/disclosure/systems/_index.md
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/systems/_index.md --
---
标题: 政府信息公开制度
---
",
    good: "
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/systems/_index.md --
---
标题: 政府信息公开制度
---
-- content/disclosure/systems/a.md --
---
标题: 政府信息公开审查制度
类型: 制度
发布时间: 2024-01-08 10:00
成文日期: 2024-01-05
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
正文。
",
    checks: [Site(check)],
    says: {
        /// There is nothing.
        empty(),
            zh: "“政府信息公开制度”栏目里没有内容", en: "the column 政府信息公开制度 is empty",
            help_zh: "至少放上条例和本机关的审查、依申请公开等制度", help_en: "put the regulation there, and the agency’s own systems";
    }
}

/// The title of the column.
const TITLE: &str = "政府信息公开制度";

fn check(audit: &Audit<'_>, found: &mut Found) {
    for (_, column) in audit.site.columns.iter() {
        if column.file.title == TITLE && column.all.is_empty() {
            found.push(empty(Place::File(column.file.path.clone())));
        }
    }
}
