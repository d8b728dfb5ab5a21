//! `gongkai check --fix`: what rules can mend, shown as a difference and then mended.

use std::io::{BufRead as _, IsTerminal as _};
use std::path::Path;

use similar::TextDiff;

use super::arguments::{Check, Fixing};
use super::terminal::Terminal;
use super::{Outcome, build};
use crate::base::Text;
use crate::base::catalogue::cli as words;
use crate::pipeline::{self, Inspection, Mend, Put};

/// Shows what can be mended, and mends it when that is wanted.
pub(super) fn run(
    options: &Check,
    fixing: Fixing,
    request: &Inspection,
    terminal: &Terminal,
) -> Result<Outcome, Text> {
    let mut mends = pipeline::mends(request).map_err(|error| build::failure(&error))?;
    let prefix = options.path.as_deref().map_or("", |path| path.trim_start_matches("./"));
    mends.retain(|mend| mend.path.as_str().starts_with(prefix));
    for mend in &mends {
        terminal.print(&difference(mend));
    }
    let places: usize = mends.iter().map(|mend| mend.findings.len()).sum();
    if mends.is_empty() {
        terminal.say(&words::nothing_to_fix());
    } else if fixing == Fixing::Show {
        terminal.say(&words::fixable(mends.len(), places));
    } else if is_wanted(fixing, mends.len(), places, terminal)? {
        return put(&request.root, &mends, terminal);
    }
    Ok(Outcome::Done)
}

/// What changes in a file, as programs that merge read it.
fn difference(mend: &Mend) -> String {
    let difference = TextDiff::from_lines(&mend.before, &mend.after);
    let path = mend.path.as_str();
    difference.unified_diff().context_radius(1).header(path, path).to_string()
}

/// Whether it is to be mended: somebody is asked, unless it was said beforehand.
fn is_wanted(
    fixing: Fixing,
    files: usize,
    places: usize,
    terminal: &Terminal,
) -> Result<bool, Text> {
    if fixing == Fixing::Write {
        return Ok(true);
    }
    if !std::io::stdin().is_terminal() {
        return Err(words::fix_unasked());
    }
    terminal.ask(&words::ask_fix(files, places), "N");
    let mut answer = String::new();
    // What cannot be read is no consent.
    drop(std::io::stdin().lock().read_line(&mut answer));
    Ok(matches!(answer.trim(), "y" | "Y" | "yes" | "是"))
}

fn put(root: &Path, mends: &[Mend], terminal: &Terminal) -> Result<Outcome, Text> {
    let mut written = 0;
    for mend in mends {
        match pipeline::put(root, mend).map_err(|error| build::failure(&error))? {
            Put::Written => {
                written += 1;
                if mend.is_known {
                    terminal.say(&words::fix_needs_note(&mend.path));
                }
            }
            Put::Refused => terminal.say(&words::fix_refused(&mend.path)),
            Put::Changed => terminal.say(&words::fix_changed(&mend.path)),
        }
    }
    terminal.say(&words::fixed(written));
    Ok(if written == mends.len() { Outcome::Done } else { Outcome::Errors })
}
