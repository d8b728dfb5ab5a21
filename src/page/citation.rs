//! Citations in the cells of lists, as links to the articles of laws that are on the site.

use super::head::href;
use crate::base::html::escape;
use crate::law::Passage;
use crate::site::Site;

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

/// Text with its line breaks.
fn lines(html: &mut String, text: &str) {
    for (at, line) in text.split('\n').enumerate() {
        html.push_str(if at == 0 { "" } else { "<br>" });
        escape(html, line);
    }
}
