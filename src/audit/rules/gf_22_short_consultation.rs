//! GF-22: a draft on which people have less than thirty days to speak.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::Kind;
use crate::document::schema::Key;

rule! {
    code: "GF-22",
    name: "short-consultation",
    title: ["征求意见不足三十日", "less than thirty days for comments"],
    clauses: ["R-GF-22", "R-GF-05"],
    severity: Warning,
    stops_build: false,
    about: [
        "规章草案、与市场主体有关的文件和重大行政决策草案，公开征求意见不少于30日。看标题含“征求意见稿”“草\
         案”“送审稿”的征集，从发布的第二天算到截止日期。不属于这几类的，写“允许”并说明。",
        "Drafts of rules, of documents that concern businesses, and of major decisions are open for \
         comments for at least 30 days. Looked at in consultations whose title says that there is a \
         draft, from the day after publication to the last day. Where none of these laws applies, `allow` \
         it and say so."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 关于《示例停车管理办法（征求意见稿）》公开征求意见的公告
类型: 征集
发布时间: 2024-04-01 09:30
有效期至: 2024-04-30
          ^^^^^^^^^^
审查: {审查人: 办公室, 日期: 2024-03-29, 保密: 通过, 合法性: 通过}
---
正文。
",
    good: "
-- content/notices/a.md --
---
标题: 关于《示例停车管理办法（征求意见稿）》公开征求意见的公告
类型: 征集
发布时间: 2024-04-01 09:30
有效期至: 2024-05-01
审查: {审查人: 办公室, 日期: 2024-03-29, 保密: 通过, 合法性: 通过}
---
正文。
",
    checks: [Document(check)],
    says: {
        /// How many there are.
        short(days),
            zh: "征求意见只有 {days} 日，不足三十日", en: "people have {days} days to comment, and should have thirty",
            help_zh: "把“有效期至”推后；确需缩短的写“允许”并在公告里说明理由", help_en: "set a later last day; where it must be shorter, `allow` it and tell readers why";
    }
}

/// The fewest days.
const DAYS: i32 = 30;

/// What a title says of a draft.
const DRAFTS: [&str; 3] = ["征求意见稿", "草案", "送审稿"];

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: call, .. } = document;
    let is_draft = DRAFTS.iter().any(|word| call.title.contains(word));
    let Some(last) = call.dates.expires.filter(|_| call.kind == Kind::Consultation && is_draft) else {
        return;
    };
    let days = (last - call.dates.published.date()).get_days();
    if days < DAYS {
        found.push(short(document.at(Key::Expires), days));
    }
}
