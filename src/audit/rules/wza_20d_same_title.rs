//! WZA-20d: two pages with one title.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found};
use crate::base::map::map_of;
use crate::base::{Map, Place, SourcePath};

rule! {
    code: "WZA-20d",
    name: "same-title",
    title: ["两个页面标题相同", "two pages with one title"],
    clauses: ["R-WZA-20"],
    severity: Warning,
    stops_build: false,
    about: [
        "页面标题各不相同，读屏软件、搜索结果和收藏夹里才分得清。常有的会议、通报，标题里写明年月或者事项。",
        "No two pages have one title, so that screen readers, results of a search and bookmarks tell them \
         apart. Things that come again name the month or the matter."
    ],
    bad: "
expect: content/news/b.md
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
两百人参加了开放日。
-- content/news/b.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
两百人参加了开放日。
",
    good: "
-- content/news/a.md --
---
标题: 四月广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
两百人参加了开放日。
-- content/news/b.md --
---
标题: 五月广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
两百人参加了开放日。
",
    checks: [Site(check)],
    says: {
        /// The other document.
        same(other),
            zh: "标题与 {other} 的相同", en: "{other} has the same title",
            help_zh: "在标题里写明时间或者事项", help_en: "name the time or the matter in the title";
    }
}

fn check(audit: &Audit<'_>, found: &mut Found) {
    let documents = &audit.site.documents;
    let mut first: Map<(&str, Option<&str>), &SourcePath> = map_of(documents.len());
    for document in documents {
        let title = (document.title.as_str(), document.subtitle.as_deref());
        let other = *first.entry(title).or_insert(&document.path);
        if *other != document.path {
            found.push(same(Place::File(document.path.clone()), other));
        }
    }
}
