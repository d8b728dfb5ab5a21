//! PII-13c: the door of a home.

use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found, Reviewed, privacy};

rule! {
    code: "PII-13c",
    name: "door-number",
    title: ["公开了家庭门牌", "the door of a home is published"],
    clauses: ["R-PII-13", "R-PII-04"],
    severity: Warning,
    stops_build: false,
    about: [
        "家庭住址公开到乡镇、街道为止。“几号楼几单元几室”都算；“几号楼几室”只在前面写着“住址”“家住”等字样时才算，\
         机关和单位的办公地址不算。",
        "Where somebody lives is told down to the town or the street only. A flat of a building counts \
         always, a room only where the words before it are of a home: offices have rooms too."
    ],
    bad: "
-- content/news/a.md --
---
标题: 拾金不昧的市民
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
市民张某，住址：示例街道3号楼2单元501室。
                        ^^^^^^^^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 拾金不昧的市民
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
市民张某，住示例街道。失物招领处：示例路1号2号楼301室。
",
    checks: [Document(text), File(file)],
    says: {
        /// An address.
        door(),
            zh: "住址公开到了门牌", en: "this address goes down to the door",
            help_zh: "住址写到乡镇、街道为止", help_en: "tell no more than the town or the street";
    }
}

fn text(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let spans = privacy::door_numbers(&document.source.text);
    found.extend(spans.into_iter().map(|span| door(document.place(span))));
}

fn file(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    found.extend(file.places(privacy::door_numbers).into_iter().map(door));
}
