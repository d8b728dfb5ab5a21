//! Shown: the portal that browsers see, and what is wrong with the content now.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use crate::base::Finding;
use crate::page::Address;
use crate::pipeline::{self, Portal};
use crate::source::Content;

/// How many findings are kept with their line.
const LINED: usize = 200;

/// A finding, and the line it stands in.
pub(super) type Lined = (Finding, Option<String>);

/// The line that `finding` stands in.
pub(super) fn line(content: &Content, finding: &Finding) -> Option<String> {
    let (file, position) = finding.place.file().zip(finding.place.position())?;
    content.line(file, position)
}

/// A portal with its addresses at hand, beside what was found in the content.
#[derive(Debug)]
pub(super) struct Shown {
    /// The last portal without errors; before there was one, what could be made of the content, and
    /// none if that is nothing.
    pub(super) portal: Option<Arc<Portal>>,
    /// Its addresses, by path.
    places: HashMap<String, usize>,
    /// What was found in the content as it is now, each with the line it stands in.
    pub(super) findings: Vec<Lined>,
    /// Whether the content has errors.
    pub(super) is_broken: bool,
    /// Whether the portal had none when it was made.
    pub(super) is_good: bool,
    /// The number of the change that made it.
    pub(super) version: u64,
}

impl Shown {
    /// Shows `portal`, with what was found in the content.
    ///
    /// While there are errors the portal of `before` stays, if it had none.
    pub(super) fn new(
        portal: Option<Arc<Portal>>,
        before: Option<&Self>,
        findings: Vec<Finding>,
        content: &Content,
        version: u64,
    ) -> Self {
        let is_broken = pipeline::has_errors(&findings);
        let before = before.filter(|before| portal.is_none() || is_broken && before.is_good);
        let is_good = before.map_or(!is_broken, |before| before.is_good);
        let portal = before.map_or(portal, |before| before.portal.clone());
        let lined = findings.into_iter().enumerate().map(|(at, finding)| {
            // The line is read now: when the finding is shown the file may be another.
            let line = (at < LINED).then(|| line(content, &finding)).flatten();
            (finding, line)
        });
        let findings = lined.collect();
        let addresses = portal.iter().flat_map(|portal| &portal.addresses);
        let places = addresses.enumerate().map(|(at, a)| (a.path.to_string(), at)).collect();
        Self { portal, places, findings, is_broken, is_good, version }
    }

    /// The portal and what it has at `path`.
    pub(super) fn at(&self, path: &str) -> Option<(&Portal, &Address)> {
        let portal = self.portal.as_deref()?;
        Some((portal, &portal.addresses[*self.places.get(path)?]))
    }
}

/// What is shown now, for every thread that answers.
#[derive(Debug)]
pub(super) struct Window(RwLock<Arc<Shown>>);

impl Window {
    pub(super) fn new(shown: Shown) -> Self {
        Self(RwLock::new(Arc::new(shown)))
    }

    /// What is shown now.
    pub(super) fn now(&self) -> Arc<Shown> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Shows something else from now on.
    pub(super) fn show(&self, shown: Shown) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(shown);
    }
}
