//! Blocks: how each is opened and closed; lists, quotes, code.

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, Tag, TagEnd};

use super::Draw;
use super::table::Title;
use crate::base::Span;
use crate::markdown::mark::Division;
use crate::markdown::outline::Spot;

/// A paragraph or heading being drawn.
#[derive(Debug)]
pub(super) struct Block<'text> {
    pub(super) close: &'static str,
    spot: Option<Spot>,
    /// The heading of the outline that it makes.
    entry: Option<usize>,
    /// What stands out at its beginning.
    lead: Lead<'text>,
    /// Where its HTML starts, where its content starts, and where its plain text does.
    start: usize,
    inner: usize,
    pub(super) plain: usize,
}

/// What stands out at the beginning of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead<'text> {
    Nothing,
    /// The number of an article, not written yet.
    Number(&'text str),
    /// A sentence that is a heading, up to its full stop.
    Sentence,
    /// Such a sentence, whose full stop stood inside an emphasis.
    Ended,
}

/// Words, with the tags around them if they stand out.
#[derive(Debug)]
pub(super) struct Shown<'a> {
    pub(super) text: &'a str,
    pub(super) tags: Option<(&'static str, &'static str)>,
}

/// Whether we are in a table of contents.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Contents {
    #[default]
    No,
    /// Its title was seen.
    Begun,
    /// Its first line was this one, with which the text itself begins too.
    Under(Division, u32),
}

/// A list that is open.
#[derive(Debug)]
pub(super) struct List {
    next: Option<u64>,
}

const LEAD_END: &str = "</span>";

impl Block<'_> {
    /// Splits `text` after what stands out at the beginning of the block.
    pub(super) fn split<'a>(&mut self, text: &'a str, emphasis: usize) -> (Shown<'a>, &'a str) {
        let plain = Shown { text, tags: None };
        match self.lead {
            Lead::Nothing | Lead::Ended => (plain, ""),
            Lead::Number(number) => {
                self.lead = Lead::Nothing;
                match text.strip_prefix(number) {
                    Some(rest) => {
                        let tags = Some(("<b class=\"no\">", "</b>"));
                        (Shown { text: &text[..number.len()], tags }, rest)
                    }
                    None => (plain, ""),
                }
            }
            Lead::Sentence => match text.find('。').map(|at| at + '。'.len_utf8()) {
                Some(_) if 0 < emphasis => {
                    self.lead = Lead::Ended;
                    (plain, "")
                }
                Some(end) => {
                    self.lead = Lead::Nothing;
                    (Shown { text: &text[..end], tags: Some(("", LEAD_END)) }, &text[end..])
                }
                None => (plain, ""),
            },
        }
    }
}

impl<'text> Draw<'text> {
    pub(super) fn start(&mut self, tag: Tag<'text>, span: Span) {
        match tag {
            Tag::Paragraph => self.paragraph(span),
            Tag::Heading { level, id, classes, .. } => self.heading(level, id, &classes, span),
            Tag::BlockQuote(kind) => self.quote(kind),
            Tag::CodeBlock(kind) => self.code_block(&kind),
            Tag::List(first) => self.list(first),
            Tag::Item => self.item(),
            Tag::DefinitionList => self.open_block("<dl>\n"),
            Tag::DefinitionListTitle => self.open_block("<dt>"),
            Tag::DefinitionListDefinition => self.open_block("<dd>"),
            Tag::FootnoteDefinition(label) => self.note(&label),
            Tag::Table(alignments) => self.table(alignments),
            Tag::TableHead => self.table_head(),
            Tag::TableRow => self.out.tag("<tr>"),
            Tag::TableCell => self.cell(),
            Tag::Emphasis => self.open("<em>"),
            Tag::Strong => self.open("<strong>"),
            Tag::Strikethrough => self.strike(Some(span.start)),
            Tag::Link { link_type, dest_url, title, .. } => {
                self.open_link(link_type, &dest_url, &title, span);
            }
            Tag::Image { dest_url, title, .. } => self.open_picture(&dest_url, &title, span),
            Tag::HtmlBlock => self.open_html(),
            Tag::Superscript | Tag::Subscript | Tag::MetadataBlock(_) => {}
        }
    }

    pub(super) fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) => self.end_block(),
            TagEnd::BlockQuote(_) => self.close_block("</blockquote>\n"),
            TagEnd::CodeBlock => self.end_code_block(),
            TagEnd::List(ordered) => self.end_list(ordered),
            TagEnd::Item => self.close_block("</li>\n"),
            TagEnd::DefinitionList => self.close_block("</dl>\n"),
            TagEnd::DefinitionListTitle => self.close_block("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.close_block("</dd>\n"),
            TagEnd::FootnoteDefinition => self.end_note(),
            TagEnd::Table => self.end_table(),
            TagEnd::TableHead => self.end_table_head(),
            TagEnd::TableRow => self.end_row(),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::Emphasis => self.close("</em>"),
            TagEnd::Strong => self.close("</strong>"),
            TagEnd::Strikethrough => self.strike(None),
            TagEnd::Link => self.close_link(),
            TagEnd::Image => self.close_picture(),
            TagEnd::HtmlBlock => self.close_html(),
            TagEnd::Superscript | TagEnd::Subscript | TagEnd::MetadataBlock(_) => {}
        }
    }

    /// Ends the heading sentence whose full stop stood inside an emphasis that is closed now.
    pub(super) fn lead_may_end(&mut self) {
        let outside = self.text.emphasis == 0;
        if let Some(block) =
            self.block.as_mut().filter(|block| outside && block.lead == Lead::Ended)
        {
            block.lead = Lead::Nothing;
            self.out.tag(LEAD_END);
        }
    }

    /// Opens a paragraph or heading; with a spot, `open` lacks its anchor and its `>`.
    pub(super) fn begin(
        &mut self,
        open: &str,
        close: &'static str,
        spot: Option<Spot>,
        entry: Option<usize>,
        lead: Lead<'text>,
    ) {
        self.out.fresh_line();
        let start = self.out.html.len();
        self.out.tag(open);
        if let Some(spot) = &spot {
            self.out.id(&spot.anchor);
            self.out.tag(">");
        }
        let (inner, plain) = (self.out.html.len(), self.plain.len());
        self.title = None;
        self.block = Some(Block { close, spot, entry, lead, start, inner, plain });
    }

    fn end_block(&mut self) {
        let Some(block) = self.block.take() else { return };
        if matches!(block.lead, Lead::Sentence | Lead::Ended) {
            self.out.tag(LEAD_END);
        }
        if let Some(entry) = block.entry {
            self.name(entry, &block);
        }
        if let Some(label) = block.spot.as_ref().and_then(|spot| spot.label.as_ref()) {
            let anchor = block.spot.as_ref().map_or("", |spot| spot.anchor.as_str());
            let label = block.entry.map_or(label, |entry| &self.outline.entries[entry].label);
            self.out.permalink(anchor, label);
        }
        self.end_plain_line();
        self.out.tag(block.close);
        self.keep_title(&block);
    }

    /// Keeps the paragraph in mind that may be the title of a table.
    fn keep_title(&mut self, block: &Block<'_>) {
        if let Some(title) = &mut self.title {
            title.keep(
                block.start,
                block.inner,
                self.out.html.len(),
                self.plain[block.plain..].trim(),
            );
            title.spot.clone_from(&block.spot);
        }
    }

    pub(super) fn may_be_title(&mut self, line: &str) {
        self.title = Title::of(line);
    }

    fn quote(&mut self, kind: Option<BlockQuoteKind>) {
        self.open_block(match kind {
            None => "<blockquote>\n",
            Some(BlockQuoteKind::Note) => "<blockquote class=\"note\">\n",
            Some(BlockQuoteKind::Tip) => "<blockquote class=\"tip\">\n",
            Some(BlockQuoteKind::Important) => "<blockquote class=\"important\">\n",
            Some(BlockQuoteKind::Warning) => "<blockquote class=\"warning\">\n",
            Some(BlockQuoteKind::Caution) => "<blockquote class=\"caution\">\n",
        });
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'_>) {
        self.open_block("<pre><code");
        self.text.code = true;
        if let CodeBlockKind::Fenced(info) = kind {
            let info = self.own(info);
            if let Some(language) = info.split([' ', ',']).next().filter(|name| !name.is_empty()) {
                self.out.attribute("class", &format!("language-{language}"));
            }
        }
        self.out.tag(">");
    }

    fn end_code_block(&mut self) {
        self.text.code = false;
        self.close_block("</code></pre>\n");
    }

    fn list(&mut self, first: Option<u64>) {
        match first {
            None => self.open_block("<ul>\n"),
            Some(1) => self.open_block("<ol>\n"),
            Some(first) => self.open_block(&format!("<ol start=\"{first}\">\n")),
        }
        self.lists.push(List { next: first });
    }

    fn end_list(&mut self, ordered: bool) {
        self.lists.pop();
        self.close_block(if ordered { "</ol>\n" } else { "</ul>\n" });
    }

    fn item(&mut self) {
        self.open_block("<li");
        let top = self.lists.len() == 1 && self.depth == 2;
        let next = self.lists.last_mut().and_then(|list| list.next.as_mut()).map(|next| {
            *next += 1;
            *next - 1
        });
        let number = next.filter(|_| top).and_then(|number| u32::try_from(number).ok());
        if let Some(spot) = number.and_then(|number| self.outline.list_item(number)) {
            self.out.id(&spot.anchor);
        }
        self.out.tag(">");
    }

    pub(super) fn task(&mut self, done: bool) {
        self.out.task(done);
    }

    pub(super) fn rule(&mut self) {
        self.open_block("<hr>\n");
        self.depth -= 1;
    }

    /// Opens a block that holds others.
    pub(super) fn open_block(&mut self, tag: &str) {
        self.out.fresh_line();
        self.out.tag(tag);
        self.depth += 1;
        self.listed = None;
        self.title = None;
    }

    pub(super) fn close_block(&mut self, tag: &str) {
        self.end_plain_line();
        self.out.tag(tag);
        self.depth -= usize::from(0 < self.depth);
    }
}
