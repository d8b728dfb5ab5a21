//! 9704-12a: a title with marks that no title has.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;
use crate::document::{Document, Kind};

/// What no title ends in.
const ENDS: &str = "。．，,；;、：:";

/// What the title of an official document does not hold.
const MARKS: &str = "。，,；;：！!？?";

rule! {
    code: "9704-12a",
    name: "punctuated-title",
    title: ["标题里有不该有的标点", "a title with marks that no title has"],
    clauses: ["R-9704-12"],
    severity: Warning,
    stops_build: false,
    about: [
        "标题末尾不用标点。有发文字号的文件和规章、政策文件、制度，标题里除书名号、引号、括号、顿号外一般不用\
         标点。书名号、引号和括号里面的不算。",
        "A title ends without a mark. That of an official document holds none but those around names and \
         quotations, and the enumeration comma."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 关于开放时间的通知。
                        ^^
类型: 通知公告
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
广场每日7时开放。
",
    good: "
-- content/notices/a.md --
---
标题: 关于“夜游，慢游”活动的通知
类型: 通知公告
发布时间: 2024-03-01 09:30
发文字号: 示委发〔2024〕5号
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
广场每日7时开放。
",
    checks: [Document(check)],
    says: {
        /// The mark.
        mark(mark),
            zh: "标题里不用“{mark}”", en: "a title has no {mark}",
            help_zh: "删去这个标点，或者改写标题", help_en: "delete it, or write the title otherwise";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: Document { title, number, kind, .. }, .. } = document;
    let official = [Kind::Regulation, Kind::Policy, Kind::System];
    let is_official = number.is_some() || official.contains(kind);
    let last = title.chars().last().filter(|last| ENDS.contains(*last));
    let inside = || bare(title).find(|c| MARKS.contains(*c));
    let wrong = last.or_else(|| if is_official { inside() } else { None });
    if let Some(wrong) = wrong {
        let sign = wrong.to_string();
        found.push(mark(document.part(Key::Title, &sign), &sign));
    }
}

/// The characters of a title that stand in no marks of names, quotations or brackets.
fn bare(title: &str) -> impl Iterator<Item = char> + '_ {
    let mut depth = 0_u32;
    title.chars().filter(move |c| {
        match c {
            '《' | '〈' | '“' | '‘' | '（' | '〔' | '「' => depth += 1,
            '》' | '〉' | '”' | '’' | '）' | '〕' | '」' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0
    })
}
