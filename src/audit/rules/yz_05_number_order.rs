//! YZ-05: a number of a heading that does not follow the one before.

use crate::audit::numbering::{Line, numbered, written};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "YZ-05",
    name: "number-order",
    title: ["序号跳号或者重号", "numbers of headings skipped or repeated"],
    clauses: ["R-YZ-05"],
    severity: Warning,
    stops_build: false,
    about: [
        "同一级序号要连着：一、二、三，不跳号，不重号。从 1 重新开始的是另一组；章、条、附件之后重新计。表格\
         和 Markdown 列表里的序号由程序排，不看。",
        "Numbers of one level follow each other without a gap and without standing twice. A new group begins \
         with one, and so does what follows a chapter, an article or an annex. Tables and Markdown lists are \
         not looked at."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
一、开放时间
（一）平日
每日7时开放。
（三）假日
^^^^^^
每日8时开放。
三、开放区域
^^^^
东广场。
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
一、开放时间
（一）平日
每日7时开放。
（二）假日
每日8时开放。
二、开放区域
（一）东广场
免费开放。
（二）西广场
凭票开放。
",
    checks: [Document(check)],
    says: {
        /// The number, and the one before it.
        order(written, previous, meant),
            zh: "序号“{written}”接在“{previous}”后面", en: "the number {written} follows {previous}",
            help_zh: "应当是“{meant}”；核对有没有漏段、重段", help_en: "it should be {meant}; see whether something was left out or stands twice";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let passage = document.prose_passage();
    let mut last = [None; 5];
    for line in numbered(passage.text) {
        let Line::Numbered(ordinal) = line else {
            last = [None; 5];
            continue;
        };
        let rank = usize::from(ordinal.rank);
        let previous: Option<u32> = last[rank].replace(ordinal.number);
        last[rank + 1..].fill(None);
        let Some(previous) = previous.filter(|previous| {
            ordinal.number != 1 && ordinal.number != previous + 1
        }) else {
            continue;
        };
        let end = ordinal.at + ordinal.len + ordinal.mark.map_or(0, char::len_utf8);
        let [previous, meant] = [previous, previous + 1].map(|n| written(ordinal.rank, n));
        let place = passage.place(ordinal.at..end);
        found.push(order(place, &passage.text[ordinal.at..end], previous, meant));
    }
}
