//! What a document has to do with others: documents, powers and laws.

use serde::Serialize;

use super::head::Link;
use super::{citation, comparison, power};
use crate::document::Document;
use crate::site::{Basis, DocId, Entry, Site};

/// What is related in one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group<'site> {
    /// How they are related.
    pub label: &'static str,
    /// Where it is.
    pub links: Vec<Link<'site>>,
}

/// What the document `id` has to do with others, by how.
pub(super) fn groups(site: &Site, id: DocId) -> Vec<Group<'_>> {
    let relations = &site.entry(id).relations;
    let based_on: Vec<DocId> = relations
        .based_on
        .iter()
        .filter_map(|basis| match basis {
            Basis::Document(id, _) => Some(*id),
            Basis::Law(_) => None,
        })
        .collect();
    let groups = [
        ("政策解读", &relations.interpreted_by),
        ("解读的文件", &relations.interprets),
        ("修改的文件", &relations.amends),
        ("被以下文件修改", &relations.amended_by),
        ("废止的文件", &relations.repeals),
        ("被以下文件废止", &relations.repealed_by),
        ("部分条款被以下文件废止", &relations.partly_repealed_by),
        ("依据", &based_on),
        ("以本文件为依据", &relations.basis_of),
    ];
    let more = [("修订对照表", comparison::links(site, id)), ("职权事项", powers(site, id))];
    let groups = groups.into_iter().map(|(label, ids)| (label, Link::to_documents(site, ids)));
    let shown = groups.chain(more).filter(|(_, links)| !links.is_empty());
    shown.map(|(label, links)| Group { label, links }).collect()
}

/// The items of power lists that a decision rests on.
fn powers(site: &Site, id: DocId) -> Vec<Link<'_>> {
    let decision = site.document(id).decision.iter();
    let powers = decision.flat_map(|decision| &decision.items).filter_map(|code| site.power(code));
    powers.map(|(list, item)| power::link(site, list, item)).collect()
}

/// The laws that a document rests on and that are not on the site, with links where there are any.
pub(super) fn laws(site: &Site, document: &Document, entry: &Entry) -> Vec<String> {
    let root = document.url.to_root();
    let laws = entry.relations.based_on.iter().filter_map(|basis| match basis {
        Basis::Law(law) => Some(citation::linked(site, &root, law)),
        Basis::Document(_, _) => None,
    });
    laws.collect()
}
