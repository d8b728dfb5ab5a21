//! What goes into a spreadsheet comes out of it.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use proptest::prelude::*;

use super::*;

const COLUMNS: [&str; 3] = ["名称", "内容 <概述>", "网址"];

type Row = [String; COLUMNS.len()];

fn row(cells: [&str; 3]) -> Row {
    cells.map(str::to_owned)
}

fn rows() -> Vec<Row> {
    let plain = |at: usize| row([&format!("第{at}号"), "某办法", "https://a.example/"]);
    let odd = [
        row(["a & b < c > d \"e\" 'f'", "😀𠮷", "  前后有空格 "]),
        row(["第一行\n第二行\r\n第三行\r", "\t制表", "\n"]),
        row(["", "", ""]),
        row(["_x0041_", "_x0041\u{1}", "_x0041_x0042_"]),
        row(["\0\u{1}\u{8}\u{b}\u{1f}\u{7f}\u{85}", "\u{fffe}\u{ffff}\u{fffd}", "\u{1}x0041_"]),
        row(["", "中间有字", ""]),
        row(["]]>", "_xD800_", "_x&amp;"]),
    ];
    odd.into_iter().chain((0..20).map(plain)).collect()
}

/// `rows` in pieces of at most `length`.
fn pieces(rows: &[Row], length: usize) -> Vec<Piece> {
    let mut next = 2;
    let piece = |rows: &[Row]| {
        let piece = Piece::of(next, rows);
        next += piece.rows;
        piece
    };
    rows.chunks(length).map(piece).collect()
}

/// The workbook of `sheets`.
fn book(sheets: &[&[Piece]]) -> Vec<u8> {
    let book =
        Book { title: "目录", company: "某市", made: (2024, 4, 30), columns: COLUMNS.to_vec() };
    let named = sheets.iter().enumerate().map(|(at, pieces)| (format!("目录{at}"), *pieces));
    let sheets: Vec<_> = named.map(|(name, pieces)| Sheet { name, pieces }).collect();
    let mut bytes = Vec::new();
    book.write(&sheets, &mut bytes).unwrap();
    bytes
}

/// The cells of each sheet, the heading among them, down to the row `last`.
fn read(bytes: &[u8], last: usize) -> Vec<Vec<Row>> {
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let cell = |value: Option<&Data>| match value {
        Some(Data::String(text)) => text.clone(),
        None | Some(Data::Empty) => String::new(),
        Some(other) => panic!("{other:?}"),
    };
    let sheets = book.worksheets().into_iter().map(|(_, range)| {
        let row = |at| [0, 1, 2].map(|column| cell(range.get_value((at, column))));
        (0..=u32::try_from(last).unwrap()).map(row).collect()
    });
    sheets.collect()
}

fn with_heading(rows: &[Row]) -> Vec<Row> {
    [row(COLUMNS)].iter().chain(rows).cloned().collect()
}

/// The entry `path`, of which the size and the checksum are right.
fn entry(bytes: &[u8], path: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut entry = archive.by_name(path).unwrap();
    let mut text = String::new();
    entry.read_to_string(&mut text).unwrap();
    assert_eq!(entry.size(), text.len() as u64);
    text
}

#[test]
fn every_cell_comes_back_however_the_rows_are_cut() {
    let rows = rows();
    for length in [1, 7, rows.len()] {
        let bytes = book(&[&pieces(&rows, length)]);
        assert_eq!(read(&bytes, rows.len()), [with_heading(&rows)]);
        let sheet = entry(&bytes, "xl/worksheets/sheet1.xml");
        assert!(sheet.contains(r#"<dimension ref="A1:C28"/>"#), "{sheet}");
        assert!(sheet.contains(r#"state="frozen""#), "{sheet}");
    }
}

#[test]
fn the_sheets_stand_side_by_side_and_one_without_rows_has_its_heading() {
    let rows = rows();
    let bytes = book(&[&pieces(&rows, 4), &pieces(&rows[..3], 2), &[]]);
    let names = Xlsx::new(Cursor::new(&bytes)).unwrap().sheet_names();
    assert_eq!(names, ["目录0", "目录1", "目录2"]);
    let sheets = read(&bytes, rows.len());
    assert_eq!(sheets[0], with_heading(&rows));
    assert_eq!(sheets[1][..4], with_heading(&rows[..3]));
    assert_eq!(sheets[2][..2], [row(COLUMNS), row([""; 3])]);
    let last = entry(&bytes, "xl/worksheets/sheet3.xml");
    assert!(last.contains(r#"<dimension ref="A1:C1"/>"#), "{last}");
}

#[test]
fn the_same_rows_give_the_same_bytes() {
    let (mut rows, length) = (rows(), 5);
    let bytes = book(&[&pieces(&rows, length)]);
    assert_eq!(bytes, book(&[&pieces(&rows, length)]));
    rows[7][1] = "改了".to_owned();
    assert_ne!(bytes, book(&[&pieces(&rows, length)]));
}

#[test]
fn what_is_too_long_for_a_cell_is_cut() {
    let long = "😀".repeat(20_000);
    let bytes = book(&[&[Piece::of(2, [[&long]])]]);
    assert_eq!(read(&bytes, 1)[0][1][0], "😀".repeat(16_383));
    let fits = "一".repeat(32_767);
    assert_eq!((fitting(&fits), fitting(&format!("{fits}二"))), (&*fits, &*fits));
}

#[test]
fn columns_go_on_behind_the_last_letter() {
    let wide: Vec<_> = (0..30).map(|at| at.to_string()).collect();
    let bytes = book(&[&[Piece::of(2, [wide])]]);
    let sheet = entry(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains(r#"<c r="AD2" t="inlineStr"><is><t>29</t></is></c></row>"#), "{sheet}");
}

/// Letters, and much that means something to XML and to spreadsheet programs.
fn cell() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        any::<char>().prop_map(String::from),
        "[&<>\"' \t\r\n]",
        "_?x?[0-9A-Fa-f]{0,4}_?",
        "[\\x00-\\x1f]",
        "[\u{fffd}-\u{ffff}甲乙]{1,3}",
    ];
    prop::collection::vec(part, 0..6).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn whatever_stands_in_a_cell_comes_back(
        rows in prop::collection::vec([cell(), cell(), cell()], 0..12), length in 1_usize..8
    ) {
        let bytes = book(&[&pieces(&rows, length)]);
        prop_assert_eq!(read(&bytes, rows.len()), [with_heading(&rows)]);
        entry(&bytes, "xl/worksheets/sheet1.xml");
    }
}
