//! 19-08: a service guide that lacks half of what people must know.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;
use crate::document::{Document, Kind, Relation};

rule! {
    code: "19-08",
    name: "thin-service-guide",
    title: ["办事指南要素不全", "a service guide that lacks its elements"],
    clauses: ["R-19-08"],
    severity: Warning,
    stops_build: false,
    about: [
        "办事指南要有事项名称、设定依据、申请条件、办理材料、办理地点、办理时间、联系电话、办理流程。缺四\
         类以上的提醒；这样的指南有五份，检查时单项否决。标题算事项名称，“依据”里写了的算设定依据。",
        "A service guide has a name, a legal basis, conditions, papers, a place, hours or terms, a \
         telephone and a procedure. Found when four or more are missing; five such guides fail the whole \
         website by themselves. The title is the name, and `based_on` counts as the basis."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 参观预约指南
      ^^^^^^^^^^^^
类型: 办事指南
发布时间: 2024-01-08 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
请提前预约。
",
    good: "
-- content/notices/a.md --
---
标题: 参观预约指南
类型: 办事指南
发布时间: 2024-01-08 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
事项名称：参观预约
设定依据：《示例办法》
申请条件：个人
办理地点：示例路1号
咨询电话：0000-6000012
",
    checks: [Document(check)],
    says: {
        /// What it lacks.
        lacking(count, names),
            zh: "办事指南缺少 {count} 类要素：{names}", en: "the service guide lacks {count} elements: {names}",
            help_zh: "补上缺少的各项，没有的写“无”", help_en: "add each of them; where there is none, say so";
    }
}

/// The elements beside the name, each with what it is called in texts.
const ELEMENTS: [(&str, &[&str]); 7] = [
    ("设定依据", &["依据"]),
    ("申请条件", &["条件", "对象", "哪些人", "范围", "适用"]),
    ("办理材料", &["材料", "证件", "证明"]),
    ("办理地点", &["地点", "地址", "窗口", "中心", "渠道"]),
    ("办理时间", &["时间", "时限", "期限", "工作日", "每日", "日内"]),
    ("联系电话", &["电话"]),
    ("办理流程", &["流程", "程序", "步骤", "怎样", "办法"]),
];

/// How many elements may be missing before the inspection counts the guide.
const MISSING: usize = 4;

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    if document.document.kind != Kind::ServiceGuide {
        return;
    }
    let text = &document.prose().text;
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let missing: Vec<&str> = ELEMENTS
        .iter()
        .filter(|(name, words)| {
            let is_named = *name == ELEMENTS[0].0 && has_basis(document.document);
            !has(words) && !is_named
        })
        .map(|(name, _)| *name)
        .collect();
    if MISSING <= missing.len() {
        found.push(lacking(document.at(Key::Title), missing.len(), missing.join("、")));
    }
}

fn has_basis(document: &Document) -> bool {
    document.relations.iter().any(|(relation, _)| *relation == Relation::BasedOn)
}
