//! ML-08: an index number whose year is not that of the document.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::Date;
use crate::document::Document;
use crate::document::schema::Key;

rule! {
    code: "ML-08",
    name: "index-of-another-year",
    title: ["索引号的年份与文件不符", "an index number of another year"],
    clauses: ["R-ML-08"],
    severity: Warning,
    stops_build: false,
    about: [
        "索引号后段码的年份，是信息生成或者公开的那一年。从旧目录带来的索引号与成文、发布的年份都不同的，多半\
         抄错了。",
        "The year in an index number is that in which the information was made or published. Where one from \
         an old catalogue is of neither year, it was probably copied from another line."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
发布时间: 2024-03-01 09:30
索引号: EXAMPLE03/2021-00005
                  ^^^^
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
索引号: EXAMPLE03/2024-00005
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
广场每日7时开放。
",
    checks: [Document(check)],
    says: {
        /// Both years.
        other(year, published),
            zh: "索引号的年份是 {year}，文件是 {published} 年的", en: "the index number is of {year}, the document of {published}",
            help_zh: "对照旧目录；索引号一经使用不能改，抄错的才改正", help_en: "compare the old catalogue; a number once used never changes, a slip is mended";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: Document { index, dates, .. }, .. } = document;
    let Some(index) = index else { return };
    let (_, year, _) = index.value.parts();
    let published = dates.published.date().year();
    let years = [Some(published), dates.written.map(Date::year)];
    if !years.into_iter().flatten().any(|own| i32::from(own) == i32::from(year)) {
        found.push(other(document.part(Key::IndexNumber, &year.to_string()), year, published));
    }
}
