//! The report that an office prints.

use super::leaking;
use crate::portal::{Portal, SITE};

/// The report about `portal` on 2023-05-10 in Chinese.
fn paper(portal: &Portal, arguments: &[&str]) -> String {
    paper_of(portal, "zh", "2023-05-10", arguments)
}

fn paper_of(portal: &Portal, lang: &str, day: &str, arguments: &[&str]) -> String {
    let mut command = snapbox::cmd::Command::new(snapbox::cmd::cargo_bin!("gongkai"));
    command = command.args(["--lang", lang, "check", "--format", "html", "--as-of", day]);
    command = command.arg("--root").arg(portal.root()).args(arguments);
    String::from_utf8(command.assert().get_output().stdout.clone()).unwrap()
}

/// The text of the cells of each row of the page.
fn rows(page: &str) -> Vec<Vec<String>> {
    let cell = |cell: &str| {
        let (_, text) = cell.split_once('>')?;
        Some(text.split('<').next()?.to_owned())
    };
    let row = |row: &str| -> Vec<String> {
        let row = row.split("</tr>").next().unwrap_or_default().replace("<th ", "<td ");
        row.split("<td").skip(1).filter_map(cell).collect()
    };
    page.split("<tr>").skip(1).map(row).collect()
}

/// The row that begins with `head`.
fn row(page: &str, head: &str) -> Vec<String> {
    let found = rows(page).into_iter().find(|row| row[0].starts_with(head));
    found.unwrap_or_else(|| panic!("no row {head}\n{page}"))
}

/// Why `page` is not well-formed: the first tag that closes another than was opened.
fn ill_formed(page: &str) -> Option<String> {
    let mut open: Vec<&str> = Vec::new();
    for tag in page.split('<').skip(1) {
        let Some((tag, _)) = tag.split_once('>') else { return Some(tag.to_owned()) };
        let name = tag.split(' ').next().unwrap_or_default();
        match name.strip_prefix('/') {
            Some(name) if open.pop() != Some(name) => return Some(tag.to_owned()),
            Some(_) => {}
            None if ["!DOCTYPE", "meta"].contains(&name) => {}
            None => open.push(name),
        }
    }
    open.pop().map(str::to_owned)
}

#[test]
fn it_is_a_page_that_everybody_can_read_and_nothing_is_fetched_for() {
    let portal = leaking("允许: [{规则: mobile-number, 原因: \"<虚构> & 'x'\"}]\n");
    for (lang, code) in [("zh", "zh-CN"), ("en", "en")] {
        let page = paper_of(&portal, lang, "2023-05-10", &[]);
        assert_eq!(ill_formed(&page), None, "{page}");
        assert!(page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{code}\">")), "{page}");
        let count = |text: &str| page.matches(text).count();
        assert_eq!([count("<h1>"), count("<main>"), count("<title>")], [1, 1, 1]);
        assert_eq!([count("<table"), count("<table")], [count("<caption>"), count("<thead>")]);
        assert_eq!(count("<th "), count("scope=\"col\"") + count("scope=\"row\""));
        for fetched in ["<script", "src=", "href=", "url(", "@import", "http"] {
            assert!(!page.contains(fetched), "{fetched}\n{page}");
        }
        assert!(page.contains("@media print"));
        assert_eq!(page, paper_of(&portal, lang, "2023-05-10", &[]), "twice the same");
    }
}

#[test]
fn it_names_agency_day_and_every_clause() {
    let page = paper(&leaking(""), &[]);
    assert!(page.contains("<p>示例委</p>"), "{page}");
    assert!(page.contains("<title>政府信息公开审查报告 2023-05-10</title>"), "{page}");
    assert!(page.contains("<caption>R-PII-10 "), "{page}");
    assert!(page.contains("content/news/b.md:7"), "{page}");
    assert!(page.contains("<p>没有允许的问题，也没有调整的规则</p>"), "{page}");
}

#[test]
fn a_veto_is_met_not_met_or_left_to_people() {
    let page = paper(&Portal::new(), &[]);
    assert_eq!(row(&page, "R-19-01")[1], "需人工");
    assert_eq!(row(&page, "R-19-02")[1..3], ["需人工", "—"]);
    assert_eq!(row(&page, "R-19-03")[1..3], ["未触发", "0 / 1"]);
    assert_eq!(row(&page, "R-19-05")[1..3], ["未触发", "0 / 10"]);
    assert_eq!(row(&page, "R-19-08")[1..3], ["需人工", "0 / 5"]);
    let page = paper_of(&Portal::new(), "zh", "2023-12-01", &[]);
    assert_eq!(row(&page, "R-19-03")[1..3], ["已触发", "1 / 1"]);
}

#[test]
fn what_was_not_looked_at_is_not_said_to_be_good() {
    let page = paper(&Portal::new(), &["--severity", "error"]);
    assert!(page.contains("本次只检查了一部分"), "{page}");
    assert_eq!(row(&page, "R-19-03")[1..3], ["需人工", "—"]);
    assert_eq!(row(&page, "留言答复两个月没有更新")[1..], ["—", "没有检查"]);
    let settings = format!("{SITE}审查规则: {{stale-home: {{级别: 关闭, 原因: 演示}}}}\n");
    let page = paper(&Portal::new().file("content/site.yaml", &settings), &[]);
    assert_eq!(row(&page, "R-19-03")[1..3], ["需人工", "—"]);
    assert_eq!(row(&page, "首页超过两周没有更新")[1..], ["关闭", "演示"]);
}

#[test]
fn points_are_told_where_they_are_known_only() {
    let portal = Portal::new()
        .file("content/letters/_index.md", "---\n标题: 留言选登\n默认类型: 页面\n---\n")
        .document(
            "content/letters/a.md",
            "标题: 留言\n类型: 页面\n发布时间: 2023-01-03 09:30\n",
            "答。\n",
        );
    let page = paper(&portal, &[]);
    assert_eq!(row(&page, "留言答复两个月没有更新")[1..], ["1", "3 分"]);
    assert_eq!(row(&page, "页面标签")[2], "分值未核实");
    assert!(page.contains("合计至少 3 分"), "{page}");
}

#[test]
fn what_comes_within_two_weeks_is_told() {
    let page = paper_of(&Portal::new(), "zh", "2023-05-19", &[]);
    assert!(page.contains("到 2023-06-02，不更新内容还会新出现"), "{page}");
}
