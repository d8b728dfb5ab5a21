//! YZ-08a: a word that is often meant for another.

use std::sync::LazyLock;

use crate::audit::language::{Words, after, before};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "YZ-08a",
    name: "doubtful-word",
    title: ["疑似用词不当", "a word that is often meant otherwise"],
    clauses: ["R-YZ-08"],
    severity: Info,
    stops_build: false,
    about: [
        "这些词有时是对的，有时是写错了，要人来判断：“做为”多半应为“作为”，“其它”指人和事时写“其他”，“截止”后\
         面跟时间的写“截至”。确认无误的，写“允许”。",
        "These words are right at times and at times meant otherwise, and somebody must judge: 做为 is \
         mostly 作为, 其它 mostly 其他, 截止 before a time mostly 截至. Where it is right, `allow` it."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
做为主办单位，管委会和其它单位截止目前接待万人，要把它叫做为民服务。
^^^^
                      ^^^^
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
作为主办单位，管委会和其他单位截至目前接待万人，报名截止时间为4月10日，叫做为民服务。
",
    checks: [Document(check)],
    says: {
        /// The word.
        doubtful(written, meant),
            zh: "“{written}”在这里可能应为“{meant}”", en: "`{written}` may be meant for {meant}",
            help_zh: "请核对；确为原意的不必改", help_en: "see which one is meant";
    }
}

/// A word that may be meant for another.
#[derive(Debug, Clone, Copy)]
struct Doubt {
    written: &'static str,
    meant: &'static str,
    /// Characters of which one stands before it, when they are told.
    after_one_of: &'static str,
    /// Characters of which none stands before it: with them it is another word.
    not_after: &'static str,
    /// Characters of which one stands after it, when they are told.
    before_one_of: &'static str,
    /// Characters of which none stands after it.
    not_before: &'static str,
}

const fn doubt(
    written: &'static str,
    meant: &'static str,
    [after_one_of, not_after, before_one_of, not_before]: [&'static str; 4],
) -> Doubt {
    Doubt { written, meant, after_one_of, not_after, before_one_of, not_before }
}

/// The words, each with what must and must not stand before and after it.
#[rustfmt::skip]
const DOUBTS: &[Doubt] = &[
    doubt("做为", "作为", ["", "叫当看称变换化", "", "民什何"]),
    doubt("其它", "其他", ["", "", "", ""]),
    doubt("截止", "截至", ["", "", "目今昨本", ""]),
    doubt("必需", "必须", ["", "所生活为", "在有由按经于依提将要严", ""]),
    doubt("权利机关", "权力机关", ["", "", "", ""]),
    doubt("签定", "签订", ["", "", "", "期量点时向"]),
    doubt("座落", "坐落", ["", "一两二三四五六七八九十百几数这那每", "", "成地后了"]),
    doubt("订金", "定金", ["", "", "", ""]),
    doubt("法人代表", "法定代表人", ["", "", "", ""]),
    doubt("撤消", "撤销", ["", "", "", ""]),
    doubt("的的", "的", ["", "目", "", "确士"]),
    doubt("了了", "了", ["", "明受不", "", "解之"]),
];

static WORDS: LazyLock<Words<Doubt>> = LazyLock::new(|| Words::of(DOUBTS, |doubt| doubt.written));

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for passage in document.passages() {
        for (range, doubt) in WORDS.find(passage.text) {
            let (first, next) = (before(passage.text, range.start), after(passage.text, range.end));
            if is_meant(doubt, first, next) {
                found.push(doubtful(passage.place(range), doubt.written, doubt.meant));
            }
        }
    }
}

fn is_meant(doubt: &Doubt, before: char, after: char) -> bool {
    (doubt.after_one_of.is_empty() || doubt.after_one_of.contains(before))
        && (doubt.before_one_of.is_empty() || doubt.before_one_of.contains(after))
        && !doubt.not_after.contains(before)
        && !doubt.not_before.contains(after)
}
