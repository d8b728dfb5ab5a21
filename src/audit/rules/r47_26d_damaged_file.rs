//! 47-26d: an attachment that cannot be read.

use crate::attachment::Unread;
use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found};

rule! {
    code: "47-26d",
    name: "damaged-file",
    title: ["附件损坏", "an attachment is damaged"],
    clauses: ["R-47-26"],
    severity: Warning,
    stops_build: false,
    about: [
        "附件应当能打开。程序读不了的文件读者多半也打不开，里面有没有个人信息也没有查到。",
        "Attachments open. What no program reads, readers will hardly open; nor was it looked through for \
         personal information."
    ],
    bad: "
expect: content/news/a.pdf
-- content/news/a.md --
---
标题: 报名情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
[通知](a.pdf)
-- content/news/a.pdf (damaged) --
one line
",
    good: "
-- content/news/a.md --
---
标题: 报名情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
[通知](a.pdf)
-- content/news/a.pdf (pdf) --
one line
",
    checks: [File(check)],
    says: {
        /// It is damaged.
        damaged(),
            zh: "文件损坏，读不了，也没有审查里面的内容", en: "the file is damaged: it cannot be read, and was not looked through",
            help_zh: "用软件打开，重新另存一次", help_en: "open it and save it again";

        /// It is too large.
        large(),
            zh: "文件太大或者解压后太大，没有审查里面的内容", en: "the file is too large, or unpacks to too much, and was not looked through",
            help_zh: "分成几份，删去用不着的图片", help_en: "split it, or take out pictures that nobody needs";
    }
}

fn check(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    match file.attachment().unread {
        Some(Unread::Damaged) => found.push(damaged(file.place())),
        Some(Unread::TooLarge) => found.push(large(file.place())),
        None => {}
    }
}
