//! 47-26b: a file that is no such file as its name says.

use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found};

rule! {
    code: "47-26b",
    name: "disguised-file",
    title: ["附件的类型和扩展名不一致", "a file is not what its ending says"],
    clauses: ["R-47-26"],
    severity: Warning,
    stops_build: false,
    about: [
        "浏览器和办公软件按扩展名打开文件，内容是另一种格式就打不开，或者警告读者。常见的是从系统里导出的 .xls，\
         其实是网页。",
        "Browsers and office programs open a file by its ending: what is something else does not open, or \
         warns its reader. Often it is an .xls that some system wrote, and that is a web page."
    ],
    bad: "
expect: content/news/a.pdf
expect: content/news/b.xls
-- content/news/a.md --
---
标题: 报名情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
[通知](a.pdf) [名单](b.xls)
-- content/news/a.pdf (docx) --
报名须知
-- content/news/b.xls --
<table><tr><td>张某</td></tr></table>
",
    good: "
-- content/news/a.md --
---
标题: 报名情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
[通知](a.pdf) [名单](b.xlsx)
-- content/news/a.pdf (pdf) --
list
-- content/news/b.xlsx (xlsx) --
单位
",
    checks: [File(check)],
    says: {
        /// Another kind.
        disguised(ending, kind),
            zh: "扩展名是 .{ending}，内容却是 {kind}", en: "it ends in .{ending}, but is {kind}",
            help_zh: "用软件打开，另存为扩展名所写的格式；或者改正扩展名", help_en: "open it and save it as what its ending says, or mend the ending";
    }
}

fn check(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    let (kind, ending) = (file.attachment().kind, file.ending());
    if !kind.fits(&ending) {
        found.push(disguised(file.place(), ending, kind.name()));
    }
}
