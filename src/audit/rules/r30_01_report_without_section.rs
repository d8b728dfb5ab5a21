//! 30-01: an annual report without one of its six sections.

use crate::annual::SECTIONS;
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;
use crate::document::{Document, Kind};

/// The first year that was reported on in this form.
const FIRST: i16 = 2019;

/// By what each section is known, whatever else its title says.
const SIGNS: [&str; 6] = ["总体情况", "主动公开政府信息", "收到和处理", "复议", "主要问题", "其他需要报告"];

rule! {
    code: "30-01",
    name: "report-without-section",
    title: ["年报章节不全或者次序不对", "an annual report without one of its sections"],
    clauses: ["R-30-01"],
    severity: Error,
    stops_build: false,
    about: [
        "政府信息公开工作年度报告按统一格式写六个部分：总体情况，主动公开政府信息情况，收到和处理政府信息公开\
         申请情况，政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项。2019年度\
         以前的报告不核对。",
        "The disclosure report has six sections in a fixed order. Reports on the years before 2019 had \
         another form and are left out."
    ],
    bad: "
-- content/news/r.md --
---
标题: 示例委2023年政府信息公开工作年度报告
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
类型: 政府信息公开年报
发布时间: 2024-01-18 10:00
审查: {审查人: 办公室, 日期: 2024-01-17, 保密: 通过, 合法性: 通过}
---
一、总体情况

主动公开信息20条。

二、主动公开政府信息情况

三、收到和处理政府信息公开申请情况

五、存在的主要问题及改进情况

一是更新不够及时。

六、其他需要报告的事项

没有收取信息处理费。
",
    good: "
-- content/news/r.md --
---
标题: 示例委2023年政府信息公开工作年度报告
类型: 政府信息公开年报
发布时间: 2024-01-18 10:00
审查: {审查人: 办公室, 日期: 2024-01-17, 保密: 通过, 合法性: 通过}
---
一、总体情况

主动公开信息20条。

二、主动公开政府信息情况

三、收到和处理政府信息公开申请情况

四、政府信息公开行政复议、行政诉讼情况

五、存在的主要问题及改进情况

一是更新不够及时。

六、其他需要报告的事项

没有收取信息处理费。
",
    checks: [Document(check)],
    says: {
        /// The section.
        missing(section),
            zh: "年报没有“{section}”这一部分，或者次序不对", en: "the report has no section {section}, or not in its place",
            help_zh: "按六个部分的次序写标题；没有的内容写“无”", help_en: "write the six headings in their order, and say so where there is nothing";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: report, .. } = document;
    let is_in_form = year(report).is_some_and(|year| FIRST <= year);
    if report.kind != Kind::AnnualReport || !is_in_form {
        return;
    }
    let mut headings = report.text.outline.iter();
    for (section, sign) in SECTIONS.iter().zip(SIGNS) {
        let mut rest = headings.clone();
        if rest.any(|heading| heading.title.contains(sign)) {
            headings = rest;
        } else {
            found.push(missing(document.at(Key::Title), section));
        }
    }
}

/// The year a report is on: that of its figures, or the one in its title.
fn year(report: &Document) -> Option<i16> {
    let in_title = || {
        let (before, _) = report.title.split_once('年')?;
        before.get(before.len().checked_sub(4)?..)?.parse().ok()
    };
    report.figures().map(|figures| figures.year).or_else(in_title)
}
