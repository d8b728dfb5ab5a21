//! The terminal: where findings and summaries are drawn, in the reader's language.

use std::io::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::base::catalogue::cli as words;
use crate::base::{Finding, Lang, Place, Position, Severity, Text};

/// How much is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Loudness {
    /// Errors only.
    Quiet,
    /// Errors, warnings and the summary.
    Usual,
    /// Hints as well.
    Verbose,
}

/// Where and how a command speaks.
pub(super) struct Terminal {
    lang: Lang,
    color: anstream::ColorChoice,
    loudness: Loudness,
}

impl Terminal {
    pub(super) fn new(lang: Lang, color: anstream::ColorChoice, loudness: Loudness) -> Self {
        Self { lang, color, loudness }
    }

    /// The language it speaks.
    pub(super) fn lang(&self) -> Lang {
        self.lang
    }

    /// Prints what was asked for, on standard output.
    pub(super) fn print(&self, text: &str) {
        // A reader who closes the pipe early has read enough.
        let _ = writeln!(
            anstream::AutoStream::new(std::io::stdout(), self.color),
            "{}",
            text.trim_end()
        );
    }

    /// Says a sentence, unless only errors are wanted.
    pub(super) fn say(&self, text: &Text) {
        if self.loudness != Loudness::Quiet {
            self.write(text.in_lang(self.lang));
        }
    }

    /// Says why nothing could be done.
    pub(super) fn failure(&self, text: &Text) {
        let label = Severity::Error.label(self.lang);
        let title = Level::ERROR.with_name(label).primary_title(text.in_lang(self.lang).to_owned());
        self.write(&Renderer::styled().render(&[Group::with_title(title)]));
    }

    /// Draws every finding that is loud enough; `line` gives the text of a line.
    pub(super) fn findings(&self, findings: &[Finding], line: impl Fn(&Finding) -> Option<String>) {
        for finding in findings.iter().filter(|finding| self.is_shown(finding.severity)) {
            self.write(&self.drawn(finding, line(finding).as_deref()));
        }
    }

    fn is_shown(&self, severity: Severity) -> bool {
        match self.loudness {
            Loudness::Quiet => severity == Severity::Error,
            Loudness::Usual => severity != Severity::Info,
            Loudness::Verbose => true,
        }
    }

    /// One finding: what is wrong, the line with a caret under it, what to write instead.
    fn drawn(&self, finding: &Finding, line: Option<&str>) -> String {
        let level = match finding.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Info => Level::INFO,
        };
        let level = level.with_name(finding.severity.label(self.lang));
        let message = finding.message.in_lang(self.lang);
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
            (Place::File(file), _) => group.element(Origin::path(file.to_string())),
            (Place::Portal, _) => group,
        };
        if let Some(help) = &finding.help {
            let label = words::help_label();
            let help = help.in_lang(self.lang).to_owned();
            group = group
                .element(Level::HELP.with_name(label.in_lang(self.lang).to_owned()).message(help));
        }
        if let Some(clause) = finding.clause {
            let label = words::clause_label();
            group = group.element(
                Level::NOTE.with_name(label.in_lang(self.lang).to_owned()).message(clause),
            );
        }
        format!("{}\n", Renderer::styled().render(&[group]))
    }

    fn write(&self, text: &str) {
        // Nobody listens: there is no one left to tell.
        let _ = writeln!(anstream::AutoStream::new(std::io::stderr(), self.color), "{text}");
    }
}

/// The byte at which the character number `at` begins.
fn byte_of(text: &str, at: u32) -> usize {
    text.char_indices().nth(at as usize).map_or(text.len(), |(byte, _)| byte)
}
