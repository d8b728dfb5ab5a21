//! Citations in the cells of lists: linked like those of a text, and judged wherever they stand.

use gongkai::base::{Place, SitePath};
use gongkai::pipeline::Report;
use gongkai::proof;

use crate::portal::{Portal, errors};

const LAW: &str = "标题: 示例市广场管理规定\n类型: 规章\n发文机关: 示例市人民政府\n\
    发文字号: 示例市人民政府令第1号\n成文日期: 2022-12-01\n施行日期: 2023-01-01\n发布时间: 2022-12-05 09:00\n";

fn portal() -> Portal {
    let law = "第一条　甲。\n第二条　乙。\n第三条　丙。\n";
    Portal::new().document("content/news/rule.md", LAW, law)
}

/// The cells at which something was found.
fn cells(report: &Report, code: &str) -> Vec<String> {
    let found = report.findings.iter().filter(|finding| finding.code == code);
    let cell = |place: &Place| match place {
        Place::Cell(_, cell) => cell.to_string(),
        other => panic!("{other:?}"),
    };
    found.map(|finding| cell(&finding.place)).collect()
}

#[test]
fn a_list_leads_to_the_articles_that_its_cells_cite_and_still_proves() {
    let rows = "公开事项,公开依据,公开时限,栏目\n\
        动态,《示例市广场管理规定》第二条、第三条,长期公开,动态\n制度,《示例市广场管理规定》第九条,长期公开,动态\n";
    let portal = portal()
        .document(
            "content/news/list.md",
            "标题: 全清单\n类型: 主动公开全清单\n表格: list.csv\n",
            "见[规定](rule.md)。\n",
        )
        .file("content/news/list.csv", rows);
    let report = portal.build();
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    let page = portal.published("news/list.html");
    let link = "<a href=\"rule.html#t2\" title=\"示例市广场管理规定\">《示例市广场管理规定》第二条</a>、第三条</td>";
    assert!(page.contains(link), "{page}");
    assert!(page.contains("见<a href=\"rule.html\">规定</a>。"), "{page}");
    assert_eq!(cells(&report, "law-no-place"), ["B3"]);
    let read = |path: &SitePath| std::fs::read(portal.path("public").join(path.as_str())).ok();
    assert_eq!(proof::verify(read).1, []);
}

#[test]
fn whatever_column_or_table_names_a_law_it_is_looked_up() {
    let powers = "职权编码,职权名称,职权类型,设定依据,责任事项依据,追责情形\n\
        C1,甲,行政检查,《示例市广场管理规定》第一条,《示例市广场管理规定》第三条,《合同法》第八条\n";
    let bases = "序号,执法依据,条款\n1,《合同法》,《行政处罚法》第九条\n";
    let portal = portal()
        .document(
            "content/news/powers.md",
            "标题: 权责\n类型: 权责清单\n表格: powers.csv\n",
            "清单。\n",
        )
        .file("content/news/powers.csv", powers)
        .document(
            "content/news/bases.md",
            "标题: 依据\n类型: 执法公示\n表格: bases.csv\n",
            "依据。\n",
        )
        .file("content/news/bases.csv", bases);
    let report = portal.build();
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    assert_eq!(cells(&report, "law-repealed"), ["B2", "F2"]);
    let item = portal.published("news/powers/C1.html");
    assert!(item.contains("href=\"../../news/rule.html#t3\">第三条</a>"), "{item}");
    let index = portal.published("cited-laws/index.html");
    assert!(index.contains("合同法"), "{index}");
}

#[test]
fn a_decision_was_to_rest_on_the_law_of_its_day() {
    let rows = "决定书文号,执法机关,当事人,处罚种类,处罚内容,处罚依据,决定日期\n\
        示罚〔2020〕1号,示例委,甲,警告,警告,《合同法》第八条,2020-06-01\n\
        示罚〔2023〕2号,示例委,乙,警告,警告,《合同法》第八条,2023-03-01\n\
        示罚〔2023〕3号,示例委,丙,警告,警告,《示例市广场管理规定》第二条,2023-03-02\n";
    let portal = portal()
        .document("content/news/d.md", "标题: 处罚\n类型: 执法公示\n表格: d.csv\n", "决定。\n")
        .file("content/news/d.csv", rows);
    let report = portal.build();
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    assert_eq!(cells(&report, "law-repealed"), ["F3"]);
    let page = portal.published("news/d.html");
    assert!(
        page.contains("<a href=\"../news/rule.html#t2\">《示例市广场管理规定》第二条</a>"),
        "{page}"
    );
}

#[test]
fn a_text_that_took_the_place_of_a_law_may_name_it_to_repeal_it() {
    let cards = "法律:\n- {名称: 示例市停车办法, 施行: 2010-01-01, 失效: 2023-03-01, 替代: 示例市停车规定}\n";
    let body = "第一条　停车免费。\n\n第二条　《示例市停车办法》同时废止。\n";
    let of = |title: &str| {
        let fields = format!("标题: {title}\n类型: 制度\n");
        let portal = portal().file("content/laws.yaml", cards);
        let report = portal.document("content/news/own.md", &fields, body).build();
        report.findings.iter().filter(|finding| finding.code == "law-repealed").count()
    };
    assert_eq!((of("示例市停车规定"), of("停车收费制度")), (0, 1));
}
