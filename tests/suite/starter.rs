//! The first minutes of a new office.

use std::path::{Path, PathBuf};

use gongkai::base::Lang;
use gongkai::base::date::{end_of, parse_day};
use gongkai::document::{json_schema, kind::KINDS};
use gongkai::output::Manner;
use gongkai::pipeline::{self, Inspection, Registers, Request};
use gongkai::site::Day;
use gongkai::starter::{self, Agency};
use snapbox::cmd::{Command, cargo_bin};

fn agency() -> Agency {
    Agency {
        name: "示例市: \"示例\"局 #1".to_owned(),
        short: "示例局".to_owned(),
        code: "EXAMPLE03".to_owned(),
        url: "https://www.shili.example/".to_owned(),
    }
}

fn front_matter(text: &str) -> serde_json::Value {
    let yaml = text.split("---\n").nth(1).unwrap();
    serde_yaml::from_str(yaml).unwrap()
}

fn is_document(path: &str) -> bool {
    path.starts_with("content/") && path.ends_with(".md") && !path.ends_with("_index.md")
}

fn end(day: &str) -> Day {
    Day { now: end_of(parse_day(day).unwrap()), drafts: false, is_chosen: true }
}

fn built(root: &Path, day: &str) -> pipeline::Report {
    let request = Request {
        root: root.to_owned(),
        out: root.join("public"),
        day: end(day),
        manner: Manner { over: false, fresh: false },
        registers: Registers::Yes,
        remember: None,
    };
    pipeline::build(&request).unwrap()
}

/// What an inspector would find wrong, in a line each.
fn inspected(root: &Path, day: &str) -> Vec<String> {
    let request = Inspection { root: root.to_owned(), day: end(day), rules: Vec::new() };
    let findings = pipeline::check(&request).unwrap().findings;
    findings.iter().map(|finding| format!("{}: {}", finding.code, finding.message.en)).collect()
}

#[test]
fn a_new_site_is_clean_complete_and_fits_the_schema_in_both_languages() {
    for lang in [Lang::Zh, Lang::En] {
        let folder = tempfile::Builder::new().prefix("新 站").tempdir().unwrap();
        let files = starter::site(&agency(), lang, parse_day("2024-04-30").unwrap());
        for (path, text) in &files {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let report = built(folder.path(), "2024-04-30");
        assert!(report.findings.is_empty(), "{:#?}", report.findings);
        assert_eq!(inspected(folder.path(), "2024-04-30"), [""; 0], "as the office finds it");
        // What an inspector asks every office for, or every one that decides penalties: how to file
        // a request, the officers, what is recorded and reviewed.
        assert_eq!(report.documents, KINDS.len() + 3, "one example of each kind, and three more");
        let schema = jsonschema::validator_for(&json_schema::schema(lang)).unwrap();
        for (path, text) in files.iter().filter(|(path, _)| is_document(path)) {
            let wrong: Vec<_> =
                schema.iter_errors(&front_matter(text)).map(|error| error.to_string()).collect();
            assert!(wrong.is_empty(), "{path}: {wrong:?}");
        }
    }
}

#[test]
fn the_schema_fits_the_sample_and_refuses_slips() {
    let schema = jsonschema::validator_for(&json_schema::schema(Lang::Zh)).unwrap();
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let files = walkdir::WalkDir::new(content).into_iter().filter_map(Result::ok);
    let files: Vec<PathBuf> = files.map(walkdir::DirEntry::into_path).collect();
    let documents = files.iter().filter(|path| {
        path.extension().is_some_and(|ending| ending == "md") && !path.ends_with("_index.md")
    });
    for path in documents {
        let text = std::fs::read_to_string(path).unwrap();
        let errors =
            schema.iter_errors(&front_matter(&text)).map(|e| e.to_string()).collect::<Vec<_>>();
        assert!(errors.is_empty(), "{}: {errors:?}", path.display());
    }
    for slip in
        ["标题: 甲", "标题: 甲\n发布时间: 昨天", "标题: 甲\n发布时间: 2024-01-02 09:00\n体栽: 通知"]
    {
        let value: serde_json::Value = serde_yaml::from_str(slip).unwrap();
        assert!(!schema.is_valid(&value), "{slip}");
    }
}

#[test]
fn a_new_document_of_every_kind_goes_to_its_column_and_stops_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("新 站");
    let gongkai = || Command::new(cargo_bin!("gongkai")).args(["--lang", "en"]);
    gongkai().arg("new").arg(&root).assert().success();
    gongkai().arg("new").arg(&root).assert().code(2);
    for facts in KINDS {
        let made = gongkai().args(["new", "document", facts.zh, "新的\"文档\""]).current_dir(&root);
        let made = made.assert().success().get_output().stdout.clone();
        let path = String::from_utf8(made).unwrap();
        assert!(root.join(path.trim()).is_file(), "{path}");
    }
    gongkai().arg("build").current_dir(&root).assert().success();
    gongkai().args(["new", "document", "nothing", "x"]).current_dir(&root).assert().code(2);
}
