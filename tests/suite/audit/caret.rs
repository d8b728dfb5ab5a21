//! Carets stand right under what they mean, in a terminal where a Chinese character is two columns wide.

use snapbox::str;

use super::check;
use crate::portal::Portal;

/// A portal with a slip far into a line, and one in a line without blanks.
fn portal() -> Portal {
    let body =
        "开放日（每年4月）当天, 东广场(免费)、西广场 west 开放。\n\n　　自二○二四年起施行。\n";
    Portal::new().document("content/news/b.md", "", body)
}

#[test]
fn carets_stand_under_wide_characters() {
    let arguments =
        ["--rule", "half-width-bracket", "--rule", "wrong-zero", "--severity", "warning"];
    check(&portal(), &arguments).code(0).stdout_eq(str![[r#"
提醒[half-width-bracket]: 中文里的括号“(免费)”应当用全角
 --> content/news/b.md:7:17
  |
7 | 开放日（每年4月）当天, 东广场(免费)、西广场 west 开放。
  |                              ^^^^^^
  |
  = 建议: 请写成“（免费）”
  = 依据: R-YZ-06 《标点符号用法》（GB/T 15834—2011）

提醒[wrong-zero]: “二○二四年”里的零应当写“〇”
 --> content/news/b.md:9:4
  |
9 | 　　自二○二四年起施行。
  |       ^^^^^^^^^
  |
  = 建议: 请写成 二〇二四年
  = 依据: R-YZ-03 公文语言文字规范


"#]]);
}

/// The columns of `text` in a terminal.
fn columns(text: &str) -> usize {
    text.chars().map(|c| if u32::from(c) < 0x2E80 { 1 } else { 2 }).sum()
}

#[test]
fn every_caret_is_in_the_column_of_its_character() {
    let arguments = ["--rule", "half-width-bracket", "--rule", "wrong-zero"];
    let output = check(&portal(), &arguments).get_output().stdout.clone();
    let output = String::from_utf8(output).unwrap();
    let lines: Vec<&str> = output.lines().collect();
    let mut meant = Vec::new();
    for pair in lines.windows(2).filter(|pair| pair[1].contains('^')) {
        let from = pair[1].find('^').unwrap();
        let to = pair[1].rfind('^').unwrap() + 1;
        let within =
            pair[0].char_indices().filter(|(at, _)| (from..to).contains(&columns(&pair[0][..*at])));
        meant.push(within.map(|(_, c)| c).collect::<String>());
    }
    assert_eq!(meant, ["(免费)", "二○二四年"]);
}
