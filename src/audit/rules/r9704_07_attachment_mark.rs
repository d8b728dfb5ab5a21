//! 9704-07: a mark after the name of an attachment.

use crate::audit::attached::listed;
use crate::audit::language::{before};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "9704-07",
    name: "attachment-mark",
    title: ["附件名称后面有标点", "a mark after the name of an attachment"],
    clauses: ["R-9704-07"],
    severity: Warning,
    stops_build: false,
    about: [
        "附件说明里，附件名称后面不加分号、句号、逗号。名称自带的书名号、括号不算。",
        "In the list of attachments no mark stands after a name. Brackets and title marks of the name itself are not meant."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
请到服务台领取地图。

附件：1.[开放区域名单](list.csv)；
                                ^^
2.[停车场名单](cars.csv)。
                        ^^
-- content/news/list.csv --
区域,时间
东广场,7时
-- content/news/cars.csv --
区域,时间
东广场,7时
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
请到服务台领取地图。

附件：1.[开放区域名单](list.csv)
2.[停车场名单](cars.csv)
-- content/news/list.csv --
区域,时间
东广场,7时
-- content/news/cars.csv --
区域,时间
东广场,7时
",
    checks: [Document(check)],
    says: {
        /// The mark.
        mark(mark),
            zh: "附件名称后面不加“{mark}”", en: "no {mark} stands after the name of an attachment",
            help_zh: "删去这个标点", help_en: "take it out";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let passage = document.prose_passage();
    for entry in listed(passage.text) {
        let end = entry.line.end;
        let last = before(passage.text, end);
        if matches!(last, '；' | '。' | '，' | '、' | ';') {
            let place = passage.place(end - last.len_utf8()..end);
            found.push(mark(place, last));
        }
    }
}
