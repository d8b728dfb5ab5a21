//! Attachment: what is in a file beside a document, seen and unseen.
//!
//! The kind of a file is known by its content and never by its name. Every reader works within the same
//! limits, whatever the file says of itself; what they cannot read is said in [`Attachment::unread`]. The
//! limits count bytes, parts and characters instead of seconds, so that a file reads the same everywhere.

mod book;
mod container;
mod exif;
mod kind;
mod letter;
mod markup;
mod pdf;
mod picture;
mod strip;

use crate::base::{Cell, Part, attempt};
use crate::{source, table};

pub use kind::Kind;
pub use strip::{Refusal, Stripped, Trace, strip};

/// The largest file that is read, in bytes.
pub const LARGEST: usize = table::LARGEST;

/// The most bytes that a file may unpack to.
const UNPACKED: u64 = 200 * 1024 * 1024;

/// The most characters that are kept of one file.
const TEXT: usize = 20_000_000;

/// What is in a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attachment {
    /// What it is, by its content.
    pub kind: Kind,
    /// Its text, in order.
    pub pieces: Vec<Piece>,
    /// What of it is hidden, in order.
    pub hidden: Vec<Hidden>,
    /// Who is named in its properties.
    pub people: Vec<Person>,
    /// Changes that are tracked and not accepted, in order.
    pub changes: Vec<Spot>,
    /// Whether it says where a picture was taken.
    pub is_located: bool,
    /// Whether it opens only with a password.
    pub is_encrypted: bool,
    /// Whether it is pages without any text: a scan.
    pub is_scan: bool,
    /// Why it was not read to its end.
    pub unread: Option<Unread>,
    /// The characters that may still be kept.
    room: usize,
}

/// A stretch of text, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands.
    pub spot: Spot,
    /// The text.
    pub text: String,
    /// Who sees it.
    pub layer: Layer,
}

/// Where something stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// Anywhere in a plain text, whose one piece it is.
    Text,
    /// In a cell of a table.
    Cell(Cell),
    /// In another part.
    Part(Part),
}

/// Who sees a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layer {
    /// Everybody who opens the file.
    Shown,
    /// Whoever shows what is hidden.
    Hidden,
    /// Whoever shows comments.
    Comment,
    /// Whoever shows tracked changes: it was deleted.
    Deleted,
    /// Whoever looks at the properties.
    Property,
}

/// Something hidden that says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hidden {
    /// Where it begins.
    pub spot: Spot,
    /// What it is.
    pub what: Covered,
}

/// What can be hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Covered {
    /// A sheet.
    Sheet,
    /// Rows of a sheet.
    Rows,
    /// Columns of a sheet.
    Columns,
    /// Text of a document.
    Text,
}

/// A person, or what stands for one, in the properties of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// What they did.
    pub role: Role,
    /// Their name.
    pub name: String,
}

/// What a person did to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Made it.
    Author,
    /// Changed it last.
    Editor,
    /// Wrote a comment, or made a change that is tracked.
    Reviewer,
}

/// Why a file was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It is damaged.
    Damaged,
    /// It is or unpacks to more than any attachment.
    TooLarge,
}

/// Reads the file that holds `bytes`.
pub fn read(bytes: &[u8]) -> Attachment {
    let kind = Kind::of(bytes);
    if LARGEST < bytes.len() {
        return Attachment { unread: Some(Unread::TooLarge), ..Attachment::of(kind) };
    }
    let read = attempt(|| {
        let mut attachment = Attachment::of(kind);
        attachment.fill(bytes);
        attachment
    });
    read.unwrap_or_else(|| Attachment { unread: Some(Unread::Damaged), ..Attachment::of(kind) })
}

impl Attachment {
    fn of(kind: Kind) -> Self {
        Self { kind, room: TEXT, ..Self::default() }
    }

    fn fill(&mut self, bytes: &[u8]) {
        match self.kind {
            Kind::Text => {
                let text = source::text_of(bytes.to_vec()).unwrap_or_default();
                self.add(Spot::Text, &text, Layer::Shown);
            }
            Kind::Xlsx => self.keep(book::xlsx(self.blank(), bytes)),
            Kind::Xls => self.keep(book::xls(self.blank(), bytes)),
            Kind::Docx => self.keep(letter::read(self.blank(), bytes)),
            Kind::Pdf => self.keep(pdf::read(self.blank(), bytes)),
            Kind::Jpeg => picture::jpeg(self, bytes),
            Kind::Png => picture::png(self, bytes),
            Kind::Locked => self.is_encrypted = true,
            Kind::Empty
            | Kind::Doc
            | Kind::Ppt
            | Kind::Pptx
            | Kind::OpenDocument
            | Kind::Ofd
            | Kind::Zip
            | Kind::Rar
            | Kind::SevenZip
            | Kind::Gif
            | Kind::Webp
            | Kind::Bmp
            | Kind::Other => {}
        }
    }

    /// An attachment of this kind of which nothing was read yet.
    fn blank(&self) -> Self {
        Self::of(self.kind)
    }

    fn keep(&mut self, read: Result<Self, Unread>) {
        match read {
            Ok(read) => *self = read,
            Err(why) => self.unread = Some(why),
        }
    }

    /// Adds a text, if it says something and there is room.
    fn add(&mut self, spot: Spot, text: &str, layer: Layer) {
        let text = text.trim_end();
        if text.is_empty() {
            return;
        }
        match self.room.checked_sub(text.len()) {
            Some(room) => {
                self.room = room;
                self.pieces.push(Piece { spot, text: text.to_owned(), layer });
            }
            None => self.unread = Some(Unread::TooLarge),
        }
    }

    fn name(&mut self, role: Role, name: &str) {
        let person = Person { role, name: name.trim().to_owned() };
        if !person.name.is_empty() && !self.people.contains(&person) && self.people.len() < 100 {
            self.people.push(person);
        }
    }

    /// The cells of its tables, row by row.
    pub fn cells(&self) -> impl Iterator<Item = (&Cell, &Piece)> {
        self.pieces.iter().filter_map(|piece| match &piece.spot {
            Spot::Cell(cell) if piece.layer != Layer::Comment => Some((cell, piece)),
            Spot::Cell(_) | Spot::Text | Spot::Part(_) => None,
        })
    }

    /// The comments in it.
    pub fn comments(&self) -> impl Iterator<Item = &Piece> {
        self.pieces.iter().filter(|piece| piece.layer == Layer::Comment)
    }
}

#[cfg(test)]
mod tests;
