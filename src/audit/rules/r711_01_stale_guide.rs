//! 711-01: a guide that nobody looked at for a year, or since the organisation changed.

use crate::audit::rule::rule;
use crate::audit::{Audit, Terms, guide};
use crate::base::{Date, Place, date};
use crate::document::{Article20, Document};
use crate::site::Site;

rule! {
    code: "711-01",
    name: "stale-guide",
    title: ["公开指南没有及时更新", "a guide that is out of date"],
    clauses: ["R-711-01"],
    severity: Warning,
    stops_build: false,
    about: [
        "公开指南应当及时更新。满一年没有更新，或者机构职能、地址、联系方式（主动公开事项 20-02）变动后，\
         在公开期限（20个工作日，或者 site.yaml 写的更短的天数）内没有跟着更新的，提醒。核对过没有变化的，也把“更新时间”改成核对的时间。",
        "The guide is kept up to date. Found when it was not touched for a year, or not within the \
         term of disclosure (20 working days, or the fewer in site.yaml) of a change of the agency’s functions, address or telephone (item 20-02). When nothing in \
         it had to change, its `changed` says when somebody looked."
    ],
    bad: "
day: 2024-04-30
expect: content/disclosure/guide.md
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/guide.md --
---
标题: 政府信息公开指南
类型: 指南
发布时间: 2023-04-29 10:00
审查: {审查人: 办公室, 日期: 2023-04-28, 保密: 通过, 合法性: 通过}
---
一、分类和编排体系
本机关的政府信息分为四类，按年份编排。
二、获取方式
在本网站浏览，或者到市图书馆、市档案馆查阅。
三、公开工作机构
机构名称：示例委办公室
办公地址：示例路1号
办公时间：工作日9:00—17:00
联系电话：0000-6000012
传真号码：0000-6000013
电子邮箱：gongkai@a.example
",
    good: "
day: 2024-04-30
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/guide.md --
---
标题: 政府信息公开指南
类型: 指南
发布时间: 2023-04-29 10:00
更新时间: 2024-01-08 10:00
审查: {审查人: 办公室, 日期: 2023-04-28, 保密: 通过, 合法性: 通过}
---
一、分类和编排体系
本机关的政府信息分为四类，按年份编排。
二、获取方式
在本网站浏览，或者到市图书馆、市档案馆查阅。
三、公开工作机构
机构名称：示例委办公室
办公地址：示例路1号
办公时间：工作日9:00—17:00
联系电话：0000-6000012
传真号码：0000-6000013
电子邮箱：gongkai@a.example
",
    checks: [Term(check)],
    says: {
        /// Nobody touched it for a year.
        old(last),
            zh: "公开指南自 {last} 以后满一年没有更新", en: "nobody touched the guide for a year since {last}",
            help_zh: "逐项核对机构、地址、电话和栏目，更新后改“更新时间”", help_en: "compare each entry with what is true now, and set `changed`";

        /// The agency changed since.
        behind(last, title, changed),
            zh: "“{title}”在 {changed} 更新，公开指南还是 {last} 的", en: "{title} changed on {changed}, and the guide is still of {last}",
            help_zh: "核对指南里的机构、地址和联系方式，改“更新时间”", help_en: "compare names, addresses and numbers in the guide, and set `changed`";
    }
}

/// What in the title of a document shows that a guide repeats something of it.
const REPEATED: [&str; 6] = ["职能", "职责", "机构概况", "地址", "联系", "办公时间"];

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    let site = audit.site;
    for id in guide::guides(site) {
        let document = site.document(id);
        let (last, place) = (touched(document), || Place::File(document.path.clone()));
        let due = last.saturating_add(jiff::Span::new().years(1));
        terms.due(due, old(place(), date::day(last)));
        let Some((changed, title)) = newest(site).filter(|(changed, _)| last < *changed) else {
            continue;
        };
        // Information follows what changed within the term of disclosure (R-711-18).
        if let Ok(due) = site.calendar.after(changed, site.settings.disclosure_days) {
            terms.due(due, behind(place(), date::day(last), title, date::day(changed)));
        }
    }
}

/// The newest change of what the agency is, and the title of the document.
fn newest(site: &Site) -> Option<(Date, &str)> {
    let item = Article20::parse("20-02")?;
    let is_repeated = |document: &Document| {
        let words = REPEATED.iter().any(|word| document.title.contains(word));
        words && document.article20.contains(&item) && document.withdrawn.is_none()
    };
    let documents = site.documents.iter().filter(|document| is_repeated(document));
    documents.map(|document| (touched(document), document.title.as_str())).max()
}

/// The day on which a document was last worked on.
fn touched(document: &Document) -> Date {
    let published = document.dates.published;
    document.changed().map_or(published, |changed| changed.max(published)).date()
}
