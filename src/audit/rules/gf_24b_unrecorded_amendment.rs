//! GF-24b: an amending decision that no field tells.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::Document;
use crate::document::schema::Key;
use crate::law;

rule! {
    code: "GF-24b",
    name: "unrecorded-amendment",
    title: ["修改决定没有写“修改”", "an amendment that no field tells"],
    clauses: ["R-GF-24"],
    severity: Warning,
    stops_build: false,
    about: [
        "标题是“关于修改《某办法》的决定”，文首没有写“修改”的，那份文件在本站不会显示已修改。本站有同名的规章、\
         政策文件的，提醒；“关于废止《某办法》的决定”没有写“废止”的也一样。",
        "Where the title says that a document of the site is amended or repealed and no field does, that \
         document reads as if nothing had happened."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 关于修改《示例委停车规定》的决定
              ^^^^^^^^^^^^^^^^^^
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 决定
关键词: [停车]
施行日期: 2024-04-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
一、将第一条修改为：停车免费。
-- content/notices/b.md --
---
标题: 示例委停车规定
类型: 政策文件
发布时间: 2019-08-02 09:30
规范性文件: true
发文字号: 示委规〔2019〕1号
成文日期: 2019-08-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2019-09-01
审查: {审查人: 办公室, 日期: 2019-08-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    good: "
-- content/notices/a.md --
---
标题: 关于修改《示例委停车规定》的决定
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 决定
关键词: [停车]
施行日期: 2024-04-01
修改: [b.md]
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
一、将第一条修改为：停车免费。
-- content/notices/b.md --
---
标题: 示例委停车规定
类型: 政策文件
发布时间: 2019-08-02 09:30
规范性文件: true
发文字号: 示委规〔2019〕1号
成文日期: 2019-08-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2019-09-01
审查: {审查人: 办公室, 日期: 2019-08-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    checks: [Document(check)],
    says: {
        /// What it changes.
        unrecorded(path),
            zh: "标题说修改或者废止这份文件，文首没有写，{path} 没有变", en: "the title changes this, no field says so, and {path} reads as before",
            help_zh: "在文首写 修改: [路径] 或者 废止: [路径]", help_en: "write `amends` or `repeals` with its path";
    }
}

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let (site, relations) = (audit.site, &audit.site.entry(document.id).relations);
    let Reviewed { document: Document { kind, title, .. }, .. } = document;
    let changes = title.find("修改").or_else(|| title.find("废止"));
    let is_decision = title.ends_with("的决定") || title.ends_with("的通知");
    let Some(from) = changes.filter(|_| is_decision && kind.facts().binds) else { return };
    for citation in law::citations(&title[from..]) {
        let Some(id) = site.law(&citation.title).filter(|id| *id != document.id) else { continue };
        let is_told = relations.amends.contains(&id) || relations.repeals.contains(&id);
        if !is_told {
            let name = format!("《{}》", citation.title);
            let place = document.part(Key::Title, &name);
            found.push(unrecorded(place, site.document(id).path.in_content()));
        }
    }
}
