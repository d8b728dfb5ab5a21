//! 711-10: an item of article 20 that no document of the portal is about.

use std::collections::BTreeSet;

use crate::audit::rule::rule;
use crate::audit::{Audit, Found};
use crate::base::{Place, SourcePath};
use crate::document::Article20;
use crate::settings;
use crate::site::Site;

rule! {
    code: "711-10",
    name: "uncovered-item",
    title: ["第二十条事项没有公开", "an item of article 20 that is not covered"],
    clauses: ["R-711-10"],
    severity: Error,
    stops_build: false,
    about: [
        "条例第二十条列出15项应当主动公开的信息，每一项都要有内容，或者说明本机关没有这一项：在 site.yaml \
         里写“无此事项: {20-10: 原因}”，或者在栏目里写“无此项”。网站有“政府信息公开”栏目时检查。",
        "Article 20 lists 15 items to be published. Each has a document, or the agency says why it has \
         none: `absent: {20-10: reason}` in site.yaml, or `not_applicable` in a column of that item. \
         Looked at where there is a platform."
    ],
    bad: "
expect: content/disclosure/_index.md
-- content/site.yaml --
机关名称: 示例委
简称: 示例
机构代码: EXAMPLE03
网址: https://a.example
说明: 示例。
关键词: [甲]
网站标识码: '0000000000'
ICP备案编号: 京ICP备00000000号
公安备案号: 京公网安备00000000000000号
联系电话: 0000-1
地址: 示例路1号
无此事项:
  20-01: 本机关没有这类信息
  20-02: 本机关没有这类信息
  20-03: 本机关没有这类信息
  20-04: 本机关没有这类信息
  20-05: 本机关没有这类信息
  20-06: 本机关没有这类信息
  20-07: 本机关没有这类信息
  20-08: 本机关没有这类信息
  20-09: 本机关没有这类信息
  20-11: 本机关没有这类信息
  20-12: 本机关没有这类信息
  20-13: 本机关没有这类信息
  20-14: 本机关没有这类信息
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/a.md --
---
标题: 建议提案办理
类型: 页面
发布时间: 2024-01-08 10:00
主动公开事项: [20-15]
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
正文。
",
    good: "
-- content/site.yaml --
机关名称: 示例委
简称: 示例
机构代码: EXAMPLE03
网址: https://a.example
说明: 示例。
关键词: [甲]
网站标识码: '0000000000'
ICP备案编号: 京ICP备00000000号
公安备案号: 京公网安备00000000000000号
联系电话: 0000-1
地址: 示例路1号
无此事项:
  20-01: 本机关没有这类信息
  20-02: 本机关没有这类信息
  20-03: 本机关没有这类信息
  20-04: 本机关没有这类信息
  20-05: 本机关没有这类信息
  20-06: 本机关没有这类信息
  20-07: 本机关没有这类信息
  20-08: 本机关没有这类信息
  20-09: 本机关没有这类信息
  20-10: 本机关没有这类信息
  20-11: 本机关没有这类信息
  20-12: 本机关没有这类信息
  20-13: 本机关没有这类信息
  20-14: 本机关没有这类信息
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/a.md --
---
标题: 建议提案办理
类型: 页面
发布时间: 2024-01-08 10:00
主动公开事项: [20-15]
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
正文。
",
    checks: [Site(check)],
    says: {
        /// Nothing is about it.
        uncovered(item, meaning),
            zh: "第二十条第 {item} 项没有公开：{meaning}", en: "item {item} of article 20 has no document: {meaning}",
            help_zh: "在对应的栏目里发布，或者在 site.yaml 写“无此事项: {{{item}: 原因}}”", help_en: "publish it in its column, or write `absent: {{{item}: reason}}` into site.yaml";

        /// It is there although it is said not to be.
        there(item),
            zh: "{item} 写了“无此事项”，网站上却有这一项的信息", en: "{item} is said to be absent, and the portal has documents of it",
            help_zh: "删去 site.yaml 里的这一项，或者改正文档的“主动公开事项”", help_en: "remove it from site.yaml, or mend `article20` of the documents";

        /// It is no item.
        unknown(text),
            zh: "“{text}”不是第二十条的事项，应当是 20-01 至 20-15", en: "{text} is no item of article 20: they are 20-01 to 20-15";
    }
}

fn check(audit: &Audit<'_>, found: &mut Found) {
    let site = audit.site;
    let (covered, mut absent) = (covered(site), BTreeSet::new());
    for declared in &site.settings.absent {
        let place = || Place::At(SourcePath::new(settings::PATH), declared.at);
        match Article20::parse(&declared.item) {
            None => found.push(unknown(place(), &declared.item)),
            Some(item) if covered.contains(&item) => found.push(there(place(), item)),
            Some(item) => drop(absent.insert(item)),
        }
    }
    let Some(platform) = site.columns.in_folder("disclosure") else { return };
    let statutory = site.columns.in_folder("disclosure/statutory").unwrap_or(platform);
    let place = &site.columns.get(statutory).file.path;
    absent.extend(covered);
    absent.extend(without(site));
    for item in Article20::all().filter(|item| !absent.contains(item)) {
        found.push(uncovered(Place::File(place.clone()), item, item.meaning()));
    }
}

/// The items that documents are about.
fn covered(site: &Site) -> BTreeSet<Article20> {
    let documents = site.documents.iter().filter(|document| document.withdrawn.is_none());
    documents.flat_map(|document| document.article20.iter().copied()).collect()
}

/// The items of which a column says that there is nothing.
fn without(site: &Site) -> impl Iterator<Item = Article20> + '_ {
    let columns = site.columns.iter().map(|(_, column)| column);
    let columns = columns.filter(|column| column.file.not_applicable.is_some());
    columns.flat_map(|column| column.article20.iter().copied())
}
