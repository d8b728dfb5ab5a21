//! 47-14: a consultation that ended, and nobody says with what.

use crate::audit::rule::rule;
use crate::audit::{Audit, Terms};
use crate::base::{Place, date};
use crate::document::Kind;

rule! {
    code: "47-14",
    name: "consultation-without-result",
    title: ["征集结束没有公布结果", "a consultation without its result"],
    clauses: ["R-47-14"],
    severity: Warning,
    stops_build: false,
    about: [
        "征集意见和调查结束后要公布采纳情况和结果。截止后30天还没有“征集结果”（依据写这份征集）的，提醒；\
         30天是本程序的期限。",
        "What people said, and what became of it, is published after a consultation. Found 30 days after \
         its end, a term of this program, when no consultation-result names it in `based_on`."
    ],
    bad: "
day: 2024-04-30
expect: content/notices/a.md
-- content/notices/a.md --
---
标题: 停车意见调查
类型: 征集
发布时间: 2024-02-20 09:30
有效期至: 2024-03-30
审查: {审查人: 办公室, 日期: 2024-02-19, 保密: 通过, 合法性: 通过}
---
正文。
",
    good: "
day: 2024-04-30
-- content/notices/a.md --
---
标题: 停车意见调查
类型: 征集
发布时间: 2024-02-20 09:30
有效期至: 2024-03-30
审查: {审查人: 办公室, 日期: 2024-02-19, 保密: 通过, 合法性: 通过}
---
正文。
-- content/notices/b.md --
---
标题: 停车意见调查结果
类型: 征集结果
发布时间: 2024-04-20 09:30
依据: [a.md]
审查: {审查人: 办公室, 日期: 2024-04-19, 保密: 通过, 合法性: 通过}
---
正文。
",
    checks: [Term(check)],
    says: {
        /// Since when it is due.
        silent(closed, due),
            zh: "征集在 {closed} 截止，应当在 {due} 前公布结果", en: "the consultation closed on {closed}; its result was due by {due}",
            help_zh: "发布一份“征集结果”，文首写“依据: [这份征集的路径]”", help_en: "publish a consultation-result whose `based_on` names this file";
    }
}

/// The days after the end within which the result is published: a term of our own.
const DAYS: i64 = 30;

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    let site = audit.site;
    for id in site.ids() {
        let document = site.document(id);
        let is_open = document.kind == Kind::Consultation && document.withdrawn.is_none();
        let Some(closed) = document.dates.expires.filter(|_| is_open) else { continue };
        let mut results = site.entry(id).relations.basis_of.iter();
        if results.any(|id| site.document(*id).kind == Kind::ConsultationResult) {
            continue;
        }
        let due = closed.saturating_add(jiff::Span::new().days(DAYS));
        let place = Place::File(document.path.clone());
        terms.due(due, silent(place, date::day(closed), date::day(due)));
    }
}
