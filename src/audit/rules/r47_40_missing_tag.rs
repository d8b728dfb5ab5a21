//! 47-40: a page without a tag of the website rules.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published};
use crate::base::Place;

rule! {
    code: "47-40",
    name: "missing-tag",
    title: ["页面缺少规定的标签", "a page without a tag of the website rules"],
    clauses: ["R-47-40"],
    severity: Warning,
    stops_build: false,
    about: [
        "每个页面有网站标签 SiteName、SiteDomain、SiteIDCode；栏目页和内容页还有 ColumnName、\
         ColumnDescription、ColumnKeywords、ColumnType；内容页还有 ArticleTitle、PubDate、ContentSource。自己\
         的主题可能把它们弄丢。",
        "Every page has the tags of the site; those of columns and documents have the tags of the column; \
         those of documents have the tags of the article. A theme of one's own may lose them."
    ],
    bad: "
expect: index.html
-- theme/layout.html --
{%- set head = page.head -%}
<!DOCTYPE html>
<html lang=\"zh-CN\">
<head><title>{{ head.title }}</title>
<meta name=\"SiteName\" content=\"{{ portal.name }}\">
<meta name=\"SiteDomain\" content=\"{{ portal.domain }}\">
{% if not head.home %}<meta name=\"SiteIDCode\" content=\"{{ portal.footer.site_id }}\">{% else %}{% endif %}
{%- if head.column %}
<meta name=\"ColumnName\" content=\"{{ head.column.name }}\">
<meta name=\"ColumnDescription\" content=\"{{ head.column.description }}\">
<meta name=\"ColumnKeywords\" content=\"{{ head.column.keywords }}\">
<meta name=\"ColumnType\" content=\"{{ head.column.column_type }}\">
{%- endif %}
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
        lacks(name),
            zh: "页面缺少标签 {name}", en: "the page lacks the tag {name}",
            help_zh: "在 theme/layout.html 或 theme/document.html 里补上", help_en: "put it into theme/layout.html or theme/document.html";
    }
}

/// The tags of every page.
const SITE: [&str; 3] = ["SiteName", "SiteDomain", "SiteIDCode"];

/// The tags of columns and of what is in them.
const COLUMN: [&str; 4] = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];

/// The tags of documents.
const ARTICLE: [&str; 3] = ["ArticleTitle", "PubDate", "ContentSource"];

fn check(audit: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    let home = audit.site.columns.home().map(|home| &home.file.path);
    let in_column = page.document.is_some_and(|document| {
        Some(audit.site.entry(document.id).column) != audit.site.columns.in_folder("")
    });
    let shows_column =
        in_column || (page.document.is_none() && page.origin.is_some() && page.origin != home);
    let wanted = SITE
        .iter()
        .chain(shows_column.then_some(&COLUMN).into_iter().flatten())
        .chain(page.document.is_some().then_some(&ARTICLE).into_iter().flatten());
    for name in wanted {
        if !page.html.metas.iter().any(|(known, _)| known == name) {
            found.push(lacks(Place::Page(page.path.clone()), name));
        }
    }
}
