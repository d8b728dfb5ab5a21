//! 47-42: a tag of publication that is not what is shown.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published};
use crate::base::{Place, date};

rule! {
    code: "47-42",
    name: "unequal-date",
    title: ["标签里的发布时间与页面上的不同", "a tag of publication that is not what is shown"],
    clauses: ["R-47-42", "R-47-25"],
    severity: Warning,
    stops_build: false,
    about: [
        "PubDate 写作“2024-04-16 09:30”，与页面上显示的发布时间相同。",
        "The tag PubDate reads as 2024-04-16 09:30 and is what the page shows."
    ],
    bad: "
expect: news/a.html
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
两百人参加了开放日。
-- theme/document.html --
{%- extends \"layout.html\" -%}
{%- block article_tags %}
<meta name=\"ArticleTitle\" content=\"{{ page.title }}\">
<meta name=\"PubDate\" content=\"{{ page.published }}\">
<meta name=\"ContentSource\" content=\"{{ page.source }}\">
{%- endblock %}
{%- block main -%}
<h1>{{ page.title }}</h1>
<p>发布时间：<time>4月16日</time></p>
{{ page.body_html|safe }}
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
        /// A time in no form.
        form(written),
            zh: "PubDate“{written}”不是“年-月-日 时:分”", en: "PubDate `{written}` is no day and minute",
            help_zh: "写成 2024-04-16 09:30", help_en: "write 2024-04-16 09:30";
        /// The time of the tag.
        unequal(written),
            zh: "页面上没有显示 PubDate 的时间“{written}”", en: "the page does not show the time {written} of PubDate",
            help_zh: "在 theme/document.html 里显示同一个时间", help_en: "show the same time in theme/document.html";
    }
}

fn check(_: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    let place = || Place::Page(page.path.clone());
    for (_, written) in page.html.metas.iter().filter(|(name, _)| name == "PubDate") {
        let is_time = date::parse_moment(written).is_some() && written.len() == "2024-04-16 09:30".len();
        if !is_time {
            found.push(form(place(), written));
        } else if !page.html.times.iter().any(|time| time == written) {
            found.push(unequal(place(), written));
        }
    }
}
