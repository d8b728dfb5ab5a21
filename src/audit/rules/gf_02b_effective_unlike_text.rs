//! GF-02b: a first day in force that is another one in the text.

use crate::audit::phrase;
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::{Date, date};
use crate::document::Document;
use std::ops::Range;

/// The most characters of what a document calls itself: 本实施细则.
const SUBJECT: usize = 8;

rule! {
    code: "GF-02b",
    name: "effective-unlike-text",
    title: ["施行日期与正文不同", "a first day in force that is another one in the text"],
    clauses: ["R-GF-02"],
    severity: Warning,
    stops_build: false,
    about: [
        "正文写“本办法自某年某月某日起施行”的，文首的施行日期应当是同一天。有效性、有效期和引用检查都按文首的\
         日期计算。修改过的文件不核对。",
        "Where the text says from which day it is in force, the front matter says the same day: validity is \
         computed from it. Documents that were amended are left out."
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
施行日期: 2024-05-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。

第二条　本办法自2024年4月1日起施行。
                ^^^^^^^^^^^^
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

第二条　本办法自2024年4月1日起施行。
",
    checks: [Document(check)],
    says: {
        /// The day in the front matter.
        other(effective),
            zh: "正文写的施行日期与文首的 {effective} 不同", en: "the text is in force from another day than the {effective} of the front matter",
            help_zh: "对照文件原件，改正其中一处", help_en: "compare the signed paper and mend one of the two";
    }
}

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: Document { kind, dates, changes, .. }, .. } = document;
    let is_original =
        audit.site.entry(document.id).relations.amended_by.is_empty() && changes.is_empty();
    let Some(effective) = dates.effective.filter(|_| kind.facts().binds && is_original) else {
        return;
    };
    let text = &document.prose().text;
    let said: Vec<_> = phrase::sentences_with(text, "起施行").filter_map(|(sentence, at)| said(text, sentence.start, at)).collect();
    if let Some((_, place)) = said.last()
        && said.iter().all(|(day, _)| *day != effective)
    {
        found.push(other(document.in_prose(place.clone()), date::day(effective)));
    }
}

/// The day from which a document says that it is in force itself: 本办法自2024年5月1日起施行, of a
/// sentence that begins at `start` and has 起施行 after `len` bytes.
fn said(text: &str, start: usize, len: usize) -> Option<(Date, Range<usize>)> {
    let before = &text[start..start + len];
    let from = before.rfind('自')?;
    let (day, length) = phrase::day(&before[from + '自'.len_utf8()..])?;
    let begin = start + from + '自'.len_utf8();
    let subject = before[..from].rsplit(['，', '　', ' ']).next()?;
    let is_own = subject.starts_with('本') && subject.chars().count() <= SUBJECT;
    (is_own && begin + length == start + len).then(|| (day, begin..begin + length))
}
