//! Paragraphs and headings: which a line is, and its place in the outline.

use pulldown_cmark::{CowStr, HeadingLevel};

use super::Draw;
use super::block::{Block, Contents, Lead};
use crate::base::Span;
use crate::markdown::mark::{Division, Mark, Numbered, mark, numbered};
use crate::markdown::outline::{Kind, Spot};
use crate::markdown::role::{Role, bare, heading_role, is_heading_like, is_safe_name, role};

impl<'text> Draw<'text> {
    pub(super) fn paragraph(&mut self, span: Span) {
        if 0 < self.depth {
            self.out.fresh_line();
            return self.begin("<p>", "</p>\n", None, None, Lead::Nothing);
        }
        let source = self.source;
        let whole = source[span.start..span.end].trim_end();
        let line = whole.lines().next().unwrap_or("");
        let alone = line.len() == whole.len();
        let after = &source[span.end..];
        let found = self.in_context(role(line, alone), after);
        if !matches!(found, Role::Item(_)) {
            self.listed = None;
        }
        if self.is_contents(found, line) {
            // What stands in no outline ends an article all the same.
            self.outline.leave_article();
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
    fn in_context(&mut self, found: Role, after: &str) -> Role {
        match found {
            Role::Heading(mark) if self.outline.in_article() && mark.rank != 1 => Role::Item(mark),
            Role::RunIn(mark) if self.outline.in_article() => Role::Item(mark),
            Role::Heading(mark) if 1 < mark.rank && self.is_listed(mark, after) => {
                self.listed = Some((mark.rank, mark.number));
                Role::Item(mark)
            }
            Role::Article(found) if self.contents != Contents::No => {
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

    pub(super) fn heading(
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
            self.outline.leave_article();
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

    /// Gives a heading its words, once they are known.
    pub(super) fn name(&mut self, entry: usize, block: &Block<'_>) {
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

fn safe_classes(classes: &[CowStr<'_>]) -> String {
    let safe: Vec<&str> =
        classes.iter().map(AsRef::as_ref).filter(|name| is_safe_name(name)).collect();
    safe.join(" ")
}
