//! WZA-20b: a link whose words do not say where it leads.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::Span;
use crate::markdown::{Link, LinkKind};

/// Words that say nothing of where a link leads.
const VAGUE: [&str; 12] = [
    "点击这里", "点击此处", "点这里", "点此", "点击", "这里", "此处", "更多", "查看", "详情", "点击查看", "链接",
];

rule! {
    code: "WZA-20b",
    name: "vague-link",
    title: ["链接文字看不出指向", "a link that does not say where it leads"],
    clauses: ["R-WZA-20", "R-WZA-01"],
    severity: Warning,
    stops_build: false,
    about: [
        "用读屏软件的人常常只听链接的文字。“点击这里”“更多”听不出通向哪里，链接文字应当写文件或页面的名称。",
        "Who hears a page often hears its links alone, and 点击这里 (click here) or 更多 (more) does not say where it \
         leads. The words of a link are the name of what it leads to."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
报名请[点击这里](b.md)。
       ^^^^^^^^
-- content/news/b.md --
---
标题: 开放日报名办法
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
到服务台报名。
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
报名见[开放日报名办法](b.md)。
-- content/news/b.md --
---
标题: 开放日报名办法
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
到服务台报名。
",
    checks: [Document(check)],
    says: {
        /// The words.
        vague(words),
            zh: "链接文字“{words}”看不出通向哪里", en: "the words `{words}` do not say where the link leads",
            help_zh: "写对方的名称，例如 [开放日报名办法](…)", help_en: "write the name of what it leads to";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let body = document.source.body();
    for link in document.body.links.iter().filter(|link| link.kind == LinkKind::Link) {
        let Some(span) = words(body, link) else { continue };
        let text = &body[span.start..span.end];
        let plain = text.trim_matches(['*', '_', '>', '＞', '»', ' ', '　', '…', '。', '，']);
        if VAGUE.contains(&plain) {
            found.push(vague(document.in_body(span), plain));
        }
    }
}

/// Where the words of `[words](target)` stand.
fn words(body: &str, link: &Link) -> Option<Span> {
    let written = body.get(link.span.start..link.span.end)?;
    let end = written.find("](")?;
    let start = written.strip_prefix('[').map(|_| 1)?;
    Some(Span::new(link.span.start + start, link.span.start + end))
}
