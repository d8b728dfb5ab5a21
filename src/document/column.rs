//! What `_index.md` says of a column (栏目).

use super::allow::allows;
use super::fields::Fields;
use super::figure::{self, Figure};
use super::kind::Kind;
use super::schema::{Home, Key};
use super::vocabulary::{Article20, Cycle};
use super::{Allow, Located};
use crate::base::catalogue::document as found;
use crate::base::{Checked, Place, Position, SourcePath, Span};
use crate::markdown::{self, LineBreaks};
use crate::source::Source;

/// A column, as its own file describes it; what it inherits is not filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnFile {
    /// The `_index.md`.
    pub path: SourcePath,
    /// The title.
    pub title: String,
    /// What the column is for (`ColumnDescription`).
    pub description: Option<String>,
    /// Words to find it by (`ColumnKeywords`).
    pub keywords: Vec<String>,
    /// Its class (`ColumnType`).
    pub column_type: Option<String>,
    /// How often it must be updated.
    pub cycle: Option<Cycle>,
    /// The items of article 20 its documents belong to.
    pub article20: Vec<Article20>,
    /// The kind of its documents.
    pub kind: Option<Kind>,
    /// Its place among its neighbours.
    pub weight: i64,
    /// Why the agency has nothing of this kind (R-711-10).
    pub not_applicable: Option<String>,
    /// The columns of the home page, by their folders.
    pub featured: Vec<Located<String>>,
    /// Rules of the audit that are not applied to it.
    pub allows: Vec<Allow>,
    /// Where the introduction begins in the file.
    pub begin: Position,
    /// The introduction, drawn.
    pub introduction: markdown::Body,
    /// Where the links of the introduction stand.
    pub link_positions: Vec<Position>,
    /// The figures it asks for, by their places among its links.
    pub figures: Vec<(usize, Figure)>,
}

/// Reads the `_index.md` in `source`.
pub fn read(source: &Source, line_breaks: LineBreaks) -> Checked<ColumnFile> {
    let mut fields = Fields::of(source, Home::Column);
    let title = fields.text(Key::Title).map(|title| title.value);
    if title.is_none() && fields.readable {
        let place = Place::At(source.path.clone(), fields.position(Span::new(0, 3)));
        fields.findings.push(found::required(place, Key::Title, "栏目", "a column"));
    }
    let introduction = markdown::render(source.body(), line_breaks);
    let shift = source.body.start;
    let positions = introduction.links.iter().map(|link| fields.position(link.span.shifted(shift)));
    let link_positions = positions.collect();
    for problem in &introduction.problems {
        let place = fields.place(problem.span.shifted(shift));
        fields.findings.push(problem.finding(place));
    }
    let mut findings = Vec::new();
    let place = |span: Span| fields.place(span.shifted(shift));
    let figures = figure::figures(&introduction, place, &mut findings);
    fields.findings.append(&mut findings);
    let value = ColumnFile {
        path: source.path.clone(),
        title: title.unwrap_or_default(),
        description: fields.text(Key::Description).map(|text| text.value),
        keywords: fields.words(Key::Keywords),
        column_type: fields.text(Key::ColumnType).map(|text| text.value),
        cycle: fields.parsed(Key::Cycle, |text, place| {
            Cycle::parse(text).ok_or_else(|| found::not_a_cycle(place, text))
        }),
        article20: super::read::article20(&mut fields),
        kind: fields.kind(),
        weight: fields
            .parsed(Key::Weight, |text, place| {
                text.parse().map_err(|_| found::not_an_integer(place, Key::Weight, text))
            })
            .unwrap_or(i64::MAX),
        not_applicable: fields.text(Key::NotApplicable).map(|text| text.value),
        featured: fields.list(Key::Featured),
        allows: allows(&mut fields),
        begin: fields.position(source.body_begin()),
        introduction,
        link_positions,
        figures,
    };
    Checked { value, findings: fields.findings }
}
