//! GF-23e: a normative document that lapses within six months and has no successor.

use crate::audit::Term;
use crate::audit::rule::rule;
use crate::audit::{Audit, Terms};
use crate::base::{Place, date};
use crate::document::Kind;

/// How many months before its end a document is looked into.
const MONTHS: i64 = 6;

rule! {
    code: "GF-23e",
    name: "expiring-without-successor",
    title: ["即将到期没有接续", "lapsing soon, with nothing to follow"],
    clauses: ["R-GF-23"],
    severity: Warning,
    stops_build: false,
    about: [
        "规范性文件有效期届满前6个月，制定机关应当评估是否继续执行。从届满前6个月起提醒，直到届满；已有文件“\
         废止”它的、本站有同名新文件的，不再提醒。",
        "Six months before a normative document lapses its maker looks into whether it goes on. Found from \
         then until it lapses, unless another document repeals it or bears its title."
    ],
    bad: "
expect: content/notices/a.md
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
发布时间: 2019-08-02 09:30
规范性文件: true
发文字号: 示委规〔2019〕1号
成文日期: 2019-08-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2019-09-01
有效期至: 2024-08-31
审查: {审查人: 办公室, 日期: 2019-08-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    good: "
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
发布时间: 2019-11-02 09:30
规范性文件: true
发文字号: 示委规〔2019〕1号
成文日期: 2019-11-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2019-12-01
有效期至: 2024-11-30
审查: {审查人: 办公室, 日期: 2019-11-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    checks: [Term(check)],
    says: {
        /// The last day.
        expiring(last),
            zh: "这份规范性文件 {last} 到期，还没有接续的文件", en: "this normative document lapses on {last}, and nothing follows it",
            help_zh: "评估后重新公布或者公布新文件，新文件写“废止: [本文件]”；不再执行的，写“允许”", help_en: "publish it anew or its successor, which has `repeals` with this one; where it ends for good, `allow` it";
    }
}

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    let site = audit.site;
    for id in site.ids() {
        let (document, relations) = (site.document(id), &site.entry(id).relations);
        let is_normative =
            document.kind == Kind::Policy && document.normative && document.withdrawn.is_none();
        let is_followed = || {
            !relations.repealed_by.is_empty()
                || !relations.amends.is_empty()
                || site.law(&document.title).is_some_and(|other| other != id)
        };
        let Some(last) = document.dates.expires.filter(|_| is_normative && !is_followed()) else {
            continue;
        };
        let from = last.saturating_sub(jiff::Span::new().months(MONTHS));
        let finding = expiring(Place::File(document.path.clone()), date::day(last));
        terms.add(Term { from, until: Some(last), finding });
    }
}
