//! Data of a document: the rows of a list or the figures of a report, from the file beside it.
//!
//! A list is published as it stood, like every text: what is kept of it is its own text and, behind
//! a mark, its data in one normal form, whatever file they came from.

use std::borrow::Cow;
use std::sync::Arc;

use super::kind::Kind;
use super::{Document, WrittenLink};
use crate::annual::{self, AnnualReport, Mismatch, Part, SECTIONS};
use crate::base::catalogue::{annual as annual_found, source as source_found};
use crate::base::html::{escaped, visible};
use crate::base::{Checked, Finding, LineIndex, Place, Sha256, SitePath, SourcePath, Span};
use crate::law::{self, Citation};
use crate::markdown::{Block, Body, Heading, Link, LinkKind};
use crate::source::{self, Source};
use crate::table::decision::{self, DecisionList};
use crate::table::disclosure::{self, DisclosureList};
use crate::table::html::{self, Drawn, Shown};
use crate::table::inspection::{self, InspectionList};
use crate::table::power::{self, PowerItem, PowerList};
use crate::table::staff::{self, StaffList};
use crate::table::{Table, Wants};

/// What stands between a text and its data where both are kept: a control character that no text
/// has.
const MARK: &str = "\n\u{1d}\n";

/// The data of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Data {
    content: Content,
    /// The same in the one form in which it is kept.
    kept: String,
}

#[derive(Debug, Clone, PartialEq)]
enum Content {
    Rows(Rows),
    Annual(AnnualReport),
}

/// The rows of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows {
    /// As they stand in the file.
    pub table: Table,
    /// What they are.
    pub list: List,
    /// The laws that any of its cells cites.
    pub citations: Vec<CellCitation>,
}

/// A citation in a cell.
#[derive(Debug, Clone, PartialEq)]
pub struct CellCitation {
    /// The row of the cell.
    pub row: usize,
    /// Its column.
    pub column: usize,
    /// Whether the column tells on what something rests.
    pub is_basis: bool,
    /// What is cited.
    pub citation: Citation,
}

impl CellCitation {
    /// Every citation in `table`. What is named as a basis is a law; elsewhere it may be a book.
    fn all(table: &Table) -> Vec<Self> {
        let is_basis = |name: &String| {
            name.contains("依据") || name.ends_with("bases") || name.ends_with("basis")
        };
        let bases: Vec<bool> = table.names().iter().map(is_basis).collect();
        let mut all = Vec::new();
        for (row, cells) in table.rows.iter().enumerate() {
            for ((column, cell), is_basis) in cells.cells.iter().enumerate().zip(&bases) {
                let cited = law::citations(cell).into_iter();
                let cited = cited.filter(|citation| *is_basis || citation.is_of_law());
                let quoted = |citation| Self { row, column, is_basis: *is_basis, citation };
                all.extend(cited.map(quoted));
            }
        }
        all
    }
}

/// What the rows of a list are.
#[derive(Debug, Clone, PartialEq)]
pub enum List {
    /// Rows of any table.
    Plain,
    /// A power list.
    Powers(PowerList),
    /// A full list of proactive disclosure.
    Disclosure(DisclosureList),
    /// Enforcement decisions.
    Decisions(DecisionList),
    /// Enforcement officers.
    Staff(StaffList),
    /// What is inspected at random.
    Inspections(InspectionList),
}

impl Data {
    /// Reads the file at `path` for a document of `kind`.
    pub fn read(kind: Kind, path: &SourcePath, bytes: &[u8]) -> Checked<Option<Self>> {
        if kind == Kind::AnnualReport {
            return Self::figures(path, bytes);
        }
        let Checked { value: table, mut findings } = match kind {
            Kind::PowerList => crate::table::read(path, bytes, power::WANTS),
            Kind::DisclosureList => crate::table::read(path, bytes, disclosure::WANTS),
            Kind::Enforcement => enforcement(path, bytes),
            _ => crate::table::read(path, bytes, Wants::ANY),
        };
        let value = table.map(|table| Self::of(kind, table).unpack(&mut findings));
        Checked { value, findings }
    }

    /// The figures of an annual report; that they do not add up is found.
    fn figures(path: &SourcePath, bytes: &[u8]) -> Checked<Option<Self>> {
        let text = match source::text_of(bytes.to_vec()) {
            Ok(text) => text,
            Err(offset) => {
                let finding = source_found::undecodable(Place::File(path.clone()), offset);
                return Checked { value: None, findings: vec![finding] };
            }
        };
        let Checked { value, mut findings } = annual::read(path, &text);
        let value = value.map(|report| {
            findings.extend(report.check());
            Self { kept: report.yaml(), content: Content::Annual(report) }
        });
        Checked { value, findings }
    }

    /// The same from the form in which it is kept.
    pub fn of_kept(kind: Kind, path: &SourcePath, kept: &str) -> Option<Self> {
        if kind == Kind::AnnualReport {
            return Self::figures(path, kept.as_bytes()).value;
        }
        Table::from_canonical(path, kept).map(|table| Self::of(kind, table).value)
    }

    fn of(kind: Kind, table: Table) -> Checked<Self> {
        let Checked { value: list, findings } = match kind {
            Kind::PowerList => PowerList::of(&table).map(List::Powers),
            Kind::DisclosureList => DisclosureList::of(&table).map(List::Disclosure),
            Kind::Enforcement => {
                let sort = ENFORCEMENT.iter().find(|sort| (sort.fits)(&table));
                sort.map_or(Checked::clean(List::Plain), |sort| (sort.list)(&table))
            }
            _ => Checked::clean(List::Plain),
        };
        let kept = table.canonical();
        let citations = CellCitation::all(&table);
        let rows = Rows { table, list, citations };
        Checked { value: Self { content: Content::Rows(rows), kept }, findings }
    }

    /// The power items, if the data are a power list.
    pub fn powers(&self) -> &[PowerItem] {
        match &self.content {
            Content::Rows(Rows { list: List::Powers(list), .. }) => &list.items,
            Content::Rows(_) | Content::Annual(_) => &[],
        }
    }

    /// Draws the data with the text of `document`. Former texts have no links to pages of items.
    fn draw(&self, document: &Document, body: &mut Body, with_links: bool) {
        match &self.content {
            Content::Rows(rows) => rows.draw(document, body, with_links),
            Content::Annual(report) => draw_report(report, document, body),
        }
    }
}

/// A sort of enforcement information that stands in tables.
struct Sort {
    /// By what its heading is known.
    wants: Wants,
    /// Whether a table is of it.
    fits: fn(&Table) -> bool,
    /// What the rows of such a table are.
    list: fn(&Table) -> Checked<List>,
}

/// Every sort; a table is of the first that fits.
const ENFORCEMENT: [Sort; 3] = [
    Sort {
        wants: decision::WANTS,
        fits: DecisionList::fits,
        list: |table| DecisionList::of(table).map(List::Decisions),
    },
    Sort {
        wants: staff::WANTS,
        fits: StaffList::fits,
        list: |table| StaffList::of(table).map(List::Staff),
    },
    Sort {
        wants: inspection::WANTS,
        fits: InspectionList::fits,
        list: |table| InspectionList::of(table).map(List::Inspections),
    },
];

/// Reads a table of enforcement information. Of which sort it is its columns tell, and by the sort its
/// heading is found: so it is read as each until one fits, or as any table.
fn enforcement(path: &SourcePath, bytes: &[u8]) -> Checked<Option<Table>> {
    let read = |wants| crate::table::read(path, bytes, wants);
    let mut reads = ENFORCEMENT.iter().map(|sort| (sort, read(sort.wants)));
    let fitting = reads.find(|(sort, read)| read.value.as_ref().is_some_and(sort.fits));
    fitting.map_or_else(|| read(Wants::ANY), |(_, read)| read)
}

/// Each table of a report at the end of its section (R-30-01).
fn draw_report(report: &AnnualReport, document: &Document, body: &mut Body) {
    for part in Part::ALL {
        let table = report.layout(part);
        let titles: Vec<&str> = SECTIONS.iter().copied().skip(part as usize + 2).collect();
        let follows =
            |heading: &Heading<'_>| titles.iter().any(|title| heading.title.contains(title));
        let next = document.text.outline.iter().find(follows);
        let block = Block { html: table.html(), text: table.plain(), links: Vec::new() };
        body.put(next.map(|heading| heading.anchor), block);
    }
}

impl Rows {
    /// Draws the rows behind the text of `document`.
    ///
    /// Decisions are not part of the text: each is shown until its day, and the text stays as it is.
    fn draw(&self, document: &Document, body: &mut Body, with_links: bool) {
        let caption = self.table.title.as_deref().unwrap_or(&document.title);
        let (headings, heading, rows): (Vec<String>, usize, Vec<Vec<Shown>>) = match &self.list {
            List::Decisions(_) => return,
            List::Powers(list) => {
                let rows = list.items.iter().map(|item| power_row(document, item, with_links));
                (POWERS.map(str::to_owned).to_vec(), 0, rows.collect())
            }
            List::Plain | List::Disclosure(_) | List::Staff(_) | List::Inspections(_) => {
                (self.table.names(), self.table.naming_column(), self.table.shown())
            }
        };
        let Drawn { html: mut drawn, citations } = html::html(caption, &headings, heading, &rows);
        let proof = Sha256::of(self.table.json());
        let proof = format!("表格数据（JSON）的数字指纹（SHA-256）：{proof}");
        drawn.extend(["\n<p class=\"quiet\">", &escaped(&proof), "</p>"]);
        let links = citations.into_iter().map(|(place, citation)| (place, link(citation)));
        body.put(None, Block { html: drawn, text: html::plain(&rows), links: links.collect() });
    }
}

/// A citation in a table as a link, like one in a text.
fn link(citation: Citation) -> Link {
    let provisions = citation.provisions.iter().map(|cited| cited.provision).collect();
    Link {
        kind: LinkKind::Citation { name: citation.title, provisions },
        target: citation.number.unwrap_or_default(),
        title: None,
        span: citation.span,
    }
}

/// What the list of powers shows of each; the rest stands on the item's own page.
const POWERS: [&str; 5] = ["职权编码", "职权名称", "职权类型", "设定依据", "行使主体"];

fn power_row(document: &Document, item: &PowerItem, with_links: bool) -> Vec<Shown> {
    let name = match &item.sub_item {
        Some(part) => format!("{}\n{part}", item.name),
        None => item.name.clone(),
    };
    let bases: Vec<&str> = item.bases.iter().map(|basis| basis.text.as_str()).collect();
    let href = document.beside(&format!("{}.html", item.slug)).href_from(&document.url);
    let code = Shown { text: item.code.to_string(), href: with_links.then_some(href) };
    let body = item.body.clone().unwrap_or_default();
    let rest = [name, item.kind.name().to_owned(), bases.join("\n"), body];
    std::iter::once(code).chain(rest.iter().map(|text| Shown::from(&**text))).collect()
}

/// The text of `source` and its data, as one text to keep.
pub fn kept<'source>(source: &'source Source, document: &Document) -> Cow<'source, str> {
    match &document.data {
        None => Cow::Borrowed(&source.text),
        Some(data) => Cow::Owned(format!("{}{MARK}{}", source.text, data.kept)),
    }
}

/// The text and the data of what was [kept] of the document at `path`.
pub fn of_kept(path: &SourcePath, text: &str) -> Option<(Source, Option<String>)> {
    let (text, data) = match text.split_once(MARK) {
        Some((text, data)) => (text, Some(data.to_owned())),
        None => (text, None),
    };
    Some((source::of_bytes(path, text.as_bytes().to_vec()).value?, data))
}

/// A former body of `document`, from what was kept of it.
pub fn former_body(source: &Source, data: Option<&str>, document: &Document) -> Body {
    let mut body = super::text_body(source, document);
    let data = data.and_then(|data| Data::of_kept(document.kind, &document.path, data));
    if let Some(data) = data {
        data.draw(document, &mut body, false);
    }
    body
}

/// The body of `source`, drawn as it was read: with its data.
pub fn body(source: &Source, document: &Document) -> Body {
    let mut body = super::text_body(source, document);
    if let Some(data) = &document.data {
        data.draw(document, &mut body, true);
    }
    body
}

impl Document {
    /// Its rows, when it is a list.
    pub fn rows(&self) -> Option<&Rows> {
        match self.data.as_deref().map(|data| &data.content) {
            Some(Content::Rows(rows)) => Some(rows),
            Some(Content::Annual(_)) | None => None,
        }
    }

    /// Its figures, when it is an annual report that has some.
    pub fn figures(&self) -> Option<&AnnualReport> {
        match self.data.as_deref().map(|data| &data.content) {
            Some(Content::Annual(report)) => Some(report),
            Some(Content::Rows(_)) | None => None,
        }
    }

    /// Its items, when it is a power list.
    pub fn powers(&self) -> &[PowerItem] {
        self.data.as_deref().map_or(&[], Data::powers)
    }

    /// The address of a page or file that belongs to it: beside it, in a folder of its name.
    pub fn beside(&self, name: &str) -> SitePath {
        let stem = self.url.as_str().trim_end_matches(".html");
        SitePath::new(format!("{stem}/{name}"))
    }

    /// Joins the data that were kept with the text of `source`.
    pub fn rejoin(&mut self, source: &Source, data: Option<&str>) {
        if let Some(data) = data.and_then(|data| Data::of_kept(self.kind, &self.path, data)) {
            self.join(source, data);
        }
    }

    /// Where the text of an annual report contradicts its `data` (R-30-18).
    pub fn contradictions(&self, source: &Source, data: &Data) -> Vec<Finding> {
        let (Content::Annual(report), Some(body)) = (&data.content, &self.body) else {
            return Vec::new();
        };
        let lines = LineIndex::new(&source.text);
        let finding = |wrong: Mismatch| {
            let at = source.text.find(&wrong.said);
            let span = at.map(|at| Span::new(at, at + wrong.said.len()));
            let place = span.map_or_else(
                || Place::File(self.path.clone()),
                |span| Place::At(self.path.clone(), lines.position(span)),
            );
            annual_found::prose(place, wrong.said, wrong.name, wrong.figure)
        };
        report.contradictions(&body.text).into_iter().map(finding).collect()
    }

    /// Joins `data` to the document: they are drawn, proven and kept with its text, which is that of
    /// `source`.
    pub fn join(&mut self, source: &Source, data: Data) {
        if let Some(mut body) = self.body.take() {
            data.draw(self, &mut body, true);
            self.text.sha256 = Sha256::of(visible(body.drawn()));
            let at = self.text.begin;
            let links = body.links.iter().skip(self.text.links.len());
            let links = links.map(|link| WrittenLink {
                kind: link.kind.clone(),
                target: link.target.clone(),
                at,
            });
            let links: Vec<WrittenLink> = links.collect();
            self.text.in_data = links.len();
            self.text.links.extend(links);
            self.body = Some(body);
        }
        self.data = Some(Arc::new(data));
        self.text.source = Sha256::of(kept(source, self).as_ref());
    }
}
