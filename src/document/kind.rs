//! Kinds of document, as data: one row a kind, and nothing inferred.

use super::schema::Key;

/// What a document is (类型).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[expect(missing_docs, reason = "the names stand in the table below")]
pub enum Kind {
    Regulation,
    Policy,
    Interpretation,
    Guide,
    System,
    AnnualReport,
    Report,
    PowerList,
    DisclosureList,
    Enforcement,
    Notice,
    Consultation,
    ConsultationResult,
    Reply,
    Budget,
    Procurement,
    Plan,
    Statistics,
    Personnel,
    ServiceGuide,
    News,
    Page,
}

/// What is true of every document of a kind.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    /// The kind.
    pub kind: Kind,
    /// Its English name, which catalogues print.
    pub en: &'static str,
    /// Its Chinese name.
    pub zh: &'static str,
    /// The keys it cannot be without, beside title and time of publication.
    pub requires: &'static [Key],
    /// Whether it is in force and may cease to be (R-47-11, R-GF-24).
    pub binds: bool,
}

const fn facts(kind: Kind, en: &'static str, zh: &'static str, requires: &'static [Key]) -> Facts {
    Facts { kind, en, zh, requires, binds: false }
}

const fn binding(
    kind: Kind,
    en: &'static str,
    zh: &'static str,
    requires: &'static [Key],
) -> Facts {
    Facts { kind, en, zh, requires, binds: true }
}

/// Every kind, in the order of the manual.
#[rustfmt::skip] // a table reads by its rows
pub const KINDS: &[Facts] = &[
    binding(Kind::Regulation, "regulation", "规章", &[Key::Issuer, Key::DocNumber, Key::Written, Key::Effective]),
    binding(Kind::Policy, "policy", "政策文件", &[Key::DocNumber, Key::Written, Key::Topic, Key::Genre]),
    facts(Kind::Interpretation, "interpretation", "政策解读", &[Key::Interprets]),
    facts(Kind::Guide, "guide", "指南", &[]),
    binding(Kind::System, "system", "制度", &[]),
    facts(Kind::AnnualReport, "annual-report", "政府信息公开年报", &[]),
    facts(Kind::Report, "report", "工作报告", &[]),
    facts(Kind::PowerList, "power-list", "权责清单", &[]),
    facts(Kind::DisclosureList, "disclosure-list", "主动公开全清单", &[]),
    facts(Kind::Enforcement, "enforcement", "执法公示", &[]),
    facts(Kind::Notice, "notice", "通知公告", &[]),
    facts(Kind::Consultation, "consultation", "征集", &[Key::Expires]),
    facts(Kind::ConsultationResult, "consultation-result", "征集结果", &[Key::BasedOn]),
    facts(Kind::Reply, "reply", "建议提案办理", &[Key::Written]),
    facts(Kind::Budget, "budget", "预决算", &[]),
    facts(Kind::Procurement, "procurement", "采购", &[]),
    facts(Kind::Plan, "plan", "规划", &[]),
    facts(Kind::Statistics, "statistics", "统计", &[]),
    facts(Kind::Personnel, "personnel", "人事", &[]),
    facts(Kind::ServiceGuide, "service-guide", "办事指南", &[]),
    facts(Kind::News, "news", "动态", &[]),
    facts(Kind::Page, "page", "页面", &[]),
];

impl Kind {
    /// What is true of the kind.
    pub fn facts(self) -> &'static Facts {
        KINDS.iter().find(|facts| facts.kind == self).expect("every kind has a row")
    }

    /// The kind of this name, in either language.
    pub fn named(name: &str) -> Option<Self> {
        KINDS.iter().find(|facts| facts.en == name || facts.zh == name).map(|facts| facts.kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_both_its_names() {
        for facts in KINDS {
            assert_eq!(Kind::named(facts.en), Some(facts.kind));
            assert_eq!(Kind::named(facts.zh), Some(facts.kind));
        }
    }
}
