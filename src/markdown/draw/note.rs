//! Footnotes: gathered where they are defined, drawn at the end in the order they are referred to.

use std::collections::HashMap;

use pulldown_cmark::CowStr;

use super::Draw;
use crate::markdown::out::Out;

/// The footnotes of a body.
#[derive(Debug, Default)]
pub(super) struct Notes {
    numbers: HashMap<String, usize>,
    /// The notes by number, less one.
    all: Vec<Note>,
    /// What was being written when the definition of each open note began.
    outside: Vec<(usize, Out)>,
}

/// A footnote.
#[derive(Debug, Default)]
struct Note {
    drawn: Option<Out>,
    references: usize,
}

impl Notes {
    /// The number of the note that is called `label`.
    fn number(&mut self, label: &str) -> usize {
        if let Some(number) = self.numbers.get(label) {
            return *number;
        }
        self.all.push(Note::default());
        self.numbers.insert(label.to_owned(), self.all.len());
        self.all.len()
    }
}

impl Draw<'_> {
    pub(super) fn note_reference(&mut self, label: &CowStr<'_>) {
        let number = self.notes.number(label);
        let note = &mut self.notes.all[number - 1];
        note.references += 1;
        let anchor = match note.references {
            1 => format!("r{number}"),
            again => format!("r{number}_{again}"),
        };
        let anchor = self.outline.unique(anchor);
        self.out.reference(&anchor, number);
    }

    pub(super) fn note(&mut self, label: &CowStr<'_>) {
        let number = self.notes.number(label);
        self.notes.outside.push((number, self.out.take()));
        self.depth += 1;
        self.title = None;
    }

    pub(super) fn end_note(&mut self) {
        self.depth -= usize::from(0 < self.depth);
        self.end_plain_line();
        if let Some((number, outside)) = self.notes.outside.pop() {
            let drawn = std::mem::replace(&mut self.out, outside);
            match &mut self.notes.all[number - 1].drawn {
                // A note that is defined twice has both texts: neither is lost.
                Some(before) => before.append(&drawn),
                none => *none = Some(drawn),
            }
        }
    }

    /// Draws the notes under everything else.
    pub(super) fn draw_notes(&mut self) {
        let notes = std::mem::take(&mut self.notes.all);
        if notes.iter().all(|note| note.drawn.is_none()) {
            return;
        }
        self.out.fresh_line();
        self.out
            .tag("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"注释\">\n<ol>\n");
        for (at, note) in notes.into_iter().enumerate() {
            let anchor = self.outline.unique(format!("n{}", at + 1));
            self.out.tag("<li");
            self.out.id(&anchor);
            self.out.tag(">");
            self.draw_note(at + 1, note);
            self.out.tag("</li>\n");
        }
        self.out.tag("</ol>\n</section>\n");
    }

    fn draw_note(&mut self, number: usize, note: Note) {
        self.out.append(&note.drawn.unwrap_or_default());
        let end = self.out.html.trim_end().len();
        self.out.html.truncate(end);
        let in_paragraph = self.out.html.ends_with("</p>");
        if in_paragraph {
            self.out.html.truncate(end - "</p>".len());
        }
        if 0 < note.references {
            self.out.back_link(number);
        }
        if in_paragraph {
            self.out.tag("</p>\n");
        }
    }
}
