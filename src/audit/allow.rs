//! What files allow themselves (允许): findings that are not reported as such, but never hidden.

use super::{Force, nearest, rule};
use crate::base::catalogue::audit as found;
use crate::base::{Digest, Finding, Map, Place, Position, Set, SourcePath, finding};
use crate::document::Allow;
use crate::site::Site;

/// Findings, told from those that a file allows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settled {
    /// What is reported, in the order of reports.
    pub findings: Vec<Finding>,
    /// What is allowed.
    pub silenced: Vec<Silenced>,
}

/// A finding that its file allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silenced {
    /// What was found.
    pub finding: Finding,
    /// Why it is allowed.
    pub reason: String,
}

/// What the files of a site allow.
#[derive(Debug)]
pub struct Allows<'site> {
    by_file: Map<&'site SourcePath, &'site [Allow]>,
    /// The documents that a file belongs to.
    owners: Map<&'site SourcePath, Vec<&'site SourcePath>>,
}

impl<'site> Allows<'site> {
    /// What the documents and columns of `site` allow.
    pub fn of(site: &'site Site) -> Self {
        let documents =
            site.documents.iter().map(|document| (&document.path, &document.allows[..]));
        let columns =
            site.columns.iter().map(|(_, column)| (&column.file.path, &column.file.allows[..]));
        let by_file = documents.chain(columns).filter(|(_, allows)| !allows.is_empty()).collect();
        let mut owners: Map<_, Vec<_>> = Map::default();
        for (document, entry) in site.documents.iter().zip(&site.entries) {
            if document.allows.is_empty() {
                continue;
            }
            let files = entry.attachments.iter().map(|at| &site.files[*at].source);
            let data = document.data_file.iter().map(|file| &file.value);
            for file in files.chain(data) {
                owners.entry(file).or_default().push(&document.path);
            }
        }
        Self { by_file, owners }
    }

    /// Tells `findings` of the rules of `force` from what is allowed; an allowance that allows nothing
    /// is itself found.
    pub fn settle(&self, force: &Force, findings: Vec<Finding>) -> Settled {
        let (mut settled, used) = self.sort(findings);
        for (file, allow) in self.all() {
            let place = Place::At(file.clone(), allow.rule.at);
            let name = &allow.rule.value;
            match rule(name) {
                None => settled.findings.push(found::allow_unknown(place, name, nearest(name))),
                Some(rule) if force.has(rule.name) && !used.contains(&(file, allow.rule.at)) => {
                    settled.findings.push(found::allow_unused(place, rule.name));
                }
                Some(_) => {}
            }
        }
        finding::sort(&mut settled.findings);
        settled
    }

    /// Of `findings` those that nothing allows.
    pub fn not_allowed(&self, mut findings: Vec<Finding>) -> Vec<Finding> {
        findings.retain(|finding| self.allowing(finding.code, &finding.place).is_none());
        findings
    }

    /// Tells findings from what is allowed; also, which allowances were of use.
    fn sort(&self, findings: Vec<Finding>) -> (Settled, Set<(&'site SourcePath, Position)>) {
        let (mut settled, mut used) = (Settled::default(), Set::default());
        for finding in findings {
            match self.allowing(finding.code, &finding.place) {
                Some((file, allow)) => {
                    used.insert((file, allow.rule.at));
                    settled.silenced.push(Silenced { finding, reason: allow.reason.clone() });
                }
                None => settled.findings.push(finding),
            }
        }
        settled.silenced.sort_by(|a, b| a.finding.place.cmp(&b.finding.place));
        (settled, used)
    }

    /// What allows a finding of the rule `name` at `place`: its own file, or a document that the file
    /// belongs to.
    pub(super) fn allowing(
        &self,
        name: &str,
        place: &Place,
    ) -> Option<(&'site SourcePath, &'site Allow)> {
        let file = place.file()?;
        let owners = self.owners.get(file).into_iter().flatten().copied();
        let files = self.by_file.get_key_value(file).map(|(file, _)| *file).into_iter();
        files.chain(owners).find_map(|file| {
            let (allows, rule) = (self.by_file.get(file)?, rule(name)?);
            let is_meant =
                |allow: &&Allow| [rule.name, rule.code].contains(&allow.rule.value.as_str());
            Some((file, allows.iter().find(is_meant)?))
        })
    }

    /// The fingerprint of what is allowed, and where.
    pub fn digest(&self) -> Digest {
        let mut owners: Vec<_> = self.owners.iter().collect();
        owners.sort();
        let allowed = self.all().into_iter().map(|(file, allow)| (file, format!("{allow:?}")));
        Digest::of_fields(&(allowed.collect::<Vec<_>>(), owners))
    }

    /// Every allowance, in the order of the files.
    fn all(&self) -> Vec<(&'site SourcePath, &'site Allow)> {
        let all = self.by_file.iter().flat_map(|(file, allows)| allows.iter().map(|a| (*file, a)));
        let mut all: Vec<_> = all.collect();
        all.sort_by_key(|(file, allow)| (*file, allow.rule.at));
        all
    }
}
