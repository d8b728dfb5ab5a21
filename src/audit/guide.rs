//! The guide to open government information (政府信息公开指南): which document it is, and what stands
//! in it (R-711-02).

use std::ops::Range;

use crate::document::{Document, Kind};
use crate::site::{DocId, Site};

/// An element that a guide must have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element {
    /// Its name in the law.
    pub(super) name: &'static str,
    /// What it is called in guides.
    labels: &'static [&'static str],
    value: Value,
}

/// What must stand behind the name of an element.
#[derive(Debug, Clone, Copy)]
enum Value {
    /// Nothing: that it is spoken of is enough.
    None,
    /// Words.
    Words,
    /// The digits of a number.
    Digits,
    /// An address of the internet.
    Address,
}

const fn element(name: &'static str, labels: &'static [&'static str], value: Value) -> Element {
    Element { name, labels, value }
}

/// The nine elements of the law, in its order.
pub(super) const ELEMENTS: [Element; 9] = [
    element("政府信息的分类", &["分类"], Value::None),
    element("政府信息的编排体系", &["编排"], Value::None),
    element("政府信息的获取方式", &["获取方式", "获取途径", "获取"], Value::None),
    element("公开工作机构的名称", &["名称", "受理机构", "工作机构"], Value::Words),
    element("办公地址", &["地址", "地点"], Value::Words),
    element("办公时间", &["时间"], Value::Words),
    element("联系电话", &["电话"], Value::Digits),
    element("传真号码", &["传真"], Value::Digits),
    element("互联网联系方式", &["互联网", "邮箱", "邮件", "网址", "网站"], Value::Address),
];

/// The fewest digits of a telephone number.
const DIGITS: usize = 5;

/// How far behind its name a value is looked for, in characters.
const NEAR: usize = 40;

impl Element {
    /// Whether `text` has it, with a value.
    pub(super) fn is_in(&self, text: &str) -> bool {
        let behind = |label: &&'static str| {
            text.match_indices(*label).map(|(at, _)| &text[at + label.len()..])
        };
        let mut places = self.labels.iter().flat_map(behind);
        places.any(|behind| {
            let line = behind.split('\n').next().unwrap_or_default();
            self.value.stands_in(line)
        })
    }
}

impl Value {
    /// Whether it stands at the beginning of what follows a name on its line.
    fn stands_in(self, line: &str) -> bool {
        let near = || line.chars().take(NEAR).take_while(|c| !"；。".contains(*c));
        match self {
            Self::None => true,
            Self::Words => {
                let value = line.trim_start_matches([':', '：', '\t', '为', ' ', '\u{3000}']);
                let first = value.split(['；', '。', '\t']).next().unwrap_or_default().trim();
                value.len() < line.len() && 1 < first.chars().count() && !is_empty_word(first)
            }
            Self::Digits => DIGITS <= near().filter(char::is_ascii_digit).count(),
            Self::Address => {
                near().any(|c| "@.".contains(c)) && near().any(|c| c.is_ascii_alphabetic())
            }
        }
    }
}

/// Whether words only stand where others are to come.
fn is_empty_word(words: &str) -> bool {
    ["待定", "待补", "暂无", "无", "XX", "××", "……"].iter().any(|word| words.starts_with(word))
}

/// Whether a document is the guide.
pub(super) fn is_guide(document: &Document) -> bool {
    document.kind == Kind::Guide
        && document.title.contains("公开指南")
        && document.withdrawn.is_none()
}

/// Every guide of a site.
pub(super) fn guides(site: &Site) -> impl Iterator<Item = DocId> + '_ {
    site.ids().filter(|id| is_guide(site.document(*id)))
}

/// The sentences of `text`, by their places.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut start = 0;
    text.split_inclusive(['。', '；', '\n']).filter_map(move |sentence| {
        let from = start;
        start += sentence.len();
        let words = sentence.trim_end_matches(['。', '；', '\n']);
        let lead = words.len() - words.trim_start().len();
        (lead < words.len()).then_some(from + lead..from + words.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_counts_with_its_value_only() {
        let phone = ELEMENTS[6];
        assert!(phone.is_in("电话：0000-6000012；传真：0000-6000013"));
        assert!(!phone.is_in("电话：\n传真：0000-6000013"));
        assert!(!phone.is_in("联系电话：待定"));
        let name = ELEMENTS[3];
        assert!(name.is_in("机构名称：示例委办公室"));
        assert!(!name.is_in("机构名称：；地址：示例路1号"));
        assert!(!name.is_in("一、受理机构\n示例"));
        let mail = ELEMENTS[8];
        assert!(mail.is_in("电子邮箱：gongkai@a.example"));
        assert!(!mail.is_in("互联网：有"));
    }

    #[test]
    fn sentences_are_cut_where_they_end() {
        let text = "甲。 乙；\n丙";
        let cut: Vec<&str> = sentences(text).map(|range| &text[range]).collect();
        assert_eq!(cut, ["甲", "乙", "丙"]);
    }
}
