//! HTML in the text.

use pulldown_cmark::CowStr;

use super::Draw;
use crate::base::Span;

impl Draw<'_> {
    pub(super) fn open_html(&mut self) {}

    pub(super) fn close_html(&mut self) {}

    pub(super) fn html(&mut self, html: &CowStr<'_>, _span: Span) {
        if !html.starts_with("<!--") {
            self.out.text(html);
        }
    }
}
