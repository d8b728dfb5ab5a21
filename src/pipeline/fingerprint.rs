//! Fingerprints: what a page is made from, so that one that would be the same is not drawn again.
//!
//! A page is a function of the program, the theme and its view; the page of a document also of its
//! source text and of what its links lead to.

use super::draw::Portal;
use crate::base::Digest;
use crate::page::{self, View};
use crate::site::{DocId, Target};

/// The fingerprint of everything that all pages share.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fingerprint(Digest);

impl Fingerprint {
    /// That of `program` and of the theme of `portal`.
    pub(super) fn of(program: Digest, portal: &Portal) -> Self {
        Self(Digest::join([program, portal.theme.digest()]))
    }

    /// The key of a page.
    pub(super) fn page(self, view: &View<'_>) -> Digest {
        Digest::join([self.0, Digest::of_value(view)])
    }

    /// The key of a document's page, and that of its line.
    pub(super) fn document(self, portal: &Portal, id: DocId) -> (Digest, Digest) {
        let (site, register) = (&portal.site, &portal.register);
        let source = Digest::of_value(&site.document(id).text.source);
        let row = Digest::of_value(&page::entry(site, id));
        let view = Digest::of_value(&page::document_frame(site, register, id));
        let links = site.entry(id).links.iter().map(|target| link(portal, target));
        let page = [self.0, source, row, view].into_iter().chain(links);
        (Digest::join(page), Digest::join([self.0, source, row]))
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
        Target::Nowhere => Digest::default(),
    }
}
