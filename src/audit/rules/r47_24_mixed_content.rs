//! 47-24: something that a secure page loads insecurely.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published};
use crate::base::Place;

rule! {
    code: "47-24",
    name: "mixed-content",
    title: ["安全的网页里引用了不安全的资源", "a secure page that loads something insecurely"],
    clauses: ["R-47-24"],
    severity: Warning,
    stops_build: false,
    about: [
        "https 的网页引用 http:// 的图片、脚本、样式，浏览器会拦截，页面就残缺。",
        "What a page under https loads by http:// is blocked by browsers, and the page is left without it."
    ],
    bad: "
expect: index.html
-- theme/home.html --
{%- extends \"layout.html\" -%}
{%- block main -%}
<h1>首页</h1>
<img src=\"http://img.a.example/logo.png\" alt=\"标志\">
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
        /// What is loaded.
        mixed(address),
            zh: "页面引用了不安全的资源“{address}”", en: "the page loads `{address}` insecurely",
            help_zh: "把文件放到本站，用相对路径引用", help_en: "put the file on the site itself and name it by its path";
    }
}

fn check(audit: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    let is_secure = audit.site.settings.base_url.as_str().starts_with("https:");
    let loaded = page.html.loads.iter().filter(|address| address.starts_with("http:"));
    for address in loaded.filter(|_| is_secure) {
        found.push(mixed(Place::Page(page.path.clone()), address));
    }
}
