//! 9704-05a: a document number whose year is not that of its signing.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::DocumentNumber;
use crate::document::schema::Key;

rule! {
    code: "9704-05a",
    name: "number-of-another-year",
    title: ["发文字号的年份与成文日期不同", "a document number of another year"],
    clauses: ["R-9704-05"],
    severity: Warning,
    stops_build: false,
    about: [
        "发文字号里六角括号中的年份，是文件成文的年份。与成文日期的年份不同的，总有一处写错；跨年编号的，写“\
         允许”并说明。",
        "The year in the brackets of a document number is that in which it was signed. Where the two differ, \
         one of them is wrong; where a number was kept over the turn of the year, `allow` it."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
发布时间: 2024-03-01 09:30
发文字号: 示委发〔2023〕5号
                  ^^^^
成文日期: 2024-03-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
广场每日7时开放。
",
    good: "
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
发布时间: 2024-03-01 09:30
发文字号: 示委发〔2024〕5号
成文日期: 2024-03-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
广场每日7时开放。
",
    checks: [Document(check)],
    says: {
        /// Both years.
        other(number, signed),
            zh: "发文字号的年份是 {number}，成文日期在 {signed} 年", en: "the number is of {number}, the document was signed in {signed}",
            help_zh: "对照文件原件，改正其中一处", help_en: "compare the signed paper and mend one of the two";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let (Some(number), Some(written)) = (&document.document.number, document.document.dates.written)
    else {
        return;
    };
    if let DocumentNumber::Numbered { year, .. } = number.value
        && i32::from(year) != i32::from(written.year())
    {
        found.push(other(document.part(Key::DocNumber, &year.to_string()), year, written.year()));
    }
}
