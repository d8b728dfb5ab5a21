//! 47-43: a page that tells another address than its own.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published};
use crate::base::Place;

rule! {
    code: "47-43",
    name: "wrong-address",
    title: ["页面写的网址不是它的网址", "a page that tells another address than its own"],
    clauses: ["R-47-43"],
    severity: Warning,
    stops_build: false,
    about: [
        "标签 Url 和 canonical 写本页的完整网址，SiteDomain 写主域名，否则搜索引擎和检查工具会认错页面。",
        "The tag Url and the canonical address are that of the page, and SiteDomain is its host, or search \
         engines and inspections take it for another."
    ],
    bad: "
expect: index.html
-- theme/layout.html --
{%- set head = page.head -%}
<!DOCTYPE html>
<html lang=\"zh-CN\">
<head><title>{{ head.title }}</title>
<link rel=\"canonical\" href=\"{% if not head.home %}{{ head.url }}{% else %}https://old.example/{% endif %}\">
{% block article_tags %}{% endblock %}
</head>
<body>
<a class=\"skip\" href=\"#main\">跳到正文</a>
{{ frame.header_html|safe }}
<main id=\"main\">
{% block main %}{% endblock %}
</main>
{{ frame.footer_html|safe }}
</body>
</html>
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
        /// What is written, and the address.
        address(name, written, meant),
            zh: "{name} 写的是“{written}”，本页的是“{meant}”", en: "{name} says `{written}`, and the page is {meant}",
            help_zh: "在主题里用 page.head.url 和 portal.domain", help_en: "use page.head.url and portal.domain in the theme";
    }
}

fn check(audit: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    let base = &audit.site.settings.base_url;
    let url = page.path.absolute(base.as_str());
    let tag = |name: &str| {
        let tag = page.html.metas.iter().find(|(known, _)| known == name);
        tag.map(|(_, content)| content.as_str())
    };
    if tag("robots").is_some_and(|robots| robots.contains("noindex")) {
        // A former address leads to another, and says so.
        return;
    }
    let written = [
        ("Url", tag("Url"), url.as_str()),
        ("canonical", page.html.canonical.as_deref(), url.as_str()),
        ("SiteDomain", tag("SiteDomain"), base.host()),
    ];
    for (name, written, meant) in written {
        if let Some(written) = written.filter(|written| *written != meant) {
            found.push(address(Place::Page(page.path.clone()), name, written, meant));
        }
    }
}
