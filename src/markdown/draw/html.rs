//! HTML that the writer put into the text.
//!
//! A body without any is drawn as it is. When the first tag is met the drawing begins anew, this
//! time with a sign in everything of ours that a writer could imitate, and the whole is cleaned.

use pulldown_cmark::CowStr;

use super::Draw;
use crate::base::Span;
use crate::markdown::body::Problem;
use crate::markdown::clean;
use crate::markdown::tag::{self, Token, Written};

/// What is done with the writer's HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Raw {
    /// None was met.
    Unmet,
    /// Some was met: the drawing begins anew.
    Met,
    /// It is written and will be cleaned.
    Kept,
    /// It is left out: no sign is free to tell it from ours.
    Refused,
}

impl<'text> Draw<'text> {
    pub(super) fn open_html(&mut self) {
        self.out.fresh_line();
        self.block_html = Some((String::new(), Span::default()));
        self.listed = None;
        self.title = None;
    }

    pub(super) fn html(&mut self, html: &CowStr<'text>, span: Span) {
        let html = self.prepared.strip(html);
        match &mut self.block_html {
            Some((block, whole)) => {
                if block.is_empty() {
                    *whole = span;
                }
                block.push_str(&html);
            }
            None => self.inline_html(&html, span),
        }
    }

    pub(super) fn close_html(&mut self) {
        if let Some((html, span)) = self.block_html.take() {
            self.raw_html(&html, span);
            self.end_plain_line();
        }
    }

    fn inline_html(&mut self, html: &str, span: Span) {
        if self.text.in_picture() {
            return;
        }
        if html.starts_with("<a ") || html.starts_with("<A ") {
            self.text.raw_links += 1;
        } else if html.starts_with("</a") || html.starts_with("</A") {
            self.text.raw_links -= usize::from(0 < self.text.raw_links);
        }
        self.raw_html(html, span);
    }

    /// Writes HTML, after looking at what will not be left of it.
    fn raw_html(&mut self, html: &str, span: Span) {
        let tokens = tag::tokens(html);
        if tokens.iter().all(|(token, _)| is_nothing(token)) {
            return;
        }
        match self.raw {
            Raw::Unmet | Raw::Met => self.raw = Raw::Met,
            Raw::Refused => self.problems.push(Problem::html(self.written(span), html.to_owned())),
            Raw::Kept => {
                self.out.tag(html);
                for (token, at) in tokens {
                    self.token(token, span, at);
                }
            }
        }
    }

    fn token(&mut self, token: Token<'_>, span: Span, at: Span) {
        let place = |span: Span| Span::new(span.start + at.start, span.start + at.end);
        let span = if at.end <= span.end - span.start { place(span) } else { span };
        let span = self.written(self.sound(span));
        match token {
            Token::Text(text) => self.plain.push_str(text),
            Token::Comment | Token::End => {}
            Token::Odd(what) => self.problems.push(Problem::html(span, what.to_owned())),
            Token::Start(tag) => {
                let stripped = clean::stripped(&tag);
                self.problems.extend(stripped.into_iter().map(|what| Problem::html(span, what)));
                let target = tag.attribute("href").or_else(|| tag.attribute("src"));
                self.written_links.extend(target.map(|target| Written { target, span }));
            }
        }
    }

    fn sound(&self, span: Span) -> Span {
        let boundary = |at: usize| self.source.floor_char_boundary(at);
        Span::new(boundary(span.start), boundary(span.end))
    }
}

/// Whether a reader sees nothing of `token`, nor misses anything.
fn is_nothing(token: &Token<'_>) -> bool {
    match token {
        Token::Comment => true,
        Token::Text(text) => text.trim().is_empty(),
        Token::Start(_) | Token::End | Token::Odd(_) => false,
    }
}
