//! The findings as a page that an office prints and files.

use std::collections::BTreeMap;

use super::{Report, Spot};
use crate::audit::rule;
use crate::base::html::escaped;
use crate::base::{Finding, Lang, Severity, clause, date};

/// How the page looks, on a screen and on paper.
const STYLE: &str = "body{font:16px/1.7 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}\
    table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3em .6em;\
    text-align:left;vertical-align:top}caption{text-align:left;font-weight:bold;padding:.5em 0}\
    td:first-child{white-space:nowrap}@media print{body{margin:0}tr{break-inside:avoid}}";

/// The findings as HTML, by clause.
pub fn html(report: &Report<'_>) -> String {
    let say = |words: [&'static str; 2]| words[usize::from(report.lang == Lang::En)];
    let code = if report.lang == Lang::Zh { "zh-CN" } else { "en" };
    let title = say(["政府信息公开审查报告", "Audit of the disclosure portal"]);
    let day = date::day(report.day);
    let counts = Severity::ALL
        .map(|severity| format!("{} {}", severity.label(report.lang), report.count(severity)));
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
        <title>{title} {day}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n\
        <p>{}</p>\n<p>{day} · {} {} · {}</p>\n",
        escaped(report.agency),
        say(["文档", "documents"]),
        report.documents,
        counts.join(" · "),
    );
    for (clause, findings) in by_clause(report.findings) {
        page += &table(&heading(clause, report.lang), &findings, report.lang);
    }
    if report.findings.is_empty() {
        page += &paragraph(say(["没有发现问题", "Nothing was found"]));
    }
    page += &silenced(report, say);
    page += &paragraph(say(BEYOND));
    page + "</body>\n</html>\n"
}

/// What is left to people.
const BEYOND: [&str; 2] = [
    "程序不能检查的：网站能否访问、响应快慢、留言是否按时办理、内容是否属实、应否公开",
    "What no program can check: whether the site answers and how fast, whether messages are handled \
     in time, whether what is said is true and may be said",
];

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>\n", escaped(text))
}

/// A row of a table, whose cells hold plain text.
fn row(cells: &[&str]) -> String {
    let cells = cells.iter().map(|cell| format!("<td>{}</td>", escaped(cell)));
    format!("<tr>{}</tr>\n", cells.collect::<String>())
}

/// The findings of each clause; those of no clause come last.
fn by_clause(findings: &[Finding]) -> Vec<(Option<&'static str>, Vec<&Finding>)> {
    let mut by_clause: BTreeMap<_, Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        let key = (finding.clause.is_none(), finding.clause);
        by_clause.entry(key).or_default().push(finding);
    }
    by_clause.into_iter().map(|((_, clause), findings)| (clause, findings)).collect()
}

fn heading(id: Option<&'static str>, lang: Lang) -> String {
    let other = ["写法和格式", "Form"][usize::from(lang == Lang::En)];
    let Some(id) = id else { return other.to_owned() };
    let source = clause::find(id).map_or("", |clause| clause.source.in_lang(lang));
    format!("{id} {source}")
}

fn table(caption: &str, findings: &[&Finding], lang: Lang) -> String {
    let rows = findings.iter().map(|finding| {
        let message = finding.message.in_lang(lang);
        let help = finding.help.as_ref().map_or("", |help| help.in_lang(lang));
        row(&[finding.severity.label(lang), &spot(finding, lang), message, help])
    });
    framed(caption, &rows.collect::<String>())
}

/// What is allowed, and what the site says of rules; nothing when it says nothing.
fn silenced(report: &Report<'_>, say: impl Fn([&'static str; 2]) -> &'static str) -> String {
    let title = |name| rule(name).map_or("", |rule| rule.title_in(report.lang));
    let allowed = report.silenced.iter().map(|silenced| {
        let finding = &silenced.finding;
        row(&[title(finding.code), &spot(finding, report.lang), &silenced.reason])
    });
    let adjusted = report.adjusted.iter().map(|adjusted| {
        let severity = adjusted.severity.map(|severity| severity.label(report.lang));
        let severity = severity.unwrap_or_else(|| say(["关闭", "off"]));
        row(&[title(adjusted.rule), severity, &adjusted.reason])
    });
    let rows: String = allowed.chain(adjusted).collect();
    if rows.is_empty() {
        return rows;
    }
    framed(say(["允许的和调整的规则", "What is allowed, and rules that were set"]), &rows)
}

fn framed(caption: &str, rows: &str) -> String {
    format!("<table>\n<caption>{}</caption>\n{rows}</table>\n", escaped(caption))
}

fn spot(finding: &Finding, lang: Lang) -> String {
    let spot = Spot::of(&finding.place);
    let part = finding.place.part().map(|part| format!(":{}", part.in_lang(lang)));
    let line = spot.line.map(|line| format!(":{line}"));
    format!("{}{}", spot.file.unwrap_or_default(), part.or(line).unwrap_or_default())
}
