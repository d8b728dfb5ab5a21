//! A passage: one of the texts of a document that people read, with the way back to the file.
//!
//! Rules of language look at passages, so that a title is held to what holds for the text below it.

use std::cell::OnceCell;
use std::ops::Range;

use super::Reviewed;
use super::language::{self, Mark};
use crate::base::{Fix, Place, Span};
use crate::document::schema::Key;
use crate::markdown::LinkKind;

/// A text of a document.
#[derive(Debug)]
pub struct Passage<'a, 'run> {
    /// Its words.
    pub text: &'a str,
    /// The key whose value it is; none for the body.
    pub key: Option<Key>,
    document: &'a Reviewed<'run>,
    marks: OnceCell<Vec<Mark>>,
}

impl<'run> Reviewed<'run> {
    /// Title, subtitle, summary and body, as far as the editor wrote them.
    pub fn passages(&self) -> impl Iterator<Item = Passage<'_, 'run>> {
        let subtitle = self.document.subtitle.as_deref();
        let subtitle = subtitle.map(|text| self.passage(text, Some(Key::Subtitle)));
        let summary = self.summary().map(|text| self.passage(text, Some(Key::Summary)));
        [Some(self.title()), subtitle, summary, Some(self.prose_passage())].into_iter().flatten()
    }

    /// The title as a passage.
    pub fn title(&self) -> Passage<'_, 'run> {
        self.passage(&self.document.title, Some(Key::Title))
    }

    /// The body as a passage.
    pub fn prose_passage(&self) -> Passage<'_, 'run> {
        self.passage(&self.prose().text, None)
    }

    fn passage<'a>(&'a self, text: &'a str, key: Option<Key>) -> Passage<'a, 'run> {
        Passage { text, key, document: self, marks: OnceCell::new() }
    }
}

impl Passage<'_, '_> {
    /// Where one of `signs` stands in it: the byte, and the sign.
    pub fn signs<'a>(&'a self, signs: &'a str) -> impl Iterator<Item = Mark> + 'a {
        let marks = match self.key {
            None => self.document.marks(),
            Some(_) => self.marks.get_or_init(|| language::marks(self.text)),
        };
        marks.iter().copied().filter(|(_, mark)| signs.chars().any(|sign| sign == *mark))
    }

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
            Some(key) => {
                let start = self.written_at(key)?;
                Some(Span::new(start + range.start, start + range.end))
            }
        }
    }

    /// Where the value of `key` begins in the file, when it stands there in these words.
    fn written_at(&self, key: Key) -> Option<usize> {
        let span = self.document.field(key)?.span;
        let written = self.document.source.text.get(span.start..span.end)?;
        written.find(self.text).map(|at| span.start + at)
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
