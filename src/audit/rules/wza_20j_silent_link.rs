//! WZA-20j: a link without words.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published};
use crate::base::Place;

rule! {
    code: "WZA-20j",
    name: "silent-link",
    title: ["链接没有文字", "a link without words"],
    clauses: ["R-WZA-20"],
    severity: Warning,
    stops_build: false,
    about: [
        "链接要有文字，图片链接要有替代文字，否则读屏软件只能念网址。",
        "A link has words, and a picture in it has words that stand for it, or a screen reader can only \
         spell the address."
    ],
    bad: "
expect: index.html
-- theme/home.html --
{%- extends \"layout.html\" -%}
{%- block main -%}
<h1>首页</h1>
<a href=\"news/index.html\"><img src=\"assets/icon.svg\" alt=\"\"></a>
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
        /// Where it leads.
        silent(address),
            zh: "链接“{address}”没有文字", en: "the link to {address} has no words",
            help_zh: "写上文字，或者给图片写替代文字", help_en: "write words, or what stands for the picture";
    }
}

fn check(_: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    for link in &page.html.links {
        let is_silent = link.text.trim().is_empty() && link.label.as_deref().unwrap_or("").trim().is_empty();
        if let Some(address) = link.href.as_deref().filter(|_| is_silent) {
            let place = if page.document.is_some() { page.written(address) } else { Place::Page(page.path.clone()) };
            found.push(silent(place, address));
        }
    }
}
