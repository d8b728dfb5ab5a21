//! What an agency may do, as its power lists say it.

use crate::document::Document;
use crate::site::Site;
use crate::table::power::{PowerItem, PowerKind};

/// The items of the power lists that stand, each with its list.
pub(super) fn standing(site: &Site) -> impl Iterator<Item = (&Document, &PowerItem)> {
    site.standing().flat_map(|list| list.powers().iter().map(move |item| (list, item)))
}

/// The list of the first item of this kind, if the agency has such a power.
pub(super) fn list_of(site: &Site, kind: PowerKind) -> Option<&Document> {
    standing(site).find(|(_, item)| item.kind == kind).map(|(list, _)| list)
}
