//! Links followed: every one is found or reported.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::Findings;
use super::column::Columns;
use super::names::Names;
use super::target::Target;
use crate::base::catalogue::site as found;
use crate::base::{Place, SourcePath};
use crate::document::{Document, WrittenLink};
use crate::markdown::{Anchors, LinkKind};
use crate::source::FileKind;

/// The files that links lead to, by their places.
pub type Files = BTreeSet<usize>;

/// Where the links of every document lead.
pub(super) fn document_links(
    documents: &[Arc<Document>],
    names: &Names<'_>,
    used: &mut Files,
    findings: &mut Findings,
) -> Vec<Vec<Target>> {
    let resolve = |document: &Arc<Document>| {
        resolved(names, &document.path, &document.text.anchors, &document.text.links)
    };
    let all: Vec<_> = documents.par_iter().map(resolve).collect();
    gathered(all, used, findings)
}

/// Where the links of every column's introduction lead.
pub(super) fn column_links(
    columns: &Columns,
    names: &Names<'_>,
    used: &mut Files,
    findings: &mut Findings,
) -> Vec<Vec<Target>> {
    let resolve = |file: &crate::document::ColumnFile| {
        let links: Vec<_> = std::iter::zip(&file.introduction.links, &file.link_positions)
            .map(|(link, at)| WrittenLink {
                kind: link.kind.clone(),
                target: link.target.clone(),
                at: *at,
            })
            .collect();
        resolved(names, &file.path, &file.introduction.anchors, &links)
    };
    let all = columns.iter().map(|(_, column)| resolve(&column.file)).collect();
    gathered(all, used, findings)
}

fn resolved(
    names: &Names<'_>,
    path: &SourcePath,
    anchors: &Anchors,
    links: &[WrittenLink],
) -> (Vec<Target>, Findings) {
    let mut findings = Vec::new();
    let targets = links.iter().map(|link| {
        names.target(path, anchors, link).unwrap_or_else(|dead| {
            let place = Place::At(path.clone(), link.at);
            findings.extend(dead.finding(place, &link.target));
            Target::Nowhere
        })
    });
    (targets.collect(), findings)
}

fn gathered(
    all: Vec<(Vec<Target>, Findings)>,
    used: &mut Files,
    findings: &mut Findings,
) -> Vec<Vec<Target>> {
    let mut links = Vec::with_capacity(all.len());
    for (targets, mut found) in all {
        used.extend(targets.iter().filter_map(|target| match target {
            Target::File(at) => Some(*at),
            _ => None,
        }));
        findings.append(&mut found);
        links.push(targets);
    }
    links
}

/// The attachments of every document: those it names, or all that lie beside its `index.md` and
/// are not shown in its text as pictures.
pub(super) fn attachments(
    documents: &[Arc<Document>],
    names: &Names<'_>,
    links: &[Vec<Target>],
    used: &mut Files,
    findings: &mut Findings,
) -> Vec<Vec<usize>> {
    let mut all = Vec::with_capacity(documents.len());
    for (document, links) in documents.iter().zip(links) {
        let attached = match &document.attachments {
            Some(written) => named(names, document, written, findings),
            None => beside(names, document, links),
        };
        used.extend(&attached);
        all.push(attached);
    }
    all
}

fn named(
    names: &Names<'_>,
    document: &Document,
    written: &[crate::document::Located<String>],
    findings: &mut Findings,
) -> Vec<usize> {
    let mut attached = Vec::with_capacity(written.len());
    for file in written {
        if let Ok(Target::File(at)) = names.path(&document.path, &file.value, None) {
            attached.push(at);
        } else {
            let place = Place::At(document.path.clone(), file.at);
            findings.push(found::attachment_missing(place, &file.value));
        }
    }
    attached
}

fn beside(names: &Names<'_>, document: &Document, links: &[Target]) -> Vec<usize> {
    let path = document.path.as_str();
    let Some(folder) = path.strip_suffix("index.md") else { return Vec::new() };
    let shown: BTreeSet<usize> = std::iter::zip(&document.text.links, links)
        .filter(|(link, _)| matches!(link.kind, LinkKind::Image { .. }))
        .filter_map(|(_, target)| match target {
            Target::File(at) => Some(*at),
            _ => None,
        })
        .collect();
    let first = names.files.partition_point(|file| file.path.as_str() < folder);
    let inside = names.files[first..]
        .iter()
        .enumerate()
        .take_while(|(_, file)| file.path.as_str().starts_with(folder));
    inside
        .filter(|(_, file)| file.kind == FileKind::Attachment)
        .filter(|(_, file)| !is_data(document, &file.path))
        .map(|(at, _)| first + at)
        .filter(|at| !shown.contains(at))
        .collect()
}

/// Whether a file holds the rows of the document, which offers them in other forms.
fn is_data(document: &Document, path: &SourcePath) -> bool {
    document.data_file.as_ref().is_some_and(|file| file.value == *path)
}

/// Reports columns that are empty (R-47-30) and featured columns that are none.
pub(super) fn check_columns(columns: &Columns, names: &Names<'_>, findings: &mut Findings) {
    for (_, column) in columns.iter() {
        let file = &column.file;
        let declared = file.not_applicable.is_some() || column.folder.is_empty();
        if column.all.is_empty() && !declared {
            findings.push(found::column_empty(Place::File(file.path.clone()), &file.title));
        }
        for featured in &file.featured {
            if columns.in_folder(&featured.value).is_none() {
                let place = Place::At(file.path.clone(), featured.at);
                let near = names.like(&featured.value);
                findings.push(found::featured_unknown(place, &featured.value, near));
            }
        }
    }
}
