//! PII-12: the number of a bank card.

use crate::audit::privacy::Numbers;
use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found, Reviewed};

rule! {
    code: "PII-12",
    name: "bank-card",
    title: ["公开了银行卡号", "the number of a bank card is published"],
    clauses: ["R-PII-12", "R-PII-01"],
    severity: Error,
    stops_build: true,
    about: [
        "银行卡号是敏感个人信息。以62开头、16至19位、校验正确的号码都算，分成四位一组的也算；其他号码只在前面写着“\
         银行卡”“卡号”等字样时才算。统一社会信用代码、索引号、备案号、20位的编码不算。",
        "Numbers of bank cards are sensitive personal information. Any number of 16 to 19 digits that begins \
         with 62 and has the right check digit counts, in groups of four too; others count only where the \
         words before them name a card. Credit codes, index numbers, filings and codes of 20 digits do not."
    ],
    bad: "
-- content/news/a.md --
---
标题: 救助金发放情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
救助金发到张某的卡上（6200 0000 0000 0000 018）。
                      ^^^^^^^^^^^^^^^^^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 救助金发放情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
救助金发到张某尾号为0018的卡上，流水号6200000000000000019。
",
    checks: [Document(text), File(file)],
    says: {
        /// A number.
        number(),
            zh: "银行卡号不能公开", en: "the number of a bank card must not be published",
            help_zh: "删去，或者只留末四位", help_en: "take it out, or leave only the last four digits";
    }
}

fn text(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let spans = document.numbers().cards();
    found.extend(spans.into_iter().map(|span| number(document.place(span))));
}

fn file(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    found.extend(file.places(|text| Numbers::of(text).cards()).into_iter().map(number));
}
