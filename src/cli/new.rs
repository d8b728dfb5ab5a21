//! `gongkai new`: a site, or a document.

use std::io::{BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::arguments::{NewDocument, NewSite};
use super::terminal::Terminal;
use super::{Outcome, now, site};
use crate::base::catalogue::cli as words;
use crate::base::path::relative;
use crate::base::{AgencyCode, Text, date};
use crate::document::Kind;
use crate::pipeline::{self, Portal, Reader};
use crate::settings::BaseUrl;
use crate::site::{Day, DocId, Site};
use crate::source::Content;
use crate::starter::{self, Agency};

/// Makes a site in a folder of its own.
pub(super) fn site_in(options: &NewSite, terminal: &Terminal) -> Result<Outcome, Text> {
    let root = &options.folder;
    let taken = std::fs::read_dir(root).is_ok_and(|mut files| files.next().is_some());
    if taken {
        return Err(words::folder_taken(root.display()));
    }
    let agency = agency(options, terminal)?;
    for (path, text) in starter::site(&agency, terminal.lang(), now().date()) {
        write(&root.join(path), &text)?;
    }
    terminal.say(&words::site_made(root.display()));
    Ok(Outcome::Done)
}

/// What the arguments say of the agency, what is asked where there is somebody to ask, and what an
/// example would have.
fn agency(options: &NewSite, terminal: &Terminal) -> Result<Agency, Text> {
    let ask = |given: &Option<String>, question: Text, example: &str| match given {
        Some(given) => given.clone(),
        None if std::io::stdin().is_terminal() => answer(&question, example, terminal),
        None => example.to_owned(),
    };
    let name = ask(&options.agency, words::ask_agency(), "示例市示例局");
    let short = ask(&options.short_name, words::ask_short_name(), "示例局");
    let code = ask(&options.code, words::ask_code(), "EXAMPLE03");
    let url = ask(&options.url, words::ask_url(), "https://www.shili.example/");
    if AgencyCode::parse(&code).is_none() {
        return Err(words::not_a_code(code));
    }
    if BaseUrl::parse(&url).is_none() {
        return Err(words::not_a_url(url));
    }
    Ok(Agency { name, short, code, url })
}

fn answer(question: &Text, example: &str, terminal: &Terminal) -> String {
    terminal.ask(question, example);
    let mut line = String::new();
    // What cannot be read is not answered.
    drop(std::io::stdin().lock().read_line(&mut line));
    let line = line.trim();
    if line.is_empty() { example.to_owned() } else { line.to_owned() }
}

/// Makes a document in the column that its kind belongs to.
pub(super) fn document(
    options: &NewDocument,
    root: Option<&Path>,
    terminal: &Terminal,
) -> Result<Outcome, Text> {
    let Some(kind) = Kind::named(&options.kind) else {
        return Err(words::not_a_kind(&options.kind));
    };
    let root = site(root)?;
    let mut reader = Reader::new(Content::at(&root));
    let day = Day { now: now(), drafts: true, is_chosen: false };
    let portal = pipeline::load(&mut reader, day, &mut Vec::new());
    let portal = portal.ok().flatten().ok_or_else(|| words::no_site(root.display()))?;
    let folder = folder(&portal.site, kind).ok_or_else(|| words::no_column(kind.facts().zh))?;
    let today = day.now.date();
    let path = free(&root, &folder, &date::day(today));
    let related = related(&portal, kind)
        .map(|id| relative(&folder, portal.site.document(id).path.in_content()));
    let text = starter::document(kind, &options.title, related.as_deref(), terminal.lang(), today);
    write(&root.join(&path), &text)?;
    terminal.print(&path);
    Ok(Outcome::Done)
}

/// The folder of the first column whose documents are of `kind`.
pub(super) fn folder(site: &Site, kind: Kind) -> Option<String> {
    let columns = || site.columns.iter().map(|(_, column)| column);
    let own = columns().find(|column| column.file.kind == Some(kind));
    let found = own.or_else(|| columns().find(|column| column.kind == Some(kind)));
    let by_document = || {
        let id = site.ids().find(|id| site.document(*id).kind == kind)?;
        Some(site.columns.get(site.entry(id).column).folder.clone())
    };
    found.map(|column| column.folder.clone()).or_else(by_document)
}

/// What a new document of `kind` is most likely about: the newest that has none of its kind yet.
fn related(portal: &Portal, kind: Kind) -> Option<DocId> {
    let site = &portal.site;
    let newest = site.columns.home()?.all.iter().copied();
    let lacks = |id: &DocId| {
        let (document, relations) = (site.document(*id), &site.entry(*id).relations);
        match kind {
            Kind::Interpretation => {
                document.kind == Kind::Policy && relations.interpreted_by.is_empty()
            }
            Kind::ConsultationResult => {
                document.kind == Kind::Consultation && relations.basis_of.is_empty()
            }
            _ => false,
        }
    };
    newest.clone().find(lacks)
}

/// A path in `folder` that no file has, named by the day.
fn free(root: &Path, folder: &str, day: &str) -> String {
    let slash = if folder.is_empty() { "" } else { "/" };
    let path = |name: &str| format!("content/{folder}{slash}{name}.md");
    let names = (2..).map(|n| format!("{day}-{n}"));
    let mut names = std::iter::once(day.to_owned()).chain(names);
    let found = names.find(|name| !root.join(path(name)).exists());
    path(&found.unwrap_or_else(|| day.to_owned()))
}

/// Writes a file that is not there yet.
pub(super) fn write(path: &PathBuf, text: &str) -> Result<(), Text> {
    let failed = |why| words::cannot_write(path.display(), why);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut file = std::fs::File::create_new(path).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)
}
