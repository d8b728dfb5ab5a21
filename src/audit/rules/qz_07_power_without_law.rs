//! QZ-07: a power that rests on a normative document alone.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::{CellCitation, Kind, List, Rows};
use crate::site::Site;
use crate::table::power::PowerKind;

rule! {
    code: "QZ-07",
    name: "power-without-law",
    title: ["职权只有规范性文件作依据", "a power that rests on no law"],
    clauses: ["R-QZ-07"],
    severity: Error,
    stops_build: false,
    about: [
        "行政处罚、行政许可、行政强制只能由法律、法规和规章设定，规范性文件不得设定。这三类职权的依据全部是通\
         知、意见等，或者全部是本站标明的规范性文件的，就是错误。",
        "Penalties, licences and coercion are created by laws, regulations and rules, never by normative \
         documents. Found where all the bases of such a power are notices and the like, or documents that \
         this site marks as normative."
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
  设定依据: 《关于加强停车管理的通知》第二条
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
- 职权编码: C1
  职权名称: 对乱停车的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条；《关于加强停车管理的通知》第二条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
  监督电话: '12345'
",
    checks: [Document(check)],
    says: {
        /// The item and its basis.
        lawless(name, basis),
            zh: "“{name}”只以《{basis}》为依据，规范性文件不能设定这类职权", en: "{name} rests on 《{basis}》 alone, and no normative document creates such a power",
            help_zh: "写设定它的法律、法规、规章和条款；没有的，这项职权要取消", help_en: "name the law, regulation or rule and its article; without one the power must go";
    }
}

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Some(Rows { table, list: List::Powers(list), citations }) = document.document.rows() else {
        return;
    };
    let reserved = [PowerKind::Penalty, PowerKind::Licence, PowerKind::Coercion];
    for item in list.items.iter().filter(|item| reserved.contains(&item.kind)) {
        let cited = || item.bases.iter().flat_map(|basis| &basis.citations);
        let is_lawless = cited().all(|basis| is_normative(audit.site, &basis.title));
        if let Some(basis) = cited().next().filter(|_| is_lawless) {
            let is_cited = |cell: &&CellCitation| cell.row == item.row && cell.citation == *basis;
            let column = citations.iter().find(is_cited).map_or(0, |cell| cell.column);
            found.push(lawless(table.place(item.row, column), &item.name, &basis.title));
        }
    }
}

/// Whether a title is that of a normative document, as far as anybody can tell.
fn is_normative(site: &Site, title: &str) -> bool {
    let forms = ["通知", "意见", "通告", "公告", "函", "批复", "方案", "纪要"];
    match site.law(title).map(|id| site.document(id)) {
        Some(document) => document.kind == Kind::Policy && document.normative,
        None => forms.iter().any(|form| title.ends_with(form)),
    }
}
