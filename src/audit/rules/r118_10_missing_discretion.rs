//! 118-10: penalties without a published standard of discretion.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, powers};
use crate::base::Place;
use crate::table::power::PowerKind;

rule! {
    code: "118-10",
    name: "missing-discretion",
    title: ["没有公布行政处罚裁量基准", "no standard of discretion for penalties"],
    clauses: ["R-118-10"],
    severity: Warning,
    stops_build: false,
    about: [
        "制定行政处罚裁量基准的，应当公布：权责清单的“裁量基准”一列，或者标题里有“裁量”的文档。",
        "The standard by which penalties are measured is public: in the list’s column 裁量基准, or in a document whose \
         title has 裁量."
    ],
    bad: "
expect: content/notices/a.md
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
- 职权编码: C2
  职权名称: 对乱贴广告的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  裁量基准: 轻微的不予处罚
",
    checks: [Site(check)],
    says: {
        /// There is none.
        missing(),
            zh: "有行政处罚职权，没有公布裁量基准", en: "there are powers to penalise, but no standard of discretion",
            help_zh: "公布裁量基准，或者在权责清单里加“裁量基准”一列", help_en: "publish it, or add the column 裁量基准 to the list";
    }
}

fn check(audit: &Audit<'_>, found: &mut Found) {
    let site = audit.site;
    let Some(list) = powers::list_of(site, PowerKind::Penalty) else { return };
    let is_in_list = powers::standing(site).any(|(_, item)| item.discretion.is_some());
    if !is_in_list && !site.standing().any(|document| document.title.contains("裁量")) {
        found.push(missing(Place::File(list.path.clone())));
    }
}
