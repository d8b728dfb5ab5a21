//! GF-24d: a document that is pinned and not in force any more.

use crate::audit::Term;
use crate::audit::rule::rule;
use crate::audit::{Audit, Terms};
use crate::base::{Place, date};
use crate::document::Kind;

rule! {
    code: "GF-24d",
    name: "pinned-out-of-force",
    title: ["失效的文件还在置顶", "pinned, but not in force any more"],
    clauses: ["R-GF-24"],
    severity: Warning,
    stops_build: false,
    about: [
        "文件废止、失效，或者征集截止以后，还置顶在栏目最前面，读者会照它办。从失去效力的那一天到“置顶至”的那\
         一天提醒。",
        "What was repealed, has lapsed or is closed, and still stands pinned before everything else, is what \
         readers go by. Found from the day it ends to the last day it is pinned."
    ],
    bad: "
expect: content/notices/a.md
-- content/notices/a.md --
---
标题: 关于夜间开放的意见征集
类型: 征集
发布时间: 2024-03-01 09:30
有效期至: 2024-04-10
置顶至: 2024-05-31
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
欢迎提出意见。
",
    good: "
-- content/notices/a.md --
---
标题: 关于夜间开放的意见征集
类型: 征集
发布时间: 2024-03-01 09:30
有效期至: 2024-04-10
置顶至: 2024-04-10
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
欢迎提出意见。
",
    checks: [Term(check)],
    says: {
        /// Its end and the last day it is pinned.
        pinned(last, until),
            zh: "{last} 起不再有效，却置顶到 {until}", en: "it ends on {last} and is pinned until {until}",
            help_zh: "把“置顶至”改到失效以前", help_en: "pin it no longer than it holds";
    }
}

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    let site = audit.site;
    for id in site.ids() {
        let document = site.document(id);
        let is_meant = document.kind.facts().binds || document.kind == Kind::Consultation;
        let Some(until) = document.dates.pinned_until.filter(|_| is_meant) else { continue };
        let by = site.entry(id).relations.repealed_by.iter();
        let repealed = by.map(|by| site.document(*by).in_force_from()).min();
        let lapsed = document.dates.expires.and_then(|last| last.tomorrow().ok());
        let Some(from) = repealed.into_iter().chain(lapsed).min() else { continue };
        if from <= until {
            let place = Place::File(document.path.clone());
            let finding = pinned(place, date::day(from), date::day(until));
            terms.add(Term { from, until: Some(until), finding });
        }
    }
}
