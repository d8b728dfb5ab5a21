//! YZ-06h: double title marks within double ones.

use std::ops::Range;

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Passage, Reviewed};

rule! {
    code: "YZ-06h",
    name: "nested-title-marks",
    title: ["书名号套书名号", "double title marks within double ones"],
    clauses: ["R-YZ-06"],
    severity: Warning,
    stops_build: false,
    about: [
        "书名号里面再用书名号，里层用单书名号：《关于修改〈停车办法〉的决定》。",
        "A name within a name has single marks: 《关于修改〈停车办法〉的决定》."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
印发《关于修改《停车办法》的决定》。
              ^^^^^^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
印发《关于修改〈实施《停车条例》办法〉的决定》，并废止《开放办法》《停车办法》。
",
    checks: [Document(check)],
    says: {
        /// The name within.
        nested(written, meant),
            zh: "书名号里的“{written}”应当用单书名号", en: "`{written}` stands within a name and has single marks",
            help_zh: "请写成“{meant}”", help_en: "write {meant}";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for passage in document.passages() {
        for range in inner(&passage) {
            let written = &passage.text[range.clone()];
            let meant = written.replace('《', "〈").replace('》', "〉");
            found.push(nested(passage.place(range), written, meant));
        }
    }
}

/// The names that stand within another name of the same line, the outermost of them.
fn inner(passage: &Passage<'_, '_>) -> Vec<Range<usize>> {
    let (mut inner, mut open) = (Vec::new(), Vec::new());
    for (at, c) in passage.signs("《〈》〉\n\t") {
        match c {
            '《' | '〈' => open.push((at, c)),
            '\n' | '\t' => open.clear(),
            '》' | '〉' => {
                let closed = open.pop().filter(|(_, opener)| *opener == '《' && c == '》');
                let is_within = matches!(open[..], [(_, '《')]);
                let start = closed.filter(|_| is_within).map(|(start, _)| start);
                inner.extend(start.map(|start| start..at + c.len_utf8()));
            }
            _ => {}
        }
    }
    inner
}
