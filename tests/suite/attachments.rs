//! Attachments: what their readers find, what they bear, and what is left of a file that was cleaned.

#![allow(clippy::needless_raw_string_hashes, reason = "as snapshots are written")]

use gongkai::attachment::{self, Attachment, Kind, Layer, Refusal, Trace};
use proptest::prelude::*;

use crate::office;
use crate::portal::Portal;

fn read(bytes: &[u8]) -> Attachment {
    attachment::read(bytes)
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

/// The texts of a file that have this layer.
fn texts(attachment: &Attachment, layer: Layer) -> Vec<&str> {
    let pieces = attachment.pieces.iter().filter(|piece| piece.layer == layer);
    pieces.map(|piece| &*piece.text).collect()
}

/// A file of every kind that has a reader, full of what can be hidden in it.
fn every_kind() -> [(Kind, Vec<u8>); 5] {
    let book = "~author 张三\n# 名单\n~row 2\n~column 3\n~comment A1 核对\n姓名,单位,备注\n张某,甲,乙\n# 底稿 hidden\n丙";
    let letter =
        "~author 张三\n~header 内部\n正文\n|姓名|张某|\n~comment 再问\n~deleted 旧\n~inserted 新";
    let paper = "~author Zhang\nfirst line\n~page\nsecond page\n~note ask again";
    [
        (Kind::Xlsx, office::workbook(&lines(book))),
        (Kind::Docx, office::letter(&lines(letter))),
        (Kind::Pdf, office::paper(&lines(paper))),
        (Kind::Jpeg, office::photograph(&lines("~gps\n~artist Zhang\n~turned"))),
        (Kind::Png, office::signed_png("Zhang")),
    ]
}

#[test]
fn a_workbook_is_read_with_what_it_hides() {
    let [(_, book), ..] = every_kind();
    let read = read(&book);
    assert_eq!(texts(&read, Layer::Shown), ["姓名", "单位"]);
    assert_eq!(texts(&read, Layer::Hidden), ["备注", "张某", "甲", "乙", "丙"]);
    assert_eq!(texts(&read, Layer::Comment), ["核对"]);
    assert_eq!(read.hidden.len(), 3);
    assert!(read.people.iter().any(|person| person.name == "张三"));
}

#[test]
fn a_document_is_read_with_its_comments_and_changes() {
    let [_, (_, letter), ..] = every_kind();
    let read = read(&letter);
    assert_eq!(texts(&read, Layer::Shown), ["正文", "姓名", "张某", "见批注", "新", "内部"]);
    assert_eq!(texts(&read, Layer::Comment), ["再问"]);
    assert_eq!(texts(&read, Layer::Deleted), ["旧"]);
    assert_eq!(read.changes.len(), 2);
}

#[test]
fn a_paper_is_read_page_by_page_and_a_scan_is_known() {
    let [_, _, (_, paper), ..] = every_kind();
    let read_paper = read(&paper);
    assert_eq!(texts(&read_paper, Layer::Shown), ["\nfirst line", "\nsecond page"]);
    assert!(!read_paper.is_scan && read_paper.people[0].name == "Zhang");
    assert!(read(&office::paper(&lines("~scan"))).is_scan);
}

#[test]
fn a_picture_tells_where_and_by_whom_it_was_taken() {
    let [.., (_, photograph), (_, png)] = every_kind();
    assert!(read(&photograph).is_located);
    for picture in [photograph, png] {
        assert_eq!(read(&picture).people[0].name, "Zhang");
    }
}

#[test]
fn what_was_cleaned_says_the_same_and_nothing_of_its_makers() {
    for (kind, bytes) in every_kind() {
        let stripped = attachment::strip(&bytes).unwrap();
        assert!(!stripped.removed.is_empty(), "{kind:?}");
        let after = read(&stripped.bytes);
        assert_eq!((after.kind, after.unread), (kind, None));
        let makers: Vec<&str> = after.people.iter().map(|person| &*person.name).collect();
        assert!(makers.iter().all(|name| *name == "作者"), "{kind:?}: {makers:?}");
        assert!(!after.is_located);
        let comments = if kind == Kind::Pdf { 2 } else { 0 };
        assert_eq!(after.comments().count(), comments, "{kind:?}");
        let again = attachment::strip(&stripped.bytes).unwrap();
        assert_eq!((again.removed, again.bytes == stripped.bytes), (Vec::new(), true), "{kind:?}");
    }
}

#[test]
fn a_photograph_stays_the_right_way_up() {
    let turned = office::photograph(&lines("~turned\n~gps"));
    let stripped = attachment::strip(&turned).unwrap();
    assert_eq!(stripped.removed, [Trace::Camera]);
    let orientation = b"\x01\x12\0\x03\0\0\0\x01\0\x06";
    assert!(stripped.bytes.windows(orientation.len()).any(|window| window == orientation));
}

#[test]
fn what_is_not_understood_is_refused() {
    let strip = |bytes: &[u8]| attachment::strip(bytes).unwrap_err();
    assert_eq!(strip(&office::locked()), Refusal::Encrypted);
    assert_eq!(strip(&[0, 1, 2]), Refusal::Kind);
    let signed = office::packed(&[("word/document.xml", "<a/>"), ("_xmlsignatures/a.xml", "<a/>")]);
    assert_eq!(strip(&signed), Refusal::Signed);
    let [_, _, (_, paper), ..] = every_kind();
    assert_eq!(strip(&paper[..40]), Refusal::Unread);
}

#[test]
fn an_archive_that_unpacks_to_far_more_than_it_is_is_not_read() {
    let bomb = "0".repeat(210 << 20);
    let bytes = office::packed(&[("word/document.xml", &bomb)]);
    assert!(bytes.len() < 1 << 20);
    assert_eq!(read(&bytes).unread, Some(attachment::Unread::TooLarge));
}

#[test]
fn markup_that_is_nested_without_end_is_not_read() {
    let nested = "<w:p>".repeat(100_000);
    let bytes = office::packed(&[("word/document.xml", &nested)]);
    assert_eq!(read(&bytes).unread, Some(attachment::Unread::Damaged));
    let arrays =
        format!("%PDF-1.4\n1 0 obj\n{}{}\nendobj\n", "[".repeat(50_000), "]".repeat(50_000));
    assert!(read(arrays.as_bytes()).unread.is_some());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_hostile_file_is_read_or_refused_and_nothing_breaks(
        which in 0..5_usize,
        flips in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..24),
        cut in proptest::option::of(any::<proptest::sample::Index>()),
    ) {
        let (_, mut bytes) = every_kind()[which].clone();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = read(&bytes);
        let _ = attachment::strip(&bytes);
    }

    #[test]
    fn hostile_markup_within_an_office_file_breaks_nothing(
        which in 0..2_usize,
        text in "(<(w:)?(p|r|t|tbl|tc|tr|ins|del|row|c|col|sheet|comment)( (r|ref|hidden|min|max)=\"[A-Z0-9]{0,9}\")?/?>|</(w:)?(p|r|t|tbl|tc|tr|ins|del|row|c)>|[0-9<&;甲]){0,60}",
    ) {
        let names = [
            ["word/document.xml", "word/comments.xml", "docProps/core.xml"],
            ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"],
        ];
        let bytes = office::packed(&names[which].map(|name| (name, &*text)));
        let _ = read(&bytes);
        let _ = attachment::strip(&bytes);
    }
}

fn check(portal: &Portal, arguments: &[&str]) -> snapbox::cmd::OutputAssert {
    let command = snapbox::cmd::Command::new(snapbox::cmd::cargo_bin!("gongkai"));
    let command = command.args(["--lang", "zh", "--color", "never", "check", "--root"]);
    command.arg(portal.root()).args(["--as-of", "2023-05-10"]).args(arguments).assert()
}

#[test]
fn check_strip_cleans_what_is_published_and_says_so() {
    let [(_, book), (_, letter), ..] = every_kind();
    let portal = Portal::new()
        .document("content/news/b.md", "", "[表](a.xlsx) [文](b.docx) [锁](c.docx)\n")
        .bytes("content/news/a.xlsx", &book)
        .bytes("content/news/b.docx", &letter)
        .bytes("content/news/c.docx", &office::locked());
    assert!(portal.build().written.is_some());
    let file = |name: &str| std::fs::read(portal.root().join("content/news").join(name)).unwrap();
    check(&portal, &["--strip", "--dry-run"]).code(0).stdout_eq(snapbox::str![[r#"
将清理 content/news/a.xlsx：作者和修改者、批注
  现在　 [..]
  清理后 [..]
  这个附件登记过，改了要告诉读者：在 content/news/b.md 的文首写一条“更新记录”，再编译
将清理 content/news/b.docx：作者和修改者、批注、修订者和修订时间
  现在　 [..]
  清理后 [..]
  这个附件登记过，改了要告诉读者：在 content/news/b.md 的文首写一条“更新记录”，再编译
没有清理 content/news/c.docx：文件有密码

"#]]);
    assert_eq!(file("a.xlsx"), book);
    check(&portal, &["--strip", "--path", "content/news/a"]).code(0);
    assert!(file("a.xlsx") != book && file("b.docx") == letter);
    assert!(read(&file("a.xlsx")).comments().next().is_none());
    check(&portal, &["--strip", "--path", "content/news/a"]).code(0).stdout_eq("");
    let left: Vec<_> = std::fs::read_dir(portal.root().join("content/news")).unwrap().collect();
    assert_eq!(left.len(), 6, "no draft is left behind");
}

/// Where the office program that opens files is, if this machine has one.
fn office_program() -> Option<std::path::PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join("soffice")).find(|path| path.is_file())
}

#[test]
fn an_office_program_opens_what_was_cleaned() {
    let Some(program) = office_program() else {
        eprintln!("no office program is installed; only our own readers opened the files");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    let kinds = ["xlsx", "docx"];
    for ((_, bytes), kind) in every_kind().into_iter().zip(kinds) {
        let stripped = attachment::strip(&bytes).unwrap();
        std::fs::write(file(&format!("before-{kind}.{kind}")), bytes).unwrap();
        std::fs::write(file(&format!("after-{kind}.{kind}")), stripped.bytes).unwrap();
    }
    let files =
        kinds.map(|kind| ["before", "after"].map(|when| file(&format!("{when}-{kind}.{kind}"))));
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let ran = std::process::Command::new(program)
        .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
        .arg(folder.path())
        .args(files.as_flattened())
        .output()
        .unwrap();
    for (kind, words) in [("xlsx", "单位"), ("docx", "正文")] {
        let drawn = |when: &str| std::fs::read(file(&format!("{when}-{kind}.pdf"))).ok();
        if drawn("before").is_none() {
            eprintln!("the office program does not open any {kind} file");
            continue;
        }
        let drawn = drawn("after").unwrap_or_else(|| panic!("{kind}: {ran:?}"));
        let text: String = texts(&read(&drawn), Layer::Shown).concat();
        assert!(text.contains(words), "{kind} says {text:?}");
    }
}
