//! YZ-06g: a heading that ends as a sentence does.

use crate::audit::language::{before, lines};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::Span;

rule! {
    code: "YZ-06g",
    name: "heading-full-stop",
    title: ["标题末尾用了句号", "a heading that ends with a full stop"],
    clauses: ["R-YZ-06", "R-9704-12"],
    severity: Warning,
    stops_build: false,
    about: [
        "独占一行的标题末尾不用句号、逗号、分号、顿号。文件标题也一样。",
        "A heading on a line of its own ends with no full stop, comma or semicolon, and neither does the \
         title."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日。
                ^^
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
## 开放时间。
           ^^

每日7时开放。
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
## 开放时间

每日7时开放。
",
    checks: [Document(check)],
    says: {
        /// The mark.
        stop(mark),
            zh: "标题末尾不用“{mark}”", en: "a heading does not end with {mark}",
            help_zh: "删去这个标点", help_en: "take it out";
    }
}

/// Marks that no heading ends with.
const STOPS: [char; 4] = ['。', '，', '；', '、'];

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let title = document.title();
    if let Some(mark) = title.text.chars().next_back().filter(|c| STOPS.contains(c)) {
        let end = title.text.len();
        found.push(stop(title.place(end - mark.len_utf8()..end), mark));
    }
    let body = document.source.body();
    let mut is_code = false;
    for (at, line) in lines(body) {
        is_code ^= line.starts_with("```") || line.starts_with("~~~");
        let end = at + line.len();
        if is_heading(line) && !is_code && line.ends_with(STOPS) {
            let mark = before(line, line.len());
            found.push(stop(document.in_body(Span::new(end - mark.len_utf8(), end)), mark));
        }
    }
}

/// Whether `line` is a heading of Markdown: ## 开放时间.
fn is_heading(line: &str) -> bool {
    let words = line.trim_start_matches('#');
    (1..=6).contains(&(line.len() - words.len())) && words.starts_with(' ')
}
