//! 61-04: a home page that does not lead to the disclosure platform.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published};

rule! {
    code: "61-04",
    name: "platform-not-on-home",
    title: ["首页没有“政府信息公开”入口", "no way from the home page to the platform"],
    clauses: ["R-61-04"],
    severity: Warning,
    stops_build: false,
    about: [
        "“政府信息公开”应当放在首页的显著位置。看首页上有没有文字为“政府信息公开”的链接；内置模板的导航里\
         总有，自己的 theme/ 里不要去掉。",
        "The platform stands at a prominent place of the home page: one of its links reads 政府信息公开. The \
         built-in theme always has it; a theme of your own must not lose it."
    ],
    bad: "
expect: index.html
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- theme/home.html --
<!doctype html><html lang=\"zh-CN\"><head><title>首页</title></head><body><main><p>欢迎。</p></main></body></html>
",
    good: "
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
",
    checks: [Page(check)],
    says: {
        /// No link reads so.
        missing(),
            zh: "首页没有“政府信息公开”的链接", en: "no link of the home page reads 政府信息公开",
            help_zh: "在首页模板的导航里加上这个栏目", help_en: "put the column into the navigation of the home page";
    }
}

/// What the link says.
const NAME: &str = "政府信息公开";

fn check(audit: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    let has_platform = audit.site.columns.in_folder("disclosure").is_some();
    if page.path.as_str() != "index.html" || !has_platform {
        return;
    }
    if !page.html.links.iter().any(|link| link.text.contains(NAME)) {
        found.push(missing(page.place()));
    }
}
