//! Document: one file of the content, typed. It knows no other document.

mod address;
mod allow;
mod call;
mod column;
mod data;
mod decision;
mod fields;
pub mod figure;
mod gist;
pub mod json_schema;
pub mod kind;
mod number;
mod read;
mod reference;
pub mod schema;
pub mod vocabulary;

pub use allow::Allow;
pub use column::{ColumnFile, read as read_column};
pub use data::{CellCitation, Data, List, Rows, body, former_body, kept, of_kept};
pub use fields::Located;
pub use figure::Figure;
pub use gist::Gist;
pub use kind::Kind;
pub use number::{DocumentNumber, IndexNumber};
use read::text_body;
pub use read::{Defaults, is_excerpt, read};
pub use reference::Reference;
pub use vocabulary::{Article20, Cycle, Topic};

use std::sync::Arc;

use crate::base::{Date, Moment, Position, Sha256, SitePath, SourcePath};
use crate::markdown::{Anchors, Body, Headings, LineBreaks, LinkKind};
use crate::table::decision::Decision;
use vocabulary::Term;

/// What is said instead of a text whose period is over.
pub const LAPSED: &str = "公示期已满，内容不再展示。";

/// A piece of government information (政府信息): what its file says, typed and checked.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Document {
    /// The file.
    pub path: SourcePath,
    /// Where it is published.
    pub url: SitePath,
    /// The title, and below it the second line.
    pub title: String,
    /// The second line of the title.
    pub subtitle: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// Whether it is a normative document (行政规范性文件).
    pub normative: bool,
    /// Its document number.
    pub number: Option<Located<DocumentNumber>>,
    /// Its index number, when it brings one.
    pub index: Option<Located<IndexNumber>>,
    /// Who issued it, when not the agency itself.
    pub issuer: Option<String>,
    /// Who issued it together with the issuer.
    pub joint_issuers: Vec<String>,
    /// Its days and minutes.
    pub dates: Dates,
    /// Its topic.
    pub topic: Option<Topic>,
    /// Its genre (体裁).
    #[serde(with = "vocabulary::stored")]
    pub genre: Option<Term>,
    /// Whom it is for (服务对象).
    #[serde(with = "vocabulary::stored")]
    pub audience: Vec<Term>,
    /// Words to find it by.
    pub keywords: Vec<String>,
    /// A sentence or two: the editor's, or the beginning of the text.
    pub summary: String,
    /// Where it comes from, when not the agency itself.
    pub source: Option<String>,
    /// The author.
    pub author: Option<String>,
    /// The items of article 20.
    pub article20: Vec<Article20>,
    /// What it says of other documents.
    pub relations: Vec<(Relation, Located<Reference>)>,
    /// Files named by the editor; none written means all that lie beside `index.md`.
    pub attachments: Option<Vec<Located<String>>>,
    /// The review before publication (R-711-05).
    pub review: Option<Review>,
    /// The filing with a higher organ.
    pub filing: Option<Filing>,
    /// What changed since publication, newest first.
    pub changes: Vec<Change>,
    /// That it was taken back.
    pub withdrawn: Option<Withdrawal>,
    /// What it decides, when it is a decision on a penalty.
    pub decision: Option<Box<Decision>>,
    /// Whether the period is over in which it may be shown.
    pub is_lapsed: bool,
    /// Addresses it had before.
    pub aliases: Vec<Located<SitePath>>,
    /// Whether it is kept from being published.
    pub draft: bool,
    /// How its line breaks are read.
    pub line_breaks: LineBreaks,
    /// Rules of the audit that are not applied to it.
    pub allows: Vec<Allow>,
    /// The file that its rows or figures are read from (表格, 数据).
    pub data_file: Option<Located<SourcePath>>,
    /// Its rows or figures.
    #[serde(skip)]
    pub data: Option<Arc<Data>>,
    /// What is known of the text without keeping it.
    pub text: TextFacts,
    /// The text, drawn, while there is room to keep it.
    #[serde(skip)]
    pub body: Option<Box<Body>>,
}

impl Document {
    /// Whether its text is gone everywhere: it was published in error, or is a decision taken back,
    /// whose text must go with it (R-118-07).
    pub fn is_erased(&self) -> bool {
        self.withdrawn.as_ref().is_some_and(|withdrawn| withdrawn.erases)
    }

    /// The same after the period in which it may be shown: its number, title and a notice stay.
    #[must_use]
    pub fn lapsed(&self) -> Self {
        let text = TextFacts {
            outline: Headings::default(),
            anchors: Anchors::default(),
            links: Vec::new(),
            in_data: 0,
            figures: Vec::new(),
            gist: None,
            ..self.text.clone()
        };
        Self {
            summary: LAPSED.to_owned(),
            keywords: Vec::new(),
            attachments: Some(Vec::new()),
            body: Some(Box::default()),
            data: None,
            is_lapsed: true,
            text,
            ..self.clone()
        }
    }

    /// The first day it is in force: the day of publication when it names none.
    pub fn in_force_from(&self) -> Date {
        self.dates.effective.unwrap_or_else(|| self.dates.published.date())
    }

    /// The minute its text last changed, as told by its fields.
    pub fn changed(&self) -> Option<Moment> {
        let noted = self.changes.iter().map(|change| change.on.at(0, 0, 0, 0)).max();
        self.dates.changed.or(noted)
    }
}

/// The days and minutes of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Dates {
    /// Signed (成文日期).
    pub written: Option<Date>,
    /// Made public (发布时间).
    pub published: Moment,
    /// Text last changed (更新时间).
    pub changed: Option<Moment>,
    /// First day in force (施行日期).
    pub effective: Option<Date>,
    /// Last day in force, or last day of a consultation (有效期至).
    pub expires: Option<Date>,
    /// Last day pinned (置顶至).
    pub pinned_until: Option<Date>,
}

impl Dates {
    /// When a document is published whose time could not be read: a finding keeps it from being so.
    pub const UNREAD: Moment = Moment::MIN;
}

/// How one document stands to another.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Relation {
    /// Explains it (解读).
    Interprets,
    /// Amends it (修改).
    Amends,
    /// Repeals it, or one article of it (废止).
    Repeals,
    /// Rests on it (依据).
    BasedOn,
}

/// The review before publication (公开审查).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Review {
    /// Who reviewed it.
    pub by: String,
    /// When.
    pub on: Date,
    /// Whether it passed for secrecy.
    pub secrecy: Outcome,
    /// Whether it passed for legality.
    pub legality: Outcome,
}

/// The outcome of one side of a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Outcome {
    /// It passed (通过).
    Passed,
    /// This side was not called for (不适用).
    NotApplicable,
}

/// The filing with a higher organ (备案).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Filing {
    /// Its number.
    pub number: String,
    /// When.
    pub on: Date,
}

/// One change of the published text (更新记录).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Change {
    /// When.
    pub on: Date,
    /// What changed.
    pub note: String,
}

/// That a document was taken back (撤回), R-118-07.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Withdrawal {
    /// When.
    pub on: Date,
    /// Why.
    pub reason: String,
    /// Whether the text is gone everywhere, and not only under a notice.
    pub erases: bool,
}

/// What is known of a body even when it is not kept.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct TextFacts {
    /// Where it begins in its file.
    pub begin: Position,
    /// Its headings and articles.
    pub outline: Headings,
    /// Every anchor a link may lead to.
    pub anchors: Anchors,
    /// Its links as written, in order.
    pub links: Vec<WrittenLink>,
    /// How many of them, the last ones, stand in its data and not in its text.
    pub in_data: usize,
    /// The figures it asks for, by their places among the links.
    pub figures: Vec<(usize, Figure)>,
    /// The proof of its visible text, for readers who verify.
    pub sha256: Sha256,
    /// The proof of the whole source text, by which it is kept.
    pub source: Sha256,
    /// By what another text is known to be the same, if it is long enough to be told from others.
    pub gist: Option<Gist>,
}

/// A link of a body, as written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct WrittenLink {
    /// What kind of link it is.
    pub kind: LinkKind,
    /// What it leads to.
    pub target: String,
    /// Where it stands.
    pub at: Position,
}
