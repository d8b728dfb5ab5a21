//! 9704-06: a day of signing in Chinese numerals.

use crate::audit::language::lines;
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::{Date, date, numeral};

rule! {
    code: "9704-06",
    name: "written-in-numerals",
    title: ["成文日期用了汉字数字", "a date of signing in Chinese numerals"],
    clauses: ["R-9704-06", "R-YZ-04"],
    severity: Warning,
    stops_build: false,
    about: [
        "2012年7月起，成文日期用阿拉伯数字，年份写足四位，月、日不补零：2024年4月6日，不写“二〇二四年四月六日\
         ”。只看独占一行的日期。",
        "Since July 2012 the day of signing is written in arabic digits with a full year: 2024年4月6日. Only \
         a date on a line of its own is looked at."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
广场每日7时开放。

二〇二四年四月六日
^^^^^^^^^^^^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
广场每日7时开放，二〇二三年的办法停止执行。

2024年4月6日
",
    checks: [Document(check)],
    says: {
        /// The date.
        numerals(written, meant),
            zh: "成文日期“{written}”应当用阿拉伯数字", en: "the day of signing `{written}` is written in arabic digits",
            help_zh: "请写成“{meant}”", help_en: "write {meant}";
    }
}

/// Since when dates of signing are in arabic digits.
const SINCE: Date = jiff::civil::date(2012, 7, 1);

/// The numerals of a year, by their values.
const DIGITS: &str = "〇一二三四五六七八九";

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let dates = document.document.dates;
    if dates.written.unwrap_or_else(|| dates.published.date()) < SINCE {
        return;
    }
    let passage = document.prose_passage();
    for (at, line) in lines(passage.text).filter(|(_, line)| line.ends_with('日')) {
        if let Some(day) = day(line) {
            let place = passage.place(at..at + line.len());
            found.push(numerals(place, line, date::han(day)));
        }
    }
}

/// The day that `line` is in Chinese numerals, if it is nothing else.
fn day(line: &str) -> Option<Date> {
    let (year, rest) = line.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let day = numeral::parse(rest.strip_suffix('日')?)?;
    let zero = |c: char| if matches!(c, '○' | '零' | 'O' | 'Ｏ' | '0' | '◯') { '〇' } else { c };
    let digits = year.chars().map(|c| DIGITS.chars().position(|digit| digit == zero(c)));
    let digits: Option<Vec<usize>> = digits.collect();
    let digits = digits.filter(|digits| digits.len() == 4)?;
    let year = digits.into_iter().fold(0, |year, digit| year * 10 + digit);
    let month = numeral::parse(month)?;
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}
