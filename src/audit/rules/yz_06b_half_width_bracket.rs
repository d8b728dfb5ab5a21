//! YZ-06b: half-width brackets around or after Chinese characters.

use std::ops::Range;

use crate::audit::language::{after, before, is_han};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Passage, Reviewed};

rule! {
    code: "YZ-06b",
    name: "half-width-bracket",
    title: ["中文里用了半角括号", "half-width brackets in Chinese text"],
    clauses: ["R-YZ-06"],
    severity: Warning,
    stops_build: false,
    about: [
        "中文里的括号用全角：（）。括号里有汉字，或者括号前面是汉字的，都算中文。英文和公式里的括号、代码、链\
         接不算。",
        "Brackets in Chinese text are full-width: those with a Chinese character inside or right before \
         them. Those of English words and formulas, code and links are not meant."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
东广场(免费)和西广场(凭票）开放，f(x)不变。
      ^^^^^^
                    ^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
东广场（免费）和西广场（凭票）开放，详见 ISO (2013) 和 f(x)。
",
    checks: [Document(check)],
    says: {
        /// The brackets with what is in them.
        bracket(written, meant),
            zh: "中文里的括号“{written}”应当用全角", en: "the brackets of `{written}` are full-width in Chinese",
            help_zh: "请写成“{meant}”", help_en: "write {meant}";
    }
}

/// More bytes than what stands in brackets mostly has.
const LONGEST: usize = 300;

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for passage in document.passages() {
        for range in pairs(&passage) {
            let written = &passage.text[range.clone()];
            let inner = &written[after(written, 0).len_utf8()..];
            let inner = &inner[..inner.len() - before(written, written.len()).len_utf8()];
            let is_chinese = inner.chars().any(is_han) || is_han(before(passage.text, range.start));
            if inner.is_empty() || !is_chinese {
                continue;
            }
            let halves = [(range.start, '(', "（"), (range.end - 1, ')', "）")];
            let bytes = passage.text.as_bytes();
            let changes = halves
                .into_iter()
                .filter(|(at, half, _)| char::from(bytes[*at]) == *half)
                .map(|(at, _, full)| (at..at + 1, full));
            let fix = passage.fix(changes);
            let place = passage.place(range.clone());
            found.push(bracket(place, written, format!("（{inner}）")).mended_by(fix));
        }
    }
}

/// Pairs of brackets of one line without others in them, of which one at least is half-width.
fn pairs(passage: &Passage<'_, '_>) -> Vec<Range<usize>> {
    let (mut pairs, mut open) = (Vec::new(), None);
    for (at, c) in passage.signs("(（)）\n\t") {
        match c {
            '(' | '（' => open = Some((at, c)),
            '\n' | '\t' => open = None,
            ')' | '）' => {
                let end = at + c.len_utf8();
                let pair = open.take().filter(|(start, _)| end - start <= LONGEST);
                pairs.extend(pair.filter(|(_, opener)| *opener == '(' || c == ')').map(|(start, _)| start..end));
            }
            _ => {}
        }
    }
    pairs
}
