//! A file as rules look at it: an attachment, a picture, the data of a list.

use std::cell::OnceCell;

use crate::base::{LineIndex, Place, SourcePath, Span};
use crate::source;

/// A file that is published, with its bytes: they are read once, for all rules.
#[derive(Debug)]
pub struct Enclosed<'run> {
    /// The file.
    pub path: &'run SourcePath,
    /// All of it.
    pub bytes: &'run [u8],
    text: OnceCell<Option<String>>,
}

/// The endings of files that are plain text.
const TEXTS: [&str; 4] = ["csv", "tsv", "txt", "json"];

impl<'run> Enclosed<'run> {
    /// The file at `path`, which holds `bytes`.
    pub fn new(path: &'run SourcePath, bytes: &'run [u8]) -> Self {
        Self { path, bytes, text: OnceCell::new() }
    }

    /// Its ending in small letters: `xlsx`.
    pub fn ending(&self) -> String {
        let ending = self.path.name().rsplit_once('.').map_or("", |(_, ending)| ending);
        ending.to_ascii_lowercase()
    }

    /// The place of the file as a whole.
    pub fn place(&self) -> Place {
        Place::File(self.path.clone())
    }

    /// The places of what `find` finds in the words of the file.
    pub fn places(&self, find: impl Fn(&str) -> Vec<Span>) -> Vec<Place> {
        let Some(text) = self.text() else { return Vec::new() };
        let spans = find(text);
        if spans.is_empty() {
            return Vec::new();
        }
        let lines = LineIndex::new(text);
        let places = spans.into_iter().map(|span| lines.position(span));
        places.map(|position| Place::At(self.path.clone(), position)).collect()
    }

    /// Its text, when it is plain text.
    fn text(&self) -> Option<&str> {
        let is_text = TEXTS.contains(&self.ending().as_str());
        let read = || is_text.then(|| source::text_of(self.bytes.to_vec()).ok()).flatten();
        self.text.get_or_init(read).as_deref()
    }
}
