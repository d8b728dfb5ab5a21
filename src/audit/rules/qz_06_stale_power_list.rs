//! QZ-06: a power list that nobody looked at for a year.

use crate::audit::rule::rule;
use crate::audit::{Audit, Terms};
use crate::base::{Place, date};
use crate::document::{Document, Kind};

rule! {
    code: "QZ-06",
    name: "stale-power-list",
    title: ["权责清单一年没有更新", "a power list that is a year old"],
    clauses: ["R-QZ-06"],
    severity: Warning,
    stops_build: false,
    about: [
        "权责清单实行动态管理，法律、法规变动后按期调整，每年至少核对一次。最新的一份权责清单，发布和更新都超\
         过一年的，提醒。核对后没有变化的，也写一条更新记录。",
        "A power list is kept up to date with the law, and looked through once a year. Found where the newest \
         one was neither published nor changed within a year; a look that changes nothing is noted too."
    ],
    bad: "
expect: content/notices/a.md
-- content/notices/a.md --
---
标题: 示例委权责清单
类型: 权责清单
发布时间: 2023-03-01 09:30
表格: p.yaml
审查: {审查人: 办公室, 日期: 2023-03-01, 保密: 通过, 合法性: 通过}
---
清单如下。
-- content/notices/p.yaml --
- 职权编码: C1
  职权名称: 对乱停车的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
  监督电话: '12345'
",
    good: "
-- content/notices/a.md --
---
标题: 示例委权责清单
类型: 权责清单
发布时间: 2023-03-01 09:30
更新时间: 2024-01-10 09:00
更新记录: [{日期: 2024-01-10, 说明: 年度核对，没有变化}]
表格: p.yaml
审查: {审查人: 办公室, 日期: 2023-03-01, 保密: 通过, 合法性: 通过}
---
清单如下。
-- content/notices/p.yaml --
- 职权编码: C1
  职权名称: 对乱停车的处罚
  职权类型: 行政处罚
  设定依据: 《示例市广场管理规定》第三条
  行使主体: 示例委
  责任事项: 立案→调查→审查→告知→决定→送达→执行
  监督电话: '12345'
",
    checks: [Term(check)],
    says: {
        /// The last look and when the next was due.
        stale(last, due),
            zh: "权责清单上次更新是 {last}，应当在 {due} 前再核对", en: "the power list was last changed on {last}; the next look was due by {due}",
            help_zh: "逐项核对依据后，写一条更新记录", help_en: "look through the bases of all items, and note it in `changes`";
    }
}

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    let is_list =
        |document: &&Document| document.kind == Kind::PowerList && document.withdrawn.is_none();
    let changed = |list: &Document| list.changed().unwrap_or(list.dates.published);
    let lists = audit.site.documents.iter().map(|document| &**document).filter(is_list);
    let Some(newest) = lists.max_by_key(|list| (changed(list), &list.path)) else { return };
    let last = changed(newest).date();
    let due = last.saturating_add(jiff::Span::new().years(1));
    terms.due(due, stale(Place::File(newest.path.clone()), date::day(last), date::day(due)));
}
