//! 47-30: a page that is still being made.

use crate::audit::language::{is_han, lines};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "47-30",
    name: "under-construction",
    title: ["页面还在建设中", "a page that says it is being made"],
    clauses: ["R-47-30", "R-19-04"],
    severity: Warning,
    stops_build: false,
    about: [
        "“建设中”“敬请期待”的页面不放到网上：没有内容的栏目不开，检查中算空白栏目。",
        "A page that says it is being made is not put on the web: a column without content is not opened, \
         and counts as blank in an inspection."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
栏目建设中，敬请期待。
^^^^^^^^^^^^^^^^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
东广场正在建设中，预计年底开放。
",
    checks: [Document(check)],
    says: {
        /// The words.
        making(written),
            zh: "“{written}”的页面不应公开", en: "a page that says `{written}` is not published",
            help_zh: "有内容后再发布", help_en: "publish it when there is something on it";
    }
}

/// What a page says that is not made yet.
const WORDS: [&str; 7] = ["建设中", "敬请期待", "正在完善", "内容更新中", "暂无内容", "暂无信息", "即将上线"];

/// What may stand around it.
const AROUND: [&str; 9] = ["本栏目", "本页面", "栏目", "页面", "网页", "内容", "正在", "尚在", "目前"];

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let passage = document.prose_passage();
    for (at, line) in lines(passage.text).filter(|(_, line)| line.len() < 120) {
        if WORDS.iter().any(|word| line.contains(word)) && says_nothing_else(line) {
            found.push(making(passage.place(at..at + line.len()), line));
        }
    }
}

fn says_nothing_else(line: &str) -> bool {
    let words = WORDS.iter().chain(&AROUND);
    let rest = words.fold(line.to_owned(), |rest, word| rest.replace(word, ""));
    !rest.chars().any(is_han)
}
