//! The findings as SARIF 2.1.0, which code-hosting sites and editors show beside the text.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Report, Spot};
use crate::audit::{Rule, rule};
use crate::base::{Finding, Lang, Severity, clause, path};

/// The findings as SARIF.
pub fn sarif(report: &Report<'_>) -> String {
    let silenced = report.silenced.iter().map(|silenced| &silenced.finding);
    let codes: BTreeSet<&str> =
        report.findings.iter().chain(silenced).map(|finding| finding.code).collect();
    let codes: Vec<&str> = codes.into_iter().collect();
    let found = report.findings.iter().map(|finding| result(finding, &codes, report.lang));
    let silenced = report.silenced.iter().map(|silenced| {
        let mut result = result(&silenced.finding, &codes, report.lang);
        result["suppressions"] = json!([{ "kind": "inSource", "justification": silenced.reason }]);
        result
    });
    let all = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "gongkai",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": codes.iter().map(|code| descriptor(code, report)).collect::<Vec<_>>(),
            } },
            "language": if report.lang == Lang::Zh { "zh-CN" } else { "en" },
            "columnKind": "unicodeCodePoints",
            "results": found.chain(silenced).collect::<Vec<_>>(),
        }],
    });
    format!("{all:#}\n")
}

/// What a code means; a finding of a stage has no rule, and is known by its code alone.
fn descriptor(code: &str, report: &Report<'_>) -> Value {
    let lang = report.lang;
    let Some(rule) = rule(code) else {
        return json!({ "id": code });
    };
    json!({
        "id": code,
        "name": rule.code,
        "shortDescription": { "text": rule.title_in(lang) },
        "fullDescription": { "text": rule.about_in(lang) },
        "help": { "text": format!("{}\n{}", rule.about_in(lang), sources(rule, lang)) },
        "defaultConfiguration": { "level": level(rule.severity) },
        "properties": { "tags": rule.clauses },
    })
}

/// The clauses of a rule in words, one a line.
fn sources(rule: &Rule, lang: Lang) -> String {
    let clauses = rule.clauses.iter().filter_map(|id| clause::find(id));
    let lines = clauses.map(|clause| format!("{} {}", clause.id, clause.source.in_lang(lang)));
    lines.collect::<Vec<_>>().join("\n")
}

fn result(finding: &Finding, codes: &[&str], lang: Lang) -> Value {
    let help = finding.help.as_ref().map(|help| format!("\n{}", help.in_lang(lang)));
    let text = format!("{}{}", finding.message.in_lang(lang), help.unwrap_or_default());
    let mut result = json!({
        "ruleId": finding.code,
        "ruleIndex": codes.iter().position(|code| *code == finding.code),
        "level": level(finding.severity),
        "message": { "text": text },
    });
    let spot = Spot::of(&finding.place);
    if let Some(file) = &spot.file {
        let mut uri = String::new();
        path::encode_into(&mut uri, file);
        let mut location = json!({ "physicalLocation": { "artifactLocation": { "uri": uri } } });
        if let Some(region) = region(&spot) {
            location["physicalLocation"]["region"] = region;
        }
        result["locations"] = json!([location]);
    }
    result
}

fn region(spot: &Spot) -> Option<Value> {
    let (line, column) = (spot.line?, spot.column?);
    let mut region = json!({ "startLine": line, "startColumn": column });
    if let Some(width) = spot.width {
        region["endColumn"] = (column + width).into();
    }
    Some(region)
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}
