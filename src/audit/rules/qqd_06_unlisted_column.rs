//! QQD-06: a column of what must be public that no row of the full list leads to.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found};
use crate::base::Place;
use crate::document::{List, Rows};
use crate::site::ColumnId;
use std::collections::HashSet;

/// The entry of the platform below which everything is listed.
const STATUTORY: &str = "法定主动公开内容";

rule! {
    code: "QQD-06",
    name: "unlisted-column",
    title: ["栏目不在主动公开全清单里", "a column that the full list does not name"],
    clauses: ["R-QQD-06"],
    severity: Info,
    stops_build: false,
    about: [
        "法定主动公开内容下面的每个栏目，在主动公开全清单里都应当有对应的事项。清单写了栏目、而某个有内容的栏\
         目没有任何一行指向它或者它的上级的，提示；放清单的栏目自己不算。",
        "Each column of what must be public has its matters in the full list. Found where the list names \
         columns and none of its rows leads to one that has documents; the column of the list itself is left \
         out."
    ],
    bad: "
expect: content/disclosure/statutory/plans/_index.md
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/statutory/_index.md --
---
标题: 法定主动公开内容
默认类型: 页面
---
-- content/disclosure/statutory/plans/_index.md --
---
标题: 规划计划
默认类型: 规划
---
-- content/disclosure/statutory/plans/a.md --
---
标题: 示例委2024年工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
一、整修广场。
-- content/notices/a.md --
---
标题: 示例委主动公开全清单
类型: 主动公开全清单
发布时间: 2024-03-01 09:30
表格: l.csv
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
清单如下。
-- content/notices/l.csv --
公开事项,公开内容,公开时限,公开渠道,栏目
规划计划,年度计划,长期公开,■政府网站,动态
",
    good: "
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/statutory/_index.md --
---
标题: 法定主动公开内容
默认类型: 页面
---
-- content/disclosure/statutory/plans/_index.md --
---
标题: 规划计划
默认类型: 规划
---
-- content/disclosure/statutory/plans/a.md --
---
标题: 示例委2024年工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
一、整修广场。
-- content/notices/a.md --
---
标题: 示例委主动公开全清单
类型: 主动公开全清单
发布时间: 2024-03-01 09:30
表格: l.csv
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
清单如下。
-- content/notices/l.csv --
公开事项,公开内容,公开时限,公开渠道,栏目
规划计划,年度计划,长期公开,■政府网站,规划计划
",
    checks: [Site(check)],
    says: {
        /// The column.
        unlisted(title),
            zh: "栏目“{title}”的内容不在主动公开全清单里", en: "the full list has nothing for the column {title}",
            help_zh: "在清单里加上事项，“栏目”写这个栏目", help_en: "add its matters to the list, with this column";
    }
}

fn check(audit: &Audit<'_>, found: &mut Found) {
    let site = audit.site;
    let mut listed: HashSet<ColumnId> = HashSet::new();
    let mut is_placed = false;
    for id in site.ids() {
        let Some(Rows { list: List::Disclosure(list), .. }) = site.document(id).rows() else {
            continue;
        };
        listed.insert(site.entry(id).column);
        let columns = list.items.iter().filter_map(|item| site.published(item));
        let before = listed.len();
        listed.extend(columns.map(|published| published.column));
        is_placed |= before < listed.len();
    }
    if !is_placed {
        return;
    }
    for (id, column) in site.columns.iter().filter(|(_, column)| !column.own.is_empty()) {
        let trail = site.columns.trail(id);
        let mut above = trail.iter().map(|above| site.columns.get(*above));
        let is_statutory = above.any(|above| above.file.title == STATUTORY);
        if is_statutory && !trail.iter().any(|above| listed.contains(above)) {
            let place = Place::File(column.file.path.clone());
            found.push(unlisted(place, &column.file.title));
        }
    }
}
