//! 711-42: a text on remedies that is older than the law of 2023.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed, guide};
use crate::base::Date;
use crate::document::Kind;

rule! {
    code: "711-42",
    name: "outdated-remedy",
    title: ["救济途径的说法过时", "remedies as they were before 2024"],
    clauses: ["R-711-42"],
    severity: Error,
    stops_build: false,
    about: [
        "2024年1月1日起，对不予公开政府信息不服的，应当先申请行政复议，对复议决定不服再提起行政诉讼，行政\
         机关应当告知。指南、制度、办事页面里还写不予公开可以直接起诉、或者在复议和诉讼里任选的，已经过时\
         。",
        "Since 1 January 2024 whoever is refused information applies for reconsideration first, and sues \
         only against what is decided there; the agency must say so. Found in guides, systems and pages \
         that still offer the court at once or a choice of both."
    ],
    bad: "
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/guide.md --
---
标题: 政府信息公开指南
类型: 指南
发布时间: 2024-01-08 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
对不予公开的答复不服的，可以直接提起行政诉讼。
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
",
    good: "
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/guide.md --
---
标题: 政府信息公开指南
类型: 指南
发布时间: 2024-01-08 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
对不予公开的答复不服的，应当先申请行政复议，不能直接提起行政诉讼。
",
    checks: [Document(check)],
    says: {
        /// It offers the court at once.
        outdated(),
            zh: "对不予公开不服的，要先申请行政复议，这里的说法已经过时", en: "whoever is refused information applies for reconsideration first: this is outdated",
            help_zh: "改为“应当先申请行政复议；对复议决定不服的，自收到决定书之日起十五日内提起行政诉讼”", help_en: "say that reconsideration comes first, and the court within 15 days of its decision";
    }
}

/// The day on which the law of 2023 came into force.
const SINCE: Date = Date::constant(2024, 1, 1);

/// What shows that a sentence has the new law already.
const ORDER: [&str; 6] = ["先申请", "先行", "先向", "不得直接", "不能直接", "不可以直接"];

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let kinds = [Kind::Guide, Kind::System, Kind::Page, Kind::ServiceGuide];
    if audit.day < SINCE || !kinds.contains(&document.document.kind) {
        return;
    }
    let text = &document.prose().text;
    if !text.contains("不予公开") {
        return;
    }
    for range in guide::sentences(text).filter(|range| is_outdated(&text[range.clone()])) {
        found.push(outdated(document.in_prose(range)));
    }
}

fn is_outdated(sentence: &str) -> bool {
    let sues = ["行政诉讼", "起诉"].iter().any(|word| sentence.contains(word));
    let at_once = ["直接", "行政复议或", "或者提起行政诉讼", "或者依法提起"];
    sentence.contains("不予公开")
        && sues
        && at_once.iter().any(|word| sentence.contains(word))
        && !ORDER.iter().any(|word| sentence.contains(word))
}
