//! Enforcement decisions of every sort, and the annual report against them.

use gongkai::base::{Finding, Place};

use crate::portal::{Portal, errors};

const REPORT: &str =
    "标题: 年报\n类型: 政府信息公开年报\n发布时间: 2024-01-20 09:00\n数据: 2023.yaml\n";

/// The figures of a report: regulations, normative documents, licences, penalties, coercion.
fn figures(cells: [usize; 9]) -> String {
    let [regulations, normative] = [&cells[..3], &cells[3..6]];
    let [licences, penalties, coercion] = [cells[6], cells[7], cells[8]];
    format!(
        "年度: 2023\n主动公开:\n  规章: {regulations:?}\n  行政规范性文件: {normative:?}\n\
         \x20 行政许可: {licences}\n  行政处罚: {penalties}\n  行政强制: {coercion}\n"
    )
}

/// A portal that published a regulation, a policy that was repealed, two licences, a penalty and a
/// measure of coercion in 2023.
fn portal() -> Portal {
    let fields = |title: &str, kind: &str, number: &str, more: &str| {
        format!(
            "标题: {title}\n类型: {kind}\n发文字号: {number}\n成文日期: 2023-02-01\n施行日期: 2023-05-06\n发文机关: 示例委\n体裁: 办法\n主题分类: 综合政务\n{more}"
        )
    };
    let licences = "行政许可决定文书号,许可机关,行政相对人名称,许可内容,许可决定日期,职权编码\n\
        示许〔2023〕1号,示例委,甲公司,露天活动,2023-03-01,A1\n示许〔2023〕2号,示例委,乙公司,露天活动,2023-04-03,A1\n";
    let decision = |title: &str, number: &str, decides: &str| {
        format!(
            "标题: {title}\n类型: 执法公示\n发文字号: {number}\n成文日期: 2023-04-27\n决定: {{{decides}}}\n"
        )
    };
    let powers = "- {编码: A1, 名称: 露天活动许可, 类型: 许可, 依据: 《行政许可法》第十二条}\n";
    Portal::new()
        .document(
            "content/news/rule.md",
            &fields("甲规定", "规章", "示例委令第1号", ""),
            "正文。\n",
        )
        .document(
            "content/news/old.md",
            &fields("乙办法", "政策文件", "示发〔2023〕1号", "规范性文件: true\n"),
            "正文。\n",
        )
        .document(
            "content/news/new.md",
            &fields("丙办法", "政策文件", "示发〔2023〕2号", "规范性文件: true\n废止: [old.md]\n"),
            "正文。\n",
        )
        .document(
            "content/news/licences.md",
            "标题: 许可决定\n类型: 执法公示\n表格: licences.csv\n",
            "许可。\n",
        )
        .file("content/news/licences.csv", licences)
        .document(
            "content/news/p.md",
            &decision("丁案", "示罚〔2023〕1号", "处罚种类: 警告"),
            "警告。\n",
        )
        .document(
            "content/news/c.md",
            &decision("戊案", "示强〔2023〕1号", "执法类别: 行政强制"),
            "扣押。\n",
        )
        .document(
            "content/news/powers.md",
            "标题: 权责\n类型: 权责清单\n表格: powers.yaml\n",
            "清单。\n",
        )
        .file("content/news/powers.yaml", powers)
        .document("content/news/report.md", REPORT, "一、总体情况\n")
}

/// What the portal of the report with these cells says against them.
fn against(portal: Portal, cells: [usize; 9]) -> Vec<Finding> {
    let report = portal.file("content/news/2023.yaml", &figures(cells)).build();
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    report.findings.into_iter().filter(|finding| finding.code == "annual-site").collect()
}

#[test]
fn any_figure_that_is_not_what_the_portal_counts_is_named_with_its_rule_and_the_difference() {
    let good = [1, 0, 1, 2, 1, 1, 2, 1, 1];
    assert_eq!(against(portal(), good), []);
    for at in 0..good.len() {
        let mut cells = good;
        cells[at] += 1;
        let found = against(portal(), cells);
        let [only] = &found[..] else { panic!("{at}: {found:#?}") };
        let clause = if at < 6 { "R-30-16" } else { "R-30-17" };
        assert_eq!(only.clause, Some(clause), "{at}");
        assert!(only.message.zh.contains(clause) && only.message.zh.contains("相差 1"), "{only:?}");
        // Each of the rows has a line of its own.
        let line = [3, 3, 3, 4, 4, 4, 5, 6, 7][at];
        assert_eq!(only.place.position().unwrap().line, line, "{at}");
    }
}

#[test]
fn a_licence_is_a_decision_of_its_power_and_is_counted_by_itself() {
    let portal = portal().file("content/news/2023.yaml", &figures([1, 0, 1, 2, 1, 1, 2, 1, 1]));
    let report = portal.build();
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    let item = portal.published("news/powers/A1.html");
    assert!(item.contains("示许〔2023〕2号</a>（行政许可）"), "{item}");
    let statistics = portal.published("statistics/index.html");
    assert!(statistics.contains("行政许可和行政强制"), "{statistics}");
    let coerced = portal.published("news/c.html");
    assert!(coerced.contains("扣押"), "{coerced}");
}

#[test]
fn an_act_that_there_is_not_is_found_where_it_stands() {
    let wrong = "标题: 戊案\n类型: 执法公示\n发文字号: 示强〔2023〕1号\n成文日期: 2023-04-27\n决定: {执法类别: 行政强拆}\n";
    let report = Portal::new().document("content/news/c.md", wrong, "扣押。\n").build();
    let [only] = &errors(&report)[..] else { panic!("{:#?}", report.findings) };
    assert_eq!((only.code, only.place.position().unwrap().line), ("word-unknown", 8));
}

/// A list in GB18030 under its title, as a spreadsheet program saves it where units are merged.
const OFFICERS: &str = "示例委行政执法人员名单,,,,\n\
    序号,姓名,执法证号,执法类别,执法单位\n\
    1,队员甲,示执000001,城市管理,一队\n2,队员乙,示执000002,城市管理,\n3,队员丙,示执000003,执法监督,法制科\n";

fn officers(text: &str) -> Portal {
    let (bytes, ..) = encoding_rs::GB18030.encode(text);
    Portal::new()
        .document(
            "content/news/officers.md",
            "标题: 执法人员名单\n类型: 执法公示\n表格: officers.csv\n",
            "共{{ 条数() }}人，其中一队{{ 条数(列=执法单位, 值=一队) }}人。\n",
        )
        .bytes("content/news/officers.csv", &bytes)
}

#[test]
fn officers_are_counted_by_what_they_enforce() {
    let portal = officers(OFFICERS);
    let report = portal.build();
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    let page = portal.published("news/officers.html");
    assert!(page.contains(">3</span>人，其中一队<span class=\"live\">2</span>人。"), "{page}");
    assert!(page.contains("执法证件按类别：城市管理2件，执法监督1件。"), "{page}");
    let rows = portal.published("news/officers/list.csv");
    assert!(rows.contains("\"示执000002\",\"城市管理\",\"一队\""), "{rows}");
}

#[test]
fn a_certificate_of_two_officers_stops_the_build_at_its_cell() {
    let report = officers(&OFFICERS.replace("示执000003", "示执 000001")).build();
    let [only] = &errors(&report)[..] else { panic!("{:#?}", report.findings) };
    let Place::Cell(file, cell) = &only.place else { panic!("{only:?}") };
    assert_eq!((only.code, only.clause), ("certificate-twice", Some("R-118-02")));
    assert_eq!((file.name(), &*cell.to_string()), ("officers.csv", "C5"));
}

#[test]
fn a_decision_leads_to_the_power_it_rests_on_and_the_power_to_it() {
    let portal = Portal::new()
        .document(
            "content/news/powers.md",
            "标题: 权责\n类型: 权责清单\n表格: powers.yaml\n",
            "清单。\n",
        )
        .file(
            "content/news/powers.yaml",
            "- {编码: C1, 名称: 对占道经营的处罚, 类型: 处罚, 依据: 《行政处罚法》第九条}\n",
        )
        .document(
            "content/news/case.md",
            "标题: 甲案\n类型: 执法公示\n发文字号: 示罚〔2023〕1号\n成文日期: 2023-04-27\n决定: {处罚种类: 警告, 职权编码: C1}\n",
            "警告。\n",
        );
    let report = portal.build();
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    let case = portal.published("news/case.html");
    assert!(case.contains("news/powers/C1.html\">对占道经营的处罚</a>"), "{case}");
    assert!(
        portal.published("news/powers/C1.html").contains("news/case.html\">示罚〔2023〕1号</a>")
    );
}

#[test]
fn a_power_of_inspection_tells_what_is_inspected_by_it() {
    let portal = Portal::new()
        .document(
            "content/news/powers.md",
            "标题: 权责\n类型: 权责清单\n表格: powers.yaml\n",
            "清单。\n",
        )
        .file(
            "content/news/powers.yaml",
            "- {编码: F1, 名称: 摊点检查, 类型: 检查, 依据: 《行政处罚法》第五十四条}\n",
        )
        .document(
            "content/news/random.md",
            "标题: 随机抽查事项清单\n类型: 执法公示\n表格: random.yaml\n",
            "清单。\n",
        )
        .file(
            "content/news/random.yaml",
            "- {抽查事项: 摊点位置, 抽查对象: 摊主, 抽查依据: 《行政处罚法》第五十四条, 承办机构: 执法队, 职权编码: F1}\n",
        );
    let report = portal.build();
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    let item = portal.published("news/powers/F1.html");
    assert!(item.contains("news/random.html\">摊点位置</a>，抽查摊主"), "{item}");
}
