//! 118-09: an enforcing agency without its lists of records and of legal review.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, powers};
use crate::base::Place;
use crate::table::power::PowerKind;

rule! {
    code: "118-09",
    name: "missing-record-list",
    title: ["没有公布音像记录或者法制审核清单", "no list of what is recorded or reviewed"],
    clauses: ["R-118-09"],
    severity: Info,
    stops_build: false,
    about: [
        "有行政处罚职权的，要公布音像记录事项清单和重大执法决定法制审核目录清单。看标题里有没有“音像记录”“法制审核”。",
        "An agency that decides penalties publishes what it records on film, and which decisions its lawyers review. \
         Titles are looked at: 音像记录, 法制审核."
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
-- content/notices/r.md --
---
标题: 示例委行政执法音像记录事项清单
类型: 执法公示
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
清单如下。
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
-- content/notices/r.md --
---
标题: 示例委行政执法音像记录事项清单
类型: 执法公示
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
清单如下。
-- content/notices/v.md --
---
标题: 示例委重大执法决定法制审核目录
类型: 执法公示
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
清单如下。
",
    checks: [Site(check)],
    says: {
        /// What there is not.
        missing(missing),
            zh: "有行政处罚职权，没有公布{missing}", en: "there are powers to penalise, but no {missing}",
            help_zh: "公布清单，标题里写明是什么清单", help_en: "publish it, and say in the title what it is";
    }
}

/// The lists, each with the words that its title has.
const LISTS: [(&str, &str); 2] =
    [("音像记录事项清单", "音像记录"), ("重大执法决定法制审核目录清单", "法制审核")];

fn check(audit: &Audit<'_>, found: &mut Found) {
    let Some(list) = powers::list_of(audit.site, PowerKind::Penalty) else { return };
    let is_there = |words: &str| audit.site.standing().any(|document| document.title.contains(words));
    let absent = LISTS.iter().filter(|(_, words)| !is_there(words));
    let names: Vec<&str> = absent.map(|(name, _)| *name).collect();
    if !names.is_empty() {
        found.push(missing(Place::File(list.path.clone()), names.join("、")));
    }
}
