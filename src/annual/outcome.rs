//! How a request ended: the rows of the table of requests, by their names or by the article that was
//! applied (R-711-36, R-711-37).

use super::form::{REQUESTS, RESULTS};
use crate::base::numeral;

/// The row of the table of requests that `text` names: its short name, its wording, or an article of
/// the regulation. Of an article that stands behind several rows the words must say which.
pub(super) fn row(text: &str) -> Option<usize> {
    let text: String = text.split_whitespace().collect();
    let names = |row: usize| {
        let (short, group, wording) = REQUESTS[row];
        let wording = wording.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        let tail = short.split_once('-').map_or("", |(_, tail)| tail);
        let grouped = !group.is_empty() && text.ends_with(tail) && tail.chars().count() > 2;
        text == short || text == wording || grouped || text == wording.trim_start_matches("属于")
    };
    RESULTS.into_iter().find(|row| names(*row)).or_else(|| by_article(&text))
}

/// What the articles of the regulation come to (R-711-30 to R-711-42).
#[rustfmt::skip] // a table reads by its rows
const ARTICLES: &[(u32, u32, &str)] = &[
    (15, 0, "不予公开-第三方权益"),
    (16, 1, "不予公开-内部事务信息"),
    (30, 0, "无法提供-内容不明确"),
    (35, 0, "不予处理-大量反复申请"),
    (36, 1, "予以公开"),
    (36, 2, "予以公开"),
    (36, 4, "无法提供-不掌握"),
    (36, 5, "无法提供-不掌握"),
    (36, 6, "不予处理-重复申请"),
    (36, 7, "不予公开-行政查询事项"),
    (37, 0, "部分公开"),
    (38, 0, "无法提供-需另行制作"),
    (39, 1, "不予处理-信访举报投诉"),
    (39, 2, "不予处理-公开出版物"),
    (42, 0, "其他处理-逾期不缴费"),
];

fn by_article(text: &str) -> Option<usize> {
    let article = number_before(text, '条')?;
    let part = number_before(text, '项').or_else(|| number_before(text, '款')).unwrap_or(0);
    let is = |(other, of, _): &&(u32, u32, &str)| *other == article && (*of == 0 || *of == part);
    let (_, _, name) = ARTICLES.iter().find(is)?;
    let gave_up = article == 30 && (text.contains("逾期") || text.contains("放弃"));
    let name = if gave_up { "其他处理-逾期不补正" } else { name };
    RESULTS.into_iter().find(|row| REQUESTS[*row].0 == name)
}

/// The number before a sign, in either kind of digits and perhaps in brackets.
fn number_before(text: &str, sign: char) -> Option<u32> {
    let before = text[..text.find(sign)?].trim_end_matches(['）', ')']);
    let is_digit = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let digits = &before[before.trim_end_matches(is_digit).len()..];
    digits.parse().ok().or_else(|| numeral::parse(digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_is_known_by_its_name_and_by_the_article() {
        let named = |text| row(text).map(|row| REQUESTS[row].0);
        assert_eq!(named("予以公开"), Some("予以公开"));
        assert_eq!(named("不予公开-国家秘密"), Some("不予公开-国家秘密"));
        assert_eq!(named("本机关不掌握相关政府信息"), Some("无法提供-不掌握"));
        assert_eq!(named("第三十六条第（四）项"), Some("无法提供-不掌握"));
        assert_eq!(named("第36条第6项"), Some("不予处理-重复申请"));
        assert_eq!(named("第十六条第一款"), Some("不予公开-内部事务信息"));
        assert_eq!(named("第三十条，逾期不补正"), Some("其他处理-逾期不补正"));
        assert_eq!(named("第十四条"), None);
        assert_eq!(named("已办"), None);
    }
}
