//! `gongkai build`.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::Outcome;
use super::arguments::Build;
use super::terminal::Terminal;
use crate::base::catalogue::cli as words;
use crate::base::{Finding, Moment, Severity, Text, date};
use crate::output;
use crate::pipeline::{self, Report, Request};
use crate::settings;
use crate::source::{self, Content};

/// Builds the portal and says what was done.
pub(super) fn run(
    options: &Build,
    root: Option<&Path>,
    terminal: &Terminal,
) -> Result<Outcome, Text> {
    let start = Instant::now();
    let root = root.map_or_else(nearest_site, |root| Ok(root.to_owned()))?;
    let request = Request {
        out: options.out.clone().unwrap_or_else(|| root.join("public")),
        now: options.as_of.unwrap_or_else(now),
        drafts: options.drafts,
        fresh: options.clean,
        over: options.force,
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
    match report.written {
        Some(done) => {
            let seconds = format!("{:.2}", start.elapsed().as_secs_f64());
            terminal.say(&words::built(
                report.documents,
                done.written,
                done.unchanged,
                done.removed,
                seconds,
            ));
        }
        None => terminal.say(&words::not_built(errors)),
    }
    if !report.findings.is_empty() {
        terminal.say(&words::found(errors, count(Severity::Warning), count(Severity::Info)));
    }
    if 0 < report.held {
        terminal.say(&words::held(report.held));
    }
    if let Some(moment) = report.next_change {
        terminal.say(&words::next_change(date::minute(moment)));
    }
}

/// The nearest folder, from here upwards, that is a site.
fn nearest_site() -> Result<PathBuf, Text> {
    let here = std::env::current_dir().map_err(|why| words::cannot_read(".", why))?;
    let site = here.ancestors().find(|folder| folder.join(settings::PATH).is_file());
    site.map(Path::to_owned).ok_or_else(|| words::no_site(here.display()))
}

/// The present minute where the portal is: the country keeps one zone, eight hours east.
fn now() -> Moment {
    #[expect(clippy::disallowed_methods, reason = "this is where the clock is read")]
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    let seconds = since.map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(0)) + 8 * 3600;
    let epoch = jiff::civil::date(1970, 1, 1).at(0, 0, 0, 0);
    epoch.checked_add(jiff::SignedDuration::from_secs(seconds)).unwrap_or(epoch)
}

fn failure(error: &pipeline::Error) -> Text {
    match error {
        pipeline::Error::Source(source::Error::Read { path, source }) => {
            words::cannot_read(path.display(), source)
        }
        pipeline::Error::Output(output::Error::Write { path, source }) => {
            words::cannot_write(path.display(), source)
        }
        pipeline::Error::Output(output::Error::Foreign { folder, example }) => {
            words::foreign(folder.display(), example)
        }
    }
}
