//! `gongkai report`: a disclosure annual report to begin with, and the deadlines of open requests.

use std::path::Path;

use super::arguments::Report;
use super::new::{folder, write};
use super::terminal::Terminal;
use super::{Outcome, now, site};
use crate::annual::ledger::{self, Ledger};
use crate::annual::{self, AnnualReport};
use crate::base::catalogue::cli as words;
use crate::base::{Date, Finding, SourcePath, Text, date};
use crate::calendar::Calendar;
use crate::document::Kind;
use crate::pipeline::{self, Reader, has_errors};
use crate::site::{Day, Site};
use crate::source::{self, Content};

/// Writes the text and the figures of a report, as far as they are not there, and prints what the
/// ledger of requests tells.
pub(super) fn run(
    options: &Report,
    root: Option<&Path>,
    terminal: &Terminal,
) -> Result<Outcome, Text> {
    let root = site(root)?;
    let mut reader = Reader::new(Content::at(&root));
    let day = Day { now: now(), drafts: true, is_chosen: false };
    let portal = pipeline::load(&mut reader, day, &mut Vec::new());
    let portal = portal.ok().flatten().ok_or_else(|| words::no_site(root.display()))?;
    let site = &portal.site;
    let mut findings = Vec::new();
    let ledger = match &options.requests {
        Some(file) => requests(file, &root, &mut findings)?,
        None => None,
    };
    terminal.findings(&findings, |_| None);
    if has_errors(&findings) {
        return Ok(Outcome::Errors);
    }
    begin(options.year, &root, site, ledger.as_ref(), terminal)?;
    let next = i32::from(options.year) + 1;
    terminal.say(&words::report_due(options.year, format!("{next}-01-31")));
    if let Some(ledger) = &ledger {
        deadlines(ledger, day.now.date(), &site.calendar, terminal);
    }
    Ok(Outcome::Done)
}

/// The ledger in `file`. It tells who asked, so it must not stand where it could be published.
fn requests(file: &Path, root: &Path, findings: &mut Vec<Finding>) -> Result<Option<Ledger>, Text> {
    if source::is_content(root, file) {
        return Err(words::ledger_inside(file.display()));
    }
    let failed = |why: source::Error| words::cannot_read(file.display(), why);
    let bytes = source::outside(file).map_err(failed)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    Ok(ledger::read(&name, &bytes).unpack(findings))
}

/// Writes what is not there yet; of figures that are, says which the portal counts otherwise.
fn begin(
    year: i16,
    root: &Path,
    site: &Site,
    ledger: Option<&Ledger>,
    terminal: &Terminal,
) -> Result<(), Text> {
    let kind = Kind::AnnualReport;
    let folder = folder(site, kind).ok_or_else(|| words::no_column(kind.facts().zh))?;
    let path = |ending: &str| format!("content/{folder}/{year}.{ending}");
    let (text, figures) = (path("md"), path("yaml"));
    let report = computed(year, &SourcePath::new(&*figures), site, ledger);
    if let Some(there) = site.report_on(year) {
        compare(there, &report, terminal);
    } else if root.join(&figures).exists() {
        terminal.say(&words::report_unread(&figures));
    } else {
        write(&root.join(&figures), &report.yaml())?;
        terminal.print(&figures);
    }
    if !root.join(&text).exists() {
        let fees = ledger.map(|ledger| ledger.fees(year)).unwrap_or_default();
        let file = format!("{year}.yaml");
        write(&root.join(&text), &annual::markdown(&site.settings.agency, year, &file, fees))?;
        terminal.print(&text);
    }
    Ok(())
}

/// Every figure that the portal and the ledger know.
fn computed(year: i16, path: &SourcePath, site: &Site, ledger: Option<&Ledger>) -> AnnualReport {
    // What was carried over is in the ledger too.
    let before = site.report_on(year - 1).filter(|_| ledger.is_none());
    let mut report = AnnualReport::begun(path, year, &site.known_of(year), before);
    if let Some(ledger) = ledger {
        ledger.fill(&mut report);
    }
    report
}

/// The figures that the file has otherwise than they are computed.
fn compare(there: &AnnualReport, computed: &AnnualReport, terminal: &Terminal) {
    for slot in there.form.slots() {
        let (written, counted) = (there.at(slot), computed.at(slot));
        // What nobody counted is no contradiction.
        if written != counted && counted != annual::Amount::ZERO {
            let name = there.form.name(slot);
            terminal.print(words::report_differs(name, written, counted).in_lang(terminal.lang()));
        }
    }
}

/// The last days of open requests, and the requests that came too late.
fn deadlines(ledger: &Ledger, today: Date, calendar: &Calendar, terminal: &Terminal) {
    let lang = terminal.lang();
    let open = ledger.open(today, calendar).and_then(|open| Ok((open, ledger.late(calendar)?)));
    let (open, late) = match open {
        Ok(known) => known,
        Err(no_data) => return terminal.failure(&words::year_unknown(no_data.year)),
    };
    terminal.print(words::requests_open(open.len()).in_lang(lang));
    for request in open {
        let line = match (request.due, request.left) {
            (Some(due), Some(left)) if left < 0 => {
                words::request_overdue(&request.id, date::day(due), -left)
            }
            (Some(due), Some(left)) => words::request_due(&request.id, date::day(due), left),
            _ => words::request_waits(&request.id),
        };
        terminal.print(line.in_lang(lang));
    }
    for id in late {
        terminal.print(words::request_late(id).in_lang(lang));
    }
}
