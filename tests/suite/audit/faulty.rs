//! The portal of `tests/faulty`, which breaks every rule once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use gongkai::audit::RULES;
use gongkai::base::date::{end_of, parse_day};
use gongkai::pipeline::{self, Audited, Inspection};
use gongkai::site::Day;

use super::against_the_standard;
use super::example::{made, shown};
use crate::portal::tree;

/// The day for which it is audited. It lies in a year of which nobody knows the holidays yet, or
/// `unknown-year` would find nothing; what counts working days in it is of 2026.
const DAY: &str = "2031-04-30";

/// Its files that are no text: what makes each, from which lines.
const MADE: &[(&str, &str, &[&str])] = &[
    ("content/downloads/damaged-file.pdf", "damaged", &["one line"]),
    ("content/downloads/empty-file.docx", "empty", &[]),
    ("content/downloads/heavy-file.dwg", "drawing 11000000", &[]),
    ("content/downloads/heavy-picture.png", "png 600000", &[]),
    ("content/downloads/hidden-content.xlsx", "xlsx", &["# 名单", "单位", "# 底稿 hidden", "意见"]),
    ("content/downloads/leftover-comment.pdf", "pdf", &["list", "~note to be checked"]),
    ("content/downloads/locked-file.docx", "locked", &[]),
    ("content/downloads/picture-location.jpg", "jpeg", &["~gps"]),
    ("content/downloads/scanned-text.pdf", "pdf", &["~scan"]),
    ("content/downloads/tracked-change.docx", "docx", &["报名须知", "~deleted 报名截止到四月。"]),
    // Five pictures, each of which is light enough: heavy-page.
    ("content/downloads/spring.png", "png 450000", &[]),
    ("content/downloads/summer.png", "png 450000", &[]),
    ("content/downloads/autumn.png", "png 450000", &[]),
    ("content/downloads/winter.png", "png 450000", &[]),
    ("content/downloads/night.png", "png 450000", &[]),
    ("content/news/show.png", "png", &[]),
];

/// What cannot be found once only: how often it is, and why.
const OFTEN: &[(&str, usize, &str)] = &[
    ("stale-notices", 4, "stale-lists-veto is of five columns, of which stale-news finds one"),
    ("stale-column", 10, "stale-columns-veto is of ten columns"),
    ("blank-column", 5, "blank-columns-veto is of five columns"),
    ("column-empty", 5, "no rule, but a warning of the same five columns"),
];

#[test]
fn every_rule_is_broken_once_by_the_faulty_portal() {
    let audited = audited(&copied("faulty"));
    let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for finding in &audited.findings {
        found.entry(finding.code).or_default().push(shown(&finding.place));
    }
    let names: BTreeSet<&str> =
        RULES.iter().map(|rule| rule.name).chain(found.keys().copied()).collect();
    let silenced = audited.silenced.iter();
    let mut complaints: Vec<String> = silenced
        .map(|silenced| format!("{}: may not be allowed here", silenced.finding.code))
        .collect();
    complaints.extend(
        names
            .into_iter()
            .filter_map(|name| complaint(name, found.get(name).map_or(&[], |all| all))),
    );
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn findings_of_every_rule_are_good_sarif() {
    let mut command = snapbox::cmd::Command::new(snapbox::cmd::cargo_bin!("gongkai"));
    command = command.args(["--lang", "en", "check", "--format", "sarif", "--as-of", DAY]);
    let checked = command.arg("--root").arg(copied("faulty-sarif")).assert().code(1);
    let sarif: serde_json::Value = serde_json::from_slice(&checked.get_output().stdout).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert!(RULES.len() < results.len(), "only {} results", results.len());
    assert_eq!(against_the_standard(&sarif), [""; 0]);
}

/// What is wrong when `name` is found at these places.
fn complaint(name: &str, places: &[String]) -> Option<String> {
    let often = OFTEN.iter().find(|(often, ..)| *often == name);
    let (wanted, why) = match often {
        Some((_, wanted, why)) => (*wanted, *why),
        None if gongkai::audit::rule(name).is_some() => (1, "every rule is broken once"),
        None => (0, "it is no rule, and the portal can be read"),
    };
    let found = places.len();
    (found != wanted)
        .then(|| format!("{name}: wanted {wanted} ({why}), found {found}: {}", places.join(", ")))
}

/// Audits the portal in the folder `root`.
fn audited(root: &Path) -> Audited {
    let now = end_of(parse_day(DAY).unwrap());
    let day = Day { now, drafts: false, is_chosen: true };
    let request = Inspection { root: root.to_owned(), day, rules: Vec::new() };
    pipeline::check(&request).unwrap()
}

/// A copy of the portal called `name`, with the files that are made; it stays there to be looked at.
fn copied(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if root.exists() {
        std::fs::remove_dir_all(&root).unwrap();
    }
    let texts = tree(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faulty"));
    let made = MADE.iter().map(|(path, maker, lines)| {
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        ((*path).to_owned(), made(maker, &lines))
    });
    for (path, bytes) in texts.into_iter().chain(made) {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    root
}
