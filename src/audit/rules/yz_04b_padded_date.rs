//! YZ-04b: a written-out date with leading zeros.

use crate::audit::language::{digits, last_digits};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "YZ-04b",
    name: "padded-date",
    title: ["日期的月、日前面补了零", "a month or day with a leading zero"],
    clauses: ["R-YZ-04", "R-9704-06"],
    severity: Warning,
    stops_build: false,
    about: [
        "写出年月日的日期，月和日前面不补零：2024年4月6日，不写 2024年04月06日。",
        "In a date that is written out, month and day have no leading zero: 2024年4月6日 and not 2024年04月06\
         日."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
2024年04月06日起开放，05月1日休息。
^^^^^^^^^^^^^^
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
2024年4月6日起开放，10月20日休息，闭园时间为2024-04-06。
",
    checks: [Document(check)],
    says: {
        /// The date.
        padded(written, meant),
            zh: "“{written}”的月、日前面不补零", en: "`{written}` has a leading zero",
            help_zh: "请写成“{meant}”", help_en: "write {meant}";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for passage in document.passages() {
        let text = passage.text;
        for (at, sign) in text.match_indices('月') {
            let month = last_digits(&text[..at]);
            let after = at + sign.len();
            let day = digits(&text[after..]);
            let day = Some(day).filter(|day| text[after + day.len()..].starts_with('日'));
            let zeros: Vec<usize> = [Some((at - month.len(), month)), day.map(|day| (after, day))]
                .into_iter()
                .flatten()
                .filter(|(_, number)| is_padded(number))
                .map(|(at, _)| at)
                .collect();
            if zeros.is_empty() || month.is_empty() {
                continue;
            }
            let start = with_year(text, at - month.len());
            let end = day.map_or(after, |day| after + day.len() + '日'.len_utf8());
            let written = &text[start..end];
            let (month, day) = (bare(month), day.map_or(String::new(), |day| format!("{}日", bare(day))));
            let meant = format!("{}{month}月{day}", &text[start..at].trim_end_matches(|c: char| c.is_ascii_digit()));
            let fix = passage.fix(zeros.into_iter().map(|zero| (zero..zero + 1, "")));
            found.push(padded(passage.place(start..end), written, meant).mended_by(fix));
        }
    }
}

fn is_padded(number: &str) -> bool {
    number.len() == 2 && number.starts_with('0') && number != "00"
}

fn bare(number: &str) -> &str {
    number.trim_start_matches('0')
}

/// Where the year begins that stands before the month at `at`; `at` itself when there is none.
fn with_year(text: &str, at: usize) -> usize {
    let year = text[..at].strip_suffix('年').map(last_digits);
    year.filter(|year| !year.is_empty()).map_or(at, |year| at - year.len() - '年'.len_utf8())
}
