//! WZA-20a: a picture without words for those who do not see it.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::markdown::LinkKind;

rule! {
    code: "WZA-20a",
    name: "image-without-text",
    title: ["图片没有文字说明", "a picture without words"],
    clauses: ["R-WZA-20", "R-WZA-01"],
    severity: Warning,
    stops_build: false,
    about: [
        "看不见图片的人听到的是它的文字说明。正文里的图片都要写说明，说清图里有什么。",
        "Who does not see a picture hears the words written for it. Every picture of a text has some, which say what \
         is to be seen."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
现场 ![](a.png)
     ^^^^^^^^^^
-- content/news/a.png (png) --
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
现场 ![市民在东广场排队参观](a.png)
-- content/news/a.png (png) --
",
    checks: [Document(check)],
    says: {
        /// No words.
        silent(),
            zh: "图片没有文字说明", en: "the picture has no words",
            help_zh: "在方括号里写图中的内容：![市民在东广场排队参观](…)", help_en: "say what is to be seen between the brackets: ![visitors queue in the east square](…)";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for link in &document.body.links {
        if let LinkKind::Image { alt } = &link.kind
            && alt.trim().is_empty()
        {
            found.push(silent(document.in_body(link.span)));
        }
    }
}
