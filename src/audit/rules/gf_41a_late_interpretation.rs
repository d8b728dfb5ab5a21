//! GF-41a: an interpretation that came more than three working days after its document.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found};
use crate::base::Place;

/// The working days within which an interpretation follows its document.
const TERM: u32 = 3;

rule! {
    code: "GF-41a",
    name: "late-interpretation",
    title: ["解读晚于文件", "an interpretation that came late"],
    clauses: ["R-GF-41"],
    severity: Warning,
    stops_build: false,
    about: [
        "解读与文件同步公布，最迟不超过文件公布后3个工作日。一份文件有几份解读的，看最早的一份。当地没有这个\
         期限的，在 site.yaml 里关掉。",
        "An interpretation is published with its document, three working days after it at the latest. Of \
         several the first counts. Where no local rule sets the term, turn this one off in site.yaml."
    ],
    bad: "
expect: content/notices/b.md
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2024-04-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
-- content/notices/b.md --
---
标题: 《示例委停车管理办法》解读
类型: 政策解读
发布时间: 2024-03-12 09:30
解读: [a.md]
审查: {审查人: 办公室, 日期: 2024-03-12, 保密: 通过, 合法性: 通过}
---
为什么制定：广场停车难。
",
    good: "
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2024-04-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
-- content/notices/b.md --
---
标题: 《示例委停车管理办法》解读
类型: 政策解读
发布时间: 2024-03-06 09:30
解读: [a.md]
审查: {审查人: 办公室, 日期: 2024-03-06, 保密: 通过, 合法性: 通过}
---
为什么制定：广场停车难。
",
    checks: [Site(check)],
    says: {
        /// How late it was.
        late(days),
            zh: "文件公布后第 {days} 个工作日才公布解读，超过了 3 个工作日", en: "published on working day {days} after its document; the term is 3",
            help_zh: "以后与文件一起送审、一起公布", help_en: "have both reviewed and published together";
    }
}

fn check(audit: &Audit<'_>, found: &mut Found) {
    let site = audit.site;
    for id in site.ids() {
        let all = site.entry(id).relations.interpreted_by.iter().map(|id| site.document(*id));
        let first = all.min_by_key(|document| (document.dates.published, &document.path));
        let Some(first) = first else { continue };
        let since = site.document(id).dates.published.date();
        let days = site.calendar.between(since, first.dates.published.date());
        if let Some(days) = days.ok().filter(|days| TERM < *days) {
            found.push(late(Place::File(first.path.clone()), days));
        }
    }
}
