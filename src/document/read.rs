//! From a source to a document: every field typed, every mistake a finding.

use super::address;
use super::allow::allows;
use super::decision;
use super::fields::{Fields, Located};
use super::figure;
use super::gist::gist;
use super::kind::Kind;
use super::schema::{Home, Key};
use super::vocabulary::{AUDIENCES, Article20, GENRES, Topic, term};
use super::{
    Change, Dates, Document, DocumentNumber, Filing, IndexNumber, Outcome, Reference, Relation,
    Review, TextFacts, Withdrawal, WrittenLink,
};
use crate::base::catalogue::document as found;
use crate::base::html::visible;
use crate::base::path::normal;
use crate::base::{Checked, Finding, Place, Sha256, SourcePath, Span};
use crate::markdown::{self, Body, LineBreaks};
use crate::source::Source;
use crate::table::decision::Decision;

/// The longest summary, in characters (R-ML-06).
const SUMMARY: usize = 100;

/// What a document takes from its column and the settings where it is silent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defaults {
    /// Its kind.
    pub kind: Option<Kind>,
    /// Its items of article 20.
    pub article20: Vec<Article20>,
    /// How line breaks are read.
    pub line_breaks: LineBreaks,
}

/// Reads the document in `source`; none when its front matter is no YAML.
///
/// A document with mistakes is read as well as it can be, so that its links and those to it are
/// looked at in the same run: the findings keep it from being published.
pub fn read(source: &Source, defaults: &Defaults) -> Checked<Option<Document>> {
    let mut fields = Fields::of(source, Home::Document);
    let value = fields.readable.then(|| document(source, &mut fields, defaults));
    Checked { value, findings: fields.findings }
}

/// The body of `source` without any data, drawn as [`read`] saw it.
pub(super) fn text_body(source: &Source, document: &Document) -> Body {
    let markdown = if document.is_erased() { "" } else { source.body() };
    markdown::render(markdown, document.line_breaks)
}

fn document(source: &Source, fields: &mut Fields<'_>, defaults: &Defaults) -> Document {
    let kind = fields.kind().or(defaults.kind);
    require(source, fields, kind);
    let title = fields.text(Key::Title).map(|title| title.value);
    let dates = dates(fields);
    let line_breaks = line_breaks(fields).unwrap_or(defaults.line_breaks);
    let withdrawn = withdrawn(fields, kind);
    let erased = withdrawn.as_ref().filter(|withdrawn| withdrawn.erases);
    let markdown = if erased.is_some() { "" } else { source.body() };
    let (body, text) = text_facts(source, fields, markdown::render(markdown, line_breaks));
    let summary = fields.text(Key::Summary).map_or_else(|| excerpt(&body.text), |text| text.value);
    let attachments = fields.has(Key::Attachments).then(|| fields.list(Key::Attachments));
    let article20 = Some(article20(fields)).filter(|items| !items.is_empty());
    let slug = address::slug(fields);
    let number = number(fields);
    let decision = decision::read(fields, dates.written).map(|decision| Decision {
        number: number.as_ref().map(|number| number.value.to_string()).unwrap_or_default(),
        ..decision
    });
    Document {
        url: address::url(&source.path, slug.as_deref()),
        path: source.path.clone(),
        title: title.unwrap_or_default(),
        subtitle: fields.text(Key::Subtitle).map(|text| text.value),
        kind: kind.unwrap_or(Kind::Page),
        normative: fields.flag(Key::Normative),
        number,
        index: index(fields),
        issuer: fields.text(Key::Issuer).map(|text| text.value),
        joint_issuers: fields.words(Key::JointIssuers),
        dates,
        topic: fields.parsed(Key::Topic, |text, place| {
            Topic::parse(text).map_err(|near| found::not_in_list(place, Key::Topic, text, near))
        }),
        genre: fields.term(Key::Genre, GENRES),
        audience: audience(fields),
        keywords: fields.words(Key::Keywords),
        summary: erased.map_or(summary, |erased| erased.reason.clone()),
        source: fields.text(Key::Source).map(|text| text.value),
        author: fields.text(Key::Author).map(|text| text.value),
        article20: article20.unwrap_or_else(|| defaults.article20.clone()),
        relations: relations(fields),
        attachments: if erased.is_some() { Some(Vec::new()) } else { attachments },
        review: review(fields),
        filing: filing(fields),
        changes: changes(fields),
        withdrawn,
        decision: decision.map(Box::new),
        is_lapsed: false,
        aliases: address::aliases(fields),
        draft: fields.flag(Key::Draft),
        line_breaks,
        allows: allows(fields),
        data_file: data_file(source, fields, kind),
        data: None,
        text,
        body: Some(Box::new(body)),
    }
}

/// Finds what is missing of all that every document, and one of this kind, needs.
fn require(source: &Source, fields: &mut Fields<'_>, kind: Option<Kind>) {
    if fields.is_set(Key::Draft) {
        // Nobody reads it yet: it may lack what it will need.
        return;
    }
    let place = || {
        Place::At(
            source.path.clone(),
            crate::base::Position { width: 3, ..crate::base::Position::START },
        )
    };
    let mut missing = Vec::new();
    for key in [Key::Title, Key::Published] {
        if !fields.has(key) {
            missing.push(found::required(place(), key, "文档", "a document"));
        }
    }
    match kind {
        None => missing.push(found::kind_missing(place())),
        Some(kind) => {
            let facts = kind.facts();
            let normative =
                (kind == Kind::Policy && fields.has(Key::Normative)).then_some(&Key::Effective);
            for key in facts.requires.iter().chain(normative).filter(|key| !fields.has(**key)) {
                missing.push(found::required(place(), *key, facts.zh, facts.en));
            }
        }
    }
    fields.findings.append(&mut missing);
}

/// The dates; a time of publication that is missing was found already, and stands as the first of all.
fn dates(fields: &mut Fields<'_>) -> Dates {
    Dates {
        published: fields.moment(Key::Published).unwrap_or(Dates::UNREAD),
        written: fields.day(Key::Written),
        changed: fields.moment(Key::Changed),
        effective: fields.day(Key::Effective),
        expires: fields.day(Key::Expires),
        pinned_until: fields.day(Key::PinnedUntil),
    }
}

fn line_breaks(fields: &mut Fields<'_>) -> Option<LineBreaks> {
    fields.parsed(Key::LineBreaks, |text, place| {
        LineBreaks::named(text)
            .ok_or_else(|| found::not_in_list(place, Key::LineBreaks, text, "markdown"))
    })
}

fn number(fields: &mut Fields<'_>) -> Option<Located<DocumentNumber>> {
    let text = fields.text(Key::DocNumber)?;
    let read = DocumentNumber::parse(&text.value);
    if read.is_none() {
        let place = fields.place_at(text.at);
        fields.findings.push(match DocumentNumber::lenient(&text.value) {
            Some(meant) => found::number_form(place, &text.value, meant),
            None => found::not_a_number(place, &text.value),
        });
    }
    read.map(|value| Located { value, at: text.at })
}

fn index(fields: &mut Fields<'_>) -> Option<Located<IndexNumber>> {
    let text = fields.text(Key::IndexNumber)?;
    let read = IndexNumber::parse(&text.value);
    if read.is_none() {
        let place = fields.place_at(text.at);
        fields.findings.push(found::not_an_index(place, &text.value));
    }
    read.map(|value| Located { value, at: text.at })
}

fn audience(fields: &mut Fields<'_>) -> Vec<&'static str> {
    let items = fields.list(Key::Audience);
    let mut audience = Vec::with_capacity(items.len());
    for item in items {
        match term(&item.value, AUDIENCES) {
            Ok(term) => audience.push(term),
            Err(near) => {
                let place = fields.place_at(item.at);
                fields.findings.push(found::not_in_list(place, Key::Audience, &item.value, near));
            }
        }
    }
    audience
}

/// The items of article 20 that are written.
pub(super) fn article20(fields: &mut Fields<'_>) -> Vec<Article20> {
    let items = fields.list(Key::Article20);
    let mut read = Vec::with_capacity(items.len());
    for item in items {
        if let Some(value) = Article20::parse(&item.value) {
            read.push(value);
        } else {
            let place = fields.place_at(item.at);
            fields.findings.push(found::not_article20(place, &item.value));
        }
    }
    read
}

fn relations(fields: &mut Fields<'_>) -> Vec<(Relation, Located<Reference>)> {
    let keys = [
        (Key::Interprets, Relation::Interprets),
        (Key::Amends, Relation::Amends),
        (Key::Repeals, Relation::Repeals),
        (Key::BasedOn, Relation::BasedOn),
    ];
    let mut relations = Vec::new();
    for (key, relation) in keys {
        for item in fields.list(key) {
            let reference = Reference::parse(&item.value)
                .filter(|to| relation == Relation::BasedOn || !matches!(to, Reference::Law(_)));
            if let Some(value) = reference {
                relations.push((relation, Located { value, at: item.at }));
            } else {
                let place = fields.place_at(item.at);
                fields.findings.push(found::not_a_reference(place, key, &item.value));
            }
        }
    }
    relations
}

fn review(fields: &mut Fields<'_>) -> Option<Review> {
    let group = fields.group(Key::Review)?;
    let by = fields.inner(&group, Key::Review, Key::By);
    let on = fields.inner_day(&group, Key::Review);
    let mut outcome = |key| {
        let Some((text, span)) = group.get(key) else { return Some(Outcome::NotApplicable) };
        match text {
            "通过" | "passed" => Some(Outcome::Passed),
            "不适用" | "not applicable" => Some(Outcome::NotApplicable),
            _ => {
                let finding = found::not_an_outcome(fields.place(span), key, text);
                fields.findings.push(finding);
                None
            }
        }
    };
    let (secrecy, legality) = (outcome(Key::Secrecy), outcome(Key::Legality));
    Some(Review { by: by?, on: on?, secrecy: secrecy?, legality: legality? })
}

fn filing(fields: &mut Fields<'_>) -> Option<Filing> {
    let group = fields.group(Key::Filing)?;
    let number = fields.inner(&group, Key::Filing, Key::Number);
    let on = fields.inner_day(&group, Key::Filing);
    Some(Filing { number: number?, on: on? })
}

fn changes(fields: &mut Fields<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    for group in fields.groups(Key::Changes) {
        let on = fields.inner_day(&group, Key::Changes);
        let note = fields.inner(&group, Key::Changes, Key::Note);
        changes.extend(on.zip(note).map(|(on, note)| Change { on, note }));
    }
    changes.sort_by_key(|change| std::cmp::Reverse(change.on));
    changes
}

/// That a document was taken back. The text of an enforcement decision goes with it, R-118-07.
fn withdrawn(fields: &mut Fields<'_>, kind: Option<Kind>) -> Option<Withdrawal> {
    let group = fields.group(Key::Withdrawn)?;
    let on = fields.inner_day(&group, Key::Withdrawn);
    let reason = fields.inner(&group, Key::Withdrawn, Key::Reason);
    let erases = fields.inner_flag(&group, Key::Erase) || kind == Some(Kind::Enforcement);
    Some(Withdrawal { on: on?, reason: reason?, erases })
}

/// The file beside the document that holds its rows or figures.
fn data_file(
    source: &Source,
    fields: &mut Fields<'_>,
    kind: Option<Kind>,
) -> Option<Located<SourcePath>> {
    let (table, figures) = (fields.text(Key::Table), fields.text(Key::Figures));
    if let Some(at) = figures.as_ref().map(|text| text.at)
        && kind != Some(Kind::AnnualReport)
    {
        fields.findings.push(found::figures_of_no_report(fields.place_at(at)));
        return None;
    }
    let written = table.or(figures)?;
    let path = normal(source.path.folder(), &written.value);
    let path = path.filter(|path| path.starts_with("content/"));
    if path.is_none() {
        fields.findings.push(found::data_outside(fields.place_at(written.at), &written.value));
    }
    Some(Located { value: SourcePath::new(path?), at: written.at })
}

/// What is in the body of `source`, drawn.
fn text_facts(source: &Source, fields: &mut Fields<'_>, mut body: Body) -> (Body, TextFacts) {
    let shift = source.body.start;
    let problems = body.problems.iter();
    let findings: Vec<Finding> = problems
        .map(|problem| problem.finding(fields.place(problem.span.shifted(shift))))
        .collect();
    fields.findings.extend(findings);
    let mut findings = Vec::new();
    let place = |span: Span| fields.place(span.shifted(shift));
    let figures = figure::figures(&body, place, &mut findings);
    fields.findings.append(&mut findings);
    let links = body.links.iter().map(|link| WrittenLink {
        kind: link.kind.clone(),
        target: link.target.clone(),
        at: fields.position(Span::shifted(link.span, shift)),
    });
    let facts = TextFacts {
        begin: fields.position(source.body_begin()),
        links: links.collect(),
        in_data: 0,
        figures,
        outline: std::mem::take(&mut body.outline),
        anchors: std::mem::take(&mut body.anchors),
        sha256: Sha256::of(visible(body.drawn())),
        source: Sha256::of(&source.text),
        gist: gist(&body.text),
    };
    (body, facts)
}

/// Whether nobody wrote `summary`: it is the beginning of `text`.
pub fn is_excerpt(summary: &str, text: &str) -> bool {
    summary == excerpt(text)
}

/// The beginning of a text as a summary: whole sentences, at most [`SUMMARY`] characters.
fn excerpt(text: &str) -> String {
    let is_end = |c: char| matches!(c, '。' | '；' | '！' | '？');
    // A figure is not known yet, and a sentence without its number says nothing.
    let mut lines = text.lines().filter(|line| !line.contains("{{"));
    let first = lines.clone().find(|line| line.contains(is_end)).or_else(|| lines.next());
    let line = first.unwrap_or_default().trim();
    let limit = line.char_indices().nth(SUMMARY).map_or(line.len(), |(at, _)| at);
    let end = line[..limit].char_indices().rev().find(|(_, c)| is_end(*c));
    end.map_or(&line[..limit], |(at, c)| &line[..at + c.len_utf8()]).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_ends_with_a_sentence() {
        assert_eq!(excerpt("各科室：\n为了甲，制定本办法。乙。"), "为了甲，制定本办法。乙。");
        let long = format!("{}。{}", "甲".repeat(60), "乙".repeat(60));
        assert_eq!(excerpt(&long), format!("{}。", "甲".repeat(60)));
        assert_eq!(excerpt(""), "");
    }
}
