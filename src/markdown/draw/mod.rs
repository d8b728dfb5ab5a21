//! From the parser's events to a body.

mod block;
mod html;
mod note;
mod paragraph;
mod table;
mod text;

use html::Raw;
use pulldown_cmark::{CowStr, Event, Options, Parser};

use crate::base::Span;

use super::body::{Body, Link, Problem};
use super::clean;
use super::heading::Heading;
use super::inline::unused;
use super::line::Prepared;
use super::out::Out;
use super::outline::Outline;
use super::tag::Written;

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
    raw: Raw,
    /// The block of the writer's HTML in which we are.
    block_html: Option<(String, Span)>,
    written_links: Vec<Written>,
}

/// Draws a prepared text.
pub(super) fn draw(prepared: &Prepared<'_>) -> Body {
    let drawn = Draw::new(prepared, Raw::Unmet, None).run();
    if drawn.raw == Raw::Unmet {
        return drawn.finish();
    }
    match unused(&prepared.edited.text) {
        Some(sign) => Draw::new(prepared, Raw::Kept, Some(sign)).run().finish_cleaned(sign),
        None => Draw::new(prepared, Raw::Refused, None).run().finish(),
    }
}

/// What of Markdown is read beside `CommonMark`.
pub(super) fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_GFM
}

impl<'text> Draw<'text> {
    fn new(prepared: &'text Prepared<'text>, raw: Raw, sign: Option<char>) -> Self {
        let source = prepared.edited.text.as_ref();
        Self {
            prepared,
            source,
            out: Out::with_room(source.len(), sign),
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
            raw,
            block_html: None,
            written_links: Vec::new(),
        }
    }

    /// Draws everything, or up to the first HTML if none was expected.
    fn run(mut self) -> Self {
        for (event, range) in Parser::new_ext(self.source, options()).into_offset_iter() {
            self.event(event, Span::new(range.start, range.end));
            if self.raw == Raw::Met {
                return self;
            }
        }
        self.flush();
        self.draw_notes();
        self
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
            Event::Html(html) | Event::InlineHtml(html) => self.html(&html, span),
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

    fn finish(self) -> Body {
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

    /// The body without what may not be in it; links are put in the order they were written.
    fn finish_cleaned(mut self, sign: char) -> Body {
        let written = std::mem::take(&mut self.written_links);
        let html = std::mem::take(&mut self.out.html);
        let mut body = self.finish();
        let cleaned = clean::clean(&html, sign, &mut body.links, written, &body.anchors);
        body.html = cleaned.html;
        body.gaps = cleaned.gaps;
        // A comment that nobody closed takes the rest of the text with it.
        body.anchors = cleaned.anchors;
        let is_left = |heading: &Heading<'_>| body.anchors.has(heading.anchor);
        body.outline = body.outline.iter().filter(is_left).collect();
        body.sort_links();
        body
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

    /// Ends a line of the plain text.
    fn end_plain_line(&mut self) {
        let end = self.plain.trim_end_matches([' ', '\n']).len();
        self.plain.truncate(end);
        if !self.plain.is_empty() {
            self.plain.push('\n');
        }
    }
}
