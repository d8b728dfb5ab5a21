//! YZ-10b: cells with nothing in them.

use std::ops::Range;

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "YZ-10b",
    name: "empty-cell",
    title: ["表格有空格子", "empty cells in a table"],
    clauses: ["R-YZ-10"],
    severity: Info,
    stops_build: false,
    about: [
        "空着的格子看不出是没有还是漏填。没有的写“—”或“无”，待填的补上。每张表只报告第一处。",
        "An empty cell does not say whether there is nothing or something was forgotten. Write — or 无 where \
         there is nothing. The first of each table is told."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
|区域|时间|
|---|---|
|东广场||
 ^^^^^^
|西广场|8时|
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
|区域|时间|
|---|---|
|东广场|—|
|西广场|8时|
",
    checks: [Document(check)],
    says: {
        /// How many.
        empty(count),
            zh: "表格里有 {count} 个空格子", en: "{count} cells of the table are empty",
            help_zh: "没有的写“—”或“无”", help_en: "write — where there is nothing";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let passage = document.prose_passage();
    let mut table: Option<(Range<usize>, usize)> = None;
    let mut at = 0;
    for line in passage.text.split_inclusive('\n') {
        let row = line.strip_suffix('\n').unwrap_or(line).strip_suffix('\t');
        if row.is_none() && !line.trim().is_empty() {
            found.extend(table.take().map(|(place, count)| empty(passage.place(place), count)));
        }
        let cells = row.map(|row| row.split('\t').filter(|cell| cell.trim().is_empty()).count());
        if let (Some(row), Some(count)) = (row, cells.filter(|count| 0 < *count)) {
            let words = row.trim();
            let start = at + (row.len() - row.trim_start().len());
            let first = words.split('\t').next().unwrap_or_default().len().max(1);
            let (_, counted) = table.get_or_insert((start..start + first, 0));
            *counted += count;
        }
        at += line.len();
    }
    found.extend(table.map(|(place, count)| empty(passage.place(place), count)));
}
