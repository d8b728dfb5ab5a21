//! The items of article 20 of which the agency has nothing (R-711-10).

use serde_yaml::Value;

use super::Reader;
use crate::base::Position;
use crate::base::catalogue::settings as found;
use crate::source::yaml;

/// An item of which there is nothing, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absent {
    /// The item, as it is written: `20-10`. Whether there is one only the audit knows.
    pub item: String,
    /// Where it stands.
    pub at: Position,
    /// Why there is nothing.
    pub reason: String,
}

impl Reader<'_> {
    /// What is said of items; one without a reason is left out, and found.
    pub(super) fn absent(&mut self) -> Vec<Absent> {
        let at = self.fields.iter().position(|(key, _)| *key == "absent");
        let Some((_, field)) = at.map(|at| self.fields.swap_remove(at)) else { return Vec::new() };
        let Value::Mapping(mapping) = &field.value else {
            self.findings.push(found::absent_form(self.place(field.span)));
            return Vec::new();
        };
        let mut absent = Vec::new();
        for (item, reason) in mapping {
            let Some(item) = yaml::plain(item) else { continue };
            let span = field.span_of(&item, self.text);
            match yaml::plain(reason).filter(|reason| !reason.is_empty()) {
                Some(reason) => {
                    absent.push(Absent { at: self.lines.position(span), item, reason });
                }
                None => self.findings.push(found::absent_reason(self.place(span), &item)),
            }
        }
        absent
    }
}
