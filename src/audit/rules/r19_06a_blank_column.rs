//! 19-06a: a column with nothing in it.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, freshness};
use crate::base::Place;

rule! {
    code: "19-06a",
    name: "blank-column",
    title: ["空白栏目", "a blank column"],
    clauses: ["R-19-06"],
    severity: Warning,
    stops_build: false,
    about: [
        "栏目里没有任何内容，检查时算空白栏目。本机关确实没有这类信息的，在 _index.md 写“无此项: 原因”，页\
         面会显示；有一段说明文字的栏目不算空白。",
        "A column with nothing in it counts as blank. Where the agency has nothing of the kind, \
         `not_applicable` says why, and readers see it; a column with an introduction is not blank."
    ],
    bad: "
expect: content/b1/_index.md
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-29 09:30
审查: {审查人: 办公室, 日期: 2024-04-29, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
发布时间: 2024-04-01 09:30
审查: {审查人: 办公室, 日期: 2024-04-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/b1/_index.md --
---
标题: 栏目1
---
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-29 09:30
审查: {审查人: 办公室, 日期: 2024-04-29, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/notices/a.md --
---
标题: 关于开放时间的通知
类型: 通知公告
发布时间: 2024-04-01 09:30
审查: {审查人: 办公室, 日期: 2024-04-01, 保密: 通过, 合法性: 通过}
---
两百人参加。
-- content/b1/_index.md --
---
标题: 栏目1
无此项: 本机关没有这类信息
---
",
    checks: [Site(check)],
    says: {
        /// It is blank.
        blank(title),
            zh: "“{title}”是空白栏目", en: "{title} is a blank column",
            help_zh: "发布内容；没有这类信息的写“无此项: 原因”；用不着的删去", help_en: "publish something; where there is nothing, write `not_applicable`; or remove it";
    }
}

fn check(audit: &Audit<'_>, found: &mut Found) {
    let columns = freshness::blank(audit.site).map(|column| &column.file);
    found.extend(columns.map(|file| blank(Place::File(file.path.clone()), &file.title)));
}
