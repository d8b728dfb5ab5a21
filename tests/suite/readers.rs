//! Whatever a file holds, its reader answers with values or findings, and never with a panic.

use std::fmt::Write;

use gongkai::base::{Severity, SourcePath};
use gongkai::document::{self, Data, Defaults, DocumentNumber, IndexNumber, Kind};
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

/// The names of columns of every list.
const COLUMNS: &str = "序号 职权编码 职权名称 子项 职权类型 设定依据 责任事项 监督电话 公开事项 二级事项 公开时限 \
    公开渠道 栏目 决定书文号 执法类别 处罚种类 罚款金额（万元） 决定日期 公示截止期 姓名 执法证号 所在机构 \
    有效期至 抽查类别 抽查事项 抽查对象 抽查依据 承办机构 检查项目 检查子项 检查内容";

/// Cells as a tired editor fills them; `_` is a blank one.
const CELLS: &str = "_ 甲 C1 C1、c1 C/2 行政处罚 罚款、警告 《甲法》第一条 《甲法》 《 \
    《甲法》第九百九十九条之一第（三）项；《乙条例》 2023-05-06 2026年5月 2023.2.30 长期 2021.6.1至2026.5.31 至 \
    示执000001 1.5万元 99999999999999999999 20个工作日内 每年13月40日前 ■政府网站□ 1.立案。2.调查 ① =1+1 \" 12345 \
    \u{feff} 第一条";

/// A list as CSV, of any columns with any cells.
fn list() -> impl Strategy<Value = String> {
    let [names, cells] = [COLUMNS, CELLS]
        .map(|words| prop::sample::select(words.split_whitespace().collect::<Vec<_>>()));
    let cell = |cell: &&str| format!("\"{}\"", cell.replace('"', "\"\"").replace('_', ""));
    let line = move |cells: &Vec<&str>| cells.iter().map(cell).collect::<Vec<_>>().join(",");
    (2_usize..9).prop_flat_map(move |width| {
        let heading = proptest::collection::vec(names.clone(), width);
        let rows = proptest::collection::vec(proptest::collection::vec(cells.clone(), width), 0..8);
        (heading, rows).prop_map(move |(heading, rows)| {
            std::iter::once(&heading).chain(&rows).map(line).collect::<Vec<_>>().join("\n")
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
    fn any_list_is_rows_or_findings_in_its_file(csv in list()) {
        let path = SourcePath::new("content/news/list.csv");
        for kind in [Kind::PowerList, Kind::DisclosureList, Kind::Enforcement, Kind::Page] {
            let read = Data::read(kind, &path, csv.as_bytes());
            prop_assert!(read.value.is_some() || !read.findings.is_empty(), "{csv}");
            for finding in &read.findings {
                prop_assert_eq!(finding.place.file(), Some(&path));
            }
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
