//! PII-13d: a day of birth.

use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found, Reviewed, privacy};

rule! {
    code: "PII-13d",
    name: "birth-date",
    title: ["公开了出生日期", "a day of birth is published"],
    clauses: ["R-PII-13", "R-PII-04"],
    severity: Warning,
    stops_build: false,
    about: [
        "完整的出生日期加上姓名就能认出一个人，身份证号码里也有它。紧跟在“出生日期”“出生于”“生日”后面、或者后面写着\
         “出生”的年月日都算；只写年月的不算。",
        "A full day of birth beside a name tells who somebody is, and is part of the identity number. A date \
         counts right behind a word of birth, or right before one; a year and month do not."
    ],
    bad: "
-- content/news/a.md --
---
标题: 任职公示
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
张某，男，出生日期：1990年3月7日，本科学历。
                    ^^^^^^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 任职公示
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
张某，男，1990年3月出生，本科学历，2012年7月1日参加工作。
",
    checks: [Document(text), File(file)],
    says: {
        /// A date.
        date(),
            zh: "出生日期写到了日", en: "this day of birth is told to the day",
            help_zh: "写到年月为止，或者删去", help_en: "write the year and month, or nothing";
    }
}

fn text(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let spans = privacy::birth_dates(&document.source.text);
    found.extend(spans.into_iter().map(|span| date(document.place(span))));
}

fn file(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    found.extend(file.places(privacy::birth_dates).into_iter().map(date));
}
