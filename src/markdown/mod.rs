//! Stub until the real one.
#![allow(missing_docs, clippy::all, clippy::pedantic)]
use crate::base::{Finding, Place, Span};
use std::borrow::Cow;
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LineBreaks { #[default] Text, Markdown }
impl LineBreaks { pub fn named(s: &str) -> Option<Self> { match s { "text" => Some(Self::Text), "markdown" => Some(Self::Markdown), _ => None } } }
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkKind { Link, Image { alt: String }, Number, Citation { name: String }, Bare }
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link { pub kind: LinkKind, pub target: String, pub title: Option<String>, pub span: Span }
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Heading { pub level: u8, pub anchor: String, pub title: String, pub label: String }
#[derive(Debug, Clone, PartialEq)]
pub struct Problem { pub span: Span }
impl Problem { pub fn finding(&self, place: Place) -> Finding { crate::base::catalogue::markdown::html_stripped(place, "") } }
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Body { html: String, pub links: Vec<Link>, pub outline: Vec<Heading>, pub anchors: Vec<Box<str>>, pub text: String, pub problems: Vec<Problem> }
impl Body {
    pub fn html(&self, _tags: impl FnMut(&Link) -> (Cow<'static, str>, Cow<'static, str>)) -> String { self.html.clone() }
}
pub fn render(text: &str, _l: LineBreaks) -> Body {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new_ext(text, pulldown_cmark::Options::all()));
    Body { html, text: text.to_owned(), ..Default::default() }
}
