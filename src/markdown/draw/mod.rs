//! From the parser's events to a body.

mod block;
mod html;
mod note;
mod table;
mod text;

use pulldown_cmark::{CowStr, Event, Options, Parser};

use crate::base::Span;

use super::body::{Body, Link, Problem, Side};
use super::line::Prepared;
use super::out::Out;
use super::outline::Outline;

/// A body being drawn.
struct Draw<'text> {
    prepared: &'text Prepared<'text>,
    source: &'text str,
    out: Out,
    plain: String,
    links: Vec<Link>,
    outline: Outline,
    /// How many blocks are open that hold others.
    depth: usize,
    block: Option<block::Block<'text>>,
    text: text::Text,
    contents: block::Contents,
    /// The rank and number of the last paragraph that was an item of a list.
    listed: Option<(u8, u32)>,
    lists: Vec<block::List>,
    table: table::Table,
    title: Option<table::Title>,
    notes: note::Notes,
    problems: Vec<Problem>,
}

/// Draws a prepared text.
pub(super) fn draw(prepared: &Prepared<'_>) -> Body {
    let mut draw = Draw::new(prepared);
    for (event, range) in Parser::new_ext(&prepared.edited.text, options()).into_offset_iter() {
        draw.event(event, Span::new(range.start, range.end));
    }
    draw.finish()
}

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}

impl<'text> Draw<'text> {
    fn new(prepared: &'text Prepared<'text>) -> Self {
        let source = prepared.edited.text.as_ref();
        Self {
            prepared,
            source,
            out: Out::with_room(source.len()),
            plain: String::with_capacity(source.len()),
            links: Vec::new(),
            outline: Outline::default(),
            depth: 0,
            block: None,
            text: text::Text::default(),
            contents: block::Contents::default(),
            listed: None,
            lists: Vec::new(),
            table: table::Table::default(),
            title: None,
            notes: note::Notes::default(),
            problems: Vec::new(),
        }
    }

    fn event(&mut self, event: Event<'text>, span: Span) {
        if let Event::Text(text) = event {
            self.keep(&text, span);
            return;
        }
        self.flush();
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag),
            Event::Code(code) => self.code(&code),
            Event::Html(html) => self.html(&html, span),
            Event::InlineHtml(html) => self.html(&html, span),
            Event::FootnoteReference(label) => self.note_reference(&label),
            Event::SoftBreak => self.soft_break(span),
            Event::HardBreak => self.hard_break(),
            Event::Rule => self.rule(),
            Event::TaskListMarker(done) => self.task(done),
            Event::Text(math) | Event::InlineMath(math) | Event::DisplayMath(math) => {
                self.words(&math);
            }
        }
    }

    fn finish(mut self) -> Body {
        self.flush();
        self.draw_notes();
        let (outline, anchors) = self.outline.finish();
        Body {
            html: self.out.html,
            gaps: self.out.gaps,
            links: self.links,
            outline,
            anchors,
            text: self.plain,
            problems: self.problems,
        }
    }

    /// What was written where the prepared text has `span`.
    fn written(&self, span: Span) -> Span {
        let edited = &self.prepared.edited;
        Span::new(edited.written(span.start), edited.written(span.end))
    }

    /// `text` without the signs that are not its writer's.
    fn own(&self, text: &CowStr<'_>) -> String {
        self.prepared.strip(text).into_owned()
    }

    /// Enters a link among the links.
    fn add_link(&mut self, link: Link) -> usize {
        self.links.push(link);
        self.links.len() - 1
    }

    /// Leaves a gap for one of a link's tags.
    fn gap(&mut self, link: usize, side: Side) {
        self.out.gap(link, side);
    }

    /// Ends a line of the plain text.
    fn end_plain_line(&mut self) {
        let end = self.plain.trim_end_matches([' ', '\n']).len();
        self.plain.truncate(end);
        if !self.plain.is_empty() {
            self.plain.push('\n');
        }
    }
}
