//! QZ-05: a code of another form than its neighbours.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::{List, Rows};
use crate::table::power::{ItemCode, PowerItem, PowerKind};
use std::collections::BTreeMap;

/// Of fewer items nobody can say what is usual.
const FEW: usize = 5;

rule! {
    code: "QZ-05",
    name: "irregular-code",
    title: ["职权编码形式不一", "a code of another form than the others"],
    clauses: ["R-QZ-05"],
    severity: Info,
    stops_build: false,
    about: [
        "同一类职权的编码形式应当一致，例如都是一个字母加七位数字。五项以上、八成以上用同一种形式的，另一种形\
         式多半是漏了或者多了一位。",
        "The codes of one kind of power have one form, such as a letter and seven digits. Where four of five \
         share it, another form is probably a digit too few or too many."
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
- 职权编码: C1001
  职权名称: 对第1类行为的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
  监督电话: '12345'
- 职权编码: C1002
  职权名称: 对第2类行为的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
  监督电话: '12345'
- 职权编码: C1003
  职权名称: 对第3类行为的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
  监督电话: '12345'
- 职权编码: C1004
  职权名称: 对第4类行为的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
  监督电话: '12345'
- 职权编码: C1005
  职权名称: 对第5类行为的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
  监督电话: '12345'
- 职权编码: C106
^
  职权名称: 对第6类行为的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
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
- 职权编码: C1001
  职权名称: 对第1类行为的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
  监督电话: '12345'
- 职权编码: C1002
  职权名称: 对第2类行为的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
  监督电话: '12345'
- 职权编码: C1003
  职权名称: 对第3类行为的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
  监督电话: '12345'
- 职权编码: C1004
  职权名称: 对第4类行为的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
  监督电话: '12345'
- 职权编码: C1005
  职权名称: 对第5类行为的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
  监督电话: '12345'
- 职权编码: C1006
  职权名称: 对第6类行为的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
  监督电话: '12345'
",
    checks: [Document(check)],
    says: {
        /// The code and one of the usual form.
        irregular(code, usual),
            zh: "编码“{code}”与同类的 {usual} 形式不同", en: "the code {code} has another form than {usual}",
            help_zh: "对照上级编码表核对位数", help_en: "compare the table of codes";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Some(Rows { table, list: List::Powers(list), .. }) = document.document.rows() else { return };
    let mut by_kind: BTreeMap<PowerKind, Vec<&PowerItem>> = BTreeMap::new();
    for item in &list.items {
        by_kind.entry(item.kind).or_default().push(item);
    }
    for items in by_kind.values().filter(|items| FEW <= items.len()) {
        let Some(usual) = usual(items) else { continue };
        let form_of_all = form(&usual.code);
        for item in items.iter().filter(|item| form(&item.code) != form_of_all) {
            found.push(irregular(table.place(item.row, 0), &item.code, &usual.code));
        }
    }
}

/// An item of the form that at least four of five have.
fn usual<'list>(items: &[&'list PowerItem]) -> Option<&'list PowerItem> {
    let mut forms: BTreeMap<String, (usize, &PowerItem)> = BTreeMap::new();
    for item in items {
        forms.entry(form(&item.code)).or_insert((0, item)).0 += 1;
    }
    let (count, item) = forms.into_values().max_by_key(|(count, _)| *count)?;
    (4 * items.len() <= 5 * count).then_some(item)
}

/// The form of a code: its letters all alike, and its digits.
fn form(code: &ItemCode) -> String {
    let sign = |c: char| match c {
        '0'..='9' => '9',
        'a'..='z' | 'A'..='Z' => 'A',
        other => other,
    };
    code.to_string().chars().map(sign).collect()
}
