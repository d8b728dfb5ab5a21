//! Figures that nobody types: they are true on every day, and prove nothing wrong.

use gongkai::base::SitePath;
use gongkai::proof;

use crate::portal::{Portal, errors};

const COUNT: &str =
    "全年共发布{{ stats(kind=\"动态\", year=2023) }}项，电话{{ 机关(项目=电话) }}。\n";

#[test]
fn a_figure_follows_the_portal_and_the_proof_of_the_text_does_not() {
    let portal = Portal::new().document("content/news/report.md", "标题: 报告\n", COUNT);
    assert!(portal.build().written.is_some());
    let page = portal.page("news/report.html");
    assert!(page.contains("全年共发布<span class=\"live\">2</span>项，电话"), "{page}");
    assert!(page.contains("<span class=\"live\">0000-1</span>。"), "{page}");
    let register = std::fs::read_to_string(portal.path("content/register.jsonl")).unwrap();

    let portal = portal.document("content/news/more.md", "标题: 又一件\n", "正文。\n");
    let report = portal.build();
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    assert!(portal.page("news/report.html").contains("<span class=\"live\">3</span>项"));
    let after = std::fs::read_to_string(portal.path("content/register.jsonl")).unwrap();
    assert_eq!(after.lines().count(), register.lines().count() + 1, "a figure is no revision");
    assert!(portal.published("documents.jsonl").contains("全年共发布3项，电话0000-1。"));
    let read = |path: &SitePath| std::fs::read(portal.path("public").join(path.as_str())).ok();
    assert_eq!(proof::verify(read).1, []);
}

#[test]
fn working_days_are_those_of_the_notices_and_of_the_site() {
    let days = "{{ 工作日(年=2023) }}天，{{ working_days(from=2026-12-30, to=2027-01-04) }}天。\n";
    let portal = Portal::new().document("content/news/a.md", "标题: 工作日\n", days);
    let report = portal.build();
    let found: Vec<_> = report.findings.iter().map(|finding| finding.code).collect();
    assert_eq!(found, ["calendar-year"], "2027 is not known yet");
    let year = "2027: {放假: [2027-01-01..2027-01-03]}\n";
    let portal = portal.file("content/holidays.yaml", year);
    let page = portal.page("news/a.html");
    let live = |days: u8| format!("<span class=\"live\">{days}</span>天");
    assert!(page.contains(&live(249)) && page.contains(&live(2)), "{page}");
}

#[test]
fn braces_in_code_are_braces() {
    let portal = Portal::new().document("content/news/a.md", "", "写`{{ stats() }}`即可。\n");
    assert!(portal.build().written.is_some());
    assert!(portal.page("news/a.html").contains("<code>{{ stats() }}</code>"));
}
