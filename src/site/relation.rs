//! Relations between documents, known at both their ends.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use super::names::Names;
use super::target::Basis;
use super::{DocId, Findings, ids};
use crate::base::Place;
use crate::base::catalogue::site as found;
use crate::document::{Document, Reference, Relation};

/// The relations of one document (解读、修改、废止、依据).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Relations {
    /// What it explains.
    pub interprets: Vec<DocId>,
    /// What explains it.
    pub interpreted_by: Vec<DocId>,
    /// What it amends.
    pub amends: Vec<DocId>,
    /// What amends it.
    pub amended_by: Vec<DocId>,
    /// What it repeals.
    pub repeals: Vec<DocId>,
    /// What repeals it.
    pub repealed_by: Vec<DocId>,
    /// What repeals an article of it.
    pub partly_repealed_by: Vec<DocId>,
    /// What it rests on.
    pub based_on: Vec<Basis>,
    /// What rests on it.
    pub basis_of: Vec<DocId>,
}

/// The relations of a document as they are kept: most documents have none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Related(Option<Box<Relations>>);

/// Those of a document that has none.
static NONE: Relations = Relations {
    interprets: Vec::new(),
    interpreted_by: Vec::new(),
    amends: Vec::new(),
    amended_by: Vec::new(),
    repeals: Vec::new(),
    repealed_by: Vec::new(),
    partly_repealed_by: Vec::new(),
    based_on: Vec::new(),
    basis_of: Vec::new(),
};

impl Deref for Related {
    type Target = Relations;

    fn deref(&self) -> &Relations {
        self.0.as_deref().unwrap_or(&NONE)
    }
}

impl DerefMut for Related {
    fn deref_mut(&mut self) -> &mut Relations {
        self.0.get_or_insert_default()
    }
}

/// The relations of every document; one that leads nowhere is a finding.
pub(super) fn relate(
    documents: &[Arc<Document>],
    names: &Names<'_>,
    findings: &mut Findings,
) -> Vec<Related> {
    let mut relations = vec![Related::default(); documents.len()];
    for (from, document) in ids(documents.len()).zip(documents) {
        for (relation, reference) in &document.relations {
            let place = Place::At(document.path.clone(), reference.at);
            match names.reference(document, &reference.value) {
                Ok(Basis::Law(law)) => relations[from.0 as usize].based_on.push(Basis::Law(law)),
                Ok(Basis::Document(to, _)) if to == from => {
                    findings.push(found::relation_to_itself(place));
                }
                Ok(Basis::Document(to, anchor)) => {
                    join(&mut relations, *relation, (from, to), anchor);
                }
                Err(dead) => findings.extend(dead.finding(place, &written(&reference.value))),
            }
        }
    }
    relations
}

/// Writes one relation down at both its ends.
fn join(
    relations: &mut [Related],
    relation: Relation,
    (from, to): (DocId, DocId),
    anchor: Option<String>,
) {
    let partly = anchor.is_some();
    let from_end = &mut relations[from.0 as usize];
    match relation {
        Relation::Interprets => from_end.interprets.push(to),
        Relation::Amends => from_end.amends.push(to),
        Relation::Repeals if partly => from_end.amends.push(to),
        Relation::Repeals => from_end.repeals.push(to),
        Relation::BasedOn => from_end.based_on.push(Basis::Document(to, anchor)),
    }
    let to_end = &mut relations[to.0 as usize];
    match relation {
        Relation::Interprets => to_end.interpreted_by.push(from),
        Relation::Amends => to_end.amended_by.push(from),
        Relation::Repeals if partly => to_end.partly_repealed_by.push(from),
        Relation::Repeals => to_end.repealed_by.push(from),
        Relation::BasedOn => {
            if !to_end.basis_of.contains(&from) {
                to_end.basis_of.push(from);
            }
        }
    }
}

fn written(reference: &Reference) -> String {
    match reference {
        Reference::Path { path, anchor: Some(anchor) } => format!("{path}#{anchor}"),
        Reference::Path { path, anchor: None } => path.clone(),
        Reference::Number(number) => number.to_string(),
        Reference::Index(index) => index.to_string(),
        Reference::Law(law) => law.text.clone(),
    }
}
