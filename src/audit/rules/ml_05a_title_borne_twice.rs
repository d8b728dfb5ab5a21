//! ML-05a: two documents of one column with the same title.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found};
use crate::base::map::map_of;
use crate::base::{Map, Place};
use crate::document::{Document, Kind};

rule! {
    code: "ML-05a",
    name: "title-borne-twice",
    title: ["同一栏目有同名文档", "two documents of one title in a column"],
    clauses: ["R-ML-05"],
    severity: Warning,
    stops_build: false,
    about: [
        "同一栏目里两份文档标题、副标题都一样，目录和搜索结果里分不清，也可能是重复发布。标题里加上期数、日期\
         或者当事人。规章和规范性文件由另一条规则核对。",
        "Where two documents of one column bear the same title, nobody tells them apart in a list, or one was \
         published twice. Rules and normative documents have a rule of their own."
    ],
    bad: "
expect: content/news/b.md
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 通过}
---
两百人参加了开放日。
-- content/news/b.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-20 09:30
审查: {审查人: 办公室, 日期: 2024-04-20, 保密: 通过, 合法性: 通过}
---
三百人参加了开放日。
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日（第一期）
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 通过}
---
两百人参加了开放日。
-- content/news/b.md --
---
标题: 广场开放日（第二期）
类型: 动态
发布时间: 2024-04-20 09:30
审查: {审查人: 办公室, 日期: 2024-04-20, 保密: 通过, 合法性: 通过}
---
三百人参加了开放日。
",
    checks: [Site(check)],
    says: {
        /// The older one.
        twice(path),
            zh: "与 {path} 标题相同", en: "the same title as {path}",
            help_zh: "标题里写明期数、日期或者当事人；重复发布的，撤回一份", help_en: "tell them apart by issue, day or party; withdraw what was published twice";
    }
}

fn check(audit: &Audit<'_>, found: &mut Found) {
    for (_, column) in audit.site.columns.iter() {
        let mut older: Map<_, &Document> = map_of(column.own.len());
        for id in column.own.iter().rev() {
            let document = audit.site.document(*id);
            let has_own_rule = document.kind == Kind::Regulation || document.normative;
            if has_own_rule || document.withdrawn.is_some() {
                continue;
            }
            let name = (&document.title, &document.subtitle);
            match older.get(&name) {
                Some(first) => {
                    let place = Place::File(document.path.clone());
                    found.push(twice(place, first.path.in_content()));
                }
                None => drop(older.insert(name, document)),
            }
        }
    }
}
