//! GF-22a: a document that was signed while its draft was still open for comments.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found};
use crate::base::{Place, date};
use crate::document::{Dates, Document, Kind};
use std::sync::Arc;

rule! {
    code: "GF-22a",
    name: "signed-during-consultation",
    title: ["征求意见没有结束就成文", "signed while comments were still asked for"],
    clauses: ["R-GF-22"],
    severity: Error,
    stops_build: false,
    about: [
        "征求意见的期限没有结束，文件就已经成文，意见等于没有听。按征集标题里《…（征求意见稿）》的名称，找本\
         站同名的规章和政策文件，成文日期在征集期内的，就是错误。",
        "Where a document is signed before its consultation closes, nobody was heard. A consultation on \
         《…（征求意见稿）》 is compared with the rule or policy of that title."
    ],
    bad: "
expect: content/notices/a.md
-- content/notices/b.md --
---
标题: 关于《示例委停车管理办法（征求意见稿）》公开征求意见的公告
类型: 征集
发布时间: 2024-02-01 09:30
有效期至: 2024-03-05
审查: {审查人: 办公室, 日期: 2024-02-01, 保密: 通过, 合法性: 通过}
---
欢迎提出意见。
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
",
    good: "
-- content/notices/b.md --
---
标题: 关于《示例委停车管理办法（征求意见稿）》公开征求意见的公告
类型: 征集
发布时间: 2024-01-10 09:30
有效期至: 2024-02-20
审查: {审查人: 办公室, 日期: 2024-01-10, 保密: 通过, 合法性: 通过}
---
欢迎提出意见。
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
",
    checks: [Site(check)],
    says: {
        /// The days.
        signed(written, closes),
            zh: "{written} 成文，而征求意见到 {closes} 才结束", en: "signed on {written}, while comments were asked for until {closes}",
            help_zh: "核对成文日期和征集的截止日期", help_en: "look both days up";
    }
}

fn check(audit: &Audit<'_>, found: &mut Found) {
    let site = audit.site;
    let is_consultation = |document: &&Arc<Document>| document.kind == Kind::Consultation;
    for consultation in site.documents.iter().filter(is_consultation) {
        let Dates { published, expires, .. } = consultation.dates;
        let named = drafted(&consultation.title).and_then(|title| site.law(title));
        let Some((id, closes)) = named.zip(expires) else { continue };
        let document = site.document(id);
        let during = published.date()..=closes;
        if let Some(written) = document.dates.written.filter(|day| during.contains(day)) {
            let place = Place::File(document.path.clone());
            found.push(signed(place, date::day(written), date::day(closes)));
        }
    }
}

/// The title of what 《…（征求意见稿）》 is the draft of.
fn drafted(title: &str) -> Option<&str> {
    let (_, rest) = title.split_once('《')?;
    let (name, _) = rest.split_once('》')?;
    let (name, kind) = name.rsplit_once('（')?;
    kind.contains("征求意见").then_some(name)
}
