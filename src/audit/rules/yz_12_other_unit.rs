//! YZ-12: a unit that is none of the law.

use std::sync::LazyLock;

use crate::audit::language::{Words, after, before, lines};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "YZ-12",
    name: "other-unit",
    title: ["用了非法定计量单位", "a unit that is none of the law"],
    clauses: ["R-YZ-12"],
    severity: Info,
    stops_build: false,
    about: [
        "计量单位用法定的：平方米、公顷、厘米、千米（公里）。亩只作公顷的补充说明；公分、英寸、平米、KM、M2 \
         不用。",
        "Units are those of the law: 平方米, 公顷, 厘米, 千米. 亩 only explains hectares; 公分, 英寸, 平米, \
         KM and M2 are not used."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
广场占地120亩，绿篱高80公分，环道长3KM，展厅200平米。
           ^^
                       ^^^^
                                    ^^
                                               ^^^^
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
广场占地8公顷（合120亩），绿篱高80厘米，环道长3公里，展厅200平方米。
",
    checks: [Document(check)],
    says: {
        /// The unit.
        unit(written, meant),
            zh: "“{written}”不是法定计量单位", en: "{written} is no unit of the law",
            help_zh: "请换算成{meant}", help_en: "write {meant}";
    }
}

/// Units with those of the law.
static WORDS: LazyLock<Words<(&str, &str)>> =
    LazyLock::new(|| Words::of(UNITS, |(written, _)| written));

const UNITS: &[(&str, &str)] = &[
    ("公分", "厘米"), ("英寸", "厘米"), ("英尺", "米"), ("平米", "平方米"), ("立方", "立方米"),
    ("KM", "公里或 km"), ("Km", "公里或 km"), ("KG", "千克或 kg"), ("Kg", "千克或 kg"),
    ("M2", "平方米或 m²"), ("m2", "平方米或 m²"), ("市斤", "千克"),
];

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let passage = document.prose_passage();
    let is_counted = |at: usize| before(passage.text, at).is_ascii_digit();
    for (range, (written, meant)) in WORDS.find(passage.text) {
        let next = after(passage.text, range.end);
        let is_more = *written == "立方" && matches!(next, '米' | '分' | '厘' | '毫');
        let is_longer = next.is_ascii_alphanumeric() || next == '/' || is_more;
        if is_counted(range.start) && !is_longer {
            found.push(unit(passage.place(range), written, meant));
        }
    }
    if !passage.text.contains('亩') {
        return;
    }
    for (start, line) in lines(passage.text).filter(|(_, line)| !line.contains("公顷") && !line.contains("平方米")) {
        for (at, written) in line.match_indices('亩') {
            let range = start + at..start + at + written.len();
            if is_counted(range.start) || before(line, at) == '万' {
                found.push(unit(passage.place(range), written, "公顷"));
            }
        }
    }
}
