//! YZ-06c: marks that stand twice or side by side.

use crate::audit::language::repeats;
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "YZ-06c",
    name: "double-mark",
    title: ["标点重复", "a mark that stands twice"],
    clauses: ["R-YZ-06"],
    severity: Warning,
    stops_build: false,
    about: [
        "句号、逗号、顿号、分号、冒号、感叹号、问号不重复，也不连用：。。、，。多半是删改时留下的。连写三个以\
         上句号的，当作省略号看。",
        "Marks stand once, and no two of 。，、；： stand side by side: such pairs are mostly left by \
         editing. Three full stops in a row are taken for an ellipsis."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
开放日到此结束。。请按时，、有序离场！！
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
开放日到此结束。他说：“请按时离场。”真的吗？！
",
    checks: [Document(check)],
    says: {
        /// The marks.
        twice(written, meant),
            zh: "标点“{written}”重复", en: "the marks `{written}` stand twice",
            help_zh: "只留“{meant}”", help_en: "leave one, {meant}";
        /// Two marks that do not stand side by side.
        side_by_side(written),
            zh: "标点“{written}”连用", en: "the marks `{written}` stand side by side",
            help_zh: "只留应有的一个", help_en: "leave the one that is meant";
    }
}

/// Marks that stand once.
const MARKS: &str = "，。、；：！？";

/// Marks of which no two stand side by side.
const STOPS: &str = "，。、；：";

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for passage in document.passages() {
        let repeats = repeats(passage.signs(MARKS));
        for (at, mark, count) in &repeats {
            let is_ellipsis = *mark == '。' && 3 <= *count;
            if 2 <= *count && !is_ellipsis {
                let range = *at..at + count * mark.len_utf8();
                let rest = at + mark.len_utf8()..range.end;
                let fix = passage.fix([(rest, "")]);
                let written = &passage.text[range.clone()];
                found.push(twice(passage.place(range), written, mark).mended_by(fix));
            }
        }
        for pair in repeats.windows(2) {
            let [(at, mark, count), (next, other, other_count)] = *pair else { continue };
            let is_side_by_side = at + count * mark.len_utf8() == next;
            if is_side_by_side && [mark, other].iter().all(|mark| STOPS.contains(*mark)) {
                let range = at..next + other_count * other.len_utf8();
                let written = &passage.text[range.clone()];
                found.push(side_by_side(passage.place(range), written));
            }
        }
    }
}
