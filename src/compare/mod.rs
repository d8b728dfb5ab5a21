//! Compare: what changed between two texts, by article and paragraph (条款项) and by word.
//!
//! Two published texts of one document are compared paragraph by paragraph; a regulation and the one
//! that amends it, article by article.

mod article;

pub use article::{Article, Fate, Pair, articles, compare_articles};

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::markdown::Unit;

/// How much of two texts must be the same for one to be a change of the other.
const ALIKE: f32 = 0.4;

/// A paragraph, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What became of it.
    pub what: What,
    /// What it is called in a citation: 第十二条第二款; empty when it has no name.
    pub label: String,
    /// Its words; those of a new paragraph are all new.
    pub words: Vec<Words>,
}

/// What became of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum What {
    /// Nothing.
    Same,
    /// Some of its words are others.
    Changed,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
}

/// Words with the same fate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Words {
    /// What became of them; they are never changed, but removed and added.
    pub what: What,
    /// The words.
    pub text: String,
}

/// What changed from `old` to `new`, in the order of reading.
pub fn compare(old: &[Unit], new: &[Unit]) -> Vec<Change> {
    let texts = |units: &[Unit]| units.iter().map(|unit| unit.text.clone()).collect::<Vec<_>>();
    let mut changes = Vec::with_capacity(new.len());
    for op in capture_diff_slices(Algorithm::Patience, &texts(old), &texts(new)) {
        match op {
            DiffOp::Equal { new_index, len, .. } => {
                let same = &new[new_index..new_index + len];
                changes.extend(same.iter().map(|unit| whole(What::Same, unit)));
            }
            DiffOp::Delete { old_index, old_len, .. } => {
                let gone = &old[old_index..old_index + old_len];
                changes.extend(gone.iter().map(|unit| whole(What::Removed, unit)));
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                let added = &new[new_index..new_index + new_len];
                changes.extend(added.iter().map(|unit| whole(What::Added, unit)));
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => replaced(
                &old[old_index..old_index + old_len],
                &new[new_index..new_index + new_len],
                &mut changes,
            ),
        }
    }
    changes
}

/// Finds which of `new` is a change of which of `old`, in their order.
fn replaced(old: &[Unit], new: &[Unit], changes: &mut Vec<Change>) {
    let mut next = 0;
    for before in old {
        let alike = |after: &Unit| {
            !after.label.is_empty() && after.label == before.label
                || ALIKE <= likeness(&before.text, &after.text)
        };
        match new[next..].iter().position(alike) {
            Some(skipped) => {
                let added = &new[next..next + skipped];
                changes.extend(added.iter().map(|unit| whole(What::Added, unit)));
                let after = &new[next + skipped];
                changes.push(Change {
                    what: What::Changed,
                    label: after.label.clone(),
                    words: words(&before.text, &after.text),
                });
                next += skipped + 1;
            }
            None => changes.push(whole(What::Removed, before)),
        }
    }
    changes.extend(new[next..].iter().map(|unit| whole(What::Added, unit)));
}

fn whole(what: What, unit: &Unit) -> Change {
    let words = vec![Words { what, text: unit.text.clone() }];
    Change { what, label: unit.label.clone(), words }
}

/// How much of two texts is the same, from 0 to 1.
fn likeness(old: &str, new: &str) -> f32 {
    let (old, new) = (tokens(old), tokens(new));
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    similar::diff_ratio(&ops, old.len(), new.len())
}

/// What changed from `old` to `new`, word by word.
fn words(old: &str, new: &str) -> Vec<Words> {
    let (old, new) = (tokens(old), tokens(new));
    let mut words = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &old, &new) {
        let (tag, old_range, new_range) = op.as_tag_tuple();
        let mut add = |what, text: String| {
            if !text.is_empty() {
                words.push(Words { what, text });
            }
        };
        if tag == similar::DiffTag::Equal {
            add(What::Same, new[new_range].concat());
        } else {
            add(What::Removed, old[old_range].concat());
            add(What::Added, new[new_range].concat());
        }
    }
    words
}

/// The words of a text: each Han character, each run of letters and digits, each other sign.
fn tokens(text: &str) -> Vec<&str> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '０'..='９');
    let (mut tokens, mut rest) = (Vec::new(), text);
    while let Some(first) = rest.chars().next() {
        let end = if is_word(first) {
            rest.find(|c| !is_word(c)).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (token, after) = rest.split_at(end);
        tokens.push(token);
        rest = after;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn units(texts: &[&str]) -> Vec<Unit> {
        let unit = |text: &&str| {
            let label = text.split_once('　').map_or("", |(label, _)| label);
            Unit { label: label.to_owned(), text: (*text).to_owned() }
        };
        texts.iter().map(unit).collect()
    }

    fn drawn(changes: &[Change]) -> Vec<String> {
        let mark = |words: &Words| match words.what {
            What::Removed => format!("[-{}]", words.text),
            What::Added => format!("[+{}]", words.text),
            _ => words.text.clone(),
        };
        changes.iter().map(|change| change.words.iter().map(mark).collect()).collect()
    }

    #[test]
    fn words_are_marked_where_they_changed() {
        let old = units(&["第一条　为了甲，制定本办法。", "第二条　期限为15日。", "第三条　旧。"]);
        let new = units(&["第一条　为了甲，制定本办法。", "第二条　期限为20个工作日。"]);
        assert_eq!(
            drawn(&compare(&old, &new)),
            [
                "第一条　为了甲，制定本办法。",
                "第二条　期限为[-15][+20个工作]日。",
                "[-第三条　旧。]"
            ]
        );
    }

    #[test]
    fn an_article_that_was_put_in_is_new_and_the_next_is_the_same() {
        let old = units(&["第一条　甲。", "第二条　乙丙丁。"]);
        let new = units(&["第一条　甲。", "第一条之一　新的一条。", "第二条　乙丙丁。"]);
        let what: Vec<_> = compare(&old, &new).iter().map(|change| change.what).collect();
        assert_eq!(what, [What::Same, What::Added, What::Same]);
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_from_the_comparison(
            old in prop::collection::vec("[甲乙丙丁1-3，]{1,8}", 0..12),
            new in prop::collection::vec("[甲乙丙丁1-3，]{1,8}", 0..12),
        ) {
            let unit = |text: &String| Unit { label: String::new(), text: text.clone() };
            let changes = compare(
                &old.iter().map(unit).collect::<Vec<_>>(), &new.iter().map(unit).collect::<Vec<_>>(),
            );
            let read = |without: What| -> Vec<String> {
                let of = |change: &Change| change.words.iter()
                    .filter(|words| words.what != without)
                    .map(|words| words.text.as_str()).collect::<String>();
                changes.iter().filter(|change| change.what != without).map(of).collect()
            };
            prop_assert_eq!(read(What::Added), old);
            prop_assert_eq!(read(What::Removed), new);
        }
    }
}
