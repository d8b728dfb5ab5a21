//! QZ-04: the duties of a penalty in another order than its steps.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::{List, Rows};
use crate::table::duty::Stage;

rule! {
    code: "QZ-04",
    name: "duties-out-of-order",
    title: ["责任事项顺序颠倒", "duties out of order"],
    clauses: ["R-QZ-04"],
    severity: Warning,
    stops_build: false,
    about: [
        "行政处罚的责任事项依次是立案、调查取证、审查、告知、决定、送达、执行。缺哪一步由读表时核对，这里看先\
         后：先决定后告知，程序就错了。",
        "A penalty goes from filing through investigation, review, notice and decision to service and \
         execution. What is missing is found when the list is read; this looks at the order."
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
^
  职权名称: 对乱停车的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→决定→告知→送达→执行
  监督电话: '12345'
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
",
    checks: [Document(check)],
    says: {
        /// The two steps.
        order(later, earlier),
            zh: "责任事项里“{later}”写在“{earlier}”前面", en: "{later} stands before {earlier}",
            help_zh: "按立案、调查、审查、告知、决定、送达、执行的顺序写", help_en: "write them in the order of the procedure";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Some(Rows { table, list: List::Powers(list), .. }) = document.document.rows() else { return };
    for item in &list.items {
        let steps: Vec<Stage> = item.duties.iter().filter_map(|duty| duty.stage).collect();
        if let Some(pair) = steps.windows(2).find(|pair| pair[1] < pair[0]) {
            found.push(order(table.place(item.row, 0), pair[0].name(), pair[1].name()));
        }
    }
}
