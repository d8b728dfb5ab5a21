//! ICP-01: a home page without the number of the internet filing.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published};
use crate::base::Place;

rule! {
    code: "ICP-01",
    name: "missing-filing",
    title: ["首页没有显示ICP备案编号", "no internet filing on the home page"],
    clauses: ["R-ICP-01", "R-47-29"],
    severity: Error,
    stops_build: false,
    about: [
        "备案编号应当在网站主页的显著位置标明，没有标明的可以罚款。自己的主题可能把它弄丢。",
        "The number of the filing stands on the home page where it is seen, and who leaves it out may be \
         fined. A theme of one's own may lose it."
    ],
    bad: "
expect: index.html
-- theme/partials/footer.html --
<footer>
<p>主办单位：{{ portal.footer.sponsor }}</p>
</footer>
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
        /// The number.
        lacks(number),
            zh: "首页没有显示备案编号“{number}”", en: "the home page does not show the filing {number}",
            help_zh: "在 theme/partials/footer.html 里补上", help_en: "put it into theme/partials/footer.html";
    }
}

fn check(audit: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    let number = &audit.site.settings.footer.icp;
    if page.path.as_str() == "index.html" && !page.html.footer.contains(number.as_str()) {
        found.push(lacks(Place::Page(page.path.clone()), number));
    }
}
