//! Site: the documents of one day, linked.
//!
//! Every document here is public on that day, every link leads somewhere or was reported, every
//! relation is known at both its ends, and validity is computed.

mod column;
mod currency;
mod figures;
mod lists;
mod names;
mod relation;
mod reports;
mod resolve;
mod standing;
mod target;
mod timely;
mod validity;

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rayon::prelude::*;

pub use column::{Column, ColumnId, Columns, url as column_url};
pub use currency::{CitedLaw, Citing};
use lists::Lists;
pub use relation::{Related, Relations};
pub use resolve::Files;
pub use standing::{OfDay, Standing, of_day};
pub use target::{Basis, Target};
pub use timely::{Published, Timely};
pub use validity::Validity;

use crate::base::{Checked, Finding, Map, Moment, Sha256, SitePath, SourcePath};
use crate::calendar::Calendar;
use crate::document::Document;
use crate::history::Identity;
use crate::law::Laws;
use crate::settings::Settings;
use crate::source::SourceFile;

/// The place of a document in [`Site::documents`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocId(pub u32);

/// A file that is published as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedFile {
    /// Where it is read.
    pub source: SourcePath,
    /// Where it is published.
    pub url: SitePath,
    /// Its size in bytes.
    pub size: u64,
    /// What is in it.
    pub facts: FileFacts,
}

/// What is known of a file that is not read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct FileFacts {
    /// The width and height of a picture, in pixels.
    pub picture: Option<(usize, usize)>,
    /// The proof of its bytes.
    pub sha256: Sha256,
}

/// The portal of one day.
#[derive(Debug, Clone)]
pub struct Site {
    /// Who publishes.
    pub settings: Settings,
    /// Which days are working days.
    pub calendar: Calendar,
    /// The moment the portal is shown as of.
    pub now: Moment,
    /// The column tree.
    pub columns: Columns,
    /// The public documents, by path.
    pub documents: Vec<Arc<Document>>,
    /// What is known of each document once all are: same places as `documents`.
    pub entries: Vec<Entry>,
    /// Where the links of each column's introduction lead: same places as `columns`.
    pub column_links: Vec<Vec<Target>>,
    /// The files that documents show, link or attach.
    pub files: Vec<PublishedFile>,
    /// What is known of laws that are not on the site.
    pub laws: Laws,
    /// Every law that is cited, by its title, with what cites it.
    pub cited: Vec<CitedLaw>,
    /// What lists and documents say of each other.
    lists: Lists,
    /// When the portal will next change by itself.
    pub next_change: Option<Moment>,
    /// How many documents are held back: drafts, scheduled or not reviewed.
    pub held: usize,
}

/// What is known of a document once all are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Which document of the history it is: its number.
    pub identity: Identity,
    /// Its column.
    pub column: ColumnId,
    /// Whether it is public, or shown only because drafts were asked for.
    pub standing: Standing,
    /// Its validity, if documents of its kind have one.
    pub validity: Option<Validity>,
    /// Its relations, at both ends.
    pub relations: Related,
    /// Where its links lead, in the order they were written.
    pub links: Vec<Target>,
    /// Its attachments, as places in [`Site::files`].
    pub attachments: Vec<usize>,
    /// The newer and the older neighbour in its column.
    pub neighbours: [Option<DocId>; 2],
}

/// What is known of files, by their paths.
pub type Facts = HashMap<SourcePath, FileFacts>;

/// All files of `content/`.
#[derive(Debug, Clone, Copy)]
pub struct Shelf<'read> {
    /// The files, by path.
    pub files: &'read [SourceFile],
    /// What is known of them.
    pub facts: &'read Facts,
}

/// The day of a portal.
#[derive(Debug, Clone, Copy)]
pub struct Day {
    /// The moment the portal is shown as of.
    pub now: Moment,
    /// Whether drafts, scheduled and unreviewed documents are shown too.
    pub drafts: bool,
    /// Whether that moment was asked for, and is not the present one.
    pub is_chosen: bool,
}

impl Site {
    /// The document at `id`.
    pub fn document(&self, id: DocId) -> &Document {
        &self.documents[id.0 as usize]
    }

    /// What is known of the document at `id`.
    pub fn entry(&self, id: DocId) -> &Entry {
        &self.entries[id.0 as usize]
    }

    /// Whether the document at `id` stands: it was not taken back, and is not out of force.
    pub fn stands(&self, id: DocId) -> bool {
        let is_over = self.entry(id).validity.is_some_and(Validity::is_out_of_force);
        !is_over && self.document(id).withdrawn.is_none()
    }

    /// The documents that stand.
    pub fn standing(&self) -> impl Iterator<Item = &Document> {
        self.ids().filter(|id| self.stands(*id)).map(|id| self.document(id))
    }

    /// Every document's place.
    pub fn ids(&self) -> impl Iterator<Item = DocId> + use<> {
        ids(self.documents.len())
    }
}

/// Every place among `count` documents.
fn ids(count: usize) -> impl Iterator<Item = DocId> + use<> {
    (0..u32::try_from(count).unwrap_or(u32::MAX)).map(DocId)
}

/// What the documents of a site stand on.
#[derive(Debug, Clone)]
pub struct Ground {
    /// Who publishes.
    pub settings: Settings,
    /// Which days are working days.
    pub calendar: Calendar,
    /// What is known of laws.
    pub laws: Laws,
    /// The column tree, with nothing in it yet.
    pub columns: Columns,
}

/// Links the documents of one day; the only maker of a [`Site`].
///
/// `identities` say which document of the history each one shown is.
pub fn link(
    Ground { settings, calendar, laws, mut columns }: Ground,
    day: Day,
    of_day: OfDay,
    identities: Vec<Identity>,
    Shelf { files, facts }: Shelf<'_>,
) -> Checked<Site> {
    let mut findings = Vec::new();
    let OfDay { shown: documents, standings, held, next_change } = of_day;
    let homes: Vec<ColumnId> =
        documents.par_iter().map(|document| columns.nearest(&document.path)).collect();
    columns.fill(&documents, &homes, day.now.date());

    let known = names::Known { documents: &documents, identities: &identities, held: &held };
    let names = names::Names::of(known, &columns, files, &mut findings);
    let relations = relation::relate(&documents, &names, &mut findings);
    let validities = validity::of(&documents, &relations, day.now.date());
    let mut used = BTreeSet::new();
    let links = resolve::document_links(&documents, &names, &mut used, &mut findings);
    let column_links = resolve::column_links(&columns, &names, &mut used, &mut findings);
    let attachments = resolve::attachments(&documents, &names, &links, &mut used, &mut findings);
    resolve::check_columns(&columns, &names, &mut findings);

    let published = published_files(files, &used, facts);
    let place: Map<usize, usize> = used.iter().enumerate().map(|(at, file)| (*file, at)).collect();
    let neighbours = columns.neighbours(documents.len());
    let known = (identities, homes, standings, validities, neighbours);
    let parts = known.into_par_iter().zip((relations, links, attachments));
    let entry = |((identity, column, standing, validity, neighbours), of_text)| {
        let (relations, links, attachments): (_, Vec<Target>, Vec<usize>) = of_text;
        Entry {
            identity,
            column,
            standing,
            validity,
            relations,
            links: links.into_iter().map(|target| target.published(&place)).collect(),
            attachments: attachments.into_iter().map(|file| place[&file]).collect(),
            neighbours,
        }
    };
    let entries = parts.map(entry).collect();
    let column_links = column_links
        .into_iter()
        .map(|links| links.into_iter().map(|target| target.published(&place)).collect())
        .collect();
    let mut site = Site {
        settings,
        calendar,
        now: day.now,
        columns,
        documents,
        entries,
        column_links,
        files: published,
        laws,
        cited: Vec::new(),
        lists: Lists::default(),
        next_change,
        held: held.len(),
    };
    whole(&mut site, &mut findings);
    Checked { value: site, findings }
}

/// Finds out what can only be said of all documents together.
fn whole(site: &mut Site, findings: &mut Findings) {
    site.lists = Lists::of(site);
    site.next_change = site.next_change.into_iter().chain(site.next_lapse()).min();
    currency::fill(site, findings);
    figures::fill(site, findings);
    timely::check(site, findings);
    reports::check(site, findings);
}

fn published_files(
    files: &[SourceFile],
    used: &BTreeSet<usize>,
    facts: &Facts,
) -> Vec<PublishedFile> {
    let publish = |at: &usize| {
        let file = &files[*at];
        PublishedFile {
            source: file.path.clone(),
            url: SitePath::new(file.path.in_content()),
            size: file.size,
            facts: facts.get(&file.path).copied().unwrap_or_default(),
        }
    };
    used.iter().map(publish).collect()
}

/// Where [`Finding`]s about links and relations go while a site is made.
type Findings = Vec<Finding>;
