//! YZ-09: an attachment that the text names and that is not there.

use crate::audit::attached::available;
use crate::audit::language::{before, digits};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "YZ-09",
    name: "unlisted-attachment",
    title: ["正文提到的附件没有", "an attachment that the text names is not there"],
    clauses: ["R-YZ-09"],
    severity: Warning,
    stops_build: false,
    about: [
        "正文写“附件3”，就要有第三个附件：文件旁边的附件、正文后面的“附件3”，或者链接到的文件，都算。多半是漏\
         放了，或者删附件后没有改正文。",
        "A text that names 附件3 has a third attachment: a file beside it, an annex in the text itself, or a \
         file it links to. Mostly one was forgotten, or the text was not changed when one went."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
名单见附件1，表格见附件2。
                   ^^^^^

[名单](list.csv)
-- content/news/list.csv --
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
名单见附件1，表格见附件2，依据《总则》附件5。

附件1
名单从略。

附件2
表格从略。
",
    checks: [Document(check)],
    says: {
        /// The attachment that is named, and how many there are.
        unlisted(number, count),
            zh: "正文提到附件{number}，但只有 {count} 个附件", en: "the text names attachment {number}, and there are {count}",
            help_zh: "补上附件，或者改正文", help_en: "add it, or mend the text";
    }
}

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let passage = document.prose_passage();
    let count = available(audit, document);
    for (at, word) in passage.text.match_indices("附件") {
        let number = digits(&passage.text[at + word.len()..]);
        let named: usize = number.parse().unwrap_or(0);
        // 《…》附件2 is an attachment of something else.
        let is_of_another = matches!(before(passage.text, at), '》' | '）' | '的');
        if count < named && named < 100 && !is_of_another && !is_column(passage.text, at) {
            let end = at + word.len() + number.len();
            found.push(unlisted(passage.place(at..end), number, count));
        }
    }
}

/// Whether a cell of a table is all there is: forms name their own attachments.
fn is_column(text: &str, at: usize) -> bool {
    let line = text[at..].split('\n').next().unwrap_or_default();
    line.contains('\t')
}
