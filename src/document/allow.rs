//! What a file says of rules of the audit that it breaks for a reason (允许).

use super::fields::{Fields, Located};
use super::schema::Key;

/// A rule of the audit that is not applied to a file, and why (允许).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Allow {
    /// The name or the code of the rule; whether there is one only the audit knows.
    pub rule: Located<String>,
    /// Why it is not applied.
    pub reason: String,
}

/// What `fields` allow.
pub(super) fn allows(fields: &mut Fields<'_>) -> Vec<Allow> {
    let mut allows = Vec::new();
    for group in fields.groups(Key::Allow) {
        let rule = fields.inner(&group, Key::Allow, Key::Rule);
        let reason = fields.inner(&group, Key::Allow, Key::Reason);
        let at = group.get(Key::Rule).map(|(_, span)| fields.position(span));
        if let (Some(value), Some(at), Some(reason)) = (rule, at, reason) {
            allows.push(Allow { rule: Located { value, at }, reason });
        }
    }
    allows
}
