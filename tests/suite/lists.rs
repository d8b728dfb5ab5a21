//! Lists beside documents: power lists, full lists of proactive disclosure, decisions.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use gongkai::base::{Digest, Place, SitePath, SourcePath};
use gongkai::pipeline::{self, Reader, Registers, Remember, Report};
use gongkai::proof;
use gongkai::source::Content;

use crate::portal::{Portal, errors};

const LAW: &str = "标题: 示例市滨河广场地区管理规定\n类型: 规章\n发文机关: 示例市人民政府\n\
    发文字号: 示例市人民政府令第1号\n成文日期: 2022-12-01\n施行日期: 2023-01-01\n发布时间: 2022-12-05 09:00\n";

/// A regulation of twenty articles, the twelfth of which has items.
fn law() -> String {
    let mut law = String::new();
    for article in 1..=20 {
        let number = gongkai::base::numeral::format(article);
        if article == 12 {
            law += "第十二条　广场内不得有下列行为：\n（一）散发宣传品；\n（二）遛狗；\n（三）放风筝。\n";
        } else {
            let _ = writeln!(law, "第{number}条　内容{article}。");
        }
    }
    law
}

const POWERS: &str = "标题: 权责清单\n类型: 权责清单\n表格: powers.yaml\n";

fn power(code: &str, name: &str, basis: &str) -> String {
    format!(
        "- 职权编码: {code}\n  职权名称: {name}\n  职权类型: 行政处罚\n  设定依据: {basis}\n  行使主体: 示例委\n"
    )
}

fn portal(rows: &str) -> Portal {
    Portal::new()
        .file("content/powers/_index.md", "---\n标题: 权责\n---\n")
        .document("content/powers/rule.md", LAW, &law())
        .document("content/powers/powers.md", POWERS, "清单说明。\n")
        .file("content/powers/powers.yaml", rows)
}

fn codes(report: &Report) -> Vec<&str> {
    report.findings.iter().map(|finding| finding.code).collect()
}

const RULE: &str = "《示例市滨河广场地区管理规定》";

#[test]
fn a_power_has_a_page_with_its_basis_linked_to_the_article_and_its_decisions() {
    let rows = power("C01", "对遛狗的处罚", &format!("{RULE}第十二条第（二）项"))
        + &power("C02", "对放风筝的处罚", &format!("{RULE}第十二条第三项"));
    let decisions = "决定书文号,执法机关,当事人,处罚种类,处罚内容,决定日期,职权编码,公示截止期\n\
        示罚〔2023〕1号,示例委,张某,罚款,罚款50元,2023-03-01,C01,2026-03-01\n\
        示罚〔2022〕9号,示例委,李某,警告,警告,2022-12-01,C01,2023-12-01\n";
    let fields = "标题: 处罚决定\n类型: 执法公示\n表格: decisions.csv\n";
    let portal = portal(&rows)
        .document("content/powers/decisions.md", fields, "决定。\n")
        .file("content/powers/decisions.csv", decisions);
    let report = portal.build();
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    let item = portal.published("powers/powers/C01.html");
    assert!(
        item.contains("<a href=\"../../powers/rule.html#t12k1x2\">第十二条第（二）项</a>"),
        "{item}"
    );
    assert!(item.contains("示罚〔2023〕1号"), "{item}");
    assert!(!item.contains("示罚〔2022〕9号"), "its period is over");
    let list = portal.published("powers/powers.html");
    assert!(list.contains("<a href=\"powers/C02.html\">C02</a>"), "{list}");
    for name in ["by-kind", "by-body", "by-basis"] {
        let overview = portal.published(&format!("powers/powers/{name}.html"));
        assert!(overview.contains("（2项）"), "{overview}");
    }
    let shown = portal.published("powers/decisions.html");
    assert!(
        shown.contains("张某") && !shown.contains("李某") && shown.contains("另有1件"),
        "{shown}"
    );
    assert!(!portal.published("powers/decisions/list.json").contains("李某"));
    let read = |path: &SitePath| std::fs::read(portal.path("public").join(path.as_str())).ok();
    assert_eq!(proof::verify(read).1, []);
}

#[test]
fn a_changed_list_needs_a_note_and_tells_what_changed_of_each_item() {
    let before =
        power("C01", "甲", "《行政处罚法》第九条") + &power("C02", "乙", "《行政处罚法》第九条");
    let after =
        power("C01", "甲", "《行政处罚法》第十条") + &power("C03", "丙", "《行政处罚法》第九条");
    let portal = portal(&before);
    assert!(portal.build_as_of("2023-06-01").written.is_some());
    let portal = portal.file("content/powers/powers.yaml", &after);
    assert!(codes(&portal.build()).contains(&"change-unnoted"), "{:?}", codes(&portal.build()));
    let noted = format!(
        "{POWERS}更新时间: \"2024-03-01 09:00\"\n更新记录: [{{日期: 2024-03-01, 说明: 按新法调整}}]\n"
    );
    let portal = portal.document("content/powers/powers.md", &noted, "清单说明。\n");
    let report = portal.build();
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    let item = portal.published("powers/powers/C01.html");
    assert!(
        item.contains("<del>《行政处罚法》第九条</del> <ins>《行政处罚法》第十条</ins>"),
        "{item}"
    );
    let gone = portal.published("powers/powers/C02.html");
    assert!(gone.contains("http-equiv=\"refresh\""), "no address dies: {gone}");
    let new = portal.published("powers/powers/C03.html");
    assert!(new.contains("列入清单"), "{new}");
    std::fs::remove_dir_all(portal.path("public")).unwrap();
    assert!(portal.build_as_of("2023-12-31").written.is_some());
    assert!(portal.published("powers/powers/C02.html").contains("乙"), "the list as it stood then");
}

#[test]
fn every_page_and_file_of_a_large_list_tells_the_same_number() {
    let count = 3000;
    let kinds = ["行政许可", "行政处罚", "行政检查", "其他类"];
    let row = |at: usize| {
        let basis = format!("{RULE}第{}条", 1 + at % 20);
        let row = power(&format!("C{at:04}"), &format!("事项{at}"), &basis);
        row.replace("行政处罚", kinds[at % 4]).replace("示例委", &format!("示例委{}队", at % 7))
    };
    let portal = portal(&(1..=count).map(row).collect::<String>());
    let report = portal.build();
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    let pages = portal.output().keys().filter(|path| path.starts_with("powers/powers/C")).count();
    let list = portal.published("powers/powers.html").matches("href=\"powers/C").count();
    let json: serde_json::Value =
        serde_json::from_str(&portal.published("powers/powers/list.json")).unwrap();
    let csv = portal.published("powers/powers/list.csv").lines().count() - 1;
    let bytes = std::fs::read(portal.path("public/powers/powers/list.xlsx")).unwrap();
    let mut book: calamine::Xlsx<_> =
        calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let (_, sheet) = calamine::Reader::worksheets(&mut book).remove(0);
    let files = [json.as_array().unwrap().len(), csv, sheet.height() - 1];
    assert_eq!((pages, list, files), (count, count, [count; 3]));
    for name in ["by-kind", "by-body", "by-basis"] {
        let overview = portal.published(&format!("powers/powers/{name}.html"));
        assert!(overview.contains(&format!("共{count}项")), "{name}");
        let said = overview.split("</h2>").filter_map(|part| {
            part.rsplit_once('（')?.1.strip_suffix("项）")?.parse::<usize>().ok()
        });
        let said: Vec<usize> = said.collect();
        let groups = [("by-kind", 4), ("by-body", 7), ("by-basis", 1)];
        assert!(groups.contains(&(name, said.len())), "{name}: {said:?}");
        let links = overview.matches("powers/powers/C").count();
        assert_eq!((said.iter().sum::<usize>(), links), (count, count), "{name}");
    }
}

#[test]
fn a_full_list_says_what_is_really_published_and_what_is_overdue() {
    let rows = "公开事项,公开内容,公开依据,公开时限,公开渠道,栏目\n\
        工作动态,【标题】,《条例》第十九条,长期公开,■政府网站,动态\n\
        月度简报,【标题】,《条例》第十九条,每月更新,■政府网站,动态\n\
        财务信息,【标题】,《条例》第二十条,每年10月31日前,■政府网站,财务\n\
        人事信息,【标题】,《条例》第二十条,长期公开,■政府网站 □政府公报,\n\
        现场公示,【标题】,《条例》第二十条,长期公开,□政府网站 ■公开查阅点,\n";
    let fields = "标题: 全清单\n类型: 主动公开全清单\n表格: list.csv\n";
    let portal = Portal::new()
        .document("content/news/list.md", fields, "说明。\n")
        .file("content/news/list.csv", rows);
    let report = portal.build();
    let found = report.findings.iter().filter(|finding| finding.code.starts_with("list-"));
    let found: Vec<_> = found
        .map(|finding| match &finding.place {
            Place::Cell(_, cell) => (finding.code, cell.to_string()),
            other => panic!("{other:?}"),
        })
        .collect();
    let wanted = [("list-overdue", "A3"), ("list-no-column", "A4"), ("list-unplaced", "A5")];
    let wanted = wanted.map(|(code, cell)| (code, cell.to_owned()));
    assert_eq!(found, wanted);
    let page = portal.published("news/list.html");
    assert!(page.contains("按时公开") && page.contains("逾期（应于2023-06-06前）"), "{page}");
    assert!(page.contains("2件"), "{page}");
}

#[test]
fn a_decision_whose_period_is_over_is_a_tombstone_and_still_proves() {
    let fields = "标题: 张某遛狗案\n类型: 执法公示\n发文字号: 示罚〔2023〕1号\n成文日期: 2023-03-01\n发布时间: 2023-03-05 09:00\n\
        决定: {处罚种类: 警告、罚款, 金额: 50, 职权编码: C01, 程序: 简易程序, 公示至: 2024-03-01}\n";
    let portal = portal(&power("C01", "对遛狗的处罚", &format!("{RULE}第十二条第（二）项")))
        .document("content/powers/decision.md", fields, "张某在广场遛狗。\n")
        .document(
            "content/news/a.md",
            "",
            "全年处罚{{ 行政处罚(年=2023) }}件，{{ 行政处罚(年=2023, 项目=金额) }}元。\n",
        );
    let report = portal.build_as_of("2024-03-01");
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    assert_eq!(
        report.next_change.map(|moment| moment.to_string()).as_deref(),
        Some("2024-03-02T00:00:00")
    );
    assert!(portal.published("powers/decision.html").contains("在广场遛狗"));
    assert!(portal.published("powers/powers/C01.html").contains("示罚〔2023〕1号"));
    assert!(
        portal
            .published("news/a.html")
            .contains("<span class=\"live\">1</span>件，<span class=\"live\">50</span>元")
    );
    assert!(portal.published("statistics/index.html").contains("罚没金额（元）"));
    let register = std::fs::read_to_string(portal.path("content/register.jsonl")).unwrap();

    let report = portal.build_as_of("2024-03-02");
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    let page = portal.published("powers/decision.html");
    assert!(page.contains("公示期至2024年3月1日届满") && !page.contains("在广场遛狗"), "{page}");
    assert!(!portal.published("documents.jsonl").contains("在广场遛狗"));
    assert!(!portal.published("powers/powers/C01.html").contains("示罚〔2023〕1号"));
    assert!(
        portal.published("statistics/index.html").contains("罚没金额（元）"),
        "it still counts"
    );
    let after = std::fs::read_to_string(portal.path("content/register.jsonl")).unwrap();
    assert_eq!(after, register, "what follows from the day is no act");
    let read = |path: &SitePath| std::fs::read(portal.path("public").join(path.as_str())).ok();
    assert_eq!(proof::verify(read).1, []);
}

#[test]
fn a_changed_data_file_is_seen_by_the_next_build_and_by_the_preview() {
    let portal = portal(&power("C01", "甲", "《行政处罚法》第九条")).document(
        "content/news/count.md",
        "",
        "共{{ 条数(清单=powers/powers) }}项。\n",
    );
    let mut request = portal.request("2024-04-30");
    request.registers = Registers::No;
    request.remember = Some(Remember { program: Digest::of(b"1"), since: i64::MAX });
    assert!(pipeline::build(&request).unwrap().written.is_some());
    let mut reader = Reader::new(Content::at(portal.root()));
    let seen = |reader: &mut Reader| {
        let loaded = pipeline::load(reader, request.day, &mut Vec::new()).unwrap().unwrap();
        loaded.addresses.iter().filter(|at| at.path.as_str().starts_with("powers/powers/C")).count()
    };
    assert_eq!(seen(&mut reader), 1);
    let rows =
        power("C01", "甲", "《行政处罚法》第十条") + &power("C02", "乙", "《行政处罚法》第九条");
    let portal = portal.file("content/powers/powers.yaml", &rows);
    reader.forget(&BTreeSet::from([SourcePath::new("content/powers/powers.yaml")]));
    assert_eq!(seen(&mut reader), 2);
    assert!(pipeline::build(&request).unwrap().written.is_some());
    assert!(portal.published("news/count.html").contains("<span class=\"live\">2</span>"));
    assert!(portal.published("powers/powers/C01.html").contains("第十条"));
    let remembered = portal.output();
    std::fs::remove_dir_all(portal.path("public")).unwrap();
    std::fs::remove_dir_all(portal.path(".gongkai")).unwrap();
    assert!(pipeline::build(&request).unwrap().written.is_some());
    assert!(portal.output() == remembered, "as if it had been built anew");
}

/// The lines of the list at which something was found.
fn lines(report: &Report, code: &str) -> Vec<u32> {
    let found = report.findings.iter().filter(|finding| finding.code == code);
    found.map(|finding| finding.place.position().unwrap().line).collect()
}

#[test]
fn every_basis_of_a_power_exists_has_that_article_and_is_in_force() {
    let sound = [
        "《行政处罚法》第九条",
        "《中华人民共和国行政强制法》第二十四条",
        "《行政许可法》第三十条",
    ];
    let basis = |at: usize| match at % 15 {
        3 if at < 300 => "《合同法》第八条".to_owned(),
        7 if at < 150 => "《行政处罚法》第八十七条".to_owned(),
        11 if at < 150 => "《行政外罚法》第九条".to_owned(),
        _ => sound[at % 3].to_owned(),
    };
    let row = |at: usize| power(&format!("C{at:03}"), &format!("事项{at}"), &basis(at));
    let rows: String = (0..300).map(row).collect();
    let portal = portal(&rows);
    let report = portal.build();
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    // Each row takes five lines.
    let at = |rest: usize, below: usize| -> Vec<u32> {
        let rows = (0..below).filter(|at| at % 15 == rest);
        rows.map(|at| u32::try_from(5 * at + 1).unwrap()).collect()
    };
    assert_eq!(lines(&report, "law-repealed"), at(3, 300));
    assert_eq!(lines(&report, "law-no-article"), at(7, 150));
    assert_eq!(lines(&report, "law-misspelt"), at(11, 150));
    assert_eq!(report.findings.len(), 20 + 10 + 10, "all and only these");

    let card = "法律:\n  - {名称: 行政许可法, 失效: 2024-01-01, 替代: 新行政许可法}\n";
    let portal = portal.file("content/laws.yaml", card);
    let report = portal.build();
    let broken = (0..300).filter(|at| basis(*at).starts_with("《行政许可法》"));
    let broken: Vec<u32> = broken.map(|at| u32::try_from(5 * at + 1).unwrap()).collect();
    let mut all = [broken, at(3, 300)].concat();
    all.sort_unstable();
    assert_eq!(lines(&report, "law-repealed"), all);
    let index = portal.published("cited-laws/index.html");
    assert!(index.contains("行政许可法") && index.contains("2024-01-01废止"), "{index}");
}

#[test]
fn citations_in_a_text_lead_to_the_article_and_are_judged_by_the_day_of_the_text() {
    let text = format!("依据{RULE}第十二条、第三十条和《合同法》第八条办理。\n");
    let guide = "标题: 须知\n类型: 办事指南\n";
    let news = "标题: 旧闻\n类型: 动态\n发布时间: 2020-05-06 09:30\n";
    let portal = portal("- {编码: A1, 名称: 甲, 类型: 许可, 依据: 《行政许可法》第十二条}\n")
        .document("content/news/guide.md", guide, &text)
        .document("content/news/news.md", news, "依据《合同法》第八条办理。\n");
    let report = portal.build();
    let found: Vec<_> = report
        .findings
        .iter()
        .map(|finding| (finding.code, finding.place.file().unwrap().as_str()))
        .collect();
    let guide = "content/news/guide.md";
    assert_eq!(found, [("law-no-place", guide), ("law-repealed", guide)]);
    let page = portal.published("news/guide.html");
    assert!(page.contains("href=\"../powers/rule.html#t12\""), "{page}");
}

#[test]
fn a_data_file_that_is_not_there_or_wrong_stops_the_build_with_its_place() {
    let portal = portal(
        "- {职权编码: C1, 职权名称: 甲, 职权类型: 行政监察, 设定依据: 《行政处罚法》第九条}\n",
    );
    assert_eq!(codes(&portal.build()), ["power-kind"]);
    std::fs::remove_file(portal.path("content/powers/powers.yaml")).unwrap();
    assert_eq!(codes(&portal.build()), ["data-missing"]);
}
