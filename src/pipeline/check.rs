//! The walk of the audit: every stage, every page drawn, nothing written.

use std::path::PathBuf;

use rayon::prelude::*;

use super::{Error, Portal, Reader, load};
use crate::audit::{self, Adjusted, Allows, Audit, Enclosed, Force, Published, Reviewed, Silenced};
use crate::base::{Date, Finding, SourcePath, finding};
use crate::page::{self, Address, Shows};
use crate::site::{Day, DocId};
use crate::source::Content;

/// How many bytes of drawn bodies are kept until rules look at them: a check makes no files and may have
/// more than a build.
const KEPT_BODIES: usize = 256 << 20;

/// What to look at.
#[derive(Debug, Clone)]
pub struct Inspection {
    /// The folder that holds `content/` and perhaps `theme/`.
    pub root: PathBuf,
    /// The day of the portal.
    pub day: Day,
    /// The names or codes of what is looked for; everything when there are none.
    pub rules: Vec<String>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audited {
    /// What is wrong, in the order of reports.
    pub findings: Vec<Finding>,
    /// What is wrong and allowed.
    pub silenced: Vec<Silenced>,
    /// What the site says of rules.
    pub adjusted: Vec<Adjusted>,
    /// The name of the agency; empty when there are no settings.
    pub agency: String,
    /// How many documents were looked at.
    pub documents: usize,
    /// The day they were looked at for.
    pub day: Date,
}

/// Audits the portal.
pub fn check(request: &Inspection) -> Result<Audited, Error> {
    let mut reader = Reader::new(Content::at(&request.root)).with_room(KEPT_BODIES);
    let mut findings = Vec::new();
    let mut audited = Audited {
        findings: Vec::new(),
        silenced: Vec::new(),
        adjusted: Vec::new(),
        agency: String::new(),
        documents: 0,
        day: request.day.now.date(),
    };
    if let Some(portal) = load(&mut reader, request.day, &mut findings)? {
        let force = Force::of(&portal.site.settings).unpack(&mut findings).only(&request.rules);
        let audit = Audit::of(&portal.site, &portal.register);
        let draws = request.rules.is_empty() || force.reads_pages();
        let allows = Allows::of(&portal.site);
        let inspector = Inspector { portal: &portal, audit, force: &force, allows, draws };
        findings.extend(force.site(&audit));
        findings.extend(inspector.documents()?);
        findings.extend(inspector.pages()?);
        findings.extend(inspector.files()?);
        let settled = inspector.allows.settle(&force, findings);
        (findings, audited.silenced) = (settled.findings, settled.silenced);
        audited.documents = portal.site.documents.len();
        audited.adjusted = force.adjusted;
        audited.agency.clone_from(&portal.site.settings.agency);
        // What was found is told while memory is given back piece by piece, or the program ends.
        rayon::spawn(move || drop((portal, reader)));
    }
    finding::sort(&mut findings);
    findings.retain(|finding| is_asked_for(finding, &request.rules));
    Ok(Audited { findings, ..audited })
}

/// What the rules about a document find in it and on its page, `html`: of an address that shows none,
/// nothing. What its file allows is left out.
pub fn review(portal: &Portal, address: &Address, html: &[u8]) -> Result<Vec<Finding>, Error> {
    let Shows::Document(id) = address.shows else { return Ok(Vec::new()) };
    // A file that changes just now is read again soon.
    let Ok((source, body)) = portal.reread(id)? else { return Ok(Vec::new()) };
    let force = Force::of(&portal.site.settings).value;
    let audit = Audit::of(&portal.site, &portal.register);
    let allows = Allows::of(&portal.site);
    let inspector = Inspector { portal, audit, force: &force, allows, draws: true };
    let reviewed = Reviewed::new(id, portal.site.document(id), &source, &body);
    let mut found = inspector.text(&reviewed);
    found.extend(inspector.page(address, html, Some(&reviewed)));
    let mut found = inspector.allows.not_allowed(found);
    finding::sort(&mut found);
    Ok(found)
}

/// Whether a finding is of the rules that were asked for.
pub(super) fn is_asked_for(finding: &Finding, rules: &[String]) -> bool {
    let code = audit::rule(finding.code).map(|rule| rule.code);
    let is_named = |name: &String| *name == finding.code || Some(&**name) == code;
    rules.is_empty() || rules.iter().any(is_named)
}

/// What is at hand while documents, pages and files are looked at.
pub(super) struct Inspector<'run> {
    pub(super) portal: &'run Portal,
    pub(super) audit: Audit<'run>,
    pub(super) force: &'run Force,
    pub(super) allows: Allows<'run>,
    /// Whether pages are drawn at all.
    pub(super) draws: bool,
}

impl Inspector<'_> {
    /// Every document with its page, in parallel.
    pub(super) fn documents(&self) -> Result<Vec<Finding>, Error> {
        if !self.draws && !self.force.reads_documents() {
            return Ok(Vec::new());
        }
        let order = &self.portal.register.order;
        all(order.par_iter().map(|id| self.document(*id)))
    }

    fn document(&self, id: DocId) -> Result<Vec<Finding>, Error> {
        let site = &self.portal.site;
        let document = site.document(id);
        let (source, body) = match self.portal.reread(id)? {
            Ok(read) => read,
            Err(finding) => return Ok(vec![finding]),
        };
        let reviewed = Reviewed::new(id, document, &source, &body);
        let mut found = self.text(&reviewed);
        if self.draws {
            let view = page::document_view(site, &self.portal.register, id);
            match self.portal.page(&page::fill(view, site, id, &body)) {
                Ok(html) => found.extend(self.page(
                    &Address { path: document.url.clone(), shows: Shows::Document(id) },
                    &html,
                    Some(&reviewed),
                )),
                Err(finding) => found.push(finding),
            }
        }
        Ok(found)
    }

    /// What is wrong with a text; of one that is gone only the notice is left, and nobody reads it.
    pub(super) fn text(&self, reviewed: &Reviewed<'_>) -> Vec<Finding> {
        let document = reviewed.document;
        let is_gone = document.is_lapsed || document.is_erased();
        if is_gone { Vec::new() } else { self.force.document(&self.audit, reviewed) }
    }

    /// Every page that shows no document, in parallel.
    fn pages(&self) -> Result<Vec<Finding>, Error> {
        if !self.draws {
            return Ok(Vec::new());
        }
        let is_page = |address: &&Address| {
            address.path.as_str().ends_with(".html")
                && !matches!(address.shows, Shows::Document(_) | Shows::File(_))
        };
        let pages = self.portal.addresses.par_iter().filter(is_page);
        all(pages.map(|address| {
            Ok(match self.portal.draw(address)? {
                Ok(html) => self.page(address, &html, None),
                Err(finding) => vec![finding],
            })
        }))
    }

    /// What is wrong with a drawn page.
    pub(super) fn page(
        &self,
        address: &Address,
        html: &[u8],
        document: Option<&Reviewed<'_>>,
    ) -> Vec<Finding> {
        if !self.force.reads_pages() {
            return Vec::new();
        }
        let html = audit::parse(html);
        let origin = page::origin(&self.portal.site, address);
        let page =
            Published { path: &address.path, html: &html, origin: origin.as_ref(), document };
        self.force.page(&self.audit, &page)
    }

    /// Every file that is published, and those whose rows or figures are, in parallel.
    pub(super) fn files(&self) -> Result<Vec<Finding>, Error> {
        if !self.force.reads_files() {
            return Ok(Vec::new());
        }
        let paths = self.portal.enclosed();
        all(paths.par_iter().map(|path| Ok(self.file(path, &self.portal.content.bytes(path)?))))
    }

    /// What is wrong with a file.
    pub(super) fn file(&self, path: &SourcePath, bytes: &[u8]) -> Vec<Finding> {
        self.force.file(&self.audit, &Enclosed::new(path, bytes))
    }
}

/// What was found in all parts, in their order.
fn all(
    parts: impl ParallelIterator<Item = Result<Vec<Finding>, Error>>,
) -> Result<Vec<Finding>, Error> {
    let found: Result<Vec<Vec<Finding>>, Error> = parts.collect();
    Ok(found?.into_iter().flatten().collect())
}
