//! GF-07: articles whose numbers do not follow each other.

use crate::audit::phrase;
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::numeral;

rule! {
    code: "GF-07",
    name: "article-out-of-order",
    title: ["条文序号不连续", "articles out of order"],
    clauses: ["R-GF-07"],
    severity: Warning,
    stops_build: false,
    about: [
        "章、条的序号在全文中连续。跳号、重号的，引用这一条就会引到别处。“之一”随前一条；又从“第一条”开始的，\
         按另一份文件计算；修改、废止别的文件的决定不核对。",
        "Chapters and articles are numbered one after the other. Where a number is skipped or stands twice, \
         whoever cites it is led astray. An inserted 之一 follows its article; 第一条 begins anew; what amends or \
         repeals is left out."
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

第三条　不得长期占用。
^^^^^^
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

第一条之一　夜间同样免费。

第二条　不得长期占用。
",
    checks: [Document(check)],
    says: {
        /// What stands there and what comes before.
        follows(label, before),
            zh: "“{label}”接在“{before}”后面", en: "{label} follows {before}",
            help_zh: "补上缺的，或者改正序号", help_en: "put in what is missing, or mend the number";
    }
}

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let relations = &audit.site.entry(document.id).relations;
    let changes_others = !relations.amends.is_empty() || !relations.repeals.is_empty();
    if !document.document.kind.facts().binds
        || changes_others
        || document.document.title.contains("修改")
    {
        return;
    }
    for unit in ['章', '条'] {
        follow(document, unit, found);
    }
}

/// Follows the numbers of one unit.
fn follow(document: &Reviewed<'_>, unit: char, found: &mut Found) {
    let text = &document.prose().text;
    let mut lines = phrase::lines(text);
    let mut last: Option<(u32, &str)> = None;
    for heading in document.document.text.outline.iter() {
        let Some((number, is_inserted)) = numbered(heading.label, unit) else { continue };
        let line = lines.find(|(_, line)| line.starts_with(heading.label));
        if let Some((before, label)) = last {
            let is_next = if is_inserted { number == before } else { number == before + 1 };
            if !is_next && number != 1 {
                let place = line.map(|(at, _)| document.in_prose(at..at + heading.label.len()));
                let place = place.unwrap_or_else(|| document.top());
                found.push(follows(place, heading.label, label));
            }
        }
        last = Some((number, heading.label));
    }
}

/// The number of 第十二条 or 第十二条之一, and whether it was inserted.
fn numbered(label: &str, unit: char) -> Option<(u32, bool)> {
    let (number, rest) = label.strip_prefix('第')?.split_once(unit)?;
    let number = number.parse().ok().or_else(|| numeral::parse(number))?;
    (rest.is_empty() || rest.starts_with('之')).then_some((number, !rest.is_empty()))
}
