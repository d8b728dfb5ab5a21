//! GF-20a: a document that is in force before it was signed.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::date;
use crate::document::Dates;
use crate::document::schema::Key;

rule! {
    code: "GF-20a",
    name: "retroactive-document",
    title: ["施行早于成文", "in force before it was signed"],
    clauses: ["R-GF-20"],
    severity: Warning,
    stops_build: false,
    about: [
        "施行日期早于成文日期，等于要求人们在文件产生之前就照办。规章、政策文件、制度写错施行日期的，有效性也\
         会算错。确实追溯适用的，写“允许”并说明依据。",
        "A document cannot bind before it was signed, and where the day is a slip its validity is computed \
         wrong. Where it does apply to the past, `allow` it and name the basis."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2024-02-01
          ^^^^^^^^^^
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    good: "
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2024-03-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    checks: [Document(check)],
    says: {
        /// Both days.
        before(effective, written),
            zh: "{effective} 施行，{written} 才成文", en: "in force from {effective}, signed on {written} only",
            help_zh: "对照正文最后一条，写实际的施行日期", help_en: "write the day that the last article of the text says";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Dates { written, effective, .. } = document.document.dates;
    let Some((effective, written)) = effective.zip(written) else { return };
    if document.document.kind.facts().binds && effective < written {
        let place = document.at(Key::Effective);
        found.push(before(place, date::day(effective), date::day(written)));
    }
}
