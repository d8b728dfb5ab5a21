//! PII-15b: a column of homes or health beside names.

use crate::audit::privacy::Sensitive;
use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found, Reviewed, columns};
use crate::base::Place;

rule! {
    code: "PII-15b",
    name: "sensitive-column",
    title: ["姓名旁边有住址或健康状况", "homes or health beside names"],
    clauses: ["R-PII-15", "R-PII-01"],
    severity: Warning,
    stops_build: false,
    about: [
        "有姓名的表格里，住址要写到乡镇、街道为止，残疾类别、病种、致贫原因这些列不应当公开。没有姓名的统计表不算。\
         每列只提醒第一处。",
        "In a table of names, homes are told down to the town or the street, and there is no column of \
         disabilities, illnesses or causes of poverty. Statistics have no names and do not count. The first \
         cell of a column is shown."
    ],
    bad: "
expect: content/news/a.csv:C2
-- content/news/a.md --
---
标题: 救助对象名单
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---

| 姓名 | 家庭住址 |
| --- | --- |
| 张某 | 示例镇甲村12号 |
         ^^^^^^^^^^^^^^

[名单](a.csv)
-- content/news/a.csv --
序号,姓名,残疾类别
1,张某,视力
2,李某,听力
",
    good: "
-- content/news/a.md --
---
标题: 救助对象名单
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---

| 姓名 | 家庭住址 |
| --- | --- |
| 张某 | 示例镇甲村 |

[统计](a.csv)
-- content/news/a.csv --
残疾类别,人数
视力,12
听力,8
",
    checks: [Document(text), File(file)],
    says: {
        /// A column.
        told(column),
            zh: "有姓名的表格里公开了“{column}”", en: "{column} is published beside names",
            help_zh: "删去这一列；住址写到乡镇、街道为止", help_en: "take the column out; tell no more of a home than the town or the street";
    }
}

/// What this rule looks for.
const TOLD: [Sensitive; 2] = [Sensitive::Home, Sensitive::Condition];

fn text(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for (head, range) in columns::first_bare(columns::of_prose(document.prose()), &TOLD) {
        found.push(told(document.in_prose(range), head));
    }
}

fn file(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    for (head, cell) in columns::first_bare(columns::of_file(file), &TOLD) {
        found.push(told(Place::Cell(file.path.clone(), cell), head));
    }
}
