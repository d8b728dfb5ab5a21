//! The pipeline: every stage, named in order on one page.
//!
//! ```text
//! source → document → history → site → register → page → theme → output
//! ```
//!
//! Each stage takes values and returns values; what is wrong with the content travels beside them.
//! Only here are stages run in parallel. Within a stage its own parts may be: what is found out of each
//! document, or for things that know nothing of each other. Results always come back in the order of
//! their input, so the number of threads changes nothing but the time.

mod aligned;
mod check;
mod draw;
mod fingerprint;
mod forecast;
mod gate;
mod items;
mod keep;
mod lent;
mod lineup;
mod memory;
mod mend;
mod past;
mod proven;
mod publish;
mod read;
mod registered;
mod sheet;
mod strip;

use std::path::{Path, PathBuf};

pub use check::{Audited, Inspection, check, review};
pub use draw::{Drawn, Portal};
pub use forecast::{Coming, Event, Forecast, Happening, forecast};
pub use memory::Remember;
pub use mend::{Mend, Put, mends, put};
use read::Read;
pub use read::Reader;
use registered::Registered;
pub use strip::{Cleaned, Cleaning, strip};

use crate::base::catalogue::history as history_found;
use crate::base::{Checked, Finding, Moment, Place, Severity, SourcePath, date, finding};
use crate::history::{self, Candidate, History, Recognised};
use crate::output::{self, Door, Manner, Written};
use crate::page::{self, PortalView};
use crate::register;
use crate::site::{self, Day, Ground, OfDay, Shelf, Site, Standing};
use crate::source::{self, Content, Texts};
use crate::theme::Theme;

/// What to build.
#[derive(Debug, Clone)]
pub struct Request {
    /// The folder that holds `content/` and perhaps `theme/`.
    pub root: PathBuf,
    /// The output folder.
    pub out: PathBuf,
    /// The day of the portal.
    pub day: Day,
    /// How the output folder is treated.
    pub manner: Manner,
    /// Whether what is done is registered.
    pub registers: Registers,
    /// What it takes to go on from the build before; without it everything is read and drawn. It is
    /// for a program that ends after the build.
    pub remember: Option<Remember>,
}

/// Whether what a build does is registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registers {
    /// It is.
    Yes,
    /// It is not: the moment has not come.
    No,
    /// There must be nothing to register.
    Locked,
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
    /// How much an audit finds in the site as a whole that did not stop the build.
    pub shortcomings: usize,
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
    let door = Door::open(&request.out)?;
    let mut findings = Vec::new();
    let remember = request.remember.filter(|_| !request.manner.fresh);
    let mut reader = Reader::new(Content::at(&request.root));
    if let Some(remember) = remember {
        reader = reader.remembering(request.root.join(OWN), remember);
    }
    let program = request.remember.map(|remember| remember.program);
    let (entered, loaded) = rayon::join(
        || door.look(request.manner, program),
        || load(&mut reader, request.day, &mut findings),
    );
    let (entered, Some(portal)) = (entered?, loaded?) else {
        return Ok(report(findings, None, None));
    };
    let staged = if has_errors(&findings) {
        gate::Gate::tell(&portal, request, &mut findings)?;
        None
    } else {
        publish::stage(&portal, entered, request, &mut findings)?
    };
    let (mut written, mut shortcomings) = (None, 0);
    if let Some((staged, gate)) = staged {
        // While the disk works there is time to take a note of what was read, and to count.
        let own = request.root.join(OWN);
        let program = program.filter(|_| staged.is_registered());
        let meanwhile = || {
            take_notes(&reader, &own);
            if let Some(program) = program {
                registered::take_note(&portal.register_file, &portal.register, &own, program);
            }
            gate.shortcomings(&portal)
        };
        let (committed, counted) = rayon::join(|| staged.commit(), meanwhile);
        (written, shortcomings) = (Some(committed?), counted);
    }
    let report = Report { shortcomings, ..report(findings, Some(&portal.site), written) };
    if remember.is_some() {
        // The program ends now, and gives all memory back faster than piece by piece.
        std::mem::forget((portal, reader));
    }
    Ok(report)
}

/// The folder of a site that is the program's own. What is remembered of documents stands there and
/// not in the output: it knows drafts, and the output is uploaded as it is.
const OWN: &str = ".gongkai";

/// Notes for the next build, in the folder `own`, what was read.
fn take_notes(reader: &Reader, own: &Path) {
    reader.note_files(own);
    match reader.note() {
        Some(note) if note.is_more => output::remember_more(own, memory::FILE, note.parts()),
        Some(note) => {
            output::remember(own, ".gitignore", std::iter::once(b"*\n"));
            output::remember(own, memory::FILE, note.parts());
        }
        None => {}
    }
}

/// The portal as it stands on `day`, ready to draw; none when there is not enough to go on with.
pub fn load(
    reader: &mut Reader,
    day: Day,
    findings: &mut Vec<Finding>,
) -> Result<Option<Portal>, Error> {
    let content = reader.content().clone();
    let (texts, read) = rayon::join(|| content.texts(), || reader.read(day, findings));
    let Some((mut read, registered)) = read? else { return Ok(None) };
    let texts = texts?;
    let (of_day, recognised) = recognise(&mut read, &registered.history, day, &texts, findings);
    let Read { settings, calendar, laws, columns, files, facts, .. } = read;
    let Registered { history, file: register_file } = registered;
    let Recognised { identities, consolidated } = recognised;
    let shelf = Shelf { files: &files, facts: &facts };
    let linked =
        site::link(Ground { settings, calendar, laws, columns }, day, of_day, identities, shelf);
    let site = if history.is_past() { lenient(linked) } else { linked }.unpack(findings);
    let compiled = register::compile(&site, history, &consolidated);
    let mut register = if day.drafts { lenient(compiled) } else { compiled }.unpack(findings);
    let mut addresses = page::plan(&site, &register);
    let (collisions, ()) = rayon::join(
        || page::collisions(&site, &addresses),
        || {
            register.open(&site, addresses.iter().filter(|a| a.shows.is_list()).map(|a| &a.path));
            register.close(&site, addresses.iter().map(|address| &address.path));
        },
    );
    findings.extend(collisions);
    addresses.extend(page::redirects(&register, &addresses));
    let theme = Theme::new(content.theme()?, &PortalView::of(&site)).unpack(findings);
    let items = items::histories(&site, &register, &texts);
    Ok(Some(Portal { content, texts, site, register, register_file, addresses, items, theme }))
}

/// The documents of the day, and which of the history each one is.
fn recognise(
    read: &mut Read,
    history: &History,
    day: Day,
    texts: &Texts,
    findings: &mut Vec<Finding>,
) -> (OfDay, Recognised) {
    let documents = std::mem::take(&mut read.documents);
    let Read { settings, columns, files, .. } = read;
    if history.is_past() {
        let defaults = |path: &SourcePath| lent::defaults(columns, settings, path);
        let (documents, identities) =
            past::documents(history, &documents, texts, &defaults, findings);
        let of_day = site::of_day(documents, Day { drafts: true, ..day }).value;
        return (of_day, Recognised { identities, ..Recognised::default() });
    }
    if let Some(last) = history.last().filter(|last| day.now.date() < last.date()) {
        findings.push(history_found::clock(Place::Portal, date::minute(last)));
    }
    let of_day = site::of_day(documents, day).unpack(findings);
    let shown = std::iter::zip(&of_day.shown, &of_day.standings);
    let shown = shown.map(|(document, standing)| (document, *standing == Standing::Public));
    let held = of_day.held.iter().map(|(document, _)| (document, false));
    let candidates: Vec<Candidate<'_>> =
        shown.chain(held).map(|(document, is_public)| Candidate { document, is_public }).collect();
    let is_there = |path: &SourcePath| files.binary_search_by(|file| file.path.cmp(path)).is_ok();
    let known = history::recognise(history, &candidates, &settings.agency_code, is_there);
    let mut recognised = known.unpack(findings);
    recognised.identities.truncate(of_day.shown.len());
    (of_day, recognised)
}

/// The same, with nothing in it that stops a build: the past is shown as well as it can be, and a
/// draft need not be finished.
fn lenient<T>(mut checked: Checked<T>) -> Checked<T> {
    for finding in &mut checked.findings {
        finding.severity = finding.severity.max(Severity::Warning);
    }
    checked
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
        shortcomings: 0,
    }
}
