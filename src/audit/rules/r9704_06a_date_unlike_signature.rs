//! 9704-06a: a day of signing that is another one under the text.

use crate::audit::phrase;
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::date;

rule! {
    code: "9704-06a",
    name: "date-unlike-signature",
    title: ["成文日期与落款不同", "a day of signing that is another one under the text"],
    clauses: ["R-9704-06"],
    severity: Warning,
    stops_build: false,
    about: [
        "正文最后一行单独写的日期是落款日期，也就是成文日期，应当与文首写的相同。",
        "The day that stands alone on the last line of a text is the day it was signed, and the one in the \
         front matter."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
发布时间: 2024-03-05 09:30
成文日期: 2024-03-04
审查: {审查人: 办公室, 日期: 2024-03-05, 保密: 通过, 合法性: 通过}
---
广场每日7时开放。

示例委

2024年3月1日
^^^^^^^^^^^^
",
    good: "
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
发布时间: 2024-03-05 09:30
成文日期: 2024-03-01
审查: {审查人: 办公室, 日期: 2024-03-05, 保密: 通过, 合法性: 通过}
---
广场每日7时开放。

示例委

2024年3月1日
",
    checks: [Document(check)],
    says: {
        /// The day in the front matter.
        other(written),
            zh: "落款日期与文首的成文日期 {written} 不同", en: "the text is signed on another day than the {written} of the front matter",
            help_zh: "成文日期写落款的日期", help_en: "write the day under the text into the front matter";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Some(written) = document.document.dates.written else { return };
    // （此件公开发布） stands below the day.
    let mut lines = phrase::lines(&document.prose().text).rev();
    let Some((at, line)) = lines.find(|(_, line)| !line.starts_with("（此件")) else { return };
    if let Some((signed, len)) = phrase::day(line)
        && len == line.len()
        && signed != written
    {
        found.push(other(document.in_prose(at..at + len), date::day(written)));
    }
}
