//! The shape of the house: which module may name which, and how long a file may be.

use std::path::{Path, PathBuf};

/// Each module, and the modules it may name. A module may always name itself.
const MAY_NAME: &[(&str, &[&str])] = &[
    ("base", &[]),
    ("source", &["base"]),
    ("settings", &["base", "source"]),
    ("calendar", &["base", "source"]),
    ("law", &["base", "source"]),
    ("table", &["base", "source", "law"]),
    ("attachment", &["base", "source", "table"]),
    ("annual", &["base", "source", "calendar", "table"]),
    ("markdown", &["base", "law"]),
    ("compare", &["base", "markdown"]),
    ("document", &["base", "source", "law", "table", "annual", "markdown"]),
    ("history", &["base", "document"]),
    (
        "site",
        &[
            "base", "settings", "source", "calendar", "law", "table", "annual", "document",
            "markdown", "history",
        ],
    ),
    ("register", &["base", "table", "document", "site", "history"]),
    (
        "page",
        &[
            "base", "settings", "law", "table", "document", "markdown", "compare", "history",
            "site", "register",
        ],
    ),
    ("theme", &["base", "page"]),
    ("output", &["base"]),
    (
        "audit",
        &[
            "base",
            "settings",
            "source",
            "calendar",
            "law",
            "table",
            "attachment",
            "annual",
            "document",
            "markdown",
            "history",
            "site",
            "register",
            "page",
        ],
    ),
    (
        "pipeline",
        &[
            "base",
            "source",
            "settings",
            "calendar",
            "law",
            "table",
            "attachment",
            "markdown",
            "document",
            "history",
            "site",
            "register",
            "page",
            "theme",
            "output",
            "audit",
        ],
    ),
    ("proof", &["base", "history", "page"]),
    ("preview", &["base", "source", "site", "page", "pipeline"]),
    ("starter", &["base", "settings", "document"]),
    (
        "cli",
        &[
            "base",
            "source",
            "settings",
            "calendar",
            "attachment",
            "annual",
            "document",
            "markdown",
            "history",
            "site",
            "register",
            "output",
            "audit",
            "pipeline",
            "proof",
            "preview",
            "starter",
        ],
    ),
];

/// The longest file, in lines: beyond it there is more than one idea in a room.
const LONGEST: usize = 500;

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let files = walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .map(walkdir::DirEntry::into_path);
    files.filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect()
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The modules that `text` names by `crate::`.
fn named(text: &str) -> impl Iterator<Item = &str> {
    text.split("crate::").skip(1).map(|rest| {
        let end = rest.find(|c: char| !(c.is_ascii_lowercase() || c == '_')).unwrap_or(rest.len());
        &rest[..end]
    })
}

#[test]
fn imports_point_down() {
    let mut breaches = Vec::new();
    for path in rust_files(&source()) {
        let below = path.strip_prefix(source()).unwrap();
        let module = below.iter().next().unwrap().to_string_lossy().replace(".rs", "");
        let Some((_, allowed)) = MAY_NAME.iter().find(|(name, _)| *name == module) else {
            continue;
        };
        let text = std::fs::read_to_string(&path).unwrap();
        for name in named(&text).filter(|name| *name != module) {
            let known = MAY_NAME.iter().any(|(other, _)| *other == name);
            if known && !allowed.contains(&name) {
                breaches.push(format!("{} names `{name}`", below.display()));
            }
        }
        if text.contains("super::super::") {
            breaches.push(format!("{} climbs two floors with super", below.display()));
        }
    }
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn every_module_has_its_place_in_the_table() {
    let map = std::fs::read_to_string(source().join("lib.rs")).unwrap();
    let modules: Vec<_> =
        map.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let table: Vec<_> = MAY_NAME.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        modules, table,
        "lib.rs and the table should list the same modules in the same order"
    );
}

#[test]
fn a_file_is_one_idea_long() {
    for path in rust_files(&source()) {
        let lines = std::fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= LONGEST, "{} has {lines} lines", path.display());
    }
}

#[test]
fn a_template_marks_nothing_safe_but_what_the_program_drew() {
    let theme = Path::new(env!("CARGO_MANIFEST_DIR")).join("theme");
    for entry in walkdir::WalkDir::new(theme).into_iter().filter_map(Result::ok) {
        if entry.path().extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let text = std::fs::read_to_string(entry.path()).unwrap();
        for marked in text.split("safe }}").collect::<Vec<_>>().split_last().unwrap().1 {
            let name = marked.trim_end_matches(['|', ' ']).rsplit(['.', ' ', '{']).next().unwrap();
            assert!(name.ends_with("_html"), "{}: `{name}` is marked safe", entry.path().display());
        }
    }
}
