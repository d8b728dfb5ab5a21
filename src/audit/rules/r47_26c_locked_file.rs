//! 47-26c: an attachment that needs a password.

use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found};

rule! {
    code: "47-26c",
    name: "locked-file",
    title: ["附件有密码", "an attachment needs a password"],
    clauses: ["R-47-26"],
    severity: Warning,
    stops_build: false,
    about: [
        "公开的附件谁都应当能打开。有密码的文件读者打不开，程序也查不出里面有没有不该公开的内容。",
        "Everybody opens what is published. What needs a password stays shut, and nobody can look for what \
         must not be public in it."
    ],
    bad: "
expect: content/news/a.docx
-- content/news/a.md --
---
标题: 报名情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
[通知](a.docx)
-- content/news/a.docx (locked) --
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
",
    checks: [File(check)],
    says: {
        /// A password.
        locked(),
            zh: "文件有密码，读者打不开", en: "the file needs a password, and nobody can open it",
            help_zh: "取消密码再保存", help_en: "save it without a password";
    }
}

fn check(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    if file.attachment().is_encrypted {
        found.push(locked(file.place()));
    }
}
