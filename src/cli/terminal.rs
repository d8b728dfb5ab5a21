//! The terminal: where findings and summaries are drawn, in the reader's language.

use std::io::Write as _;

use annotate_snippets::{Group, Level, Renderer};

use crate::base::{Finding, Lang, Severity, Text, snippet};

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

    /// Prints a file that was asked for, byte for byte, on standard output.
    pub(super) fn hand_over(&self, text: &str) {
        // A reader who closes the pipe early has read enough.
        let _ = anstream::AutoStream::new(std::io::stdout(), self.color).write_all(text.as_bytes());
    }

    /// Says a sentence, unless only errors are wanted.
    pub(super) fn say(&self, text: &Text) {
        if self.loudness != Loudness::Quiet {
            self.write(text.in_lang(self.lang));
        }
    }

    /// Says what only those want to know who asked for more.
    pub(super) fn tell(&self, text: &str) {
        if self.loudness == Loudness::Verbose {
            self.write(text);
        }
    }

    /// Asks for an answer on the same line; `example` is taken for an empty one.
    pub(super) fn ask(&self, question: &Text, example: &str) {
        let mut out = anstream::AutoStream::new(std::io::stderr(), self.color);
        // Nobody listens: then nobody answers either.
        let _ = write!(out, "{} [{example}] ", question.in_lang(self.lang));
        let _ = out.flush();
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
            let line = line(finding);
            let drawn = snippet::drawn(finding, line.as_deref(), self.lang, &Renderer::styled());
            self.write(&format!("{drawn}\n"));
        }
    }

    /// Draws a finding that was asked for, on standard output; `line` is the text of its line.
    pub(super) fn show(&self, finding: &Finding, line: Option<&str>) {
        let drawn = snippet::drawn(finding, line, self.lang, &Renderer::styled());
        // A reader who closes the pipe early has read enough.
        let _ = writeln!(anstream::AutoStream::new(std::io::stdout(), self.color), "{drawn}\n");
    }

    fn is_shown(&self, severity: Severity) -> bool {
        match self.loudness {
            Loudness::Quiet => severity == Severity::Error,
            Loudness::Usual => severity != Severity::Info,
            Loudness::Verbose => true,
        }
    }

    fn write(&self, text: &str) {
        // Nobody listens: there is no one left to tell.
        let _ = writeln!(anstream::AutoStream::new(std::io::stderr(), self.color), "{text}");
    }
}
