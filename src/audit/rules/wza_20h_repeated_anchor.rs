//! WZA-20h: an anchor that stands twice.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published};
use crate::base::Place;

rule! {
    code: "WZA-20h",
    name: "repeated-anchor",
    title: ["页面里有重复的锚点", "an anchor that stands twice"],
    clauses: ["R-WZA-20"],
    severity: Warning,
    stops_build: false,
    about: [
        "同一页里 id 不重复，否则链接和读屏软件只到得了第一处。",
        "No id stands twice in a page, or links and screen readers reach the first alone."
    ],
    bad: "
expect: index.html
-- theme/home.html --
{%- extends \"layout.html\" -%}
{%- block main -%}
<h1>首页</h1>
<p id=\"a\">甲</p>
<p id=\"a\">乙</p>
{%- endblock %}
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
两百人参加了开放日。
",
    checks: [Page(check)],
    says: {
        /// The anchor.
        twice(id),
            zh: "锚点“{id}”在页面里不止一处", en: "the anchor {id} stands more than once",
            help_zh: "改成不同的名称", help_en: "give them different names";
    }
}

fn check(_: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    let mut ids: Vec<&str> = page.html.ids.iter().map(String::as_str).collect();
    ids.sort_unstable();
    for same in ids.chunk_by(|a, b| a == b).filter(|same| 1 < same.len()) {
        found.push(twice(Place::Page(page.path.clone()), same[0]));
    }
}
