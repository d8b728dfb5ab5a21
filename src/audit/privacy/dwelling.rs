//! Where and when a person was: the door of a home, the day of birth.

use super::context;
use crate::base::{Date, Span};

/// The words before the address of a person.
const HOMES: [&str; 8] =
    ["住址", "家住", "现住", "家庭地址", "户籍地", "户籍所在地", "居住地址", "住所地"];

/// The words that stand between a word of birth and the day.
const BETWEEN: &str = "日期时间年月日于为是在系：: 　（(，,|\t";

/// Addresses down to the door: a flat of a building (3号楼2单元501), or a room after a word of homes.
pub fn door_numbers(text: &str) -> Vec<Span> {
    let flats = text.match_indices("单元").filter_map(|(at, word)| flat(text, at, word));
    let mut spans: Vec<Span> = flats.collect();
    for (at, room) in text.match_indices('室') {
        let digits = text[..at].bytes().rev().take(5).take_while(u8::is_ascii_digit).count();
        let start = at - digits;
        let is_home = || context::any(context::before(text, start, 40), &HOMES);
        let is_within = spans.iter().rev().take(1).any(|span| start <= span.end);
        if (3..=4).contains(&digits) && !is_within && is_home() {
            spans.push(Span::new(address(text, start), at + room.len()));
        }
    }
    spans.sort_unstable();
    spans
}

/// A flat: a building before the word 单元, a door behind it.
fn flat(text: &str, at: usize, word: &str) -> Option<Span> {
    let start = address(text, at);
    let building = &text[start..at];
    let is_building = context::any(building, &["号楼", "栋", "幢", "座", "号院"])
        && building.chars().next_back().is_some_and(is_counted);
    let behind = at + word.len();
    let digits = text[behind..].bytes().take_while(u8::is_ascii_digit).count();
    let end = behind + digits;
    let end = end
        + text[end..].chars().next().filter(|c| "室号户".contains(*c)).map_or(0, char::len_utf8);
    (is_building && (2..=4).contains(&digits)).then(|| Span::new(start, end))
}

/// Where the numbers of an address begin that ends before `end`.
fn address(text: &str, end: usize) -> usize {
    let is_part = |c: char| is_counted(c) || "号楼栋幢座院弄层-－".contains(c);
    let near = context::before(text, end, 20);
    let parts: usize = near.chars().rev().take_while(|c| is_part(*c)).map(char::len_utf8).sum();
    end - parts
}

fn is_counted(c: char) -> bool {
    c.is_ascii_digit() || c.is_ascii_uppercase() || "一二三四五六七八九十甲乙丙丁".contains(c)
}

/// Days of birth: a full date right behind a word of birth, or right before one that ends a clause.
pub fn birth_dates(text: &str) -> Vec<Span> {
    let is_birth = |span: &Span| {
        let before =
            context::before(text, span.start, 12).trim_end_matches(|c| BETWEEN.contains(c));
        let is_named = before.ends_with("出生") || before.ends_with("生日");
        let behind = text[span.end..].strip_prefix("出生");
        let ends = |c: char| "，。；、,;）)".contains(c);
        is_named || behind.is_some_and(|rest| rest.starts_with(ends))
    };
    dates(text).into_iter().filter(is_birth).collect()
}

/// The full dates of a text: 1990年3月7日, 1990-03-07, 1990.3.7, 19900307.
fn dates(text: &str) -> Vec<Span> {
    let mut dates = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let Some(next) = text[at..].bytes().position(|byte| byte.is_ascii_digit()) else { break };
        let start = at + next;
        let digits = text[start..].bytes().take_while(u8::is_ascii_digit).count();
        let date = date_from(text, start, digits);
        at = date.unwrap_or(start + digits);
        dates.extend(date.map(|end| Span::new(start, end)));
    }
    dates
}

/// Where the date ends that begins with `digits` digits at `start`, if one does.
fn date_from(text: &str, start: usize, digits: usize) -> Option<usize> {
    let number = |from: usize, size: usize| text[from..from + size].parse::<i16>().ok();
    if digits == 8 {
        let end = start + 8;
        let [year, month, day] = [number(start, 4)?, number(start + 4, 2)?, number(start + 6, 2)?];
        return is_day(year, month, day).then_some(end);
    }
    if digits != 4 {
        return None;
    }
    let part = |at: usize| {
        let size = text[at..].bytes().take(2).take_while(u8::is_ascii_digit).count();
        (0 < size).then(|| Some((number(at, size)?, at + size))).flatten()
    };
    let sign = |at: usize, signs: &str| {
        let sign = text[at..].chars().next().filter(|c| signs.contains(*c))?;
        Some(at + sign.len_utf8())
    };
    let (month, at) = part(sign(start + 4, "年-./")?)?;
    let (day, at) = part(sign(at, "月-./")?)?;
    let end = sign(at, "日").unwrap_or(at);
    is_day(number(start, 4)?, month, day).then_some(end)
}

fn is_day(year: i16, month: i16, day: i16) -> bool {
    let [month, day] = [month, day].map(|n| i8::try_from(n).unwrap_or(0));
    (1900..2100).contains(&year) && Date::new(year, month, day).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, find: impl Fn(&str) -> Vec<Span>) -> Vec<&str> {
        find(text).into_iter().map(|span| &text[span.start..span.end]).collect()
    }

    #[test]
    fn a_door_is_that_of_a_flat_or_of_a_home() {
        assert_eq!(found("示例路1号院3号楼2单元501室", door_numbers), ["1号院3号楼2单元501室"]);
        assert_eq!(found("住址：示例镇甲村5号楼301室", door_numbers), ["5号楼301室"]);
        for text in ["地址：示例路1号2号楼301室", "三个单元，501人", "行政单元12个"]
        {
            assert_eq!(found(text, door_numbers), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_day_of_birth_stands_beside_a_word_of_birth() {
        for day in ["1990年3月7日", "1990-03-07", "19900307"] {
            assert_eq!(found(&format!("张某，出生日期：{day}，"), birth_dates), [day]);
        }
        assert_eq!(found("张某，男，1990年3月7日出生，汉族", birth_dates), ["1990年3月7日"]);
        for text in ["2021年1月1日以后出生的", "出生登记自2021年1月1日起", "1990年3月出生"]
        {
            assert_eq!(found(text, birth_dates), [""; 0], "{text}");
        }
    }
}
