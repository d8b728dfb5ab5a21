//! 118-07: a decision on a penalty that was not taken back in time when it was changed or revoked.

use crate::audit::rule::rule;
use crate::audit::{Audit, Terms};
use crate::base::{Date, Place, date};
use crate::site::{DocId, Site};

rule! {
    code: "118-07",
    name: "late-withdrawal",
    title: ["被撤销、变更的处罚决定没有按时撤回", "a revoked penalty that was not taken back in time"],
    clauses: ["R-118-07"],
    severity: Error,
    stops_build: false,
    about: [
        "公开的行政处罚决定被依法变更、撤销、确认违法或者无效的，应当在3个工作日内撤回处罚决定信息并公开说\
         明理由。有文档写“废止”或者“修改”指向处罚决定的，从它的成文日期起计算，看原决定有没有按时写“撤回”\
         。",
        "When a published decision on a penalty is changed, revoked or found unlawful, its text is taken \
         back within 3 working days, and the reason is published. Counted from the date of the document \
         that `repeals` or `amends` the decision, until the decision bears `withdrawn`."
    ],
    bad: "
day: 2024-04-30
expect: content/news/a.md
-- content/news/a.md --
---
标题: 甲公司占道经营案行政处罚决定
类型: 执法公示
发布时间: 2024-04-08 09:30
成文日期: 2024-04-01
决定: {处罚种类: 罚款, 金额: 500, 程序: 普通程序, 相对人: 甲公司}
审查: {审查人: 办公室, 日期: 2024-04-01, 保密: 通过, 合法性: 通过}
---
正文。
-- content/news/b.md --
---
标题: 撤销甲公司占道经营案行政处罚决定
类型: 执法公示
发布时间: 2024-04-25 09:30
成文日期: 2024-04-24
废止: [a.md]
审查: {审查人: 办公室, 日期: 2024-04-24, 保密: 通过, 合法性: 通过}
---
正文。
",
    good: "
day: 2024-04-30
-- content/news/a.md --
---
标题: 甲公司占道经营案行政处罚决定
类型: 执法公示
发布时间: 2024-04-08 09:30
成文日期: 2024-04-01
决定: {处罚种类: 罚款, 金额: 500, 程序: 普通程序, 相对人: 甲公司}
撤回: {日期: 2024-04-26, 原因: 处罚决定被依法撤销}
审查: {审查人: 办公室, 日期: 2024-04-01, 保密: 通过, 合法性: 通过}
---
正文。
-- content/news/b.md --
---
标题: 撤销甲公司占道经营案行政处罚决定
类型: 执法公示
发布时间: 2024-04-25 09:30
成文日期: 2024-04-24
废止: [a.md]
审查: {审查人: 办公室, 日期: 2024-04-24, 保密: 通过, 合法性: 通过}
---
正文。
",
    checks: [Term(check)],
    says: {
        /// It still stands, or stood too long.
        late(title, due),
            zh: "处罚决定被《{title}》变更或者撤销，应当在 {due} 前撤回", en: "{title} changed or revoked this decision, which was to be taken back by {due}",
            help_zh: "在原决定的文首写“撤回: {{日期: …, 原因: …}}”，网址保留并显示说明", help_en: "write withdrawn: {{on: …, reason: …}} into the decision; its address stays, under the notice";
    }
}

/// The working days within which a decision is taken back.
const TERM: u32 = 3;

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    let site = audit.site;
    for id in site.ids().filter(|id| site.document(*id).decision.is_some()) {
        let document = site.document(id);
        let Some((by, due)) = due(site, id) else { continue };
        let until = document.withdrawn.as_ref().map(|withdrawn| withdrawn.on);
        if until.is_some_and(|on| on <= due) {
            continue;
        }
        let place = Place::File(document.path.clone());
        let finding = late(place, &site.document(by).title, date::day(due));
        terms.due(due, finding);
    }
}

/// The document that changed a decision first, and the day by which it was to be taken back.
fn due(site: &Site, decision: DocId) -> Option<(DocId, Date)> {
    let relations = &site.entry(decision).relations;
    let by = relations.repealed_by.iter().chain(&relations.amended_by).copied();
    let dues = by.filter_map(|id| Some((site.document(id).dates.written?, id)));
    let (written, id) = dues.min()?;
    Some((id, site.calendar.after(written, TERM).ok()?))
}
