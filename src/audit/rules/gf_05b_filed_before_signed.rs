//! GF-05b: a document that was filed before it was signed.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::date;
use crate::document::Document;
use crate::document::schema::Key;

rule! {
    code: "GF-05b",
    name: "filed-before-signed",
    title: ["备案早于成文", "filed before it was signed"],
    clauses: ["R-GF-05"],
    severity: Warning,
    stops_build: false,
    about: [
        "先有文件，后有备案。备案日期早于成文日期的，总有一个日期写错。",
        "A document is filed after it was signed. Where the filing bears an earlier day, one of the two is \
         wrong."
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
施行日期: 2024-04-01
备案: {编号: 示备〔2024〕1号, 日期: 2024-02-20}
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
施行日期: 2024-04-01
备案: {编号: 示备〔2024〕1号, 日期: 2024-03-20}
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    checks: [Document(check)],
    says: {
        /// Both days.
        before(filed, written),
            zh: "{filed} 备案，{written} 才成文", en: "filed on {filed}, signed on {written} only",
            help_zh: "核对两个日期", help_en: "look both days up";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: Document { filing, dates, .. }, .. } = document;
    let filed = filing.as_ref().map(|filing| filing.on);
    if let Some((filed, written)) = filed.zip(dates.written)
        && filed < written
    {
        let day = date::day(filed);
        found.push(before(document.part(Key::Filing, &day), &day, date::day(written)));
    }
}
