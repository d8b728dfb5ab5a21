//! GF-42: a normative document that nothing explains.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::Kind;
use crate::document::schema::Key;
use crate::site::{Related, Validity};

rule! {
    code: "GF-42",
    name: "unexplained-policy",
    title: ["规范性文件没有解读", "a normative document without an interpretation"],
    clauses: ["R-GF-42"],
    severity: Warning,
    stops_build: false,
    about: [
        "行政规范性文件要有解读，与文件互相链接。还有效或者将要施行的规范性文件，没有任何文档写“解读”指向它的，提醒。\
         修改决定由被修改文件的解读说明。",
        "A normative document has an interpretation, and each leads to the other. Found where a document is in \
         force or will be, and nothing on the site interprets it, nor what it amends."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
规范性文件: true
            ^^^^
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
施行日期: 2024-05-01
发布时间: 2024-03-02 09:30
主题分类: 综合政务
体裁: 通知
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    good: "
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
施行日期: 2024-05-01
发布时间: 2024-03-02 09:30
主题分类: 综合政务
体裁: 通知
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
-- content/notices/b.md --
---
标题: 《示例委停车管理办法》解读
类型: 政策解读
解读: [a.md]
发布时间: 2024-03-02 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 不适用}
---
为什么制定：广场停车难。
",
    checks: [Document(check)],
    says: {
        /// Nothing explains it.
        unexplained(),
            zh: "这份规范性文件没有政策解读", en: "nothing on the site interprets this normative document",
            help_zh: "发布一份政策解读，文首写“解读: [本文件的路径]”", help_en: "publish an interpretation whose front matter has `interprets` with the path of this document";
    }
}

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let entry = audit.site.entry(document.id);
    let ended = matches!(entry.validity, Some(Validity::Repealed | Validity::Expired));
    let Reviewed { document: policy, .. } = document;
    let is_policy = policy.kind == Kind::Policy && policy.normative && policy.withdrawn.is_none();
    // What an amendment changes is explained where the document it amends is.
    let is_explained = |relations: &Related| !relations.interpreted_by.is_empty();
    let amended = entry.relations.amends.iter().map(|id| &audit.site.entry(*id).relations);
    let explained = is_explained(&entry.relations) || amended.into_iter().any(is_explained);
    if is_policy && !ended && !explained {
        found.push(unexplained(document.at(Key::Normative)));
    }
}
