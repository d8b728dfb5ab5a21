//! QZ-01: a power without what the list must tell of it.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::{List, Rows};
use crate::table::power::PowerItem;

/// What is told of a power: its name, and whether an item has it.
type Element = (&'static str, fn(&PowerItem) -> bool);

/// What is told of every power.
const ELEMENTS: [Element; 3] = [
    ("行使主体", |item| item.body.is_some()),
    ("责任事项", |item| !item.duties.is_empty()),
    ("监督电话", |item| item.phone.is_some()),
];

rule! {
    code: "QZ-01",
    name: "incomplete-power",
    title: ["职权事项要素不全", "a power without what must be told of it"],
    clauses: ["R-QZ-01", "R-QZ-03"],
    severity: Warning,
    stops_build: false,
    about: [
        "权责清单对每项职权要写明依据、行使主体和对应的责任，并公布监督电话。依据由读表时核对；整份清单都没有\
         其中一项的，提醒一次。",
        "A power list tells the basis of each power, who exercises it, the duties that go with it, and whom \
         to call. The basis is looked at when the list is read; where the whole list lacks one of them it is \
         said once."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 示例委权责清单
类型: 权责清单
发布时间: 2024-03-01 09:30
表格: p.yaml
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
清单如下。
-- content/notices/p.yaml --
- 职权编码: C1
  职权名称: 对乱停车的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
  监督电话: '12345'
- 职权编码: C2
^
  职权名称: 对乱贴广告的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
",
    good: "
-- content/notices/a.md --
---
标题: 示例委权责清单
类型: 权责清单
发布时间: 2024-03-01 09:30
表格: p.yaml
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
清单如下。
-- content/notices/p.yaml --
- 职权编码: C1
  职权名称: 对乱停车的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
  监督电话: '12345'
- 职权编码: C2
  职权名称: 对乱贴广告的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
  监督电话: '12345'
",
    checks: [Document(check)],
    says: {
        /// The item and what there is not.
        lacks(name, missing),
            zh: "“{name}”没有写{missing}", en: "{name} lacks {missing}",
            help_zh: "在表格里补上", help_en: "add it to the table";
        /// What no item tells.
        all_lack(missing),
            zh: "整份清单都没有“{missing}”", en: "no item of the list tells {missing}",
            help_zh: "加上这一列", help_en: "add the column";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Some(Rows { table, list: List::Powers(list), .. }) = document.document.rows() else { return };
    let is_everywhere = |(_, has): &&Element| list.items.iter().any(has);
    let (told, untold): (Vec<&Element>, Vec<&Element>) = ELEMENTS.iter().partition(is_everywhere);
    if list.items.is_empty() {
        return;
    }
    found.extend(untold.iter().map(|(name, _)| all_lack(table.file(), name)));
    for item in &list.items {
        let missing = told.iter().filter(|(_, has)| !has(item));
        let missing: Vec<&str> = missing.map(|(name, _)| *name).collect();
        if !missing.is_empty() {
            found.push(lacks(table.place(item.row, 0), &item.name, missing.join("、")));
        }
    }
}
