//! Lines before parsing: which of them run on, which are blocks of their own.
//!
//! A text from a word processor has one paragraph a line and no blank lines. Where a line break
//! means a paragraph, the blank lines that Markdown wants are put in here, and nowhere else.

use std::borrow::Cow;

use super::LineBreaks;
use super::edit::{Edit, Edited};
use super::han::{is_closer, is_stop, is_wide};
use super::inline;
use super::role::is_heading_like;

/// A text made ready for the parser.
#[derive(Debug)]
pub(super) struct Prepared<'text> {
    /// The text, and the way back to the one that was written.
    pub(super) edited: Edited<'text>,
    /// The sign that stands beside emphasis for the parser's sake, if there is one.
    pub(super) joiner: Option<char>,
}

impl Prepared<'_> {
    /// `text` without the signs that are not its writer's.
    pub(super) fn strip<'a>(&self, text: &'a str) -> Cow<'a, str> {
        match self.joiner {
            Some(joiner) if text.contains(joiner) => Cow::Owned(text.replace(joiner, "")),
            _ => Cow::Borrowed(text),
        }
    }
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Blank,
    /// Code, or HTML: nothing in it is touched.
    Verbatim,
    /// A line of running text.
    Running,
    Table,
    /// The first line of an item of a list, or of a note.
    Item,
    /// A further line of an item.
    Continued,
    Quote,
    /// A heading, a rule, an underline, a definition: Markdown knows what it is.
    Other,
}

/// What the lines so far have opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Fence(u8, usize),
    /// HTML up to a blank line.
    Html,
    /// HTML up to some sign.
    HtmlUntil(&'static str),
    Table,
}

/// Reads lines one after the other.
struct Lines<'text> {
    source: &'text str,
    edit: Edit<'text>,
    breaks: LineBreaks,
    open: Open,
    in_list: bool,
    previous: Kind,
    /// The last line that was not blank.
    last: &'text str,
    /// What the last line that was not blank was.
    last_kind: Kind,
    inline: inline::Inline,
}

/// Makes `source` ready for the parser.
pub(super) fn prepare(source: &str, breaks: LineBreaks) -> Prepared<'_> {
    let mut lines = Lines {
        source,
        edit: Edit::new(source),
        breaks,
        open: Open::Nothing,
        in_list: false,
        previous: Kind::Blank,
        last: "",
        last_kind: Kind::Blank,
        inline: inline::Inline::new(source),
    };
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        lines.read(start, line.trim_end_matches(['\n', '\r']));
        start += line.len();
    }
    Prepared { edited: lines.edit.finish(), joiner: lines.inline.used() }
}

impl<'text> Lines<'text> {
    fn read(&mut self, start: usize, line: &'text str) {
        if is_invisible(line) {
            self.edit.remove(start, start + line.len());
            return self.read(start + line.len(), "");
        }
        let kind = self.kind(start, line);
        if self.breaks == LineBreaks::Text {
            if self.wants_blank_line(kind, line) {
                self.edit.insert(start, "\n");
            }
            self.straighten(kind, start, line);
        }
        if kind != Kind::Verbatim && kind != Kind::Blank {
            let links = self.in_list || !is_indented(line);
            self.inline.line(&mut self.edit, start, line, links);
        }
        self.previous = kind;
        if kind != Kind::Blank {
            (self.last, self.last_kind) = (line, kind);
        }
    }

    /// What `line` is, opening and closing what it opens and closes.
    fn kind(&mut self, start: usize, line: &str) -> Kind {
        let text = line.trim_start_matches([' ', '\t']);
        if let Some(kind) = self.inside(text) {
            return kind;
        }
        if line.trim().is_empty() {
            return Kind::Blank;
        }
        let bare = text.trim_start_matches(['>', ' ']);
        if let Some((mark, len)) = fence(bare).filter(|_| self.in_list || !is_indented(line)) {
            self.open = Open::Fence(mark, len);
            return Kind::Verbatim;
        }
        if let Some(open) = html(text).filter(|_| !is_indented(line)) {
            self.open = open;
            return Kind::Verbatim;
        }
        if self.opens_table(start, line) {
            self.open = Open::Table;
            return Kind::Table;
        }
        self.block(line, text)
    }

    /// What a line inside something open is; nothing if that ends before the line.
    fn inside(&mut self, text: &str) -> Option<Kind> {
        match self.open {
            Open::Nothing => return None,
            Open::Fence(mark, len) => {
                if closes(text.trim_start_matches(['>', ' ']), mark, len) {
                    self.open = Open::Nothing;
                }
            }
            Open::HtmlUntil(sign) => {
                if text.contains(sign) {
                    self.open = Open::Nothing;
                }
            }
            Open::Html if text.trim().is_empty() => {
                self.open = Open::Nothing;
                return None;
            }
            Open::Html => {}
            Open::Table if text.contains('|') => return Some(Kind::Table),
            Open::Table => {
                self.open = Open::Nothing;
                return None;
            }
        }
        Some(Kind::Verbatim)
    }

    fn block(&mut self, line: &str, text: &str) -> Kind {
        let indented = line.len() - text.len();
        let continued = self.in_list && (2 <= indented || line.starts_with('\t'));
        let kind = match text.as_bytes()[0] {
            b'>' => Kind::Quote,
            b'#' if text.trim_start_matches('#').starts_with([' ', '\t']) => Kind::Other,
            b'=' | b'-' | b'*' | b'_' if is_rule_or_underline(text) => Kind::Other,
            b':' if text[1..].starts_with([' ', '\t']) => Kind::Other,
            b'[' if text.starts_with("[^") && text.contains("]:") => Kind::Item,
            _ if is_item(text) => Kind::Item,
            _ if continued => return Kind::Continued,
            _ if is_indented(line) && self.is_code(text) => return Kind::Verbatim,
            _ => Kind::Running,
        };
        self.in_list = match kind {
            Kind::Item => true,
            Kind::Other => self.in_list && continued || text.starts_with(": "),
            _ => self.in_list && continued,
        };
        kind
    }

    /// Whether an indented line is code: not when it is Chinese, nor in running text.
    fn is_code(&self, text: &str) -> bool {
        self.breaks == LineBreaks::Markdown
            || (matches!(self.previous, Kind::Blank | Kind::Verbatim)
                && !text.starts_with(|c: char| is_wide(c)))
    }

    fn opens_table(&self, start: usize, line: &str) -> bool {
        let next = || self.source[start + line.len()..].lines().nth(1).unwrap_or("");
        line.contains('|') && is_delimiter_row(next())
    }

    /// Whether a paragraph must end before this line.
    fn wants_blank_line(&self, kind: Kind, line: &str) -> bool {
        let broken = self.last.ends_with("  ") || self.last.ends_with('\\');
        match (self.previous, kind) {
            (Kind::Running, Kind::Running) => !broken,
            (Kind::Item | Kind::Continued | Kind::Quote | Kind::Table, Kind::Running)
            | (Kind::Running, Kind::Table | Kind::Item) => true,
            (Kind::Running, Kind::Other) => {
                line.trim_start().starts_with('-')
                    && self.last.trim_end().trim_end_matches(is_closer).ends_with(is_stop)
            }
            _ => false,
        }
    }

    /// Takes the indentation off running text, and keeps a heading 1. from becoming a list.
    fn straighten(&mut self, kind: Kind, start: usize, line: &str) {
        let text = line.trim_start_matches([' ', '\t', '\u{3000}', '\u{a0}']);
        if kind == Kind::Running && text.len() < line.len() {
            self.edit.remove(start, start + line.len() - text.len());
        }
        if kind == Kind::Item && self.is_lone_number(start, line) {
            let digits = text.bytes().take_while(u8::is_ascii_digit).count();
            self.edit.insert(start + (line.len() - text.len()) + digits, "\\");
            self.in_list = false;
        }
    }

    /// Whether `1. …` is a heading: short, no sentence, and with running text instead of 2. after it.
    fn is_lone_number(&self, start: usize, line: &str) -> bool {
        if !line.as_bytes()[0].is_ascii_digit() || !is_heading_like(line) {
            return false;
        }
        let after = self.source[start + line.len()..].lines().skip(1);
        let next = after.map(str::trim_end).find(|line| !line.is_empty()).unwrap_or("");
        let alone = !matches!(self.last_kind, Kind::Item | Kind::Continued)
            || self.previous == Kind::Running;
        alone && !next.is_empty() && !next.starts_with([' ', '\t']) && !is_item(next)
    }
}

/// Whether `line` has nothing but characters without width, as copies from the web do.
fn is_invisible(line: &str) -> bool {
    let invisible = |c: char| matches!(c, '\u{200b}' | '\u{feff}');
    line.starts_with(invisible) && line.chars().all(|c| invisible(c) || c.is_whitespace())
}

fn is_indented(line: &str) -> bool {
    line.starts_with('\t') || line.starts_with("    ")
}

/// The sign and length of the code fence that `text` opens.
fn fence(text: &str) -> Option<(u8, usize)> {
    let mark = text.bytes().next().filter(|mark| matches!(mark, b'`' | b'~'))?;
    let len = text.bytes().take_while(|byte| *byte == mark).count();
    let info = &text[len..];
    (3 <= len && !(mark == b'`' && info.contains('`'))).then_some((mark, len))
}

fn closes(text: &str, mark: u8, len: usize) -> bool {
    let found = text.bytes().take_while(|byte| *byte == mark).count();
    len <= found && text[found..].trim().is_empty()
}

/// The HTML block that `text` opens, if it does not end on the same line.
fn html(text: &str) -> Option<Open> {
    let rest = text.strip_prefix('<')?;
    if let Some(comment) = rest.strip_prefix("!--") {
        let open = !comment.contains("-->");
        return open.then_some(Open::HtmlUntil("-->"));
    }
    let name = rest.strip_prefix('/').unwrap_or(rest);
    let end = name.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (name, after) = name.split_at(end);
    for (raw, close) in [("script", "</script>"), ("style", "</style>"), ("pre", "</pre>")] {
        if name.eq_ignore_ascii_case(raw) {
            return (!text.contains(close)).then_some(Open::HtmlUntil(close));
        }
    }
    let whole = after.find('>').is_some_and(|at| after[at + 1..].trim().is_empty());
    let block = BLOCK_TAGS.iter().any(|tag| name.eq_ignore_ascii_case(tag));
    (end != 0 && (block || whole) && !after.starts_with(':')).then_some(Open::Html)
}

/// The tags that begin an HTML block wherever they stand, of those that editors write.
const BLOCK_TAGS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "frame",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "iframe",
    "legend",
    "li",
    "link",
    "main",
    "menu",
    "menuitem",
    "nav",
    "noframes",
    "ol",
    "optgroup",
    "option",
    "p",
    "param",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "track",
    "ul",
];

fn is_item(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = match digits {
        0 => text.strip_prefix(['-', '*', '+']),
        1..=9 => text[digits..].strip_prefix(['.', ')']),
        _ => None,
    };
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// Whether `text` is a rule or the underline of a heading.
fn is_rule_or_underline(text: &str) -> bool {
    let mark = text.as_bytes()[0];
    let only = text.bytes().all(|byte| byte == mark || byte == b' ' || byte == b'\t');
    only && (matches!(mark, b'=' | b'-') || 3 <= text.bytes().filter(|byte| *byte == mark).count())
}

fn is_delimiter_row(line: &str) -> bool {
    line.contains('-')
        && line.contains('|')
        && line.trim().bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t'))
}
