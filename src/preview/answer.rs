//! Answers: a request becomes a page drawn now, a file, or a stream of changes.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tiny_http::{Header, Method, Request, Response};

use super::asked::{self, Hosts};
use super::bar::{self, Bar};
use super::live::Live;
use super::reload::Desk;
use super::shown::{Lined, Window};
use crate::base::date::{end_of, parse_day};
use crate::base::{Digest, Lang};
use crate::page::Address;
use crate::pipeline::{self, Portal};

/// The folder of what belongs to the preview itself.
const OWN: &str = ".gongkai/";

/// The cookie that holds the day as of which the portal is looked at.
const DAY: &str = "gongkai-day";

/// What every thread that answers needs.
#[derive(Debug)]
pub(super) struct View {
    pub(super) desk: Arc<Desk>,
    pub(super) window: Arc<Window>,
    pub(super) live: Arc<Live>,
    pub(super) hosts: Hosts,
    /// The language of findings and of the bar.
    pub(super) lang: Lang,
    pub(super) good: Good,
}

/// How many pages are kept as they were last drawn without a mistake.
const GOOD: usize = 64;

/// Pages as they were last drawn without a mistake, by path: a template may have one that shows
/// only when a page is drawn.
#[derive(Debug, Default)]
pub(super) struct Good(Mutex<HashMap<String, Arc<str>>>);

impl Good {
    fn keep(&self, path: &str, page: &str) {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if pages.len() == GOOD && !pages.contains_key(path) {
            pages.clear();
        }
        pages.insert(path.to_owned(), page.into());
    }

    fn get(&self, path: &str) -> Option<Arc<str>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned()
    }
}

/// What is sent back.
struct Reply {
    status: u16,
    mime: &'static str,
    bytes: Vec<u8>,
}

impl Reply {
    fn text(status: u16, text: &str) -> Self {
        Self { status, mime: "text/plain; charset=utf-8", bytes: text.as_bytes().to_vec() }
    }

    fn file(path: &str, bytes: Vec<u8>) -> Self {
        Self { status: 200, mime: mime(path), bytes }
    }

    fn page(status: u16, html: &str) -> Self {
        Self { status, mime: mime(".html"), bytes: html.as_bytes().to_vec() }
    }
}

impl View {
    /// Answers `request`. A browser that went away is no one's mistake.
    pub(super) fn answer(&self, request: Request) {
        let Some(host) = header(&request, "Host").filter(|host| self.hosts.know(host)) else {
            return send(request, Reply::text(421, "This name is not the preview's."));
        };
        drop(host);
        if !matches!(request.method(), Method::Get | Method::Head) {
            return send(request, Reply::text(405, "Only GET and HEAD."));
        }
        let Some(path) = asked::path(request.url()) else {
            return send(request, Reply::text(400, "This is no address of the portal."));
        };
        match path.strip_prefix(OWN) {
            Some("changes") => self.stream(request),
            Some(name) => match bar::asset(name) {
                Some(text) => send(request, Reply::file(name, text.as_bytes().to_vec())),
                None => send(request, Reply::text(404, "There is no such file.")),
            },
            None => {
                let reply = self.portal(&request, &path);
                send(request, reply);
            }
        }
    }

    /// Tells a page of changes until it is closed.
    fn stream(&self, request: Request) {
        let last = header(&request, "Last-Event-ID");
        let since = last.or_else(|| asked::query(request.url(), "since"));
        let since = since.and_then(|since| since.parse().ok()).unwrap_or(u64::MAX);
        // It ends when the browser goes away.
        drop(self.live.stream(request.into_writer(), since));
    }

    /// What the portal has at `path`, as of the day that the browser remembers.
    fn portal(&self, request: &Request, path: &str) -> Reply {
        let today = self.window.now();
        let day = cookie(request, DAY).and_then(|day| parse_day(&day));
        let shown =
            day.map_or_else(|| Arc::clone(&today), |day| self.desk.as_of(end_of(day), &today));
        let path = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        let asset = shown.portal.iter().flat_map(|portal| portal.theme.assets());
        if let Some((_, bytes)) = asset.into_iter().find(|(asset, _)| asset.as_str() == path) {
            return Reply::file(&path, bytes.clone());
        }
        let bar = Bar { shown: &shown, day, lang: self.lang };
        match shown.at(&path) {
            Some(_) => self.drawn(&bar, &path, 200),
            None if shown.portal.is_some() => self.drawn(&bar, "404.html", 404),
            None => Reply::page(500, &bar.alone(None)),
        }
    }

    fn drawn(&self, bar: &Bar<'_>, path: &str, status: u16) -> Reply {
        let Some((portal, address)) = bar.shown.at(path) else {
            return Reply::text(404, "There is no such page.");
        };
        match portal.draw(address) {
            Ok(Ok(bytes)) if path.ends_with(".html") => {
                let page = String::from_utf8_lossy(&bytes);
                self.good.keep(path, &page);
                let reviewed = self.reviewed(bar, portal, address, &bytes);
                Reply::page(status, &bar.under(&page, portal, address, &reviewed, None))
            }
            Ok(Ok(bytes)) => Reply { status, ..Reply::file(path, bytes) },
            Ok(Err(finding)) => match self.good.get(path) {
                Some(page) => {
                    Reply::page(500, &bar.under(&page, portal, address, &[], Some(finding)))
                }
                None => Reply::page(500, &bar.alone(Some(finding))),
            },
            Err(error) => Reply::text(500, &error.to_string()),
        }
    }

    /// What the rules find on the page of a document. While the content has errors the page may be
    /// older than its file, and then they are not asked.
    fn reviewed(
        &self,
        bar: &Bar<'_>,
        portal: &Portal,
        address: &Address,
        html: &[u8],
    ) -> Vec<Lined> {
        if bar.shown.is_broken {
            return Vec::new();
        }
        let found = pipeline::review(portal, address, html).unwrap_or_default();
        found.into_iter().map(|finding| self.desk.lined(finding)).collect()
    }
}

/// Sends `reply`: all of it, the stretch that was asked for, or that nothing changed.
fn send(request: Request, reply: Reply) {
    let Reply { mut status, mime, mut bytes } = reply;
    let mark = format!("\"{}\"", Digest::of(&bytes));
    let mut headers = vec![
        ("Content-Type", mime.to_owned()),
        ("Cache-Control", "no-cache".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("ETag", mark.clone()),
    ];
    if status == 405 {
        headers.push(("Allow", "GET, HEAD".to_owned()));
    }
    let known = header(&request, "If-None-Match");
    let range = header(&request, "Range");
    if status == 200 && known.is_some_and(|known| known.split(',').any(|k| k.trim() == mark)) {
        status = 304;
        bytes.clear();
    } else if status == 200 {
        headers.push(("Accept-Ranges", "bytes".to_owned()));
        let range = range.and_then(|range| asked::range(&range, bytes.len()));
        if let Some((start, end)) = range {
            status = 206;
            headers.push(("Content-Range", format!("bytes {start}-{}/{}", end - 1, bytes.len())));
            bytes = bytes[start..end].to_vec();
        }
    }
    let mut response = Response::from_data(bytes).with_status_code(status);
    let headers = headers
        .into_iter()
        .filter_map(|(name, value)| Header::from_bytes(name.as_bytes(), value.as_bytes()).ok());
    headers.for_each(|header| response.add_header(header));
    // It was sent, or the browser went away.
    drop(request.respond(response));
}

fn header(request: &Request, name: &str) -> Option<String> {
    let mut headers = request.headers().iter();
    let found = headers.find(|header| header.field.as_str().as_str().eq_ignore_ascii_case(name))?;
    Some(found.value.as_str().to_owned())
}

fn cookie(request: &Request, name: &str) -> Option<String> {
    let cookies = header(request, "Cookie")?;
    let mut pairs = cookies.split(';').filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

/// The type of a file, by its ending.
fn mime(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    match ending.as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "jsonl" => "application/jsonl; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "pdf" => "application/pdf",
        "zip" => "application/zip",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "doc" => "application/msword",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xls" => "application/vnd.ms-excel",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "application/octet-stream",
    }
}
