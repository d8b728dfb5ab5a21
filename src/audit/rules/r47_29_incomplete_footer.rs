//! 47-29: a foot of the page that lacks what it must show.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published};
use crate::base::Place;

rule! {
    code: "47-29",
    name: "incomplete-footer",
    title: ["页脚缺少规定的内容", "something the foot of a page must show"],
    clauses: ["R-47-29"],
    severity: Warning,
    stops_build: false,
    about: [
        "页脚至少有：主办单位、网站标识码、公安机关备案、联系方式、网站地图，以及“党政机关网站标识”和“我为政\
         府网站找错”的链接。自己的主题可能把它们弄丢，这里看首页。ICP 备案编号另有规则。",
        "The foot of a page shows who runs the site, its code, the police filing, how to reach the office, \
         the site map, and the links of the site's mark and of the page where mistakes are reported. A theme \
         of one's own may lose them; the home page is looked at. The internet filing has a rule of its own."
    ],
    bad: "
expect: index.html
-- theme/partials/footer.html --
<footer>
<ul>
<li><a href=\"{{ portal.footer.report_url }}\">我为政府网站找错</a></li>
<li><a href=\"{{ portal.footer.mark_url }}\">党政机关网站标识</a></li>
</ul>
<p>主办单位：{{ portal.footer.sponsor }}　网站标识码：{{ portal.footer.site_id }}　联系电话：{{ portal.footer.phone }}</p>
<p>{{ portal.footer.icp }}　{{ portal.footer.police }}</p>
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
        /// What is missing.
        lacks(zh, en),
            zh: "页脚缺少{zh}（{en}）", en: "the foot of the page lacks {zh} ({en})",
            help_zh: "在 theme/partials/footer.html 里补上", help_en: "put it into theme/partials/footer.html";
    }
}

fn check(audit: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    if page.path.as_str() != "index.html" {
        return;
    }
    let footer = &audit.site.settings.footer;
    let shows = |text: &str| page.html.footer.contains(text);
    let links = |target: &str| {
        let mut targets = page.html.links.iter().filter_map(|link| link.href.as_deref());
        targets.any(|href| href.trim_end_matches('/') == target.trim_end_matches('/'))
    };
    let elements = [
        (shows(&footer.sponsor), "主办单位", "who runs the site"),
        (shows(&footer.site_id), "网站标识码", "the site's code"),
        (shows(&footer.police), "公安机关备案号", "the police filing"),
        (shows(&footer.phone), "联系电话", "the telephone"),
        (links("site-map.html"), "网站地图", "the site map"),
        (links(&footer.mark_url), "党政机关网站标识", "the site's mark"),
        (links(&footer.report_url), "我为政府网站找错", "where mistakes are reported"),
    ];
    for (_, zh, en) in elements.into_iter().filter(|(is_there, ..)| !is_there) {
        found.push(lacks(Place::Page(page.path.clone()), zh, en));
    }
}
