//! 118-05: a decision on a penalty that became public later than seven working days after it.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;

/// The working days within which a decision on a penalty is made public.
const TERM: u32 = 7;

rule! {
    code: "118-05",
    name: "late-decision",
    title: ["处罚决定公开超过期限", "a penalty made public too late"],
    clauses: ["R-118-05"],
    severity: Error,
    stops_build: false,
    about: [
        "行政处罚决定应当自作出之日起7个工作日内公开，法律、法规另有规定的除外。从成文日期的第二天起按工作日计算。",
        "A decision on a penalty is made public within 7 working days, unless another law says otherwise. They are \
         counted from the day after it was signed."
    ],
    bad: "
-- content/news/a.md --
---
标题: 甲公司占道经营案行政处罚决定
类型: 执法公示
成文日期: 2024-04-01
发布时间: 2024-04-16 09:30
          ^^^^^^^^^^^^^^^^
决定: {处罚种类: 罚款, 金额: 500, 程序: 普通程序, 相对人: 甲公司}
审查: {审查人: 办公室, 日期: 2024-04-02, 保密: 通过, 合法性: 通过}
---
罚款500元。
",
    good: "
-- content/news/a.md --
---
标题: 甲公司占道经营案行政处罚决定
类型: 执法公示
成文日期: 2024-04-01
发布时间: 2024-04-11 09:30
决定: {处罚种类: 罚款, 金额: 500, 程序: 普通程序, 相对人: 甲公司}
审查: {审查人: 办公室, 日期: 2024-04-02, 保密: 通过, 合法性: 通过}
---
罚款500元。
",
    checks: [Document(check)],
    says: {
        /// How late it was.
        late(days),
            zh: "处罚决定作出后第 {days} 个工作日才公开，超过了 7 个工作日", en: "the decision was made public on working day {days} after it; the term is 7",
            help_zh: "延期有依据的，在文首写 允许: [{{规则: late-decision, 原因: 依据…}}]", help_en: "where it may be later, write allow: [{{rule: late-decision, reason: …}}]";
    }
}

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Some(decision) = &document.document.decision else { return };
    let published = document.document.dates.published.date();
    if let Ok(days) = audit.site.calendar.between(decision.decided, published)
        && TERM < days
    {
        found.push(late(document.at(Key::Published), days));
    }
}
