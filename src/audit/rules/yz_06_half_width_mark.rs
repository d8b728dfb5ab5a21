//! YZ-06: a half-width mark between Chinese characters.

use crate::audit::language::is_han;
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

/// Half-width marks with the full-width ones that are meant.
const MARKS: [(char, char); 5] =
    [(',', '，'), (';', '；'), (':', '：'), ('!', '！'), ('?', '？')];

rule! {
    code: "YZ-06",
    name: "half-width-mark",
    title: ["汉字之间用了半角标点", "a half-width mark between Chinese characters"],
    clauses: ["R-YZ-06"],
    severity: Warning,
    stops_build: false,
    about: [
        "汉字之间的标点用全角：，。；：？！。英文、数字、网址里的半角标点不算，代码也不算。",
        "Marks between Chinese characters are full-width: ，。；：？！. Those within English words, numbers, addresses \
         and code are not meant."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
开放日当天,[东广场](b.csv)免费;请勿拥挤。
          ^
                              ^
-- content/news/b.csv --
区域,时间
东广场,7时
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
开放日当天，东广场免费。时间 7:00-22:00，票价 1,200 元，网址 https://a.example/a,b。
",
    checks: [Document(check)],
    says: {
        /// The mark.
        mark(written, meant),
            zh: "汉字之间的“{written}”应当用全角", en: "the mark `{written}` between Chinese characters is full-width",
            help_zh: "请写成“{meant}”", help_en: "write {meant}";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for passage in document.passages() {
        let mut before = ' ';
        let mut chars = passage.text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let after = chars.peek().map_or('\n', |(_, c)| *c);
            let meant = MARKS.iter().find(|(half, _)| *half == c).map(|(_, full)| *full);
            if let Some(full) = meant.filter(|_| is_han(before) && (is_han(after) || after == '\n')) {
                let range = at..at + c.len_utf8();
                let fix = passage.fix([(range.clone(), full)]);
                found.push(mark(passage.place(range), c, full).mended_by(fix));
            }
            before = c;
        }
    }
}
