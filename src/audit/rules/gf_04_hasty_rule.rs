//! GF-04: a rule (规章) in force within thirty days of its decree.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::Date;
use crate::document::schema::Key;
use crate::document::{Dates, Kind};

/// Since when rules are made as they are now.
const FIRST: Date = Date::constant(2002, 1, 1);

/// The days between the decree and the first day in force.
const TERM: i32 = 30;

rule! {
    code: "GF-04",
    name: "hasty-rule",
    title: ["规章公布不满30日就施行", "a rule in force within thirty days"],
    clauses: ["R-GF-04"],
    severity: Warning,
    stops_build: false,
    about: [
        "规章应当自公布之日起30日后施行；涉及国家安全、外汇汇率、货币政策，或者公布后不立即施行将有碍施行的，\
         可以自公布之日起施行。2002年以后的规章按成文日期计算，修改决定除外；属于例外的，写“允许”并说明。",
        "A rule (规章) comes into force thirty days after its decree at the earliest, unless it would fail its \
         end by then. Counted from the day it was signed, from 2002 on; where it is an exception, `allow` it \
         and say which."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 示例市广场管理规定
类型: 规章
发布时间: 2024-03-02 09:30
发文机关: 示例市人民政府
发文字号: 示例市人民政府令第1号
成文日期: 2024-03-01
施行日期: 2024-03-15
          ^^^^^^^^^^
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　为了管理广场，制定本规定。
",
    good: "
-- content/notices/a.md --
---
标题: 示例市广场管理规定
类型: 规章
发布时间: 2024-03-02 09:30
发文机关: 示例市人民政府
发文字号: 示例市人民政府令第1号
成文日期: 2024-03-01
施行日期: 2024-04-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　为了管理广场，制定本规定。
",
    checks: [Document(check)],
    says: {
        /// How many days.
        early(days),
            zh: "公布 {days} 日后就施行，应当满 30 日", en: "in force {days} days after it was signed; there should be 30",
            help_zh: "属于例外的，在文首写 允许: [{{规则: hasty-rule, 原因: …}}]", help_en: "where it is an exception, write allow: [{{rule: hasty-rule, reason: …}}]";
    }
}

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Dates { written, effective, .. } = document.document.dates;
    let Some((written, effective)) = written.zip(effective) else { return };
    let days = (effective - written).get_days();
    let amends = &audit.site.entry(document.id).relations.amends;
    let is_new = FIRST <= written && amends.is_empty();
    if document.document.kind == Kind::Regulation && is_new && (0..TERM).contains(&days) {
        found.push(early(document.at(Key::Effective), days));
    }
}
