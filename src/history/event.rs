//! Events: the acts of publishing, each a line of the register. What follows from a date is none.

use serde::{Deserialize, Serialize};

use super::as_text;
use crate::base::{Date, Moment, Sha256, SitePath, SourcePath};
use crate::document::IndexNumber;

/// An act, and when it was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: Moment,
    /// What.
    pub act: Act,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// A document was published for the first time (公开).
    Published {
        /// Its number, which it keeps for good.
        index: IndexNumber,
        /// Where it stands in the content, and on the site.
        at: Stand,
        /// Its minute of publication, which it keeps for good.
        published: Moment,
        /// The day it was signed, which it keeps for good.
        written: Option<Date>,
        /// What was published.
        text: Kept,
    },
    /// Its published text changed (更新).
    Revised {
        /// Its number.
        index: IndexNumber,
        /// What is published now.
        text: Kept,
        /// What readers are told of the change.
        note: String,
    },
    /// It stands elsewhere (移动).
    Moved {
        /// Its number.
        index: IndexNumber,
        /// Where it stands now.
        to: Stand,
    },
    /// It was taken back, and its text stays readable under the notice (撤回).
    Withdrawn {
        /// Its number.
        index: IndexNumber,
        /// The day, and the reason.
        why: Reason,
    },
    /// Another document took it in (并入).
    Consolidated {
        /// Its number.
        index: IndexNumber,
        /// The number of the other.
        into: IndexNumber,
    },
    /// It was taken back, and its text is gone everywhere (清除), R-118-07.
    Erased {
        /// Its number.
        index: IndexNumber,
        /// The day, and the reason.
        why: Reason,
    },
    /// It is public again (恢复).
    Restored {
        /// Its number.
        index: IndexNumber,
    },
    /// Lists and other pages that are no documents were opened (启用), which stay reachable (R-47-33).
    Opened {
        /// Their addresses.
        urls: Vec<SitePath>,
    },
}

/// Where a document stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stand {
    /// Its file.
    pub path: SourcePath,
    /// Its address.
    pub url: SitePath,
}

/// One published text, by its proofs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its title.
    pub title: String,
    /// The proof of the visible text.
    pub text: Sha256,
    /// The proof of the source text, by which it is kept.
    pub source: Sha256,
    /// The files it shows and attaches.
    pub files: Vec<FileProof>,
    /// How many changes its front matter tells of.
    pub notes: usize,
    /// The last day on which it is shown (公示截止期): a copy of a later day has no text there.
    pub until: Option<Date>,
}

/// A published file and its proof.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileProof {
    /// Its address, from the portal's root.
    #[serde(with = "as_text")]
    pub url: SitePath,
    /// The proof of its bytes.
    #[serde(with = "as_text")]
    pub sha256: Sha256,
}

/// Why a document was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The day.
    pub on: Date,
    /// The reason.
    pub reason: String,
}

impl Act {
    /// The number of the document that it is about.
    pub fn index(&self) -> Option<&IndexNumber> {
        match self {
            Self::Published { index, .. }
            | Self::Revised { index, .. }
            | Self::Moved { index, .. }
            | Self::Withdrawn { index, .. }
            | Self::Consolidated { index, .. }
            | Self::Erased { index, .. }
            | Self::Restored { index } => Some(index),
            Self::Opened { .. } => None,
        }
    }
}
