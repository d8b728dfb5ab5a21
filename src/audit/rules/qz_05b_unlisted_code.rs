//! QZ-05: a decision or an inspection on a power that no list has.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::Place;
use crate::document::schema::Key;
use crate::document::{List, Rows};
use crate::table::Table;
use crate::table::decision::Decision;
use crate::table::inspection::InspectionItem;
use crate::table::power::ItemCode;

rule! {
    code: "QZ-05b",
    name: "unlisted-code",
    title: ["职权编码不在权责清单里", "a power that no list has"],
    clauses: ["R-QZ-05"],
    severity: Warning,
    stops_build: false,
    about: [
        "执法决定、抽查事项引用的职权编码，要在本站的权责清单里；找不到的，多半是写错了，或者清单没有跟上。本站没有\
         权责清单的不查。",
        "The codes that decisions and inspections cite are in a power list of the site. One that is not is misspelt, \
         or the list is behind. Without any list nothing is said."
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
-- content/notices/d.md --
---
标题: 甲公司占道经营案行政处罚决定
类型: 执法公示
发布时间: 2024-04-11 09:30
发文字号: 示委罚〔2024〕1号
成文日期: 2024-04-10
决定: {处罚种类: 警告, 程序: 普通程序, 相对人: 甲公司, 职权编码: C9}
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
警告。不服的，可以申请行政复议，也可以提起行政诉讼。
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
-- content/notices/d.md --
---
标题: 甲公司占道经营案行政处罚决定
类型: 执法公示
发布时间: 2024-04-11 09:30
发文字号: 示委罚〔2024〕1号
成文日期: 2024-04-10
决定: {处罚种类: 警告, 程序: 普通程序, 相对人: 甲公司, 职权编码: C1}
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
警告。不服的，可以申请行政复议，也可以提起行政诉讼。
",
    checks: [Document(check)],
    says: {
        /// The code.
        unlisted(code),
            zh: "权责清单里没有编码“{code}”", en: "no power list has the code {code}",
            help_zh: "改正编码，或者在清单里补上这一项", help_en: "correct the code, or add the item to the list";
    }
}

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let is_unlisted = |code: &&ItemCode| audit.site.has_power(code) == Some(false);
    for (place, codes) in cited(document) {
        found.extend(codes.iter().filter(is_unlisted).map(|code| unlisted(place.clone(), code)));
    }
}

/// The codes that a document cites, and where.
fn cited<'site>(document: &Reviewed<'site>) -> Vec<(Place, &'site [ItemCode])> {
    let of_rows = |table: &Table, row| table.place(row, table.naming_column());
    match document.document.rows() {
        Some(Rows { table, list: List::Decisions(list), .. }) => {
            let cited = |decision: &'site Decision| (of_rows(table, decision.row), &*decision.items);
            list.decisions.iter().map(cited).collect()
        }
        Some(Rows { table, list: List::Inspections(list), .. }) => {
            let cited = |item: &'site InspectionItem| (of_rows(table, item.row), &*item.items);
            list.items.iter().map(cited).collect()
        }
        _ => {
            let decision = document.document.decision.iter();
            decision.map(|decision| (document.at(Key::Decision), &*decision.items)).collect()
        }
    }
}
