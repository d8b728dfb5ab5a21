//! A page as rules look at it: what is in its HTML, and which file of the content made it.

use super::{Html, Reviewed};
use crate::base::{Place, SitePath, SourcePath, Span};

/// A page as it is drawn.
#[derive(Debug)]
pub struct Published<'run, 'text> {
    /// Where it is published.
    pub path: &'run SitePath,
    /// What is in it.
    pub html: &'run Html,
    /// The file of the content that it is made from, if it is one.
    pub origin: Option<&'run SourcePath>,
    /// The document it shows, if it shows one.
    pub document: Option<&'run Reviewed<'text>>,
}

impl Published<'_, '_> {
    /// The place of the page: the file it is made from, or else the page itself.
    pub fn place(&self) -> Place {
        let file = self.origin.map(|file| Place::File(file.clone()));
        file.unwrap_or_else(|| Place::Page(self.path.clone()))
    }

    /// The place of `text` in the body of the document that the page shows, when it was written there
    /// just so; else that of the page.
    pub fn written(&self, text: &str) -> Place {
        let place = self.document.and_then(|document| {
            let at = document.source.body().find(text)?;
            Some(document.in_body(Span::new(at, at + text.len())))
        });
        place.unwrap_or_else(|| self.place())
    }
}
