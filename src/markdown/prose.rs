//! Prose: what readers read of a text, with the way back to where it was written.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, TagEnd};

use super::LineBreaks;
use super::draw::options;
use super::edit::Edited;
use super::find;
use super::line;
use crate::base::Span;

/// What stands for something in running text that is no words: code, or a picture's place.
const THING: char = '\u{fffc}';

/// The words of a text without marks, code and HTML: one block a line, the cells of a row of a table
/// told apart by a tab.
#[derive(Debug)]
pub struct Prose<'text> {
    /// The words.
    pub text: String,
    /// Where stretches of it stand in the text that was parsed, in order.
    pieces: Vec<Piece>,
    edited: Edited<'text>,
}

/// A stretch of the prose.
#[derive(Debug, Clone, Copy)]
struct Piece {
    at: usize,
    parsed: Span,
}

/// The prose of `text`.
pub fn prose(text: &str, line_breaks: LineBreaks) -> Prose<'_> {
    let prepared = line::prepare(text, line_breaks);
    let mut words = Words { text: String::with_capacity(text.len()), ..Words::default() };
    for (event, range) in Parser::new_ext(&prepared.edited.text, options()).into_offset_iter() {
        words.event(&event, Span::new(range.start, range.end), prepared.joiner);
    }
    let Words { text, pieces, .. } = words;
    Prose { text, pieces, edited: prepared.edited }.without_figures()
}

impl Prose<'_> {
    /// Where `range` of the words was written.
    pub fn span(&self, range: Range<usize>) -> Span {
        let last = range.end.saturating_sub(1).max(range.start);
        let start = self.edited.written(self.parsed(range.start));
        Span::new(start, self.edited.written(self.parsed(last) + (range.end - last)).max(start))
    }

    /// The same with the sign of a thing for each figure: its call is no words.
    fn without_figures(self) -> Self {
        let figures = find::figures(&self.text);
        if figures.is_empty() {
            return self;
        }
        let mut kept = Words::default();
        let mut done = 0;
        for figure in figures {
            self.keep(&mut kept, done..figure.start);
            let parsed = Span::new(self.parsed(figure.start), self.parsed(figure.end));
            kept.put(THING, parsed);
            done = figure.end;
        }
        self.keep(&mut kept, done..self.text.len());
        Self { text: kept.text, pieces: kept.pieces, edited: self.edited }
    }

    /// Adds what stands in `range` to `words`.
    fn keep(&self, words: &mut Words, range: Range<usize>) {
        let first = self.pieces.partition_point(|piece| piece.at <= range.start).saturating_sub(1);
        let offset = words.text.len();
        for piece in self.pieces[first..].iter().take_while(|piece| piece.at < range.end) {
            let at = piece.at.max(range.start);
            let parsed = Span::new(self.parsed(at), piece.parsed.end);
            words.pieces.push(Piece { at: offset + at - range.start, parsed });
        }
        words.text.push_str(&self.text[range]);
    }

    fn parsed(&self, at: usize) -> usize {
        let next = self.pieces.partition_point(|piece| piece.at <= at);
        let Some(piece) = next.checked_sub(1).map(|before| self.pieces[before]) else { return 0 };
        (piece.parsed.start + (at - piece.at)).min(piece.parsed.end)
    }
}

/// The words that were met so far.
#[derive(Debug, Default)]
struct Words {
    text: String,
    pieces: Vec<Piece>,
    /// How many blocks of code or HTML are open.
    silent: usize,
}

impl Words {
    fn event(&mut self, event: &Event<'_>, span: Span, joiner: Option<char>) {
        match event {
            Event::Start(tag) if is_silent(tag.to_end()) => self.silent += 1,
            Event::End(tag) if is_silent(*tag) => self.silent = self.silent.saturating_sub(1),
            Event::Text(words) if self.silent == 0 => self.words(words, span, joiner),
            Event::Code(_) => self.put(THING, span),
            Event::SoftBreak | Event::HardBreak | Event::Rule => self.put('\n', span),
            Event::End(TagEnd::TableCell) => self.put('\t', Span::new(span.end, span.end)),
            Event::End(end) if is_block(*end) => self.put('\n', Span::new(span.end, span.end)),
            _ => {}
        }
    }

    /// `words` as they were parsed in `span`, without the sign that stands there for the parser.
    fn words(&mut self, words: &str, span: Span, joiner: Option<char>) {
        let mut at = 0;
        for part in words.split(|c| Some(c) == joiner) {
            let start = (span.start + at).min(span.end);
            self.pieces.push(Piece { at: self.text.len(), parsed: Span::new(start, span.end) });
            self.text.push_str(part);
            at += part.len() + joiner.map_or(0, char::len_utf8);
        }
    }

    fn put(&mut self, sign: char, span: Span) {
        self.pieces.push(Piece { at: self.text.len(), parsed: span });
        self.text.push(sign);
    }
}

fn is_silent(tag: TagEnd) -> bool {
    matches!(tag, TagEnd::CodeBlock | TagEnd::HtmlBlock | TagEnd::MetadataBlock(_))
}

fn is_block(end: TagEnd) -> bool {
    !matches!(
        end,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
            | TagEnd::Image
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn written<'a>(text: &'a str, word: &str) -> &'a str {
        let prose = prose(text, LineBreaks::Text);
        let at = prose.text.find(word).unwrap_or_else(|| panic!("{word} in {:?}", prose.text));
        let span = prose.span(at..at + word.len());
        &text[span.start..span.end]
    }

    #[test]
    fn words_lead_back_to_where_they_were_written() {
        let text =
            "　　甲**乙丙。**丁\n[戊](己.md)`庚`辛\n| 壬 | 癸 |\n| --- | --- |\n| 子 | 丑 |\n";
        for word in ["甲", "乙丙", "丁", "戊", "辛", "癸", "丑"] {
            assert_eq!(written(text, word), word);
        }
    }

    #[test]
    fn the_call_of_a_figure_is_no_words() {
        let text = "甲{{ a(b_c) }}乙 *丙* {{ d }}\n丁\n";
        assert_eq!(prose(text, LineBreaks::Text).text, "甲\u{fffc}乙 丙 \u{fffc}\n丁\n");
        for word in ["甲", "乙", "丙", "丁"] {
            assert_eq!(written(text, word), word);
        }
    }

    #[test]
    fn code_and_html_are_no_words() {
        let text = "甲`乙`\n\n```\n丙\n```\n\n<b>丁</b>\n";
        assert_eq!(prose(text, LineBreaks::Text).text.trim_end(), "甲\u{fffc}\n丁");
    }
}
