//! The pipeline: every stage, named in order on one page.
//!
//! ```text
//! source → document → site → register → page → theme → output
//! ```
//!
//! Each stage takes values and returns values; what is wrong with the content travels beside them.
//! Only here are stages run in parallel, and results come back in the order of their input, so the
//! number of threads changes nothing but the time.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::base::catalogue::{settings as settings_found, site as site_found};
use crate::base::{Checked, Finding, Moment, Place, Severity, SourcePath, finding};
use crate::document::{self, Document};
use crate::markdown::{Body, LineBreaks};
use crate::output::{self, Staging, Written};
use crate::page::{self, Address, PortalView, Shows};
use crate::register::{self, Register};
use crate::settings::{self, Settings};
use crate::site::{self, Columns, Day, DocId, Site};
use crate::source::{self, Content, FileKind, SourceFile};
use crate::theme::Theme;

/// How many documents are drawn before their lines are written: enough to keep every core busy,
/// few enough to keep in memory.
const BATCH: usize = 256;

/// How many bytes of drawn bodies are kept from reading until they are published: those of a few
/// thousand documents. What finds no room is drawn again, so memory does not grow with the portal.
const KEPT_BODIES: usize = 40 << 20;

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
    let content = Content::at(&request.root);
    let mut findings = Vec::new();
    let Some(model) = read(&content, request, &mut findings)? else {
        return Ok(refused(findings, None));
    };
    let theme = theme(&request.root, &model.site, &mut findings)?;
    let addresses = page::plan(&model.site, &model.register).unpack(&mut findings);
    if has_errors(&findings) {
        return Ok(refused(findings, Some(&model.site)));
    }
    let written = publish(&content, &model, &theme, &addresses, request, &mut findings)?;
    Ok(Report { written, ..refused(findings, Some(&model.site)) })
}

/// A document and, if there is room to keep it, its drawn body.
type Read = (Document, Option<Body>);

/// Everything that is known of the portal before a page is drawn.
#[derive(Debug)]
pub struct Model {
    /// The documents of the day, linked.
    pub site: Site,
    /// The catalogue of them.
    pub register: Register,
    files: HashMap<SourcePath, SourceFile>,
    bodies: HashMap<SourcePath, Body>,
}

/// source → document → site → register. None when there is not enough to go on with.
pub fn read(
    content: &Content,
    request: &Request,
    findings: &mut Vec<Finding>,
) -> Result<Option<Model>, Error> {
    let files = content.walk()?.unpack(findings);
    let Some(settings) = settings(content, &files, findings)? else { return Ok(None) };
    let Some(columns) = columns(content, &files, &settings, findings)? else { return Ok(None) };
    let read = documents(content, &files, &columns, &settings, findings)?;
    let mut bodies = HashMap::new();
    let mut documents = Vec::with_capacity(read.len());
    for (document, body) in read {
        bodies.extend(body.map(|body| (document.path.clone(), body)));
        documents.push(document);
    }
    let pictures = pictures(content, &files);
    let day = Day { now: request.now, drafts: request.drafts };
    let site = site::link(settings, day, columns, documents, &files, &pictures).unpack(findings);
    let register = register::compile(&site);
    let texts = files.into_iter().filter(is_document);
    let files = texts.map(|file| (file.path.clone(), file)).collect();
    Ok(Some(Model { site, register, files, bodies }))
}

fn settings(
    content: &Content,
    files: &[SourceFile],
    findings: &mut Vec<Finding>,
) -> Result<Option<Settings>, Error> {
    let Some(file) = files.iter().find(|file| file.path.as_str() == settings::PATH) else {
        findings.push(settings_found::missing(Place::Portal));
        return Ok(None);
    };
    let source = content.read(file)?.unpack(findings);
    Ok(source.and_then(|source| settings::read(&source.text).unpack(findings)))
}

fn columns(
    content: &Content,
    files: &[SourceFile],
    settings: &Settings,
    findings: &mut Vec<Finding>,
) -> Result<Option<Columns>, Error> {
    let mut read = Vec::new();
    for file in files.iter().filter(|file| file.kind == FileKind::Column) {
        if let Some(source) = content.read(file)?.unpack(findings) {
            read.push(document::read_column(&source, line_breaks(settings)).unpack(findings));
        }
    }
    let columns = Columns::new(read);
    if columns.home().is_none() {
        findings.push(site_found::home_missing(Place::Portal));
        return Ok(None);
    }
    Ok(Some(columns))
}

fn documents(
    content: &Content,
    files: &[SourceFile],
    columns: &Columns,
    settings: &Settings,
    findings: &mut Vec<Finding>,
) -> Result<Vec<Read>, Error> {
    let kept = AtomicUsize::new(0);
    let read = |file: &SourceFile| -> Result<Checked<Option<Read>>, Error> {
        let mut findings = Vec::new();
        let Some(source) = content.read(file)?.unpack(&mut findings) else {
            return Ok(Checked { value: None, findings });
        };
        let column = columns.get(columns.nearest(&file.path));
        let defaults = document::Defaults {
            kind: column.kind,
            article20: column.article20.clone(),
            line_breaks: line_breaks(settings),
        };
        let read = document::read(&source, &defaults).unpack(&mut findings);
        let value =
            read.map(|(document, body)| (document, Some(body).filter(|body| fits(body, &kept))));
        Ok(Checked { value, findings })
    };
    let files: Vec<&SourceFile> = files.iter().filter(|file| is_document(file)).collect();
    let all: Vec<_> = files.into_par_iter().map(read).collect();
    let mut documents = Vec::with_capacity(all.len());
    for checked in all {
        documents.extend(checked?.unpack(findings));
    }
    Ok(documents)
}

/// Whether there is room to keep `body`, beside the bytes that are `kept` already.
fn fits(body: &Body, kept: &AtomicUsize) -> bool {
    kept.fetch_add(body.weight(), Ordering::Relaxed) < KEPT_BODIES
}

/// The width and height of every picture; one that cannot be read has none.
fn pictures(content: &Content, files: &[SourceFile]) -> HashMap<SourcePath, (usize, usize)> {
    let size = |file: &SourceFile| {
        let head = content.head(&file.path).ok()?;
        let size = imagesize::blob_size(&head).ok()?;
        Some((file.path.clone(), (size.width, size.height)))
    };
    files.iter().filter(|file| source::is_picture(&file.path)).filter_map(size).collect()
}

fn theme(root: &Path, site: &Site, findings: &mut Vec<Finding>) -> Result<Theme, Error> {
    let overlay = source::read_tree(&root.join("theme"))?;
    Ok(Theme::new(overlay, &PortalView::of(site)).unpack(findings))
}

/// page → theme → output. None when drawing found errors, and then nothing was touched.
fn publish(
    content: &Content,
    model: &Model,
    theme: &Theme,
    addresses: &[Address],
    request: &Request,
    findings: &mut Vec<Finding>,
) -> Result<Option<Written>, Error> {
    let paths = addresses.iter().map(|address| &address.path);
    let assets = theme.assets().iter().map(|(path, _)| path);
    let staging = Staging::begin(
        &request.out,
        paths.chain(assets),
        output::Manner { over: request.over, fresh: request.fresh },
    )?;
    let work = Work { content, model, theme, staging: &staging };
    let drawn = work.draw(addresses);
    match drawn {
        Ok(found) => findings.extend(found),
        Err(error) => {
            staging.abandon()?;
            return Err(error);
        }
    }
    if has_errors(findings) {
        staging.abandon()?;
        return Ok(None);
    }
    Ok(Some(staging.commit()?))
}

/// What is at hand while pages are drawn.
struct Work<'build> {
    content: &'build Content,
    model: &'build Model,
    theme: &'build Theme,
    staging: &'build Staging,
}

impl Work<'_> {
    /// Draws and stages everything; what was found, in order.
    fn draw(&self, addresses: &[Address]) -> Result<Vec<Finding>, Error> {
        for (path, bytes) in self.theme.assets() {
            self.staging.put(path, page::Class::Asset as u8, bytes)?;
        }
        let is_document = |address: &&Address| matches!(address.shows, Shows::Document(_));
        let (documents, others): (Vec<&Address>, Vec<&Address>) =
            addresses.iter().partition(is_document);
        let draw_others = || -> Result<Vec<Finding>, Error> {
            let drawn: Result<Vec<Vec<Finding>>, Error> =
                others.par_iter().map(|address| self.other(address)).collect();
            Ok(drawn?.into_iter().flatten().collect())
        };
        let (found, more) = rayon::join(|| self.documents(addresses, &documents), draw_others);
        let mut found = found?;
        found.extend(more?);
        Ok(found)
    }

    /// Draws the documents in the order of the catalogue, and writes a line for each.
    fn documents(&self, all: &[Address], documents: &[&Address]) -> Result<Vec<Finding>, Error> {
        let lines = all.iter().find(|address| address.shows == Shows::DocumentLines);
        let lines = lines.expect("the plan has an address for the documents' lines");
        let mut file = self.staging.append(&lines.path, lines.shows.class() as u8)?;
        let mut found = Vec::new();
        for batch in documents.chunks(BATCH) {
            let drawn: Result<Vec<_>, Error> =
                batch.par_iter().map(|address| self.document(address)).collect();
            for (line, findings) in
                drawn?.into_iter().map(|checked| (checked.value, checked.findings))
            {
                file.add(&line)?;
                found.extend(findings);
            }
        }
        file.finish()?;
        Ok(found)
    }

    /// Draws one document and gives its line.
    fn document(&self, address: &Address) -> Result<Checked<Vec<u8>>, Error> {
        let Shows::Document(id) = address.shows else { return Ok(Checked::clean(Vec::new())) };
        let site = &self.model.site;
        let Some(body) = self.body(id)? else {
            let place = Place::File(site.document(id).path.clone());
            return Ok(Checked {
                value: Vec::new(),
                findings: vec![site_found::changed_meanwhile(place)],
            });
        };
        let view = page::document_view(site, id, &body);
        let findings = self.page(address, &view)?;
        let mut line = page::document_line(site, id, &body);
        if site.settings.json_twins {
            let twin = address.path.as_str().replace(".html", ".json");
            let path = crate::base::SitePath::new(twin);
            self.staging.put(&path, address.shows.class() as u8, &line)?;
        }
        line.push(b'\n');
        Ok(Checked { value: line, findings })
    }

    /// The body of a document: the one that was kept, or drawn again from its text. None when the
    /// text is no longer the one that was read.
    fn body(&self, id: DocId) -> Result<Option<Cow<'_, Body>>, Error> {
        let document = self.model.site.document(id);
        if let Some(body) = self.model.bodies.get(&document.path) {
            return Ok(Some(Cow::Borrowed(body)));
        }
        let Some(file) = self.model.files.get(&document.path) else { return Ok(None) };
        let Some(source) = self.content.read(file)?.value else { return Ok(None) };
        let body = document::body(&source, document);
        let same = body.links.len() == document.text.links.len();
        Ok(same.then_some(Cow::Owned(body)))
    }

    /// Draws what is no document.
    fn other(&self, address: &Address) -> Result<Vec<Finding>, Error> {
        let (site, register) = (&self.model.site, &self.model.register);
        if let Shows::File(at) = address.shows {
            let bytes = self.content.bytes(&site.files[at].source)?;
            self.staging.put(&address.path, address.shows.class() as u8, &bytes)?;
        } else if let Some(view) = page::view(site, register, address) {
            return self.page(address, &view);
        } else if let Some(bytes) = page::bytes(site, register, address) {
            self.staging.put(&address.path, address.shows.class() as u8, &bytes)?;
        }
        Ok(Vec::new())
    }

    fn page(&self, address: &Address, view: &page::View<'_>) -> Result<Vec<Finding>, Error> {
        match self.theme.draw(view) {
            Ok(html) => {
                self.staging.put(&address.path, address.shows.class() as u8, html.as_bytes())?;
                Ok(Vec::new())
            }
            Err(finding) => Ok(vec![finding]),
        }
    }
}

fn line_breaks(settings: &Settings) -> LineBreaks {
    if settings.lines_are_paragraphs { LineBreaks::Text } else { LineBreaks::Markdown }
}

fn is_document(file: &SourceFile) -> bool {
    matches!(file.kind, FileKind::Document | FileKind::FolderDocument)
}

fn has_errors(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// The report of a build that wrote nothing.
fn refused(mut findings: Vec<Finding>, site: Option<&Site>) -> Report {
    finding::sort(&mut findings);
    Report {
        findings,
        documents: site.map_or(0, |site| site.documents.len()),
        held: site.map_or(0, |site| site.held),
        written: None,
        next_change: site.and_then(|site| site.next_change),
    }
}
