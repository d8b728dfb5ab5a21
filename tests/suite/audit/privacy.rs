//! Personal numbers are found wherever they are planted, and no other number is taken for one.

use gongkai::audit::privacy::{self, Numbers};
use gongkai::base::Span;

use super::check;
use crate::office;
use crate::portal::Portal;

/// An identity number of a region that there is not.
const IDENTITY: &str = "999999199003071234";

/// A mobile number that nobody has.
const MOBILE: &str = "13800000000";

/// A number of a card that nobody has.
const CARD: &str = "6200000000000000018";

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

#[test]
fn every_planted_number_is_found() {
    let all = format!("{IDENTITY} {MOBILE} {CARD}");
    let book = format!("# 名单\n姓名,备注\n张某,{all}\n~comment A2 {all}\n# 底稿 hidden\n{all}");
    let row = format!("# 名单\n~row 2\n~column 2\n姓名,{MOBILE}\n{IDENTITY}\n李某,{CARD}");
    let letter = format!("正文\n~header {all}\n~comment {all}\n~deleted {all}\n|姓名|{all}|");
    let portal = Portal::new()
        .document(
            "content/news/b.md",
            "",
            &format!(
                "张某，{all}。\n[甲](a.csv) [乙](b.xlsx) [丙](c.xlsx) [丁](d.docx) [戊](e.pdf)\n"
            ),
        )
        .file("content/news/a.csv", &format!("姓名,备注\n张某,{all}\n"))
        .bytes("content/news/b.xlsx", &office::workbook(&lines(&book)))
        .bytes("content/news/c.xlsx", &office::workbook(&lines(&row)))
        .bytes("content/news/d.docx", &office::letter(&lines(&letter)))
        .bytes("content/news/e.pdf", &office::paper(&lines(&format!("{all}\n~page\n{MOBILE}"))));
    let rules = ["--rule", "id-number", "--rule", "mobile-number", "--rule", "bank-card"];
    let found = check(&portal, &[&rules[..], &["--format", "json"]].concat()).code(1);
    let found: serde_json::Value = serde_json::from_slice(&found.get_output().stdout).unwrap();
    let mut places: Vec<String> = found["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| {
            let text = |key: &str| finding[key].as_str().unwrap_or_default().to_owned();
            let file = text("file").replace("content/news/", "");
            format!("{file} {} {}", text("part"), text("rule"))
        })
        .collect();
    places.sort();
    let mut expected = Vec::new();
    for rule in ["id-number", "mobile-number", "bank-card"] {
        for place in [
            "a.csv ",
            "b.md ",
            "b.xlsx 名单!B2",
            "b.xlsx 名单!A2",
            "b.xlsx 底稿!A1",
            "d.docx 批注1",
            "d.docx 页眉1",
            "d.docx 第3段",
            "d.docx 表1!B1",
            "e.pdf 第1页",
        ] {
            expected.push(format!("{place} {rule}"));
        }
    }
    for place in ["c.xlsx A2 id-number", "c.xlsx B1 mobile-number", "c.xlsx B3 bank-card"] {
        expected.push(place.to_owned());
    }
    expected.push("e.pdf 第2页 mobile-number".to_owned());
    expected.sort();
    assert_eq!(places, expected);
}

/// Numbers without end, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| char::from(b'0' + u8::try_from(self.below(10)).unwrap())).collect()
    }
}

/// The characters of credit codes, by their values.
const CREDIT: &[u8] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// A credit code whose check character is right, of no organ that there is.
fn credit_code(dice: &mut Dice) -> String {
    let mut code = "9199".to_owned() + &dice.digits(4);
    for _ in 0..9 {
        // Mostly digits, as such codes are.
        let limit = if dice.below(3) == 0 { 31 } else { 10 };
        code.push(char::from(CREDIT[usize::try_from(dice.below(limit)).unwrap()]));
    }
    let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    let value = |byte: u8| CREDIT.iter().position(|other| *other == byte).unwrap();
    let sum: usize = code.bytes().zip(weights).map(|(byte, weight)| value(byte) * weight).sum();
    code.push(char::from(CREDIT[(31 - sum % 31) % 31]));
    code
}

/// A number of the office that is nobody's.
fn official(dice: &mut Dice) -> String {
    let year = 2008 + dice.below(20);
    match dice.below(10) {
        0 => format!("索引号：EXAMPLE03/{year}-{}", dice.digits(5)),
        1 => format!("索引号：{}/{year}-{}", credit_code(dice), dice.digits(5)),
        2 | 3 => format!("统一社会信用代码：{}", credit_code(dice)),
        4 => format!("电话：0{}-{}转{}", dice.digits(2), dice.digits(8), dice.digits(4)),
        5 => format!("0{}-{}-{}", dice.digits(3), dice.digits(7), dice.digits(3)),
        6 => format!("（{year}）示例行终{}号", dice.digits(5)),
        7 => format!("京公网安备{}号，注册号{}", dice.digits(14), dice.digits(15)),
        8 => format!("编号{year}{}", dice.digits(16)),
        _ => format!(
            "示罚〔{year}〕{}号，金额{}.{}元",
            dice.digits(4),
            dice.digits(6),
            dice.digits(2)
        ),
    }
}

#[test]
fn no_number_of_an_office_is_taken_for_one_of_a_person() {
    type Finder = fn(&str) -> Vec<Span>;
    let finders: [(&str, Finder); 10] = [
        ("identity", |text| Numbers::of(text).identities()),
        ("old identity", |text| Numbers::of(text).old_identities()),
        ("mobile", |text| Numbers::of(text).mobiles()),
        ("card", |text| Numbers::of(text).cards()),
        ("passport", privacy::passports),
        ("mailbox", privacy::mailboxes),
        ("door", privacy::door_numbers),
        ("birth", privacy::birth_dates),
        ("plate", privacy::plates),
        ("mask", privacy::thin_masks),
    ];
    let mut dice = Dice(20_240_430);
    let mut taken = Vec::new();
    for _ in 0..10_000 {
        let text = official(&mut dice);
        for (name, find) in finders {
            if !find(&text).is_empty() {
                taken.push(format!("{name}: {text}"));
            }
        }
    }
    assert!(taken.is_empty(), "{}", taken.join("\n"));
}
