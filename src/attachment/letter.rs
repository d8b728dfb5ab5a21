//! Documents (DOCX): paragraphs, tables, headers, notes, comments, tracked changes, properties.

use super::container::Container;
use super::markup::{self, Tag};
use super::{Attachment, Covered, Hidden, Layer, Role, Spot, Unread};
use crate::base::{Cell, Part};

/// Reads a DOCX file.
pub(super) fn read(mut attachment: Attachment, bytes: &[u8]) -> Result<Attachment, Unread> {
    let mut container = Container::open(bytes)?;
    story(&mut attachment, &container.text("word/document.xml")?, &Part::Paragraph)?;
    for name in container.names() {
        let Some(file) = name.strip_prefix("word/").and_then(|file| file.strip_suffix(".xml"))
        else {
            continue;
        };
        let number = file.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let number: u32 = number.parse().unwrap_or(1);
        match file.trim_end_matches(|c: char| c.is_ascii_digit()) {
            "header" => story(&mut attachment, &container.text(&name)?, &|_| Part::Header(number))?,
            "footer" => story(&mut attachment, &container.text(&name)?, &|_| Part::Footer(number))?,
            "footnotes" | "endnotes" => {
                story(&mut attachment, &container.text(&name)?, &Part::Note)?;
            }
            "comments" => comments(&mut attachment, &container.text(&name)?)?,
            _ => {}
        }
    }
    properties(&mut attachment, &mut container)?;
    Ok(attachment)
}

/// Who made the file and who changed it last, as every office file says it.
pub(super) fn properties(
    attachment: &mut Attachment,
    container: &mut Container<'_>,
) -> Result<(), Unread> {
    for part in ["docProps/core.xml", "docProps/app.xml"] {
        markup::walk(&container.text(part)?, |tag, words| {
            let role = match tag.name {
                "creator" | "Manager" => Role::Author,
                "lastModifiedBy" => Role::Editor,
                "description" | "keywords" | "subject" | "title" if tag.is_end => {
                    attachment.add(Spot::Part(Part::Properties), words, Layer::Property);
                    return;
                }
                _ => return,
            };
            if tag.is_end {
                attachment.name(role, words);
            }
        })?;
    }
    Ok(())
}

/// The comments, one by one.
fn comments(attachment: &mut Attachment, text: &str) -> Result<(), Unread> {
    let (mut number, mut words) = (0, String::new());
    markup::walk(text, |tag, text| match (tag.name, tag.is_end) {
        ("comment", false) => {
            number += 1;
            words.clear();
            attachment.name(Role::Reviewer, &tag.attribute("author"));
        }
        ("comment", true) => {
            attachment.add(Spot::Part(Part::Comment(number)), &words, Layer::Comment);
        }
        ("t", true) => words.push_str(text),
        ("p", true) => words.push('\n'),
        _ => {}
    })
}

/// What was met so far of a running text.
#[derive(Default)]
struct Story {
    paragraphs: u32,
    tables: u32,
    /// The tables that are open.
    depth: u32,
    row: u32,
    column: u32,
    shown: String,
    hidden: String,
    deleted: String,
    is_hidden: bool,
    /// The deletions, and the deletions and insertions, that are open.
    deletions: u32,
    changes: u32,
    was_changed: bool,
}

/// The paragraphs and cells of a running text; `part` names a paragraph by its number.
fn story(
    attachment: &mut Attachment,
    text: &str,
    part: &dyn Fn(u32) -> Part,
) -> Result<(), Unread> {
    let mut story = Story::default();
    markup::walk(text, |tag, words| {
        story.table(attachment, tag);
        story.change(attachment, tag);
        match (tag.name, tag.is_end) {
            ("p", false) => story.paragraphs += 1,
            ("p", true) => story.paragraph(attachment, part),
            ("r", false) => story.is_hidden = false,
            ("vanish", false) => story.is_hidden = !matches!(&*tag.attribute("val"), "0" | "false"),
            ("t", true) if story.is_hidden => story.hidden.push_str(words),
            ("t", true) if story.deletions == 0 => story.shown.push_str(words),
            ("t" | "delText", true) => story.deleted.push_str(words),
            ("tab" | "br", false) => story.shown.push(' '),
            _ => {}
        }
    })
}

impl Story {
    fn table(&mut self, attachment: &mut Attachment, tag: &Tag<'_>) {
        match (tag.name, tag.is_end) {
            ("tbl", false) => {
                self.depth += 1;
                if self.depth == 1 {
                    (self.tables, self.row, self.column) = (self.tables + 1, 0, 0);
                }
            }
            ("tbl", true) => self.depth = self.depth.saturating_sub(1),
            ("tr", false) if self.depth == 1 => (self.row, self.column) = (self.row + 1, 0),
            ("tc", false) if self.depth == 1 => self.column += 1,
            ("tc", true) if self.depth == 1 => {
                let spot = self.cell();
                self.flush(attachment, &spot);
            }
            _ => {}
        }
    }

    fn change(&mut self, attachment: &mut Attachment, tag: &Tag<'_>) {
        let is_deletion = matches!(tag.name, "del" | "moveFrom");
        if !is_deletion && !matches!(tag.name, "ins" | "moveTo") {
            return;
        }
        if tag.is_end {
            self.changes = self.changes.saturating_sub(1);
            self.deletions = self.deletions.saturating_sub(u32::from(is_deletion));
        } else {
            self.changes += 1;
            self.deletions += u32::from(is_deletion);
            self.was_changed = true;
            attachment.name(Role::Reviewer, &tag.attribute("author"));
        }
    }

    fn paragraph(&mut self, attachment: &mut Attachment, part: &dyn Fn(u32) -> Part) {
        if self.depth == 0 {
            let spot = Spot::Part(part(self.paragraphs));
            self.flush(attachment, &spot);
        } else {
            for text in [&mut self.shown, &mut self.hidden, &mut self.deleted] {
                if !text.is_empty() {
                    text.push('\n');
                }
            }
        }
    }

    fn cell(&self) -> Spot {
        let sheet = format!("表{}", self.tables);
        Spot::Cell(Cell { sheet, row: self.row, column: self.column })
    }

    /// Puts what was gathered to `spot`.
    fn flush(&mut self, attachment: &mut Attachment, spot: &Spot) {
        attachment.add(spot.clone(), &self.shown, Layer::Shown);
        attachment.add(spot.clone(), &self.deleted, Layer::Deleted);
        if !self.hidden.trim().is_empty() {
            attachment.add(spot.clone(), &self.hidden, Layer::Hidden);
            attachment.hidden.push(Hidden { spot: spot.clone(), what: Covered::Text });
        }
        if std::mem::take(&mut self.was_changed) {
            attachment.changes.push(spot.clone());
        }
        self.shown.clear();
        self.hidden.clear();
        self.deleted.clear();
    }
}
