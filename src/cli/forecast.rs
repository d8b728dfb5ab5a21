//! `gongkai forecast`: what will be wrong, and what will happen, day by day.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use super::arguments::{Forecast as Options, ForecastFormat};
use super::ics::{self, Entry};
use super::terminal::Terminal;
use super::{Outcome, build, now, site};
use crate::base::catalogue::cli as words;
use crate::base::{Date, Finding, Lang, Severity, SourcePath, Text, date};
use crate::pipeline::{self, Coming, Event, Forecast, Happening, Inspection};
use crate::site::Day;

/// The days within which the Monday line says what is coming.
pub(super) const SOON: i64 = 14;

/// What there is to tell.
struct Outlook {
    day: Date,
    until: Date,
    agency: String,
    /// What is wrong today.
    today: Vec<Finding>,
    forecast: Forecast,
}

/// Prints the forecast.
pub(super) fn run(
    options: &Options,
    root: Option<&Path>,
    terminal: &Terminal,
) -> Result<Outcome, Text> {
    let root = site(root)?;
    let day = Day {
        now: options.as_of.unwrap_or_else(now),
        drafts: false,
        is_chosen: options.as_of.is_some(),
    };
    let today = day.now.date();
    let until = today.saturating_add(jiff::Span::new().days(i64::from(options.days)));
    let request = Inspection { root, day, rules: Vec::new() };
    let audited = pipeline::check(&request).map_err(|error| build::failure(&error))?;
    let forecast = pipeline::forecast(&request, until).map_err(|error| build::failure(&error))?;
    let outlook =
        Outlook { day: today, until, agency: audited.agency, today: audited.findings, forecast };
    let lang = terminal.lang();
    match options.format {
        ForecastFormat::Human => terminal.print(&outlook.human(lang)),
        ForecastFormat::Json => terminal.print(&outlook.json(lang)),
        ForecastFormat::Ics => terminal.hand_over(&outlook.ics(lang)),
    }
    Ok(Outcome::Done)
}

impl Outlook {
    /// What will be wrong within the next days.
    fn soon(&self) -> impl Iterator<Item = &Finding> {
        let last = self.soon_until();
        let soon = self.forecast.coming.iter().filter(move |coming| coming.on <= last);
        soon.map(|coming| &coming.finding)
    }

    fn soon_until(&self) -> Date {
        self.day.saturating_add(jiff::Span::new().days(SOON))
    }

    /// The line for Monday, and then day by day.
    fn human(&self, lang: Lang) -> String {
        let [errors, warnings, infos] = counts(self.today.iter());
        let [soon_errors, soon_warnings, soon_infos] = counts(self.soon());
        let monday = [
            words::monday_today(date::day(self.day), errors, warnings, infos),
            words::monday_soon(
                date::day(self.soon_until()),
                soon_errors,
                soon_warnings,
                soon_infos,
            ),
        ];
        let mut text = monday.map(|line| line.in_lang(lang).to_owned()).join("\n") + "\n";
        let mut days: BTreeMap<Date, Vec<String>> = BTreeMap::new();
        for Coming { on, finding } in &self.forecast.coming {
            let file = finding.place.file().map(|file| format!(" {file}")).unwrap_or_default();
            let (label, message) = (finding.severity.label(lang), finding.message.in_lang(lang));
            let line = format!("  {label}[{}]{file}: {message}", finding.code);
            days.entry(*on).or_default().push(line);
        }
        for event in &self.forecast.events {
            let told = said(event);
            days.entry(event.on).or_default().push(format!("  · {}", told.in_lang(lang)));
        }
        for (day, lines) in &days {
            // Writing to a string cannot fail.
            let _ = write!(
                text,
                "\n{} {}\n{}\n",
                date::day(*day),
                weekday(*day, lang),
                lines.join("\n")
            );
        }
        if days.is_empty() {
            let nothing = words::forecast_nothing(date::day(self.until));
            let _ = write!(text, "\n{}\n", nothing.in_lang(lang));
        }
        text
    }

    fn json(&self, lang: Lang) -> String {
        let coming = self.forecast.coming.iter().map(|coming| {
            let finding = &coming.finding;
            let position = finding.place.position();
            json!({
                "on": date::day(coming.on),
                "rule": finding.code,
                "severity": finding.severity.name(),
                "file": finding.place.file().map(SourcePath::as_str),
                "line": position.map(|at| at.line),
                "column": position.map(|at| at.column),
                "message": finding.message.in_lang(lang),
                "help": finding.help.as_ref().map(|help| help.in_lang(lang)),
                "clause": finding.clause,
            })
        });
        let events = self.forecast.events.iter().map(|event| {
            json!({
                "on": date::day(event.on),
                "event": name(event.what),
                "file": event.path.as_str(),
                "title": event.title,
            })
        });
        let value = json!({
            "as_of": date::day(self.day),
            "until": date::day(self.until),
            "today": numbers(counts(self.today.iter())),
            "soon": numbers(counts(self.soon())),
            "coming": coming.collect::<Vec<_>>(),
            "events": events.collect::<Vec<_>>(),
        });
        format!("{value:#}")
    }

    fn ics(&self, lang: Lang) -> String {
        let coming = self.forecast.coming.iter().map(|coming| {
            let finding = &coming.finding;
            let file = finding.place.file().map_or("", |file| file.as_str());
            let help = finding.help.as_ref().map_or("", |help| help.in_lang(lang));
            let message = finding.message.in_lang(lang);
            let parts = [message, help, file, finding.clause.unwrap_or_default()];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            Entry {
                on: coming.on,
                identity: format!("{} {file} {}", finding.code, finding.message.zh),
                summary: message.to_owned(),
                description: parts.join("\n"),
                category: finding.severity.label(lang).to_owned(),
            }
        });
        let events = self.forecast.events.iter().map(|event| {
            let told = said(event).in_lang(lang).to_owned();
            Entry {
                on: event.on,
                identity: format!("{} {} {}", name(event.what), event.path, date::day(event.on)),
                description: format!("{told}\n{}", event.path),
                summary: told,
                category: words::forecast_events().in_lang(lang).to_owned(),
            }
        });
        let entries: Vec<Entry> = coming.chain(events).collect();
        ics::calendar(&self.agency, &self.forecast.host, self.day, &entries)
    }
}

fn counts<'found>(findings: impl Iterator<Item = &'found Finding>) -> [usize; 3] {
    let mut counts = [0; 3];
    for finding in findings {
        let at = Severity::ALL.iter().position(|severity| *severity == finding.severity);
        counts[at.unwrap_or(0)] += 1;
    }
    counts
}

fn numbers([error, warning, info]: [usize; 3]) -> Value {
    json!({"error": error, "warning": warning, "info": info})
}

/// The name of what happens, for machines.
fn name(what: Happening) -> &'static str {
    match what {
        Happening::Appears => "appears",
        Happening::InForce => "in-force",
        Happening::Expires => "expires",
        Happening::Closes => "closes",
        Happening::Lapses => "lapses",
        Happening::Unpinned => "unpinned",
    }
}

/// What happens, for people.
fn said(event: &Event) -> Text {
    let title = &event.title;
    match event.what {
        Happening::Appears => words::event_appears(title),
        Happening::InForce => words::event_in_force(title),
        Happening::Expires => words::event_expires(title),
        Happening::Closes => words::event_closes(title),
        Happening::Lapses => words::event_lapses(title),
        Happening::Unpinned => words::event_unpinned(title),
    }
}

fn weekday(day: Date, lang: Lang) -> &'static str {
    let names = match lang {
        Lang::Zh => ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
        Lang::En => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    };
    names[usize::from(day.weekday().to_monday_zero_offset().unsigned_abs())]
}
