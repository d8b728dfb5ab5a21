//! Annual reports: their tables in the text, the years against each other, and the command.

use std::process::Command;

use crate::portal::{Portal, errors};

const SECTIONS: &str = "一、总体情况\n\n全年新收申请{{ 年报(行=新收) }}件，上年结转1件。\n\n二、主动公开政府信息情况\n\n\
    三、收到和处理政府信息公开申请情况\n\n四、政府信息公开行政复议、行政诉讼情况\n\n五、存在的主要问题及改进情况\n\n无。\n\n\
    六、其他需要报告的事项\n\n无。\n";

fn figures(year: i16, over: usize, in_force: usize) -> String {
    format!(
        "年度: {year}\n主动公开:\n  行政规范性文件: {{制发: 0, 废止: 0, 现行有效: {in_force}}}\n公开申请:\n\
         \x20 新收: [2, 0, 0, 0, 0, 0]\n  上年结转: [{over}, 0, 0, 0, 0, 0]\n  予以公开: [2, 0, 0, 0, 0, 0]\n\
         \x20 结转下年度: [{over}, 0, 0, 0, 0, 0]\n"
    )
}

fn portal() -> Portal {
    let fields = |year: i16| {
        let published = year + 1;
        format!(
            "标题: {year}年年报\n类型: 政府信息公开年报\n发布时间: {published}-01-20 09:00\n数据: {year}.yaml\n"
        )
    };
    Portal::new()
        .file("content/reports/_index.md", "---\n标题: 年报\n默认类型: 政府信息公开年报\n---\n")
        .document("content/reports/2022.md", &fields(2022), SECTIONS)
        .file("content/reports/2022.yaml", &figures(2022, 1, 0))
        .document("content/reports/2023.md", &fields(2023), SECTIONS)
        .file("content/reports/2023.yaml", &figures(2023, 1, 0))
}

#[test]
fn a_report_shows_its_tables_in_their_sections_and_its_figures_in_the_text() {
    let portal = portal();
    let report = portal.build();
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    assert_eq!(report.findings, []);
    let page = portal.published("reports/2023.html");
    let at = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}: {page}"));
    assert!(page.contains("新收申请<span class=\"live\">2</span>件"), "{page}");
    let places = [
        at("id=\"h2\""),
        at("第二十条第（一）项"),
        at("id=\"h3\""),
        at("勾稽关系"),
        at("id=\"h4\""),
        at("未经复议直接起诉"),
        at("id=\"h5\""),
    ];
    assert!(places.is_sorted(), "{places:?}");
    assert!(page.contains("reports/2023/list.xlsx"), "{page}");
}

#[test]
fn years_that_do_not_follow_and_texts_that_contradict_are_found() {
    let portal = portal().file("content/reports/2023.yaml", &figures(2023, 2, 3));
    let report = portal.build();
    let found: Vec<_> = report
        .findings
        .iter()
        .map(|finding| {
            (finding.code, finding.clause.unwrap(), finding.place.position().unwrap().line)
        })
        .collect();
    let wanted = [
        ("annual-prose", "R-30-18", 10),
        ("annual-identity", "R-30-15", 3),
        ("annual-site", "R-30-16", 3),
        ("annual-identity", "R-30-14", 6),
        ("annual-identity", "R-30-14", 6),
    ];
    assert_eq!(found, wanted);
    let wrong = figures(2023, 1, 0).replace("予以公开: [2", "予以公开: [1");
    let portal = portal.file("content/reports/2023.yaml", &wrong);
    let report = portal.build();
    let broken = errors(&report).into_iter().filter(|finding| finding.clause == Some("R-30-10"));
    assert_eq!(broken.count(), 2, "the column of natural persons, and the sum");
}

#[test]
fn fees_of_a_year_agree_with_the_list_of_fees() {
    let told = |fee: &str| {
        let fees = format!("主动公开:\n  行政事业性收费: {fee}\n");
        let figures = figures(2023, 1, 0).replace("主动公开:\n", &fees);
        let list = "类别,2023年收取金额（万元）,说明\n行政事业性收费,1.2,停车\n政府性基金,3,\n";
        let fields = "标题: 收费目录\n类型: 页面\n发布时间: 2024-01-10 09:00\n表格: fees.csv\n";
        let portal = portal()
            .document("content/reports/fees.md", fields, "每年核对一次。\n")
            .file("content/reports/fees.csv", list)
            .file("content/reports/2023.yaml", &figures);
        let findings = portal.build().findings.into_iter();
        let of_site = findings.filter(|finding| finding.code == "annual-site");
        of_site.map(|finding| finding.message.zh).collect::<Vec<_>>()
    };
    assert_eq!(told("1.2"), Vec::<String>::new());
    let wrong = told("1.3");
    assert!(wrong.len() == 1 && wrong[0].contains("本站统计是 1.2，相差 0.1"), "{wrong:?}");
}

#[test]
fn a_report_is_begun_with_what_is_known_and_open_requests_tell_their_days() {
    let portal = portal().file(
        "ledger.csv",
        "编号,申请人类型,收到日期,答复日期,办理结果\n\
        1,自然人,2024-02-01,2024-02-20,予以公开\n2,其他,2026-06-01,,\n",
    );
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gongkai"));
        let output = command.args(arguments).current_dir(portal.root()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let told = run(&["report", "2024", "--requests", "ledger.csv", "--lang", "en"]);
    assert!(
        told.starts_with("content/reports/2024.yaml\ncontent/reports/2024.md\nopen requests: 1\n"),
        "{told}"
    );
    let figures = std::fs::read_to_string(portal.path("content/reports/2024.yaml")).unwrap();
    assert!(figures.contains("  新收: [1, 0, 0, 0, 0, 0, 1]\n"), "{figures}");
    assert!(figures.contains("  予以公开: [1, 0, 0, 0, 0, 0, 1]\n"), "{figures}");
    let report = portal.build();
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    assert_eq!(report.held, 1, "the new report is a draft");
    let again = run(&["report", "2024", "--lang", "en"]);
    assert!(!again.contains("content/"), "nothing is written twice: {again}");
    assert!(again.contains("上年结转·总计: the file says 0, counted are 1"), "{again}");
}

#[test]
fn a_ledger_of_requests_among_what_is_published_is_refused() {
    let ledger =
        "编号,申请人类型,收到日期,答复日期,办理结果\n1,自然人,2024-02-01,2024-02-20,予以公开\n";
    let portal = portal().file("content/reports/ledger.csv", ledger);
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongkai"));
    let arguments = ["report", "2024", "--requests", "content/news/../reports/ledger.csv"];
    let output = command.args(arguments).args(["--lang", "en"]).current_dir(portal.root()).output();
    let output = output.unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("is inside content/"), "{output:?}");
    assert!(!portal.path("content/reports/2024.yaml").exists());
}
