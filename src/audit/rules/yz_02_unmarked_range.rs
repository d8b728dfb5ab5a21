//! YZ-02: a range of percentages whose first number has no sign.

use crate::audit::language::{before, last_number};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "YZ-02",
    name: "unmarked-range",
    title: ["百分数范围的前一个数没有百分号", "a range of percentages with one sign"],
    clauses: ["R-YZ-02", "R-YZ-12"],
    severity: Warning,
    stops_build: false,
    about: [
        "范围的两个数都要带单位，否则会有两种理解：“20～40%”可以读成从20到40%。百分数写作“20%～40%”。",
        "Both numbers of a range bear their sign, or it can be read in two ways. A range of percentages is \
         written 20%～40%."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
客流增加20～40%，停车下降3%～5%。
        ^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
客流增加20%～40%，停车下降3%～5%，5日至40%的场地开放。
",
    checks: [Document(check)],
    says: {
        /// The range.
        range(written, meant),
            zh: "“{written}”的前一个数没有百分号", en: "the first number of `{written}` lacks its sign",
            help_zh: "请写成“{meant}”", help_en: "write {meant}";
    }
}

/// What stands between the numbers of a range.
const SIGNS: [char; 5] = ['～', '~', '〜', '—', '至'];

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for passage in document.passages() {
        for (at, sign) in passage.signs("%％") {
            let last = last_number(&passage.text[..at]);
            let middle = at - last.len();
            let between = before(passage.text, middle);
            if last.is_empty() || !SIGNS.contains(&between) {
                continue;
            }
            let first_end = middle - between.len_utf8();
            let first = last_number(&passage.text[..first_end]);
            if !first.is_empty() {
                let range = first_end - first.len()..at + sign.len_utf8();
                let written = &passage.text[range.clone()];
                let meant = format!("{first}%～{last}%");
                found.push(self::range(passage.place(range), written, meant));
            }
        }
    }
}
