//! 61-05: the four entries of the platform, by name and in order.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found};
use crate::base::Place;
use crate::document::Kind;
use crate::site::{Column, Site};

/// The names that each entry may bear, in the order of the entries; the guide comes before them, and is
/// known by its kind.
const ENTRIES: [&[&str]; 3] = [
    &["政府信息公开制度"],
    &["法定主动公开内容"],
    &["政府信息公开年报", "政府信息公开工作年度报告"],
];

rule! {
    code: "61-05",
    name: "platform-entries",
    title: ["公开平台的四个入口不全", "the four entries of the platform"],
    clauses: ["R-61-05"],
    severity: Error,
    stops_build: false,
    about: [
        "“政府信息公开”栏目下统一设四项：政府信息公开指南、政府信息公开制度、法定主动公开内容、政府信息公开年报，名称和\
         顺序都固定。指南可以是一份文档（类型: 指南），其余是栏目。",
        "The column 政府信息公开 has four entries, in this order and by these names: 政府信息公开指南, 政府信息公开制度, \
         法定主动公开内容, 政府信息公开年报. The guide may be a document of the kind guide; the others are columns."
    ],
    bad: "
expect: content/disclosure/_index.md
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/guide.md --
---
标题: 政府信息公开指南
类型: 指南
发布时间: 2024-01-08 10:00
审查: {审查人: 办公室, 日期: 2024-01-08, 保密: 通过, 合法性: 通过}
---
一、分类和编排
-- content/disclosure/systems/_index.md --
---
标题: 政府信息公开制度
排序: 1
---
-- content/disclosure/statutory/_index.md --
---
标题: 主动公开目录
排序: 2
---
-- content/disclosure/reports/_index.md --
---
标题: 政府信息公开年报
排序: 3
---
",
    good: "
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/guide.md --
---
标题: 政府信息公开指南
类型: 指南
发布时间: 2024-01-08 10:00
审查: {审查人: 办公室, 日期: 2024-01-08, 保密: 通过, 合法性: 通过}
---
一、分类和编排
-- content/disclosure/systems/_index.md --
---
标题: 政府信息公开制度
排序: 1
---
-- content/disclosure/statutory/_index.md --
---
标题: 法定主动公开内容
排序: 2
---
-- content/disclosure/reports/_index.md --
---
标题: 政府信息公开年报
排序: 3
---
",
    checks: [Site(check)],
    says: {
        /// One is not there.
        missing(entry),
            zh: "“政府信息公开”栏目下没有“{entry}”", en: "there is no {entry} in the column 政府信息公开",
            help_zh: "四项入口的名称是固定的，建好栏目并写这个标题", help_en: "the four entries have fixed names: make the column, with this title";

        /// They are in another order.
        order(),
            zh: "四项入口的顺序应当是指南、制度、法定主动公开内容、年报", en: "the four entries are in another order than guide, systems, statutory content, reports",
            help_zh: "在各栏目的 _index.md 里写“排序”，小的在前", help_en: "write `weight` into the _index.md of each; the smaller comes first";
    }
}

fn check(audit: &Audit<'_>, found: &mut Found) {
    let site = audit.site;
    let Some(platform) = site.columns.in_folder("disclosure").map(|id| site.columns.get(id)) else {
        // That it is not there is found by another rule.
        return;
    };
    let place = || Place::File(platform.file.path.clone());
    if !has_guide(site, platform) {
        found.push(missing(place(), "政府信息公开指南"));
    }
    let titles: Vec<&str> =
        platform.children.iter().map(|id| site.columns.get(*id).file.title.as_str()).collect();
    let places = ENTRIES.map(|names| titles.iter().position(|title| names.contains(title)));
    for (names, at) in ENTRIES.iter().zip(places) {
        if at.is_none() {
            found.push(missing(place(), names[0]));
        }
    }
    if !places.iter().flatten().is_sorted() {
        found.push(order(place()));
    }
}

fn has_guide(site: &Site, platform: &Column) -> bool {
    let is_guide = |title: &str| title == "政府信息公开指南";
    platform.own.iter().any(|id| site.document(*id).kind == Kind::Guide)
        || platform.children.iter().any(|id| is_guide(&site.columns.get(*id).file.title))
}
