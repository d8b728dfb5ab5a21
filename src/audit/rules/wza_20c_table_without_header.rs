//! WZA-20c: a table in which no cell is a heading.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published};

rule! {
    code: "WZA-20c",
    name: "table-without-header",
    title: ["表格没有表头", "a table without headings"],
    clauses: ["R-WZA-20", "R-WZA-01"],
    severity: Warning,
    stops_build: false,
    about: [
        "读屏软件靠表头告诉人每一格是什么。页面上两行以上的表格，至少要有一格是表头（th）。用 Markdown 写的表格第一行就是表头，\
         用 HTML 写的要自己标出来。",
        "By its headings a table tells who hears it what each cell is. A table of two rows or more has at least one \
         cell that is a heading. In Markdown the first row is; in HTML it is for you to mark."
    ],
    bad: "
-- content/news/a.md --
---
标题: 开放时间
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
<table>
^^^^^^
<tr><td>区域</td><td>时间</td></tr>
<tr><td>东广场</td><td>7时</td></tr>
</table>
",
    good: "
-- content/news/a.md --
---
标题: 开放时间
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
<table>
<tr><th>区域</th><th>时间</th></tr>
<tr><td>东广场</td><td>7时</td></tr>
</table>
",
    checks: [Page(check)],
    says: {
        /// No headings.
        headless(words),
            zh: "表格“{words}”没有表头", en: "the table `{words}` has no headings",
            help_zh: "把表头的 <td> 改为 <th>，或者用 Markdown 写表格", help_en: "write <th> for <td> in the cells that are headings, or write the table in Markdown";
    }
}

/// How many characters of a table's words are said.
const SAID: usize = 12;

fn check(_: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    for table in page.html.tables.iter().filter(|table| 1 < table.rows && table.headers == 0) {
        let words: String = table.text.chars().take(SAID).collect();
        found.push(headless(page.written("<table"), words));
    }
}
