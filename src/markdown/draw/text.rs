//! What stands inside blocks: words, emphasis, links, pictures.

use pulldown_cmark::{CowStr, LinkType};

use super::Draw;
use crate::base::Span;
use crate::markdown::body::{Link, LinkKind};
use crate::markdown::find::{self, What};
use crate::markdown::han;

/// Running text being gathered: the parser gives it in pieces.
#[derive(Debug, Default)]
pub(super) struct Text {
    pending: String,
    /// Where the pieces begin, in the pending text and in the source.
    pieces: Vec<(usize, usize)>,
    /// How many emphases are open.
    pub(super) emphasis: usize,
    /// The links that are open; no address is a link inside one.
    open: Vec<usize>,
    /// Of the strikes that are open, which are only a `~`.
    strikes: Vec<bool>,
    /// The `<a>` of the writer that are open.
    pub(super) raw_links: usize,
    /// The pictures that are open, of which the outermost counts.
    pictures: Vec<Link>,
    /// Whether we are in a block of code.
    pub(super) code: bool,
}

impl Text {
    /// Whether we are in the words that stand for a picture.
    pub(super) fn in_picture(&self) -> bool {
        !self.pictures.is_empty()
    }
}

impl<'text> Draw<'text> {
    /// Keeps a piece of running text until all of it is there.
    pub(super) fn keep(&mut self, text: &CowStr<'text>, span: Span) {
        let text = self.prepared.strip(text);
        if self.text.code {
            self.out.text(&text);
            self.plain.push_str(&text);
        } else {
            self.text.pieces.push((self.text.pending.len(), span.start));
            self.text.pending.push_str(&text);
        }
    }

    /// Writes the running text that was kept, with the links in it.
    pub(super) fn flush(&mut self) {
        if self.text.pending.is_empty() {
            self.text.pieces.clear();
            return;
        }
        let mut text = std::mem::take(&mut self.text.pending);
        if let Some(picture) = self.text.pictures.first_mut() {
            if let LinkKind::Image { alt } = &mut picture.kind {
                alt.push_str(&text);
            }
        } else if self.text.open.is_empty() && self.text.raw_links == 0 {
            self.words_and_links(&text);
        } else {
            self.words(&text);
        }
        text.clear();
        self.text.pending = text;
        self.text.pieces.clear();
    }

    fn words_and_links(&mut self, text: &str) {
        let (mut done, mut from) = (0, 0);
        while let Some(found) = find::next(text, from) {
            from = found.end;
            let start = self.source_of(found.start);
            if self.source[..start].ends_with('\\') {
                continue;
            }
            self.words(&text[done..found.start]);
            done = found.end;
            let (kind, target, shown) = match found.what {
                What::Address { target } => (LinkKind::Bare, target, &text[found.start..found.end]),
                What::Number { number } => (LinkKind::Number, number.to_owned(), number),
                What::Citation { name, number, provisions } => {
                    let kind = LinkKind::Citation { name: name.to_owned(), provisions };
                    (kind, number.to_owned(), &text[found.start..found.end])
                }
                What::Figure { call } => (LinkKind::Figure, call.to_owned(), ""),
            };
            let span = self.written(Span::new(start, self.source_of(found.end)));
            let is_figure = kind == LinkKind::Figure;
            let link = self.add_link(Link { kind, target, title: None, span });
            if is_figure {
                self.plain.push_str(&text[found.start..found.end]);
                self.out.open_gap(link, true);
                continue;
            }
            self.out.open_gap(link, false);
            self.words(shown);
            self.out.close_gap(link);
        }
        self.words(&text[done..]);
    }

    /// The byte of the source for a byte of the pending text.
    fn source_of(&self, at: usize) -> usize {
        let next = self.text.pieces.partition_point(|(start, _)| *start <= at);
        let piece = next.checked_sub(1).map(|last| self.text.pieces[last]);
        let byte = piece.map_or(0, |(start, source)| source + (at - start));
        self.source.floor_char_boundary(byte)
    }

    /// Writes words, marking what stands out at the beginning of a block.
    pub(super) fn words(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.plain.push_str(text);
        let Some(block) = &mut self.block else { return self.out.text(text) };
        let (shown, rest) = block.split(text, self.text.emphasis);
        if let Some((open, close)) = shown.tags {
            self.out.tag(open);
            self.out.text(shown.text);
            self.out.tag(close);
        } else {
            self.out.text(shown.text);
        }
        if !rest.is_empty() {
            self.out.text(rest);
        }
    }

    pub(super) fn code(&mut self, code: &CowStr<'text>) {
        let code = self.prepared.strip(code);
        if let Some(LinkKind::Image { alt }) = self.text.pictures.first_mut().map(|p| &mut p.kind) {
            alt.push_str(&code);
            return;
        }
        self.out.tag("<code>");
        self.out.text(&code);
        self.out.tag("</code>");
        self.plain.push_str(&code);
    }

    /// A line break that is not shown: a blank, but not between Han.
    pub(super) fn soft_break(&mut self, span: Span) {
        let markup = |c: &char| !matches!(c, '*' | '_' | '~' | '[' | '`' | ' ' | '\t' | '>' | '\r');
        let before = self.source[..span.start].chars().rev().find(markup);
        let after = self.source[span.end..].chars().find(markup);
        let joined = before.zip(after).is_some_and(|(before, after)| han::joins(before, after));
        if !joined {
            self.break_with("\n", " ");
        }
    }

    pub(super) fn hard_break(&mut self) {
        self.break_with("<br>\n", " ");
    }

    fn break_with(&mut self, html: &str, plain: &str) {
        if let Some(LinkKind::Image { alt }) = self.text.pictures.first_mut().map(|p| &mut p.kind) {
            alt.push_str(plain);
            return;
        }
        self.out.tag(html);
        self.plain.push_str(plain);
    }

    /// Opens an emphasis.
    pub(super) fn open(&mut self, tag: &str) {
        if self.text.pictures.is_empty() {
            self.out.tag(tag);
            self.text.emphasis += 1;
        }
    }

    /// Closes an emphasis.
    pub(super) fn close(&mut self, tag: &str) {
        if self.text.pictures.is_empty() {
            self.out.tag(tag);
            self.text.emphasis -= usize::from(0 < self.text.emphasis);
            self.lead_may_end();
        }
    }

    /// `~~` strikes out; a single `~` stands for itself: 3~5天.
    pub(super) fn strike(&mut self, start: Option<usize>) {
        let tilde = match start {
            Some(at) => !self.source[at..].starts_with("~~"),
            None => self.text.strikes.pop().unwrap_or(false),
        };
        self.text.strikes.extend(start.map(|_| tilde));
        match (tilde, start) {
            (true, _) => self.words("~"),
            (false, Some(_)) => self.open("<del>"),
            (false, None) => self.close("</del>"),
        }
    }

    pub(super) fn open_link(
        &mut self,
        sort: LinkType,
        target: &CowStr<'_>,
        title: &CowStr<'_>,
        span: Span,
    ) {
        if !self.text.pictures.is_empty() {
            return;
        }
        let target = self.own(target);
        let (kind, target) = match sort {
            LinkType::Email => (LinkKind::Bare, format!("mailto:{target}")),
            LinkType::Autolink if target.starts_with("http") => (LinkKind::Bare, target),
            _ => (LinkKind::Link, target),
        };
        let title = Some(self.own(title)).filter(|title| !title.is_empty());
        let span = self.written(span);
        let link = self.add_link(Link { kind, target, title, span });
        self.out.open_gap(link, false);
        self.text.open.push(link);
        self.text.emphasis += 1;
    }

    pub(super) fn close_link(&mut self) {
        if !self.text.pictures.is_empty() {
            return;
        }
        if let Some(link) = self.text.open.pop() {
            self.out.close_gap(link);
            self.text.emphasis -= usize::from(0 < self.text.emphasis);
            self.lead_may_end();
        }
    }

    pub(super) fn open_picture(&mut self, target: &CowStr<'_>, title: &CowStr<'_>, span: Span) {
        let title = Some(self.own(title)).filter(|title| !title.is_empty());
        let kind = LinkKind::Image { alt: String::new() };
        let (target, span) = (self.own(target), self.written(span));
        self.text.pictures.push(Link { kind, target, title, span });
    }

    pub(super) fn close_picture(&mut self) {
        let Some(picture) = self.text.pictures.pop() else { return };
        if self.text.pictures.is_empty() {
            let link = self.add_link(picture);
            self.out.open_gap(link, true);
        }
    }
}
