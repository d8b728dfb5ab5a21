//! What an agency may do, as its power lists say it.

use crate::document::Document;
use crate::site::{Site, Validity};
use crate::table::power::{PowerItem, PowerKind};

/// The items of the power lists that stand, each with its list.
pub(super) fn standing(site: &Site) -> impl Iterator<Item = (&Document, &PowerItem)> {
    let stands = |id: &_| {
        let is_over = site.entry(*id).validity.is_some_and(Validity::is_out_of_force);
        !is_over && site.document(*id).withdrawn.is_none()
    };
    let lists = site.ids().filter(stands).map(|id| site.document(id));
    lists.flat_map(|list| list.powers().iter().map(move |item| (list, item)))
}

/// The list of the first item of this kind, if the agency has such a power.
pub(super) fn list_of(site: &Site, kind: PowerKind) -> Option<&Document> {
    standing(site).find(|(_, item)| item.kind == kind).map(|(list, _)| list)
}

/// Whether a document stands there that `is` wanted.
pub(super) fn has(site: &Site, is: impl Fn(&Document) -> bool) -> bool {
    let mut standing = site.documents.iter().filter(|document| document.withdrawn.is_none());
    standing.any(|document| is(document))
}
