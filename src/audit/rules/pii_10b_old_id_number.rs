//! PII-10b: an identity number of the old form.

use crate::audit::privacy::Numbers;
use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found, Reviewed};

rule! {
    code: "PII-10b",
    name: "old-id-number",
    title: ["公开了15位的旧身份证号码", "an identity number of the old form is published"],
    clauses: ["R-PII-10", "R-PII-01"],
    severity: Warning,
    stops_build: false,
    about: [
        "旧的15位身份证号码没有校验码，只在前面写着“身份证”“证件号”等字样、出生日期成立时才算；企业注册号和税务登记\
         号也是15位，不算。",
        "Old identity numbers of 15 digits have no check digit. One counts only where the words before it are \
         of an identity card and its day of birth is one; old numbers of company registers and taxes have 15 \
         digits too."
    ],
    bad: "
-- content/news/a.md --
---
标题: 拾金不昧的市民
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
市民张某（身份证号：999999900307123）交还了钱包。
                    ^^^^^^^^^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 拾金不昧的市民
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
市民张某（身份证号：99**********123）交还了钱包，失主是注册号999999900307123的公司。
",
    checks: [Document(text), File(file)],
    says: {
        /// A number.
        number(),
            zh: "15位的旧身份证号码不能公开", en: "an identity number of 15 digits must not be published",
            help_zh: "删去，或者遮盖成 11**********123", help_en: "take it out, or mask it: 11**********123";
    }
}

fn text(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let spans = document.numbers().old_identities();
    found.extend(spans.into_iter().map(|span| number(document.place(span))));
}

fn file(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    found.extend(file.places(|text| Numbers::of(text).old_identities()).into_iter().map(number));
}
