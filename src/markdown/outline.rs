//! The outline: which heading stands under which, and the anchor of everything that can be cited.
//!
//! Anchors come from the numbers that are written, so that they stay when a text is edited around
//! them; only what has no number is counted.

use std::collections::HashMap;

use crate::base::numeral;

use super::heading::{Anchors, Heading, Headings};
use super::mark::{Division, Mark, Numbered};

/// The outline so far.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) entries: Vec<Entry>,
    stack: Vec<Level>,
    /// The number of the last heading that stands under none.
    last: u32,
    /// How many paragraphs the current heading has.
    paragraphs: u32,
    article: Option<Article>,
    annexes: u32,
    /// Every anchor, with the suffix that its next namesake gets.
    seen: HashMap<Box<str>, u32>,
}

/// A [`Heading`] that is still being read.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) level: u8,
    pub(super) anchor: String,
    pub(super) title: String,
    pub(super) label: String,
}

impl Entry {
    fn as_heading(&self) -> Heading<'_> {
        let Self { level, anchor, title, label } = self;
        Heading { level: *level, anchor, title, label }
    }
}

/// A heading under which we stand.
#[derive(Debug)]
struct Level {
    kind: Kind,
    /// How many `#` it was written with, if it was.
    markdown: Option<u8>,
    anchor: String,
    label: String,
    last: u32,
}

/// What puts a heading over or under another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Only its `#`.
    Plain,
    /// Its number: 一、, （一）, 1., （1）.
    Ranked(Mark),
    /// It is a division of a legal text.
    Division(Numbered),
    /// It is an annex (附件).
    Annex,
}

/// The article in which we stand.
#[derive(Debug)]
struct Article {
    anchor: String,
    label: String,
    /// The current paragraph (款), and whether it is the only one.
    paragraph: u32,
    only: bool,
    item: Option<Item>,
}

/// The item (项) in which we stand.
#[derive(Debug)]
struct Item {
    rank: u8,
    anchor: String,
    label: String,
}

/// A place that can be cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spot {
    /// Its anchor.
    pub(super) anchor: String,
    /// What a citation calls it, if it is cited at all.
    pub(super) label: Option<String>,
}

impl Outline {
    /// Whether we stand in an article.
    pub(super) fn in_article(&self) -> bool {
        self.article.is_some()
    }

    /// Leaves the article in which we stand.
    pub(super) fn leave_article(&mut self) {
        self.article = None;
    }

    /// Enters a heading; `own` is the anchor its writer gave it.
    pub(super) fn heading(&mut self, kind: Kind, markdown: Option<u8>, own: Option<&str>) -> u8 {
        self.leave(kind, markdown);
        let number = self.number(kind);
        let base = own.map_or_else(|| self.base(kind, number), str::to_owned);
        let anchor = self.unique(base);
        let label = self.label(kind);
        self.article = None;
        self.paragraphs = 0;
        let title = String::new();
        let level = u8::try_from(self.stack.len() + 1).unwrap_or(6).min(6);
        self.entries.push(Entry { level, anchor: anchor.clone(), title, label: label.clone() });
        if self.stack.len() < 64 {
            self.stack.push(Level { kind, markdown, anchor, label, last: 0 });
        }
        level
    }

    /// Enters an article; `only` says that it has one paragraph.
    pub(super) fn article(&mut self, mark: Numbered, only: bool) {
        let label = division_label(mark);
        let inserted = mark.inserted.map(|n| format!("z{n}")).unwrap_or_default();
        let anchor = self.unique(format!("t{}{inserted}", mark.number));
        let level = u8::try_from(self.stack.len() + 1).unwrap_or(6).min(6);
        let title = String::new();
        self.entries.push(Entry { level, anchor: anchor.clone(), title, label: label.clone() });
        self.article = Some(Article { anchor, label, paragraph: 1, only, item: None });
    }

    /// The spot of the next paragraph, which may have a mark.
    pub(super) fn paragraph(&mut self, mark: Option<Mark>) -> Spot {
        match (&mut self.article, mark) {
            (Some(article), None) => {
                let (anchor, label) = article.next_paragraph();
                Spot { anchor: self.unique(anchor), label: Some(label) }
            }
            (Some(_), Some(mark)) => self.item(mark),
            (None, _) => {
                self.paragraphs += 1;
                let under = self.stack.last().map_or("", |level| level.anchor.as_str());
                let anchor = format!("{under}p{}", self.paragraphs);
                Spot { anchor: self.unique(anchor), label: None }
            }
        }
    }

    /// The spot of an item of a list, if the list belongs to an item of an article.
    pub(super) fn list_item(&mut self, number: u32) -> Option<Spot> {
        self.article.as_ref()?.item.as_ref().filter(|item| item.rank < 3)?;
        Some(self.item(Mark { rank: 3, number, len: 0 }))
    }

    /// Takes back the spot of the last paragraph, which turned out to be none.
    pub(super) fn take_back(&mut self, spot: &Spot) {
        self.seen.remove(spot.anchor.as_str());
        match &mut self.article {
            Some(article) => article.paragraph = article.paragraph.saturating_sub(1).max(1),
            None => self.paragraphs = self.paragraphs.saturating_sub(1),
        }
    }

    /// `anchor`, or with a suffix if it is taken.
    pub(super) fn unique(&mut self, anchor: String) -> String {
        let Some(next) = self.seen.get_mut(anchor.as_str()) else {
            self.seen.insert(anchor.as_str().into(), 2);
            return anchor;
        };
        let mut suffix = *next;
        let mut candidate = format!("{anchor}_{suffix}");
        while self.seen.contains_key(candidate.as_str()) {
            suffix += 1;
            candidate = format!("{anchor}_{suffix}");
        }
        self.seen.insert(anchor.into(), suffix + 1);
        self.seen.insert(candidate.as_str().into(), 2);
        candidate
    }

    /// The entries, and every anchor in order.
    pub(super) fn finish(self) -> (Headings, Anchors) {
        let mut anchors: Vec<_> = self.seen.into_keys().collect();
        anchors.sort_unstable();
        (self.entries.iter().map(Entry::as_heading).collect(), anchors.into_iter().collect())
    }

    fn item(&mut self, mark: Mark) -> Spot {
        let Some(article) = &mut self.article else {
            return Spot { anchor: String::new(), label: None };
        };
        let (anchor, label) = match &article.item {
            Some(item) if item.rank < mark.rank => {
                let number = numeral::format(mark.number);
                (format!("{}m{}", item.anchor, mark.number), format!("{}第{number}目", item.label))
            }
            Some(_) | None => article.next_item(mark),
        };
        Spot { anchor: self.unique(anchor), label: Some(label) }
    }

    /// Leaves the headings that do not stand over one of `kind`.
    fn leave(&mut self, kind: Kind, markdown: Option<u8>) {
        let over = |level: &Level| match (kind, level.kind, level.markdown) {
            (Kind::Annex, _, _) => false,
            (Kind::Division(new), Kind::Division(old), _) => old.division < new.division,
            (Kind::Ranked(new), Kind::Ranked(old), old_markdown) => {
                match (markdown, old_markdown) {
                    (Some(new), Some(old)) => old < new,
                    (Some(_), None) => false,
                    (None, _) => old.rank < new.rank,
                }
            }
            (_, _, old_markdown) => match (markdown, old_markdown) {
                (Some(new), Some(old)) => old < new,
                (Some(_), None) => matches!(level.kind, Kind::Annex),
                (None, _) => !matches!((kind, level.kind), (Kind::Division(_), Kind::Ranked(_))),
            },
        };
        while self.stack.last().is_some_and(|level| !over(level)) {
            self.stack.pop();
        }
    }

    /// The number of the new heading: the one it shows, or the next.
    fn number(&mut self, kind: Kind) -> u32 {
        let last = self.stack.last_mut().map_or(&mut self.last, |level| &mut level.last);
        match kind {
            Kind::Ranked(mark) => *last = mark.number,
            Kind::Plain => *last += 1,
            Kind::Division(_) => {}
            Kind::Annex => self.annexes += 1,
        }
        if kind == Kind::Annex { self.annexes } else { *last }
    }

    /// The anchor of the new heading, unless it is taken.
    fn base(&self, kind: Kind, number: u32) -> String {
        if kind == Kind::Annex {
            return format!("f{number}");
        }
        if let Kind::Division(mark) = kind {
            return self.division_anchor(mark);
        }
        match self.stack.last() {
            None => format!("h{number}"),
            Some(Level { kind: Kind::Plain | Kind::Ranked(_), anchor, .. }) => {
                format!("{anchor}-{number}")
            }
            Some(Level { anchor, .. }) => format!("{anchor}h{number}"),
        }
    }

    fn division_anchor(&self, mark: Numbered) -> String {
        let letter = match mark.division {
            Division::Part => 'b',
            Division::Chapter => 'z',
            Division::Section => 'j',
            Division::Article => 't',
        };
        let over = self.over_division().map_or("", |level| level.anchor.as_str());
        let inserted = mark.inserted.map(|n| format!("z{n}")).unwrap_or_default();
        format!("{over}{letter}{}{inserted}", mark.number)
    }

    fn over_division(&self) -> Option<&Level> {
        self.stack.last().filter(|level| matches!(level.kind, Kind::Division(_)))
    }

    /// What a citation calls the new heading; empty for one without a number.
    fn label(&self, kind: Kind) -> String {
        let over = |wanted: fn(&Kind) -> bool| {
            self.stack.last().filter(|level| wanted(&level.kind)).map_or("", |l| l.label.as_str())
        };
        match kind {
            Kind::Plain | Kind::Annex => String::new(),
            Kind::Ranked(mark) => {
                let over = over(|kind| matches!(kind, Kind::Ranked(_)));
                let number = numeral::format(mark.number);
                match mark.rank {
                    1 => format!("{over}{number}"),
                    2 => format!("{over}（{number}）"),
                    3 => format!("{over}{}", mark.number),
                    _ => format!("{over}（{}）", mark.number),
                }
            }
            Kind::Division(mark) => {
                let over = over(|kind| matches!(kind, Kind::Division(_)));
                format!("{over}{}", division_label(mark))
            }
        }
    }
}

impl Article {
    /// The next paragraph (款).
    fn next_paragraph(&mut self) -> (String, String) {
        self.paragraph += 1;
        self.item = None;
        let number = numeral::format(self.paragraph);
        (format!("{}k{}", self.anchor, self.paragraph), format!("{}第{number}款", self.label))
    }

    /// The next item (项) of the current paragraph.
    fn next_item(&mut self, mark: Mark) -> (String, String) {
        let number = numeral::format(mark.number);
        let anchor = format!("{}k{}x{}", self.anchor, self.paragraph, mark.number);
        let paragraph = numeral::format(self.paragraph);
        let label = if self.only {
            format!("{}第（{number}）项", self.label)
        } else {
            format!("{}第{paragraph}款第（{number}）项", self.label)
        };
        self.item = Some(Item { rank: mark.rank, anchor: anchor.clone(), label: label.clone() });
        (anchor, label)
    }
}

/// 第十二条之一.
fn division_label(mark: Numbered) -> String {
    let unit = match mark.division {
        Division::Part => '编',
        Division::Chapter => '章',
        Division::Section => '节',
        Division::Article => '条',
    };
    let inserted = mark.inserted.map(|n| format!("之{}", numeral::format(n))).unwrap_or_default();
    format!("第{}{unit}{inserted}", numeral::format(mark.number))
}
