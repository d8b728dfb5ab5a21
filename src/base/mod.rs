//! Words that every stage speaks: two-language text, places, findings, paths, dates, numerals.
//!
//! Nothing here names another module of the program.

pub mod agency;
pub mod attempt;
pub mod brackets;
pub mod catalogue;
pub mod cell;
pub mod clause;
pub mod date;
pub mod digest;
pub mod finding;
pub mod frame;
pub mod html;
pub mod map;
pub mod numeral;
pub mod pack;
pub mod part;
pub mod path;
pub mod sha256;
pub mod snippet;
pub mod span;
pub mod text;

pub use agency::AgencyCode;
pub use attempt::attempt;
pub use brackets::Brackets;
pub use cell::Cell;
pub use clause::{Clause, Grade};
pub use date::{Date, Moment};
pub use digest::{Digest, Digester};
pub use finding::{Checked, Finding, Fix, Place, Severity};
pub use frame::Frame;
pub use map::{Map, Set};
pub use pack::Pack;
pub use part::Part;
pub use path::{SitePath, SourcePath};
pub use sha256::Sha256;
pub use span::{LineIndex, Position, Span};
pub use text::{Lang, Text};
