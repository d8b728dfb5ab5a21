//! The report as a whole: three years that add up, and what happens when one cell does not.

use proptest::prelude::*;

use super::layout::Content as LayoutContent;
use super::*;
use crate::base::Checked;

fn path(year: i16) -> SourcePath {
    SourcePath::new(format!("content/disclosure/reports/{year}.yaml"))
}

/// Three years in which everything adds up.
fn years() -> [AnnualReport; 3] {
    let year = |year: i16,
                [made, repealed, in_force]: [usize; 3],
                over: &str,
                new: &str,
                next: &str| {
        let yaml = format!(
            "年度: {year}\n主动公开:\n  规章: [0, 0, 0]\n  行政规范性文件: {{制发: {made}, 废止: {repealed}, 现行有效: {in_force}}}\n\
             \x20 行政许可: 46\n  行政处罚: 10\n  行政强制: 0\n  行政事业性收费: 0.5\n公开申请:\n  新收: {new}\n  上年结转: {over}\n\
             \x20 予以公开: [2, 1, 0, 0, 0, 0]\n  无法提供-不掌握: [1, 0, 0, 1, 0, 0]\n  结转下年度: {next}\n\
             复议诉讼:\n  行政复议: [1, 0, 0, 1]\n  未经复议直接起诉: [0, 1, 0, 0]\n"
        );
        let Checked { value, findings } = read(&path(year), &yaml);
        assert_eq!(findings, []);
        value.unwrap()
    };
    [
        year(2021, [1, 0, 1], "[0, 0, 0, 0, 0, 0]", "[4, 1, 0, 1, 0, 0]", "[1, 0, 0, 0, 0, 0]"),
        year(2022, [3, 1, 3], "[1, 0, 0, 0, 0, 0]", "[3, 1, 0, 1, 0, 0]", "[1, 0, 0, 0, 0, 0]"),
        year(2023, [5, 0, 8], "[1, 0, 0, 0, 0, 0]", "[2, 1, 0, 1, 0, 0]", "[0, 0, 0, 0, 0, 0]"),
    ]
}

fn check(years: &[AnnualReport; 3]) -> Vec<Finding> {
    let [first, second, third] = years;
    let within = years.iter().flat_map(AnnualReport::check);
    within.chain(second.check_against(first)).chain(third.check_against(second)).collect()
}

#[test]
fn three_years_that_add_up_have_nothing_wrong() {
    assert_eq!(check(&years()), []);
}

#[test]
fn any_cell_that_is_one_more_or_less_breaks_an_identity_that_names_it() {
    let good = years();
    let one = Amount::whole(1);
    let alone = ["行政许可", "行政处罚", "行政强制", "行政事业性收费"];
    for year in 0..3 {
        for slot in good[year].form.slots() {
            let name = good[year].form.name(slot);
            // What no sum is made of is compared with the decisions that are published (R-30-17), and
            // what was made and repealed in the first year has no year before it.
            let first = year == 0 && (name.ends_with("制发") || name.ends_with("废止"));
            if first || alone.contains(&name.as_str()) {
                continue;
            }
            for changed in [good[year].at(slot) + one, good[year].at(slot) - one] {
                if changed.is_negative() {
                    continue;
                }
                let mut years = good.clone();
                years[year].set(slot, changed);
                let found = check(&years);
                let names_it = |finding: &Finding| {
                    finding.message.zh.contains(&name) && finding.message.zh.contains("相差 1")
                };
                assert!(found.iter().any(names_it), "{year} {name}: {found:#?}");
                assert!(found.iter().all(|finding| finding.clause.is_some()));
            }
        }
    }
}

#[test]
fn table_three_is_laid_out_as_the_form_has_it() {
    let table = years()[2].layout(Part::Requests);
    let (head, body) = table.rows.split_at(table.headings);
    assert_eq!((head.len(), body.len()), (3, 25));
    // Every place of ten columns is taken exactly once.
    let mut taken = vec![[0_u8; 10]; table.rows.len()];
    for (row, cells) in table.rows.iter().enumerate() {
        for cell in cells {
            let column = taken[row].iter().position(|count| *count == 0).expect("a free place");
            for line in taken.iter_mut().skip(row).take(cell.rows) {
                line.iter_mut().skip(column).take(cell.columns).for_each(|count| *count += 1);
            }
        }
    }
    assert!(taken.iter().flatten().all(|count| *count == 1), "{taken:?}");
    let figures =
        body.iter().flatten().filter(|cell| matches!(cell.content, LayoutContent::Figure(_)));
    assert_eq!(figures.count(), 25 * 7);
    let spans: Vec<_> = body
        .iter()
        .flatten()
        .filter(|cell| 1 < cell.rows)
        .map(|cell| (cell.text().chars().take(7).collect::<String>(), cell.rows))
        .collect();
    let wanted = [
        ("三、本年度办理", 22),
        ("（三）不予公开", 8),
        ("（四）无法提供", 3),
        ("（五）不予处理", 5),
        ("（六）其他处理", 3),
    ];
    assert_eq!(spans, wanted.map(|(name, rows)| (name.to_owned(), rows)));
    assert_eq!(table.html().lines().count(), 1);
}

#[test]
fn the_older_form_is_known_too() {
    let yaml = "年度: 2020\n主动公开:\n  规范性文件: {新制作: 2, 新公开: 2, 总数量: 9}\n  行政许可: {上年项目: 3, 增减: -1, 处理决定: 40}\n  政府集中采购: {项目: 4, 金额: 123.45}\n";
    let Checked { value, findings } = read(&path(2020), yaml);
    assert_eq!(findings, []);
    let report = value.unwrap();
    assert_eq!(report.form, Form::Of2019);
    let html = report.layout(Part::Disclosed).html();
    assert!(
        html.contains("第二十条第（九）项") && html.contains(">123.45<") && html.contains(">-1<")
    );
}

#[test]
fn every_mistake_is_found_on_its_line() {
    let yaml = "年度: 2023\n公开申请:\n  新收: [1, 2]\n  予以公布: [0, 0, 0, 0, 0, 0]\n  部分公开: [0, 0, /, 0, 0, 0]\n复议:\n  行政复议: [0, 0, 0, 0]\n";
    let found = read(&path(2023), yaml).findings;
    let found: Vec<_> = found
        .iter()
        .map(|finding| (finding.code, finding.place.position().unwrap().line))
        .collect();
    assert_eq!(
        found,
        [("annual-count", 3), ("annual-row", 4), ("annual-cell", 5), ("annual-key", 6)]
    );
    assert_eq!(read(&path(2023), "公开申请: {}\n").findings[0].code, "annual-no-year");
}

#[test]
fn numbers_in_the_text_must_be_those_of_the_tables() {
    let report = &years()[2];
    let said = |text: &str| -> Vec<String> {
        report.contradictions(text).iter().map(|wrong| wrong.name.clone()).collect()
    };
    assert_eq!(
        said("全年新收政府信息公开申请4件，上年结转一件，结转下年度继续办理0件。"),
        Vec::<String>::new()
    );
    assert_eq!(said("全年共收到申请五件。上年结转2件"), ["新收", "上年结转"]);
    assert_eq!(
        said("制发行政规范性文件5件，年底规范性文件现行有效9件"),
        ["行政规范性文件·现行有效"]
    );
    assert_eq!(said("均由自然人提出，上年没有结转。"), ["上年结转"]);
    assert_eq!(said("被申请行政复议3件；行政诉讼1件。"), ["行政复议"]);
    for text in [
        "收到申请比上年增加2件",
        "其中收到自然人申请1件",
        "2022年收到申请9件",
        "一件申请获取招标公告，予以公开",
        "没有申请超过规定的数量",
        "收到许可申请46件",
    ] {
        assert_eq!(said(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn the_spreadsheet_reads_back_cell_by_cell() {
    let report = &years()[1];
    let made = crate::base::date::parse_day("2023-01-31").unwrap();
    let bytes = report.xlsx("年报", made);
    assert_eq!(bytes, report.xlsx("年报", made));
    let mut book: calamine::Xlsx<_> =
        calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let range = calamine::Reader::worksheet_range(&mut book, "表三").unwrap();
    assert_eq!(range.get_size(), (28, 10));
    for (row, cells) in range.rows().skip(3).enumerate() {
        for column in 0..7 {
            let slot = Slot { part: Part::Requests, row, column };
            assert_eq!(cells[column + 3].to_string(), report.at(slot).to_string());
        }
    }
}

prop_compose! {
    fn any_report()(year in 2019_i16..2030, figures in prop::collection::vec(0_usize..1000, 240)) -> AnnualReport {
        let mut report = AnnualReport::blank(&path(year), year);
        for (slot, figure) in report.form.slots().zip(figures) {
            report.set(slot, Amount::whole(figure));
        }
        report
    }
}

proptest! {
    #[test]
    fn a_report_reads_back_from_its_yaml(report in any_report()) {
        let Checked { value, findings } = read(&path(report.year), &report.yaml());
        prop_assert_eq!(findings, []);
        prop_assert_eq!(value.unwrap().values, report.values);
    }

    #[test]
    fn no_text_stops_the_reader(text in "[年度主动公开申请新收表二三规章:：0-9\\[\\]{},/\n -]{0,80}") {
        let _ = read(&path(2023), &text);
    }
}
