//! 19-01a: a change that is older than the publication.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::date;
use crate::document::Dates;
use crate::document::schema::Key;

rule! {
    code: "19-01a",
    name: "changed-before-published",
    title: ["更新早于发布", "changed before it was published"],
    clauses: ["R-19-01"],
    severity: Error,
    stops_build: true,
    about: [
        "更新时间、更新记录的日期早于发布时间的，总有一个不真实。伪造发稿日期是单项否决的问题，检查组会对照这\
         几个时间。",
        "Where a change bears an earlier day than the publication one of the two is not true, and a forged \
         date of publication fails the whole website."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
更新时间: 2024-04-10 10:00
          ^^^^^^^^^^^^^^^^
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 通过}
---
两百人参加了开放日。
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
更新时间: 2024-04-17 10:00
更新记录: [{日期: 2024-04-17, 说明: 改正人数}]
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 通过}
---
两百人参加了开放日。
",
    checks: [Document(check)],
    says: {
        /// Both.
        before(published, changed),
            zh: "{published} 发布，更新日期却写 {changed}", en: "published on {published}, yet changed on {changed}",
            help_zh: "核对两个日期，写实际的；改过内容的不要改发布时间", help_en: "look both up and write what is true; a change never moves the day of publication";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Dates { published, changed, .. } = document.document.dates;
    let say = |place, changed| before(place, date::day(published.date()), date::day(changed));
    if let Some(changed) = changed.filter(|changed| *changed < published) {
        found.push(say(document.at(Key::Changed), changed.date()));
    }
    let changes = document.document.changes.iter().map(|change| change.on);
    for on in changes.filter(|on| *on < published.date()) {
        found.push(say(document.part(Key::Changes, &date::day(on)), on));
    }
}
