//! YZ-06e: a dash made of hyphens.

use crate::audit::language::{after, before, is_wide, repeats};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "YZ-06e",
    name: "wrong-dash",
    title: ["破折号写法不对", "a wrong dash"],
    clauses: ["R-YZ-06"],
    severity: Warning,
    stops_build: false,
    about: [
        "中文破折号占两个字：——。不写两个以上的半角减号。",
        "The Chinese dash is two characters wide: ——. It is not a row of hyphens."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
开放日--一年一次的约定。
      ^^
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
开放日——一年一次的约定，命令写 --help，北京—上海。
",
    checks: [Document(check)],
    says: {
        /// What is written.
        dash(written),
            zh: "“{written}”应当写作“——”", en: "`{written}` is written ——",
            help_zh: "请写成“——”", help_en: "write ——";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    for passage in document.passages() {
        let text = passage.text;
        for (at, c, count) in repeats(passage.signs("-－–")) {
            let end = at + count * c.len_utf8();
            if 2 <= count && is_wide(before(text, at)) && is_wide(after(text, end)) {
                let fix = passage.fix([(at..end, "——")]);
                found.push(dash(passage.place(at..end), &text[at..end]).mended_by(fix));
            }
        }
    }
}
