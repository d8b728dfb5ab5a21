//! PII-11: a mobile number in what is published.

use crate::audit::privacy::Numbers;
use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found, Reviewed};
use crate::base::Span;

rule! {
    code: "PII-11",
    name: "mobile-number",
    title: ["公开了手机号码", "a mobile number is published"],
    clauses: ["R-PII-11", "R-PII-01"],
    severity: Error,
    stops_build: true,
    about: [
        "手机号码多半是个人的，没有本人同意不得公开。正文、文首信息和附件（包括隐藏的内容和批注）里的11位手机号码都算。座机、热线和遮盖后的\
         号码不算，site.yaml 里写的联系电话也不算。机关的工作手机写“允许”并说明。",
        "A mobile number is most likely that of a person, and is not made public without consent. Any such number of \
         11 digits counts, in texts, front matter and attachments, seen or hidden; telephones of offices, hotlines and masked numbers do \
         not, nor does the telephone of site.yaml. `allow` one that is the office's own."
    ],
    bad: "
-- content/news/a.md --
---
标题: 拾金不昧的市民
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
失主请与张某联系，电话 138 0000 0000。
                       ^^^^^^^^^^^^^
[名单](a.csv)
-- content/news/a.csv --
姓名,电话
张某,13800000000
     ^^^^^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 拾金不昧的市民
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
失主请与服务台联系，电话0000-6000012转138，或者12345。
[名单](a.csv)
-- content/news/a.csv --
姓名,电话
张某,138****0000
",
    checks: [Document(text), File(file)],
    says: {
        /// A number.
        number(),
            zh: "手机号码不能公开", en: "a mobile number must not be published",
            help_zh: "改为单位的固定电话，或者遮盖成 138****0000", help_en: "write the office's telephone, or mask it: 138****0000";
    }
}

fn text(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let spans = foreign(audit, document.numbers()).into_iter();
    found.extend(spans.map(|span| number(document.place(span))));
}

fn file(audit: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    found.extend(file.places(|text| foreign(audit, &Numbers::of(text))).into_iter().map(number));
}

/// The mobile numbers but for the telephone of the site itself.
fn foreign(audit: &Audit<'_>, numbers: &Numbers<'_>) -> Vec<Span> {
    let own = &audit.site.settings.footer.phone;
    let spans = numbers.mobiles().into_iter();
    spans.filter(|span| !own.contains(&numbers.text()[span.start..span.end])).collect()
}
