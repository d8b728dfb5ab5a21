//! The arguments, read with help in the reader's language.

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::ArgMatches;
use clap::error::{ContextKind, ErrorKind};

use super::grammar::grammar;
use super::terminal::Loudness;
use crate::base::catalogue::cli as words;
use crate::base::date::{end_of, parse_day, parse_moment};
use crate::base::{Lang, Moment, Severity, Text};
use crate::output::Manner;

/// What was asked for.
pub(super) struct Arguments {
    pub(super) root: Option<PathBuf>,
    pub(super) color: anstream::ColorChoice,
    pub(super) loudness: Loudness,
    pub(super) command: Command,
}

/// A command with its options.
pub(super) enum Command {
    Build(Build),
    Serve(Serve),
    NewSite(NewSite),
    NewDocument(NewDocument),
    Register(Register),
    Verify(PathBuf),
    Stats(Stats),
    Report(Report),
    Check(Check),
    Forecast(Forecast),
    Explain(String),
    Manual(String),
}

/// What is done with the register.
pub(super) enum Register {
    Log,
    Show(String),
    Verify(Option<PathBuf>),
    Rebase(Option<PathBuf>),
}

/// The options of `forecast`.
pub(super) struct Forecast {
    pub(super) days: u32,
    pub(super) as_of: Option<Moment>,
    pub(super) format: ForecastFormat,
}

/// How a forecast is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ForecastFormat {
    /// Day by day.
    Human,
    /// For calendars.
    Ics,
    /// For scripts.
    Json,
}

/// The options of `stats`.
pub(super) struct Stats {
    pub(super) year: Option<i16>,
    pub(super) as_of: Option<Moment>,
    pub(super) format: Format,
}

/// The options of `report`.
pub(super) struct Report {
    pub(super) year: i16,
    pub(super) requests: Option<PathBuf>,
}

/// The options of `check`.
pub(super) struct Check {
    pub(super) format: CheckFormat,
    pub(super) as_of: Option<Moment>,
    /// The names or codes of what is looked for; everything when there are none.
    pub(super) rules: Vec<String>,
    /// The least severity that is shown.
    pub(super) severity: Severity,
    /// The beginning of the paths that are shown.
    pub(super) path: Option<String>,
    /// Whether attachments are cleaned instead.
    pub(super) strip: Option<Strip>,
    /// Whether and how what can be mended is mended.
    pub(super) fixing: Option<Fixing>,
}

/// How attachments are cleaned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strip {
    /// Files are written.
    Write,
    /// Nothing is written.
    DryRun,
}

/// How what can be mended is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fixing {
    /// It is only shown.
    Show,
    /// It is shown, and somebody is asked.
    Ask,
    /// It is shown and mended.
    Write,
}

/// For whom findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CheckFormat {
    Human,
    Json,
    Sarif,
    Github,
    Html,
}

/// For whom something is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Human,
    Json,
    Csv,
}

/// The options of `build`.
pub(super) struct Build {
    pub(super) out: Option<PathBuf>,
    pub(super) as_of: Option<Moment>,
    pub(super) drafts: bool,
    pub(super) locked: bool,
    pub(super) manner: Manner,
}

/// The options of `serve`.
pub(super) struct Serve {
    pub(super) address: Option<SocketAddr>,
    pub(super) as_of: Option<Moment>,
    pub(super) open: bool,
}

/// The options of `new`.
pub(super) struct NewSite {
    pub(super) folder: PathBuf,
    pub(super) agency: Option<String>,
    pub(super) short_name: Option<String>,
    pub(super) code: Option<String>,
    pub(super) url: Option<String>,
}

/// The options of `new document`.
pub(super) struct NewDocument {
    pub(super) kind: String,
    pub(super) title: String,
}

/// Why there is no command to run.
pub(super) enum Stop {
    /// Help or the version was asked for.
    Help(String),
    /// The arguments are wrong.
    Wrong(Text),
}

/// The language that the arguments ask for, looked up before anything is read with it.
pub(super) fn lang(args: &[OsString]) -> Option<Lang> {
    let texts: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let after = texts.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    match after.or_else(|| texts.iter().find_map(|text| text.strip_prefix("--lang=")))? {
        "zh" => Some(Lang::Zh),
        "en" => Some(Lang::En),
        _ => None,
    }
}

/// Reads `args`, with help in `lang`.
pub(super) fn read(args: Vec<OsString>, lang: Lang) -> Result<Arguments, Stop> {
    let matches = grammar(lang).try_get_matches_from(args).map_err(|error| stop(&error))?;
    let color = match matches.get_one::<String>("color").map(String::as_str) {
        Some("always") => anstream::ColorChoice::Always,
        Some("never") => anstream::ColorChoice::Never,
        _ => anstream::ColorChoice::Auto,
    };
    let loudness = match (matches.get_flag("quiet"), matches.get_flag("verbose")) {
        (true, _) => Loudness::Quiet,
        (_, true) => Loudness::Verbose,
        _ => Loudness::Usual,
    };
    let command = match matches.subcommand() {
        Some(("build", build)) => Command::Build(build_options(build)?),
        Some(("serve", serve)) => Command::Serve(serve_options(serve)?),
        Some(("new", new)) => new_options(new),
        Some(("register", register)) => Command::Register(register_options(register)),
        Some(("verify", verify)) => {
            Command::Verify(verify.get_one::<PathBuf>("folder").cloned().unwrap_or_default())
        }
        Some(("stats", stats)) => Command::Stats(stats_options(stats)?),
        Some(("report", report)) => Command::Report(report_options(report)?),
        Some(("check", check)) => Command::Check(check_options(check)?),
        Some(("forecast", forecast)) => Command::Forecast(forecast_options(forecast)?),
        Some(("explain", explain)) => {
            Command::Explain(explain.get_one::<String>("rule").cloned().unwrap_or_default())
        }
        Some(("manual", manual)) => {
            Command::Manual(manual.get_one::<String>("page").cloned().unwrap_or_default())
        }
        _ => return Err(Stop::Help(grammar(lang).render_long_help().ansi().to_string())),
    };
    Ok(Arguments { root: matches.get_one::<PathBuf>("root").cloned(), color, loudness, command })
}

fn stop(error: &clap::Error) -> Stop {
    if !error.use_stderr() {
        return Stop::Help(error.render().ansi().to_string());
    }
    let of = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let (argument, value) = (of(ContextKind::InvalidArg), of(ContextKind::InvalidValue));
    Stop::Wrong(match error.kind() {
        ErrorKind::InvalidSubcommand => words::unknown_command(of(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => words::unknown_option(argument),
        ErrorKind::InvalidValue if value.is_empty() => words::value_missing(argument),
        ErrorKind::InvalidValue => words::value_wrong(argument, value, of(ContextKind::ValidValue)),
        ErrorKind::MissingRequiredArgument => words::value_missing(argument),
        _ => words::usage(argument),
    })
}

fn build_options(matches: &ArgMatches) -> Result<Build, Stop> {
    Ok(Build {
        out: matches.get_one::<PathBuf>("out").cloned(),
        as_of: as_of(matches)?,
        drafts: matches.get_flag("drafts"),
        locked: matches.get_flag("locked"),
        manner: Manner { over: matches.get_flag("force"), fresh: matches.get_flag("clean") },
    })
}

fn serve_options(matches: &ArgMatches) -> Result<Serve, Stop> {
    let address = matches
        .get_one::<String>("addr")
        .map(|text| text.parse().map_err(|_| Stop::Wrong(words::not_an_address(text))));
    Ok(Serve {
        address: address.transpose()?,
        open: matches.get_flag("open"),
        as_of: as_of(matches)?,
    })
}

fn new_options(matches: &ArgMatches) -> Command {
    let text = |matches: &ArgMatches, name: &str| matches.get_one::<String>(name).cloned();
    if let Some(("document", matches)) = matches.subcommand() {
        return Command::NewDocument(NewDocument {
            kind: text(matches, "kind").unwrap_or_default(),
            title: text(matches, "title").unwrap_or_default(),
        });
    }
    Command::NewSite(NewSite {
        folder: matches.get_one::<PathBuf>("folder").cloned().unwrap_or_default(),
        agency: text(matches, "agency"),
        short_name: text(matches, "short-name"),
        code: text(matches, "code"),
        url: text(matches, "url"),
    })
}

fn register_options(matches: &ArgMatches) -> Register {
    let path = |matches: &ArgMatches, name: &str| matches.get_one::<PathBuf>(name).cloned();
    match matches.subcommand() {
        Some(("show", show)) => {
            Register::Show(show.get_one::<String>("index").cloned().unwrap_or_default())
        }
        Some(("verify", verify)) => Register::Verify(path(verify, "out")),
        Some(("rebase", rebase)) => Register::Rebase(path(rebase, "file")),
        _ => Register::Log,
    }
}

fn stats_options(matches: &ArgMatches) -> Result<Stats, Stop> {
    let year = matches.get_one::<String>("year");
    let year = year.map(|year| year.parse().map_err(|_| Stop::Wrong(words::not_a_year(year))));
    Ok(Stats {
        year: year.transpose()?,
        as_of: as_of(matches)?,
        format: match matches.get_one::<String>("format").map(String::as_str) {
            Some("json") => Format::Json,
            Some("csv") => Format::Csv,
            _ => Format::Human,
        },
    })
}

fn report_options(matches: &ArgMatches) -> Result<Report, Stop> {
    let year = matches.get_one::<String>("year").map_or("", String::as_str);
    let known = year.parse().ok().filter(|year| (2019..=9999).contains(year));
    let year = known.ok_or_else(|| Stop::Wrong(words::not_a_report_year(year)))?;
    Ok(Report { year, requests: matches.get_one::<PathBuf>("requests").cloned() })
}

fn check_options(matches: &ArgMatches) -> Result<Check, Stop> {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    Ok(Check {
        format: match text("format") {
            Some("json") => CheckFormat::Json,
            Some("sarif") => CheckFormat::Sarif,
            Some("github") => CheckFormat::Github,
            Some("html") => CheckFormat::Html,
            _ => CheckFormat::Human,
        },
        as_of: as_of(matches)?,
        rules: matches.get_many("rule").into_iter().flatten().cloned().collect(),
        severity: text("severity").and_then(Severity::named).unwrap_or(Severity::Info),
        path: text("path").map(str::to_owned),
        strip: matches.get_flag("strip").then(|| strip(matches)),
        fixing: fixing(matches),
    })
}

fn strip(matches: &ArgMatches) -> Strip {
    if matches.get_flag("dry-run") { Strip::DryRun } else { Strip::Write }
}

fn fixing(matches: &ArgMatches) -> Option<Fixing> {
    let [fix, dry_run, yes] = ["fix", "dry-run", "yes"].map(|flag| matches.get_flag(flag));
    match (fix, dry_run, yes) {
        (_, true, _) => Some(Fixing::Show),
        (true, false, true) => Some(Fixing::Write),
        (true, false, false) => Some(Fixing::Ask),
        (false, false, _) => None,
    }
}

/// How many days are looked ahead when nobody says.
const DAYS: u32 = 180;

fn forecast_options(matches: &ArgMatches) -> Result<Forecast, Stop> {
    let days = matches.get_one::<String>("days").map_or(Ok(DAYS), |text| {
        let days = text.parse().ok().filter(|days| (1..=3660).contains(days));
        days.ok_or_else(|| Stop::Wrong(words::not_a_count_of_days(text)))
    });
    Ok(Forecast {
        days: days?,
        as_of: as_of(matches)?,
        format: match matches.get_one::<String>("format").map(String::as_str) {
            Some("ics") => ForecastFormat::Ics,
            Some("json") => ForecastFormat::Json,
            _ => ForecastFormat::Human,
        },
    })
}

fn as_of(matches: &ArgMatches) -> Result<Option<Moment>, Stop> {
    let Some(text) = matches.get_one::<String>("as-of") else { return Ok(None) };
    let moment = parse_day(text).map(end_of).or_else(|| parse_moment(text));
    moment.map(Some).ok_or_else(|| Stop::Wrong(words::not_a_day(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        let lang = |args: &[&str]| lang(&args.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(lang(&["gongkai", "build", "--lang", "zh"]), Some(Lang::Zh));
        assert_eq!(lang(&["gongkai", "--lang=en", "build"]), Some(Lang::En));
        assert_eq!(lang(&["gongkai", "build"]), None);
    }
}
