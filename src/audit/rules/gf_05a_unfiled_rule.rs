//! GF-05a: a rule (规章) of the agency that was not filed within thirty days.

use crate::audit::rule::rule;
use crate::audit::{Audit, Terms};
use crate::base::{Date, Place, date};
use crate::document::{Document, Kind};

/// Since when rules are made as they are now.
const FIRST: Date = Date::constant(2002, 1, 1);

/// The days within which a rule is filed.
const TERM: i64 = 30;

rule! {
    code: "GF-05a",
    name: "unfiled-rule",
    title: ["规章没有按时备案", "a rule not filed in time"],
    clauses: ["R-GF-05"],
    severity: Warning,
    stops_build: false,
    about: [
        "规章应当自公布之日起30日内报送备案。本机关制定的规章，成文30日后还没有写“备案”，或者备案日期超过30日\
         的，提醒。别的机关制定、本站转载的规章不核对。",
        "A rule (规章) is filed within thirty days of its decree by the organ that made it. Found of the rules \
         that the agency made itself, where no filing is written, or a later one."
    ],
    bad: "
expect: content/notices/a.md
-- content/notices/a.md --
---
标题: 示例委广场管理规定
类型: 规章
发布时间: 2024-03-02 09:30
发文机关: 示例委
发文字号: 示例委令第1号
成文日期: 2024-03-01
施行日期: 2024-05-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　为了管理广场，制定本规定。
",
    good: "
-- content/notices/a.md --
---
标题: 示例委广场管理规定
类型: 规章
发布时间: 2024-03-02 09:30
发文机关: 示例委
发文字号: 示例委令第1号
成文日期: 2024-03-01
施行日期: 2024-05-01
备案: {编号: 示备〔2024〕1号, 日期: 2024-03-20}
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　为了管理广场，制定本规定。
",
    checks: [Term(check)],
    says: {
        /// The last day of the term.
        unfiled(due),
            zh: "这份规章应当在 {due} 前报送备案", en: "this rule (规章) was to be filed by {due}",
            help_zh: "备案后在文首写 备案: {{编号: …, 日期: …}}", help_en: "once it is filed write filing: {{number: …, on: …}}";
    }
}

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    let site = audit.site;
    let own = |document: &Document| document.issuer.as_ref() == Some(&site.settings.agency);
    let rules = site.documents.iter().filter(|document| document.kind == Kind::Regulation);
    for rule in rules.filter(|rule| own(rule) && rule.withdrawn.is_none()) {
        let Some(written) = rule.dates.written.filter(|written| FIRST <= *written) else { continue };
        let due = written.saturating_add(jiff::Span::new().days(TERM));
        if rule.filing.as_ref().is_none_or(|filing| due < filing.on) {
            terms.due(due, unfiled(Place::File(rule.path.clone()), date::day(due)));
        }
    }
}
