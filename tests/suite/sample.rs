//! The sample portal: it builds without a finding, and no page of it leads nowhere.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use gongkai::base::SitePath;
use gongkai::base::date::{end_of, parse_day};
use gongkai::output::Manner;
use gongkai::pipeline::{self, Registers, Request};
use gongkai::site::Day;

use crate::portal::tree;

fn sample() -> BTreeMap<String, Vec<u8>> {
    let out = tempfile::tempdir().unwrap();
    let request = Request {
        root: Path::new(env!("CARGO_MANIFEST_DIR")).to_owned(),
        out: out.path().join("public"),
        day: Day { now: end_of(parse_day("2024-04-30").unwrap()), drafts: false, is_chosen: true },
        manner: Manner { over: false, fresh: false },
        registers: Registers::Locked,
        remember: None,
    };
    let report = pipeline::build(&request).unwrap();
    assert!(report.findings.is_empty(), "{:#?}", report.findings);
    assert!(110 <= report.documents, "only {} documents", report.documents);
    tree(&request.out)
}

/// The values of an attribute, wherever it stands in `html`.
fn values<'html>(html: &'html str, attribute: &str) -> Vec<&'html str> {
    let start = format!(" {attribute}=\"");
    html.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn unescaped(url: &str) -> String {
    let url = url.replace("&amp;", "&").replace("&#39;", "'");
    let mut bytes = Vec::new();
    let mut rest = url.as_bytes();
    while let [first, after @ ..] = rest {
        let hex = (*first == b'%').then(|| after.get(..2)).flatten();
        let byte =
            hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).unwrap(), 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap()
}

/// Where `link` on the page `from` leads: a file and an anchor.
fn target(from: &str, link: &str) -> (String, String) {
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let mut parts: Vec<&str> = from.split('/').collect();
    if !path.is_empty() {
        parts.pop();
    }
    for part in path.split('/').filter(|part| !part.is_empty()) {
        match part {
            ".." => assert!(parts.pop().is_some(), "{from}: {link} leads out of the portal"),
            part => parts.push(part),
        }
    }
    (parts.join("/"), anchor.to_owned())
}

#[test]
fn no_link_of_the_sample_portal_is_dead_and_nothing_is_fetched_from_outside() {
    let files = sample();
    let pages: BTreeMap<&str, &str> = files
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap()))
        .collect();
    let ids: BTreeMap<&str, HashSet<&str>> = pages
        .iter()
        .map(|(path, html)| (*path, values(html, "id").into_iter().collect()))
        .collect();
    let mut dead = Vec::new();
    for (page, html) in &pages {
        for src in values(html, "src") {
            assert!(!src.contains("//"), "{page} fetches {src}");
        }
        for link in values(html, "href").into_iter().chain(values(html, "src")) {
            let link = unescaped(link);
            if ["http://", "https://", "mailto:", "tel:"]
                .iter()
                .any(|scheme| link.starts_with(scheme))
            {
                continue;
            }
            let (path, anchor) = target(page, &link);
            let there = files.contains_key(&path);
            let anchored = anchor.is_empty()
                || ids.get(path.as_str()).is_some_and(|ids| ids.contains(anchor.as_str()));
            if !there || !anchored {
                dead.push(format!("{page}: {link}"));
            }
        }
    }
    assert!(dead.is_empty(), "{}", dead.join("\n"));
    assert!(100 <= pages.len());
}

#[test]
fn every_page_says_what_the_website_rules_want() {
    for (path, bytes) in sample().into_iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8(bytes).unwrap();
        for tag in ["SiteName", "SiteDomain", "SiteIDCode"] {
            assert!(html.contains(&format!("<meta name=\"{tag}\" content=\"")), "{path}: no {tag}");
        }
        assert!(!html.contains(" content=\"\""), "{path}: an empty tag (R-47-41)");
        for part in [
            "网站标识码",
            "主办单位",
            "ICP备",
            "公网安备",
            "联系电话",
            "网站地图",
            "找错",
            "党政机关",
        ] {
            assert!(html.contains(part), "{path}: the footer lacks {part} (R-47-29)");
        }
        assert_eq!(html.matches("<h1").count(), 1, "{path}: one main heading");
        assert!(html.contains("lang=\"zh-CN\""), "{path}");
    }
}

/// What stands in the data is not typed again, where it would one day be another number.
#[test]
fn no_count_is_typed_in_the_annual_reports_and_the_lists() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/disclosure");
    let files = ["reports", "statutory/full-list", "statutory/enforcement"];
    let files = files.map(|folder| tree(&content.join(folder)));
    let is_one = |(name, text): &(String, Vec<u8>)| {
        let text = String::from_utf8_lossy(text);
        name.ends_with(".md") && ["\n表格: ", "\n数据: "].iter().any(|key| text.contains(key))
    };
    let texts = files.into_iter().flatten().filter(is_one);
    let (mut texts_seen, mut typed) = (0, Vec::new());
    for (name, text) in texts {
        let text = String::from_utf8(text).unwrap();
        let is_digit = |c: char| c.is_ascii_digit() || "一二三四五六七八九十百两".contains(c);
        for (at, _) in text.match_indices(['件', '项', '人']) {
            let before = text[..at].trim_end_matches(is_digit);
            // 第四项 is a place and no number; of who came to a training (人次) there are no data.
            let is_count = !before.ends_with('第') && !text[at..].starts_with("人次");
            if before.len() < at && is_count {
                typed.push(format!("{name}: {}", &text[before.len()..at]));
            }
        }
        texts_seen += 1;
    }
    assert_eq!((texts_seen, typed), (7, Vec::<String>::new()));
}

#[test]
fn style_and_script_stay_small() {
    let files = sample();
    let assets = files.iter().filter(|(path, _)| path.starts_with("assets/"));
    let size: usize = assets.map(|(_, bytes)| bytes.len()).sum();
    assert!(size < 60_000, "{size} bytes");
}

#[test]
fn relative_links_are_what_the_program_says_they_are() {
    let (from, to) = ("a/b/c.html", "a/d/附件 1.csv");
    let href = SitePath::new(to).href_from(&SitePath::new(from));
    assert_eq!(target(from, &unescaped(&href)).0, to);
}
