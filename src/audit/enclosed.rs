//! A file as rules look at it: an attachment, a picture, the data of a list.

use std::cell::OnceCell;

use crate::attachment::{self, Attachment, Kind, Spot};
use crate::base::{Cell, LineIndex, Place, SourcePath, Span};
use crate::table;

/// A file that is published, with its bytes: they are read once, for all rules.
#[derive(Debug)]
pub struct Enclosed<'run> {
    /// The file.
    pub path: &'run SourcePath,
    /// All of it.
    pub bytes: &'run [u8],
    read: OnceCell<Attachment>,
    cells: OnceCell<Vec<(Cell, String)>>,
}

/// The endings of texts that are tables.
const TABLES: [&str; 3] = ["csv", "tsv", "txt"];

impl<'run> Enclosed<'run> {
    /// The file at `path`, which holds `bytes`.
    pub fn new(path: &'run SourcePath, bytes: &'run [u8]) -> Self {
        Self { path, bytes, read: OnceCell::new(), cells: OnceCell::new() }
    }

    /// Its ending in small letters: `xlsx`.
    pub fn ending(&self) -> String {
        let ending = self.path.name().rsplit_once('.').map_or("", |(_, ending)| ending);
        ending.to_ascii_lowercase()
    }

    /// What is in it, seen and unseen.
    pub fn attachment(&self) -> &Attachment {
        self.read.get_or_init(|| attachment::read(self.bytes))
    }

    /// The cells of its tables, row by row: their places in it, and what they say.
    pub fn cells(&self) -> Vec<(&Cell, &str)> {
        if self.attachment().kind != Kind::Text {
            let cells = self.attachment().cells();
            return cells.map(|(cell, piece)| (cell, &*piece.text)).collect();
        }
        let is_table = TABLES.contains(&self.ending().as_str());
        let read = || if is_table { table::cells(self.path, self.bytes) } else { Vec::new() };
        let cells = self.cells.get_or_init(read).iter();
        cells.map(|(cell, text)| (cell, &**text)).collect()
    }

    /// The place of the file as a whole.
    pub fn place(&self) -> Place {
        Place::File(self.path.clone())
    }

    /// The place of a part of it.
    pub fn at(&self, spot: &Spot) -> Place {
        match spot {
            Spot::Text => self.place(),
            Spot::Cell(cell) => Place::Cell(self.path.clone(), cell.clone()),
            Spot::Part(part) => Place::Part(self.path.clone(), part.clone()),
        }
    }

    /// The places of what `find` finds in any text of it, seen or unseen: a stretch of a line in a plain
    /// text, else the part that holds it.
    pub fn places(&self, find: impl Fn(&str) -> Vec<Span>) -> Vec<Place> {
        let mut places = Vec::new();
        for piece in &self.attachment().pieces {
            let spans = find(&piece.text);
            match &piece.spot {
                _ if spans.is_empty() => {}
                Spot::Text => {
                    let lines = LineIndex::new(&piece.text);
                    let at = |span| Place::At(self.path.clone(), lines.position(span));
                    places.extend(spans.into_iter().map(at));
                }
                spot => places.push(self.at(spot)),
            }
        }
        places
    }
}
