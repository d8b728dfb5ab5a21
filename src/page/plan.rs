//! Which addresses the portal has. Two files for one address is a finding.

use std::borrow::Cow;

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization as _;

use super::{catalogue, cited, column, comparison, feed, list, moved, power, version};
use crate::base::catalogue::site as found;
use crate::base::map::map_of;
use crate::base::{Finding, Map, Place, Set, SitePath, SourcePath};
use crate::history::REGISTER;
use crate::register::Register;
use crate::site::{ColumnId, DocId, Site};

/// One address of the portal and what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The file it is.
    pub path: SitePath,
    /// What it shows.
    pub shows: Shows,
}

/// What an address shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// A document.
    Document(DocId),
    /// The same as JSON.
    JsonTwin(DocId),
    /// A file as it is.
    File(usize),
    /// A page of a column: none for its first, else from 1, the oldest.
    Column(ColumnId, Option<usize>),
    /// The home page.
    Home,
    /// A page of the catalogue.
    Catalogue(catalogue::At),
    /// What changed lately.
    Changes,
    /// What was published, by year.
    Statistics,
    /// Every column.
    SiteMap,
    /// The page for addresses that are none.
    NotFound,
    /// The Atom feed of a column, or of the portal.
    Feed(ColumnId),
    /// One part of the sitemap.
    Sitemap(usize),
    /// The list of the sitemap's parts.
    SitemapIndex,
    /// What crawlers may read.
    Robots,
    /// The catalogue as JSON.
    CatalogueJson,
    /// The catalogue as CSV.
    CatalogueCsv,
    /// The catalogue as a spreadsheet.
    CatalogueXlsx,
    /// Every document as a line of JSON.
    DocumentLines,
    /// A page of the versions of a document.
    Version(DocId, version::At),
    /// A document beside the one it amended or replaced: that one first.
    Comparison([DocId; 2]),
    /// An item of a power list, by its place in it.
    PowerItem(DocId, usize),
    /// An overview of a power list.
    PowerOverview(DocId, power::By),
    /// The rows of a list as a file.
    ListFile(DocId, list::Format),
    /// Every law that is cited.
    CitedLaws,
    /// What cites a law, by its place among those that are cited.
    CitedLaw(usize),
    /// A former address, by its place among the redirects.
    Moved(usize),
    /// Every former address as JSON.
    Redirects,
    /// The same for the server nginx.
    RedirectsNginx,
    /// The same for the server Caddy.
    RedirectsCaddy,
    /// The history.
    RegisterLines,
}

/// When a file is put in place, so that no reader meets a dead link: what is linked comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Style sheets, scripts, pictures, attachments.
    Asset,
    /// Documents.
    Document,
    /// Former addresses of documents.
    Moved,
    /// Lists of documents.
    List,
    /// The home page.
    Home,
}

impl Shows {
    /// When it is put in place.
    pub fn class(self) -> Class {
        match self {
            Self::File(_) => Class::Asset,
            Self::Document(_)
            | Self::JsonTwin(_)
            | Self::Version(_, _)
            | Self::Comparison(_)
            | Self::PowerItem(_, _)
            | Self::ListFile(_, _) => Class::Document,
            Self::Moved(_) => Class::Moved,
            Self::Home => Class::Home,
            _ => Class::List,
        }
    }

    /// Whether it is a page of the portal's own, which leads on when it has nothing to show any
    /// more: no document, no file, and nothing that is only there for servers.
    pub fn is_list(self) -> bool {
        let of_document = matches!(self, Self::Document(_) | Self::JsonTwin(_) | Self::File(_));
        let for_servers = matches!(self, Self::RedirectsNginx | Self::RedirectsCaddy);
        !of_document && !for_servers && !matches!(self, Self::Moved(_))
    }
}

/// The addresses that every portal has.
const SINGLE: &[(&str, Shows)] = &[
    ("catalogue/catalogue.json", Shows::CatalogueJson),
    ("catalogue/catalogue.csv", Shows::CatalogueCsv),
    ("catalogue/catalogue.xlsx", Shows::CatalogueXlsx),
    ("documents.jsonl", Shows::DocumentLines),
    (REGISTER, Shows::RegisterLines),
    ("redirects.json", Shows::Redirects),
    (".gongkai/redirects.nginx", Shows::RedirectsNginx),
    (".gongkai/redirects.caddy", Shows::RedirectsCaddy),
    ("changes/index.html", Shows::Changes),
    ("statistics/index.html", Shows::Statistics),
    (cited::INDEX, Shows::CitedLaws),
    ("site-map.html", Shows::SiteMap),
    ("404.html", Shows::NotFound),
    ("robots.txt", Shows::Robots),
    ("index.html", Shows::Home),
];

/// Every address of the portal.
pub fn plan(site: &Site, register: &Register) -> Vec<Address> {
    let mut addresses = Vec::with_capacity(site.documents.len() * 5 / 4);
    let mut add = |path: SitePath, shows| addresses.push(Address { path, shows });
    for (at, file) in site.files.iter().enumerate() {
        add(file.url.clone(), Shows::File(at));
    }
    for id in &register.order {
        let url = &site.document(*id).url;
        add(url.clone(), Shows::Document(*id));
        if site.settings.json_twins {
            let stem = url.as_str().trim_end_matches(".html");
            add(SitePath::new(format!("{stem}.json")), Shows::JsonTwin(*id));
        }
    }
    for id in site.ids().filter(|id| site.document(*id).data.is_some()) {
        for (at, path) in power::items(site, id).enumerate() {
            add(path, Shows::PowerItem(id, at));
        }
        for (by, path) in power::overviews(site, id) {
            add(path, Shows::PowerOverview(id, by));
        }
        for (format, path) in list::files(site, id) {
            add(path, Shows::ListFile(id, format));
        }
    }
    for at in 0..site.cited.len() {
        add(cited::url(site, at), Shows::CitedLaw(at));
    }
    for (id, column) in site.columns.iter() {
        if column.parent.is_some() {
            column::pages(site, id)
                .for_each(|number| add(column::url(column, number), Shows::Column(id, number)));
        }
        add(feed::url(column), Shows::Feed(id));
    }
    addresses.extend(of_former_texts(site, register));
    let mut add = |path: SitePath, shows| addresses.push(Address { path, shows });
    for at in catalogue::pages(site, register) {
        add(catalogue::url(register, at), Shows::Catalogue(at));
    }
    for part in 0..feed::sitemap_parts(site) {
        add(feed::sitemap_url(site, part), Shows::Sitemap(part));
    }
    if 1 < feed::sitemap_parts(site) {
        add(SitePath::new("sitemap.xml"), Shows::SitemapIndex);
    }
    for (path, shows) in SINGLE {
        add(SitePath::new(*path), *shows);
    }
    addresses
}

/// The pages of texts that were published before, and of documents beside those that they amend.
fn of_former_texts(site: &Site, register: &Register) -> Vec<Address> {
    let version = |id: &DocId| {
        let record = version::record(site, register, *id)?;
        let page =
            |at| Address { path: version::url(site, record, at), shows: Shows::Version(*id, at) };
        Some(version::pages(record).map(page).collect::<Vec<_>>())
    };
    let compared = |new: &DocId| {
        let page = |old| Address {
            path: comparison::url(site, *new, old),
            shows: Shows::Comparison([old, *new]),
        };
        comparison::compared(site, *new).map(page).collect::<Vec<_>>()
    };
    let ids: Vec<DocId> = site.ids().collect();
    let versions = register.order.par_iter().filter_map(version);
    versions.chain(ids.par_iter().map(compared)).flatten_iter().collect()
}

/// The pages of former addresses, as far as nothing else stands there on a disk that ignores case.
pub fn redirects(register: &Register, planned: &[Address]) -> Vec<Address> {
    if register.redirects.is_empty() {
        return Vec::new();
    }
    let mut taken: Set<Cow<'_, str>> =
        planned.iter().map(|address| folded(address.path.as_str())).collect();
    let pages = register.redirects.iter().enumerate();
    pages
        .filter(|(_, redirect)| moved::is_page(&redirect.from))
        .filter(|(_, redirect)| taken.insert(folded(redirect.from.as_str())))
        .map(|(at, redirect)| Address { path: redirect.from.clone(), shows: Shows::Moved(at) })
        .collect()
}

/// Addresses that are one file on a disk that ignores case, or one name in two normal forms.
pub fn collisions(site: &Site, addresses: &[Address]) -> Vec<Finding> {
    let mut seen: Map<Cow<'_, str>, &Address> = map_of(addresses.len());
    let mut findings = Vec::new();
    for address in addresses {
        let Some(first) = seen.insert(folded(address.path.as_str()), address) else { continue };
        let by_case = address.path.as_str().to_lowercase() == first.path.as_str().to_lowercase();
        findings.push(match (origin(site, address), origin(site, first)) {
            (Some(one), Some(other)) if by_case => {
                found::address_twice(Place::File(one), &address.path, other)
            }
            (Some(one), Some(other)) => found::address_form(Place::File(one), &address.path, other),
            (one, other) => {
                let place = one.or(other).map_or(Place::Portal, Place::File);
                found::address_reserved(place, &address.path)
            }
        });
    }
    findings
}

/// The form in which two names are the same file somewhere: small letters, one normal form.
fn folded(path: &str) -> Cow<'_, str> {
    if !path.is_ascii() {
        Cow::Owned(path.nfc().collect::<String>().to_lowercase())
    } else if path.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(path.to_ascii_lowercase())
    } else {
        Cow::Borrowed(path)
    }
}

/// The file of the content that `address` is made from, when it is one.
pub fn origin(site: &Site, address: &Address) -> Option<SourcePath> {
    match address.shows {
        Shows::Document(id)
        | Shows::JsonTwin(id)
        | Shows::PowerItem(id, _)
        | Shows::PowerOverview(id, _)
        | Shows::ListFile(id, _) => Some(site.document(id).path.clone()),
        Shows::File(at) => Some(site.files[at].source.clone()),
        Shows::Column(id, _) | Shows::Feed(id) => Some(site.columns.get(id).file.path.clone()),
        _ => None,
    }
}
