//! PII-13e: a licence plate.

use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found, Reviewed, privacy};

rule! {
    code: "PII-13e",
    name: "licence-plate",
    title: ["公开了车牌号", "a licence plate is published"],
    clauses: ["R-PII-13", "R-PII-03"],
    severity: Warning,
    stops_build: false,
    about: [
        "车牌号能查到车主。前后写着“车牌”“号牌”“车辆”“小型客车”等字样、又合乎格式的才算。法律规定要公告的，\
         写“允许”并说明依据。",
        "A licence plate leads to the owner. What has its form counts where the words beside it are of \
         vehicles. Where a law has it announced, `allow` it and name the law."
    ],
    bad: "
-- content/news/a.md --
---
标题: 违停车辆处理情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
车牌号为京A·00000的小型客车已经移走。
        ^^^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 违停车辆处理情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
车牌号为京A·0**00的小型客车已经移走。
",
    checks: [Document(text), File(file)],
    says: {
        /// A plate.
        plate(),
            zh: "车牌号应当遮盖", en: "a licence plate is to be masked",
            help_zh: "遮盖中间两位，例如 京A·0**00；依法公告的写“允许”", help_en: "mask the middle of it; `allow` what a law has announced";
    }
}

fn text(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let spans = privacy::plates(&document.source.text);
    found.extend(spans.into_iter().map(|span| plate(document.place(span))));
}

fn file(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    found.extend(file.places(privacy::plates).into_iter().map(plate));
}
