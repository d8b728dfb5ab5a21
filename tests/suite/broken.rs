//! Every kind of broken input gives its finding at the right line, stops nothing else, and leaves
//! `public/` as it was.

use std::path::Path;

use crate::portal::{Portal, errors};
use gongkai::base::Place;

/// A finding as the first line of a case names it.
#[derive(Debug, PartialEq, Eq)]
struct Expected {
    code: String,
    file: String,
    line: u32,
}

/// Builds `portal`, which was good before `spoil`, and sees that it is refused for the right reason.
fn complaint(
    portal: Portal,
    spoil: impl FnOnce(Portal) -> Portal,
    expected: &Expected,
) -> Option<String> {
    assert!(portal.build().written.is_some(), "the small site is not good to begin with");
    let before = portal.output();
    let portal = spoil(portal);
    let report = portal.build();
    let found: Vec<_> = errors(&report)
        .into_iter()
        .map(|finding| Expected {
            code: finding.code.to_owned(),
            file: finding.place.file().map(ToString::to_string).unwrap_or_default(),
            line: match &finding.place {
                Place::At(_, position) => position.line,
                Place::Cell(_, cell) => cell.row,
                Place::File(_) | Place::Part(..) | Place::Portal | Place::Page(_) => 0,
            },
        })
        .collect();
    if !found.contains(expected) {
        return Some(format!("wanted {expected:?}, found {found:?}"));
    }
    assert_eq!(report.written, None, "{expected:?}: it was published all the same");
    assert_eq!(portal.output(), before, "{expected:?}: public/ was touched");
    None
}

#[track_caller]
fn refused(name: &str, spoil: impl FnOnce(Portal) -> Portal, code: &str) {
    let expected = Expected { code: code.to_owned(), file: "content/a.md".to_owned(), line: 0 };
    let complaint = complaint(Portal::new(), spoil, &expected);
    assert_eq!(complaint, None, "{name}");
}

/// The files of a case, in the order they stand.
fn files(case: &str) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    for line in case.split_inclusive('\n').skip(1) {
        let path = line.trim_end().strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --"));
        match (path, files.last_mut()) {
            (Some(path), _) => files.push((path.to_owned(), String::new())),
            (None, Some((_, text))) => text.push_str(line),
            (None, None) => panic!("a line before the first file: {line}"),
        }
    }
    files
}

fn expected(case: &str) -> Expected {
    let first = case.lines().next().unwrap().strip_prefix("expect: ").unwrap();
    let mut words = first.split(' ');
    let mut word = || words.next().unwrap().to_owned();
    Expected { code: word(), file: word(), line: word().parse().unwrap() }
}

#[test]
fn every_broken_text_gives_its_finding() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/broken");
    let mut cases: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    cases.sort();
    assert!(40 <= cases.len());
    let mut complaints = Vec::new();
    for path in cases {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let case = std::fs::read_to_string(&path).unwrap();
        let spoil = |portal| {
            files(&case).iter().fold(portal, |portal: Portal, (path, text)| portal.file(path, text))
        };
        complaints.extend(
            complaint(Portal::new(), spoil, &expected(&case)).map(|why| format!("{name}: {why}")),
        );
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let cases: [(&str, &[u8]); 4] = [
        ("neither UTF-8 nor GB18030", b"---\ntitle: a\n---\nabc\xff\xff\xff"),
        ("a NUL", b"---\ntitle: a\n---\na\0b"),
        ("half a surrogate", b"\xFF\xFEa\0\x00\xD8b\0"),
        ("a picture named .md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    ];
    for (name, bytes) in cases {
        refused(name, |portal| portal.bytes("content/a.md", bytes), "file-undecodable");
    }
}

#[test]
fn a_scalar_of_a_gigabyte_is_refused_without_being_read() {
    let spoil = |portal: Portal| {
        let portal = portal.file("content/a.md", "---\ntitle: ");
        let file =
            std::fs::OpenOptions::new().write(true).open(portal.path("content/a.md")).unwrap();
        file.set_len(1 << 30).unwrap();
        portal
    };
    refused("a gigabyte", spoil, "file-too-large");
}

#[cfg(unix)]
#[test]
fn a_link_that_leaves_content_is_refused() {
    let spoil = |portal: Portal| {
        let portal = portal.file("secret.md", "---\n标题: 密\n---\n");
        std::os::unix::fs::symlink(portal.path("secret.md"), portal.path("content/a.md")).unwrap();
        portal
    };
    refused("a symbolic link", spoil, "link-leaves-content");
}

#[test]
fn all_mistakes_of_all_files_come_out_of_one_run_in_order() {
    let portal = Portal::new()
        .file("content/news/b.md", "---\n标题: 乙\n发布时间: 昨天\n发文字号: 甲发[2023]1号\n---\n")
        .file(
            "content/news/a.md",
            "---\n标题: 甲\n发布时间: 2023-05-06\n体裁: 通之\n不认识: 1\n---\n[x](y.md)\n",
        );
    let report = portal.build();
    let codes: Vec<_> = errors(&report).iter().map(|finding| finding.code).collect();
    assert_eq!(codes, ["time-form", "word-unknown", "key-unknown", "time-form", "number-form"]);
}
