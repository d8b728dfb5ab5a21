//! The findings as commands that GitHub shows beside the lines of a change.

use std::fmt::Write as _;

use super::{Report, Spot};
use crate::base::{Finding, Lang, Severity};

/// The findings as workflow commands, one a line.
pub fn github(report: &Report<'_>) -> String {
    report.findings.iter().map(|finding| line(finding, report.lang)).collect()
}

fn line(finding: &Finding, lang: Lang) -> String {
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let spot = Spot::of(&finding.place);
    let mut line = format!("::{command} ");
    let mut add = |name: &str, value: &str| {
        // Writing to a string cannot fail.
        let _ = write!(line, "{name}={},", escaped(value, true));
    };
    if let Some(file) = &spot.file {
        add("file", file);
    }
    if let (Some(at), Some(column)) = (spot.line, spot.column) {
        add("line", &at.to_string());
        add("col", &column.to_string());
        add("endColumn", &(column + spot.width.unwrap_or(1)).to_string());
    }
    let clause = finding.clause.map(|clause| format!(" {clause}")).unwrap_or_default();
    add("title", &format!("{}{clause}", finding.code));
    let help = finding.help.as_ref().map(|help| format!("\n{}", help.in_lang(lang)));
    let message = format!("{}{}", finding.message.in_lang(lang), help.unwrap_or_default());
    format!("{}::{}\n", line.trim_end_matches(','), escaped(&message, false))
}

/// `text` without the signs that mean something there; in a property two more do.
fn escaped(text: &str, is_property: bool) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    if is_property { text.replace(':', "%3A").replace(',', "%2C") } else { text }
}
