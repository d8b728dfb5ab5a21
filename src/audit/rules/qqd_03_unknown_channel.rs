//! QQD-03: a channel that is not in the vocabulary.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::{List, Rows};

rule! {
    code: "QQD-03",
    name: "unknown-channel",
    title: ["公开渠道不在规定的名称里", "an unknown channel"],
    clauses: ["R-QQD-03"],
    severity: Warning,
    stops_build: false,
    about: [
        "公开渠道用标准目录里的名称：政府网站、政府公报、两微一端、发布会/听证会、广播电视、纸质媒体、公开查\
         阅点、政务服务中心、便民服务站、入户/现场、公示栏、精准推送、其他。写别的，是否必须在网站公开就没有\
         人核对。",
        "The channels of a list are those of the standard lists. What is none of them is not understood, and \
         nobody checks whether the website must have it."
    ],
    bad: "
expect: content/notices/l.csv:D3
-- content/notices/a.md --
---
标题: 示例委主动公开全清单
类型: 主动公开全清单
发布时间: 2024-03-01 09:30
表格: l.csv
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
清单如下。
-- content/notices/l.csv --
公开事项,公开内容,公开时限,公开渠道,栏目
机构职能,职责,长期公开,政府网站,动态
机构设置,科室,长期公开,单位大厅,动态
",
    good: "
-- content/notices/a.md --
---
标题: 示例委主动公开全清单
类型: 主动公开全清单
发布时间: 2024-03-01 09:30
表格: l.csv
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
清单如下。
-- content/notices/l.csv --
公开事项,公开内容,公开时限,公开渠道,栏目
机构职能,职责,长期公开,■政府网站 □两微一端,动态
机构设置,科室,长期公开,门户网站,动态
",
    checks: [Document(check)],
    says: {
        /// The item and the words.
        unknown(matter, channel),
            zh: "“{matter}”的公开渠道“{channel}”不在标准名称里", en: "{matter}: {channel} is no channel of the standard lists",
            help_zh: "写标准目录里的名称；别的写“其他”", help_en: "write one of the standard lists, or 其他";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Some(Rows { table, list: List::Disclosure(list), .. }) = document.document.rows() else {
        return;
    };
    for item in &list.items {
        let place = || table.place(item.row, list.channels);
        found.extend(item.unknown.iter().map(|channel| unknown(place(), &item.matter, channel)));
    }
}
