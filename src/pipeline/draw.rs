//! page → theme: what stands at each address, drawn when it is asked for.

use std::borrow::Cow;
use std::io::{self, Read};

use super::Error;
use super::items::Histories;
use super::registered;
use crate::base::catalogue::site as site_found;
use crate::base::{Finding, Place, SourcePath};
use crate::document;
use crate::history::{self, Revision};
use crate::markdown::Body;
use crate::page::{self, Address, Shows, View};
use crate::register::Register;
use crate::site::{DocId, Site};
use crate::source::{self, Content, Source, Texts};
use crate::theme::Theme;

/// A portal of one day, every page of which can be drawn.
#[derive(Debug)]
pub struct Portal {
    /// Where texts that were not kept are read again.
    pub content: Content,
    /// Every text that was published.
    pub texts: Texts,
    /// The documents, linked.
    pub site: Site,
    /// The catalogue of them.
    pub register: Register,
    /// The file of the register as it was read.
    pub register_file: registered::File,
    /// Everything it has.
    pub addresses: Vec<Address>,
    /// What changed of power items.
    pub(super) items: Histories,
    /// How its pages look.
    pub theme: Theme,
}

/// What stands at an address, or why it cannot be drawn.
pub type Drawn = Result<Vec<u8>, Finding>;

impl Portal {
    /// What stands at `address`.
    pub fn draw(&self, address: &Address) -> Result<Drawn, Error> {
        let (site, register) = (&self.site, &self.register);
        Ok(match address.shows {
            Shows::Document(id) => match self.body(id)? {
                Ok(body) => {
                    let view = page::document_view(site, register, id);
                    self.page(&page::fill(view, site, id, &body))
                }
                Err(finding) => Err(finding),
            },
            Shows::Version(id, at) => {
                let text = |revision: &Revision| self.text(id, revision);
                match page::version_view(site, register, id, at, text) {
                    Some(view) => self.page(&view),
                    None => Ok(Vec::new()),
                }
            }
            Shows::Comparison([old, new]) => match (self.body(old)?, self.body(new)?) {
                (Ok(before), Ok(after)) => {
                    self.page(&page::comparison_view(site, [old, new], Some([&before, &after])))
                }
                (Err(finding), _) | (_, Err(finding)) => Err(finding),
            },
            Shows::PowerItem(id, at) => match self.power_item(id, at) {
                Some(view) => self.page(&view),
                None => Ok(Vec::new()),
            },
            Shows::RegisterLines => {
                let mut lines = Vec::new();
                let path = || self.content.on_disk(&SourcePath::new(history::PATH));
                let read = self.register_lines()?.read_to_end(&mut lines);
                read.map_err(|source| source::Error::Read { path: path(), source })?;
                Ok(lines)
            }
            Shows::JsonTwin(id) => self
                .body(id)?
                .map(|body| page::document_line(site, id, &page::row(site, id).json, &body)),
            Shows::DocumentLines => self.lines()?,
            Shows::CatalogueXlsx => Ok(self.spreadsheet()),
            Shows::File(at) => Ok(self.content.bytes(&site.files[at].source)?),
            _ => match page::view(site, register, address) {
                Some(view) => self.page(&view),
                None => Ok(page::bytes(site, register, address).unwrap_or_default()),
            },
        })
    }

    /// The view of the power item at the place `at` of the list `id`.
    pub(super) fn power_item(&self, id: DocId, at: usize) -> Option<View<'_>> {
        let item = self.site.document(id).powers().get(at)?;
        let history = self.items.get(&id).and_then(|items| items.get(&item.slug));
        page::power_item_view(&self.site, id, at, history.map_or(&[], Vec::as_slice))
    }

    /// The history as it stands after this build, to be read piece by piece.
    pub(super) fn register_lines(&self) -> Result<impl Read + Send, Error> {
        let (path, lines) = (SourcePath::new(history::PATH), self.register.lines.as_bytes());
        let before = self.register.history.length().saturating_sub(lines.len() as u64);
        let size = self.content.size(&path).unwrap_or(0);
        let start: Box<dyn Read + Send> = match size {
            0 => Box::new(io::empty()),
            _ => Box::new(self.content.start_of(&path, before)?),
        };
        // Perhaps only the line break of the last line is missing.
        let end: &[u8] = if 0 < size && size < before { b"\n" } else { b"" };
        Ok(start.chain(end).chain(lines))
    }

    /// A text that was published of the document `id`, drawn; none when it was not kept.
    fn text(&self, id: DocId, revision: &Revision) -> Option<Body> {
        let document = self.site.document(id);
        if revision.source == document.text.source {
            return self.body(id).ok()?.ok().map(Cow::into_owned);
        }
        let text = self.texts.get(revision.source).filter(|_| !revision.erased)?;
        let (source, data) = document::of_kept(&document.path, &text)?;
        Some(document::former_body(&source, data.as_deref(), document))
    }

    /// The lines of all documents, in the order of the catalogue.
    fn lines(&self) -> Result<Drawn, Error> {
        let mut lines = Vec::new();
        for id in &self.register.order {
            match self.body(*id)? {
                Ok(body) => {
                    let row = page::row(&self.site, *id);
                    lines.extend(page::document_line(&self.site, *id, &row.json, &body));
                }
                Err(finding) => return Ok(Err(finding)),
            }
            lines.push(b'\n');
        }
        Ok(Ok(lines))
    }

    /// The page that `view` makes.
    pub(super) fn page(&self, view: &View<'_>) -> Drawn {
        self.theme.draw(view).map(String::into_bytes)
    }

    /// What the editor wrote of a document, and its body.
    pub(super) fn reread(
        &self,
        id: DocId,
    ) -> Result<Result<(Source, Cow<'_, Body>), Finding>, Error> {
        let document = self.site.document(id);
        let is_past = self.register.history.is_past();
        let kept = is_past.then(|| self.texts.get(document.text.source)).flatten();
        let kept = kept.and_then(|text| Some(document::of_kept(&document.path, &text)?.0));
        let source = match kept {
            Some(source) => Some(source),
            None => self.content.again(&document.path)?,
        };
        let read = source.map(|source| {
            let drawn = || Cow::Owned(document::body(&source, document));
            let body = document.body.as_deref().map_or_else(drawn, Cow::Borrowed);
            (source, body)
        });
        let same = read.filter(|(_, body)| body.links.len() == document.text.links.len());
        let changed = || site_found::changed_meanwhile(Place::File(document.path.clone()));
        Ok(same.ok_or_else(changed))
    }

    /// The body of a document: the one that was kept, or drawn again from its text.
    pub(super) fn body(&self, id: DocId) -> Result<Result<Cow<'_, Body>, Finding>, Error> {
        let document = self.site.document(id);
        if let Some(body) = &document.body {
            return Ok(Ok(Cow::Borrowed(body)));
        }
        let source = self.content.again(&document.path)?;
        let body = source.map(|source| document::body(&source, document));
        let same = body.filter(|body| body.links.len() == document.text.links.len());
        let changed = || site_found::changed_meanwhile(Place::File(document.path.clone()));
        Ok(same.map(Cow::Owned).ok_or_else(changed))
    }
}
