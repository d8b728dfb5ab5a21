//! Numbers in the text of a report that contradict its tables (R-30-18).

use super::form::{
    ALL_APPLICANTS, ENDS, GRANTED, IN_FORCE, MADE, NEW, NEXT, OVER, PARTLY, Part, Slot,
};
use super::{Amount, AnnualReport, Form};
use crate::base::numeral;

/// A number in a text that is another one in the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// What the text says: 新收申请3件.
    pub said: String,
    /// What it is about.
    pub name: String,
    /// What the tables say.
    pub figure: Amount,
}

impl AnnualReport {
    /// Every number in `text` that contradicts the tables. Only phrases that leave no doubt count: a
    /// part of a whole, a comparison or another year says nothing about a total.
    pub fn contradictions(&self, text: &str) -> Vec<Mismatch> {
        let breaks = ['。', '；', '，', '：', '！', '？', '\n', ',', ';', '、'];
        let phrases = text.split(breaks).map(str::trim).filter(|phrase| !phrase.is_empty());
        phrases.filter_map(|phrase| self.contradiction(phrase)).collect()
    }

    fn contradiction(&self, phrase: &str) -> Option<Mismatch> {
        let (words, number) = number(phrase)?;
        let other = [
            "其中", "比", "较", "增", "减", "同期", "去年", "以上", "以下", "至少", "每", "平均",
            "前",
        ];
        if other.iter().any(|word| words.contains(word)) || self.is_of_another_year(&words) {
            return None;
        }
        let (name, figure) = self.meant(&words)?;
        let mismatch = Mismatch { said: phrase.to_owned(), name: name.to_owned(), figure };
        (figure != number).then_some(mismatch)
    }

    fn is_of_another_year(&self, words: &str) -> bool {
        let years =
            words.match_indices('年').filter_map(|(at, _)| words[..at].get(at.checked_sub(4)?..));
        years.filter_map(|year| year.parse::<i16>().ok()).any(|year| year != self.year)
    }

    /// The figure that a phrase is about, and what it is called.
    fn meant(&self, words: &str) -> Option<(&'static str, Amount)> {
        let has = |all: &[&str]| all.iter().all(|word| words.contains(word));
        let any = |some: &[&str]| some.iter().any(|word| words.contains(word));
        let requests = |row| self.at(Slot::request(row, ALL_APPLICANTS));
        let remedies = |row| self.at(Slot { part: Part::Remedies, row, column: ENDS.len() - 1 });
        let is_request = has(&["申请"]) && !any(&["复议", "诉讼", "许可"]);
        if any(&["结转下年", "结转下一年", "结转至下"]) {
            Some(("结转下年度", requests(NEXT)))
        } else if any(&["上年结转", "上年度结转", "上一年结转", "上年没有结转"])
        {
            Some(("上年结转", requests(OVER)))
        } else if is_request && any(&["收到", "新收", "受理"]) {
            Some(("新收", requests(NEW)))
        } else if words.ends_with("予以公开") && !any(&["不予", "部分"]) {
            Some(("予以公开", requests(GRANTED)))
        } else if words.ends_with("部分公开") {
            Some(("部分公开", requests(PARTLY)))
        } else if has(&["行政复议"]) && !any(&["诉讼", "后"]) {
            Some(("行政复议", remedies(0)))
        } else if has(&["行政诉讼"]) && !any(&["复议"]) {
            Some(("行政诉讼", remedies(1) + remedies(2)))
        } else if self.form == Form::Of2021
            && has(&["规范性文件"])
            && any(&["制发", "制定", "印发"])
        {
            Some(("行政规范性文件·制发", self.normative(MADE)))
        } else if self.form == Form::Of2021 && has(&["规范性文件", "现行有效"]) {
            Some(("行政规范性文件·现行有效", self.normative(IN_FORCE)))
        } else {
            None
        }
    }
}

/// The number of things that a phrase tells, and the words before it: 新收申请3件.
fn number(phrase: &str) -> Option<(String, Amount)> {
    let none = ["没有收到", "未收到", "没有发生", "未发生", "没有"];
    if none.iter().any(|word| phrase.contains(word)) {
        return (!phrase.contains("超过")).then(|| (phrase.to_owned(), Amount::ZERO));
    }
    let units = ['件', '项', '起', '宗'];
    let is_digit = |c: char| c.is_ascii_digit() || "〇零一二三四五六七八九十百千两".contains(c);
    let mut counted = phrase.match_indices(units).map(|(at, _)| phrase[..at].trim_end());
    let before = counted.find(|before| before.ends_with(is_digit))?;
    let words = before.trim_end_matches(is_digit);
    let digits = before[words.len()..].replace('两', "二");
    let number = digits.parse::<usize>().ok();
    let number = number.or_else(|| numeral::parse(&digits).map(|number| number as usize))?;
    Some((words.trim_end().to_owned(), Amount::whole(number)))
}
