//! 711-18: information that became public later than the term after it was made.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;

rule! {
    code: "711-18",
    name: "late-disclosure",
    title: ["公开超过期限", "made public too late"],
    clauses: ["R-711-18"],
    severity: Error,
    stops_build: false,
    about: [
        "主动公开的政府信息，应当自形成之日起20个工作日内公开。从成文日期的第二天起，按工作日算到发布时间的那一天，\
         节假日和调休依照国务院办公厅每年公布的安排。本机关承诺更短的，在 site.yaml 写“公开\
         期限”。法律、法规另有期限的，写“允许”并说明依据。",
        "Information is made public within 20 working days of the day it was made. They are counted from the day \
         after it was signed up to the day of publication, by the yearly notices on holidays. An agency that promises it sooner sets \
         `disclosure_days` in site.yaml. Where another law \
         sets the term, `allow` it and name the law."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
成文日期: 2024-03-01
发布时间: 2024-04-12 09:30
          ^^^^^^^^^^^^^^^^
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 不适用}
---
广场每日7时开放。
",
    good: "
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
成文日期: 2024-03-01
发布时间: 2024-03-29 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 不适用}
---
广场每日7时开放。
",
    checks: [Document(check)],
    says: {
        /// How late it was.
        late(days, term),
            zh: "成文后第 {days} 个工作日才公开，超过了 {term} 个工作日", en: "made public on working day {days} after it was signed; the term is {term}",
            help_zh: "另有法定期限的，在文首写 允许: [{{规则: late-disclosure, 原因: 依据…}}]", help_en: "where another law sets the term, write allow: [{{rule: late-disclosure, reason: …}}]";
    }
}

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let dates = document.document.dates;
    let Some(written) = dates.written else { return };
    if document.document.decision.is_some() {
        // A decision on a penalty has a shorter term (R-118-05).
        return;
    }
    let term = audit.site.settings.disclosure_days;
    let days = audit.site.calendar.between(written, dates.published.date());
    if let Ok(days) = days
        && term < days
    {
        found.push(late(document.at(Key::Published), days, term));
    }
}
