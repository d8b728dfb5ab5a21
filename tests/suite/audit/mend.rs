//! Mending, from outside: what it changes, what it leaves alone, and that once is enough.

use std::path::Path;

use gongkai::base::date::{end_of, parse_day};
use gongkai::pipeline::{self, Inspection, Mend, Put};
use gongkai::site::Day;
use proptest::prelude::*;
use snapbox::str;

use super::check;
use crate::portal::Portal;

/// What can be mended in the portal at `root`.
fn mends(root: &Path) -> Vec<Mend> {
    let day = Day { now: end_of(parse_day("2024-04-30").unwrap()), drafts: false, is_chosen: true };
    pipeline::mends(&Inspection { root: root.to_owned(), day, rules: Vec::new() }).unwrap()
}

/// The body of a document when it was mended.
fn mended(body: &str) -> String {
    let portal = Portal::bare().document("content/news/a.md", "", body);
    let before = std::fs::read_to_string(portal.path("content/news/a.md")).unwrap();
    for mend in mends(portal.root()) {
        assert_eq!(pipeline::put(portal.root(), &mend).unwrap(), Put::Written);
    }
    assert_eq!(mends(portal.root()), [], "mended twice: {body}");
    let after = std::fs::read_to_string(portal.path("content/news/a.md")).unwrap();
    let front = before.len() - body.len();
    assert_eq!(before[..front], after[..front], "the front matter was touched");
    after[front..].to_owned()
}

#[test]
fn slips_of_the_keyboard_are_mended() {
    for (written, meant) in [
        ("开放日当天,东广场免费;请勿拥挤.\n", "开放日当天，东广场免费；请勿拥挤.\n"),
        ("东广场(免费)开放。。\n", "东广场（免费）开放。\n"),
        ("依据滨广管规[2023]05号办理。\n", "依据滨广管规〔2023〕5号办理。\n"),
        ("自二○二四年起,停车到2024.4.16,免费。\n", "自二〇二四年起，停车到2024年4月16日，免费。\n"),
        ("2024年04月06日(周六)开放3~5天...\n", "2024年4月6日（周六）开放3～5天……\n"),
        ("**东广场(免费)**--开放\n", "**东广场（免费）**——开放\n"),
    ] {
        assert_eq!(mended(written), meant);
    }
}

#[test]
fn code_links_html_and_figures_are_left_alone() {
    for text in [
        "命令`甲(乙),丙`不变。\n",
        "```\n甲(乙),丙。。\n```\n",
        "见[甲(乙),丙](https://a.gov.cn/2024.4.16)。\n",
        "见 https://a.gov.cn/a,b/2024/4/16/ 。\n",
        "<span title=\"甲,乙\">丙</span>\n",
        "版本2024.4.16.1和f(x),g(x)不变。\n",
    ] {
        assert_eq!(mended(text), text);
    }
}

#[test]
fn a_title_is_mended_and_other_keys_are_not() {
    let fields = "标题: 广场(东)开放,停车照旧\n作者: 甲,乙(丙)\n";
    let portal = Portal::bare().document("content/news/a.md", fields, "正文。\n");
    let mends = mends(portal.root());
    assert!(mends[0].after.contains("标题: 广场（东）开放，停车照旧\n作者: 甲,乙(丙)\n"));
}

#[test]
fn line_ends_stay_and_other_encodings_are_refused() {
    let text = "---\r\n标题: 甲\r\n类型: 动态\r\n发布时间: 2024-04-16 09:30\r\n\
        审查: {审查人: 办公室, 日期: 2024-04-16}\r\n---\r\n东广场,西广场。\r\n";
    let portal = Portal::bare().file("content/news/a.md", text);
    let mend = mends(portal.root()).remove(0);
    assert_eq!(pipeline::put(portal.root(), &mend).unwrap(), Put::Written);
    let after = std::fs::read_to_string(portal.path("content/news/a.md")).unwrap();
    assert_eq!(after, text.replace(',', "，").replace("办公室，", "办公室,"));

    let (bytes, _, _) = encoding_rs::GB18030.encode(text);
    let portal = portal.bytes("content/news/a.md", &bytes);
    let mend = mends(portal.root()).remove(0);
    assert_eq!(pipeline::put(portal.root(), &mend).unwrap(), Put::Refused);
    let portal = portal.file("content/news/a.md", &text.replace("西", "南"));
    assert_eq!(pipeline::put(portal.root(), &mend).unwrap(), Put::Changed);
}

/// Pieces of texts: words, slips, and what must stay.
const PIECES: [&str; 34] = [
    "甲",
    "开放日",
    "东广场",
    "a",
    "7",
    " ",
    "\n",
    "\n\n",
    ",",
    ";",
    "(",
    ")",
    "（",
    "）",
    "。",
    "，",
    "...",
    "--",
    "~",
    "**",
    "《",
    "》",
    "2024.4.16",
    "2024年04月06日",
    "二○二四年",
    "滨广[2023]05号",
    "3~5天",
    "…",
    "\n- ",
    "\n|甲,乙|丙|\n|---|---|\n",
    "`甲(乙),丙`",
    "[甲(乙),丙](b.md)",
    "<b>",
    "https://a.example/a,b ",
];

/// What must stand in a text after mending as often as before.
const KEPT: [&str; 3] = ["`甲(乙),丙`", "[甲(乙),丙](b.md)", "https://a.example/a,b "];

/// The words of a text, without the marks and zeros that may be mended.
fn words(text: &str) -> String {
    let is_word = |c: &char| ('\u{4e00}'..='\u{9fff}').contains(c) && !"年月日".contains(*c);
    text.chars().filter(is_word).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn once_is_enough_and_no_word_is_touched(
        pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 1..24)
    ) {
        let text = format!("正文{}\n", pieces.concat());
        let after = mended(&text);
        prop_assert_eq!(words(&text), words(&after));
        for kept in KEPT {
            prop_assert_eq!(text.matches(kept).count(), after.matches(kept).count(), "{}", after);
        }
    }
}

/// A portal whose one document is published and then spoilt.
fn spoilt() -> Portal {
    let portal = Portal::bare().document("content/news/a.md", "", "东广场开放。\n");
    assert!(portal.build_as_of("2023-05-08").written.is_some());
    portal.document("content/news/a.md", "", "东广场(免费)开放,凭票。。\n第二行。\n")
}

#[test]
fn what_would_be_mended_is_shown_as_a_difference() {
    let portal = spoilt();
    let before = std::fs::read(portal.path("content/news/a.md")).unwrap();
    check(&portal, &["--fix", "--dry-run"])
        .code(0)
        .stdout_eq(str![[r#"
--- content/news/a.md
+++ content/news/a.md
@@ -6,3 +6,3 @@
 ---
-东广场(免费)开放,凭票。。
+东广场（免费）开放，凭票。
 第二行。

"#]])
        .stderr_eq(str![[r#"
1 个文件里有 3 处可以修正；没有写文件

"#]]);
    check(&portal, &["--fix"]).code(2).stderr_eq(str![[r#"
错误: 这里不是终端，无法询问；确认改动后加 --yes

"#]]);
    assert_eq!(std::fs::read(portal.path("content/news/a.md")).unwrap(), before);
}

#[test]
fn what_was_published_needs_a_note_when_it_is_mended() {
    let portal = spoilt();
    check(&portal, &["--fix", "--yes", "-q"]).code(0);
    let after = std::fs::read_to_string(portal.path("content/news/a.md")).unwrap();
    assert!(after.ends_with("东广场（免费）开放，凭票。\n第二行。\n"));
    let portal = spoilt();
    check(&portal, &["--fix", "--yes"]).code(0).stderr_eq(str![[r#"
content/news/a.md 已经公开，请在文首加一条“更新记录”，写明更正了什么
已修正 1 个文件

"#]]);
    check(&portal, &["--fix", "--yes"]).code(0).stdout_eq("").stderr_eq(str![[r#"
没有可以自动修正的

"#]]);
}
