//! The bar under a previewed page, and the overlay while the content has errors.

use std::fmt::Write as _;

use annotate_snippets::Renderer;

use super::shown::{Lined, Shown};
use crate::base::catalogue::preview as words;
use crate::base::html::escaped;
use crate::base::{Date, Finding, Lang, Position, Severity, SourcePath, Text, date, snippet};
use crate::page::{Address, Shows};
use crate::pipeline::Portal;
use crate::site::Column;

/// How many findings the overlay shows; the rest are counted.
const OVERLAID: usize = 20;

/// The script and the style of bar and overlay.
pub(super) fn asset(name: &str) -> Option<&'static str> {
    match name {
        "preview.js" => Some(include_str!("assets/preview.js")),
        "preview.css" => Some(include_str!("assets/preview.css")),
        _ => None,
    }
}

/// What the bar of a page is drawn from.
pub(super) struct Bar<'view> {
    pub(super) shown: &'view Shown,
    /// The day as of which the portal is looked at, if not today.
    pub(super) day: Option<Date>,
    pub(super) lang: Lang,
}

impl Bar<'_> {
    /// `page` with the bar under it, which shows what the rules found on it, `reviewed`; and the
    /// overlay over it when the content has errors or the page as it is now has one, `also`.
    pub(super) fn under(
        &self,
        page: &str,
        portal: &Portal,
        address: &Address,
        reviewed: &[Lined],
        also: Option<Finding>,
    ) -> String {
        let source = source_of(portal, address);
        let bar = self.bar(source, &facts(portal, address, self.lang), reviewed);
        let end = page.rfind("</body>").unwrap_or(page.len());
        let is_broken = self.shown.is_broken || also.is_some();
        let overlay = if is_broken { self.overlay(also) } else { String::new() };
        format!("{}{bar}{overlay}{}", &page[..end], &page[end..])
    }

    /// A page that has only the overlay, for when nothing else can be shown.
    pub(super) fn alone(&self, finding: Option<Finding>) -> String {
        format!(
            "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>gongkai</title>\
            </head><body>{}{}</body></html>\n",
            self.bar(None, &[], &[]),
            self.overlay(finding)
        )
    }

    fn say(&self, text: &Text) -> String {
        escaped(text.in_lang(self.lang))
    }

    fn bar(
        &self,
        source: Option<(&SourcePath, Position)>,
        facts: &[(Text, String)],
        reviewed: &[Lined],
    ) -> String {
        let file = source.map(|(file, _)| file);
        let here = |finding: &&Lined| file.is_some() && finding.0.place.file() == file;
        let findings: Vec<_> = self.shown.findings.iter().filter(here).chain(reviewed).collect();
        let mut html = String::from("<link rel=\"stylesheet\" href=\"/.gongkai/preview.css\">\n");
        let mut add = |part: std::fmt::Arguments<'_>| {
            // Writing to a string cannot fail.
            let _ = html.write_fmt(part);
        };
        let version = self.shown.version;
        add(format_args!(
            "<aside id=\"gongkai-preview\" data-version=\"{version}\" lang=\"zh-CN\">"
        ));
        add(format_args!("<b>{}</b>", self.say(&words::preview())));
        if let Some((file, Position { line, .. })) = source {
            add(format_args!("<code>{}:{line}</code>", escaped(file.as_str())));
        }
        for (label, value) in facts {
            add(format_args!("<span>{}：{}</span>", self.say(label), escaped(value)));
        }
        if !findings.is_empty() {
            let count = self.say(&words::findings(findings.len()));
            add(format_args!("<details><summary>{count}</summary>"));
            for finding in findings {
                add(format_args!("{}", self.drawn(finding)));
            }
            add(format_args!("</details>"));
        }
        let day = self.day.map(date::day).unwrap_or_default();
        let label = self.say(&words::as_of_day());
        add(format_args!("<label>{label} <input type=\"date\" value=\"{day}\"></label></aside>\n"));
        add(format_args!("<script src=\"/.gongkai/preview.js\" defer></script>\n"));
        html
    }

    fn overlay(&self, also: Option<Finding>) -> String {
        let errors = self.shown.findings.iter();
        let errors = errors.filter(|(finding, _)| finding.severity == Severity::Error);
        let also = also.map(|finding| (finding, None));
        let errors: Vec<&Lined> = also.iter().chain(errors).collect();
        let title = self.say(&words::broken(errors.len()));
        let close = self.say(&words::close());
        let mut html = format!(
            "<div id=\"gongkai-overlay\" role=\"alertdialog\" aria-label=\"{title}\" lang=\"zh-CN\">\
            <div><p><b>{title}</b> <button type=\"button\">{close}</button></p>"
        );
        for error in errors.into_iter().take(OVERLAID) {
            html.push_str(&self.drawn(error));
        }
        html.push_str("</div></div>\n");
        html
    }

    /// A finding as the terminal shows it.
    fn drawn(&self, (finding, line): &Lined) -> String {
        let text = snippet::drawn(finding, line.as_deref(), self.lang, &Renderer::plain());
        format!("<pre>{}</pre>", escaped(&text))
    }
}

/// The file that a page is made of, and where its text begins.
fn source_of<'portal>(
    portal: &'portal Portal,
    address: &Address,
) -> Option<(&'portal SourcePath, Position)> {
    let of_column = |column: &'portal Column| (&column.file.path, column.file.begin);
    match address.shows {
        Shows::Document(id) => {
            let document = portal.site.document(id);
            Some((&document.path, document.text.begin))
        }
        Shows::Column(id, _) => Some(of_column(portal.site.columns.get(id))),
        Shows::Home => portal.site.columns.home().map(of_column),
        _ => None,
    }
}

/// What the bar says of a document: standing, index number, validity.
fn facts(portal: &Portal, address: &Address, lang: Lang) -> Vec<(Text, String)> {
    let Shows::Document(id) = address.shows else { return Vec::new() };
    let (document, entry) = (portal.site.document(id), portal.site.entry(id));
    let index = &entry.identity.index;
    let is_fixed = entry.identity.is_known() || document.index.is_some();
    let index = if is_fixed {
        index.to_string()
    } else {
        words::provisional(index).in_lang(lang).to_owned()
    };
    let mut facts = vec![(words::index_number(), index)];
    facts.extend(entry.validity.map(|validity| (words::validity(), validity.name().to_owned())));
    let withdrawn = document.withdrawn.as_ref().map(|_| "已撤回");
    let standing = entry.standing.ribbon().or(withdrawn);
    facts.extend(standing.map(|standing| (words::standing(), standing.to_owned())));
    facts
}
