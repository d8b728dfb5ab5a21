//! 30-02: an annual report that says nothing of fees.

use crate::annual::SECTIONS;
use crate::audit::phrase;
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::Kind;

/// The year in which the first report with fees was published.
const FIRST: i16 = 2022;

rule! {
    code: "30-02",
    name: "report-without-fee",
    title: ["年报没有写信息处理费", "an annual report that says nothing of fees"],
    clauses: ["R-30-02"],
    severity: Warning,
    stops_build: false,
    about: [
        "年报第六部分要报告收取信息处理费的情况，没有收取的也要写明。2020年度以前的报告不核对。",
        "The sixth section of a report tells the fees for information that were taken, also where there were \
         none. Reports on the years before 2021 are left out."
    ],
    bad: "
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
^^^^^^^^^^^^^^^^^^^^^^

无。
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
        /// That it does not.
        silent(),
            zh: "第六部分没有写信息处理费", en: "the sixth section says nothing of fees",
            help_zh: "写“本年度没有收取信息处理费”，或者写明金额", help_en: "say that none were taken, or how much";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let text = &document.prose().text;
    let is_report = document.document.kind == Kind::AnnualReport;
    let is_new = FIRST <= document.document.dates.published.year();
    if !is_report || !is_new || text.contains("信息处理费") {
        return;
    }
    let section = phrase::lines(text).find(|(_, line)| line.contains(SECTIONS[5]));
    if let Some((at, line)) = section {
        found.push(silent(document.in_prose(at..at + line.len())));
    }
}
