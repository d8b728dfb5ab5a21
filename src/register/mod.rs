//! Register: the catalogue of everything public, derived anew each build, and what this build adds
//! to the history.

mod acts;
mod entry;
mod redirect;
mod statistics;

use acts::Acts;
pub use entry::{CatalogueEntry, FileEntry, entry};
pub use redirect::{Redirect, Why};
pub use statistics::{Statistics, Table, statistics};

use std::sync::Arc;

use rayon::prelude::*;

use crate::base::{Checked, Map, SitePath};
use crate::document::{Article20, IndexNumber};
use crate::history::{Act, Event, History, Record};
use crate::site::{DocId, Site, Validity};

/// The catalogue (政府信息公开目录) of a site, R-711-03.
#[derive(Debug, Clone)]
pub struct Register {
    /// Every document, by index number.
    pub order: Vec<DocId>,
    /// The views of the catalogue, each newest first.
    pub facets: Vec<(Facet, Vec<DocId>)>,
    /// Everything that was published, with what this build publishes.
    pub history: Arc<History>,
    /// How many acts this build does that no build did before.
    pub acts: usize,
    /// The documents whose source text is to be kept.
    pub keep: Vec<DocId>,
    /// The lines that this build adds to the history.
    pub lines: String,
    /// Whether the last of the lines before was not written to its end.
    pub was_torn: bool,
    /// Former addresses of documents, by address.
    pub redirects: Vec<Redirect>,
}

impl Register {
    /// Opens the pages at `urls`, which are no documents, as far as they are new: they stay reachable
    /// from now on.
    pub fn open<'urls>(&mut self, site: &Site, urls: impl Iterator<Item = &'urls SitePath>) {
        let opened = self.history.opened();
        let mut new: Vec<_> = urls.filter(|url| !opened.contains(*url)).cloned().collect();
        if new.is_empty() || self.history.is_past() {
            return;
        }
        new.sort();
        let event = Event { at: site.now, act: Act::Opened { urls: new } };
        self.lines.push_str(&Arc::make_mut(&mut self.history).append(vec![event]));
        self.acts += 1;
    }

    /// Lets the pages that were opened once and are not `planned` lead on.
    pub fn close<'plan>(&mut self, site: &Site, planned: impl Iterator<Item = &'plan SitePath>) {
        let closed = redirect::of_closed(site, &self.history, planned);
        self.redirects.extend(closed);
    }

    /// What became of the document `id` so far; none while it was never public.
    pub fn record(&self, site: &Site, id: DocId) -> Option<&Record> {
        self.history.record_of(&site.entry(id).identity)
    }
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

/// Makes the catalogue of `site`, which goes on from `history`.
///
/// In the past nothing is done: then there are no acts.
pub fn compile(
    site: &Site,
    mut history: Arc<History>,
    consolidated: &[(IndexNumber, IndexNumber)],
) -> Checked<Register> {
    let mut order: Vec<DocId> = site.ids().collect();
    order.par_sort_by_cached_key(|id| site.entry(*id).identity.index.clone());
    let compare = || {
        if history.is_past() {
            return Checked::default();
        }
        acts::acts(site, &history, &order, consolidated)
    };
    let (compared, facets) = rayon::join(compare, || facets(site));
    let Checked { value: Acts { events, keep }, mut findings } = compared;
    let acts = events.len();
    findings.extend(acts::claims(site));
    let was_torn = history.is_torn();
    let mut lines = String::new();
    if !events.is_empty() {
        lines = Arc::make_mut(&mut history).append(events);
    }
    let redirects = redirect::of_documents(site, &history);
    let value = Register { order, facets, history, acts, keep, lines, was_torn, redirects };
    Checked { value, findings }
}

/// The part of an index number that names it in addresses: year and serial, and the agency before
/// them when it is another (R-ML-02).
pub fn slug(site: &Site, index: &IndexNumber) -> String {
    let (code, ..) = index.parts();
    let text = index.to_string();
    if *code == site.settings.agency_code {
        text.split_once('/').map_or(text.as_str(), |(_, own)| own).to_owned()
    } else {
        text.replace('/', "-")
    }
}

fn facets(site: &Site) -> Vec<(Facet, Vec<DocId>)> {
    let mut facets: Map<Facet, Vec<DocId>> = Map::default();
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
    let mut facets: Vec<_> = facets.into_iter().collect();
    facets.sort_unstable();
    facets
}
