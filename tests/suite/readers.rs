//! Whatever a file holds, its reader answers with values or findings, and never with a panic.

use std::fmt::Write;

use gongkai::base::{Severity, SourcePath};
use gongkai::document::{self, Defaults, DocumentNumber, IndexNumber};
use gongkai::markdown::LineBreaks;
use gongkai::{settings, source};
use proptest::prelude::*;

fn path() -> SourcePath {
    SourcePath::new("content/news/a.md")
}

fn defaults() -> Defaults {
    Defaults { kind: None, article20: Vec::new(), line_breaks: LineBreaks::Text }
}

/// Lines of front matter as an unlucky editor writes them.
fn front_matter() -> impl Strategy<Value = String> {
    let key = prop_oneof![
        Just("标题"),
        Just("title"),
        Just("类型"),
        Just("发布时间"),
        Just("published"),
        Just("成文日期"),
        Just("发文字号"),
        Just("索引号"),
        Just("主题分类"),
        Just("体裁"),
        Just("审查"),
        Just("依据"),
        Just("关键词"),
        Just("更新记录"),
        Just("撤回"),
        Just("置顶至"),
        Just("附件"),
        Just("未知"),
        Just("? a"),
        Just("- b"),
    ];
    let value = prop_oneof![
        Just("甲"),
        Just("通知公告"),
        Just("2023-05-06 09:30"),
        Just("2023-13-40"),
        Just("〔2023〕1号"),
        Just("某政发〔2023〕1号"),
        Just("EXAMPLE03/2023-00001"),
        Just("[甲, 乙]"),
        Just("{审查人: 甲, 日期: 2023-01-01}"),
        Just("*a"),
        Just("&a b"),
        Just("!!int 1"),
        Just("\"开"),
        Just("'"),
        Just("|\n  长\n  文"),
        Just("[["),
        Just("{"),
        Just("12345678901234567890"),
        Just("~"),
        Just("\t"),
        Just("\u{feff}"),
        Just("- 甲\n- 乙"),
        Just(""),
    ];
    proptest::collection::vec((key, value), 0..12).prop_map(|fields| {
        fields.iter().fold(String::new(), |mut text, (key, value)| {
            writeln!(text, "{key}: {value}").unwrap();
            text
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_a_source_or_a_finding(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let read = source::of_bytes(&path(), bytes);
        let errors = read.findings.iter().any(|finding| finding.severity == Severity::Error);
        prop_assert_eq!(read.value.is_none(), errors);
    }

    #[test]
    fn any_front_matter_is_a_document_or_a_finding(fields in front_matter(), body in "[甲乙丙丁\n一、。#*|]{0,60}") {
        let text = format!("---\n{fields}---\n{body}");
        let read = source::of_bytes(&path(), text.clone().into_bytes());
        if let Some(source) = read.value {
            let document = document::read(&source, &defaults());
            prop_assert!(document.value.is_some() || !document.findings.is_empty(), "{}", text);
        } else {
            prop_assert!(!read.findings.is_empty(), "{}", text);
        }
    }

    #[test]
    fn any_settings_are_settings_or_a_finding(text in "[a-z机关名称网址: \n\\[\\]{}\"'&*-]{0,200}") {
        let read = settings::read(&text);
        prop_assert!(read.value.is_some() || !read.findings.is_empty(), "{}", text);
    }

    #[test]
    fn a_document_number_reads_as_it_prints(code in "[一-龥]{1,8}", year in 1949_u16..2100, n in 1_u32..100_000) {
        let text = format!("{code}〔{year}〕{n}号");
        if let Some(number) = DocumentNumber::parse(&text) {
            prop_assert_eq!(number.to_string(), text);
        }
    }

    #[test]
    fn an_index_number_reads_as_it_prints(code in "[A-Z0-9]{9}", year in 1949_u16..2100, n in 1_u32..100_000) {
        let text = format!("{code}/{year}-{n:05}");
        let number = IndexNumber::parse(&text);
        prop_assert!(number.is_some(), "{}", text);
        prop_assert_eq!(number.unwrap().to_string(), text);
    }
}
