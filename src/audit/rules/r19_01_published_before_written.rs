//! 19-01: a document that was published before it was signed.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::date;
use crate::document::schema::Key;

rule! {
    code: "19-01",
    name: "published-before-written",
    title: ["发布早于成文", "published before it was signed"],
    clauses: ["R-19-01"],
    severity: Error,
    stops_build: true,
    about: [
        "伪造发稿日期是单项否决的问题。发布时间早于成文日期的，总有一个日期不真实。",
        "A forged date of publication fails the whole website. Of a document published before it was signed one \
         of the two dates is not true."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
成文日期: 2024-03-05
发布时间: 2024-03-01 09:30
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
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 不适用}
---
广场每日7时开放。
",
    checks: [Document(check)],
    says: {
        /// Both days.
        before(published, written),
            zh: "{published} 发布，{written} 才成文", en: "published on {published}, signed on {written} only",
            help_zh: "核对两个日期，写实际的", help_en: "look both up and write what is true";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let dates = document.document.dates;
    let published = dates.published.date();
    if let Some(written) = dates.written.filter(|written| published < *written) {
        found.push(before(document.at(Key::Published), date::day(published), date::day(written)));
    }
}
