//! Fingerprints: what a page is made from, so that one that would be the same is not drawn again.
//!
//! A page is a function of the program, the theme and its view; the page of a document also of its
//! source text and of what its links lead to.

use super::draw::Portal;
use crate::base::Digest;
use crate::history::Revision;
use crate::page::{self, DocumentView, VersionAt, View};
use crate::site::{DocId, Target};

/// The fingerprint of everything that all pages share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fingerprint(Digest);

/// The fingerprints of what a document is drawn from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Keys {
    /// That of its page.
    pub(super) page: Digest,
    /// That of its line.
    pub(super) line: Digest,
}

impl Fingerprint {
    /// That of `program` and of the theme of `portal`.
    pub(super) fn of(program: Digest, portal: &Portal) -> Self {
        // A page that a rule stops is not in place; one that was let pass is looked at again when the
        // site says something else of rules.
        let rules = Digest::of(format!("{:?}", portal.site.settings.rules).as_bytes());
        Self(Digest::join([program, portal.theme.digest(), rules]))
    }

    /// The key of a page.
    pub(super) fn page(self, view: &View<'_>) -> Digest {
        Digest::join([self.0, Digest::of_value(view)])
    }

    /// The key of a page of versions, which shows published texts.
    pub(super) fn version(self, portal: &Portal, id: DocId, at: VersionAt) -> Option<Digest> {
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
    pub(super) fn comparison(self, portal: &Portal, pair: [DocId; 2]) -> Digest {
        let texts = pair.map(|id| portal.site.document(id));
        let texts = texts.map(|document| (document.text.source, document.line_breaks));
        let view = page::comparison_view(&portal.site, pair, None);
        Digest::join([self.page(&view), Digest::of_value(&texts)])
    }

    /// The key of the catalogue as a spreadsheet, which holds the cells of `csv`.
    pub(super) fn spreadsheet(self, portal: &Portal, csv: &[u8]) -> Digest {
        let properties = Digest::of_value(&page::spreadsheet_properties(&portal.site));
        Digest::join([self.0, Digest::of(csv), properties])
    }

    /// The keys of a document's page and line; `row` is its row of the catalogue, and
    /// `view` that of its page without its text.
    pub(super) fn document(
        self,
        portal: &Portal,
        id: DocId,
        row: &[u8],
        view: &DocumentView<'_>,
    ) -> Keys {
        let source = Digest::of_value(&portal.site.document(id).text.source);
        let (row, view) = (Digest::of(row), Digest::of_value(view));
        let links = &portal.site.entry(id).links;
        let told = links.iter().filter(|target| matches!(target, Target::Figure(_)));
        let told = told.map(|target| link(portal, target));
        let line = [self.0, source, row].into_iter().chain(told);
        let links = links.iter().map(|target| link(portal, target));
        let page = [self.0, source, row, view].into_iter().chain(links);
        Keys { page: Digest::join(page), line: Digest::join(line) }
    }
}

/// The key of what a link says about where it leads.
fn link(portal: &Portal, target: &Target) -> Digest {
    let site = &portal.site;
    match target {
        Target::Document(id, anchor) => {
            let document = site.document(*id);
            Digest::of_value(&(document.url.as_str(), &document.title, anchor))
        }
        Target::Column(id) => Digest::of_value(site.columns.get(*id).url.as_str()),
        Target::File(at) => {
            let file = &site.files[*at];
            Digest::of_value(&(file.url.as_str(), file.size, file.facts.picture))
        }
        Target::Here(text) => Digest::of_value(&(1, text)),
        Target::Outside(text) => Digest::of_value(&(2, text)),
        Target::Figure(text) => Digest::of_value(&(3, text)),
        Target::Nowhere => Digest::default(),
    }
}
