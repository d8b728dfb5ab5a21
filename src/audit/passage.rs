//! A passage: one of the texts of a document that people read, with the way back to the file.
//!
//! Rules of language look at passages, so that a title is held to what holds for the text below it.

use std::ops::Range;

use super::Reviewed;
use crate::base::{Fix, Place, Span};
use crate::document::schema::Key;
use crate::markdown::LinkKind;
use crate::source::yaml;

/// The keys of the front matter that readers read as text.
const READ: [Key; 3] = [Key::Title, Key::Subtitle, Key::Summary];

/// A text of a document.
#[derive(Debug)]
pub struct Passage<'a, 'run> {
    /// Its words.
    pub text: &'a str,
    /// The key whose value it is; none for the body.
    pub key: Option<Key>,
    /// Where its words stand in the file, when they stand there as they are.
    start: Option<usize>,
    document: &'a Reviewed<'run>,
}

impl<'run> Reviewed<'run> {
    /// What its editor wrote of title, subtitle and summary.
    pub fn titles(&self) -> &[(Key, String)] {
        self.titles.get_or_init(|| {
            let value = |key| Some((key, yaml::plain(&self.field(key)?.value)?));
            READ.into_iter().filter_map(value).collect()
        })
    }

    /// Title, subtitle, summary and body.
    pub fn passages(&self) -> impl Iterator<Item = Passage<'_, 'run>> {
        let titles = self.titles().iter().map(|(key, text)| self.passage(*key, text));
        titles.chain([self.prose_passage()])
    }

    /// The title as a passage.
    pub fn title(&self) -> Option<Passage<'_, 'run>> {
        let (key, text) = self.titles().iter().find(|(key, _)| *key == Key::Title)?;
        Some(self.passage(*key, text))
    }

    /// The body as a passage.
    pub fn prose_passage(&self) -> Passage<'_, 'run> {
        Passage { text: &self.prose().text, key: None, start: None, document: self }
    }

    fn passage<'a>(&'a self, key: Key, text: &'a str) -> Passage<'a, 'run> {
        let field = self.field(key);
        let start = field.and_then(|field| {
            let written = self.source.text.get(field.span.start..field.span.end)?;
            written.find(text).map(|at| field.span.start + at)
        });
        Passage { text, key: Some(key), start, document: self }
    }
}

impl Passage<'_, '_> {
    /// The place of a stretch of it.
    pub fn place(&self, range: Range<usize>) -> Place {
        match self.key {
            None => self.document.in_prose(range),
            Some(key) => match self.span(range) {
                Some(span) => self.document.place(span),
                None => self.document.at(key),
            },
        }
    }

    /// The change that puts other words in the place of stretches of it.
    ///
    /// None where that could do harm: in a link, and where the file says it in other words.
    pub fn fix<T: Into<String>>(
        &self,
        changes: impl IntoIterator<Item = (Range<usize>, T)>,
    ) -> Option<Fix> {
        let changes = changes.into_iter().map(|(range, text)| {
            let span = self.span(range.clone())?;
            let is_same =
                self.document.source.text.get(span.start..span.end) == self.text.get(range);
            (is_same && !self.is_linked(span)).then(|| (span, text.into()))
        });
        Some(Fix { changes: changes.collect::<Option<_>>()? })
    }

    /// Where a stretch of it stands in the file.
    fn span(&self, range: Range<usize>) -> Option<Span> {
        match self.key {
            None => {
                let span = self.document.prose().span(range);
                Some(span.shifted(self.document.source.body.start))
            }
            Some(_) => self.start.map(|start| Span::new(start + range.start, start + range.end)),
        }
    }

    /// Whether `span` of the file touches a link that its editor made.
    fn is_linked(&self, span: Span) -> bool {
        let offset = self.document.source.body.start;
        self.key.is_none()
            && self.document.body.links.iter().any(|link| {
                let link_span = link.span.shifted(offset);
                let is_made = !matches!(link.kind, LinkKind::Citation { .. });
                is_made && link_span.start < span.end && span.start < link_span.end
            })
    }
}
