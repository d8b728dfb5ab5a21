//! 47-41: a tag of the website rules with nothing in it.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published};
use crate::base::Place;

rule! {
    code: "47-41",
    name: "empty-tag",
    title: ["页面标签是空的", "a tag with nothing in it"],
    clauses: ["R-47-41"],
    severity: Warning,
    stops_build: false,
    about: [
        "规定的页面标签要有值，写了空的等于没有。",
        "The tags of the website rules have a value: an empty one is none."
    ],
    bad: "
expect: index.html
-- theme/layout.html --
{%- set head = page.head -%}
<!DOCTYPE html>
<html lang=\"zh-CN\">
<head><title>{{ head.title }}</title>
<meta name=\"SiteName\" content=\"{% if not head.home %}{{ portal.name }}{% else %}{% endif %}\">
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
        /// Which tag.
        empty(name),
            zh: "标签 {name} 是空的", en: "the tag {name} is empty",
            help_zh: "在设置、栏目或文档的文首补上对应的内容", help_en: "fill it in the settings, the column or the document";
    }
}

/// The tags that must have a value where they stand.
const TAGS: [&str; 13] = [
    "SiteName", "SiteDomain", "SiteIDCode", "ColumnName", "ColumnDescription", "ColumnKeywords",
    "ColumnType", "ArticleTitle", "PubDate", "ContentSource", "Keywords", "Description", "Url",
];

fn check(_: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    let empty_ones = page.html.metas.iter().filter(|(_, content)| content.trim().is_empty());
    for (name, _) in empty_ones.filter(|(name, _)| TAGS.contains(&name.as_str())) {
        found.push(empty(Place::Page(page.path.clone()), name));
    }
}
