//! Rows drawn as a table that everybody can read: with a caption, headings for rows and columns, and
//! each row on a line of its own, so that texts can be compared by them.

use std::ops::Range;

use crate::base::html::escape;
use crate::law::{Citation, citations};

/// A cell to draw.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// What it says; its line breaks stay.
    pub text: String,
    /// Where it leads, as it stands in the page.
    pub href: Option<String>,
}

impl From<&str> for Shown {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), href: None }
    }
}

/// A table that is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// The table, in which the citations are plain text: where a law stands is not known yet.
    pub html: String,
    /// The citations of laws, each with its place in the HTML: from 《 to the end of the first place
    /// that it names, as in a text.
    pub citations: Vec<(Range<usize>, Citation)>,
}

/// Draws `rows` below `headings`. The column `heading` names its rows: the code, or the name.
///
/// On a narrow screen each row is a card, whose cells bear the names of their columns.
pub fn html(caption: &str, headings: &[String], heading: usize, rows: &[Vec<Shown>]) -> Drawn {
    let mut citations = Vec::new();
    let mut html =
        String::from("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"");
    escape(&mut html, caption);
    html.push_str("\"><table class=\"list cards\"><caption>");
    escape(&mut html, caption);
    html.push_str("</caption>\n<thead><tr>");
    for name in headings {
        html.push_str("<th scope=\"col\">");
        escape(&mut html, name);
        html.push_str("</th>");
    }
    html.push_str("</tr></thead>\n<tbody>\n");
    for row in rows {
        html.push_str("<tr>");
        for (at, (cell, name)) in row.iter().zip(headings).enumerate() {
            draw(&mut html, &mut citations, cell, name, at == heading);
        }
        html.push_str("</tr>\n");
    }
    html.push_str("</tbody></table></div>");
    Drawn { html, citations }
}

fn draw(
    html: &mut String,
    cited: &mut Vec<(Range<usize>, Citation)>,
    cell: &Shown,
    name: &str,
    is_heading: bool,
) {
    html.push_str(if is_heading { "<th scope=\"row\"" } else { "<td" });
    html.push_str(" data-label=\"");
    escape(html, name);
    html.push_str("\">");
    if let Some(href) = &cell.href {
        html.push_str("<a href=\"");
        escape(html, href);
        html.push_str("\">");
    }
    for (at, line) in cell.text.lines().enumerate() {
        html.push_str(if at == 0 { "" } else { "<br>" });
        match cell.href {
            Some(_) => escape(html, line),
            None => draw_line(html, cited, line),
        }
    }
    html.push_str(if cell.href.is_some() { "</a>" } else { "" });
    html.push_str(if is_heading { "</th>" } else { "</td>" });
}

/// A line of a cell that leads nowhere itself: the laws that it cites can be linked.
fn draw_line(html: &mut String, cited: &mut Vec<(Range<usize>, Citation)>, line: &str) {
    let mut done = 0;
    for citation in citations(line).into_iter().filter(Citation::is_of_law) {
        let first = citation.provisions.first().map(|first| first.span.end);
        let end = first.unwrap_or(citation.span.end);
        escape(html, &line[done..citation.span.start]);
        let start = html.len();
        escape(html, &line[citation.span.start..end]);
        cited.push((start..html.len(), citation));
        done = end;
    }
    escape(html, &line[done..]);
}

/// The same rows in plain words, a row a line.
pub fn plain(rows: &[Vec<Shown>]) -> String {
    let mut plain = String::new();
    for row in rows {
        let cells =
            row.iter().map(|cell| cell.text.split_whitespace().collect::<Vec<_>>().join(" "));
        let cells: Vec<_> = cells.filter(|cell| !cell.is_empty()).collect();
        plain.push_str(&cells.join(" "));
        plain.push('\n');
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_a_line_and_its_cells_bear_the_names_of_their_columns() {
        let cell = |text: &str| Shown::from(text);
        let link = Shown { href: Some("a/C1.html".to_owned()), ..cell("C1") };
        let rows = [vec![link, cell("罚款<\n第二行")]];
        let drawn = html("权责清单", &["编码".to_owned(), "名称".to_owned()], 0, &rows).html;
        let row = "<tr><th scope=\"row\" data-label=\"编码\"><a href=\"a/C1.html\">C1</a></th>\
                   <td data-label=\"名称\">罚款&lt;<br>第二行</td></tr>";
        assert!(drawn.lines().any(|line| line == row), "{drawn}");
        assert_eq!(plain(&rows), "C1 罚款< 第二行\n");
    }

    #[test]
    fn citations_are_known_by_their_places_in_what_is_drawn() {
        let rows = [vec![Shown::from("<甲>\n按《甲法》第九条、第十条和《某书》办理")]];
        let drawn = html("依据", &["依据".to_owned()], 1, &rows);
        let [(place, citation)] = &drawn.citations[..] else { panic!("{drawn:?}") };
        assert_eq!(&drawn.html[place.clone()], "《甲法》第九条");
        assert_eq!(citation.provisions.len(), 2);
    }
}
