//! PII-16b: a comment left in an attachment.

use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found};

rule! {
    code: "PII-16b",
    name: "leftover-comment",
    title: ["附件里留着批注", "a comment was left in an attachment"],
    clauses: ["R-PII-16", "R-711-14"],
    severity: Warning,
    stops_build: false,
    about: [
        "批注是内部讨论的记录，写着批注人的姓名，读者打开附件就能看到。Word、Excel 的批注和 PDF 的注释都算\
         。",
        "Comments are internal, and name who wrote them; readers see them when they open the file. Those of \
         Word, Excel and PDF files count."
    ],
    bad: "
expect: content/news/a.docx:批注1
expect: content/news/b.xlsx:A2
expect: content/news/c.pdf:第1页
-- content/news/a.md --
---
标题: 报名情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
[通知](a.docx) [名单](b.xlsx) [公示](c.pdf)
-- content/news/a.docx (docx) --
报名截止到五月。
~comment 再问一下处里
-- content/news/b.xlsx (xlsx) --
~comment A2 核对过
姓名
张某
-- content/news/c.pdf (pdf) --
list
~note to be checked
",
    good: "
-- content/news/a.md --
---
标题: 报名情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
[通知](a.docx) [名单](b.xlsx) [公示](c.pdf)
-- content/news/a.docx (docx) --
报名截止到五月。
-- content/news/b.xlsx (xlsx) --
姓名
张某
-- content/news/c.pdf (pdf) --
list
",
    checks: [File(check)],
    says: {
        /// A comment.
        comment(),
            zh: "附件里留着批注，读者看得到", en: "a comment was left here, and readers see it",
            help_zh: "删去批注；Word 和 Excel 文件也可以运行 gongkai check --strip", help_en: "delete it; of Word and Excel files gongkai check --strip takes them out";
    }
}

fn check(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    found.extend(file.attachment().comments().map(|piece| comment(file.at(&piece.spot))));
}
