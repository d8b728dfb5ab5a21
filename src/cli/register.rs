//! `gongkai register`: the history, as people read it, prove it and merge it.

use std::path::Path;

use super::arguments::Register;
use super::terminal::Terminal;
use super::{Outcome, site};
use crate::base::catalogue::cli as words;
use crate::base::catalogue::{history as history_found, proof as proof_found};
use crate::base::{Finding, Place, SitePath, SourcePath, Text, date};
use crate::document::IndexNumber;
use crate::history::{self, Act, Event, History, Presence, REGISTER, Record};
use crate::output;
use crate::proof;
use crate::source::{Content, Error};

/// Does what was asked for with the register of a site.
pub(super) fn run(
    command: &Register,
    root: Option<&Path>,
    terminal: &Terminal,
) -> Result<Outcome, Text> {
    let root = site(root)?;
    let content = Content::at(&root);
    let text = text(&content)?;
    match command {
        Register::Log => {
            let events = history::lines(&text).filter_map(|(line, _)| {
                Event::read(line.trim_end()).ok().map(|link| said(&link.event))
            });
            terminal.print(&events.collect::<Vec<_>>().join("\n"));
            Ok(found(&History::read(&text, None).findings, terminal))
        }
        Register::Show(index) => show(index, &text, terminal),
        Register::Verify(out) => {
            let out = out.clone().unwrap_or_else(|| root.join("public"));
            verify(&content, &text, &out, terminal)
        }
        Register::Rebase(other) => rebase(&root, &text, other.as_deref(), terminal),
    }
}

fn text(content: &Content) -> Result<String, Text> {
    let text = content.text(&SourcePath::new(history::PATH));
    Ok(text.map_err(|error| cannot_read(&error))?.unwrap_or_default())
}

fn cannot_read(Error::Read { path, source }: &Error) -> Text {
    words::cannot_read(path.display(), source)
}

fn found(findings: &[Finding], terminal: &Terminal) -> Outcome {
    terminal.findings(findings, |_| None);
    if findings.is_empty() { Outcome::Done } else { Outcome::Errors }
}

/// An event as one line.
fn said(event: &Event) -> String {
    let at = date::minute(event.at);
    let index = event.act.index().map(ToString::to_string).unwrap_or_default();
    let what = match &event.act {
        Act::Published { at, text, .. } => {
            format!("published {index} 《{}》 /{}", text.title, at.url)
        }
        Act::Revised { text, note, .. } => format!("revised {index} 《{}》 {note}", text.title),
        Act::Moved { to, .. } => format!("moved {index} /{}", to.url),
        Act::Withdrawn { why, .. } => format!("withdrawn {index} {} {}", why.on, why.reason),
        Act::Consolidated { into, .. } => format!("consolidated {index} → {into}"),
        Act::Erased { why, .. } => format!("erased {index} {} {}", why.on, why.reason),
        Act::Restored { .. } => format!("restored {index}"),
        Act::Opened { urls } => format!("opened {}", urls.len()),
    };
    format!("{at} {what}")
}

/// Shows what became of one document.
fn show(index: &str, text: &str, terminal: &Terminal) -> Result<Outcome, Text> {
    let read = History::read(text, None);
    let number = IndexNumber::parse(index);
    let by_number = number.as_ref().and_then(|number| read.value.record(number));
    let ends = |record: &&Record| record.index.to_string().ends_with(&format!("/{index}"));
    let record = by_number.or_else(|| read.value.records().iter().find(ends));
    let record = record.ok_or_else(|| words::no_record(index))?;
    let mut lines = vec![
        format!("{} 《{}》", record.index, record.newest().title),
        format!("{} → /{}", record.at.path, record.at.url),
    ];
    lines.extend(record.former_urls().map(|url| format!("  ← /{url}")));
    let presence = match &record.presence {
        Presence::Public => "public".to_owned(),
        Presence::Withdrawn(why) => format!("withdrawn {} {}", why.on, why.reason),
        Presence::Consolidated(into) => format!("consolidated → {into}"),
        Presence::Erased(why) => format!("erased {} {}", why.on, why.reason),
    };
    lines.push(presence);
    for revision in &record.revisions {
        let note = revision.note.as_deref().unwrap_or_default();
        lines.push(format!("{} {:.12} {note}", date::minute(revision.at), revision.text));
    }
    terminal.print(&lines.join("\n"));
    Ok(Outcome::Done)
}

/// Verifies the chain, the kept texts, and that what is published is what the register says.
fn verify(content: &Content, text: &str, out: &Path, terminal: &Terminal) -> Result<Outcome, Text> {
    let read = History::read(text, None);
    let mut findings = read.findings;
    let texts = content.texts().map_err(|error| cannot_read(&error))?;
    for record in read.value.records() {
        let kept = record.revisions.iter().filter(|revision| !revision.erased);
        for revision in kept.filter(|revision| !texts.has(revision.source)) {
            let place = Place::File(record.at.path.clone());
            findings.push(history_found::text_missing(place, &record.index, &revision.title));
        }
    }
    let published = |path: &SitePath| output::published(out, path);
    let register = published(&SitePath::new(REGISTER)).unwrap_or_default();
    if findings.is_empty() && register != text.as_bytes() {
        findings.push(proof_found::other_register(Place::File(SourcePath::new(REGISTER))));
    }
    let (checked, wrong) = proof::verify(published);
    findings.extend(wrong);
    findings.dedup();
    if findings.is_empty() {
        let proof::Checked { events, pages, files } = checked;
        terminal.print(
            words::verified(events, pages, files, read.value.head()).in_lang(terminal.lang()),
        );
    }
    Ok(found(&findings, terminal))
}

/// Verifies a published copy against its own register.
pub(super) fn verify_copy(folder: &Path, terminal: &Terminal) -> Result<Outcome, Text> {
    if !folder.is_dir() {
        return Err(words::no_folder(folder.display()));
    }
    let (checked, findings) = proof::verify(|path| output::published(folder, path));
    if findings.is_empty() {
        let proof::Checked { events, pages, files } = checked;
        let register = output::published(folder, &SitePath::new(REGISTER)).unwrap_or_default();
        let head = History::read(&String::from_utf8_lossy(&register), None).value.head();
        terminal.print(words::verified(events, pages, files, head).in_lang(terminal.lang()));
    }
    Ok(found(&findings, terminal))
}

/// Makes one register of two: that of the site, and `other`, or the two sides of a conflict in it.
fn rebase(
    root: &Path,
    text: &str,
    other: Option<&Path>,
    terminal: &Terminal,
) -> Result<Outcome, Text> {
    let (ours, theirs) = match other {
        Some(path) => {
            let content = Content::at(path.parent().unwrap_or(Path::new("")));
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
            let theirs = content.text(&SourcePath::new(name.unwrap_or_default()));
            let theirs = theirs.map_err(|error| cannot_read(&error))?;
            (text.to_owned(), theirs.ok_or_else(|| words::no_folder(path.display()))?)
        }
        None => history::sides(text).ok_or_else(words::nothing_to_rebase)?,
    };
    let merged = history::rebase(&ours, &theirs);
    if merged.findings.is_empty() {
        let path = root.join(history::PATH);
        output::write_register(&path, &merged.value)
            .map_err(|error| words::cannot_write(path.display(), error))?;
        terminal.say(&words::rebased(merged.value.lines().count()));
    }
    Ok(found(&merged.findings, terminal))
}
