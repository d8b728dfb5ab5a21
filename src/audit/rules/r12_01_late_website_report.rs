//! 12-01: a year without the yearly table of the website.

use crate::audit::rule::rule;
use crate::audit::{Audit, Terms, yearly};
use crate::base::{Date, Place, date};

rule! {
    code: "12-01",
    name: "late-website-report",
    title: ["政府网站年度报表没有按时公布", "the yearly table of the website is not there in time"],
    clauses: ["R-12-01"],
    severity: Info,
    stops_build: false,
    about: [
        "每个政府网站应当在每年1月31日前，在首页显著位置公布上一年度的《政府网站工作年度报表》。从最近一份\
         报表的下一年算起，一份也没有的不报。",
        "Each website publishes its table of work on the year before by 31 January, at a prominent place \
         of the home page. Counted from the year after the newest one; found only when there is one."
    ],
    bad: "
day: 2024-02-01
expect: content/news/2022.md
-- content/news/2022.md --
---
标题: 政府网站工作年度报表（2022年度）
类型: 页面
发布时间: 2023-01-18 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
正文。
",
    good: "
day: 2024-01-31
-- content/news/2022.md --
---
标题: 政府网站工作年度报表（2022年度）
类型: 页面
发布时间: 2023-01-18 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
正文。
",
    checks: [Term(check)],
    says: {
        /// A year without one.
        missing(year, due),
            zh: "{year} 年度的政府网站工作年度报表应当在 {due} 前公布", en: "the table of the website on {year} was due by {due}",
            help_zh: "在信息报送系统里生成后发布到首页", help_en: "publish it at the home page when it is made";
    }
}

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    let is_table = |title: &str| title.contains("政府网站") && title.contains("年度报表");
    let newest = yearly::newest(audit.site, |document| is_table(&document.title));
    let Some((last, path)) = newest else { return };
    for year in last + 1..terms.horizon.year() {
        if let Ok(due) = Date::new(year + 1, 1, 31) {
            terms.due(due, missing(Place::File(path.clone()), year, date::day(due)));
        }
    }
}
