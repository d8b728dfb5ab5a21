//! YZ-06: a half-width mark between Chinese characters.

use crate::audit::language::{after, before, is_han};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

/// Half-width marks that stand in place of full-width ones.
const MARKS: &str = ",;:!?";

rule! {
    code: "YZ-06",
    name: "half-width-mark",
    title: ["汉字之间用了半角标点", "a half-width mark between Chinese characters"],
    clauses: ["R-YZ-06"],
    severity: Warning,
    stops_build: false,
    about: [
        "汉字之间的标点用全角：，。；：？！。英文、数字、网址里的半角标点不算，代码也不算。",
        "Marks between Chinese characters are full-width: ，。；：？！. Those within English words, numbers, addresses \
         and code are not meant."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
开放日当天,[东广场](b.csv)免费;请勿拥挤。
          ^
                              ^
-- content/news/b.csv --
区域,时间
东广场,7时
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
开放日当天，东广场免费。时间 7:00-22:00，票价 1,200 元，网址 https://a.example/a,b。
",
    checks: [Document(check)],
    says: {
        /// The mark.
        mark(written, meant),
            zh: "汉字之间的“{written}”应当用全角", en: "the mark `{written}` between Chinese characters is full-width",
            help_zh: "请写成“{meant}”", help_en: "write {meant}";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for passage in document.passages() {
        for (at, c) in passage.signs(MARKS) {
            let range = at..at + c.len_utf8();
            let next = after(passage.text, range.end);
            if is_han(before(passage.text, at)) && (is_han(next) || next == '\n') {
                let full = full(c);
                let fix = passage.fix([(range.clone(), full)]);
                found.push(mark(passage.place(range), c, full).mended_by(fix));
            }
        }
    }
}

/// The full-width form of a half-width mark, which Unicode has at a fixed distance.
fn full(mark: char) -> char {
    char::from_u32(u32::from(mark) + 0xFEE0).unwrap_or(mark)
}
