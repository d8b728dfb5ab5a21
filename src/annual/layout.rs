//! The tables as the official form draws them, with the spans of their rows and columns.

use super::form::{
    APPLICANTS, Block, ENDS, NEXT, NORMATIVE, OVER, Part, REMEDIES, REQUESTS, RESULTS, Slot, TOTAL,
};
use super::{Amount, AnnualReport};
use crate::base::html::escape;

/// A table as the form draws it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayoutTable {
    /// What it is about.
    pub caption: &'static str,
    /// How many rows of it are headings.
    pub headings: usize,
    /// Its rows; a cell that another one spans is left out.
    pub rows: Vec<Vec<LayoutCell>>,
}

/// A cell of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayoutCell {
    /// What it says.
    pub content: Content,
    /// How many columns it takes.
    pub columns: usize,
    /// How many rows it takes.
    pub rows: usize,
}

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// The name of what follows.
    Name(String),
    /// A figure.
    Figure(Amount),
}

fn name(text: impl Into<String>, columns: usize, rows: usize) -> LayoutCell {
    LayoutCell { content: Content::Name(text.into()), columns, rows }
}

fn figure(amount: Amount, columns: usize) -> LayoutCell {
    LayoutCell { content: Content::Figure(amount), columns, rows: 1 }
}

impl AnnualReport {
    /// The table of a part.
    pub fn layout(&self, part: Part) -> LayoutTable {
        match part {
            Part::Disclosed => self.disclosed(),
            Part::Requests => self.requests(),
            Part::Remedies => self.remedies(),
        }
    }

    fn disclosed(&self) -> LayoutTable {
        let widest = self.form.blocks().iter().map(|block| block.columns.len()).max().unwrap_or(1);
        let mut rows = Vec::new();
        let mut row = 0;
        for block in self.form.blocks() {
            rows.push(vec![name(block.clause, widest + 1, 1)]);
            let headings =
                spread(block, widest).map(|(at, span)| name(block.columns[at].0, span, 1));
            rows.push(std::iter::once(name("信息内容", 1, 1)).chain(headings).collect());
            for title in block.rows {
                let at = |column| Slot { part: Part::Disclosed, row, column };
                let figures =
                    spread(block, widest).map(|(column, span)| figure(self.at(at(column)), span));
                rows.push(std::iter::once(name(*title, 1, 1)).chain(figures).collect());
                row += 1;
            }
        }
        LayoutTable { caption: Part::Disclosed.section(), headings: 0, rows }
    }

    fn requests(&self) -> LayoutTable {
        let note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
        let mut rows = vec![
            vec![name(note, 3, 3), name("申请人情况", 7, 1)],
            vec![
                name(APPLICANTS[0], 1, 2),
                name("法人或其他组织", 5, 1),
                name(APPLICANTS[6], 1, 2),
            ],
            APPLICANTS[1..6].iter().map(|applicant| name(*applicant, 1, 1)).collect(),
        ];
        for (row, (_, group, wording)) in REQUESTS.iter().enumerate() {
            let mut cells = Vec::new();
            if row == RESULTS.start {
                cells.push(name("三、本年度办理结果", 1, TOTAL - RESULTS.start + 1));
            }
            let is_first = row == 0 || REQUESTS[row - 1].1 != *group;
            let size = REQUESTS.iter().filter(|(_, other, _)| other == group).count();
            match *group {
                "" if row <= OVER || row == NEXT => cells.push(name(*wording, 3, 1)),
                "" => cells.push(name(*wording, 2, 1)),
                group => {
                    if is_first {
                        cells.push(name(group, 1, size));
                    }
                    cells.push(name(*wording, 1, 1));
                }
            }
            let at = |column| self.at(Slot::request(row, column));
            cells.extend((0..APPLICANTS.len()).map(|column| figure(at(column), 1)));
            rows.push(cells);
        }
        LayoutTable { caption: Part::Requests.section(), headings: 3, rows }
    }

    fn remedies(&self) -> LayoutTable {
        let groups = 0..REMEDIES.len();
        let ends = groups.clone().flat_map(|_| ENDS.map(|end| name(end, 1, 1)));
        let figures = groups.flat_map(|row| {
            let at = move |column| self.at(Slot { part: Part::Remedies, row, column });
            (0..ENDS.len()).map(move |column| figure(at(column), 1))
        });
        let rows = vec![
            vec![name(REMEDIES[0], 5, 2), name("行政诉讼", 10, 1)],
            vec![name(REMEDIES[1], 5, 1), name(REMEDIES[2], 5, 1)],
            ends.collect(),
            figures.collect(),
        ];
        LayoutTable { caption: Part::Remedies.section(), headings: 3, rows }
    }

    /// The total of normative documents in force, which texts like to quote.
    pub(super) fn normative(&self, column: usize) -> Amount {
        self.at(Slot { part: Part::Disclosed, row: NORMATIVE, column })
    }
}

/// The columns of a block over the width of the table: the last takes what is left.
fn spread(block: &'static Block, widest: usize) -> impl Iterator<Item = (usize, usize)> {
    let last = block.columns.len() - 1;
    (0..=last).map(move |at| (at, if at == last { widest - last } else { 1 }))
}

impl LayoutTable {
    /// As HTML on one line, for everybody to read: a caption, headings with their scope.
    pub fn html(&self) -> String {
        let mut html =
            String::from("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
        escape(&mut html, self.caption);
        html.push_str("\"><table class=\"annual\"><caption>");
        escape(&mut html, self.caption);
        html.push_str("</caption>");
        let (head, body) = self.rows.split_at(self.headings);
        for (tag, rows) in [("thead", head), ("tbody", body)] {
            if rows.is_empty() {
                continue;
            }
            html.extend(["<", tag, ">"]);
            for row in rows {
                html.push_str("<tr>");
                for cell in row {
                    cell.draw(&mut html, tag == "thead");
                }
                html.push_str("</tr>");
            }
            html.extend(["</", tag, ">"]);
        }
        html.push_str("</table></div>");
        html
    }

    /// The same in plain words, a row a line.
    pub fn plain(&self) -> String {
        let mut plain = String::new();
        for row in &self.rows {
            let cells: Vec<String> = row.iter().map(LayoutCell::text).collect();
            plain.push_str(&cells.join(" "));
            plain.push('\n');
        }
        plain
    }
}

impl LayoutCell {
    /// What it says, as text.
    pub fn text(&self) -> String {
        match &self.content {
            Content::Name(name) => name.clone(),
            Content::Figure(amount) => amount.to_string(),
        }
    }

    fn draw(&self, html: &mut String, in_head: bool) {
        let is_name = matches!(self.content, Content::Name(_));
        let tag = if is_name { "th" } else { "td" };
        html.extend(["<", tag]);
        if is_name {
            let scope = match (in_head, 1 < self.columns, 1 < self.rows) {
                (true, true, _) => "colgroup",
                (true, false, _) => "col",
                (false, _, true) => "rowgroup",
                (false, _, false) => "row",
            };
            html.extend([" scope=\"", scope, "\""]);
        } else {
            html.push_str(" class=\"r\"");
        }
        for (name, span) in [("colspan", self.columns), ("rowspan", self.rows)] {
            if 1 < span {
                html.extend([" ", name, "=\"", &span.to_string(), "\""]);
            }
        }
        html.push('>');
        escape(html, &self.text());
        html.extend(["</", tag, ">"]);
    }
}
