//! `gongkai build`.

use std::path::Path;
use std::time::Instant;

use super::arguments::Build;
use super::terminal::Terminal;
use super::{Outcome, now, remember, site};
use crate::base::catalogue::cli as words;
use crate::base::{Finding, Severity, SitePath, Text, date};
use crate::output;
use crate::pipeline::{self, Registers, Report, Request};
use crate::site::Day;
use crate::source::{self, Content};

/// Builds the portal and says what was done.
pub(super) fn run(
    options: &Build,
    root: Option<&Path>,
    terminal: &Terminal,
) -> Result<Outcome, Text> {
    let start = Instant::now();
    let root = site(root)?;
    let (present, chosen) = (now(), options.as_of);
    let has_come = chosen.is_none_or(|moment| moment.date() <= present.date());
    let request = Request {
        out: options.out.clone().unwrap_or_else(|| root.join("public")),
        day: Day {
            now: chosen.unwrap_or(present),
            drafts: options.drafts,
            is_chosen: chosen.is_some(),
        },
        manner: options.manner,
        registers: match (options.locked, has_come) {
            (true, _) => Registers::Locked,
            (false, true) => Registers::Yes,
            (false, false) => Registers::No,
        },
        remember: remember(),
        root,
    };
    let report = pipeline::build(&request).map_err(|error| failure(&error))?;
    tell(&report, &Content::at(&request.root), terminal, start);
    Ok(if report.written.is_some() { Outcome::Done } else { Outcome::Errors })
}

fn tell(report: &Report, content: &Content, terminal: &Terminal, start: Instant) {
    let line = |finding: &Finding| {
        let (file, position) = (finding.place.file()?, finding.place.position()?);
        content.line(file, position)
    };
    terminal.findings(&report.findings, line);
    let count =
        |severity| report.findings.iter().filter(|finding| finding.severity == severity).count();
    let errors = count(Severity::Error);
    match &report.written {
        Some(done) => {
            let list = |label: &str, paths: &[SitePath]| {
                for path in paths {
                    terminal.tell(&format!("{label} {path}"));
                }
            };
            list("+", &done.written);
            list("-", &done.removed);
            let seconds = format!("{:.2}", start.elapsed().as_secs_f64());
            terminal.say(&words::built(
                report.documents,
                done.written.len(),
                done.unchanged,
                done.removed.len(),
                seconds,
            ));
        }
        None => terminal.say(&words::not_built(errors)),
    }
    if !report.findings.is_empty() {
        terminal.say(&words::found(errors, count(Severity::Warning), count(Severity::Info)));
    }
    if 0 < report.shortcomings {
        terminal.say(&words::shortcomings(report.shortcomings));
    }
    if 0 < report.held {
        terminal.say(&words::held(report.held));
    }
    if let Some(moment) = report.next_change.filter(|_| report.written.is_some()) {
        terminal.say(&words::next_change(date::minute(moment)));
    }
}

/// Why nothing could be done, said to who asked.
pub(super) fn failure(error: &pipeline::Error) -> Text {
    match error {
        pipeline::Error::Source(source::Error::Read { path, source }) => {
            words::cannot_read(path.display(), source)
        }
        pipeline::Error::Output(output::Error::Write { path, source }) => {
            words::cannot_write(path.display(), source)
        }
        pipeline::Error::Output(output::Error::Raced { register }) => {
            words::raced(register.display())
        }
        pipeline::Error::Output(output::Error::Foreign { folder, example }) => {
            words::foreign(folder.display(), example)
        }
    }
}
