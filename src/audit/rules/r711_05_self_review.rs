//! 711-05: a document that its own author reviewed.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;

rule! {
    code: "711-05",
    name: "self-review",
    title: ["作者自己审查", "reviewed by its own author"],
    clauses: ["R-711-05"],
    severity: Warning,
    stops_build: false,
    about: [
        "公开前应当审查，由作者以外的人审查才有意义。“作者”和“审查人”写的是同一个名字时提醒。",
        "What is made public is reviewed before; a review by the author is none. Found where author and reviewer \
         bear one name."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
作者: 办公室甲
审查: {审查人: 办公室甲, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
               ^^^^^^^^
---
两百人参加了开放日。
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
作者: 办公室甲
审查: {审查人: 办公室乙, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
两百人参加了开放日。
",
    checks: [Document(check)],
    says: {
        /// Who it was.
        same(name),
            zh: "“{name}”既是作者又是审查人", en: "{name} is author and reviewer at once",
            help_zh: "请另一个人审查，写上他的名字", help_en: "have somebody else review it, and write that name";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let (author, review) = (&document.document.author, &document.document.review);
    if let (Some(author), Some(review)) = (author, review)
        && *author == review.by
    {
        found.push(same(document.part(Key::Review, author), author));
    }
}
