//! YZ-02c: large numbers of one text written in two ways.

use crate::audit::language::{after, lines};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "YZ-02c",
    name: "mixed-grouping",
    title: ["大数有的分节有的不分节", "large numbers grouped and not grouped"],
    clauses: ["R-YZ-02"],
    severity: Info,
    stops_build: false,
    about: [
        "五位以上的数，同一篇里要么都用千分号，要么都不用。只看后面带单位的数，表格里的数不算。",
        "Large numbers of one text all have commas between thousands, or none has. Only numbers with a unit \
         are looked at, and not those of tables."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
接待12,600人次，其中团队38000人次。
                        ^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
接待12600人次，其中团队38000人次，索引号001008010，来电12345。
",
    checks: [Document(check)],
    says: {
        /// The first number of the other way.
        mixed(written, grouped),
            zh: "同一篇里有“{grouped}”，又有“{written}”", en: "`{written}` stands beside `{grouped}`",
            help_zh: "全文统一：都写千分号，或者都不写", help_en: "write all numbers with commas, or none";
    }
}

/// What counted things are counted in.
const UNITS: [char; 15] =
    ['元', '万', '亿', '人', '件', '次', '平', '户', '家', '吨', '公', '个', '辆', '条', '册'];

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let passage = document.prose_passage();
    let (mut grouped, mut plain) = (None, None);
    for (at, line) in lines(passage.text).filter(|(_, line)| !line.contains('\t')) {
        for (start, number) in numbers(line) {
            let end = start + number.len();
            if !UNITS.contains(&after(line, end)) {
                continue;
            }
            if is_grouped(number) {
                grouped.get_or_insert(number);
            } else if 5 <= number.len() && !number.contains(',') {
                plain.get_or_insert((at + start, number));
            }
        }
    }
    if let (Some(grouped), Some((at, number))) = (grouped, plain) {
        found.push(mixed(passage.place(at..at + number.len()), number, grouped));
    }
}

/// The numbers of a line, with the commas in them.
fn numbers(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + line[at..].find(|c: char| c.is_ascii_digit())?;
        let is_part = |byte: &u8| byte.is_ascii_digit() || *byte == b',';
        let run = &line[start..start + line[start..].bytes().take_while(is_part).count()];
        at = start + run.len();
        Some((start, run.trim_end_matches(',')))
    })
}

/// Whether `number` has commas, and all of them between thousands.
fn is_grouped(number: &str) -> bool {
    let mut groups = number.split(',');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    (1..=3).contains(&first.len()) && !rest.is_empty() && rest.iter().all(|group| group.len() == 3)
}
