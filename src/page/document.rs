//! A document's page.

use serde::Serialize;

use super::body;
use super::head::{self, Head, Link, href};
use super::relations::{self, Group};
use super::{comparison, json_ld, list, version};
use crate::base::{Date, date};
use crate::document::{Document, Kind};
use crate::markdown::{Body, Heading, Headings};
use crate::register::Register;
use crate::site::{DocId, Entry, Site, Standing, Validity};
use crate::table::power::PowerKind;

/// How many headings a text must have before its page shows them as a table of contents.
const OUTLINE_FROM: usize = 4;

/// What the text of a page stands between, for those who prove it.
pub const TEXT: [&str; 2] = ["<!--text-->", "<!--/text-->"];

/// A document's page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DocumentView<'site> {
    /// What every page has.
    pub head: Head<'site>,
    /// The kind, by its English name.
    pub kind: &'static str,
    /// The kind, by its Chinese name.
    pub kind_name: &'static str,
    /// The title.
    pub title: &'site str,
    /// Its second line.
    pub subtitle: Option<&'site str>,
    /// Why it is not public, in a preview.
    pub ribbon: Option<&'static str>,
    /// What a reader must know before reading: repealed, expired, withdrawn.
    pub notices: Vec<Notice<'site>>,
    /// The box above the text of an official document (R-ML-09).
    pub facts: Vec<Fact>,
    /// The minute of publication (R-47-25).
    pub published: String,
    /// The minute of the last change.
    pub changed: Option<String>,
    /// Where it comes from (R-47-12).
    pub source: &'site str,
    /// The author.
    pub author: Option<&'site str>,
    /// Its keywords, with commas.
    pub keywords: String,
    /// The summary.
    pub summary: &'site str,
    /// The text.
    pub body_html: String,
    /// What a list has beside its text.
    pub list: Option<list::ListView<'site>>,
    /// The headings, when there are enough of them.
    pub outline: Vec<OutlineLine<'site>>,
    /// Related documents, by how they are related.
    pub relations: Vec<Group<'site>>,
    /// Outside laws it rests on.
    pub laws_html: Vec<String>,
    /// Its attachments.
    pub attachments: Vec<Attachment<'site>>,
    /// What changed since publication.
    pub changes: Vec<[String; 2]>,
    /// Where its former texts are, from the root, when it has any.
    pub versions: Option<String>,
    /// The newer document of its column.
    pub newer: Option<Link<'site>>,
    /// The older document of its column.
    pub older: Option<Link<'site>>,
}

/// A line of the table of contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutlineLine<'site> {
    /// How deep it stands, from 1.
    pub level: u8,
    /// Where it leads.
    pub anchor: &'site str,
    /// What it says.
    pub text: String,
}

/// What a reader must know before reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Notice<'site> {
    /// `stop` for what may not be relied on, `note` for the rest.
    pub class: &'static str,
    /// What is so.
    pub text: String,
    /// The document that made it so.
    pub links: Vec<Link<'site>>,
}

/// A line of the box above an official document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// What it is.
    pub label: &'static str,
    /// Its value.
    pub value: String,
    /// The style name of a validity.
    pub class: Option<&'static str>,
}

/// A file to take along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attachment<'site> {
    /// Its name.
    pub name: &'site str,
    /// Where it is, from the root.
    pub href: String,
    /// Its type.
    pub file_type: String,
    /// Its size.
    pub size: String,
}

/// Puts the text into the `view` of the document `id`, and what is made for machines.
pub(super) fn fill<'site>(
    view: &mut DocumentView<'site>,
    site: &'site Site,
    id: DocId,
    body: &Body,
) {
    let (document, entry) = (site.document(id), site.entry(id));
    view.head.json_ld_html = json_ld::document(site, id);
    let html = body::html(site, &document.url, body, &entry.links);
    view.body_html = format!("{}\n{html}\n{}", TEXT[0], TEXT[1]);
}

/// The view of the document `id`, without its text and what is made for machines.
pub(super) fn view<'site>(
    site: &'site Site,
    register: &Register,
    id: DocId,
) -> DocumentView<'site> {
    let (document, entry) = (site.document(id), site.entry(id));
    let mut head = head::in_column(site, &document.url, &page_title(document, entry), entry.column);
    head.description = &document.summary;
    let facts = document.kind.facts();
    let neighbour = |at: usize| entry.neighbours[at].map(|id| Link::to_document(site, id));
    DocumentView {
        head,
        kind: facts.en,
        kind_name: facts.zh,
        title: &document.title,
        subtitle: document.subtitle.as_deref(),
        ribbon: entry.standing.ribbon(),
        notices: notices(site, document, entry),
        facts: if has_box(document) { box_above(site, document, entry) } else { Vec::new() },
        published: date::minute(document.dates.published),
        changed: document.changed().map(date::minute),
        source: document.source.as_deref().unwrap_or(&site.settings.agency),
        author: document.author.as_deref(),
        keywords: document.keywords.join(","),
        summary: &document.summary,
        body_html: String::new(),
        list: list::view(site, id),
        outline: outline_lines(&document.text.outline),
        relations: relations::groups(site, id),
        laws_html: relations::laws(site, document, entry),
        attachments: attachments(site, entry),
        changes: document
            .changes
            .iter()
            .map(|change| [date::day(change.on), change.note.clone()])
            .collect(),
        versions: version::record(site, register, id)
            .map(|record| href(&version::url(site, record, version::At::Index))),
        newer: neighbour(0),
        older: neighbour(1),
    }
}

/// The headings and, where a text has no others, its articles; none when there are few.
fn outline_lines(outline: &Headings) -> Vec<OutlineLine<'_>> {
    if outline.count() < OUTLINE_FROM {
        return Vec::new();
    }
    let text = |heading: Heading<'_>| -> String {
        match (heading.title, heading.label) {
            ("", label) => label.to_owned(),
            (title, label) if title.starts_with(label) || !label.starts_with('第') => {
                title.to_owned()
            }
            (title, label) => format!("{label} {title}"),
        }
    };
    let lines = outline.iter().map(|heading| {
        let Heading { level, anchor, .. } = heading;
        OutlineLine { level, anchor, text: text(heading) }
    });
    lines.collect()
}

/// The title with 已废止 or 已失效 before it: the mark goes wherever the title is quoted.
fn page_title(document: &Document, entry: &Entry) -> String {
    match entry.validity {
        _ if document.withdrawn.is_some() => format!("【已撤回】{}", document.title),
        Some(validity) if validity.is_out_of_force() => {
            format!("【{}】{}", validity.name(), document.title)
        }
        _ => document.title.clone(),
    }
}

/// Whether a document is official enough to have a box above its text.
fn has_box(document: &Document) -> bool {
    document.number.is_some() || !matches!(document.kind, Kind::News | Kind::Page)
}

fn box_above(site: &Site, document: &Document, entry: &Entry) -> Vec<Fact> {
    let dates = document.dates;
    let issuers = std::iter::once(document.issuer.as_deref().unwrap_or(&site.settings.agency))
        .chain(document.joint_issuers.iter().map(String::as_str));
    let joined = |list: &[&str]| (!list.is_empty()).then(|| list.join("、"));
    let plain =
        |label, value: Option<String>| value.map(|value| Fact { label, value, class: None });
    let filing =
        |filing: &crate::document::Filing| format!("{}（{}）", filing.number, date::day(filing.on));
    let validity = |validity: Validity| Fact {
        label: "有效性",
        value: validity.name().to_owned(),
        class: Some(validity.slug()),
    };
    let keywords: Vec<_> = document.keywords.iter().map(String::as_str).collect();
    [
        plain("索引号", Some(entry.identity.index.to_string())),
        plain("主题分类", document.topic.map(|topic| topic.to_string())),
        plain("发文机关", Some(issuers.collect::<Vec<_>>().join("、"))),
        plain("成文日期", dates.written.map(date::day)),
        plain("发文字号", document.number.as_ref().map(|number| number.value.to_string())),
        plain("发布时间", Some(date::minute(dates.published))),
        plain("体裁", document.genre.map(str::to_owned)),
        entry.validity.map(validity),
        plain("施行日期", dates.effective.map(date::day)),
        plain("有效期至", dates.expires.map(date::day)),
        plain("服务对象", joined(&document.audience)),
        plain("关键词", joined(&keywords)),
        plain("备案", document.filing.as_ref().map(filing)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn notices<'site>(site: &'site Site, document: &Document, entry: &Entry) -> Vec<Notice<'site>> {
    let relations = &entry.relations;
    let mut notices = Vec::new();
    let mut say = |class, text: String, ids: &[DocId]| {
        notices.push(Notice { class, text, links: Link::to_documents(site, ids) });
    };
    if let Some(withdrawn) = &document.withdrawn {
        let text = format!("本信息已于{}撤回，原因：{}", date::han(withdrawn.on), withdrawn.reason);
        say("stop", text, &[]);
    }
    if let Some(predecessor) = predecessor(site, document) {
        say("note", format!("本文件由本机关的前身{predecessor}制发。"), &[]);
    }
    if let Some(due) = due(site, document).filter(|_| entry.standing != Standing::Public) {
        say("note", format!("应于{}前公开。", date::han(due)), &[]);
    }
    if document.is_lapsed {
        let until = document.decision.as_ref().and_then(|decision| decision.until);
        let until = until.map(date::han).unwrap_or_default();
        say("stop", format!("本决定的公示期至{until}届满，内容不再展示。"), &[]);
    }
    match entry.validity {
        Some(Validity::Repealed) => {
            say("stop", repealed(site, &relations.repealed_by), &relations.repealed_by);
        }
        Some(Validity::Expired) if document.withdrawn.is_none() => {
            let last = document.dates.expires.map(date::han).unwrap_or_default();
            say("stop", format!("本文件有效期至{last}，现已失效。"), &[]);
        }
        Some(Validity::NotYet) => {
            let first = document.dates.effective.map(date::han).unwrap_or_default();
            say("stop", format!("本文件自{first}起施行，目前尚未施行。"), &[]);
        }
        Some(Validity::PartlyInvalid) => {
            say("note", "本文件部分条款已废止。".to_owned(), &relations.partly_repealed_by);
        }
        Some(Validity::Amended) => {
            say("note", "本文件已被修改，请一并阅读。".to_owned(), &relations.amended_by);
        }
        Some(Validity::Expired | Validity::InForce) | None => {}
    }
    if document.kind == Kind::Consultation {
        let results: Vec<_> = relations
            .basis_of
            .iter()
            .copied()
            .filter(|id| site.document(*id).kind == Kind::ConsultationResult)
            .collect();
        say("note", consultation(document, site), &results);
    }
    notices
}

/// By when a document must be public: within seven working days of a penalty or a licence, and the
/// agency's term of anything else that is signed (R-118-05, R-711-18).
fn due(site: &Site, document: &Document) -> Option<Date> {
    let is_short = |act| matches!(act, PowerKind::Penalty | PowerKind::Licence);
    let decision = document.decision.as_ref();
    let is_short = decision.is_some_and(|decision| is_short(decision.act));
    let days = if is_short { 7 } else { site.settings.disclosure_days };
    site.calendar.after(document.dates.written?, days).ok()
}

/// From when on a document is repealed, and whether those that repealed it stand in its place.
fn repealed(site: &Site, by: &[DocId]) -> String {
    let since = by.iter().map(|id| site.document(*id).in_force_from()).min();
    let since = since.map(date::han).unwrap_or_default();
    let replaced = by.iter().any(|id| comparison::has_articles(site.document(*id)));
    let by = if replaced { "由下列文件替代" } else { "由下列文件废止" };
    format!("本文件自{since}起废止，{by}，不再作为行政管理的依据。")
}

/// The organ that issued a document before the agency took over from it.
fn predecessor<'site>(site: &'site Site, document: &Document) -> Option<&'site str> {
    let issuer = document.issuer.as_deref()?;
    site.settings.predecessors.iter().map(String::as_str).find(|name| *name == issuer)
}

/// Whether a consultation is open, from its last day.
fn consultation(document: &Document, site: &Site) -> String {
    let Some(last) = document.dates.expires else { return "征集进行中。".to_owned() };
    if site.now.date() <= last {
        format!("正在征集意见，截止日期：{}。", date::han(last))
    } else {
        format!("征集已于{}结束。", date::han(last))
    }
}

fn attachments<'site>(site: &'site Site, entry: &Entry) -> Vec<Attachment<'site>> {
    let files = entry.attachments.iter().map(|at| &site.files[*at]);
    files
        .map(|file| Attachment {
            name: file.source.name(),
            href: href(&file.url),
            file_type: body::file_type(file),
            size: body::size(file.size),
        })
        .collect()
}
