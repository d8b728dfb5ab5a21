//! Pages: what each address of the portal shows, as plain values.
//!
//! [`plan()`] says which addresses there are; [`view`] and [`bytes`] make what stands at one. A view
//! holds everything its template needs, so two equal views make equal bytes.

mod body;
mod catalogue;
mod citation;
mod cited;
mod column;
mod comparison;
mod document;
mod face;
mod feed;
mod head;
mod json_ld;
mod list;
mod machine;
mod moved;
mod overview;
mod plan;
mod portal;
mod power;
mod relations;
mod row;
mod version;

pub use catalogue::CatalogueView;
pub use cited::{CitedLawView, CitedLawsView};
pub use column::ColumnView;
pub use comparison::ComparisonView;
pub use document::{DocumentView, TEXT};
pub use face::{Faces, Ingredients, face, ingredients, rows};
pub use head::Head;
pub use list::{Format, ListView};
pub use machine::{
    CatalogueRow, PIECE_ROWS, around_csv, around_json, around_lines, document_line, row,
    sheet_piece, spreadsheet, spreadsheet_properties,
};
pub use moved::MovedView;
pub use overview::{ChangesView, HomeView, NotFoundView, SiteMapView, StatisticsView};
pub use plan::{Address, Class, Shows, collisions, origin, plan, redirects};
pub use portal::PortalView;
pub use power::{By, ItemChange, PowerItemView, PowerOverviewView, histories};
pub use version::{At as VersionAt, VersionView};

use serde::Serialize;

use crate::history::Revision;
use crate::markdown::Body;
use crate::register::Register;
use crate::site::{DocId, Site};

/// What a template is given.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum View<'site> {
    /// A document.
    Document(Box<DocumentView<'site>>),
    /// A page of a column.
    Column(ColumnView<'site>),
    /// The home page.
    Home(HomeView<'site>),
    /// The catalogue, or a page of one of its views.
    Catalogue(CatalogueView<'site>),
    /// What changed lately.
    Changes(ChangesView<'site>),
    /// What was published, by year.
    Statistics(StatisticsView<'site>),
    /// Every column.
    SiteMap(SiteMapView<'site>),
    /// The page for addresses that are none.
    NotFound(NotFoundView<'site>),
    /// A former address.
    Moved(MovedView<'site>),
    /// The versions of a document.
    Version(VersionView<'site>),
    /// A regulation beside the one it amended or replaced.
    Comparison(ComparisonView<'site>),
    /// An item of a power list.
    PowerItem(Box<PowerItemView<'site>>),
    /// An overview of a power list.
    PowerOverview(PowerOverviewView<'site>),
    /// Every law that is cited.
    CitedLaws(CitedLawsView<'site>),
    /// What cites one law.
    CitedLaw(CitedLawView<'site>),
}

impl View<'_> {
    /// The template that draws it.
    pub fn template(&self) -> &'static str {
        match self {
            Self::Document(_) => "document.html",
            Self::Column(_) => "column.html",
            Self::Home(_) => "home.html",
            Self::Catalogue(_) => "catalogue.html",
            Self::Changes(_) => "changes.html",
            Self::Statistics(_) => "statistics.html",
            Self::SiteMap(_) => "site-map.html",
            Self::NotFound(_) => "404.html",
            Self::Moved(_) => "moved.html",
            Self::Version(_) => "versions.html",
            Self::Comparison(_) => "comparison.html",
            Self::PowerItem(_) => "power-item.html",
            Self::PowerOverview(_) => "power-overview.html",
            Self::CitedLaws(_) => "cited-laws.html",
            Self::CitedLaw(_) => "cited-law.html",
        }
    }

    /// What every page has.
    pub fn head(&self) -> &Head<'_> {
        match self {
            Self::Document(view) => &view.head,
            Self::Column(view) => &view.head,
            Self::Home(view) => &view.head,
            Self::Catalogue(view) => &view.head,
            Self::Changes(view) => &view.head,
            Self::Statistics(view) => &view.head,
            Self::SiteMap(view) => &view.head,
            Self::NotFound(view) => &view.head,
            Self::Moved(view) => &view.head,
            Self::Version(view) => &view.head,
            Self::Comparison(view) => &view.head,
            Self::PowerItem(view) => &view.head,
            Self::PowerOverview(view) => &view.head,
            Self::CitedLaws(view) => &view.head,
            Self::CitedLaw(view) => &view.head,
        }
    }
}

/// The view of an address that shows a page without a body; none for what is no page.
pub fn view<'site>(
    site: &'site Site,
    register: &'site Register,
    address: &Address,
) -> Option<View<'site>> {
    Some(match &address.shows {
        Shows::Column(id, number) => View::Column(column::view(site, *id, *number)),
        Shows::Home => View::Home(overview::home(site)),
        Shows::Catalogue(at) => View::Catalogue(catalogue::view(site, register, *at)),
        Shows::Changes => View::Changes(overview::changes(site)),
        Shows::Statistics => View::Statistics(overview::statistics(site)),
        Shows::SiteMap => View::SiteMap(overview::site_map(site)),
        Shows::NotFound => View::NotFound(overview::not_found(site)),
        Shows::Moved(at) => View::Moved(moved::view(site, &register.redirects[*at])),
        Shows::PowerOverview(id, by) => View::PowerOverview(power::overview(site, *id, *by)),
        Shows::CitedLaws => View::CitedLaws(cited::index(site)),
        Shows::CitedLaw(at) => View::CitedLaw(cited::view(site, *at)),
        _ => return None,
    })
}

/// The view of a document's page, to be [filled](fill) with its text.
pub fn document_view<'site>(
    site: &'site Site,
    register: &'site Register,
    id: DocId,
) -> Box<DocumentView<'site>> {
    Box::new(document::view(site, register, id))
}

/// The view of the document `id` with its text, drawn.
pub fn fill<'site>(
    mut view: Box<DocumentView<'site>>,
    site: &'site Site,
    id: DocId,
    body: &Body,
) -> View<'site> {
    document::fill(&mut view, site, id, body);
    View::Document(view)
}

/// The view of a page of the versions of a document; none when it has none.
///
/// `body` gives a published text, drawn, as far as it was kept.
pub fn version_view<'site>(
    site: &'site Site,
    register: &'site Register,
    id: DocId,
    at: VersionAt,
    body: impl Fn(&Revision) -> Option<Body>,
) -> Option<View<'site>> {
    let record = version::record(site, register, id)?;
    let needs = version::needs(at).into_iter();
    let bodies: Vec<_> = needs.map(|place| body(&record.revisions[place])).collect();
    Some(View::Version(version::view(site, id, record, at, &bodies)))
}

/// The view of the comparison of the document `new` with `old`; `bodies` are their texts, the old one
/// first, and none when only the frame of the page is wanted.
pub fn comparison_view<'site>(
    site: &'site Site,
    [old, new]: [DocId; 2],
    bodies: Option<[&Body; 2]>,
) -> View<'site> {
    View::Comparison(comparison::view(site, new, old, bodies))
}

/// The view of the power item at the place `at` of the list `id`, of which `history` is what changed;
/// none when there is no such item.
pub fn power_item_view<'site>(
    site: &'site Site,
    id: DocId,
    at: usize,
    history: &[ItemChange],
) -> Option<View<'site>> {
    power::view(site, id, at, history).map(|view| View::PowerItem(Box::new(view)))
}

/// The bytes of an address that is for machines; none for pages, documents' lines and plain files.
pub fn bytes(site: &Site, register: &Register, address: &Address) -> Option<Vec<u8>> {
    Some(match &address.shows {
        Shows::Feed(id) => feed::feed(site, *id).into_bytes(),
        Shows::Sitemap(part) => feed::sitemap(site, *part).into_bytes(),
        Shows::SitemapIndex => feed::sitemap_index(site).into_bytes(),
        Shows::Robots => feed::robots(site).into_bytes(),
        Shows::CatalogueJson => machine::catalogue_json(site, register),
        Shows::CatalogueCsv => machine::catalogue_csv(site, register),
        Shows::ListFile(id, format) => list::bytes(site, *id, *format),
        Shows::Redirects => moved::json(site, register),
        Shows::RedirectsNginx => moved::nginx(site, register).into_bytes(),
        Shows::RedirectsCaddy => moved::caddy(site, register).into_bytes(),
        _ => return None,
    })
}
