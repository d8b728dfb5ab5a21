//! GF-23d: a last day that is another one in the text.

use crate::audit::phrase;
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::{Date, date};
use crate::document::{Dates, Document, Kind};
use std::ops::RangeInclusive;

/// The word that a term follows.
const TERM: &str = "有效期";

rule! {
    code: "GF-23d",
    name: "term-unlike-text",
    title: ["有效期与正文不同", "a last day that is another one in the text"],
    clauses: ["R-GF-23"],
    severity: Warning,
    stops_build: false,
    about: [
        "正文写“本办法自…起施行，有效期至某年某月某日”或者“有效期五年”的，文首的“有效期至”应当一致，没有写的\
         要补上。到期自动显示失效，靠的是文首的日期。修改过的文件不核对。",
        "Where the text says until when it is in force, or for how many years, the front matter says the \
         same: by it the document lapses. Documents that were amended are left out."
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
有效期至: 2030-03-31
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。

第二条　本办法自2024年4月1日起施行，有效期五年。
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
有效期至: 2029-03-31
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。

第二条　本办法自2024年4月1日起施行，有效期五年。
",
    checks: [Document(check)],
    says: {
        /// The day by the text.
        other(last),
            zh: "按正文，有效期至 {last}，文首写的不同或者没有写", en: "by its text it is in force until {last}, and the front matter says otherwise or nothing",
            help_zh: "文首写 有效期至: {last}", help_en: "write expires: {last}";
    }
}

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: Document { kind, dates, changes, .. }, .. } = document;
    let is_original =
        audit.site.entry(document.id).relations.amended_by.is_empty() && changes.is_empty();
    if *kind != Kind::Policy || !is_original {
        return;
    }
    let text = &document.prose().text;
    for (sentence, at) in phrase::sentences_with(text, TERM) {
        let (before, after) = text[sentence.clone()].split_at(at);
        let is_own = before.contains('本') && ["施行", "执行", "实施"].iter().any(|verb| before.contains(verb));
        let last = last_day(&after[TERM.len()..], dates);
        if let Some(days) = last.filter(|_| is_own)
            && dates.expires.is_none_or(|expires| !days.contains(&expires))
        {
            let place = sentence.start + at..sentence.start + at + TERM.len();
            found.push(other(document.in_prose(place), date::day(*days.start())));
        }
    }
}

/// The last day by what follows 有效期: 至2029年3月31日, 五年, 为5年. Whether the day on which the years
/// are full is the last or the first after it, nobody agrees.
fn last_day(words: &str, dates: &Dates) -> Option<RangeInclusive<Date>> {
    let words = words.trim_start_matches(['限', '为', '截', '止', '至', '到', '：']);
    if let Some((day, _)) = phrase::day(words) {
        return Some(day..=day);
    }
    let (years, _) = phrase::years(words)?;
    let full = dates.effective?.checked_add(jiff::Span::new().years(years)).ok()?;
    Some(full.yesterday().ok()?..=full)
}
