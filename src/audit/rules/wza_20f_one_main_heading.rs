//! WZA-20f: no or more than one main heading.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published};
use crate::base::Place;

rule! {
    code: "WZA-20f",
    name: "one-main-heading",
    title: ["页面没有或者不止一个主标题", "no or more than one main heading"],
    clauses: ["R-WZA-20"],
    severity: Warning,
    stops_build: false,
    about: [
        "每页一个一级标题（h1），就是页面的标题。正文里的标题从二级（##）起。",
        "Each page has one heading of the first level, which is its title. Headings of a text begin at the \
         second (##)."
    ],
    bad: "
expect: index.html
-- theme/home.html --
{%- extends \"layout.html\" -%}
{%- block main -%}
<p>首页</p>
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
        /// How many.
        headings(count),
            zh: "页面有 {count} 个一级标题", en: "the page has {count} headings of the first level",
            help_zh: "正文标题从 ## 起；主题每页留一个 h1", help_en: "begin at ## in a text; a theme has one h1 a page";
    }
}

fn check(_: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    let count = page.html.headings.iter().filter(|heading| heading.level == 1).count();
    if count != 1 {
        found.push(headings(Place::Page(page.path.clone()), count));
    }
}
