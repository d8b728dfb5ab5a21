//! gongkai compiles an agency's Markdown documents into a government-information-disclosure portal.
//!
//! ```text
//!             content/     register.jsonl   site.yaml, day      theme/
//!                │               │               │                 │
//!                ▼               ▼               ▼                 ▼
//!  Source ──► Document ──► History ──► Site ──► Register ──► Page ──► bytes ──► public/
//!   text        typed      numbered   linked    catalogue    view
//! ```
//!
//! Every arrow is a function from values to values; [`pipeline`] names them all, in order, on one
//! page. What is wrong with the content travels beside the values as [`base::Finding`]s; only the
//! machine makes a function fail. [`audit`] looks at what the stages made, as an inspector would. Files are read in [`source`] and written in [`output`]; the clock
//! and the environment are read in [`cli`]. Four rooms stand beside the line: [`compare`] says what
//! changed between two texts, [`proof`] proves a published copy by its own register, [`preview`] shows
//! over HTTP what [`pipeline`] makes, and [`starter`] holds the first files of a new site. What is in a
//! file beside a document, seen and unseen, is read in [`attachment`].
//!
//! The modules, in reading order:

pub mod base;
pub mod source;
pub mod settings;
pub mod calendar;
pub mod law;
pub mod table;
pub mod attachment;
pub mod annual;
pub mod markdown;
pub mod compare;
pub mod document;
pub mod history;
pub mod site;
pub mod register;
pub mod page;
pub mod theme;
pub mod output;
pub mod audit;
pub mod pipeline;
pub mod proof;
pub mod preview;
pub mod starter;
pub mod cli;
