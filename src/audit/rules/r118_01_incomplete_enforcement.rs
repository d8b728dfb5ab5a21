//! 118-01: an enforcing agency that does not tell who enforces, how, and where to complain.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, powers};
use crate::base::Place;
use crate::document::List;
use crate::site::Site;
use crate::table::power::PowerKind;

rule! {
    code: "118-01",
    name: "incomplete-enforcement",
    title: ["行政执法事前公示不全", "enforcement without what is public beforehand"],
    clauses: ["R-118-01", "R-118-02", "R-118-03"],
    severity: Warning,
    stops_build: false,
    about: [
        "权责清单里有行政处罚、行政强制或者行政检查的，要公布执法人员名单、执法程序和救济渠道；有行政检查的，还要\
         公布随机抽查事项清单。两份清单是“执法公示”文档的表格，要有规定的各列：姓名、执法证号、执法类别；抽查事项、\
         抽查依据、承办机构。程序看标题里的“程序”“流程”“规程”或者权责清单的“运行流程”，救济渠道看标题里的“复议”\
         “救济”“投诉”。",
        "An agency whose power list has penalties, coercion or inspections publishes who enforces, how, and where \
         one complains; with inspections also what it inspects at random. Both lists are tables of documents of \
         enforcement and have their columns: 姓名, 执法证号, 执法类别; 抽查事项, 抽查依据, 承办机构. Procedures \
         are known by 程序, 流程 or 规程 in a title, or by the list’s 运行流程; remedies by 复议, 救济 or 投诉."
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
- 职权编码: F1
  职权名称: 摊点检查
  职权类型: 行政检查
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
- 职权编码: C1
  职权名称: 对乱停车的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
- 职权编码: F1
  职权名称: 摊点检查
  职权类型: 行政检查
  设定依据: 《示例市广场管理规定》第三条
-- content/notices/s.md --
---
标题: 示例委行政执法人员名单
类型: 执法公示
发布时间: 2024-03-01 09:30
表格: s.csv
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
清单如下。
-- content/notices/s.csv --
姓名,执法证号,执法类别
甲,示执000001,城市管理
-- content/notices/i.md --
---
标题: 示例委随机抽查事项清单
类型: 执法公示
发布时间: 2024-03-01 09:30
表格: i.csv
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
清单如下。
-- content/notices/i.csv --
抽查类别,抽查事项,抽查对象,抽查依据,承办机构
市容,摊点秩序,经营者,《示例市广场管理规定》第三条,执法队
-- content/notices/g.md --
---
标题: 示例委行政检查程序
类型: 执法公示
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
正文。
-- content/notices/f.md --
---
标题: 行政复议指引
类型: 执法公示
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
正文。
",
    checks: [Site(check)],
    says: {
        /// What there is not.
        missing(missing),
            zh: "有执法职权，没有公布{missing}", en: "there are powers of enforcement, but no {missing}",
            help_zh: "写成“执法公示”文档；名单和清单放在表格里", help_en: "write documents of kind `enforcement`, lists as tables";
    }
}

/// The powers that are exercised by officers with certificates.
const BY_OFFICERS: [PowerKind; 3] =
    [PowerKind::Penalty, PowerKind::Coercion, PowerKind::Inspection];

fn check(audit: &Audit<'_>, found: &mut Found) {
    let site = audit.site;
    let Some(list) = BY_OFFICERS.iter().find_map(|kind| powers::list_of(site, *kind)) else {
        return;
    };
    let inspects = powers::list_of(site, PowerKind::Inspection).is_some();
    let has_procedure = powers::standing(site).any(|(_, item)| item.procedure.is_some());
    let is_told = |words: &[&str]| {
        site.standing().any(|document| words.iter().any(|word| document.title.contains(word)))
    };
    let parts = [
        ("执法人员名单", has(site, |list| matches!(list, List::Staff(_)))),
        ("执法程序", has_procedure || is_told(&["程序", "流程", "规程"])),
        ("救济渠道", is_told(&["复议", "救济", "投诉"])),
        ("随机抽查事项清单", !inspects || has(site, |list| matches!(list, List::Inspections(_)))),
    ];
    let absent = parts.iter().filter(|(_, is_there)| !is_there);
    let names: Vec<&str> = absent.map(|(name, _)| *name).collect();
    if !names.is_empty() {
        found.push(missing(Place::File(list.path.clone()), names.join("、")));
    }
}

/// Whether a document stands there whose list `is` wanted.
fn has(site: &Site, is: fn(&List) -> bool) -> bool {
    site.standing().any(|document| document.rows().is_some_and(|rows| is(&rows.list)))
}
