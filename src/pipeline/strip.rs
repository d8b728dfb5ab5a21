//! Cleaning attachments: what readers are not meant to know is taken out of the files themselves.

use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;

use rayon::prelude::*;

use super::{Error, Portal, Reader, load};
use crate::attachment::{self, Refusal, Trace};
use crate::base::{Finding, Sha256, SourcePath};
use crate::output;
use crate::site::Day;
use crate::source::Content;

/// What to clean.
#[derive(Debug, Clone)]
pub struct Cleaning {
    /// The folder that holds `content/`.
    pub root: PathBuf,
    /// The day of the portal.
    pub day: Day,
    /// The beginning of the paths that are cleaned; empty for all.
    pub prefix: String,
    /// Whether nothing is written.
    pub is_trial: bool,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// The file.
    pub path: SourcePath,
    /// The proof of its bytes before.
    pub before: Sha256,
    /// What was taken out, with the proof of its bytes after that; none when there was nothing.
    pub outcome: Result<Option<(Vec<Trace>, Sha256)>, Refusal>,
    /// The document that this file was published with, if it was: it needs a note of the change.
    pub registered: Option<SourcePath>,
}

/// Cleans the files that are published; the findings say why a site cannot be read.
pub fn strip(request: &Cleaning) -> Result<Result<Vec<Cleaned>, Vec<Finding>>, Error> {
    let mut findings = Vec::new();
    let mut reader = Reader::new(Content::at(&request.root));
    let Some(portal) = load(&mut reader, request.day, &mut findings)? else {
        return Ok(Err(findings));
    };
    let registered = registered(&portal);
    let paths = portal.enclosed();
    let paths = paths.par_iter().filter(|path| path.as_str().starts_with(&request.prefix));
    let cleaned: Result<Vec<Cleaned>, Error> = paths
        .map(|path| {
            let bytes = portal.content.bytes(path)?;
            let before = Sha256::of(&bytes);
            let outcome = attachment::strip(&bytes);
            let outcome = outcome.map(|stripped| {
                let after = Sha256::of(&stripped.bytes);
                (!stripped.removed.is_empty()).then_some((stripped, after))
            });
            if let (Ok(Some((stripped, _))), false) = (&outcome, request.is_trial) {
                output::replace(&portal.content.on_disk(path), &stripped.bytes)?;
            }
            let outcome =
                outcome.map(|done| done.map(|(stripped, after)| (stripped.removed, after)));
            let registered = registered.get(&before).cloned();
            Ok(Cleaned { path: (*path).clone(), before, outcome, registered })
        })
        .collect();
    Ok(Ok(cleaned?))
}

/// The documents that files were last published with, by the proofs of the files.
fn registered(portal: &Portal) -> HashMap<Sha256, SourcePath> {
    let records = portal.register.history.records().iter();
    let last = records.filter_map(|record| Some((record.revisions.last()?, &record.at.path)));
    let files = last.flat_map(|(revision, path)| {
        revision.files.iter().map(move |file| (file.sha256, path.clone()))
    });
    files.collect()
}

impl Portal {
    /// The files that are published and those whose rows or figures are, in order.
    pub(super) fn enclosed(&self) -> Vec<&SourcePath> {
        let data = self.site.documents.iter().filter_map(|document| document.data_file.as_ref());
        let data = data.map(|file| &file.value);
        let paths: BTreeSet<&SourcePath> =
            self.site.files.iter().map(|file| &file.source).chain(data).collect();
        // A data file that is not there was found when it was read.
        paths.into_iter().filter(|path| self.content.size(path).is_some()).collect()
    }
}
