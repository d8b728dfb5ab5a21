//! How much each rule of the audit matters on this site.

use serde_yaml::Value;

use super::Reader;
use crate::base::catalogue::settings as found;
use crate::base::{Position, Severity};
use crate::source::yaml::{self, Field};

/// What the site says of one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleSetting {
    /// The name or the code of the rule; whether there is one only the audit knows.
    pub rule: String,
    /// Where it stands.
    pub at: Position,
    /// How much it matters; none when it is off.
    pub severity: Option<Severity>,
    /// Why.
    pub reason: String,
}

impl Reader<'_> {
    /// What is said of rules; what cannot be understood is left out, and found.
    pub(super) fn rules(&mut self) -> Vec<RuleSetting> {
        let at = self.fields.iter().position(|(key, _)| *key == "rules");
        let Some((_, field)) = at.map(|at| self.fields.swap_remove(at)) else { return Vec::new() };
        let Value::Mapping(mapping) = &field.value else {
            self.findings.push(found::rules_form(self.place(field.span)));
            return Vec::new();
        };
        mapping.iter().filter_map(|(rule, value)| self.rule(&field, rule, value)).collect()
    }

    fn rule(&mut self, field: &Field, rule: &Value, value: &Value) -> Option<RuleSetting> {
        let rule = yaml::plain(rule)?;
        let span = field.span_of(&rule, self.text);
        let at = self.lines.position(span);
        let inner = |names: [&str; 2]| {
            let mapping = value.as_mapping()?;
            let value = names.into_iter().find_map(|name| mapping.get(name));
            value.and_then(yaml::plain).filter(|text| !text.is_empty())
        };
        let severity = inner(["severity", "级别"]).and_then(|text| match text.as_str() {
            // YAML takes `off` for a word, and other readers of it for false.
            "off" | "关闭" | "false" => Some(None),
            name => Severity::named(name).map(Some),
        });
        let reason = inner(["reason", "原因"]);
        if severity.is_none() {
            self.findings.push(found::rule_severity(self.place(span), &rule));
        }
        if reason.is_none() {
            self.findings.push(found::rule_reason(self.place(span), &rule));
        }
        Some(RuleSetting { rule, at, severity: severity?, reason: reason? })
    }
}
