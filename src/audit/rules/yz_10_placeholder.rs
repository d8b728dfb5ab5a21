//! YZ-10: what stands for something that was to be written.

use std::ops::Range;
use std::sync::LazyLock;

use crate::audit::language::{Words, after, before, is_han, last_digits, repeats};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Passage, Reviewed};

rule! {
    code: "YZ-10",
    name: "placeholder",
    title: ["留下了占位文字", "a placeholder was left"],
    clauses: ["R-YZ-10", "R-19-01"],
    severity: Warning,
    stops_build: false,
    about: [
        "XX局、20XX年、××元、TODO、待补充这样的占位文字，公开前要换成内容。遮盖姓名、号码用的“张××”“138****”\
         不算。",
        "What stands for something yet to be written (XX局, 20XX年, ××元, TODO, 待补充) is replaced before \
         it is published. Signs that mask a name or a number are not meant."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
20XX年起，由XX局收取××元，TODO，（待补充）。
^^^^^^
            ^^^^
                    ^^^^
                          ^^^^
                                ^^^^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
2024年起，由张××等人测试XXL号雨衣，尾号1234XXXX。
",
    checks: [Document(check)],
    says: {
        /// What stands for something.
        placeholder(written),
            zh: "“{written}”是占位文字", en: "`{written}` is a placeholder",
            help_zh: "换成要公开的内容", help_en: "write what is meant";
    }
}

/// What is counted or named after signs that stand for a number or a name.
const AFTER: &str = "年月日时号元万亿局委厅处科镇乡村市县区省街路人个次件项名条家部院所公单同集会";

/// Words that stand for a text yet to be written.
const TABLE: &[&str] = &[
    "TODO", "FIXME", "lorem ipsum", "Lorem ipsum", "（待补充）", "（待定）", "此处填写", "请在此输入", "（略，待补）",
];

static WORDS: LazyLock<Words<&str>> = LazyLock::new(|| Words::of(TABLE, |word| word));

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for passage in document.passages() {
        for range in stretches(&passage) {
            let written = &passage.text[range.clone()];
            found.push(placeholder(passage.place(range), written));
        }
    }
}

/// The stretches that stand for something.
fn stretches(passage: &Passage<'_, '_>) -> Vec<Range<usize>> {
    let text = passage.text;
    let mut stretches: Vec<Range<usize>> = WORDS.find(text).map(|(range, _)| range).collect();
    for (at, sign, count) in repeats(passage.signs("Xx×Ｘ")) {
        let end = at + count * sign.len_utf8();
        let next = after(text, end);
        let year = last_digits(&text[..at]);
        let is_year = year.len() == 2 && count == 2 && next == '年';
        let first = before(text, at);
        // 张××称, 1234XXXX and XXL mask or mean something of their own.
        let is_masked = sign == '×' && masks_name(first, next);
        if is_year {
            stretches.push(at - 2..end + next.len_utf8());
        } else if 2 <= count && !is_masked && !first.is_ascii_alphanumeric() && AFTER.contains(next) {
            stretches.push(at..end + next.len_utf8());
        }
    }
    stretches
}

/// Whether ×× before `next` more likely masks a name whose first character is `first`.
fn masks_name(first: char, next: char) -> bool {
    is_han(first) && !"年月日元万亿".contains(next)
}
