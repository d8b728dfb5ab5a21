//! GF-02a: a rule (规章) that was not made public by a decree.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::Date;
use crate::document::schema::Key;
use crate::document::{Document, DocumentNumber, Kind};

/// Since when rules are made as they are now.
const FIRST: Date = Date::constant(2002, 1, 1);

rule! {
    code: "GF-02a",
    name: "rule-without-decree",
    title: ["规章不是以令公布", "a rule made public by no decree"],
    clauses: ["R-GF-02"],
    severity: Error,
    stops_build: false,
    about: [
        "规章由制定机关首长签署命令公布，令上有序号。2002年以后的规章，发文字号应当是“某某令第N号”；写成普通\
         文号的，不是文号抄错，就是文件不是规章。",
        "A rule (规章) is made public by a decree, which bears a serial. From 2002 on the number of one is \
         某某令第N号; where it is an ordinary document number, either it or the kind is wrong."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 示例市广场管理规定
类型: 规章
发布时间: 2024-03-02 09:30
发文机关: 示例市人民政府
发文字号: 示政规〔2024〕1号
          ^^^^^^^^^^^^^^^^^
成文日期: 2024-03-01
施行日期: 2024-05-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　为了管理广场，制定本规定。
",
    good: "
-- content/notices/a.md --
---
标题: 示例市广场管理规定
类型: 规章
发布时间: 2024-03-02 09:30
发文机关: 示例市人民政府
发文字号: 示例市人民政府令第1号
成文日期: 2024-03-01
施行日期: 2024-05-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　为了管理广场，制定本规定。
",
    checks: [Document(check)],
    says: {
        /// The number.
        ordinary(number),
            zh: "规章的发文字号应当是令的序号，不是 {number}", en: "a rule (规章) has the serial of a decree, not {number}",
            help_zh: "写“某某人民政府令第N号”；规范性文件的类型写“政策文件”", help_en: "write 某某人民政府令第N号; the kind of a normative document is policy";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: Document { kind, number, dates, .. }, .. } = document;
    let is_bound = dates.written.is_some_and(|written| FIRST <= written);
    if let Some(number) = number
        && *kind == Kind::Regulation
        && is_bound
        && matches!(number.value, DocumentNumber::Numbered { .. })
    {
        found.push(ordinary(document.at(Key::DocNumber), &number.value));
    }
}
