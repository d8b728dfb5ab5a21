//! The command line: arguments in, exit code out. The only module that prints, and the only one
//! that reads the clock and the environment.

mod arguments;
mod build;
mod check;
mod forecast;
mod grammar;
mod ics;
mod manual;
mod mend;
mod new;
mod register;
mod report;
mod serve;
mod stats;
mod strip;
mod terminal;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::base::catalogue::cli as words;
use crate::base::{Digest, Lang, Moment, Text};
use crate::pipeline::Remember;
use crate::settings;
use terminal::Terminal;

/// How a command ended; the numbers are a contract with scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// Done.
    Done,
    /// The content has errors; nothing was changed.
    Errors,
    /// Could not run.
    Failed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Done => 0,
            Outcome::Errors => 1,
            Outcome::Failed => 2,
        })
    }
}

/// Runs the program with the arguments `args`, the first of which is its name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let lang = arguments::lang(&args).unwrap_or_else(lang_of_system);
    match arguments::read(args, lang) {
        Ok(arguments) => {
            let terminal = Terminal::new(lang, arguments.color, arguments.loudness);
            let outcome = command(&arguments, &terminal);
            outcome.unwrap_or_else(|failure| {
                terminal.failure(&failure);
                Outcome::Failed
            })
        }
        Err(stop) => {
            let terminal =
                Terminal::new(lang, anstream::ColorChoice::Auto, terminal::Loudness::Usual);
            match stop {
                arguments::Stop::Help(text) => {
                    terminal.print(&text);
                    Outcome::Done
                }
                arguments::Stop::Wrong(text) => {
                    terminal.failure(&text);
                    Outcome::Failed
                }
            }
        }
    }
    .into()
}

fn command(arguments: &arguments::Arguments, terminal: &Terminal) -> Result<Outcome, Text> {
    match &arguments.command {
        arguments::Command::Build(options) => {
            build::run(options, arguments.root.as_deref(), terminal)
        }
        arguments::Command::Serve(options) => {
            serve::run(options, arguments.root.as_deref(), terminal)
        }
        arguments::Command::NewSite(options) => new::site_in(options, terminal),
        arguments::Command::NewDocument(options) => {
            new::document(options, arguments.root.as_deref(), terminal)
        }
        arguments::Command::Register(command) => {
            register::run(command, arguments.root.as_deref(), terminal)
        }
        arguments::Command::Verify(folder) => register::verify_copy(folder, terminal),
        arguments::Command::Stats(options) => {
            stats::run(options, arguments.root.as_deref(), terminal)
        }
        arguments::Command::Report(options) => {
            report::run(options, arguments.root.as_deref(), terminal)
        }
        arguments::Command::Check(options) => {
            check::run(options, arguments.root.as_deref(), terminal)
        }
        arguments::Command::Forecast(options) => {
            forecast::run(options, arguments.root.as_deref(), terminal)
        }
        arguments::Command::Explain(rule) => check::explain(rule, terminal),
        arguments::Command::Manual(page) => manual::run(page, terminal),
    }
}

/// The site that is meant: the folder that was named, or the nearest from here upwards.
fn site(root: Option<&Path>) -> Result<PathBuf, Text> {
    if let Some(root) = root {
        return Ok(root.to_owned());
    }
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

/// What it takes to go on from the build before: the program as it is on the disk, and the time.
fn remember() -> Option<Remember> {
    let program = std::fs::File::open(std::env::current_exe().ok()?).ok()?;
    let program = Digest::of_all(program).ok()?;
    #[expect(clippy::disallowed_methods, reason = "this is where the clock is read")]
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).ok()?;
    Some(Remember { program, since: i64::try_from(since.as_nanos()).ok()? })
}

/// Chinese when the system's locale says so.
fn lang_of_system() -> Lang {
    #[expect(clippy::disallowed_methods, reason = "this is where the environment is read")]
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty());
    if locale.is_some_and(|locale| locale.starts_with("zh")) { Lang::Zh } else { Lang::En }
}
