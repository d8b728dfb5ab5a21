//! 47-26: a file with nothing in it.

use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found};

rule! {
    code: "47-26",
    name: "empty-file",
    title: ["附件是空的", "a file with nothing in it"],
    clauses: ["R-47-26"],
    severity: Warning,
    stops_build: false,
    about: [
        "图片和附件应当能打开。大小为零的文件多半是复制时出了错。",
        "Pictures and attachments open. A file of no size was most likely not copied to its end."
    ],
    bad: "
expect: content/news/form.docx
-- content/news/a.md --
---
标题: 报名通知
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
[报名表](form.docx)
-- content/news/form.docx (empty) --
",
    good: "
-- content/news/a.md --
---
标题: 报名通知
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
[名单](list.xlsx)
-- content/news/list.xlsx (xlsx) --
序号,名称
1,甲公司
",
    checks: [File(check)],
    says: {
        /// Nothing in it.
        empty(),
            zh: "文件大小为零，读者打不开", en: "the file is empty, and nobody can open it",
            help_zh: "重新放入文件", help_en: "put the file here again";
    }
}

fn check(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    if file.bytes.is_empty() {
        found.push(empty(file.place()));
    }
}
