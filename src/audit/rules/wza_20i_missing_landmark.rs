//! WZA-20i: a page without landmarks or skip link.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published};
use crate::base::Place;

rule! {
    code: "WZA-20i",
    name: "missing-landmark",
    title: ["页面缺少地标或者跳到正文的链接", "a page without landmarks or skip link"],
    clauses: ["R-WZA-20", "R-47-27"],
    severity: Warning,
    stops_build: false,
    about: [
        "页面有头部（header）、导航（nav）、正文（main）、底部（footer），第一个链接跳到正文，用键盘和读屏软\
         件的人才走得动。自己的主题可能把它们弄丢。",
        "A page has header, nav, main and footer, and its first link leads to the text, so that those can \
         move who use a keyboard or a screen reader. A theme of one's own may lose them."
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
<meta name=\"SiteIDCode\" content=\"{{ portal.footer.site_id }}\">
<link rel=\"canonical\" href=\"{{ head.url }}\">
{% block article_tags %}{% endblock %}
</head>
<body>
{% if not head.home %}<a class=\"skip\" href=\"#main\">跳到正文</a>{% else %}{% endif %}
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
        /// Which landmark.
        landmark(name),
            zh: "页面没有地标 {name}", en: "the page has no landmark {name}",
            help_zh: "在主题里补上 <{name}>", help_en: "put <{name}> into the theme";
        /// No skip link.
        skip(),
            zh: "页面的第一个链接不是“跳到正文”", en: "the first link of the page does not lead to its text",
            help_zh: "在 theme/layout.html 的开头放 <a class=skip href=#main>跳到正文</a>", help_en: "put <a class=skip href=#main> at the beginning of theme/layout.html";
    }
}

/// The landmarks of every page.
const LANDMARKS: [&str; 4] = ["header", "nav", "main", "footer"];

fn check(_: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    let place = || Place::Page(page.path.clone());
    for name in LANDMARKS.into_iter().filter(|name| !page.html.landmarks.contains(name)) {
        found.push(landmark(place(), name));
    }
    let first = page.html.links.iter().find_map(|link| link.href.as_deref());
    let target = first.and_then(|href| href.strip_prefix('#'));
    if !target.is_some_and(|id| page.html.ids.iter().any(|known| known == id)) {
        found.push(skip(place()));
    }
}
