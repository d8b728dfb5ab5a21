//! 47-21: a page that is too large to open quickly.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Published};
use crate::site::Target;
use crate::source;

rule! {
    code: "47-21",
    name: "heavy-page",
    title: ["页面太大，打开慢", "a page that is slow to open"],
    clauses: ["R-47-21"],
    severity: Warning,
    stops_build: false,
    about: [
        "一般的电脑和网速，页面应在3秒内打开。这里把网页和它的图片加起来，超过2兆字节的报告。",
        "A page opens within three seconds on a usual computer and line. Its HTML and its pictures together \
         should not be more than two megabytes."
    ],
    bad: "
expect: content/news/a.md
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
![东广场](big.png)
-- content/news/big.png (png 2100000) --
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
![东广场](small.png)
-- content/news/small.png (png 20000) --
",
    checks: [Page(check)],
    says: {
        /// How many kilobytes.
        heavy(size),
            zh: "页面连同图片有 {size} KB，超过 2000 KB", en: "the page and its pictures have {size} kB, more than 2000",
            help_zh: "缩小图片，或者把长表分开", help_en: "make its pictures smaller, or divide its tables";
    }
}

/// The most bytes that a page has with its pictures.
const BUDGET: u64 = 2_000_000;

fn check(audit: &Audit<'_>, page: &Published<'_, '_>, found: &mut Found) {
    let site = audit.site;
    let targets = page.document.map(|document| &site.entry(document.id).links[..]).unwrap_or_default();
    let pictures = targets.iter().filter_map(|target| match target {
        Target::File(at) => site.files.get(*at).filter(|file| source::is_picture(&file.source)),
        _ => None,
    });
    let mut pictures: Vec<_> = pictures.map(|file| (&file.source, file.size)).collect();
    pictures.sort_unstable();
    pictures.dedup();
    let weight = page.html.size as u64 + pictures.iter().map(|(_, size)| size).sum::<u64>();
    if BUDGET < weight {
        found.push(heavy(page.place(), weight / 1000));
    }
}
