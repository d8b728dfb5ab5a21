//! The register: numbers that are never given twice, addresses that never die, a history that cannot
//! be altered unseen.

use std::collections::BTreeMap;

use gongkai::base::{SitePath, date};
use gongkai::history::History;
use gongkai::pipeline::{self, Registers, Report};
use gongkai::{output, proof};
use serde_json::Value;

use crate::portal::{Portal, errors, tree};

const NOTE: &str = "更新记录: [{日期: 2024-04-01, 说明: 改了一处}]\n";

impl Portal {
    fn register(&self) -> String {
        std::fs::read_to_string(self.path("content/register.jsonl")).unwrap_or_default()
    }

    fn history(&self) -> History {
        let read = History::read(&self.register(), None);
        assert!(read.findings.is_empty(), "{:#?}", read.findings);
        read.value
    }

    /// Builds, which must go well.
    #[track_caller]
    fn publish(&self) -> Report {
        let report = self.build();
        assert!(report.written.is_some(), "{:#?}", errors(&report));
        report
    }

    /// Builds, which must fail with these codes and change nothing.
    #[track_caller]
    fn refuse(&self, codes: &[&str]) -> Report {
        let before = (self.output(), tree(&self.path("content")));
        let report = self.build();
        let found: Vec<_> = errors(&report).iter().map(|finding| finding.code).collect();
        assert_eq!(found, codes);
        assert!((self.output(), tree(&self.path("content"))) == before, "something was changed");
        report
    }

    fn catalogue(&self) -> Vec<Value> {
        serde_json::from_str(&self.published("catalogue/catalogue.json")).unwrap()
    }

    fn row(&self, ending: &str) -> Value {
        let rows = self.catalogue();
        let mut rows =
            rows.into_iter().filter(|row| row["url"].as_str().unwrap().ends_with(ending));
        let row = rows.next().unwrap_or_else(|| panic!("no row for {ending}"));
        assert!(rows.next().is_none(), "two rows for {ending}");
        row
    }

    #[track_caller]
    fn verify(&self) {
        let public = self.path("public");
        let (_, findings) = proof::verify(|path| output::published(&public, path));
        assert!(findings.is_empty(), "{findings:#?}");
        assert_eq!(self.register(), self.published("register.jsonl"));
    }

    fn remove(&self, path: &str) {
        std::fs::remove_file(self.path(path)).unwrap();
    }

    fn rename(&self, from: &str, to: &str) {
        std::fs::create_dir_all(self.path(to).parent().unwrap()).unwrap();
        std::fs::rename(self.path(from), self.path(to)).unwrap();
    }
}

fn with_columns() -> Portal {
    let column = |title: &str| format!("---\n标题: {title}\n默认类型: 动态\n无此项: 暂无\n---\n");
    Portal::new()
        .file("content/notices/_index.md", &column("公告"))
        .file("content/policies/_index.md", &column("文件"))
}

#[test]
fn numbers_are_given_in_the_order_of_publication_and_go_on_after_the_highest() {
    let portal = Portal::new()
        .document("content/news/b.md", "发布时间: 2023-06-01 09:00\n", "乙。\n")
        .document(
            "content/news/old.md",
            "发布时间: 2023-01-01 09:00\n索引号: EXAMPLE03/2023-00007\n",
            "旧。\n",
        );
    portal.publish();
    assert_eq!(portal.row("news/old.html")["index_number"], "EXAMPLE03/2023-00007");
    assert_eq!(portal.row("news/first.html")["index_number"], "EXAMPLE03/2023-00008");
    assert_eq!(portal.row("news/b.html")["index_number"], "EXAMPLE03/2023-00009");
    let portal = portal.document("content/news/a.md", "发布时间: 2023-02-01 09:00\n", "甲。\n");
    portal.publish();
    assert_eq!(portal.row("news/a.html")["index_number"], "EXAMPLE03/2023-00010");
    let portal = portal.document(
        "content/news/b.md",
        "索引号: EXAMPLE03/2023-00099\n发布时间: 2023-06-01 09:00\n",
        "乙。\n",
    );
    portal.refuse(&["index-changed"]);
}

#[test]
fn a_published_document_that_vanishes_stops_the_build() {
    let portal = Portal::new();
    portal.publish();
    portal.remove("content/news/first.md");
    let report = portal.refuse(&["document-gone"]);
    let finding = errors(&report)[0];
    assert_eq!(finding.place.file().unwrap().as_str(), "content/news/first.md");
    assert!(finding.message.zh.contains("news/first.html"));
    let help = &finding.help.as_ref().unwrap().zh;
    for way in ["撤回", "旧网址", "清除"] {
        assert!(help.contains(way), "{help}");
    }
    // To be held back is to vanish too.
    let portal = portal.document("content/news/first.md", "草稿: true\n", "正文第一段。\n");
    portal.refuse(&["document-held"]);
}

#[test]
fn a_document_that_moves_keeps_its_number_and_leaves_a_page_that_leads_on() {
    let portal = with_columns();
    portal.publish();
    let index = portal.row("news/first.html")["index_number"].clone();
    portal.rename("content/news/first.md", "content/notices/first.md");
    portal.publish();
    assert_eq!(portal.row("notices/first.html")["index_number"], index);
    assert_eq!(portal.catalogue().len(), 1);
    let old = portal.published("news/first.html");
    assert!(old.contains("url=../notices/first.html"), "{old}");
    assert!(old.contains("<link rel=\"canonical\" href=\"https://a.example/notices/first.html\">"));
    assert!(old.contains("<a href=\"../notices/first.html\">甲</a>"));
    let redirects: Value = serde_json::from_str(&portal.published("redirects.json")).unwrap();
    assert_eq!(redirects[0]["from"], "https://a.example/news/first.html");
    assert_eq!(redirects[0]["to"], "https://a.example/notices/first.html");
    let nginx = portal.published(".gongkai/redirects.nginx");
    assert!(
        nginx.contains("location = \"/news/first.html\" { return 301 \"/notices/first.html\"; }")
    );
    portal.verify();
    // Moved on, and changed a little: the former address says which it is.
    portal.remove("content/notices/first.md");
    let fields = format!("旧网址: [/notices/first.html]\n{NOTE}");
    let portal = portal.document("content/policies/second.md", &fields, "正文第一段，改。\n");
    portal.publish();
    assert_eq!(portal.row("policies/second.html")["index_number"], index);
    for former in ["news/first.html", "notices/first.html"] {
        assert!(portal.published(former).contains("../policies/second.html"), "{former}");
    }
    portal.verify();
}

#[test]
fn a_renamed_column_leads_on_with_all_its_pages() {
    let mut portal = with_columns();
    for number in 0..45 {
        portal = portal.document(
            &format!("content/notices/n{number}.md"),
            "",
            &format!("第{number}号。\n"),
        );
    }
    portal.publish();
    let pages = portal.output();
    std::fs::rename(portal.path("content/notices"), portal.path("content/bulletins")).unwrap();
    portal.publish();
    let lost: Vec<_> = pages
        .keys()
        .filter(|path| path.ends_with(".html") && !portal.path("public").join(path).exists())
        .collect();
    assert!(lost.is_empty(), "{lost:?}");
    for page in ["notices/index.html", "notices/page-1.html"] {
        assert!(portal.published(page).contains("url=../bulletins/index.html"), "{page}");
    }
    portal.verify();
}

#[test]
fn a_change_of_the_text_is_told_and_a_change_of_white_space_is_none() {
    let portal = Portal::new();
    portal.publish();
    let register = portal.register();
    let portal = portal.document("content/news/first.md", "", "正文 第一段。\n\n\n");
    portal.publish();
    assert_eq!(portal.register(), register);
    let portal = portal.document("content/news/first.md", "", "正文第一段，有改动。\n");
    portal.refuse(&["change-unnoted"]);
    let portal = portal.document("content/news/first.md", NOTE, "正文第一段，有改动。\n");
    portal.publish();
    let page = portal.published("news/first.html");
    assert!(page.contains("改了一处") && page.contains("versions/2023-00001/index.html"), "{page}");
    assert!(portal.published("feed.xml").contains("<updated>2024-04-01T00:00:00+08:00</updated>"));
    let old = portal.published("versions/2023-00001/1.html");
    assert!(old.contains("正文第一段。"), "{old}");
    let difference = portal.published("versions/2023-00001/1-2.html");
    assert!(difference.contains("正文第一段<ins>，有改动</ins>。"), "{difference}");
    // The same note again tells nothing of the next change.
    let portal = portal.document("content/news/first.md", NOTE, "第三稿。\n");
    portal.refuse(&["change-unnoted"]);
    portal
        .document("content/news/first.md", &format!("标题: 新题\n{NOTE}"), "正文第一段，有改动。\n")
        .refuse(&["change-unnoted"]);
}

#[test]
fn an_attachment_that_changes_is_a_change() {
    let portal = Portal::new().file("content/news/a.csv", "1").document(
        "content/news/b.md",
        "",
        "见[表](a.csv)。\n",
    );
    portal.publish();
    let portal = portal.file("content/news/a.csv", "2");
    portal.refuse(&["change-unnoted"]);
    let portal = portal.document("content/news/b.md", NOTE, "见[表](a.csv)。\n");
    portal.publish();
    portal.verify();
}

#[test]
fn dates_cannot_be_changed_after_publication() {
    let portal = Portal::new();
    portal.publish();
    let fields = "发布时间: 2023-05-07 09:30\n成文日期: 2023-05-01\n";
    portal
        .document("content/news/first.md", fields, "正文第一段。\n")
        .refuse(&["date-changed", "date-changed"]);
}

#[test]
fn what_is_withdrawn_stays_under_its_notice_and_may_come_back() {
    let portal = Portal::new();
    portal.publish();
    let withdrawn = "撤回: {日期: 2024-04-02, 原因: 内容有误}\n";
    let portal = portal.document("content/news/first.md", withdrawn, "正文第一段。\n");
    portal.publish();
    let page = portal.published("news/first.html");
    assert!(page.contains("已于2024年4月2日撤回") && page.contains("正文第一段"));
    portal.verify();
    let portal = portal.document("content/news/first.md", "", "正文第一段。\n");
    portal.publish();
    assert!(!portal.published("news/first.html").contains("撤回"));
    let acts: Vec<_> = portal
        .register()
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["act"].clone())
        .collect();
    assert_eq!(acts, ["published", "opened", "withdrawn", "restored"]);
}

#[test]
fn what_must_go_by_law_is_gone_everywhere() {
    let portal = Portal::new().file("content/news/list.csv", "张三").document(
        "content/news/b.md",
        "标题: 决定书\n",
        "见[名单](list.csv)，张三罚款。\n",
    );
    portal.publish();
    let portal = portal.document(
        "content/news/b.md",
        &format!("标题: 决定书\n{NOTE}"),
        "见[名单](list.csv)，张三罚款二百元。\n",
    );
    portal.publish();
    let portal = portal.document(
        "content/news/b.md",
        "标题: 决定书\n撤回: {日期: 2024-04-02, 原因: 依法撤销, 清除: true}\n",
        "见[名单](list.csv)，张三罚款二百元。\n",
    );
    portal.publish();
    for (path, bytes) in portal.output() {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("张三") && !text.contains("罚款"), "{path}");
    }
    let texts = pack_texts(&portal);
    assert!(texts.iter().all(|text| !text.contains("张三")), "a text was kept");
    assert!(texts.iter().any(|text| text.contains("正文第一段")));
    let row = portal.row("news/b.html");
    assert_eq!(
        (row["title"].as_str(), row["summary"].as_str()),
        (Some("决定书"), Some("依法撤销"))
    );
    assert!(portal.published("versions/2023-00001/1.html").contains("url=../../news/b.html"));
    portal.verify();
    // It comes back only with a word to its readers, and then as a new text.
    let portal =
        portal.document("content/news/b.md", &format!("标题: 决定书\n{NOTE}"), "新的决定。\n");
    portal.refuse(&["change-unnoted"]);
    let again = "标题: 决定书\n更新记录: [{日期: 2024-04-03, 说明: 重新作出}, {日期: 2024-04-01, 说明: 改}]\n";
    let portal = portal.document("content/news/b.md", again, "新的决定。\n");
    portal.publish();
    portal.verify();
}

#[test]
fn a_text_that_two_documents_published_goes_with_the_last_of_them() {
    let erased = "标题: 决定书\n撤回: {日期: 2024-04-02, 原因: 依法撤销, 清除: true}\n";
    let text = "李四罚款。\n";
    let portal = Portal::new().document("content/news/b.md", "标题: 决定书\n", text);
    portal.publish();
    let portal = portal.document("content/news/c.md", "标题: 决定书\n", text);
    portal.publish();
    let is_kept = |portal: &Portal| pack_texts(portal).iter().any(|text| text.contains("李四"));
    let portal = portal.document("content/news/b.md", erased, text);
    portal.publish();
    assert!(is_kept(&portal), "the other still stands");
    let portal = portal.document("content/news/c.md", erased, text);
    portal.publish();
    assert!(!is_kept(&portal), "a copy was kept");
    portal.verify();
}

fn pack_texts(portal: &Portal) -> Vec<String> {
    let packs = tree(&portal.path("content/.register"));
    let packs = packs.values().map(|bytes| gongkai::base::Pack::parse(bytes).unwrap());
    packs
        .flat_map(|pack| pack.proofs().map(|proof| pack.text(proof).unwrap()).collect::<Vec<_>>())
        .collect()
}

#[test]
fn what_is_remembered_tells_nobody_of_drafts_or_of_what_is_gone() {
    let portal = Portal::new()
        .document("content/news/draft.md", "标题: 未定稿\n草稿: true\n", "机密的草稿。\n")
        .document("content/news/b.md", "标题: 决定书\n", "张三罚款。\n");
    let build = |portal: &Portal| {
        let mut request = portal.request("2024-04-30");
        let program = gongkai::base::Digest::of(b"program");
        request.remember = Some(pipeline::Remember { program, since: i64::MAX });
        assert!(pipeline::build(&request).unwrap().written.is_some());
    };
    build(&portal);
    let holds = |folder: &str, words: &str| {
        let mut files = tree(&portal.path(folder)).into_values();
        files.any(|bytes| String::from_utf8_lossy(&bytes).contains(words))
    };
    assert!(holds(".gongkai", "张三") && holds(".gongkai", "机密的草稿"));
    assert!(!holds("public", "未定稿") && !holds("public", "机密的草稿"));
    let erased = "标题: 决定书\n撤回: {日期: 2024-04-02, 原因: 依法撤销, 清除: true}\n";
    let path = portal.path("content/news/b.md");
    let text = std::fs::read_to_string(&path).unwrap().replace("标题: 决定书\n", erased);
    std::fs::write(path, text).unwrap();
    build(&portal);
    assert!(!holds(".gongkai", "张三") && !holds("public", "张三"));
}

#[test]
fn a_document_that_another_took_in_leads_to_it() {
    let portal = with_columns().document("content/notices/b.md", "标题: 乙\n", "乙。\n");
    portal.publish();
    portal.remove("content/news/first.md");
    let portal =
        portal.document("content/notices/b.md", "标题: 乙\n旧网址: [/news/first.html]\n", "乙。\n");
    portal.publish();
    let page = portal.published("news/first.html");
    assert!(page.contains("已并入") && page.contains("url=../notices/b.html"), "{page}");
    assert_eq!(portal.catalogue().len(), 1);
    portal.verify();
}

#[test]
fn an_altered_line_is_named_and_a_torn_one_is_written_again() {
    let mut portal = Portal::new();
    for number in 0..3 {
        portal = portal.document(
            &format!("content/news/n{number}.md"),
            "",
            &format!("第{number}号。\n"),
        );
    }
    portal.publish();
    let whole = portal.register();
    let portal = portal.file("content/register.jsonl", &whole.replacen("n0", "m0", 1));
    let line = whole.lines().position(|line| line.contains("n0")).unwrap() + 1;
    let report = portal.refuse(&["register-altered"]);
    assert_eq!(errors(&report)[0].place.position().unwrap().line as usize, line);
    let portal = portal.bytes("content/register.jsonl", &whole.as_bytes()[..whole.len() - 101]);
    let report = portal.publish();
    assert!(report.findings.iter().any(|finding| finding.code == "register-torn"));
    assert_eq!(portal.register(), whole);
    portal.verify();
    let newer = whole.replacen("\"v\":1", "\"v\":2", 1);
    portal.file("content/register.jsonl", &newer).refuse(&["register-newer"]);
}

#[test]
fn locked_means_that_the_register_stays_as_it_is() {
    let portal = Portal::new();
    let mut locked = portal.request("2024-04-30");
    locked.registers = Registers::Locked;
    let report = pipeline::build(&locked).unwrap();
    assert_eq!(errors(&report)[0].code, "register-locked");
    assert!(!portal.path("public").exists() && portal.register().is_empty());
    portal.publish();
    assert!(pipeline::build(&locked).unwrap().written.is_some());
}

#[test]
fn a_past_day_is_built_from_what_was_kept() {
    let portal = with_columns().document(
        "content/notices/b.md",
        "标题: 乙\n发布时间: 2024-02-01 09:00\n",
        "乙。\n",
    );
    let report = portal.build_as_of("2024-02-02");
    assert!(report.written.is_some());
    let then = portal.output();
    let old = "更新记录: [{日期: 2024-03-01, 说明: 改}]\n";
    let portal = portal.document("content/news/first.md", old, "新的正文。\n");
    portal.rename("content/notices/b.md", "content/policies/b.md");
    portal.build_as_of("2024-03-01");
    let portal = portal.document("content/policies/c.md", "发布时间: 2024-03-02 09:00\n", "丙。\n");
    let report = portal.build_as_of("2024-03-05");
    assert!(report.written.is_some(), "{:#?}", report.findings);
    assert!(portal.published("news/first.html").contains("新的正文"));
    let register = portal.register();
    let report = portal.build_as_of("2024-02-02");
    assert_eq!(errors(&report)[0].code, "past-over-present");
    let mut past = portal.request("2024-02-02");
    past.out = portal.path("past");
    assert!(pipeline::build(&past).unwrap().written.is_some());
    assert_eq!(portal.register(), register);
    let past = tree(&past.out);
    for path in ["news/first.html", "notices/b.html", "register.jsonl", "catalogue/catalogue.json"]
    {
        assert_eq!(String::from_utf8_lossy(&past[path]), String::from_utf8_lossy(&then[path]));
    }
    let mut present = portal.request("2024-02-02");
    present.day.is_chosen = false;
    let report = pipeline::build(&present).unwrap();
    assert!(errors(&report).iter().any(|finding| finding.code == "register-clock"));
}

#[test]
fn two_branches_become_one_register_whoever_merges_them() {
    let ours = with_columns();
    ours.publish();
    let theirs = with_columns();
    for path in tree(&ours.path("content")).keys() {
        let to = theirs.path("content").join(path);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(ours.path("content").join(path), to).unwrap();
    }
    let ours = ours.document("content/notices/a.md", "标题: 甲二\n", "我们的。\n");
    let theirs = theirs.document("content/notices/b.md", "标题: 乙二\n", "他们的。\n");
    ours.publish();
    theirs.publish();
    let merged = gongkai::history::rebase(&ours.register(), &theirs.register());
    assert!(merged.findings.is_empty());
    assert_eq!(merged.value, gongkai::history::rebase(&theirs.register(), &ours.register()).value);
    let history = History::read(&merged.value, None);
    assert!(history.findings.is_empty());
    let numbers: Vec<_> =
        history.value.records().iter().map(|record| record.index.to_string()).collect();
    assert_eq!(numbers, ["EXAMPLE03/2023-00001", "EXAMPLE03/2023-00002", "EXAMPLE03/2023-00003"]);
    // And the content of both, under it, builds.
    for (path, bytes) in tree(&theirs.path("content")) {
        std::fs::create_dir_all(ours.path("content").join(&path).parent().unwrap()).unwrap();
        std::fs::write(ours.path("content").join(&path), bytes).unwrap();
    }
    let ours = ours.file("content/register.jsonl", &merged.value);
    ours.publish();
    assert_eq!(ours.register(), merged.value);
    ours.verify();
    let conflict = "a\n<<<<<<< x\nb\n=======\nc\n>>>>>>> y\n";
    assert_eq!(gongkai::history::sides(conflict), Some(("a\nb\n".to_owned(), "a\nc\n".to_owned())));
}

#[test]
fn a_byte_altered_in_a_published_copy_is_found() {
    let portal = Portal::new().file("content/news/a.csv", "1,2").document(
        "content/news/b.md",
        "",
        "见[表](a.csv)。\n",
    );
    portal.publish();
    portal.verify();
    let public: BTreeMap<String, Vec<u8>> = portal.output();
    let found = |path: &str, from: &str, to: &str| {
        let read = |asked: &SitePath| {
            let bytes = public.get(asked.as_str())?.clone();
            let altered = String::from_utf8(bytes.clone()).unwrap_or_default().replace(from, to);
            Some(if asked.as_str() == path { altered.into_bytes() } else { bytes })
        };
        proof::verify(read).1.into_iter().map(|finding| finding.code).collect::<Vec<_>>()
    };
    assert_eq!(found("news/first.html", "第一段", "第二段"), ["proof-text"]);
    assert_eq!(found("news/a.csv", "1", "7"), ["proof-file"]);
    assert_eq!(found("register.jsonl", "first", "fjrst").first(), Some(&"register-altered"));
}

#[test]
fn a_future_day_registers_nothing_and_drafts_neither() {
    let portal = Portal::new();
    let mut request = portal.request("2024-04-30");
    request.registers = Registers::No;
    assert!(pipeline::build(&request).unwrap().written.is_some());
    assert!(portal.register().is_empty());
    let mut drafts = portal.request("2024-04-30");
    drafts.day.drafts = true;
    pipeline::build(&drafts).unwrap();
    assert!(portal.register().is_empty());
    assert_eq!(portal.history().last().map(date::minute), None);
}
