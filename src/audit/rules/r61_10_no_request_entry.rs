//! 61-10: a platform that does not say how to apply for information.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found};
use crate::base::Place;
use crate::document::Document;

rule! {
    code: "61-10",
    name: "no-request-entry",
    title: ["没有“依申请公开”入口", "no way to apply for information"],
    clauses: ["R-61-10"],
    severity: Info,
    stops_build: false,
    about: [
        "公开平台旁边通常有“依申请公开”入口，说明向谁申请、怎样申请。看平台里有没有标题含“依申请公开”的栏\
         目或者文档，指南里的一节不算。",
        "Beside the four entries of the platform stands 依申请公开: to whom and how people apply. Found when \
         no column and no document of the platform bears these words in its title."
    ],
    bad: "
expect: content/disclosure/_index.md
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
",
    good: "
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/request.md --
---
标题: 依申请公开
类型: 页面
发布时间: 2024-01-08 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
正文。
",
    checks: [Site(check)],
    says: {
        /// There is none.
        missing(),
            zh: "公开平台里没有“依申请公开”的入口", en: "the platform has no page 依申请公开",
            help_zh: "建一个页面，写明受理机构、渠道、申请内容和办理时限", help_en: "write a page with the office, the channels, what an application says and the terms";
    }
}

/// What its title says.
const WORDS: &str = "依申请公开";

fn check(audit: &Audit<'_>, found: &mut Found) {
    let site = audit.site;
    let Some(id) = site.columns.in_folder("disclosure") else { return };
    let platform = site.columns.get(id);
    let is_way_in = |document: &Document| {
        document.title.contains(WORDS) && document.withdrawn.is_none()
    };
    let is_below = |folder: &str| folder.starts_with("disclosure/");
    let has_column = site
        .columns
        .iter()
        .any(|(_, column)| is_below(&column.folder) && column.file.title.contains(WORDS));
    if !has_column && !platform.all.iter().any(|id| is_way_in(site.document(*id))) {
        found.push(missing(Place::File(platform.file.path.clone())));
    }
}
