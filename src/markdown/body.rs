//! A drawn body: HTML with gaps where links go, and what else a stage wants to know of the text.

use std::borrow::Cow;
use std::ops::Range;

use super::heading::{Anchors, Headings};
use crate::base::{Finding, Place, Span, catalogue};
use crate::law::Provision;

/// A drawn body, with gaps where link tags go.
///
/// Drawn once, from its text alone, before anything is known about the site: where a link leads is
/// said when the gaps are filled.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Body {
    pub(super) html: String,
    pub(super) gaps: Vec<Gap>,
    /// The links, in the order they were written.
    pub links: Vec<Link>,
    /// The headings and articles, in the order they stand.
    pub outline: Headings,
    /// Every anchor of the HTML.
    pub anchors: Anchors,
    /// The plain text: one block a line, the cells of a table separated by a blank, nothing of ours.
    pub text: String,
    /// What is wrong with it.
    pub problems: Vec<Problem>,
}

/// A place in the HTML where a tag of a link is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Gap {
    /// The byte before which the tag goes.
    pub(super) at: usize,
    /// The link, by its place among the links.
    pub(super) link: usize,
    /// Which of its two tags.
    pub(super) side: Side,
}

/// Before or after the text of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    After,
}

/// A link as it was written; nothing in it is decoded, resolved or checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What sort of link.
    pub kind: LinkKind,
    /// What it leads to, as written.
    pub target: String,
    /// What it says when pointed at.
    pub title: Option<String>,
    /// Where it stands in the text.
    pub span: Span,
}

/// The sorts of links.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum LinkKind {
    /// `[text](target)`, and `<a>`.
    Link,
    /// `![alt](target)`, and `<img>`: its whole tag goes before, nothing after.
    Image {
        /// What stands for the picture where it is not seen.
        alt: String,
    },
    /// `[[number]]`: a document by its document number (发文字号) or index number (索引号).
    Number,
    /// `《name》（number）第十二条`: a link only if that document is on the site.
    Citation {
        /// The name between the marks.
        name: String,
        /// The places in it that are named.
        provisions: Vec<Provision>,
    },
    /// An address on its own in the text.
    Bare,
    /// `{{ call }}`: no link, but a figure that is computed when the site is known. It goes where the
    /// first tag of a link would go.
    Figure,
}

/// What is put into a body although it does not stand in its text: the table of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// It, drawn.
    pub html: String,
    /// The same in plain words.
    pub text: String,
    /// Its links, in their order: what of the HTML is the text of each.
    pub links: Vec<(Range<usize>, Link)>,
}

/// Something wrong in a body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where, in the text of the body.
    pub span: Span,
    what: String,
}

impl Problem {
    /// HTML that is not allowed: `what` names it as it was written.
    pub(super) fn html(span: Span, what: String) -> Self {
        Self { span, what }
    }

    /// The finding, for an editor who is shown `place`.
    pub fn finding(&self, place: Place) -> Finding {
        catalogue::markdown::html_stripped(place, &self.what)
    }
}

impl Body {
    /// The HTML, with `tags` giving what stands before and after the text of each link.
    ///
    /// `tags` is asked once for each of the links, in their order. For a picture the whole tag
    /// stands before, and nothing after.
    pub fn html(
        &self,
        tags: impl FnMut(&Link) -> (Cow<'static, str>, Cow<'static, str>),
    ) -> String {
        let mut html = String::with_capacity(self.html.len() + 64 * self.links.len());
        self.html_into(&mut html, tags);
        html
    }

    /// The HTML as it is drawn, without the tags of its links.
    pub fn drawn(&self) -> &str {
        &self.html
    }

    /// Puts a block before the heading or article at `anchor`, or at the end when there is none. Its
    /// links come behind those of the text.
    pub fn put(&mut self, anchor: Option<&str>, block: Block) {
        let heading = anchor.and_then(|anchor| self.html.find(&format!(" id=\"{anchor}\"")));
        let at = heading
            .map_or(self.html.len(), |id| self.html[..id].rfind('\n').map_or(0, |line| line + 1));
        let before =
            if self.html[..at].is_empty() || self.html[..at].ends_with('\n') { "" } else { "\n" };
        let inserted = format!("{before}{}\n", block.html);
        self.html.insert_str(at, &inserted);
        let next = self.gaps.partition_point(|gap| gap.at < at);
        for gap in &mut self.gaps[next..] {
            gap.at += inserted.len();
        }
        let start = at + before.len();
        let links = (self.links.len()..).zip(&block.links);
        let gaps = links.flat_map(|(link, (text, _))| {
            let gap = |at, side| Gap { at: start + at, link, side };
            [gap(text.start, Side::Before), gap(text.end, Side::After)]
        });
        self.gaps.splice(next..next, gaps.collect::<Vec<_>>());
        self.links.extend(block.links.into_iter().map(|(_, link)| link));
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
        self.text.push_str(&block.text);
    }

    /// Gives back the memory that drawing it took beyond what it holds.
    pub fn shrink(&mut self) {
        // Shrinking in place leaves up to half of a string's memory unused.
        self.html = self.html.as_str().to_owned();
        self.text = self.text.as_str().to_owned();
        self.gaps.shrink_to_fit();
        self.links.shrink_to_fit();
    }

    /// About how many bytes of memory it holds.
    pub fn weight(&self) -> usize {
        self.html.len() + self.text.len() + 128 * self.links.len() + size_of::<Self>()
    }

    /// Puts the links in the order they were written.
    pub(super) fn sort_links(&mut self) {
        let mut order: Vec<usize> = (0..self.links.len()).collect();
        order.sort_by_key(|link| self.links[*link].span.start);
        let mut places = vec![0; order.len()];
        for (place, link) in order.iter().enumerate() {
            places[*link] = place;
        }
        for gap in &mut self.gaps {
            gap.link = places[gap.link];
        }
        self.links.sort_by_key(|link| link.span.start);
    }

    /// Appends to `page` what [`html`](Self::html) gives.
    pub fn html_into(
        &self,
        page: &mut String,
        tags: impl FnMut(&Link) -> (Cow<'static, str>, Cow<'static, str>),
    ) {
        let tags: Vec<_> = self.links.iter().map(tags).collect();
        let mut done = 0;
        for gap in &self.gaps {
            page.push_str(&self.html[done..gap.at]);
            done = gap.at;
            let (before, after) = &tags[gap.link];
            page.push_str(match gap.side {
                Side::Before => before,
                Side::After => after,
            });
        }
        page.push_str(&self.html[done..]);
    }
}
