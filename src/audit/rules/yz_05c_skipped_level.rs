//! YZ-05c: a level of numbers that is left out.

use crate::audit::numbering::{Line, numbered, written};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "YZ-05c",
    name: "skipped-level",
    title: ["序号跳了级", "a level of numbers is skipped"],
    clauses: ["R-YZ-05", "R-9704-04"],
    severity: Info,
    stops_build: false,
    about: [
        "序号逐级往下：一、（一）1.（1）。只有两级的可以从“一、”直接到“1.”；从“一、”到“（1）”、从“（一）”到“\
         （1）”就跳了级。",
        "Numbers go down level by level: 一、, （一）, 1., （1）. A text of two levels may go from 一、 to \
         1.; from 一、 or （一） to （1） a level is skipped."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
一、开放时间
（1）东广场每日开放。
^^^^^
（2）西广场周末开放。
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
一、开放时间
（一）平日
每日7时开放。
",
    checks: [Document(check)],
    says: {
        /// The number, and the level above.
        skipped(written, above, meant),
            zh: "“{above}”下面直接用了“{written}”", en: "{written} stands right below {above}",
            help_zh: "请用“{meant}”", help_en: "write {meant}";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let passage = document.prose_passage();
    let mut open: Vec<u8> = Vec::new();
    for line in numbered(passage.text) {
        let Line::Numbered(ordinal) = line else {
            open.clear();
            continue;
        };
        let is_new = !open.contains(&ordinal.rank);
        open.retain(|rank| *rank < ordinal.rank);
        let above = open.last().copied();
        open.push(ordinal.rank);
        if let (true, 4, Some(above @ 1..=2)) = (is_new, ordinal.rank, above) {
            let place = passage.place(ordinal.at..ordinal.at + ordinal.len);
            let [number, above, meant] = [(4, ordinal.number), (above, 1), (above + 1, ordinal.number)]
                .map(|(rank, number)| written(rank, number));
            found.push(skipped(place, number, above, meant));
        }
    }
}
