//! The findings as a page that an office prints and files.

use std::collections::BTreeMap;

use super::inspection::{DEDUCTIONS, Deduction, Points, State, VETOES};
use super::unchecked::UNCHECKED;
use super::{Ahead, Report, Spot};
use crate::audit::rule;
use crate::base::catalogue::paper as words;
use crate::base::html::escaped;
use crate::base::{Finding, Lang, Severity, Text, clause, date};

/// How the page looks, on a screen and on paper.
const STYLE: &str = "body{font:16px/1.7 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;\
    color:#111;background:#fff}table{border-collapse:collapse;width:100%;margin:0 0 1.5em}\
    th,td{border:1px solid #767676;padding:.3em .6em;text-align:left;vertical-align:top;\
    overflow-wrap:anywhere}th{background:#f0f0f0}caption{text-align:left;font-weight:bold;padding:.5em 0}\
    thead th{white-space:nowrap}.sign td:last-child{min-width:9em}\
    @page{size:A4;margin:18mm 16mm}@media print{body{font-size:10.5pt;margin:0;padding:0;max-width:none}\
    h2,caption{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}\
    th{background:none}}";

/// The findings as HTML: the summary, the indicators, what was found by clause, what is allowed, and
/// what is left to people.
pub fn html(report: &Report<'_>, ahead: &Ahead) -> String {
    let paper = Paper { report, lang: report.lang };
    let code = if report.lang == Lang::Zh { "zh-CN" } else { "en" };
    let title = paper.say(&words::title());
    let parts = [
        paper.summary(ahead),
        paper.score(),
        paper.findings(),
        paper.exceptions(),
        paper.unchecked(),
    ];
    format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
        <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
        <title>{title} {day}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n\
        <h1>{title}</h1>\n{}</main>\n</body>\n</html>\n",
        parts.concat(),
        day = date::day(report.day),
    )
}

/// The page while it is written.
struct Paper<'run> {
    report: &'run Report<'run>,
    lang: Lang,
}

impl Paper<'_> {
    fn say(&self, text: &Text) -> String {
        escaped(text.in_lang(self.lang))
    }

    fn of(&self, words: [&'static str; 2]) -> &'static str {
        words[usize::from(self.lang == Lang::En)]
    }

    fn paragraph(&self, text: &Text) -> String {
        format!("<p>{}</p>\n", self.say(text))
    }

    fn section(&self, title: &Text, body: &str) -> String {
        format!("<section>\n<h2>{}</h2>\n{body}</section>\n", self.say(title))
    }

    /// A table; each row begins with what it is about.
    fn table(
        &self,
        caption: &Text,
        heads: &[[&'static str; 2]],
        rows: impl IntoIterator<Item = Vec<String>>,
    ) -> String {
        let heads = heads.iter().map(|head| self.of(*head));
        let heads: Vec<_> = heads.map(|head| format!("<th scope=\"col\">{head}</th>")).collect();
        let rows: String = rows.into_iter().map(|row| line(&row)).collect();
        format!(
            "<table>\n<caption>{}</caption>\n<thead>\n<tr>{}</tr>\n</thead>\n<tbody>\n{rows}\
            </tbody>\n</table>\n",
            self.say(caption),
            heads.concat()
        )
    }

    /// Who was looked at, for which day, what is wrong and what will be.
    fn summary(&self, ahead: &Ahead) -> String {
        let report = self.report;
        let [errors, warnings, hints] = Severity::ALL.map(|severity| report.count(severity));
        let day = date::day(report.day);
        let states = VETOES.map(|veto| veto.state(report));
        let count = |state| states.iter().filter(|known| **known == state).count();
        let mut body = format!("<p>{}</p>\n", escaped(report.agency));
        for told in [
            words::today(day, errors, warnings, hints, report.silenced.len()),
            words::soon(date::day(ahead.until), ahead.coming.len()),
            words::vetoes(count(State::Met), count(State::Open)),
            words::looked_at(report.documents),
        ] {
            body += &self.paragraph(&told);
        }
        if !ahead.coming.is_empty() {
            let rows = ahead.coming.iter().map(|(on, finding)| {
                let (place, message) =
                    (spot(finding, self.lang), finding.message.in_lang(self.lang));
                vec![date::day(*on), place, message.to_owned()]
            });
            body += &self.table(&words::table_of_coming(), &[DAY, PLACE, WRONG], rows);
        }
        self.section(&words::summary(), &body)
    }

    /// The indicators of the inspection, as far as they are known.
    fn score(&self) -> String {
        let report = self.report;
        let vetoes = VETOES.iter().map(|veto| {
            vec![
                format!("{} {}", veto.clause, self.of(veto.name)),
                veto.state(report).label(self.lang).to_owned(),
                veto.sum(report),
                self.of(veto.threshold).to_owned(),
            ]
        });
        let deductions = DEDUCTIONS.iter().map(|deduction| {
            let points = self.points(deduction).in_lang(self.lang).to_owned();
            vec![self.of(deduction.name).to_owned(), report.counted(deduction), points]
        });
        let sum: u32 = DEDUCTIONS.iter().map(|deduction| deduction.least(report)).sum();
        let mut body = String::new();
        if !report.is_whole {
            body += &self.paragraph(&words::not_all());
        }
        body += &self.table(&words::table_of_vetoes(), &[INDICATOR, STATE, SUM, THRESHOLD], vetoes);
        body += &self.table(&words::table_of_deductions(), &[INDICATOR, COUNT, POINTS], deductions);
        body += &self.paragraph(&words::sum(sum));
        self.section(&words::score(), &body)
    }

    /// What a deduction costs as it stands.
    fn points(&self, deduction: &Deduction) -> Text {
        let count = self.report.counted(deduction);
        match deduction.points {
            Points::Unknown => words::points_unknown(),
            _ if count == "—" => words::points_not_looked_for(),
            _ if count == "0" => words::points(0),
            Points::Known(points) if count == "1" => words::points(points),
            Points::Known(points) => words::points_at_least(points),
            Points::OfPolicies(points) => words::points_for_policies(points),
        }
    }

    /// What is wrong, by clause.
    fn findings(&self) -> String {
        let tables = by_clause(self.report.findings).into_iter().map(|(clause, findings)| {
            let rows = findings.iter().map(|finding| {
                let help = finding.help.as_ref().map_or("", |help| help.in_lang(self.lang));
                vec![
                    spot(finding, self.lang),
                    finding.severity.label(self.lang).to_owned(),
                    finding.message.in_lang(self.lang).to_owned(),
                    help.to_owned(),
                ]
            });
            let heads = [PLACE, SEVERITY, WRONG, HELP];
            self.table(&self.heading(clause), &heads, rows)
        });
        let mut body: String = tables.collect();
        if body.is_empty() {
            body = self.paragraph(&words::nothing());
        }
        self.section(&words::by_clause(), &body)
    }

    /// A clause in words, and how well they are known.
    fn heading(&self, id: Option<&'static str>) -> Text {
        let Some(clause) = id.and_then(clause::find) else { return words::of_no_clause() };
        let (source, grade) = (clause.source.in_lang(self.lang), self.of(clause.grade.meaning()));
        words::clause(clause.id, source, grade)
    }

    /// What is allowed, and what the site says of rules.
    fn exceptions(&self) -> String {
        let title = |name| rule(name).map_or(name, |rule| rule.title_in(self.lang)).to_owned();
        let allowed: Vec<_> = self
            .report
            .silenced
            .iter()
            .map(|silenced| {
                let finding = &silenced.finding;
                vec![spot(finding, self.lang), title(finding.code), silenced.reason.clone()]
            })
            .collect();
        let off = words::rule_off();
        let adjusted: Vec<_> = self
            .report
            .adjusted
            .iter()
            .map(|adjusted| {
                let severity = adjusted.severity.map(|severity| severity.label(self.lang));
                let severity = severity.unwrap_or_else(|| off.in_lang(self.lang)).to_owned();
                vec![title(adjusted.rule), severity, adjusted.reason.clone()]
            })
            .collect();
        let mut body = String::new();
        if !allowed.is_empty() {
            body += &self.table(&words::table_of_allowed(), &[PLACE, RULE, REASON], allowed);
        }
        if !adjusted.is_empty() {
            body += &self.table(&words::table_of_adjusted(), &[RULE, SEVERITY, REASON], adjusted);
        }
        if body.is_empty() {
            body = self.paragraph(&words::no_exceptions());
        }
        self.section(&words::exceptions(), &body)
    }

    /// What is left to people, with room for what they saw.
    fn unchecked(&self) -> String {
        let rows = UNCHECKED.iter().map(|row| {
            vec![self.of(row.what).to_owned(), self.of(row.how).to_owned(), "□".to_owned()]
        });
        let table = self.table(&words::table_of_unchecked(), &[WHAT, HOW, RESULT], rows);
        let table = table.replacen("<table>", "<table class=\"sign\">", 1);
        self.section(&words::unchecked(), &table)
    }
}

const INDICATOR: [&str; 2] = ["指标", "Indicator"];
const STATE: [&str; 2] = ["状态", "State"];
const SUM: [&str; 2] = ["计数 / 界限", "Count / limit"];
const THRESHOLD: [&str; 2] = ["界限", "What meets it"];
const COUNT: [&str; 2] = ["问题数", "Findings"];
const POINTS: [&str; 2] = ["扣分", "Points"];
const DAY: [&str; 2] = ["日期", "Day"];
const PLACE: [&str; 2] = ["位置", "Place"];
const SEVERITY: [&str; 2] = ["级别", "Severity"];
const WRONG: [&str; 2] = ["问题", "What is wrong"];
const HELP: [&str; 2] = ["怎么改", "What to write"];
const RULE: [&str; 2] = ["规则", "Rule"];
const REASON: [&str; 2] = ["原因", "Reason"];
const WHAT: [&str; 2] = ["事项", "Matter"];
const HOW: [&str; 2] = ["怎么核对", "How to see it"];
const RESULT: [&str; 2] = ["结果、核对人", "Result, by whom"];

/// A row of a table, whose cells hold plain text; the first of them heads it.
fn line(cells: &[String]) -> String {
    let cells = cells.iter().map(|cell| escaped(cell)).enumerate().map(|(at, cell)| match at {
        0 => format!("<th scope=\"row\">{cell}</th>"),
        _ => format!("<td>{cell}</td>"),
    });
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

/// Where something is, for people; of the portal as a whole, so in words.
fn spot(finding: &Finding, lang: Lang) -> String {
    let spot = Spot::of(&finding.place);
    let part = finding.place.part().map(|part| format!(":{}", part.in_lang(lang)));
    let line = spot.line.map(|line| format!(":{line}"));
    let whole = ["整个网站", "the portal"][usize::from(lang == Lang::En)];
    let file = spot.file.unwrap_or_else(|| whole.to_owned());
    format!("{file}{}", part.or(line).unwrap_or_default())
}
