//! WZA-20e: a page that does not say its language.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published};
use crate::base::Place;

rule! {
    code: "WZA-20e",
    name: "missing-language",
    title: ["页面没有写明语言", "a page that does not say its language"],
    clauses: ["R-WZA-20"],
    severity: Warning,
    stops_build: false,
    about: [
        "网页写明 lang=\"zh-CN\"，读屏软件才知道用中文读。",
        "A page says lang=\"zh-CN\", or a screen reader does not know how to read it."
    ],
    bad: "
expect: index.html
-- theme/layout.html --
{%- set head = page.head -%}
<!DOCTYPE html>
<html{% if not head.home %} lang=\"zh-CN\"{% else %}{% endif %}>
<head><title>{{ head.title }}</title>
<meta name=\"SiteName\" content=\"{{ portal.name }}\">
<meta name=\"SiteDomain\" content=\"{{ portal.domain }}\">
<meta name=\"SiteIDCode\" content=\"{{ portal.footer.site_id }}\">
<link rel=\"canonical\" href=\"{{ head.url }}\">
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
        /// What it says.
        language(written),
            zh: "页面的语言写的是“{written}”", en: "the language of the page is `{written}`",
            help_zh: "在 theme/layout.html 里写 <html lang=\"zh-CN\">", help_en: "write <html lang=\"zh-CN\"> in theme/layout.html";
    }
}

fn check(_: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    let lang = page.html.lang.as_deref().unwrap_or_default();
    if !lang.starts_with("zh") {
        found.push(language(Place::Page(page.path.clone()), lang));
    }
}
