//! Data of a document: the rows of a list, from the file beside it.
//!
//! A list is published as it stood, like every text: what is kept of it is its own text and, behind
//! a mark, its data in one normal form, whatever file they came from.

use std::borrow::Cow;
use std::sync::Arc;

use super::Document;
use super::kind::Kind;
use crate::base::html::{escape, visible};
use crate::base::{Checked, Sha256, SitePath, SourcePath};
use crate::markdown::Body;
use crate::source::{self, Source};
use crate::table::decision::{self, DecisionList};
use crate::table::disclosure::{self, DisclosureList};
use crate::table::html::{self, Shown};
use crate::table::power::{self, PowerItem, PowerList};
use crate::table::{Table, Wants};

/// What stands between a text and its data where both are kept: a control character that no text
/// has.
const MARK: &str = "\n\u{1d}\n";

/// The data of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Data {
    /// The rows as they stand in the file.
    pub table: Table,
    /// What they are.
    pub list: List,
    /// The same in the one form in which it is kept.
    kept: String,
}

/// What the data of a document are.
#[derive(Debug, Clone, PartialEq)]
pub enum List {
    /// Rows of any table.
    Rows,
    /// A power list.
    Powers(PowerList),
    /// A full list of proactive disclosure.
    Disclosure(DisclosureList),
    /// Enforcement decisions.
    Decisions(DecisionList),
}

impl Data {
    /// Reads the file at `path` for a document of `kind`.
    pub fn read(kind: Kind, path: &SourcePath, bytes: &[u8]) -> Checked<Option<Self>> {
        let wants = match kind {
            Kind::PowerList => power::WANTS,
            Kind::DisclosureList => disclosure::WANTS,
            Kind::Enforcement => decision::WANTS,
            _ => Wants::ANY,
        };
        let Checked { value: mut table, mut findings } = crate::table::read(path, bytes, wants);
        if table.is_none() && kind == Kind::Enforcement {
            // Enforcement information is more than decisions: staff, inspections, bases.
            Checked { value: table, findings } = crate::table::read(path, bytes, Wants::ANY);
        }
        let value = table.map(|table| Self::of(kind, table).unpack(&mut findings));
        Checked { value, findings }
    }

    /// The same from the form in which it is kept.
    pub fn of_kept(kind: Kind, path: &SourcePath, kept: &str) -> Option<Self> {
        Table::from_canonical(path, kept).map(|table| Self::of(kind, table).value)
    }

    fn of(kind: Kind, table: Table) -> Checked<Self> {
        let mut findings = Vec::new();
        let list = match kind {
            Kind::PowerList => List::Powers(PowerList::of(&table).unpack(&mut findings)),
            Kind::DisclosureList => {
                List::Disclosure(DisclosureList::of(&table).unpack(&mut findings))
            }
            Kind::Enforcement if DecisionList::fits(&table) => {
                List::Decisions(DecisionList::of(&table).unpack(&mut findings))
            }
            _ => List::Rows,
        };
        let kept = table.canonical();
        Checked { value: Self { table, list, kept }, findings }
    }

    /// The power items, if the data are a power list.
    pub fn powers(&self) -> &[PowerItem] {
        match &self.list {
            List::Powers(list) => &list.items,
            _ => &[],
        }
    }

    /// Draws the rows behind the text of `document`. Former texts have no links to pages of items.
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
            List::Rows | List::Disclosure(_) => {
                let headings: Vec<String> =
                    self.table.columns.iter().map(ToString::to_string).collect();
                let heading = headings.iter().position(|name| name != "序号").unwrap_or_default();
                let rows = self.table.rows.iter();
                let rows =
                    rows.map(|row| row.cells.iter().map(|cell| Shown::from(&**cell)).collect());
                (headings, heading, rows.collect())
            }
        };
        let mut drawn = html::html(caption, &headings, heading, &rows);
        drawn.push_str("\n<p class=\"quiet\">");
        let proof =
            format!("表格数据（JSON）的数字指纹（SHA-256）：{}", Sha256::of(self.table.json()));
        escape(&mut drawn, &proof);
        drawn.push_str("</p>");
        body.put(None, &drawn, &html::plain(&rows));
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

    /// Joins `data` to the document: they are drawn, proven and kept with its text, which is that of
    /// `source`.
    pub fn join(&mut self, source: &Source, data: Data) {
        if let Some(mut body) = self.body.take() {
            data.draw(self, &mut body, true);
            self.text.sha256 = Sha256::of(visible(body.drawn()));
            self.body = Some(body);
        }
        self.data = Some(Arc::new(data));
        self.text.source = Sha256::of(kept(source, self).as_ref());
    }
}
