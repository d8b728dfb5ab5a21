//! 19-11: fewer than six consultations within a year.

use crate::audit::rule::rule;
use crate::audit::{Audit, Terms};
use crate::base::{Date, Place, date};
use crate::document::Kind;

rule! {
    code: "19-11",
    name: "few-consultations",
    title: ["一年内征集调查不足六次", "fewer than six consultations within a year"],
    clauses: ["R-19-11"],
    severity: Info,
    stops_build: false,
    about: [
        "门户网站一年内要开展六次以上征集调查。只看名称以“人民政府”结尾的机关；第一次征集满一年后开始计算\
         ，以往前数第六次的发布时间加一年为期限。",
        "The portal of a government holds six consultations within a year. Looked at for agencies whose \
         name ends with 人民政府, once a year has passed since the first; the next is due a year after the \
         sixth last."
    ],
    bad: "
day: 2024-04-30
expect: portal
-- content/site.yaml --
机关名称: 示例县人民政府
简称: 示例
机构代码: EXAMPLE03
网址: https://a.example
说明: 示例。
关键词: [甲]
网站标识码: '0000000000'
ICP备案编号: 京ICP备00000000号
公安备案号: 京公网安备00000000000000号
联系电话: 0000-1
地址: 示例路1号
-- content/notices/q1.md --
---
标题: 停车意见调查
类型: 征集
发布时间: 2023-04-29 09:30
有效期至: 2023-05-30
审查: {审查人: 办公室, 日期: 2023-04-29, 保密: 通过, 合法性: 通过}
---
正文。
-- content/notices/q2.md --
---
标题: 停车意见调查
类型: 征集
发布时间: 2024-03-01 09:30
有效期至: 2024-04-02
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
正文。
",
    good: "
day: 2024-04-30
-- content/site.yaml --
机关名称: 示例县人民政府
简称: 示例
机构代码: EXAMPLE03
网址: https://a.example
说明: 示例。
关键词: [甲]
网站标识码: '0000000000'
ICP备案编号: 京ICP备00000000号
公安备案号: 京公网安备00000000000000号
联系电话: 0000-1
地址: 示例路1号
-- content/notices/q1.md --
---
标题: 停车意见调查
类型: 征集
发布时间: 2023-04-30 09:30
有效期至: 2023-05-30
审查: {审查人: 办公室, 日期: 2023-04-30, 保密: 通过, 合法性: 通过}
---
正文。
-- content/notices/q2.md --
---
标题: 停车意见调查
类型: 征集
发布时间: 2024-03-01 09:30
有效期至: 2024-04-02
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
正文。
",
    checks: [Term(check)],
    says: {
        /// By when another was due.
        few(due),
            zh: "{due} 以前一年内的征集调查不足六次", en: "fewer than six consultations were held within the year before {due}",
            help_zh: "就要出台的文件和要办的事公开征求意见", help_en: "consult people on what is to be decided";
    }
}

/// How many are wanted within a year.
const MANY: usize = 6;

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    let site = audit.site;
    if !site.settings.agency.ends_with("人民政府") {
        return;
    }
    let consultations = site.documents.iter().filter(|document| {
        document.kind == Kind::Consultation && document.withdrawn.is_none()
    });
    let mut days: Vec<Date> = consultations.map(|document| document.dates.published.date()).collect();
    days.sort_unstable();
    let sixth = days.len().checked_sub(MANY).map_or(days.first(), |at| days.get(at));
    if let Some(day) = sixth {
        let due = day.saturating_add(jiff::Span::new().years(1));
        terms.due(due, few(Place::Portal, date::day(due)));
    }
}
