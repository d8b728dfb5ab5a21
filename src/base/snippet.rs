//! A finding as people are shown it: what is wrong, the line with a caret under it, what to write.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::catalogue::cli as words;
use super::{Finding, Lang, Place, Position, Severity, clause};

/// Draws `finding` in `lang`; `line` is the text of the line it stands in.
pub fn drawn(finding: &Finding, line: Option<&str>, lang: Lang, renderer: &Renderer) -> String {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let level = level.with_name(finding.severity.label(lang));
    let message = finding.message.in_lang(lang);
    let mut group = Group::with_title(level.primary_title(message).id(finding.code));
    group = match (&finding.place, line) {
        (Place::At(file, position), Some(text)) => {
            let start = byte_of(text, position.column - 1);
            let end = byte_of(text, position.column - 1 + position.width).max(start);
            let mark = AnnotationKind::Primary.span(start..end);
            let snippet = Snippet::source(text.to_owned()).line_start(position.line as usize);
            group.element(snippet.path(file.to_string()).annotation(mark))
        }
        (Place::At(file, Position { line, column, .. }), None) => group.element(
            Origin::path(file.to_string()).line(*line as usize).char_column(*column as usize),
        ),
        (Place::Cell(file, cell), _) => group.element(Origin::path(format!("{file}:{cell}"))),
        (Place::Part(file, part), _) => {
            group.element(Origin::path(format!("{file}:{}", part.name().in_lang(lang))))
        }
        (Place::File(file), _) => group.element(Origin::path(file.to_string())),
        (Place::Page(page), _) => group.element(Origin::path(page.to_string())),
        (Place::Portal, _) => group,
    };
    if let Some(help) = &finding.help {
        let label = words::help_label();
        let help = help.in_lang(lang).to_owned();
        group = group.element(Level::HELP.with_name(label.in_lang(lang).to_owned()).message(help));
    }
    if let Some(clause) = finding.clause {
        let label = words::clause_label();
        let words = clause::find(clause).map_or("", |clause| clause.source.in_lang(lang));
        let note = Level::NOTE.with_name(label.in_lang(lang).to_owned());
        group = group.element(note.message(format!("{clause} {words}").trim_end().to_owned()));
    }
    renderer.render(&[group])
}

/// The byte at which the character number `at` begins.
fn byte_of(text: &str, at: u32) -> usize {
    text.char_indices().nth(at as usize).map_or(text.len(), |(byte, _)| byte)
}
