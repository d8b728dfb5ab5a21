//! source → document: the content read in parallel, and read again only where it changed.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::Error;
use super::aligned::aligned;
use super::lent::{self, Lent};
use super::memory::{Memory, Note, Remember};
use super::proven::{Before, Proofs};
use super::registered::{self, Registered, Remembered};
use crate::base::catalogue::{
    document as document_found, settings as settings_found, site as site_found,
    table as table_found,
};
use crate::base::{Checked, Digest, Finding, Place, SourcePath};
use crate::calendar::{self, Calendar};
use crate::document::{self, Data, Document};
use crate::history;
use crate::law::{self, Laws};
use crate::markdown::Body;
use crate::settings::{self, Settings};
use crate::site::{Columns, Day, Facts};
use crate::source::{Content, FileKind, Source, SourceFile};
use crate::table::LARGEST;

/// How many bytes of drawn bodies are kept from reading until they are published: those of a few
/// thousand documents. What finds no room is drawn again, so memory does not grow with the portal.
const KEPT_BODIES: usize = 50 << 20;

/// A document, or what is wrong with its file.
type Known = Checked<Option<Arc<Document>>>;

/// What was read.
pub(super) struct Read {
    pub(super) settings: Settings,
    pub(super) calendar: Calendar,
    pub(super) laws: Laws,
    pub(super) columns: Columns,
    /// In the order of their paths.
    pub(super) documents: Vec<Arc<Document>>,
    pub(super) files: Vec<SourceFile>,
    pub(super) facts: Facts,
}

/// A reader of the content that remembers what it read.
#[derive(Debug)]
pub struct Reader {
    content: Content,
    /// The files that are there, as the last walk found them.
    walked: Option<Checked<Vec<SourceFile>>>,
    /// What the documents that are known were read with.
    lent: Option<Lent>,
    /// Every document that was read, by the path of its file.
    known: Vec<(SourcePath, Known)>,
    /// How many bytes of drawn bodies it may keep, and how many it keeps.
    room: usize,
    kept: AtomicUsize,
    proofs: Proofs,
    /// What was published so far.
    registered: Remembered,
    /// Where a build before it took a note of what it read, until that is recalled.
    remember: Option<(PathBuf, Remember)>,
    /// What it knows of that build.
    recalled: Option<Memory>,
    /// What it read anew.
    anew: Vec<SourceFile>,
}

impl Reader {
    /// A reader that has read nothing yet.
    pub fn new(content: Content) -> Self {
        Self {
            content,
            walked: None,
            lent: None,
            known: Vec::new(),
            room: KEPT_BODIES,
            kept: AtomicUsize::new(0),
            proofs: Proofs::default(),
            registered: Remembered::default(),
            remember: None,
            recalled: None,
            anew: Vec::new(),
        }
    }

    /// Keeps up to `room` bytes of drawn bodies.
    #[must_use]
    pub(super) fn with_room(mut self, room: usize) -> Self {
        self.room = room;
        self
    }

    /// Goes on from what a build before it read, which it took a note of in the folder `own`.
    #[must_use]
    pub fn remembering(mut self, own: PathBuf, remember: Remember) -> Self {
        self.remember = Some((own, remember));
        self.registered = Remembered::nothing();
        self
    }

    /// What the next build is to remember; none when nothing changed.
    pub(super) fn note(&self) -> Option<Note<'_>> {
        let memory = self.recalled.as_ref()?;
        let known = |file: &SourceFile| {
            let at = self.known.binary_search_by(|(path, _)| path.cmp(&file.path)).ok()?;
            Some(&self.known[at].1)
        };
        let anew = self.anew.iter().filter_map(|file| sound(file, known(file)?)).collect();
        let all = || {
            let files = self
                .walked
                .iter()
                .flat_map(|walked| &walked.value)
                .filter(|file| is_document(file));
            let all = std::iter::zip(files, &self.known);
            all.filter_map(|(file, (_, known))| sound(file, known)).collect()
        };
        memory.note(anew, self.known.len(), all)
    }

    /// Notes for the next build what is in every file that is not read as text.
    pub(super) fn note_files(&self, own: &Path) {
        if let Some(walked) = &self.walked {
            self.proofs.note(&walked.value, own);
        }
    }

    /// What it reads.
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// Forgets what changed, so that it is read again; `changed` are files or folders.
    ///
    /// The walk is spared while files only change: nothing came and nothing went.
    pub fn forget(&mut self, changed: &BTreeSet<SourcePath>) {
        for path in changed {
            self.proofs.forget(path);
            self.known.retain(|(file, known)| file != path && !reads(known, path));
            if path.as_str() == history::PATH {
                self.registered.forget();
                continue;
            }
            let known = self.walked.as_mut().and_then(|walked| {
                let at = walked.value.binary_search_by(|file| file.path.cmp(path)).ok()?;
                walked.value.get_mut(at)
            });
            match (known, self.content.size(path)) {
                (Some(file), Some(size)) => file.size = size,
                _ if path.as_str().starts_with("theme") => {}
                _ => self.walked = None,
            }
        }
    }

    /// Reads what is not known yet. None when there are no settings or no home.
    pub(super) fn read(
        &mut self,
        day: Day,
        findings: &mut Vec<Finding>,
    ) -> Result<Option<(Read, Registered)>, Error> {
        let (content, known) = (self.content.clone(), self.registered.of(day));
        let remember = self.remember.take();
        let own = remember.as_ref().map(|(own, remember)| (own.as_path(), remember.program));
        let (registered, read) = rayon::join(
            || known.map_or_else(|| registered::read(&content, day, own), Ok),
            || self.read_files(remember.as_ref(), findings),
        );
        let registered = self.registered.keep(day, registered?, findings);
        Ok(read?.map(|read| (read, registered)))
    }

    /// Reads the files that are not known yet.
    fn read_files(
        &mut self,
        remember: Option<&(PathBuf, Remember)>,
        findings: &mut Vec<Finding>,
    ) -> Result<Option<Read>, Error> {
        let recall = |(own, remember): &(PathBuf, Remember)| {
            (Memory::in_folder(own, *remember), Before::in_folder(own, *remember))
        };
        let (walked, recalled) = rayon::join(|| self.walk(), || remember.map(recall));
        let (recalled, before) = recalled.unzip();
        self.recalled = recalled;
        self.proofs.recall(before);
        let files = self.walked.insert(walked?).clone().unpack(findings);
        let Some(settings) = self.settings(&files, findings)? else { return Ok(None) };
        let calendar = self.calendar(&files, findings)?;
        let laws = self.laws(&files, findings)?;
        let Some(columns) = self.columns(&files, &settings, findings)? else { return Ok(None) };
        let lent = Lent::by(&settings, &columns);
        if self.lent.as_ref() != Some(&lent) {
            self.known.clear();
            self.kept.store(0, Ordering::Relaxed);
            self.lent = Some(lent);
        }
        let documents = self.documents(&files, &columns, &settings, findings)?;
        let facts = self.proofs.of(&self.content, &files)?;
        Ok(Some(Read { settings, calendar, laws, columns, documents, files, facts }))
    }

    /// The files that are there, as the last walk found them if nothing came or went.
    fn walk(&self) -> Result<Checked<Vec<SourceFile>>, Error> {
        match &self.walked {
            Some(walked) => Ok(walked.clone()),
            None => Ok(self.content.walk()?),
        }
    }

    fn settings(
        &self,
        files: &[SourceFile],
        findings: &mut Vec<Finding>,
    ) -> Result<Option<Settings>, Error> {
        if !files.iter().any(|file| file.path.as_str() == settings::PATH) {
            findings.push(settings_found::missing(Place::Portal));
            return Ok(None);
        }
        let text = self.text_of(settings::PATH, files, findings)?;
        Ok(text.and_then(|text| settings::read(&text).unpack(findings)))
    }

    /// The working days, with the years that the site adds.
    fn calendar(
        &self,
        files: &[SourceFile],
        findings: &mut Vec<Finding>,
    ) -> Result<Calendar, Error> {
        Ok(match self.text_of(calendar::PATH, files, findings)? {
            Some(text) => Calendar::read(&text).unpack(findings),
            None => Calendar::built_in().clone(),
        })
    }

    /// What is known of laws, with the cards that the site adds.
    fn laws(&self, files: &[SourceFile], findings: &mut Vec<Finding>) -> Result<Laws, Error> {
        let text = self.text_of(law::PATH, files, findings)?.unwrap_or_default();
        Ok(Laws::with(law::read(&text).unpack(findings)))
    }

    /// The text of the file at `path`, if it is there.
    fn text_of(
        &self,
        path: &str,
        files: &[SourceFile],
        findings: &mut Vec<Finding>,
    ) -> Result<Option<String>, Error> {
        let Some(file) = files.iter().find(|file| file.path.as_str() == path) else {
            return Ok(None);
        };
        let source = self.content.read(file)?.unpack(findings);
        Ok(source.map(|source| source.text))
    }

    fn columns(
        &self,
        files: &[SourceFile],
        settings: &Settings,
        findings: &mut Vec<Finding>,
    ) -> Result<Option<Columns>, Error> {
        let mut read = Vec::new();
        for file in files.iter().filter(|file| file.kind == FileKind::Column) {
            if let Some(source) = self.content.read(file)?.unpack(findings) {
                read.push(
                    document::read_column(&source, lent::line_breaks(settings)).unpack(findings),
                );
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
        &mut self,
        files: &[SourceFile],
        columns: &Columns,
        settings: &Settings,
        findings: &mut Vec<Finding>,
    ) -> Result<Vec<Arc<Document>>, Error> {
        let files: Vec<&SourceFile> = files.iter().filter(|file| is_document(file)).collect();
        let mut known = aligned(&files, std::mem::take(&mut self.known));
        let lent = Digest::of(format!("{:?}", self.lent).as_bytes());
        self.recalled = self.recalled.take().map(|memory| memory.read_with(lent));
        if let Some(memory) = &mut self.recalled {
            for (known, remembered) in known.iter_mut().zip(memory.take(&files)) {
                let remembered = remembered.map(|document| Checked::clean(Some(document)));
                *known = known.take().or(remembered);
            }
        }
        let unknown = std::iter::zip(&files, &known).filter(|(_, known)| known.is_none());
        let unknown: Vec<&SourceFile> = unknown.map(|(file, _)| *file).collect();
        let read: Vec<_> =
            unknown.par_iter().map(|file| self.document(file, columns, settings)).collect();
        self.anew = unknown.into_iter().cloned().collect();
        let (mut read, mut documents) = (read.into_iter(), Vec::with_capacity(files.len()));
        self.known.reserve(files.len());
        for (file, known) in files.into_iter().zip(known) {
            let known = match known {
                Some(known) => known,
                None => read.next().expect("what is not known was read")?,
            };
            findings.extend_from_slice(&known.findings);
            documents.extend(known.value.clone());
            self.known.push((file.path.clone(), known));
        }
        Ok(documents)
    }

    fn document(
        &self,
        file: &SourceFile,
        columns: &Columns,
        settings: &Settings,
    ) -> Result<Known, Error> {
        let mut findings = Vec::new();
        let Some(source) = self.content.read(file)?.unpack(&mut findings) else {
            return Ok(Checked { value: None, findings });
        };
        let read = document::read(&source, &lent::defaults(columns, settings, &file.path))
            .unpack(&mut findings);
        let read = match read {
            Some(document) => Some(self.joined(document, &source, &mut findings)?),
            None => None,
        };
        let value = read.map(|mut document| {
            document.body = document.body.filter(|body| self.fits(body));
            document.body.iter_mut().for_each(|body| body.shrink());
            Arc::new(document)
        });
        Ok(Checked { value, findings })
    }

    /// The document with its data, when it has any.
    fn joined(
        &self,
        mut document: Document,
        source: &Source,
        findings: &mut Vec<Finding>,
    ) -> Result<Document, Error> {
        let Some(file) = document.data_file.clone().filter(|_| !document.is_erased()) else {
            return Ok(document);
        };
        let place = || Place::At(document.path.clone(), file.at);
        let size = self.content.size(&file.value).and_then(|size| usize::try_from(size).ok());
        match size {
            None => {
                findings.push(document_found::data_missing(place(), &file.value));
                return Ok(document);
            }
            // What is far beyond any list is not read into memory to say so.
            Some(size) if LARGEST < size => {
                findings.push(table_found::too_large(place(), size >> 20, LARGEST >> 20));
                return Ok(document);
            }
            Some(_) => {}
        }
        let bytes = self.content.bytes(&file.value)?;
        if let Some(data) = Data::read(document.kind, &file.value, &bytes).unpack(findings) {
            findings.extend(document.contradictions(source, &data));
            document.join(source, data);
        }
        Ok(document)
    }

    /// Whether there is room to keep `body`.
    fn fits(&self, body: &Body) -> bool {
        self.kept.fetch_add(body.weight(), Ordering::Relaxed) < self.room
    }
}

fn is_document(file: &SourceFile) -> bool {
    matches!(file.kind, FileKind::Document | FileKind::FolderDocument)
}

/// The document of `file`, if it can be remembered: nothing is wrong with it, and it has no data, of
/// which only their own file tells whether they are the same.
fn sound<'read>(
    file: &'read SourceFile,
    known: &'read Known,
) -> Option<(&'read SourceFile, &'read Document)> {
    let document = known.value.as_deref().filter(|_| known.findings.is_empty())?;
    document.data_file.is_none().then_some((file, document))
}

/// Whether the data of a document stand in the file at `path`.
fn reads(known: &Known, path: &SourcePath) -> bool {
    let file = known.value.as_ref().and_then(|document| document.data_file.as_ref());
    file.is_some_and(|file| file.value == *path)
}
