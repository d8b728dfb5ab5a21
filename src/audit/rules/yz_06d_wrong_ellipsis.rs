//! YZ-06d: an ellipsis that is none.

use crate::audit::language::{before, is_wide, repeats};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "YZ-06d",
    name: "wrong-ellipsis",
    title: ["省略号写法不对", "a wrong ellipsis"],
    clauses: ["R-YZ-06"],
    severity: Warning,
    stops_build: false,
    about: [
        "中文省略号是六个点，占两个字：……。不写三个半角点、连写的句号或者单个“…”。",
        "The Chinese ellipsis has six points and is two characters wide: ……. It is not three half-width \
         points, a row of full stops, or one … alone."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
东广场、西广场...都开放。。。停车场…也开放。
              ^^^
                       ^^^^^^
                                   ^
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
东广场、西广场……都开放，命令写 a...b，见 https://a.example/...。
",
    checks: [Document(check)],
    says: {
        /// What is written.
        ellipsis(written),
            zh: "“{written}”应当写作“……”", en: "`{written}` is written ……",
            help_zh: "请写成“……”", help_en: "write ……";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for passage in document.passages() {
        let text = passage.text;
        for (at, c, count) in repeats(passage.signs(".。…")) {
            let end = at + count * c.len_utf8();
            let is_wrong = match c {
                '.' => 3 <= count && is_wide(before(text, at)),
                '。' => 3 <= count,
                _ => count == 1 || count == 3,
            };
            if is_wrong {
                let fix = passage.fix([(at..end, "……")]);
                found.push(ellipsis(passage.place(at..end), &text[at..end]).mended_by(fix));
            }
        }
    }
}
