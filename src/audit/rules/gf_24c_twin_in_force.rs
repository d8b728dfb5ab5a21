//! GF-24c: two documents of one title that are both in force.

use crate::audit::Term;
use crate::audit::rule::rule;
use crate::audit::{Audit, Terms};
use crate::base::{Place, date};
use crate::document::Kind;
use crate::law;
use crate::site::{DocId, Site};
use std::collections::BTreeMap;

rule! {
    code: "GF-24c",
    name: "twin-in-force",
    title: ["两份同名文件都显示有效", "two documents of one title in force"],
    clauses: ["R-GF-24"],
    severity: Warning,
    stops_build: false,
    about: [
        "新办法施行了，旧办法没有废止，两份同名的规章、规范性文件就都显示有效，读者不知道照哪一份办。从新文件\
         施行的那一天起提醒旧文件。",
        "Where a new text is in force and the old one of the same title was not repealed, both read as in \
         force. Found of the older one from the day the newer is in force."
    ],
    bad: "
expect: content/notices/b.md
-- content/notices/a.md --
---
标题: 示例委停车规定
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2024-04-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
-- content/notices/b.md --
---
标题: 示例委停车规定
类型: 政策文件
发布时间: 2019-08-02 09:30
规范性文件: true
发文字号: 示委规〔2019〕1号
成文日期: 2019-08-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2019-09-01
审查: {审查人: 办公室, 日期: 2019-08-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    good: "
-- content/notices/a.md --
---
标题: 示例委停车规定
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2024-04-01
废止: [b.md]
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
-- content/notices/b.md --
---
标题: 示例委停车规定
类型: 政策文件
发布时间: 2019-08-02 09:30
规范性文件: true
发文字号: 示委规〔2019〕1号
成文日期: 2019-08-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2019-09-01
审查: {审查人: 办公室, 日期: 2019-08-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    checks: [Term(check)],
    says: {
        /// The newer one.
        twin(newer, from),
            zh: "同名的 {newer} 自 {from} 施行，这一份没有废止，还显示有效", en: "{newer} bears the same title and is in force from {from}, while this one still reads as in force",
            help_zh: "在新文件写“废止”，或者给这一份写“有效期至”", help_en: "write `repeals` in the newer one, or `expires` in this one";
    }
}

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    let site = audit.site;
    let mut by_title: BTreeMap<String, Vec<DocId>> = BTreeMap::new();
    for id in site.ids().filter(|id| stands(site, *id)) {
        by_title.entry(law::key(&site.document(id).title).into_owned()).or_default().push(id);
    }
    for ids in by_title.values_mut() {
        ids.sort_by_key(|id| (site.document(*id).in_force_from(), *id));
        for pair in ids.windows(2) {
            let [older, newer] = [pair[0], pair[1]].map(|id| site.document(id));
            let from = newer.in_force_from();
            let until = [older, newer].iter().filter_map(|document| document.dates.expires).min();
            if until.is_none_or(|until| from <= until) {
                let place = Place::File(older.path.clone());
                let finding = twin(place, newer.path.in_content(), date::day(from));
                terms.add(Term { from, until, finding });
            }
        }
    }
}

/// Whether a document is a rule or a normative document that nothing repeals or takes back.
fn stands(site: &Site, id: DocId) -> bool {
    let (document, relations) = (site.document(id), &site.entry(id).relations);
    let is_rule = document.kind == Kind::Regulation
        || (document.kind == Kind::Policy && document.normative);
    is_rule && document.withdrawn.is_none() && relations.repealed_by.is_empty()
}
