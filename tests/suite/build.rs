//! What a build does, seen from outside.

use crate::portal::{Portal, errors};

#[test]
fn the_same_content_gives_the_same_bytes() {
    let first = Portal::new();
    first.build();
    let second = Portal::new();
    second.build();
    assert_eq!(first.output(), second.output());
}

#[test]
fn a_second_build_writes_nothing() {
    let portal = Portal::new();
    let all = portal.build().written.unwrap();
    let again = portal.build().written.unwrap();
    assert!(again.written.is_empty() && again.removed.is_empty(), "{again:?}");
    assert_eq!(again.unchanged, all.written.len());
}

#[test]
fn one_edit_writes_the_pages_it_shows_on() {
    let portal = Portal::new().document("content/news/b.md", "标题: 乙\n", "旧文。\n");
    portal.build();
    let fields =
        |notes: &str| format!("标题: 乙\n内容概述: 摘要。\n更新时间: 2023-06-01 09:00\n{notes}");
    let notes = "更新记录: [{日期: 2023-06-01, 说明: 一改}]\n";
    let portal = portal.document("content/news/b.md", &fields(notes), "新文。\n");
    portal.build();
    assert!(portal.published("news/b.html").contains("新文"));
    let notes = "更新记录: [{日期: 2023-06-01, 说明: 二改}, {日期: 2023-06-01, 说明: 一改}]\n";
    let portal = portal.document("content/news/b.md", &fields(notes), "再改。\n");
    let before = portal.output();
    portal.build();
    let after = portal.output();
    let changed: Vec<_> = after
        .iter()
        .filter(|(path, bytes)| before.get(*path) != Some(bytes))
        .map(|(path, _)| path.as_str())
        .collect();
    // The page, its versions, the digests in the catalogue, what changed: no list of documents.
    let expected = [
        ".gongkai/manifest",
        "catalogue/catalogue.json",
        "changes/index.html",
        "documents.jsonl",
        "news/b.html",
        "register.jsonl",
        "versions/2023-00001/2-3.html",
        "versions/2023-00001/3.html",
        "versions/2023-00001/index.html",
    ];
    assert_eq!(changed, expected);
}

#[test]
fn the_catalogue_is_the_same_as_spreadsheet_and_as_csv() {
    let portal = Portal::new()
        .document("content/news/b.md", "标题: 甲 & <乙>\n内容概述: 摘要。\n", "文。\n")
        .document("content/news/c.md", "标题: _x0041_\n", "文。\n");
    portal.build();
    let bytes = std::fs::read(portal.path("public/catalogue/catalogue.xlsx")).unwrap();
    let mut book: calamine::Xlsx<_> =
        calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let sheet = calamine::Reader::worksheet_range(&mut book, "目录").unwrap();
    let rows = sheet.rows().map(|row| row.iter().map(ToString::to_string).collect());
    let rows: Vec<Vec<String>> = rows.collect();

    let csv = portal.published("catalogue/catalogue.csv");
    let mut csv = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let cells = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
    let csv: Vec<Vec<String>> = csv.records().map(|row| cells(row.unwrap())).collect();
    assert_eq!(rows, csv);
    assert!(2 < rows.len());
}

#[test]
fn files_of_others_are_never_touched() {
    let portal = Portal::new().file("public/notes.txt", "mine");
    let refused = gongkai::pipeline::build(&portal.request("2024-04-30"));
    assert!(refused.is_err());
    assert_eq!(portal.output().len(), 1);
    let mut request = portal.request("2024-04-30");
    request.manner.over = true;
    gongkai::pipeline::build(&request).unwrap();
    assert_eq!(portal.published("notes.txt"), "mine");
}

#[test]
fn validity_follows_the_day() {
    let portal = Portal::new()
        .file("content/law/_index.md", "---\n标题: 规章\n默认类型: 规章\n---\n")
        .document(
            "content/law/old.md",
            "类型: 规章\n发文机关: 甲市\n发文字号: 甲市令第1号\n成文日期: 2009-01-01\n施行日期: 2009-02-01\n",
            "第一条　旧。\n",
        )
        .document(
            "content/law/new.md",
            "类型: 规章\n发文机关: 甲市\n发文字号: 甲市令第2号\n成文日期: 2023-01-01\n施行日期: 2023-07-01\n废止: [old.md]\n",
            "第一条　新。\n",
        );
    let validity = |day: &str| {
        let report = portal.build_as_of(day);
        assert!(report.written.is_some(), "{:#?}", errors(&report));
        let catalogue: serde_json::Value =
            serde_json::from_str(&portal.published("catalogue/catalogue.json")).unwrap();
        let of = |path: &str| {
            let rows = catalogue.as_array().unwrap();
            let row = rows.iter().find(|row| row["url"].as_str().unwrap().ends_with(path)).unwrap();
            row["validity"].as_str().unwrap().to_owned()
        };
        [of("law/old.html"), of("law/new.html")]
    };
    assert_eq!(validity("2023-06-30"), ["有效", "尚未施行"]);
    assert_eq!(validity("2023-07-01"), ["废止", "有效"]);
    assert!(portal.published("law/old.html").contains("<title>【废止】"));
}

#[test]
fn a_document_is_held_back_until_its_time_and_its_review() {
    let portal = Portal::new()
        .document("content/news/later.md", "发布时间: 2024-05-06 09:30\n", "文。\n")
        .file("content/news/unseen.md", "---\n标题: 乙\n发布时间: 2023-05-06 09:30\n---\n");
    let report = portal.build_as_of("2024-04-30");
    assert_eq!((report.documents, report.held), (1, 2));
    assert_eq!(
        report.next_change.map(gongkai::base::date::minute).as_deref(),
        Some("2024-05-06 09:30")
    );
    assert_eq!(portal.build_as_of("2024-05-06").documents, 2);
}

#[test]
fn nothing_an_editor_writes_becomes_markup() {
    let evil = "\"'><script>alert(1)</script>";
    let portal = Portal::new().document(
        "content/news/b.md",
        &format!(
            "标题: '{}'\n作者: '{0}'\n信息来源: '{0}'\n关键词: ['{0}']\n内容概述: '{0}'\n",
            evil.replace('\'', "''")
        ),
        "文。\n",
    );
    portal.page("news/b.html");
    for (path, bytes) in portal.output() {
        if path.ends_with(".html") || path.ends_with(".xml") {
            let text = String::from_utf8(bytes).unwrap();
            assert!(!text.contains("<script>alert"), "{path}");
        }
    }
}
