//! 61-01: news inside the disclosure platform.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::Kind;
use crate::document::schema::Key;

rule! {
    code: "61-01",
    name: "news-on-platform",
    title: ["公开平台里有动态新闻", "news on the disclosure platform"],
    clauses: ["R-61-01"],
    severity: Warning,
    stops_build: false,
    about: [
        "“政府信息公开”栏目专门放法定主动公开内容，专栏姓专；工作动态、新闻放在平台以外的栏目。属于第二十\
         条某一项（20-15 除外）的不算。",
        "The column 政府信息公开 holds what the law wants published and nothing else; news has its place \
         outside it. What answers an item of article 20 other than the last is no news."
    ],
    bad: "
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/a.md --
---
标题: 广场开放日
类型: 动态
      ^^^^
发布时间: 2024-01-08 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
正文。
",
    good: "
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-01-08 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
正文。
",
    checks: [Document(check)],
    says: {
        /// It stands there.
        misplaced(),
            zh: "动态类信息不能放在“政府信息公开”栏目里", en: "news does not belong in the column 政府信息公开",
            help_zh: "移到平台以外的动态栏目，旧网址写进“旧网址”", help_en: "move it to a column of news and keep its address in `aliases`";
    }
}

/// The item of article 20 that takes in whatever no other names.
const REST: &str = "20-15";

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: news, .. } = document;
    let is_below = news.path.in_content().starts_with("disclosure/");
    // What answers an item of article 20, such as an exercise of the emergency plan, belongs there.
    let answers = news.article20.iter().any(|item| item.to_string() != REST);
    if news.kind == Kind::News && is_below && !answers {
        found.push(misplaced(document.at(Key::Kind)));
    }
}
