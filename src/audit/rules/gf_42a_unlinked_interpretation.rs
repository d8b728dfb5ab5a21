//! GF-42a: an interpretation that is not joined to its document.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;
use crate::law;

rule! {
    code: "GF-42a",
    name: "unlinked-interpretation",
    title: ["解读没有关联文件", "an interpretation that is not joined to its document"],
    clauses: ["R-GF-42"],
    severity: Warning,
    stops_build: false,
    about: [
        "解读页面和文件页面要互相链接。标题写“《某办法》…解读”，本站有这份文件，文首的“解读”却没有指向它的，\
         两个页面就都没有链接。",
        "An interpretation and its document lead to each other. Found where a title interprets a document of \
         the site by name and no field does."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2024-04-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
-- content/notices/b.md --
---
标题: 一图读懂《示例委停车管理办法》
              ^^^^^^^^^^^^^^^^^^^^^^
类型: 动态
发布时间: 2024-03-03 09:30
审查: {审查人: 办公室, 日期: 2024-03-03, 保密: 通过, 合法性: 通过}
---
为什么制定：广场停车难。
",
    good: "
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2024-04-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
-- content/notices/b.md --
---
标题: 《示例委停车管理办法》政策解读
类型: 政策解读
发布时间: 2024-03-03 09:30
解读: [a.md]
审查: {审查人: 办公室, 日期: 2024-03-03, 保密: 通过, 合法性: 通过}
---
为什么制定：广场停车难。
",
    checks: [Document(check)],
    says: {
        /// The document.
        unlinked(path),
            zh: "解读的文件在 {path}，文首没有写", en: "the document it explains is at {path}, and no field says so",
            help_zh: "类型写“政策解读”，文首写 解读: [{path} 的相对路径]", help_en: "make it an interpretation, with the path of {path} in `interprets`";
    }
}

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let (site, title) = (audit.site, &document.document.title);
    let explains = ["解读", "读懂", "图解"].iter().any(|word| title.contains(word));
    let Some(citation) = law::citations(title).into_iter().next().filter(|_| explains) else {
        return;
    };
    let key = law::key(&citation.title);
    let explained = site.entry(document.id).relations.interprets.iter();
    let is_told = explained.map(|id| law::key(&site.document(*id).title)).any(|other| other == key);
    if let Some(id) = site.law(&citation.title).filter(|id| !is_told && *id != document.id) {
        let name = format!("《{}》", citation.title);
        let place = document.part(Key::Title, &name);
        found.push(unlinked(place, site.document(id).path.in_content()));
    }
}
