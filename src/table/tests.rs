//! Tables from real spreadsheet programs, and from hostile ones.

use proptest::prelude::*;

use super::power::PowerList;
use super::*;

/// The same list in every form; how the spreadsheets were made is told beside them.
const FORMS: &[(&str, &[u8])] = &[
    ("powers.xlsx", include_bytes!("../../tests/tables/powers.xlsx")),
    ("powers.xls", include_bytes!("../../tests/tables/powers.xls")),
    ("powers.csv", include_bytes!("../../tests/tables/powers.csv")),
    ("powers.yaml", include_bytes!("../../tests/tables/powers.yaml")),
];

/// Another list, with a heading of two rows and cells that are merged over several items.
const SPREAD: &[(&str, &[u8])] = &[
    ("spread.xlsx", include_bytes!("../../tests/tables/spread.xlsx")),
    ("spread.xls", include_bytes!("../../tests/tables/spread.xls")),
    ("spread.csv", include_bytes!("../../tests/tables/spread.csv")),
    ("spread.yaml", include_bytes!("../../tests/tables/spread.yaml")),
];

fn powers(name: &str, bytes: &[u8]) -> Checked<PowerList> {
    let path = SourcePath::new(format!("content/{name}"));
    let mut findings = Vec::new();
    let table = read(&path, bytes, power::WANTS).unpack(&mut findings).expect(name);
    let list = PowerList::of(&table).unpack(&mut findings);
    Checked { value: list, findings }
}

#[test]
fn every_form_of_a_list_gives_the_same_items() {
    let lists = FORMS.iter().map(|(name, bytes)| {
        let Checked { value: mut list, findings } = powers(name, bytes);
        let found: Vec<_> = findings.iter().map(|finding| finding.code).collect();
        let hidden: &[&str] = if name.contains(".xls") { &["table-hidden"] } else { &[] };
        assert_eq!(found, hidden, "{name}");
        list.items.iter_mut().for_each(|item| item.row = 0);
        (name, list)
    });
    let lists: Vec<_> = lists.collect();
    let (_, wanted) = &lists[3];
    assert_eq!(wanted.items.len(), 7);
    for (name, list) in &lists {
        assert!(list.items == wanted.items, "{name}");
    }
}

#[test]
fn a_heading_of_two_rows_and_cells_over_several_items_give_the_same_items() {
    let lists = SPREAD.iter().map(|(name, bytes)| {
        let Checked { value: mut list, findings } = powers(name, bytes);
        let found: Vec<_> = findings.iter().map(|finding| finding.code).collect();
        let said: &[&str] = if name.ends_with(".csv") { &["table-merged"] } else { &[] };
        assert_eq!(found, said, "{name}");
        list.items.iter_mut().for_each(|item| item.row = 0);
        list
    });
    let lists: Vec<_> = lists.collect();
    assert_eq!(lists[3].items.len(), 4);
    assert!(lists.iter().all(|list| *list == lists[3]), "{lists:#?}");
}

#[test]
fn cells_that_were_merged_over_several_items_are_filled_in_csv_and_said() {
    let csv = "职权编码,职权名称,职权类型,设定依据,行使主体,监督电话\n\
        C1,甲,行政检查,《甲法》第一条,某队,12345\nC2,乙,,《甲法》第二条,,\nC3,丙,行政许可,《甲法》第三条,,\n";
    let Checked { value: list, findings } = powers("powers.csv", csv.as_bytes());
    let items = list.items.iter().map(|item| (item.kind.name(), item.phone.as_deref()));
    let phone = Some("12345");
    let wanted = [("行政检查", phone), ("行政检查", phone), ("行政许可", phone)];
    assert_eq!(items.collect::<Vec<_>>(), wanted);
    let found = findings.iter().map(|finding| match &finding.place {
        Place::Cell(_, cell) => (finding.code, cell.to_string()),
        other => panic!("{other:?}"),
    });
    let wanted = [("table-merged", "C3"), ("table-merged", "F3")];
    assert_eq!(found.collect::<Vec<_>>(), wanted.map(|(code, cell)| (code, cell.to_owned())));
    // YAML has no cells that are merged: what is blank there is missing.
    let yaml = "- {职权编码: C1, 职权名称: 甲, 职权类型: 行政检查, 设定依据: 《甲法》第一条}\n\
                - {职权编码: C2, 职权名称: 乙, 设定依据: 《甲法》第二条}\n";
    assert_eq!(powers("powers.yaml", yaml.as_bytes()).findings[0].code, "cell-blank");
}

#[test]
fn a_wrong_cell_is_named_as_its_spreadsheet_names_it() {
    let bytes = include_bytes!("../../tests/tables/wrong.xlsx");
    let found = powers("wrong.xlsx", bytes).findings;
    let found: Vec<_> = found
        .iter()
        .map(|finding| match &finding.place {
            Place::Cell(_, cell) => (finding.code, cell.to_string()),
            other => (finding.code, format!("{other:?}")),
        })
        .filter(|(_, place)| !place.starts_with("File"))
        .collect();
    let wanted = [("power-kind", "行政检查!D5"), ("cell-blank", "行政检查!E6")];
    assert_eq!(found, wanted.map(|(code, cell)| (code, cell.to_owned())));
}

#[test]
fn a_small_file_that_unpacks_to_gigabytes_is_refused() {
    use std::io::Write as _;
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    archive.start_file("xl/sharedStrings.xml", options).unwrap();
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..210 {
        archive.write_all(&blanks).unwrap();
    }
    let bytes = archive.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20);
    let found = read(&SourcePath::new("content/bomb.xlsx"), &bytes, Wants::ANY).findings;
    assert_eq!(found[0].code, "table-bomb");
}

#[test]
fn a_list_reads_back_from_every_form_it_is_offered_in() {
    let (name, bytes) = FORMS[3];
    let table = read(&SourcePath::new(name), bytes, power::WANTS).value.unwrap();
    let made = crate::base::date::parse_day("2024-01-01").unwrap();
    let offered = [("a.xlsx", table.xlsx("权责清单", made)), ("a.csv", table.csv().into_bytes())];
    for (name, bytes) in offered {
        let again = read(&SourcePath::new(name), &bytes, power::WANTS).value.unwrap();
        assert_eq!(again.columns, table.columns, "{name}");
        let cells =
            |table: &Table| table.rows.iter().map(|row| row.cells.clone()).collect::<Vec<_>>();
        assert_eq!(cells(&again), cells(&table), "{name}");
    }
    let json: serde_json::Value = serde_json::from_slice(&table.json()).unwrap();
    assert_eq!(json.as_array().unwrap().len(), table.rows.len());
    assert_eq!(table.xlsx("权责清单", made), table.xlsx("权责清单", made));
}

#[test]
fn a_cell_that_is_too_long_for_a_spreadsheet_is_cut() {
    let path = SourcePath::new("content/a.csv");
    let columns = vec![Heading { over: None, name: "说明".to_owned() }];
    // Of each of these a spreadsheet counts two.
    let cells = vec!["😀".repeat(20_000)];
    let rows = vec![Row { cells, at: Origin::Line(2) }];
    let table = Table { path, title: None, columns, rows };
    let bytes = table.xlsx("表", crate::base::date::parse_day("2024-01-01").unwrap());
    let grids = workbook::xlsx(&SourcePath::new("a.xlsx"), &bytes).value;
    assert_eq!(grids[0].cell(2, 1), "😀".repeat(16_383));
}

prop_compose! {
    fn any_table()(columns in 1_usize..5)(
        title in prop::option::of("[甲乙]{1,4}"),
        columns in prop::collection::vec((prop::option::of("[a-c,\"\n]{1,3}"), "[a-z甲乙,\"\n]{1,4}"), columns),
        rows in prop::collection::vec(prop::collection::vec("[甲a,\"\n 1]{0,6}", columns), 0..6),
    ) -> Table {
        let path = SourcePath::new("content/a.csv");
        let columns = columns.into_iter().map(|(over, name)| Heading { over, name }).collect();
        let rows = rows.into_iter().enumerate();
        let rows = rows.map(|(at, cells)| Row { cells, at: Origin::Line(u32::try_from(at).unwrap() + 4) });
        Table { path, title, columns, rows: rows.collect() }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn what_is_kept_of_a_table_is_the_table(table in any_table()) {
        let kept = table.canonical();
        prop_assert_eq!(Table::from_canonical(&table.path, &kept), Some(table));
    }

    #[test]
    fn no_bytes_stop_the_readers(
        form in 0..FORMS.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..40),
        end in any::<prop::sample::Index>(),
        cut in any::<bool>(),
    ) {
        let (name, bytes) = FORMS[form];
        let mut bytes = bytes.to_vec();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cut {
            bytes.truncate(end.index(bytes.len()));
        }
        let read = read(&SourcePath::new(name), &bytes, power::WANTS);
        if let Some(table) = read.value {
            let _ = PowerList::of(&table);
            let _ = Table::from_canonical(&table.path, &String::from_utf8_lossy(&bytes));
        }
    }
}
