//! PII-16a: something hidden in an attachment.

use crate::attachment::Covered;
use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found};

rule! {
    code: "PII-16a",
    name: "hidden-content",
    title: ["附件里有隐藏的内容", "an attachment hides something"],
    clauses: ["R-PII-16", "R-PII-01"],
    severity: Warning,
    stops_build: false,
    about: [
        "附件里隐藏的工作表、行、列和文字，读者取消隐藏就能看到。有内容的才算。",
        "Whoever opens an attachment can show its hidden sheets, rows, columns and words. What says something \
         counts."
    ],
    bad: "
expect: content/news/a.xlsx:工作表“底稿”
expect: content/news/a.xlsx:名单!A2
-- content/news/a.md --
---
标题: 报名情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
[名单](a.xlsx)
-- content/news/a.xlsx (xlsx) --
# 名单
~row 2
姓名,单位
张某,甲公司
# 底稿 hidden
姓名,审核意见
",
    good: "
-- content/news/a.md --
---
标题: 报名情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
[名单](a.xlsx)
-- content/news/a.xlsx (xlsx) --
# 名单
~row 9
姓名,单位
张某,甲公司
# 空白 hidden
",
    checks: [File(check)],
    says: {
        /// A sheet.
        sheet(),
            zh: "这张工作表是隐藏的，读者取消隐藏就能看到", en: "this sheet is hidden, and anybody can show it",
            help_zh: "要公开的取消隐藏，不公开的从文件里删掉", help_en: "show it to publish it; else take it out of the file";

        /// Rows.
        rows(),
            zh: "从这一格起有隐藏的行，读者取消隐藏就能看到", en: "rows are hidden from this cell on, and anybody can show them",
            help_zh: "要公开的取消隐藏，不公开的从文件里删掉", help_en: "show them to publish them; else take them out of the file";

        /// Columns.
        columns(),
            zh: "从这一格起有隐藏的列，读者取消隐藏就能看到", en: "columns are hidden from this cell on, and anybody can show them",
            help_zh: "要公开的取消隐藏，不公开的从文件里删掉", help_en: "show them to publish them; else take them out of the file";

        /// Words.
        words(),
            zh: "这里有隐藏的文字，读者取消隐藏就能看到", en: "words are hidden here, and anybody can show them",
            help_zh: "要公开的取消隐藏，不公开的从文件里删掉", help_en: "show them to publish them; else take them out of the file";
    }
}

fn check(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    for hidden in &file.attachment().hidden {
        let place = file.at(&hidden.spot);
        found.push(match hidden.what {
            Covered::Sheet => sheet(place),
            Covered::Rows => rows(place),
            Covered::Columns => columns(place),
            Covered::Text => words(place),
        });
    }
}
