//! Law: citations, and which laws exist, since when, replaced by what.

mod card;
mod citation;
mod laws;
mod provision;
mod read;

pub use card::{Card, key};
pub use citation::{Citation, Cited, Passage, citation, citations};
pub use laws::{Laws, Named, Verdict, is_like_law};
pub use provision::Provision;
pub use read::{PATH, read};
