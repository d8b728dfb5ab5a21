//! history → documents: the documents of a past day, from the texts that were kept.

use std::collections::HashMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::catalogue::history as found;
use crate::base::{Finding, Place, SourcePath};
use crate::document::{self, Document, Withdrawal};
use crate::history::{History, Identity, Presence, Record};
use crate::source::Texts;

/// What a document is read with that is silent itself.
type Defaults<'read> = dyn Fn(&SourcePath) -> document::Defaults + Sync + 'read;

/// The documents that `history` knows, each as it was published last, by path; `present` are those
/// of the content, taken where they are still the same.
pub(super) fn documents(
    history: &History,
    present: &[Arc<Document>],
    texts: &Texts,
    defaults: &Defaults<'_>,
    findings: &mut Vec<Finding>,
) -> (Vec<Arc<Document>>, Vec<Identity>) {
    let by_path: HashMap<_, _> =
        present.iter().map(|document| (&document.path, document)).collect();
    let read = |record: &Record| -> Option<Arc<Document>> {
        let same = by_path.get(&record.at.path).filter(|document| is_as_then(document, record));
        match same {
            Some(document) => Some(Arc::clone(document)),
            None => kept(record, texts, defaults).map(Arc::new),
        }
    };
    let there =
        |(_, record): &(usize, &Record)| !matches!(record.presence, Presence::Consolidated(_));
    let records: Vec<_> = history.records().iter().enumerate().filter(there).collect();
    let mut all: Vec<(Arc<Document>, Identity)> = Vec::with_capacity(records.len());
    let read: Vec<_> = records.par_iter().map(|(_, record)| read(record)).collect();
    for ((at, record), document) in records.into_iter().zip(read) {
        let identity = Identity::known(at, record);
        match document {
            Some(document) => all.push((document, identity)),
            None if matches!(record.presence, Presence::Erased(_)) => {}
            None => {
                let place = Place::File(record.at.path.clone());
                findings.push(found::text_missing(place, &record.index, &record.newest().title));
            }
        }
    }
    all.sort_by(|(a, _), (b, _)| a.path.cmp(&b.path));
    all.into_iter().unzip()
}

/// Whether the document of the content is what was published then.
fn is_as_then(document: &Document, record: &Record) -> bool {
    match &record.presence {
        Presence::Erased(_) => document.is_erased(),
        Presence::Public => {
            document.text.source == record.newest().source && document.withdrawn.is_none()
        }
        _ => document.text.source == record.newest().source,
    }
}

/// The document as it was kept; its notice is that of the record.
fn kept(record: &Record, texts: &Texts, defaults: &Defaults<'_>) -> Option<Document> {
    let newest = record.newest();
    if newest.erased {
        return None;
    }
    let text = texts.get(newest.source)?;
    let path = &record.at.path;
    let (source, data) = document::of_kept(path, &text)?;
    let mut document = document::read(&source, &defaults(path)).value?;
    document.rejoin(&source, data.as_deref());
    document.url = record.at.url.clone();
    document.withdrawn = match &record.presence {
        Presence::Withdrawn(why) => {
            Some(Withdrawal { on: why.on, reason: why.reason.clone(), erases: false })
        }
        _ => None,
    };
    Some(document)
}
