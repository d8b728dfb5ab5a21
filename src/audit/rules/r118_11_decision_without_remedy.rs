//! 118-11: a published penalty that tells of no remedy.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;

rule! {
    code: "118-11",
    name: "decision-without-remedy",
    title: ["处罚决定没有写救济途径", "a penalty without its remedies"],
    clauses: ["R-118-11"],
    severity: Info,
    stops_build: false,
    about: [
        "行政处罚的实施机关、立案依据、实施程序和救济渠道应当公示，决定书要写明申请行政复议、提起行政诉讼的途\
         径和期限。全文公开的决定两样都没有写的，提示；只公开摘要的可以关掉这条规则。",
        "The remedies against a penalty are made public, and the decision tells where and until when to ask \
         for review or go to court. Found where a text names neither; where only abstracts are published, \
         turn it off."
    ],
    bad: "
-- content/news/a.md --
---
标题: 甲公司占道经营案行政处罚决定
类型: 执法公示
发布时间: 2024-04-11 09:30
发文字号: 示委罚〔2024〕1号
成文日期: 2024-04-01
决定: {处罚种类: 罚款, 金额: 500, 程序: 普通程序, 相对人: 甲公司}
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
审查: {审查人: 办公室, 日期: 2024-04-02, 保密: 通过, 合法性: 通过}
---
经立案调查，罚款500元。
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
        /// That it does not.
        without(),
            zh: "处罚决定没有写行政复议、行政诉讼的途径", en: "the decision names neither review nor court",
            help_zh: "补上“不服本决定的，可以自收到决定书之日起60日内申请行政复议，或者6个月内提起行政诉讼”", help_en: "say where to ask for review within 60 days, or go to court within six months";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let words = ["复议", "诉讼", "起诉", "救济"];
    if document.document.decision.is_none() {
        return;
    }
    let text = &document.prose().text;
    if !words.iter().any(|word| text.contains(word)) {
        found.push(without(document.at(Key::Decision)));
    }
}
