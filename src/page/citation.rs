//! Citations in the cells of lists, as links to the articles of laws that are on the site.

use super::head::href;
use crate::base::html::escape;
use crate::law::Passage;
use crate::site::Site;
use crate::table::html::Drawn;

/// `passage` with its citations linked, for a page whose way to the root is `root`.
pub(super) fn linked(site: &Site, root: &str, passage: &Passage) -> String {
    let text = passage.text.as_str();
    let mut html = String::with_capacity(text.len() * 2);
    let mut done = 0;
    for citation in &passage.citations {
        let Some(id) = site.law(&citation.title) else { continue };
        let url = href(&site.document(id).url);
        let mut link = |from: usize, to: usize, anchor: &str| {
            lines(&mut html, &text[done..from]);
            let tag = ["<a href=\"", root, &*url, anchor, "\">"];
            html.extend(tag);
            escape(&mut html, &text[from..to]);
            html.push_str("</a>");
            done = to;
        };
        let first = citation.provisions.first();
        let title_end = first.map_or(citation.span.end, |first| first.span.start);
        link(citation.span.start, title_end, "");
        for cited in &citation.provisions {
            if let Some(anchor) = site.anchor_of(id, &cited.provision) {
                link(cited.span.start, cited.span.end, &format!("#{anchor}"));
            }
        }
    }
    lines(&mut html, &text[done..]);
    html
}

/// A table whose citations lead to the laws on the site, for a page whose way to the root is `root`.
pub(super) fn filled(site: &Site, root: &str, table: &Drawn) -> String {
    let mut html = String::with_capacity(table.html.len() * 2);
    let mut done = 0;
    for (place, citation) in &table.citations {
        let Some(id) = site.law(&citation.title) else { continue };
        let first = citation.provisions.first();
        let anchor = first.and_then(|first| site.anchor_of(id, &first.provision));
        let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
        html.push_str(&table.html[done..place.start]);
        html.extend(["<a href=\"", root, &*href(&site.document(id).url), &*anchor, "\">"]);
        html.push_str(&table.html[place.clone()]);
        html.push_str("</a>");
        done = place.end;
    }
    html.push_str(&table.html[done..]);
    html
}

/// Text with its line breaks.
fn lines(html: &mut String, text: &str) {
    for (at, line) in text.split('\n').enumerate() {
        html.push_str(if at == 0 { "" } else { "<br>" });
        escape(html, line);
    }
}
