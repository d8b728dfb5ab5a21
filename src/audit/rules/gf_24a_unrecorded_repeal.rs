//! GF-24a: a repeal in the text that no field tells.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::Kind;

/// What stands between a title and 废止.
const VERBS: [&str; 6] = ["同时", "予以", "即行", "自行", "相应", "一并"];

rule! {
    code: "GF-24a",
    name: "unrecorded-repeal",
    title: ["正文写了废止，文首没有写", "a repeal that no field tells"],
    clauses: ["R-GF-24"],
    severity: Warning,
    stops_build: false,
    about: [
        "正文写“《某办法》同时废止”，文首没有写“废止”的，那份文件在本站还会显示有效。找正文里“同时废止”“予以\
         废止”前面的书名号，本站有这份文件而没有任何文件废止它的，提醒。",
        "Where a text repeals a document of the site and no field says so, that document still reads as in \
         force. Found by the titles before 同时废止 and 予以废止, where the site has the document and nothing repeals \
         it."
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

第二条　本办法自2024年4月1日起施行，《示例委停车规定》（示委规〔2019〕1号）同时废止。
                                    ^^^^^^^^^^^^^^^^^^
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
废止: [b.md]
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。

第二条　本办法自2024年4月1日起施行，《示例委停车规定》（示委规〔2019〕1号）同时废止。
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
        /// What it repeals.
        unrecorded(path),
            zh: "正文废止了这份文件，文首没有写，{path} 还显示有效", en: "the text repeals this, no field says so, and {path} still reads as in force",
            help_zh: "在文首写 废止: [{path} 的相对路径]", help_en: "write `repeals` with the path of {path}";
    }
}

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let site = audit.site;
    if !matches!(document.document.kind, Kind::Regulation | Kind::Policy | Kind::Notice) {
        return;
    }
    let text = &document.prose().text;
    for (at, _) in text.match_indices("废止") {
        let before = VERBS.iter().find_map(|verb| text[..at].strip_suffix(verb));
        for (open, name) in before.map(titles).unwrap_or_default() {
            let Some(id) = site.law(name).filter(|id| *id != document.id) else { continue };
            let relations = &site.entry(id).relations;
            if relations.repealed_by.is_empty() && relations.partly_repealed_by.is_empty() {
                let end = open + name.len() + 2 * '《'.len_utf8();
                let place = document.in_prose(open..end);
                found.push(unrecorded(place, site.document(id).path.in_content()));
            }
        }
    }
}

/// The titles that `text` ends in, 《甲》（文号）、《乙》 or 《甲》和《乙》, each with where its mark opens.
fn titles(text: &str) -> Vec<(usize, &str)> {
    let (mut rest, mut titles) = (text, Vec::new());
    loop {
        if let Some(open) = rest.strip_suffix('）').and_then(|inner| inner.rfind('（')) {
            rest = &rest[..open];
        }
        let Some(inner) = rest.strip_suffix('》') else { return titles };
        let Some(open) = inner.rfind('《') else { return titles };
        titles.push((open, &inner[open + '《'.len_utf8()..]));
        rest = rest[..open].trim_end_matches(['、', '和', '及', '以', '，']);
    }
}
