//! YZ-03: a year in Chinese numerals whose zero is not 〇.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "YZ-03",
    name: "wrong-zero",
    title: ["年份里的零写错", "a wrong zero in a year"],
    clauses: ["R-YZ-03"],
    severity: Warning,
    stops_build: false,
    about: [
        "用汉字写年份时，零写作“〇”（U+3007）：二〇二四年。写成“○”“零”或者字母 O、数字 0 的，检索不到，也不规范。",
        "In a year of Chinese numerals zero is 〇 (U+3007): 二〇二四年. Written as a circle, 零, the letter O or the digit \
         0 it is not found by a search."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
**自二零二四年**五月一日起，二○二三年的办法停止执行。
    ^^^^^^^^^^
                            ^^^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
自二〇二四年五月一日起施行，一年零二个月后评估，一千零二十年的古树一棵。
",
    checks: [Document(check)],
    says: {
        /// The year.
        zero(written, meant),
            zh: "“{written}”里的零应当写“〇”", en: "the zero of `{written}` is written 〇",
            help_zh: "请写成 {meant}", help_en: "write {meant}";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for passage in document.passages() {
        for (at, _) in passage.text.match_indices('年') {
            let before: Vec<(usize, char)> =
                passage.text[..at].char_indices().rev().take(5).collect();
            let year = before.get(..4).filter(|year| year.iter().all(|(_, c)| is_digit(*c)));
            let (Some(year), None) = (year, before.get(4).filter(|(_, c)| is_digit(*c))) else {
                continue;
            };
            let is_han = year.iter().any(|(_, c)| DIGITS.contains(*c));
            if is_han && year.iter().any(|(_, c)| ZEROS.contains(*c)) {
                let range = year[3].0..at + '年'.len_utf8();
                let written = &passage.text[range.clone()];
                let meant = written.replace(|c| ZEROS.contains(c), "〇");
                let zeros = year.iter().rev().filter(|(_, c)| ZEROS.contains(*c));
                let fix = passage.fix(zeros.map(|(at, c)| (*at..at + c.len_utf8(), "〇")));
                found.push(zero(passage.place(range), written, meant).mended_by(fix));
            }
        }
    }
}

/// The numerals of a year.
const DIGITS: &str = "一二三四五六七八九〇";

/// What is written for zero by mistake.
const ZEROS: &str = "○零OＯo0０◯";

fn is_digit(c: char) -> bool {
    DIGITS.contains(c) || ZEROS.contains(c)
}
