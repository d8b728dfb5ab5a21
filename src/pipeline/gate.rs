//! The gate: what must not be published stops a build.

use super::check::Inspector;
use super::draw::Portal;
use super::{Error, Request};
use crate::audit::{Allows, Audit, Force};
use crate::base::Finding;

/// The rules that a build stops on; none in a preview of drafts, and none over the past, which stands
/// as it was published.
pub(super) struct Gate {
    force: Option<Force>,
    /// The rules that it lets pass.
    others: Option<Force>,
}

impl Gate {
    /// The rules of `portal`; what those it stops on find in the site as a whole goes to `findings`.
    pub(super) fn of(portal: &Portal, request: &Request, findings: &mut Vec<Finding>) -> Self {
        if request.day.drafts || portal.register.history.is_past() {
            return Self { force: None, others: None };
        }
        let force = Force::of(&portal.site.settings).unpack(findings);
        let [stopping, others] = force.parted();
        let audit = Audit::of(&portal.site, &portal.register);
        findings.extend(Allows::of(&portal.site).not_allowed(stopping.site(&audit)));
        Self { force: Some(stopping), others: Some(others) }
    }

    /// How much the rules that it lets pass find in the site as a whole.
    pub(super) fn shortcomings(&self, portal: &Portal) -> usize {
        let Some(others) = &self.others else { return 0 };
        others.count(&Audit::of(&portal.site, &portal.register), &Allows::of(&portal.site))
    }

    /// What it stops on in all of `portal`, which is not published for other reasons: the mistakes of a
    /// run are told together.
    pub(super) fn tell(
        portal: &Portal,
        request: &Request,
        findings: &mut Vec<Finding>,
    ) -> Result<(), Error> {
        let gate = Self::of(portal, request, findings);
        if let Some(inspector) = gate.inspector(portal) {
            let mut found = inspector.documents()?;
            found.extend(inspector.files()?);
            findings.extend(inspector.allows.not_allowed(found));
        }
        Ok(())
    }

    /// What looks at documents, pages and files by these rules.
    pub(super) fn inspector<'run>(&'run self, portal: &'run Portal) -> Option<Inspector<'run>> {
        let audit = Audit::of(&portal.site, &portal.register);
        let force = self.force.as_ref()?;
        let allows = Allows::of(&portal.site);
        Some(Inspector { portal, audit, force, allows, draws: force.reads_pages() })
    }
}
