//! Where links and relations lead, or why they lead nowhere.

use super::DocId;
use super::column::ColumnId;
use super::standing::Standing;
use crate::base::catalogue::site as found;
use crate::base::{Finding, Map, Place};
use crate::law::Passage;

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To a document, perhaps to an anchor in it.
    Document(DocId, Option<String>),
    /// To a column.
    Column(ColumnId),
    /// To a file that is published as it is.
    File(usize),
    /// To an anchor of the same page.
    Here(String),
    /// Out of the portal: a web address, or one for mail or telephone.
    Outside(String),
    /// No place, but a figure that stands in the text.
    Figure(String),
    /// Nowhere: the text stays plain. Either it was reported, or it need not lead anywhere.
    Nowhere,
}

impl Target {
    /// The same target, with a file's place among those that are published.
    pub(super) fn published(self, place: &Map<usize, usize>) -> Self {
        match self {
            Self::File(file) => Self::File(place[&file]),
            other => other,
        }
    }
}

/// What a document rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// A document of the site, perhaps one of its articles.
    Document(DocId, Option<String>),
    /// A law outside it, as the editor names it.
    Law(Passage),
}

/// Why a name leads nowhere.
#[derive(Debug)]
pub(super) enum Dead {
    /// Nothing has that name; the nearest name that something has.
    Unknown(String),
    /// A document has it, but is not public.
    Held(Standing),
    /// The document is there, the anchor is not.
    Anchor(String),
    /// An address of a kind that is not allowed.
    Scheme,
    /// A picture that would be fetched from another site.
    OutsidePicture,
    /// The document is there but could not be read, which is reported already.
    Unread,
}

impl Dead {
    /// The finding for `target`, unless another says enough.
    pub(super) fn finding(&self, place: Place, target: &str) -> Option<Finding> {
        Some(match self {
            Self::Unknown(near) if near.is_empty() => found::link_dead(place, target),
            Self::Unknown(near) => found::link_dead_near(place, target, near),
            Self::Held(standing) => {
                found::link_held(place, target, standing.ribbon().unwrap_or_default())
            }
            Self::Anchor(anchor) => found::link_anchor(place, target, anchor),
            Self::Scheme => found::link_scheme(place, target),
            Self::OutsidePicture => found::picture_outside(place, target),
            Self::Unread => return None,
        })
    }
}
