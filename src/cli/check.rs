//! `gongkai check` and `gongkai explain`.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::arguments::{Check, CheckFormat};
use super::terminal::Terminal;
use super::{Outcome, build, forecast, mend, now, site, strip};
use crate::audit::report::{self, Ahead, Report};
use crate::audit::{self, manual};
use crate::base::catalogue::{self, cli as words};
use crate::base::{Finding, Place, Severity, Text};
use crate::pipeline::{self, Audited, Inspection};
use crate::site::Day;
use crate::source::Content;

/// Audits the portal and prints what was found.
pub(super) fn run(
    options: &Check,
    root: Option<&Path>,
    terminal: &Terminal,
) -> Result<Outcome, Text> {
    for name in &options.rules {
        if audit::rule(name).is_none() && !catalogue::all().any(|entry| entry.code == name) {
            return Err(words::no_rule(name, audit::nearest(name)));
        }
    }
    let root = site(root)?;
    let day = Day {
        now: options.as_of.unwrap_or_else(now),
        drafts: false,
        is_chosen: options.as_of.is_some(),
    };
    if let Some(manner) = options.strip {
        return strip::run(&root, day, options.path.as_deref(), manner, terminal);
    }
    let request = Inspection { root: root.clone(), day, rules: options.rules.clone() };
    if let Some(fixing) = options.fixing {
        return mend::run(options, fixing, &request, terminal);
    }
    let mut audited = pipeline::check(&request).map_err(|error| build::failure(&error))?;
    narrow(&mut audited, options);
    let report = Report {
        findings: &audited.findings,
        silenced: &audited.silenced,
        adjusted: &audited.adjusted,
        agency: &audited.agency,
        documents: audited.documents,
        day: audited.day,
        is_whole: options.rules.is_empty()
            && options.path.is_none()
            && options.severity == Severity::Info,
        lang: terminal.lang(),
    };
    match options.format {
        CheckFormat::Human => tell(&report, &Content::at(&root), terminal),
        CheckFormat::Json => terminal.print(&report::json(&report)),
        CheckFormat::Sarif => terminal.print(&report::sarif(&report)),
        CheckFormat::Github => terminal.print(&report::github(&report)),
        CheckFormat::Html => {
            let ahead = ahead(&request, options)?;
            terminal.print(&report::html(&report, &ahead));
        }
    }
    Ok(if pipeline::has_errors(&audited.findings) { Outcome::Errors } else { Outcome::Done })
}

/// Leaves what was asked for.
fn narrow(audited: &mut Audited, options: &Check) {
    audited.findings.retain(|finding| is_meant(finding, options));
    audited.silenced.retain(|silenced| is_meant(&silenced.finding, options));
}

/// Whether a finding is of the severities and files that were asked for.
fn is_meant(finding: &Finding, options: &Check) -> bool {
    let file = finding.place.file().map_or("", |file| file.as_str());
    let prefix = options.path.as_deref().map_or("", |path| path.trim_start_matches("./"));
    finding.severity <= options.severity && file.starts_with(prefix)
}

/// What will be wrong soon, of what was asked for.
fn ahead(request: &Inspection, options: &Check) -> Result<Ahead, Text> {
    let soon = jiff::Span::new().days(forecast::SOON);
    let until = request.day.now.date().saturating_add(soon);
    let forecast = pipeline::forecast(request, until).map_err(|error| build::failure(&error))?;
    let coming = forecast.coming.into_iter().map(|coming| (coming.on, coming.finding));
    let coming = coming.filter(|(_, finding)| is_meant(finding, options)).collect();
    Ok(Ahead { until, coming })
}

/// From how many pages on a finding is told once: the theme makes it, and no text.
const MANY: usize = 10;

/// On how many pages the same is found.
fn pages_alike(findings: &[Finding]) -> HashMap<(&str, &Text), usize> {
    let mut pages = HashMap::new();
    for finding in findings.iter().filter(|finding| is_on_page(finding)) {
        *pages.entry(alike(finding)).or_default() += 1;
    }
    pages
}

/// By what findings are the same but for their places.
fn alike(finding: &Finding) -> (&str, &Text) {
    (finding.code, &finding.message)
}

/// The finding, which is the same on `count` pages.
fn on_pages(finding: &Finding, count: usize) -> Finding {
    let (more, message) = (words::on_more_pages(count - 1), &finding.message);
    let message = Text {
        zh: format!("{}（{}）", message.zh, more.zh),
        en: format!("{} ({})", message.en, more.en),
    };
    Finding { message, ..finding.clone() }
}

fn is_on_page(finding: &Finding) -> bool {
    matches!(finding.place, Place::Page(_))
}

/// Draws the findings, and lists what is allowed.
fn tell(report: &Report<'_>, content: &Content, terminal: &Terminal) {
    let lang = terminal.lang();
    let line = |finding: &Finding| {
        let (file, position) = (finding.place.file()?, finding.place.position()?);
        content.line(file, position)
    };
    let pages = pages_alike(report.findings);
    let mut told = HashSet::new();
    for finding in report.findings {
        let count = pages.get(&alike(finding)).filter(|_| is_on_page(finding));
        let count = count.copied().filter(|count| MANY < *count);
        if count.is_some() && !told.insert(alike(finding)) {
            continue;
        }
        match count {
            Some(count) => terminal.show(&on_pages(finding, count), None),
            None => terminal.show(finding, line(finding).as_deref()),
        }
    }
    for silenced in report.silenced {
        let finding = &silenced.finding;
        let file = finding.place.file().map(ToString::to_string).unwrap_or_default();
        let position = finding.place.position();
        let part = finding.place.part().map(|part| format!(":{}", part.in_lang(lang)));
        let at = position.map(|at| format!(":{}:{}", at.line, at.column)).or(part);
        let at = at.unwrap_or_default();
        let message = finding.message.in_lang(lang);
        let told = words::allowed(finding.code, format!("{file}{at}"), message, &silenced.reason);
        terminal.print(told.in_lang(lang));
    }
    for adjusted in report.adjusted {
        let severity = adjusted.severity.map_or_else(words::off, |severity| Text {
            zh: severity.label(crate::base::Lang::Zh).to_owned(),
            en: severity.name().to_owned(),
        });
        let told = words::adjusted(adjusted.rule, severity.in_lang(lang), &adjusted.reason);
        terminal.print(told.in_lang(lang));
    }
    let [errors, warnings, infos] = Severity::ALL.map(|severity| report.count(severity));
    let silenced = report.silenced.len();
    terminal.say(&words::checked(report.documents, errors, warnings, infos, silenced));
}

/// Prints everything about one rule.
pub(super) fn explain(name: &str, terminal: &Terminal) -> Result<Outcome, Text> {
    let rule = audit::rule(name).ok_or_else(|| words::no_rule(name, audit::nearest(name)))?;
    terminal.print(&manual::explain(rule, terminal.lang()));
    Ok(Outcome::Done)
}
