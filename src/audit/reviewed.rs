//! A document as rules look at it: typed, with its text, and the way from either to the line.

use std::cell::OnceCell;
use std::ops::Range;

use super::language::{self, Mark};
use super::privacy::Numbers;
use crate::base::{LineIndex, Place, Position, Span};
use crate::document::schema::{self, Home, Key};
use crate::document::{Document, is_excerpt};
use crate::markdown::{self, Body, Prose};
use crate::site::DocId;
use crate::source::Source;
use crate::source::yaml::{self, Field};

/// A public document with its text.
///
/// What costs something is made when a rule first asks for it, and shared by all rules.
#[derive(Debug)]
pub struct Reviewed<'run> {
    /// Its place in the site.
    pub id: DocId,
    /// The document.
    pub document: &'run Document,
    /// What its editor wrote.
    pub source: &'run Source,
    /// Its text, drawn.
    pub body: &'run Body,
    lines: OnceCell<LineIndex<'run>>,
    fields: OnceCell<Vec<Field>>,
    summary: OnceCell<Option<&'run str>>,
    prose: OnceCell<Prose<'run>>,
    marks: OnceCell<Vec<Mark>>,
    numbers: OnceCell<Numbers<'run>>,
}

impl<'run> Reviewed<'run> {
    /// The document `id` of a site, read from `source` and drawn as `body`.
    pub fn new(
        id: DocId,
        document: &'run Document,
        source: &'run Source,
        body: &'run Body,
    ) -> Self {
        let (lines, fields, prose) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        let (summary, marks, numbers) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { id, document, source, body, lines, fields, summary, prose, marks, numbers }
    }

    /// The place of a stretch of the file.
    pub fn place(&self, span: Span) -> Place {
        let lines = self.lines.get_or_init(|| LineIndex::new(&self.source.text));
        Place::At(self.document.path.clone(), lines.position(span))
    }

    /// The place of a stretch of the body.
    pub fn in_body(&self, span: Span) -> Place {
        self.place(span.shifted(self.source.body.start))
    }

    /// The place of a stretch of the [`prose`](Self::prose).
    pub fn in_prose(&self, range: Range<usize>) -> Place {
        self.in_body(self.prose().span(range))
    }

    /// The place of the value of `key`; the first line of the file when it is not written.
    pub fn at(&self, key: Key) -> Place {
        self.field(key).map_or_else(|| self.top(), |field| self.place(field.span))
    }

    /// The place of `part` of the value of `key`.
    pub fn part(&self, key: Key, part: &str) -> Place {
        let span = self.field(key).map(|field| field.span_of(part, &self.source.text));
        span.map_or_else(|| self.top(), |span| self.place(span))
    }

    /// The first line of the file.
    pub fn top(&self) -> Place {
        Place::At(self.document.path.clone(), Position { width: 3, ..Position::START })
    }

    /// What was written for `key`.
    pub fn field(&self, key: Key) -> Option<&Field> {
        let Source { text, front_matter, path, .. } = self.source;
        let fields = self.fields.get_or_init(|| yaml::fields(text, *front_matter, path).value);
        fields.iter().find(|field| schema::key(&field.key, Home::Document) == Some(key))
    }

    /// The summary, when its editor wrote one.
    pub fn summary(&self) -> Option<&'run str> {
        *self.summary.get_or_init(|| {
            let summary = Some(&*self.document.summary);
            summary.filter(|text| !is_excerpt(text, &self.body.text))
        })
    }

    /// What readers read of the body, without marks, code and HTML.
    pub fn prose(&self) -> &Prose<'run> {
        let prose = || markdown::prose(self.source.body(), self.document.line_breaks);
        self.prose.get_or_init(prose)
    }

    /// Whether there may be tables in the [`prose`](Self::prose), with bars, or with tabs as a
    /// spreadsheet gives them away: the prose takes time to make, and most texts have none.
    pub fn may_have_tables(&self) -> bool {
        self.source.body().contains(['|', '\t'])
    }

    /// The marks of the [`prose`](Self::prose).
    pub(super) fn marks(&self) -> &[Mark] {
        self.marks.get_or_init(|| language::marks(&self.prose().text))
    }

    /// The numbers of all that its editor wrote.
    pub fn numbers(&self) -> &Numbers<'run> {
        self.numbers.get_or_init(|| Numbers::of(&self.source.text))
    }
}
