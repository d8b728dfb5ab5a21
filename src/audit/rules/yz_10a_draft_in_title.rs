//! YZ-10a: a draft in the title of a final text.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::Kind;

rule! {
    code: "YZ-10a",
    name: "draft-in-title",
    title: ["正式文件的标题还写着征求意见稿", "a draft in the title of what is final"],
    clauses: ["R-YZ-10"],
    severity: Warning,
    stops_build: false,
    about: [
        "规章、政策文件、制度、规划公开的是定稿，标题里不应有“征求意见稿”“送审稿”“讨论稿”“草案”。征求意见的稿\
         子用“征集”类型。",
        "Rules, policies, systems and plans are published in their final form, and no title says that it is \
         a draft. A draft for comment is a consultation."
    ],
    bad: "
-- content/news/a.md --
---
标题: 滨河广场停车办法（征求意见稿）
                      ^^^^^^^^^^^^^^
类型: 制度
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
第一条　为了规范停车，制定本办法。
",
    good: "
-- content/news/a.md --
---
标题: 滨河广场停车办法
类型: 制度
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
第一条　为了规范停车，制定本办法。
",
    checks: [Document(check)],
    says: {
        /// The words.
        draft(written),
            zh: "定稿的标题里有“{written}”", en: "the title of what is final says `{written}`",
            help_zh: "换成定稿的标题；确在征求意见的，类型改为“征集”", help_en: "write the title of the final text; what is open for comment is a consultation";
    }
}

/// What a title of a draft says.
const DRAFTS: [&str; 6] =
    ["（征求意见稿）", "（送审稿）", "（讨论稿）", "（草案）", "（初稿）", "（公开征求意见稿）"];

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let is_final = matches!(
        document.document.kind,
        Kind::Regulation | Kind::Policy | Kind::System | Kind::Plan
    );
    if !is_final {
        return;
    }
    let title = document.title();
    for written in DRAFTS {
        if let Some(at) = title.text.find(written) {
            found.push(draft(title.place(at..at + written.len()), written));
        }
    }
}
