//! Blocks: paragraphs and headings with their anchors, lists, quotes, code.

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, CowStr, HeadingLevel, Tag, TagEnd};

use super::Draw;
use super::table::Title;
use crate::base::Span;
use crate::markdown::mark::{Division, Mark, Numbered, mark, numbered};
use crate::markdown::outline::{Kind, Spot};
use crate::markdown::role::{Role, bare, heading_role, is_heading_like, role};

/// A paragraph or heading being drawn.
#[derive(Debug)]
pub(super) struct Block<'text> {
    close: &'static str,
    spot: Option<Spot>,
    /// The heading of the outline that it makes.
    entry: Option<usize>,
    /// What stands out at its beginning.
    lead: Lead<'text>,
    /// Where its HTML starts, where its content starts, and where its plain text does.
    start: usize,
    inner: usize,
    plain: usize,
}

/// What stands out at the beginning of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead<'text> {
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

impl<'text> Block<'text> {
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

    fn paragraph(&mut self, span: Span) {
        if 0 < self.depth {
            self.out.fresh_line();
            return self.begin("<p>", "</p>\n", None, None, Lead::Nothing);
        }
        let source = self.source;
        let whole = source[span.start..span.end].trim_end();
        let line = whole.lines().next().unwrap_or("");
        let alone = line.len() == whole.len();
        let after = &source[span.end..];
        let found = self.in_context(role(line, alone), line, after);
        if !matches!(found, Role::Item(_)) {
            self.listed = None;
        }
        if self.is_contents(found, line) {
            self.outline_nothing();
            return self.begin("<p class=\"toc\">", "</p>\n", None, None, Lead::Nothing);
        }
        match found {
            Role::Heading(mark) => self.begin_heading(Kind::Ranked(mark), None, None, ""),
            Role::Division(found) => self.begin_heading(Kind::Division(found), None, None, ""),
            Role::Annex => self.begin_heading(Kind::Annex, None, None, ""),
            Role::RunIn(mark) => self.run_in(mark),
            Role::Article(found) => self.article(found, bare(line), after),
            Role::Item(mark) => self.plain_paragraph(Some(mark)),
            Role::Plain | Role::Contents => self.plain_paragraph(None),
        }
        if alone && !matches!(found, Role::Heading(_) | Role::Division(_)) {
            self.may_be_title(line);
        }
    }

    /// The role of a paragraph, once it is known what stands around it.
    fn in_context(&mut self, found: Role, line: &str, after: &str) -> Role {
        match found {
            Role::Heading(mark) if self.outline.in_article() && mark.rank != 1 => Role::Item(mark),
            Role::RunIn(mark) if self.outline.in_article() => Role::Item(mark),
            Role::Heading(mark) if 1 < mark.rank && self.is_listed(mark, after) => {
                self.listed = Some((mark.rank, mark.number));
                Role::Item(mark)
            }
            Role::Article(found) if self.contents != Contents::No => {
                let _ = line;
                self.contents = Contents::No;
                Role::Article(found)
            }
            _ => found,
        }
    }

    /// Whether a short line is one of several in a row: a list, and no headings.
    fn is_listed(&self, found: Mark, after: &str) -> bool {
        let follows = self.listed.is_some_and(|(rank, number)| {
            rank == found.rank && number.checked_add(1) == Some(found.number)
        });
        let next = bare(after.trim_start().lines().next().unwrap_or(""));
        follows
            || mark(next).is_some_and(|mark| {
                mark.rank == found.rank
                    && mark.number == found.number + 1
                    && is_heading_like(&next[mark.len..])
            })
    }

    /// Whether the line belongs to a table of contents.
    fn is_contents(&mut self, found: Role, line: &str) -> bool {
        if found == Role::Contents {
            self.contents = Contents::Begun;
            return true;
        }
        if self.contents == Contents::No {
            return false;
        }
        self.contents = match (numbered(bare(line)), self.contents) {
            (Some(first), Contents::Begun) => Contents::Under(first.division, first.number),
            (Some(again), Contents::Under(division, number))
                if again.division == division && again.number == number =>
            {
                Contents::No
            }
            _ if is_heading_like(line) => self.contents,
            _ => Contents::No,
        };
        self.contents != Contents::No
    }

    /// What stands in no outline ends an article all the same.
    fn outline_nothing(&mut self) {
        self.outline.leave_article();
    }

    fn run_in(&mut self, mark: Mark) {
        let level = self.outline.heading(Kind::Ranked(mark), None, None);
        let entry = self.outline.entries.len() - 1;
        let heading = &self.outline.entries[entry];
        let spot = Spot { anchor: heading.anchor.clone(), label: Some(heading.label.clone()) };
        self.begin("<p", "</p>\n", Some(spot), Some(entry), Lead::Sentence);
        self.out.tag(LEAD_TAGS[usize::from(level.min(5)) - 1]);
    }

    fn article(&mut self, found: Numbered, line: &'text str, after: &str) {
        let only = !has_second_paragraph(after);
        self.outline.article(found, only);
        let entry = self.outline.entries.len() - 1;
        let heading = &self.outline.entries[entry];
        let spot = Spot { anchor: heading.anchor.clone(), label: Some(heading.label.clone()) };
        let lead = Lead::Number(&line[..found.len]);
        self.begin("<p", "</p>\n", Some(spot), Some(entry), lead);
    }

    fn plain_paragraph(&mut self, mark: Option<Mark>) {
        let spot = self.outline.paragraph(mark);
        let open = if mark.is_some() { "<p class=\"item\"" } else { "<p" };
        self.begin(open, "</p>\n", Some(spot), None, Lead::Nothing);
    }

    fn heading(
        &mut self,
        level: HeadingLevel,
        id: Option<CowStr<'_>>,
        classes: &[CowStr<'_>],
        span: Span,
    ) {
        let (source, level) = (self.source, level as u8);
        let line = source[span.start..span.end].trim_start_matches(['#', ' ', '\t']);
        let line = line.lines().next().unwrap_or("");
        self.listed = None;
        if 0 < self.depth {
            let (open, close) = NESTED_TAGS[usize::from(level.clamp(1, 6)) - 1];
            return self.begin(open, close, None, None, Lead::Nothing);
        }
        let own = id.map(|id| self.own(&id)).filter(|id| is_safe_name(id));
        let class = safe_classes(classes);
        let found = heading_role(line);
        if self.is_contents(found, line) {
            self.outline_nothing();
            return self.begin("<p class=\"toc\">", "</p>\n", None, None, Lead::Nothing);
        }
        let kind = match found {
            Role::Division(found) => Kind::Division(found),
            Role::Heading(mark) => Kind::Ranked(mark),
            Role::Annex => Kind::Annex,
            Role::Article(found) => {
                self.contents = Contents::No;
                return self.article(found, bare(line), &source[span.end..]);
            }
            _ => Kind::Plain,
        };
        self.begin_heading(kind, Some(level), own.as_deref(), &class);
    }

    fn begin_heading(&mut self, kind: Kind, markdown: Option<u8>, own: Option<&str>, class: &str) {
        let level = self.outline.heading(kind, markdown, own);
        let entry = self.outline.entries.len() - 1;
        let heading = &self.outline.entries[entry];
        let spot = Spot { anchor: heading.anchor.clone(), label: Some(heading.label.clone()) };
        let (open, close) = HEADING_TAGS[usize::from(level.min(5)) - 1];
        self.out.fresh_line();
        if class.is_empty() {
            return self.begin(open, close, Some(spot), Some(entry), Lead::Nothing);
        }
        let open = format!("{open} class=\"{class}\"");
        self.begin(&open, close, Some(spot), Some(entry), Lead::Nothing);
    }

    /// Opens a paragraph or heading; with a spot, `open` lacks its anchor and its `>`.
    fn begin(
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

    /// Gives a heading its words, once they are known.
    fn name(&mut self, entry: usize, block: &Block<'_>) {
        let words = self.plain[block.plain..].trim();
        let is_run_in = block.close == "</p>\n";
        let heading = &mut self.outline.entries[entry];
        let title = match (numbered(words), is_run_in) {
            (Some(found), true) if found.division == Division::Article => {
                article_title(&words[found.len..])
            }
            (_, true) if mark(words).is_some() => words.find('。').map_or(words, |at| &words[..at]),
            _ => words,
        };
        title.clone_into(&mut heading.title);
        if heading.label.is_empty() {
            words.clone_into(&mut heading.label);
        }
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

    fn may_be_title(&mut self, line: &str) {
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

/// The tags of the headings of the outline; the page has its own first.
const HEADING_TAGS: [(&str, &str); 5] = [
    ("<h2", "</h2>\n"),
    ("<h3", "</h3>\n"),
    ("<h4", "</h4>\n"),
    ("<h5", "</h5>\n"),
    ("<h6", "</h6>\n"),
];

/// The tags of headings inside quotes and lists, which stand in no outline.
const NESTED_TAGS: [(&str, &str); 6] = [
    ("<h2>", "</h2>\n"),
    ("<h3>", "</h3>\n"),
    ("<h4>", "</h4>\n"),
    ("<h5>", "</h5>\n"),
    ("<h6>", "</h6>\n"),
    ("<h6>", "</h6>\n"),
];

/// The tags of headings that are the first sentence of a paragraph.
const LEAD_TAGS: [&str; 5] = [
    "<span class=\"lead\" role=\"heading\" aria-level=\"2\">",
    "<span class=\"lead\" role=\"heading\" aria-level=\"3\">",
    "<span class=\"lead\" role=\"heading\" aria-level=\"4\">",
    "<span class=\"lead\" role=\"heading\" aria-level=\"5\">",
    "<span class=\"lead\" role=\"heading\" aria-level=\"6\">",
];

/// The title of an article, as some have it: 【目的】.
fn article_title(rest: &str) -> &str {
    let title = rest.trim_start().strip_prefix('【').and_then(|rest| rest.split_once('】'));
    title.map_or("", |(title, _)| title)
}

/// Whether a further paragraph (款) follows before the article ends.
fn has_second_paragraph(after: &str) -> bool {
    for line in after.lines().map(bare).filter(|line| !line.is_empty()) {
        match role(line, true) {
            Role::Item(_) | Role::RunIn(_) => {}
            Role::Heading(mark) if mark.rank != 1 => {}
            Role::Plain => return !line.starts_with(['#', '<', '|', '-']),
            _ => return false,
        }
    }
    false
}

/// Whether `name` may be an anchor or a class: ASCII letters, digits, `-` and `_`.
fn is_safe_name(name: &str) -> bool {
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.len() <= 64
        && name.bytes().all(safe)
}

fn safe_classes(classes: &[CowStr<'_>]) -> String {
    let safe: Vec<&str> =
        classes.iter().map(AsRef::as_ref).filter(|name| is_safe_name(name)).collect();
    safe.join(" ")
}
