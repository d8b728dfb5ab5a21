//! QQD-06: a column of what must be public that no row of the full list leads to.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found};
use crate::base::Place;
use crate::document::{List, Rows};
use crate::site::{Column, ColumnId, Site};
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
        "法定主动公开内容下面的每个栏目，在主动公开全清单里都应当有对应的事项。多数栏目都在清单里，而某个有内\
         容的栏目没有任何一行指向它或者它的上级的，提示；放清单的栏目自己不算。",
        "Each column of what must be public has its matters in the full list. Found of a column with \
         documents to which none of its rows leads, once most columns are in the list; the column of the list \
         itself is left out."
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
标题: 2024年工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
正文。
-- content/disclosure/statutory/budget/_index.md --
---
标题: 财政预决算
默认类型: 预决算
---
-- content/disclosure/statutory/budget/a.md --
---
标题: 2024年单位预算
类型: 预决算
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
正文。
-- content/disclosure/statutory/statistics/_index.md --
---
标题: 统计信息
默认类型: 统计
---
-- content/disclosure/statutory/statistics/a.md --
---
标题: 2023年统计数据
类型: 统计
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
正文。
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
预决算,单位预算,长期公开,■政府网站,财政预决算
统计,年度统计,长期公开,■政府网站,统计信息
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
标题: 2024年工作计划
类型: 规划
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
正文。
-- content/disclosure/statutory/budget/_index.md --
---
标题: 财政预决算
默认类型: 预决算
---
-- content/disclosure/statutory/budget/a.md --
---
标题: 2024年单位预算
类型: 预决算
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
正文。
-- content/disclosure/statutory/statistics/_index.md --
---
标题: 统计信息
默认类型: 统计
---
-- content/disclosure/statutory/statistics/a.md --
---
标题: 2023年统计数据
类型: 统计
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
正文。
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
预决算,单位预算,长期公开,■政府网站,财政预决算
统计,年度统计,长期公开,■政府网站,统计信息
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
    let listed = listed(site);
    let statutory = site.columns.iter().filter(|(id, column)| {
        let mut trail = site.columns.trail(*id).into_iter();
        let title = |id| site.columns.get(id).file.title.as_str();
        !column.own.is_empty() && trail.any(|above| title(above) == STATUTORY)
    });
    let is_listed = |id| site.columns.trail(id).iter().any(|above| listed.contains(above));
    let (named, unnamed): (Vec<_>, Vec<_>) = statutory.partition(|(id, _)| is_listed(*id));
    // A list that is only begun says nothing of what is left out.
    if unnamed.len() < named.len() {
        let finding = |(_, column): (_, &Column)| {
            unlisted(Place::File(column.file.path.clone()), &column.file.title)
        };
        found.extend(unnamed.into_iter().map(finding));
    }
}

/// The columns that rows of full lists lead to, and those of the lists themselves.
fn listed(site: &Site) -> HashSet<ColumnId> {
    let mut listed = HashSet::new();
    for id in site.ids() {
        let Some(Rows { list: List::Disclosure(list), .. }) = site.document(id).rows() else {
            continue;
        };
        listed.insert(site.entry(id).column);
        let columns = list.items.iter().filter_map(|item| site.published(item));
        listed.extend(columns.map(|published| published.column));
    }
    listed
}
