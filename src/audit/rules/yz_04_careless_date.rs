//! YZ-04: a date in running text that is not written out.

use crate::audit::language::{after, before, digits, lines, runs};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::{Date, date};

rule! {
    code: "YZ-04",
    name: "careless-date",
    title: ["正文里的日期写法不规范", "a careless date in running text"],
    clauses: ["R-YZ-04"],
    severity: Warning,
    stops_build: false,
    about: [
        "正文里的日期写作“2024年4月16日”，不写 2024.4.16、2024/4/16。表格里可以写 2024-04-16。",
        "In running text a day is written 2024年4月16日, and not 2024.4.16 or 2024/4/16. A table may say \
         2024-04-16."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
开放日改在2024.4.16举行，报名到2024/4/10为止。
          ^^^^^^^^^
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
开放日改在2024年4月16日举行，接口版本2024.4.16.1，网址 https://a.example/2024/4/16/a 不变。
",
    checks: [Document(check)],
    says: {
        /// The day.
        careless(written, meant),
            zh: "正文里的日期不写“{written}”", en: "a day is not written `{written}` in running text",
            help_zh: "请写成“{meant}”", help_en: "write {meant}";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for passage in document.passages() {
        for (start, line) in lines(passage.text).filter(|(_, line)| !line.contains('\t')) {
            for (at, year) in runs(line).filter(|(_, year)| year.len() == 4) {
                let Some((len, day)) = day(&line[at..], year) else { continue };
                if is_within_more(line, at, at + len) {
                    continue;
                }
                let range = start + at..start + at + len;
                let (written, meant) = (&passage.text[range.clone()], date::han(day));
                let fix = passage.fix([(range.clone(), meant.clone())]);
                found.push(careless(passage.place(range), written, meant).mended_by(fix));
            }
        }
    }
}

/// The day that `text` begins with, written with points or strokes, and its bytes.
fn day(text: &str, year: &str) -> Option<(usize, Date)> {
    let rest = &text[year.len()..];
    let sign = rest.chars().next().filter(|c| matches!(c, '.' | '/' | '．'))?;
    let rest = &rest[sign.len_utf8()..];
    let month = digits(rest);
    let rest = rest[month.len()..].strip_prefix(sign)?;
    let day = digits(rest);
    let year_number = year.parse().ok().filter(|year| (1900..2100).contains(year))?;
    let (month_number, day_number) = (month.parse().ok()?, day.parse().ok()?);
    let date = Date::new(year_number, month_number, day_number).ok()?;
    let is_short = month.len() <= 2 && day.len() <= 2;
    let len = year.len() + month.len() + day.len() + 2 * sign.len_utf8();
    is_short.then_some((len, date))
}

/// Whether what stands from `start` to `end` is part of an address, a version or a code.
fn is_within_more(line: &str, start: usize, end: usize) -> bool {
    let is_more = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '_' | '-' | '=');
    let then = line[end..].strip_prefix(['.', '．']).map_or('\n', |rest| after(rest, 0));
    let first = before(line, start);
    is_more(first) || first == '.' || is_more(after(line, end)) || then.is_ascii_digit() || after(line, end) == '日'
}
