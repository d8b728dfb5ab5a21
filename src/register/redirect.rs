//! Redirects: every address that was published and shows nothing of its own any more (R-47-33).

use std::collections::BTreeMap;

use crate::base::{Map, Set, SitePath};
use crate::document::IndexNumber;
use crate::history::{History, Presence, Record};
use crate::site::Site;

/// An address that leads to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The address.
    pub from: SitePath,
    /// Where it leads.
    pub to: SitePath,
    /// What stands there now.
    pub title: String,
    /// Why.
    pub why: Why,
}

/// Why an address leads to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It stands there now.
    Moved,
    /// It was taken in by what stands there.
    Consolidated,
    /// It was a list or another page of the portal, and has nothing to show any more.
    Closed,
}

/// The former addresses of documents.
pub(super) fn of_documents(site: &Site, history: &History) -> Vec<Redirect> {
    let mut all = BTreeMap::new();
    for record in history.records() {
        let (to, why) = match &record.presence {
            Presence::Consolidated(into) => (taker(history, into), Why::Consolidated),
            _ => (Some(record), Why::Moved),
        };
        let Some(to) = to else { continue };
        let own = Some(&record.at.url).filter(|_| why == Why::Consolidated);
        for from in record.former_urls().chain(own) {
            all.insert(from.clone(), redirect(from, to, why));
        }
        if why == Why::Moved {
            // A file that goes with a moved document moved with it.
            all.extend(files_of(record).map(|from| (from.clone(), redirect(from, to, why))));
        }
    }
    for id in site.ids() {
        let document = site.document(id);
        for alias in &document.aliases {
            all.entry(alias.value.clone()).or_insert_with(|| Redirect {
                from: alias.value.clone(),
                to: document.url.clone(),
                title: document.title.clone(),
                why: Why::Moved,
            });
        }
    }
    all.into_values().collect()
}

fn redirect(from: &SitePath, to: &Record, why: Why) -> Redirect {
    let (from, title) = (from.clone(), to.newest().title.clone());
    Redirect { from, to: to.at.url.clone(), title, why }
}

/// Files that a document showed or attached once and does not now.
fn files_of(record: &Record) -> impl Iterator<Item = &SitePath> {
    let newest = record.newest();
    let before = record.revisions.iter().flat_map(|revision| &revision.files);
    before.map(|file| &file.url).filter(|url| newest.files.iter().all(|now| now.url != **url))
}

/// The document that took another in, however many took each other in between.
fn taker<'history>(history: &'history History, into: &IndexNumber) -> Option<&'history Record> {
    let mut record = history.record(into)?;
    for _ in 0..history.records().len() {
        match &record.presence {
            Presence::Consolidated(next) => record = history.record(next)?,
            _ => return Some(record),
        }
    }
    None
}

/// Where the pages lead that were opened once and are not `planned` now.
pub(super) fn of_closed<'plan>(
    site: &Site,
    history: &History,
    planned: impl Iterator<Item = &'plan SitePath>,
) -> Vec<Redirect> {
    let planned: Set<&str> = planned.map(SitePath::as_str).collect();
    let closed = history.opened().iter().filter(|url| !planned.contains(url.as_str()));
    let mut closed = closed.peekable();
    if closed.peek().is_none() {
        return Vec::new();
    }
    let moved = moved_folders(history);
    closed.map(|from| leads_on(site, history, &moved, &planned, from)).collect()
}

fn leads_on(
    site: &Site,
    history: &History,
    moved: &Map<&str, &str>,
    planned: &Set<&str>,
    from: &SitePath,
) -> Redirect {
    let versions = from.as_str().strip_prefix("versions/").and_then(|rest| rest.split('/').next());
    let of_record = versions.and_then(|slug| {
        history.records().iter().find(|record| super::slug(site, &record.index) == slug)
    });
    if let Some(record) = of_record {
        return redirect(from, record, Why::Closed);
    }
    let mut folder = from.folder();
    let mut steps = 0;
    loop {
        let slash = if folder.is_empty() { "" } else { "/" };
        let list = format!("{folder}{slash}index.html");
        let is_there = planned.contains(list.as_str()) && list != from.as_str();
        if is_there || folder.is_empty() {
            let column = site.columns.in_folder(folder);
            let title =
                column.map_or("政府信息公开目录", |id| &site.columns.get(id).file.title);
            let (title, to) = (title.to_owned(), SitePath::new(list));
            return Redirect { from: from.clone(), to, title, why: Why::Closed };
        }
        steps += 1;
        let next = moved.get(folder).copied().filter(|_| steps < 16);
        folder = next.unwrap_or_else(|| folder.rsplit_once('/').map_or("", |(above, _)| above));
    }
}

/// Where the documents of a folder went, by the folder: the last that left says it.
fn moved_folders(history: &History) -> Map<&str, &str> {
    let mut moved = Map::default();
    for record in history.records() {
        for (stand, _) in &record.before {
            let (from, to) = (stand.url.folder(), record.at.url.folder());
            if from != to {
                moved.insert(from, to);
            }
        }
    }
    moved
}
