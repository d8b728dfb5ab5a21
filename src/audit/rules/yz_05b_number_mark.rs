//! YZ-05b: a wrong mark after a number.

use crate::audit::numbering::{Line, numbered, written};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "YZ-05b",
    name: "number-mark",
    title: ["序号后面的标点不对", "a wrong mark after the number of a heading"],
    clauses: ["R-YZ-05", "R-9704-04"],
    severity: Warning,
    stops_build: false,
    about: [
        "“一”后面用顿号：一、。“（一）”“（1）”后面不加标点。“1”后面用下脚点：1.，不用顿号。",
        "After 一 stands 、. After （一） and （1） stands nothing. After 1 stands a point and not 、."
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
（一）、平日
^^^^^^^^
每日7时开放。
1、东广场每日开放。
^^^
2、西广场周末开放。
^^^
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
（1）东广场每日开放。
（2）西广场周末开放。
",
    checks: [Document(check)],
    says: {
        /// The number with its mark.
        mark(written, meant),
            zh: "序号“{written}”的标点不对", en: "the mark of the number {written} is wrong",
            help_zh: "请写成“{meant}”", help_en: "write {meant}";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let passage = document.prose_passage();
    for line in numbered(passage.text) {
        let Line::Numbered(ordinal) = line else { continue };
        let is_wrong = match (ordinal.rank, ordinal.mark) {
            (1, mark) => mark != Some('、'),
            (3, mark) => mark == Some('、'),
            (_, mark) => mark.is_some(),
        };
        if is_wrong {
            let end = ordinal.at + ordinal.len + ordinal.mark.map_or(0, char::len_utf8);
            let meant = written(ordinal.rank, ordinal.number);
            let place = passage.place(ordinal.at..end);
            found.push(mark(place, &passage.text[ordinal.at..end], meant));
        }
    }
}
