//! 118-06: a published penalty without one of its elements.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;
use crate::table::penalty::{Money, PenaltyKind};

rule! {
    code: "118-06",
    name: "incomplete-decision",
    title: ["处罚决定公开要素不全", "a penalty without its elements"],
    clauses: ["R-118-06"],
    severity: Warning,
    stops_build: false,
    about: [
        "公开的行政处罚决定要有决定书文号、当事人、处罚种类；罚款的要有金额。自然人只写姓。缺金额的，年度统计\
         也会少算。",
        "A published penalty tells its number, the party, and what was decided; of a fine, how much. Of a \
         person the family name is enough. Without the amount the yearly statistics are short of it."
    ],
    bad: "
-- content/news/a.md --
---
标题: 甲公司占道经营案行政处罚决定
类型: 执法公示
发布时间: 2024-04-11 09:30
发文字号: 示委罚〔2024〕1号
成文日期: 2024-04-01
决定: {处罚种类: 罚款, 程序: 普通程序}
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
审查: {审查人: 办公室, 日期: 2024-04-02, 保密: 通过, 合法性: 通过}
---
经立案调查，罚款500元。不服本决定的，可以申请行政复议，也可以提起行政诉讼。
",
    good: "
-- content/news/a.md --
---
标题: 甲公司占道经营案行政处罚决定
类型: 执法公示
发布时间: 2024-04-11 09:30
发文字号: 示委罚〔2024〕1号
成文日期: 2024-04-01
决定: {处罚种类: 罚款, 金额: 500, 程序: 普通程序, 相对人: 甲公司}
审查: {审查人: 办公室, 日期: 2024-04-02, 保密: 通过, 合法性: 通过}
---
经立案调查，罚款500元。不服本决定的，可以申请行政复议，也可以提起行政诉讼。
",
    checks: [Document(check)],
    says: {
        /// What there is not.
        lacks(missing),
            zh: "处罚决定没有写{missing}", en: "the decision lacks {missing}",
            help_zh: "在文首补上；自然人写“张某”", help_en: "add it to the front matter; of a person the family name";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Some(decision) = &document.document.decision else { return };
    let is_fine = decision.kinds.contains(&PenaltyKind::Fine);
    let elements = [
        (decision.number.is_empty(), "决定书文号（发文字号）"),
        (decision.party.is_none(), "相对人"),
        (is_fine && decision.amount == Money::default(), "罚款金额"),
    ];
    let missing = elements.iter().filter(|(is_missing, _)| *is_missing);
    let missing: Vec<&str> = missing.map(|(_, name)| *name).collect();
    if !missing.is_empty() {
        found.push(lacks(document.at(Key::Decision), missing.join("、")));
    }
}
