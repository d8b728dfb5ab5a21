//! 711-05a: a document that was reviewed after it was published.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::{Moment, date};
use crate::document::schema::Key;

rule! {
    code: "711-05a",
    name: "late-review",
    title: ["发布以后才审查", "reviewed after it was published"],
    clauses: ["R-711-05"],
    severity: Error,
    stops_build: false,
    about: [
        "政府信息公开前应当审查。审查日期晚于发布时间的，等于没有审查就公开了。发布以后又修改、修改前重新审查\
         的，按更新时间比较。",
        "Information is reviewed before it is made public. Where the review bears a later day, it was public \
         unreviewed. What was changed later and reviewed again is compared with the day of the change."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-18, 保密: 通过, 合法性: 不适用}
                             ^^^^^^^^^^
---
两百人参加了开放日。
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
更新时间: 2024-04-18 16:00
更新记录: [{日期: 2024-04-18, 说明: 改正人数}]
审查: {审查人: 办公室, 日期: 2024-04-18, 保密: 通过, 合法性: 不适用}
---
两百人参加了开放日。
",
    checks: [Document(check)],
    says: {
        /// Both days.
        late(public, reviewed),
            zh: "{public} 就已公开，{reviewed} 才审查", en: "public on {public}, reviewed on {reviewed} only",
            help_zh: "写实际的审查日期；先审查，后发布", help_en: "write the day it was really reviewed, and review before you publish";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Some(review) = &document.document.review else { return };
    let changed = document.document.changed().map(Moment::date);
    let public = changed.max(Some(document.document.dates.published.date()));
    if let Some(public) = public.filter(|public| *public < review.on) {
        let reviewed = date::day(review.on);
        found.push(late(document.part(Key::Review, &reviewed), date::day(public), &reviewed));
    }
}
