//! PII-10: an identity number in what is published.

use crate::audit::privacy::Numbers;
use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found, Reviewed};

rule! {
    code: "PII-10",
    name: "id-number",
    title: ["公开了身份证号码", "an identity number is published"],
    clauses: ["R-PII-10", "R-PII-01"],
    severity: Error,
    stops_build: true,
    about: [
        "个人信息没有单独同意不得公开，身份证号码不在法定公开的内容之内。正文、文首信息和附件里，出生日期成立、\
         校验码正确的18位号码都算，全角数字也算；附件里隐藏的工作表和行列、批注、修订也算。遮盖后的号码不算。",
        "Personal information is not made public without separate consent, and no law has identity numbers \
         published. Any number of 18 characters with a day of birth and the right check digit counts, in texts, \
         front matter and attachments, in full-width digits too, and in what attachments hide: sheets, rows, \
         comments, tracked changes. A masked number does not."
    ],
    bad: "
expect: content/news/b.xlsx:底稿!B1
expect: content/news/c.docx:批注1
-- content/news/a.md --
---
标题: 拾金不昧的市民
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
市民张某（身份证号999999199003071234）交还了钱包。
                  ^^^^^^^^^^^^^^^^^^
[名单](a.csv) [台账](b.xlsx) [情况](c.docx)
-- content/news/a.csv --
姓名,证件号码
张某,999999199003071234
     ^^^^^^^^^^^^^^^^^^
-- content/news/b.xlsx (xlsx) --
# 名单
张某,99*************234
# 底稿 hidden
张某,999999199003071234
-- content/news/c.docx (docx) --
张某交还了钱包。
~comment 核对：999999199003071234
",
    good: "
-- content/news/a.md --
---
标题: 拾金不昧的市民
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
市民张某（身份证号99*************234）交还了钱包，立案号999999199003071235。
[名单](a.csv)
-- content/news/a.csv --
姓名,证件号码
张某,99*************234
",
    checks: [Document(text), File(file)],
    says: {
        /// A number.
        number(),
            zh: "身份证号码不能公开", en: "an identity number must not be published",
            help_zh: "删去，或者遮盖成 11*************234：前留两位，后留三位", help_en: "take it out, or mask it: two characters before and three after, 11*************234";
    }
}

fn text(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let spans = document.numbers().identities();
    found.extend(spans.into_iter().map(|span| number(document.place(span))));
}

fn file(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    found.extend(file.places(|text| Numbers::of(text).identities()).into_iter().map(number));
}
