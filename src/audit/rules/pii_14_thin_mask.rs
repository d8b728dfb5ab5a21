//! PII-14: a number that is masked, but not enough.

use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found, Reviewed, privacy};

rule! {
    code: "PII-14",
    name: "thin-mask",
    title: ["号码遮盖得太少", "a number is masked too little"],
    clauses: ["R-PII-14", "R-PII-03"],
    severity: Warning,
    stops_build: false,
    about: [
        "手机号码至少遮盖4位，身份证号码至少遮盖8位；遮得少了，试几次就能猜出来。",
        "At least 4 digits of a mobile number are hidden, and 8 of an identity number: with fewer it is soon \
         guessed."
    ],
    bad: "
-- content/news/a.md --
---
标题: 拾金不昧的市民
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
联系人：张某，138**000000。
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
联系人：张某，138****0000。
",
    checks: [Document(text), File(file)],
    says: {
        /// A number.
        thin(),
            zh: "号码遮盖得太少", en: "this number is masked too little",
            help_zh: "手机遮盖中间4位（138****0000），身份证号码前留两位、后留三位", help_en: "hide 4 digits of a mobile number (138****0000); leave 2 and 3 of an identity number";
    }
}

fn text(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let spans = privacy::thin_masks(&document.source.text);
    found.extend(spans.into_iter().map(|span| thin(document.place(span))));
}

fn file(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    found.extend(file.places(privacy::thin_masks).into_iter().map(thin));
}
