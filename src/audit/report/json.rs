//! The findings as JSON, for scripts.

use serde_json::{Value, json};

use super::{Report, Spot};
use crate::base::{Finding, Lang, Severity};

/// The findings as JSON; what is allowed stands beside them when there is any. A finding within a file
/// that has no lines also names the `part`.
pub fn json(report: &Report<'_>) -> String {
    let findings = report.findings.iter().map(|finding| entry(finding, report.lang));
    let mut all = json!({
        "findings": findings.collect::<Vec<_>>(),
        "summary": {
            "error": report.count(Severity::Error),
            "warning": report.count(Severity::Warning),
            "info": report.count(Severity::Info),
        },
    });
    let silenced = report.silenced.iter().map(|silenced| {
        let mut entry = entry(&silenced.finding, report.lang);
        entry["reason"] = silenced.reason.clone().into();
        entry
    });
    if !report.silenced.is_empty() {
        all["silenced"] = silenced.collect();
    }
    format!("{all:#}\n")
}

fn entry(finding: &Finding, lang: Lang) -> Value {
    let spot = Spot::of(&finding.place);
    let mut entry = json!({
        "rule": finding.code,
        "severity": finding.severity.name(),
        "file": spot.file,
        "line": spot.line,
        "column": spot.column,
        "message": finding.message.in_lang(lang),
        "help": finding.help.as_ref().map(|help| help.in_lang(lang)),
        "clause": finding.clause,
    });
    if let Some(part) = finding.place.part() {
        entry["part"] = part.in_lang(lang).into();
    }
    entry
}
