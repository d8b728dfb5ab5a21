//! 9704-05b: a document number that is another one in the text.

use crate::audit::phrase;
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::DocumentNumber;

/// How many lines of a text are its head.
const HEAD: usize = 5;

rule! {
    code: "9704-05b",
    name: "number-unlike-text",
    title: ["发文字号与正文所写不同", "a document number that is another one in the text"],
    clauses: ["R-9704-05"],
    severity: Warning,
    stops_build: false,
    about: [
        "正文开头几行里单独成行的发文字号，应当与文首写的相同。检索、引用和目录用的都是文首的那一个。",
        "A document number that has a line of its own at the head of the text is the one in the front matter, \
         by which the document is found and cited."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
发布时间: 2024-03-01 09:30
发文字号: 示委发〔2024〕5号
成文日期: 2024-03-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
示委发〔2024〕6号
^^^^^^^^^^^^^^^^^

广场每日7时开放。
",
    good: "
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
发布时间: 2024-03-01 09:30
发文字号: 示委发〔2024〕5号
成文日期: 2024-03-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
示委发〔2024〕5号

广场每日7时开放。
",
    checks: [Document(check)],
    says: {
        /// The number in the front matter.
        other(number),
            zh: "正文开头写的是另一个文号，文首写的是 {number}", en: "the text begins with another number than the {number} of the front matter",
            help_zh: "对照文件原件，改正其中一处", help_en: "compare the signed paper and mend one of the two";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Some(number) = &document.document.number else { return };
    for (at, line) in phrase::lines(&document.prose().text).take(HEAD) {
        if DocumentNumber::lenient(line).is_some_and(|written| written != number.value) {
            found.push(other(document.in_prose(at..at + line.len()), &number.value));
        }
    }
}
