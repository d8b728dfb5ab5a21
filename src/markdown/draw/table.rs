//! Tables: a caption from the line above, columns by class, cells apart in the plain text.

use pulldown_cmark::Alignment;

use super::Draw;
use crate::base::html::escape;
use crate::markdown::mark;
use crate::markdown::outline::Spot;
use crate::markdown::role::{bare, is_heading_like};

/// The table being drawn.
#[derive(Debug, Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    in_head: bool,
    has_body: bool,
}

/// A paragraph that becomes a caption if a table follows at once.
#[derive(Debug, Default)]
pub(super) struct Title {
    start: usize,
    inner: usize,
    end: usize,
    words: String,
    pub(super) spot: Option<Spot>,
}

impl Title {
    /// The title that `line` could be: 表1 …, 表：…, …一览表, or bold.
    pub(super) fn of(line: &str) -> Option<Self> {
        let bare = bare(line);
        let numbered = bare.strip_prefix('表').is_some_and(|rest| {
            rest.trim_start().starts_with(|c: char| {
                c.is_numeric() || matches!(c, '：' | ':' | '一'..='十' | 'A'..='Z')
            })
        });
        let bold = line.starts_with("**") && line.trim_end().ends_with("**");
        let named = bare.ends_with('表') && !bare.starts_with('见');
        let titled =
            (numbered || named || bold) && mark::mark(bare).is_none() && is_heading_like(bare);
        titled.then(Self::default)
    }

    /// Remembers where the paragraph stands.
    pub(super) fn keep(&mut self, start: usize, inner: usize, end: usize, words: &str) {
        (self.start, self.inner, self.end) = (start, inner, end);
        words.clone_into(&mut self.words);
    }
}

const PARAGRAPH_END: &str = "</p>\n";

impl Draw<'_> {
    pub(super) fn table(&mut self, alignments: Vec<Alignment>) {
        let title = self.title.take().filter(|title| title.end == self.out.html.len());
        match title.filter(|_| self.depth == 0) {
            Some(title) => self.caption(&title),
            None => self.open_block(&opening("表格")),
        }
        self.table = Table { alignments, ..Table::default() };
    }

    /// Makes the paragraph just drawn the caption of the table.
    fn caption(&mut self, title: &Title) {
        if let Some(spot) = &title.spot {
            self.outline.take_back(spot);
        }
        let open = format!("{}<caption>", opening(&title.words));
        self.out.replace(title.start, title.inner, &open);
        self.out.html.truncate(self.out.html.len() - PARAGRAPH_END.len());
        self.out.drop_permalink();
        self.open_block_inline("</caption>\n");
    }

    fn open_block_inline(&mut self, tag: &str) {
        self.out.tag(tag);
        self.depth += 1;
        self.listed = None;
    }

    pub(super) fn table_head(&mut self) {
        self.out.tag("<thead>\n<tr>");
        self.table.in_head = true;
    }

    pub(super) fn end_table_head(&mut self) {
        self.out.tag("</tr>\n</thead>\n");
        self.table.in_head = false;
        self.table.column = 0;
        self.end_plain_line();
    }

    pub(super) fn cell(&mut self) {
        if !self.table.in_head && !self.table.has_body {
            self.open_body();
        }
        let class = match self.table.alignments.get(self.table.column) {
            Some(Alignment::Right) => " class=\"r\"",
            Some(Alignment::Center) => " class=\"c\"",
            Some(Alignment::Left | Alignment::None) | None => "",
        };
        self.out.tag(if self.table.in_head { "<th scope=\"col\"" } else { "<td" });
        self.out.tag(class);
        self.out.tag(">");
        if 0 < self.table.column {
            self.plain.push(' ');
        }
    }

    /// The body begins with its first row, whose `<tr>` stands already.
    fn open_body(&mut self) {
        self.table.has_body = true;
        let row = self.out.html.len() - "<tr>".len();
        self.out.html.insert_str(row, "<tbody>\n");
    }

    pub(super) fn end_cell(&mut self) {
        self.out.tag(if self.table.in_head { "</th>" } else { "</td>" });
        self.table.column += 1;
    }

    pub(super) fn end_row(&mut self) {
        self.out.tag("</tr>\n");
        self.table.column = 0;
        self.end_plain_line();
    }

    pub(super) fn end_table(&mut self) {
        if self.table.has_body {
            self.out.tag("</tbody>\n");
        }
        self.close_block("</table></div>\n");
    }
}

/// A table that scrolls by itself and can be reached with the keyboard.
fn opening(label: &str) -> String {
    let mut html =
        String::from("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
    escape(&mut html, label);
    html.push_str("\"><table>");
    html
}
