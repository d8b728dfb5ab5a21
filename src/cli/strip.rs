//! `gongkai check --strip`.

use std::path::Path;

use super::arguments::Strip;
use super::terminal::Terminal;
use super::{Outcome, build};
use crate::attachment::Trace;
use crate::base::Text;
use crate::base::catalogue::cli as words;
use crate::pipeline::{self, Cleaned, Cleaning};
use crate::site::Day;

/// Cleans the attachments of the site and says what became of each.
pub(super) fn run(
    root: &Path,
    day: Day,
    path: Option<&str>,
    manner: Strip,
    terminal: &Terminal,
) -> Result<Outcome, Text> {
    let prefix = path.unwrap_or_default().trim_start_matches("./").to_owned();
    let is_trial = manner == Strip::DryRun;
    let request = Cleaning { root: root.to_owned(), day, prefix, is_trial };
    let cleaned = pipeline::strip(&request).map_err(|error| build::failure(&error))?;
    let cleaned = match cleaned {
        Ok(cleaned) => cleaned,
        Err(findings) => {
            terminal.findings(&findings, |_| None);
            return Ok(Outcome::Errors);
        }
    };
    for file in &cleaned {
        tell(file, manner, terminal);
    }
    let count = |is: fn(&&Cleaned) -> bool| cleaned.iter().filter(is).count();
    let changed = count(|file| matches!(file.outcome, Ok(Some(_))));
    let refused = count(|file| file.outcome.is_err());
    terminal.say(&words::strip_done(cleaned.len(), changed, refused));
    Ok(Outcome::Done)
}

fn tell(file: &Cleaned, manner: Strip, terminal: &Terminal) {
    let lang = terminal.lang();
    let (removed, after) = match &file.outcome {
        Ok(None) => return,
        Ok(Some(done)) => done,
        Err(refusal) => {
            let told = words::strip_refused(&file.path, refusal.reason().in_lang(lang));
            terminal.print(told.in_lang(lang));
            return;
        }
    };
    let name = |trace: &Trace| trace.name().in_lang(lang).to_owned();
    let what = removed.iter().map(name).collect::<Vec<String>>().join("、");
    let told = match manner {
        Strip::Write => words::stripped(&file.path, what, file.before, after),
        Strip::DryRun => words::strippable(&file.path, what, file.before, after),
    };
    terminal.print(told.in_lang(lang));
    if let Some(document) = &file.registered {
        terminal.print(words::strip_registered(document).in_lang(lang));
    }
}
