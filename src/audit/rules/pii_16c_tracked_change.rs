//! PII-16c: a change that is tracked in an attachment.

use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found};

rule! {
    code: "PII-16c",
    name: "tracked-change",
    title: ["附件里留着修订", "an attachment still tracks changes"],
    clauses: ["R-PII-16", "R-711-14"],
    severity: Warning,
    stops_build: false,
    about: [
        "修订痕迹保留着删去的文字、修改人和时间，读者都看得到；哪个是定稿也说不清。",
        "Tracked changes keep what was deleted, by whom and when, for every reader; nor is it clear which \
         text holds."
    ],
    bad: "
expect: content/news/a.docx:第2段
expect: content/news/a.docx:第3段
-- content/news/a.md --
---
标题: 报名情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
[通知](a.docx)
-- content/news/a.docx (docx) --
报名须知
~deleted 报名截止到四月。
~inserted 报名截止到五月。
",
    good: "
-- content/news/a.md --
---
标题: 报名情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
[通知](a.docx)
-- content/news/a.docx (docx) --
报名须知
报名截止到五月。
",
    checks: [File(check)],
    says: {
        /// A change.
        tracked(),
            zh: "这里留着修订痕迹，删改的内容读者看得到", en: "a change is tracked here, and readers see what it was",
            help_zh: "在文字处理软件里接受或者拒绝全部修订，再保存", help_en: "accept or reject all changes, and save";
    }
}

fn check(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    found.extend(file.attachment().changes.iter().map(|spot| tracked(file.at(spot))));
}
