//! Validity (有效性): whether a document is in force on a day. Computed, never typed.

use std::sync::Arc;

use super::relation::Related;
use crate::base::Date;
use crate::document::Document;

/// Whether a document is in force (R-GF-26).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Validity {
    /// In force (有效).
    InForce,
    /// In force, with amendments (已修改).
    Amended,
    /// In force but for some articles (部分失效).
    PartlyInvalid,
    /// Not yet in force (尚未施行).
    NotYet,
    /// Repealed by another document (废止).
    Repealed,
    /// Expired, or taken back (失效).
    Expired,
}

impl Validity {
    /// Every validity, in the order of lists.
    pub const ALL: [Self; 6] = [
        Self::InForce,
        Self::Amended,
        Self::PartlyInvalid,
        Self::NotYet,
        Self::Repealed,
        Self::Expired,
    ];

    /// Its name on pages and in catalogues.
    pub const fn name(self) -> &'static str {
        match self {
            Self::InForce => "有效",
            Self::Amended => "已修改",
            Self::PartlyInvalid => "部分失效",
            Self::NotYet => "尚未施行",
            Self::Repealed => "废止",
            Self::Expired => "失效",
        }
    }

    /// Its name in addresses and style sheets.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::Amended => "amended",
            Self::PartlyInvalid => "partly-invalid",
            Self::NotYet => "not-yet",
            Self::Repealed => "repealed",
            Self::Expired => "expired",
        }
    }

    /// Whether a reader must not rely on the document today.
    pub const fn is_out_of_force(self) -> bool {
        matches!(self, Self::NotYet | Self::Repealed | Self::Expired)
    }
}

/// The validity of each document on `day`; none for kinds that do not bind.
pub(super) fn of(
    documents: &[Arc<Document>],
    relations: &[Related],
    day: Date,
) -> Vec<Option<Validity>> {
    let acts = |actor: &Document| actor.withdrawn.is_none() && actor.in_force_from() <= day;
    let standing = |(document, relations): (&Arc<Document>, &Related)| {
        let any = |ids: &[super::DocId]| ids.iter().any(|id| acts(&documents[id.0 as usize]));
        if !document.kind.facts().binds {
            None
        } else if any(&relations.repealed_by) {
            Some(Validity::Repealed)
        } else if document.withdrawn.is_some()
            || document.dates.expires.is_some_and(|last| last < day)
        {
            Some(Validity::Expired)
        } else if document.dates.effective.is_some_and(|first| day < first) {
            Some(Validity::NotYet)
        } else if any(&relations.partly_repealed_by) {
            Some(Validity::PartlyInvalid)
        } else if any(&relations.amended_by) {
            Some(Validity::Amended)
        } else {
            Some(Validity::InForce)
        }
    };
    documents.iter().zip(relations).map(standing).collect()
}
