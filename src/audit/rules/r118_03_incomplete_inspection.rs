//! 118-03: a thing that is inspected without what must be told of it.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::{List, Rows};

rule! {
    code: "118-03",
    name: "incomplete-inspection",
    title: ["随机抽查事项要素不全", "an inspection without what must be told of it"],
    clauses: ["R-118-03"],
    severity: Warning,
    stops_build: false,
    about: [
        "随机抽查事项清单对每一项要写明查谁（抽查对象），或者怎样查、查什么（检查方式、检查内容）。依据和承办机构由\
         读表时核对。",
        "An inspection list tells of each item whom it is about, or how and at what one looks. The basis and who \
         inspects are looked at when the list is read."
    ],
    bad: "
-- content/notices/i.md --
---
标题: 示例委随机抽查事项清单
类型: 执法公示
发布时间: 2024-03-01 09:30
表格: i.yaml
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
清单如下。
-- content/notices/i.yaml --
- {检查项目: 市容, 检查子项: 摊点, 检查主体: 示例委, 检查依据: 《示例市广场管理规定》第三条, 检查方式: 现场, 检查内容: 证照}
- {检查项目: 市容, 检查子项: 广告, 检查主体: 示例委, 检查依据: 《示例市广场管理规定》第四条, 检查方式: 现场}
^
",
    good: "
-- content/notices/i.md --
---
标题: 示例委随机抽查事项清单
类型: 执法公示
发布时间: 2024-03-01 09:30
表格: i.yaml
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
清单如下。
-- content/notices/i.yaml --
- {检查项目: 市容, 检查子项: 摊点, 检查主体: 示例委, 检查依据: 《示例市广场管理规定》第三条, 检查方式: 现场, 检查内容: 证照}
- {检查项目: 市容, 检查子项: 广告, 检查主体: 示例委, 检查依据: 《示例市广场管理规定》第四条, 抽查对象: 设置人}
",
    checks: [Document(check)],
    says: {
        /// The item.
        incomplete(matter),
            zh: "“{matter}”没有写抽查对象，也没有写检查方式和检查内容", en: "{matter} tells neither whom it is about nor how and at what one looks",
            help_zh: "补上“抽查对象”，或者“检查方式”和“检查内容”", help_en: "add 抽查对象, or 检查方式 and 检查内容";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Some(Rows { table, list: List::Inspections(list), .. }) = document.document.rows() else {
        return;
    };
    for item in &list.items {
        let is_told = item.object.is_some() || (item.manner.is_some() && item.content.is_some());
        if !is_told {
            found.push(incomplete(table.place(item.row, table.naming_column()), &item.matter));
        }
    }
}
