//! YZ-06f: a half-width sign of a range.

use crate::audit::language::{after, before, is_han};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "YZ-06f",
    name: "half-width-tilde",
    title: ["范围号用了半角", "a half-width sign of a range"],
    clauses: ["R-YZ-06"],
    severity: Warning,
    stops_build: false,
    about: [
        "数的范围用全角浪纹线：3～5天，不写 3~5天。",
        "A range of numbers has the full-width sign: 3～5天 and not 3~5天."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
开放3~5天，票价10元~20元。
     ^
                   ^
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
开放3～5天，票价10元～20元，网址 https://a.example/~b 不变。
",
    checks: [Document(check)],
    says: {
        /// The sign.
        tilde(),
            zh: "范围号应当用全角“～”", en: "the sign of a range is the full-width ～",
            help_zh: "请写成“～”", help_en: "write ～";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for passage in document.passages() {
        for (at, sign) in passage.signs("~〜") {
            let first = before(passage.text, at);
            let is_number = first.is_ascii_digit() || matches!(first, '%' | '％') || is_han(first);
            let range = at..at + sign.len_utf8();
            if is_number && after(passage.text, range.end).is_ascii_digit() {
                let fix = passage.fix([(range.clone(), "～")]);
                found.push(tilde(passage.place(range)).mended_by(fix));
            }
        }
    }
}
