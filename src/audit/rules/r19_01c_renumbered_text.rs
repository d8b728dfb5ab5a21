//! 19-01c: the words of an older text with other days and figures.

use crate::audit::rule::rule;
use crate::audit::repeats::repeats;
use crate::audit::{Audit, Found};
use crate::base::{Digest, Place, date};
use crate::document::{Document, Kind};

rule! {
    code: "19-01c",
    name: "renumbered-text",
    title: ["旧文改日期和数字再发", "an old text with other days and figures"],
    clauses: ["R-19-01"],
    severity: Info,
    stops_build: false,
    about: [
        "两条动态除了数字一字不差、发布日期不同的，多半是拿旧文改了日期再发，提示后发的一条。每年照例发布的通知、公告\
         不比较；不足100字的正文和已撤回的也不比较。",
        "Two news items that are the same to the letter but for their numbers and were published on different \
         days: the later one is mostly the older with new dates. Notices, which are alike every year, are not \
         compared, nor texts of less than 100 letters and what was withdrawn."
    ],
    bad: "
expect: content/news/b.md
-- content/news/a.md --
---
标题: 志愿者清扫广场
类型: 动态
发布时间: 2023-04-16 09:30
审查: {审查人: 办公室, 日期: 2023-04-16, 保密: 通过, 合法性: 通过}
---
4月15日，42名志愿者来到广场，清扫绿地和步道，擦拭座椅和栏杆，清理垃圾36袋。志愿者分成6组，在东门、南门、北门和游客服务中心向市民讲解文明游园的规定，发放宣传单，劝导不文明行为。活动持续3小时，得到市民的好评，下一次活动定在5月举行，欢迎报名参加。
-- content/news/b.md --
---
标题: 志愿者再次清扫广场
类型: 动态
发布时间: 2024-04-20 09:30
审查: {审查人: 办公室, 日期: 2024-04-20, 保密: 通过, 合法性: 通过}
---
4月19日，45名志愿者来到广场，清扫绿地和步道，擦拭座椅和栏杆，清理垃圾38袋。志愿者分成7组，在东门、南门、北门和游客服务中心向市民讲解文明游园的规定，发放宣传单，劝导不文明行为。活动持续3小时，得到市民的好评，下一次活动定在6月举行，欢迎报名参加。
",
    good: "
-- content/news/a.md --
---
标题: 志愿者清扫广场
类型: 动态
发布时间: 2023-04-16 09:30
审查: {审查人: 办公室, 日期: 2023-04-16, 保密: 通过, 合法性: 通过}
---
4月15日，42名志愿者来到广场，清扫绿地和步道，擦拭座椅和栏杆，清理垃圾36袋。志愿者分成6组，在东门、南门、北门和游客服务中心向市民讲解文明游园的规定，发放宣传单，劝导不文明行为。活动持续3小时，得到市民的好评，下一次活动定在5月举行，欢迎报名参加。
-- content/news/b.md --
---
标题: 志愿者再次清扫广场
类型: 动态
发布时间: 2024-04-20 09:30
审查: {审查人: 办公室, 日期: 2024-04-20, 保密: 通过, 合法性: 通过}
---
4月19日，45名志愿者来到广场，清扫绿地和步道，擦拭座椅和栏杆，清理垃圾38袋。志愿者分成7组，在东门、南门、北门和游客服务中心向市民讲解文明游园的规定，发放宣传单，劝导不文明行为。这一次，北门的无障碍通道第一次由志愿者值守，轮椅借还28次。
",
    checks: [Site(check)],
    says: {
        /// The older one and its day.
        renumbered(path, published),
            zh: "除了数字，正文与 {published} 发布的 {path} 一样", en: "but for its numbers the text is that of {path}, which was published on {published}",
            help_zh: "写明这一次的情况", help_en: "say what is new this time";
    }
}

fn check(audit: &Audit<'_>, found: &mut Found) {
    for [older, newer] in repeats(audit.site, words) {
        // Whole repetitions are found by another rule.
        if older.text.gist != newer.text.gist {
            let (place, published) = (Place::File(newer.path.clone()), older.dates.published.date());
            found.push(renumbered(place, older.path.in_content(), date::day(published)));
        }
    }
}

/// What news says but for its numbers.
fn words(document: &Document) -> Option<Digest> {
    let is_news = document.kind == Kind::News && document.withdrawn.is_none();
    document.text.gist.filter(|_| is_news).map(|gist| gist.words)
}
