//! Register: the catalogue of everything public, derived anew each build.

mod entry;

pub use entry::{CatalogueEntry, FileEntry, entry};

use std::collections::BTreeMap;

use crate::document::Article20;
use crate::site::{DocId, Site, Validity};

/// The catalogue (政府信息公开目录) of a site, R-711-03.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    /// Every document, by index number; those without one follow, by address.
    pub order: Vec<DocId>,
    /// The views of the catalogue, each newest first.
    pub facets: Vec<(Facet, Vec<DocId>)>,
}

/// A view of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// All documents.
    All,
    /// Those of one class of topics, by its number.
    Topic(usize, &'static str),
    /// Those of one genre.
    Genre(&'static str),
    /// Those published in one year.
    Year(i16),
    /// Those of one validity.
    Validity(Validity),
    /// Those of one item of article 20.
    Article20(Article20),
}

impl Facet {
    /// What the view is called.
    pub fn title(&self) -> String {
        match self {
            Self::All => "全部".to_owned(),
            Self::Topic(_, name) | Self::Genre(name) => (*name).to_owned(),
            Self::Year(year) => format!("{year}年"),
            Self::Validity(validity) => validity.name().to_owned(),
            Self::Article20(item) => item.meaning().to_owned(),
        }
    }

    /// Its place below `catalogue/`, without an ending.
    pub fn slug(&self) -> String {
        match self {
            Self::All => "all".to_owned(),
            Self::Topic(number, _) => format!("topic-{number}"),
            Self::Genre(name) => {
                let at = crate::document::vocabulary::GENRES.iter().position(|genre| genre == name);
                format!("genre-{}", at.map_or(0, |at| at + 1))
            }
            Self::Year(year) => format!("year-{year}"),
            Self::Validity(validity) => format!("validity-{}", validity.slug()),
            Self::Article20(item) => format!("article-{item}"),
        }
    }
}

/// Makes the catalogue of `site`.
pub fn compile(site: &Site) -> Register {
    let mut order: Vec<DocId> = site.ids().collect();
    order.sort_by_cached_key(|id| {
        let document = site.document(*id);
        let index = document.index.as_ref().map(|index| index.value.clone());
        (index.is_none(), index, document.url.clone())
    });
    Register { order, facets: facets(site) }
}

fn facets(site: &Site) -> Vec<(Facet, Vec<DocId>)> {
    let mut facets: BTreeMap<Facet, Vec<DocId>> = BTreeMap::new();
    let newest_first: Vec<DocId> =
        site.columns.home().map(|home| home.all.clone()).unwrap_or_default();
    for id in newest_first {
        let document = site.document(id);
        let topic = document.topic.map(|topic| Facet::Topic(topic.class_number(), topic.class()));
        let year = Facet::Year(document.dates.published.year());
        let validity = site.entry(id).validity.map(Facet::Validity);
        let items = document.article20.iter().copied().map(Facet::Article20);
        let own = [Some(Facet::All), topic, document.genre.map(Facet::Genre), Some(year), validity];
        for facet in own.into_iter().flatten().chain(items) {
            facets.entry(facet).or_default().push(id);
        }
    }
    facets.into_iter().collect()
}
