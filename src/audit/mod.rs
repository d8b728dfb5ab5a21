//! Audit: what an inspector would find in the portal, found before the inspector comes.
//!
//! A rule is one file of [`rules`](RULES) and one line of their list: its clause, its wording, its
//! examples, its check. A check is a plain function over what the stages made, and gives
//! [`Finding`](crate::base::Finding)s like theirs. Nothing here reads a file, and nothing knows the
//! day but from the [`Audit`] it is given, so the same check answers for any other day.

mod allow;
pub mod attached;
mod columns;
mod enclosed;
mod force;
mod found;
mod freshness;
mod guide;
mod html;
pub mod language;
pub mod manual;
mod mend;
pub mod numbering;
mod passage;
pub mod privacy;
mod phrase;
mod powers;
mod published;
mod repeats;
pub mod report;
mod reviewed;
mod rule;
mod rules;
mod term;
#[cfg(test)]
mod tests;
pub mod web;
mod yearly;

pub use allow::{Allows, Settled, Silenced};
pub use enclosed::Enclosed;
pub use force::{Adjusted, Force};
pub use found::Found;
pub use html::{Heading, Html, Image, Link, Table, parse};
pub use mend::{Mended, mend};
pub use passage::Passage;
pub use published::Published;
pub use reviewed::Reviewed;
pub use rule::{Check, Example, Rule};
pub use rules::RULES;
pub use term::{Term, Terms};

use crate::base::Date;
use crate::register::Register;
use crate::site::Site;

/// What is audited: the portal, and the day for which it is asked.
#[derive(Debug, Clone, Copy)]
pub struct Audit<'run> {
    /// The documents, linked.
    pub site: &'run Site,
    /// The catalogue of them.
    pub register: &'run Register,
    /// The day for which it is asked; later than that of the site in a forecast.
    pub day: Date,
}

impl<'run> Audit<'run> {
    /// The audit of `site` on its own day.
    pub fn of(site: &'run Site, register: &'run Register) -> Self {
        Self { site, register, day: site.now.date() }
    }
}

/// The rule with this name or code.
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| [rule.name, rule.code].contains(&name))
}

/// The name or code of a rule that is most like `name`, for a hint.
pub fn nearest(name: &str) -> &'static str {
    let names = RULES.iter().flat_map(|rule| [rule.name, rule.code]);
    crate::document::vocabulary::nearest(name, names)
}
