//! Fingerprints: what a page is made from, so that one that would be the same is not drawn again.
//!
//! A page is a function of the program, the theme, the settings and its view; the page of a document
//! also of its source text and of what its links lead to.

use rayon::prelude::*;

use super::draw::Portal;
use crate::audit::Allows;
use crate::base::Digest;
use crate::history::Revision;
use crate::page::{self, Address, Faces, VersionAt, View};
use crate::site::DocId;

/// The fingerprint of everything that all pages share, and those of every document.
#[derive(Debug)]
pub(super) struct Fingerprint {
    shared: Digest,
    /// What documents allow of rules.
    allows: Digest,
    faces: Faces,
    documents: Vec<Digest>,
}

impl Fingerprint {
    /// Those of `program` and of the theme and the documents of `portal`.
    pub(super) fn of(program: Digest, portal: &Portal) -> Self {
        let (site, register) = (&portal.site, &portal.register);
        // A page that a rule stops is not in place; one that was let pass is looked at again when the
        // settings say something else of rules.
        let settings = Digest::of(format!("{:?}", site.settings).as_bytes());
        let shared = Digest::join([program, portal.theme.digest(), settings]);
        let ids: Vec<DocId> = site.ids().collect();
        let faces = Faces::new(site, ids.par_iter().map(|id| page::face(site, *id)).collect());
        let document = |id: &DocId| {
            let made_from = Digest::of_fields(&page::ingredients(site, register, &faces, *id));
            Digest::join([shared, made_from])
        };
        let documents = ids.par_iter().map(document).collect();
        let allows = Allows::of(site).digest();
        Self { shared, allows, faces, documents }
    }

    /// The key of everything that is made of a document.
    pub(super) fn document(&self, id: DocId) -> Digest {
        self.documents[id.0 as usize]
    }

    /// The key of a page.
    pub(super) fn page(&self, view: &View<'_>) -> Digest {
        Digest::join([self.shared, Digest::of_value(view)])
    }

    /// The key of a page of rows; none for a page of another sort.
    pub(super) fn rows(&self, portal: &Portal, address: &Address) -> Option<Digest> {
        let rows = page::rows(&portal.site, &portal.register, &self.faces, address)?;
        Some(Digest::join([self.shared, rows]))
    }

    /// The key of a page of versions, which shows published texts.
    pub(super) fn version(&self, portal: &Portal, id: DocId, at: VersionAt) -> Option<Digest> {
        let (site, register) = (&portal.site, &portal.register);
        let texts = std::cell::RefCell::new(Vec::new());
        let note = |revision: &Revision| {
            let is_kept = portal.texts.has(revision.source);
            texts.borrow_mut().push((revision.source, is_kept));
            None
        };
        let view = page::version_view(site, register, id, at, note)?;
        let texts = Digest::of_value(&texts.into_inner());
        let document = portal.site.document(id);
        let present = Digest::of_value(&(document.text.source, document.line_breaks));
        Some(Digest::join([self.page(&view), texts, present]))
    }

    /// The key of the page that compares two documents.
    pub(super) fn comparison(&self, portal: &Portal, pair: [DocId; 2]) -> Digest {
        let texts = pair.map(|id| portal.site.document(id));
        let texts = texts.map(|document| (document.text.source, document.line_breaks));
        let view = page::comparison_view(&portal.site, pair, None);
        Digest::join([self.page(&view), Digest::of_value(&texts)])
    }

    /// The key of the published file at the place `at`: what it is called tells rules how to read it, and
    /// documents may allow what they find in it.
    pub(super) fn file(&self, portal: &Portal, at: usize) -> Digest {
        let file = &portal.site.files[at];
        let own = Digest::of_fields(&(&file.source, &file.url, file.facts.sha256));
        Digest::join([self.shared, self.allows, own])
    }

    /// The key of each piece of the catalogue as a spreadsheet, which holds cells of every document.
    pub(super) fn sheet_pieces(&self, portal: &Portal) -> Vec<Digest> {
        let runs = portal.register.order.chunks(page::PIECE_ROWS).enumerate();
        let key = |(at, ids): (usize, &[DocId])| {
            let place = Digest::of_fields(&at);
            Digest::join([place].into_iter().chain(ids.iter().map(|id| self.document(*id))))
        };
        runs.map(key).collect()
    }

    /// The key of the whole of it, whose pieces have the keys `pieces`.
    pub(super) fn spreadsheet(&self, portal: &Portal, pieces: &[Digest]) -> Digest {
        let properties = Digest::of_value(&page::spreadsheet_properties(&portal.site));
        Digest::join([self.shared, properties].into_iter().chain(pieces.iter().copied()))
    }
}
