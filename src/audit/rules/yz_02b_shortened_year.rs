//! YZ-02b: a year written with two digits.

use crate::audit::language::{before, digits, last_digits};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "YZ-02b",
    name: "shortened-year",
    title: ["年份只写了两位", "a year of two digits"],
    clauses: ["R-YZ-02", "R-YZ-04"],
    severity: Warning,
    stops_build: false,
    about: [
        "年份写足四位。两位的年份过几年就分不清，也检索不到。只看后面跟着月份的：“满10年”“6年”是时长，不算。",
        "A year has four digits: two are found by no search and are soon unclear. Only a year with a month \
         after it is meant; ten years (10年) are a time."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
24年4月16日举行开放日。
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
2024年4月16日举行开放日，这是10年来第3次，工期2年6个月。
",
    checks: [Document(check)],
    says: {
        /// The year and the month.
        year(written),
            zh: "“{written}”的年份只有两位", en: "the year of `{written}` has two digits only",
            help_zh: "年份写足四位，例如 2024年", help_en: "write four digits, such as 2024年";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for passage in document.passages() {
        for (at, sign) in passage.text.match_indices('年') {
            let year = last_digits(&passage.text[..at]);
            let after = at + sign.len();
            let month = digits(&passage.text[after..]);
            let end = after + month.len();
            let is_month = (1..=2).contains(&month.len()) && passage.text[end..].starts_with('月');
            let start = at - year.len();
            let is_alone = !matches!(before(passage.text, start), '.' | ',' | '－' | '-' | '～' | '~');
            if year.len() == 2 && is_month && is_alone {
                let range = start..end + '月'.len_utf8();
                let written = &passage.text[range.clone()];
                found.push(self::year(passage.place(range), written));
            }
        }
    }
}
