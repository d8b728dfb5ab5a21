//! The pipeline: every stage, named in order on one page.
//!
//! ```text
//! source → document → site → register → page → theme → output
//! ```
//!
//! Each stage takes values and returns values; what is wrong with the content travels beside them.
//! Only here are stages run in parallel, and results come back in the order of their input, so the
//! number of threads changes nothing but the time.

mod draw;
mod publish;
mod read;

use std::path::PathBuf;

pub use draw::{Drawn, Portal};
use read::Read;
pub use read::Reader;

use crate::base::{Finding, Moment, Severity, finding};
use crate::output::{self, Written};
use crate::page::{self, PortalView};
use crate::register;
use crate::site::{self, Day, Site};
use crate::source::{self, Content};
use crate::theme::Theme;

/// What to build.
#[derive(Debug, Clone)]
pub struct Request {
    /// The folder that holds `content/` and perhaps `theme/`.
    pub root: PathBuf,
    /// The output folder.
    pub out: PathBuf,
    /// The moment the portal is shown as of.
    pub now: Moment,
    /// Whether drafts, scheduled and unreviewed documents are shown too.
    pub drafts: bool,
    /// Whether every file is written again.
    pub fresh: bool,
    /// Whether files of others in the output folder are no reason to stop.
    pub over: bool,
}

/// What a build did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Everything that was found, in the order of reports.
    pub findings: Vec<Finding>,
    /// How many documents are public.
    pub documents: usize,
    /// How many are held back.
    pub held: usize,
    /// What was done to the output folder; none when errors kept it as it was.
    pub written: Option<Written>,
    /// When the portal will next change by itself.
    pub next_change: Option<Moment>,
}

/// Why nothing could be done: the machine is in the way.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The content could not be read.
    #[error(transparent)]
    Source(#[from] source::Error),
    /// The output could not be written.
    #[error(transparent)]
    Output(#[from] output::Error),
}

/// Builds the portal: all of it, or, when the content has errors, none.
pub fn build(request: &Request) -> Result<Report, Error> {
    let mut findings = Vec::new();
    let mut reader = Reader::new(Content::at(&request.root));
    let day = Day { now: request.now, drafts: request.drafts };
    let Some(portal) = load(&mut reader, day, &mut findings)? else {
        return Ok(report(findings, None, None));
    };
    let written = if has_errors(&findings) {
        None
    } else {
        publish::publish(&portal, request, &mut findings)?
    };
    Ok(report(findings, Some(&portal.site), written))
}

/// The portal as it stands on `day`, ready to draw; none when there is not enough to go on with.
pub fn load(
    reader: &mut Reader,
    day: Day,
    findings: &mut Vec<Finding>,
) -> Result<Option<Portal>, Error> {
    let Some(read) = reader.read(findings)? else { return Ok(None) };
    let Read { settings, columns, documents, files, pictures } = read;
    let site = site::link(settings, day, columns, documents, &files, &pictures).unpack(findings);
    let register = register::compile(&site);
    let addresses = page::plan(&site, &register).unpack(findings);
    let content = reader.content().clone();
    let theme = Theme::new(content.theme()?, &PortalView::of(&site)).unpack(findings);
    Ok(Some(Portal { content, site, register, addresses, theme }))
}

/// Whether anything was found that keeps the portal from being published.
pub fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

fn report(mut findings: Vec<Finding>, site: Option<&Site>, written: Option<Written>) -> Report {
    finding::sort(&mut findings);
    Report {
        findings,
        documents: site.map_or(0, |site| site.documents.len()),
        held: site.map_or(0, |site| site.held),
        written,
        next_change: site.and_then(|site| site.next_change),
    }
}
