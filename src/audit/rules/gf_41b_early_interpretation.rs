//! GF-41b: an interpretation that was published before its document.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::date;
use crate::document::schema::Key;

rule! {
    code: "GF-41b",
    name: "early-interpretation",
    title: ["解读早于文件", "an interpretation before its document"],
    clauses: ["R-GF-41"],
    severity: Warning,
    stops_build: false,
    about: [
        "解读不能先于文件公布：文件还没有公开，读者先读到了解读。按日期比较，同一天的不算。",
        "What is not public yet is not explained. The days are compared, not the minutes."
    ],
    bad: "
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
发布时间: 2024-03-01 09:30
          ^^^^^^^^^^^^^^^^
解读: [a.md]
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
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
发布时间: 2024-03-02 09:00
解读: [a.md]
审查: {审查人: 办公室, 日期: 2024-03-02, 保密: 通过, 合法性: 通过}
---
为什么制定：广场停车难。
",
    checks: [Document(check)],
    says: {
        /// When the document came.
        early(published),
            zh: "解读的文件 {published} 才公布", en: "the document it explains was published on {published} only",
            help_zh: "核对两个发布时间，写实际的", help_en: "look both up and write what is true";
    }
}

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let site = audit.site;
    let published = document.document.dates.published.date();
    for policy in &site.entry(document.id).relations.interprets {
        let policy = site.document(*policy).dates.published.date();
        if published < policy {
            found.push(early(document.at(Key::Published), date::day(policy)));
        }
    }
}
