//! What pages are made from, in short: enough to know one again without making its view.
//!
//! Most pages of a portal are those of plain documents and of long lists. What they show beside the
//! text of a document is little and known; of all other pages the view itself is what they are made from.

use serde::Serialize;

use super::{catalogue, column, document, machine, plan, row, version};
use crate::base::{Date, Digest, Moment, Sha256};
use crate::document::{DocumentNumber, IndexNumber, Kind};
use crate::register::Register;
use crate::site::{Basis, ColumnId, DocId, Site, Standing, Target};

/// What a page shows of documents and columns that are not its own.
#[derive(Debug, Clone)]
pub struct Faces {
    documents: Vec<Digest>,
    columns: Vec<Digest>,
}

/// Everything that any page shows of a document but its own.
#[derive(Serialize)]
struct Face<'site> {
    url: &'site str,
    title: &'site str,
    summary: &'site str,
    index: &'site IndexNumber,
    number: Option<&'site DocumentNumber>,
    kind: Kind,
    published: Moment,
    days: [Option<Date>; 3],
    validity: Option<&'static str>,
    phase: Option<[&'static str; 2]>,
    ribbon: Option<&'static str>,
}

/// The fingerprint of what other pages show of the document `id`.
pub fn face(site: &Site, id: DocId) -> Digest {
    let (document, entry) = (site.document(id), site.entry(id));
    let dates = document.dates;
    Digest::of_fields(&Face {
        url: document.url.as_str(),
        title: &document.title,
        summary: &document.summary,
        index: &entry.identity.index,
        number: document.number.as_ref().map(|number| &number.value),
        kind: document.kind,
        published: dates.published,
        days: [dates.written, dates.effective, dates.expires],
        validity: entry.validity.map(crate::site::Validity::slug),
        phase: row::phase(document, site.now.date()),
        ribbon: entry.standing.ribbon(),
    })
}

impl Faces {
    /// Of a site whose `documents` have these [faces](face).
    pub fn new(site: &Site, documents: Vec<Digest>) -> Self {
        let columns = site.columns.iter().map(|(id, _)| of_column(site, id)).collect();
        Self { documents, columns }
    }

    fn of(&self, id: DocId) -> Digest {
        self.documents[id.0 as usize]
    }

    fn of_all(&self, ids: &[DocId]) -> Vec<Digest> {
        ids.iter().map(|id| self.of(*id)).collect()
    }
}

/// What pages in a column show of it and of those above, and what it lends to its documents.
fn of_column(site: &Site, id: ColumnId) -> Digest {
    let trail = site.columns.trail(id);
    let above = trail.iter().map(|id| site.columns.get(*id));
    let above = above.map(|column| (column.url.as_str(), &column.folder, &column.file.title));
    let above: Vec<_> = above.collect();
    let column = site.columns.get(id);
    let file = &column.file;
    let own = (&file.title, &file.description, &file.keywords, &file.column_type);
    let lent = format!("{:?} {:?} {:?}", column.kind, column.article20, column.cycle);
    Digest::of_fields(&(column.url.as_str(), above, own, &file.not_applicable, lent))
}

/// Everything a document's page, its line and its rows are made from, beside the program, the theme
/// and the settings.
#[derive(Serialize)]
pub struct Ingredients<'site> {
    source: Sha256,
    face: Digest,
    column: Digest,
    is_lapsed: bool,
    has_versions: bool,
    neighbours: [Option<Digest>; 2],
    relations: [Vec<Digest>; 4],
    attachments: Vec<(&'site str, u64)>,
    links: Vec<Leads<'site>>,
    /// Of a document that is not [plain](is_plain): its view without its text, and its row.
    more: Option<[Digest; 2]>,
}

/// Where a link leads, and what is said of that place.
#[derive(Serialize)]
enum Leads<'site> {
    Document(Digest, Option<&'site str>),
    Column(&'site str),
    File(&'site str, u64, Option<(usize, usize)>),
    Here(&'site str),
    Outside(&'site str),
    Figure(&'site str),
    Nowhere,
}

/// What the document `id` is made from.
pub fn ingredients<'site>(
    site: &'site Site,
    register: &Register,
    faces: &Faces,
    id: DocId,
) -> Ingredients<'site> {
    let (document, entry) = (site.document(id), site.entry(id));
    let relations = &entry.relations;
    let based_on: Vec<DocId> = relations.based_on.iter().filter_map(on_site).collect();
    let related =
        [&relations.interprets, &relations.interpreted_by, &based_on, &relations.basis_of];
    let files = entry.attachments.iter().map(|at| &site.files[*at]);
    let more = (!is_plain(site, id)).then(|| {
        let view = document::view(site, register, id);
        [Digest::of_value(&view), Digest::of(&machine::row(site, id).json)]
    });
    Ingredients {
        source: document.text.source,
        face: faces.of(id),
        column: faces.columns[entry.column.0 as usize],
        is_lapsed: document.is_lapsed,
        has_versions: version::record(site, register, id).is_some(),
        neighbours: entry.neighbours.map(|neighbour| neighbour.map(|id| faces.of(id))),
        relations: related.map(|ids| faces.of_all(ids)),
        attachments: files.map(|file| (file.url.as_str(), file.size)).collect(),
        links: entry.links.iter().map(|target| leads(site, faces, target)).collect(),
        more,
    }
}

/// Whether all that a document shows is its own text, and what is [told](Ingredients) of others: no
/// list, no decision, nothing about amendments, outside laws or the day.
fn is_plain(site: &Site, id: DocId) -> bool {
    let (document, entry) = (site.document(id), site.entry(id));
    let relations = &entry.relations;
    let amendments = [
        &relations.amends,
        &relations.amended_by,
        &relations.repeals,
        &relations.repealed_by,
        &relations.partly_repealed_by,
    ];
    document.data_file.is_none()
        && document.decision.is_none()
        && document.kind != Kind::Consultation
        && entry.standing == Standing::Public
        && amendments.iter().all(|ids| ids.is_empty())
        && relations.based_on.iter().all(|basis| on_site(basis).is_some())
}

fn on_site(basis: &Basis) -> Option<DocId> {
    match basis {
        Basis::Document(id, _) => Some(*id),
        Basis::Law(_) => None,
    }
}

fn leads<'site>(site: &'site Site, faces: &Faces, target: &'site Target) -> Leads<'site> {
    match target {
        Target::Document(id, anchor) => Leads::Document(faces.of(*id), anchor.as_deref()),
        Target::Column(id) => Leads::Column(site.columns.get(*id).url.as_str()),
        Target::File(at) => {
            let file = &site.files[*at];
            Leads::File(file.url.as_str(), file.size, file.facts.picture)
        }
        Target::Here(anchor) => Leads::Here(anchor),
        Target::Outside(url) => Leads::Outside(url),
        Target::Figure(value) => Leads::Figure(value),
        Target::Nowhere => Leads::Nowhere,
    }
}

/// What a page of rows is made from, and no more; none for a page of another sort.
pub fn rows(
    site: &Site,
    register: &Register,
    faces: &Faces,
    address: &plan::Address,
) -> Option<Digest> {
    let (name, of, all, number, rows) = match address.shows {
        plan::Shows::Column(id, Some(number)) => {
            let column = site.columns.get(id);
            let name = column.url.as_str().to_owned();
            (name, faces.columns[id.0 as usize], &column.all, number, site.settings.page_size)
        }
        plan::Shows::Catalogue(catalogue::At::Facet(at, Some(number))) => {
            let (name, all) = &register.facets[at];
            (name.title(), Digest::default(), all, number, catalogue::rows_of_page(site))
        }
        _ => return None,
    };
    let shown = faces.of_all(column::slice(all, rows, Some(number)));
    Some(Digest::of_fields(&(address.path.as_str(), name, of, all.len(), number, shown)))
}
