//! WZA-20g: a level of headings that is skipped.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published};
use crate::base::Place;

rule! {
    code: "WZA-20g",
    name: "heading-jump",
    title: ["标题跳级", "a level of headings is skipped"],
    clauses: ["R-WZA-20"],
    severity: Warning,
    stops_build: false,
    about: [
        "标题逐级往下，二级下面是三级。用读屏软件的人按标题跳读，跳了级就不知道少了什么。",
        "Headings go down level by level. Who reads by headings does not know what is missing when one is \
         skipped."
    ],
    bad: "
expect: index.html
-- theme/home.html --
{%- extends \"layout.html\" -%}
{%- block main -%}
<h1>首页</h1>
<h2>动态</h2>
<h4>四月</h4>
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
        /// The heading, and the levels.
        jump(text, level, above),
            zh: "标题“{text}”从第 {above} 级跳到第 {level} 级", en: "the heading `{text}` goes from level {above} to {level}",
            help_zh: "改用上一级的标题", help_en: "use the level above";
    }
}

fn check(_: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    for pair in page.html.headings.windows(2) {
        let [above, heading] = pair else { continue };
        if above.level + 1 < heading.level {
            let text = heading.text.trim();
            let place = if page.document.is_some() { page.written(text) } else { Place::Page(page.path.clone()) };
            found.push(jump(place, text, heading.level, above.level));
        }
    }
}
