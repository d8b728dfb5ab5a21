//! PII-13a: the number of a passport or permit.

use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found, Reviewed, privacy};

rule! {
    code: "PII-13a",
    name: "passport-number",
    title: ["公开了护照或通行证号码", "the number of a passport is published"],
    clauses: ["R-PII-13", "R-PII-01"],
    severity: Error,
    stops_build: true,
    about: [
        "护照、往来港澳台通行证、军官证的号码和身份证号码一样不得公开。前面写着证件名称、又合乎号码格式的才算。",
        "Numbers of passports, of permits for Hong Kong, Macao and Taiwan, and of officers are no more public \
         than identity numbers. What has their form counts where the words before it name such a paper."
    ],
    bad: "
-- content/news/a.md --
---
标题: 拾金不昧的市民
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
游客李某（护照号码：E00000000）交还了钱包。
                    ^^^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 拾金不昧的市民
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
游客李某（护照号码：E0*****00）交还了钱包，装备型号E00000000。
",
    checks: [Document(text), File(file)],
    says: {
        /// A number.
        number(),
            zh: "护照、通行证、军官证的号码不能公开", en: "the number of a passport or permit must not be published",
            help_zh: "删去，或者遮盖中间几位", help_en: "take it out, or mask the middle of it";
    }
}

fn text(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let spans = privacy::passports(&document.source.text);
    found.extend(spans.into_iter().map(|span| number(document.place(span))));
}

fn file(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    found.extend(file.places(privacy::passports).into_iter().map(number));
}
