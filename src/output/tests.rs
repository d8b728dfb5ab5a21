//! Commits that are cut short, and builds that meet.

use std::collections::BTreeMap;

use super::*;

/// A published folder: paths and bytes, without what is the program's own.
type Pages = BTreeMap<&'static str, &'static str>;

const ASSET: u8 = 0;
const DOCUMENT: u8 = 1;
const LIST: u8 = 3;

fn rank(path: &str) -> u8 {
    match path {
        path if path.ends_with(".css") => ASSET,
        "index.html" | "feed.xml" => LIST,
        _ => DOCUMENT,
    }
}

/// Pages whose text is what they link to.
fn old() -> Pages {
    Pages::from([
        ("a.css", "old"),
        ("gone.csv", "1"),
        ("index.html", "news/a.html"),
        ("news/a.html", "index.html a.css"),
    ])
}

fn new() -> Pages {
    Pages::from([
        ("a.css", "new"),
        ("b.css", "new"),
        ("feed.xml", "new"),
        ("index.html", "news/a.html more/c.html"),
        ("more/c.html", "news/b.html index.html b.css feed.xml"),
        ("news/a.html", "index.html a.css news/b.html"),
        ("news/b.html", "more/c.html news/a.html"),
    ])
}

fn entered(root: &Path) -> Entered {
    Door::open(root).unwrap().look(Manner::default(), None).unwrap()
}

fn staged(root: &Path, pages: &Pages) -> Staging {
    let staging = Staging::begin(entered(root)).unwrap();
    for (path, text) in pages {
        staging.put(&SitePath::new(*path), rank(path), None, text.as_bytes()).unwrap();
    }
    staging
}

fn published(root: &Path) -> BTreeMap<String, String> {
    let walk = walkdir::WalkDir::new(root).into_iter().filter_map(Result::ok);
    let files = walk.filter(|entry| entry.file_type().is_file());
    let file = |entry: walkdir::DirEntry| {
        let path = crate::base::path::below(entry.path(), root).unwrap().into_owned();
        let text = super::published(root, &SitePath::new(path.as_str())).unwrap();
        (path, String::from_utf8(text).unwrap())
    };
    files.map(file).filter(|(path, _)| !path.starts_with(OWN)).collect()
}

fn owned(pages: &Pages) -> BTreeMap<String, String> {
    pages.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

/// Does the first `count` steps of the commit from old to new, as a run that is cut short after
/// them; how many steps there are.
fn cut_short(root: &Path, register: &Path, count: usize) -> usize {
    staged(root, &old()).commit(None).unwrap();
    disk::put_whole(register, b"1\n").unwrap();
    let staging = staged(root, &new());
    let change = staging.tally.change(&staging.before);
    let ledger = Ledger { file: register.to_owned(), length: 2, lines: "2\n3\n".to_owned() };
    journal::write(&root.join(OWN), &change, Some(&ledger)).unwrap();
    let commit = Commit::new(root, &change, &staging.before, Some(&ledger));
    let steps = commit.steps();
    steps.iter().take(count).for_each(|step| commit.run(step, |errand| errand()).unwrap());
    steps.len()
}

#[test]
fn a_commit_cut_short_at_any_step_is_whole_and_is_finished_by_the_next_run() {
    let mut count = 0;
    loop {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("public");
        let register = folder.path().join("register.jsonl");
        let steps = cut_short(&root, &register, count);
        let there = published(&root);
        for (path, text) in &there {
            let is_whole = [old().get(path.as_str()), new().get(path.as_str())]
                .contains(&Some(&text.as_str()));
            let is_coming = text.contains("正在发布");
            assert!(is_whole || is_coming, "{path} after {count} steps: {text}");
            if path.ends_with(".html") && !is_coming {
                let dead: Vec<_> =
                    text.split(' ').filter(|link| !there.contains_key(*link)).collect();
                assert!(dead.is_empty(), "{path} after {count} steps: {dead:?}");
            }
        }
        drop(entered(&root));
        assert_eq!(published(&root), owned(&new()), "after {count} steps");
        let lines = super::published(folder.path(), &SitePath::new("register.jsonl"));
        assert_eq!(lines.unwrap(), b"1\n2\n3\n", "after {count} steps");
        let again = staged(&root, &new()).commit(None).unwrap();
        assert_eq!(again, Written { unchanged: 7, ..Written::default() });
        if steps <= count {
            break;
        }
        count += 1;
    }
    assert!(10 < count, "only {count} steps");
}

#[test]
fn a_first_commit_cut_short_is_finished() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("public");
    let staging = staged(&root, &new());
    let change = staging.tally.change(&staging.before);
    journal::write(&root.join(OWN), &change, None).unwrap();
    std::fs::rename(staging.stage.join("news"), root.join("news")).unwrap();
    drop(staging);
    drop(entered(&root));
    assert_eq!(published(&root), owned(&new()));
}

#[test]
fn builds_wait_for_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("public");
    let first = staged(&root, &old());
    let second = std::thread::spawn({
        let root = root.clone();
        move || staged(&root, &new()).commit(None).unwrap()
    });
    std::thread::sleep(std::time::Duration::from_millis(50));
    first.commit(None).unwrap();
    assert_eq!(second.join().unwrap().removed, [SitePath::new("gone.csv")]);
    assert_eq!(published(&root), owned(&new()));
}

#[test]
fn a_register_that_changed_meanwhile_stops_the_commit() {
    let folder = tempfile::tempdir().unwrap();
    let (root, register) = (folder.path().join("public"), folder.path().join("r.jsonl"));
    disk::put_whole(&register, b"1\nother\n").unwrap();
    let ledger = Ledger { file: register, length: 2, lines: "2\n".to_owned() };
    let addition = Addition { ledger, size: 2, packs: Vec::new() };
    let committed = staged(&root, &new()).commit(Some(&addition));
    assert!(matches!(committed, Err(Error::Raced { .. })));
    assert!(published(&root).is_empty());
}
