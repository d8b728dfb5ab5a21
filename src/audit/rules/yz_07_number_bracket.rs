//! YZ-07: a cited document number in a wrong form.

use std::ops::Range;

use crate::audit::language::{after, before, digits, is_han};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::DocumentNumber;

rule! {
    code: "YZ-07",
    name: "number-bracket",
    title: ["引用的发文字号写法不规范", "a cited document number in a wrong form"],
    clauses: ["R-YZ-07", "R-9704-05"],
    severity: Warning,
    stops_build: false,
    about: [
        "发文字号的年份用六角括号，序号不加“第”、不补零：滨广管规〔2023〕1号。文首“发文字号”另有检查，这里看\
         正文和标题里引用的。",
        "The year of a document number stands in 〔〕, and its serial has no 第 and no leading zero: 滨广管规\
         〔2023〕1号. This looks at numbers that are cited in a text or title."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
依据《停车办法》（滨广管规[2023]1号）和滨广管〔2023〕第05号办理。
                          ^^^^^^^^^
                                             ^^^^^^^^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
依据《停车办法》（滨广管规〔2023〕1号）办理，案号（2023）例01民初5号，2023年第5号公报。
",
    checks: [Document(check)],
    says: {
        /// The number.
        number(written, meant),
            zh: "发文字号“{written}”的写法不规范", en: "the document number `{written}` has a wrong form",
            help_zh: "请写成“{meant}”", help_en: "write {meant}";
    }
}

/// What people put around the year.
const OPENERS: &str = "〔[【（(［";

/// The letters of any organ.
const ORGAN: &str = "甲";

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for passage in document.passages() {
        for (at, _) in passage.signs(OPENERS) {
            let Some(range) = number_at(passage.text, at) else { continue };
            let written = &passage.text[range.clone()];
            let meant = DocumentNumber::lenient(&format!("{ORGAN}{written}"));
            let meant = meant.map(|number| number.to_string().replace(ORGAN, ""));
            if let Some(meant) = meant.filter(|meant| meant != written) {
                let fix = passage.fix([(range.clone(), meant.as_str())]);
                found.push(number(passage.place(range), written, meant).mended_by(fix));
            }
        }
    }
}

/// The stretch from the year that is bracketed at `at` to the end of a document number: letters of an
/// organ stand before it, and where they begin no text says.
fn number_at(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = &text[at + after(text, at).len_utf8()..];
    let year = digits(rest);
    let rest = rest[year.len()..].strip_prefix(['〕', ']', '】', '）', ')', '］'])?;
    let rest = rest.strip_prefix('第').unwrap_or(rest);
    let rest = rest[digits(rest).len()..].strip_prefix('号')?;
    let is_number = year.len() == 4 && is_han(before(text, at));
    is_number.then(|| at..text.len() - rest.len())
}
