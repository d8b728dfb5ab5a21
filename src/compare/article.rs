//! Articles compared (修订对照表): which were changed, added, deleted, or only numbered anew.

use std::collections::HashMap;

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::{What, Words, words};
use crate::markdown::Unit;

/// From how much of two articles is the same, in hundredths, one is a change of the other.
const ALIKE: u32 = 40;

/// An article (条) as it is cited, with its paragraphs and items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Article {
    /// What it is called: 第十二条, 第十二条之一.
    pub label: String,
    /// Its words without that, a paragraph a line.
    pub text: String,
}

/// What became of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Fate {
    /// Nothing (未修改).
    Unchanged,
    /// It has another number (序号调整).
    Renumbered,
    /// Some of its words are others (修改); its number may be, too.
    Changed,
    /// It is new (新增).
    Added,
    /// It is gone (删去).
    Deleted,
}

/// A row of the comparison: an article before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pair {
    /// What became of it.
    pub fate: Fate,
    /// It before; none when it is new.
    pub old: Option<Article>,
    /// It after; none when it is gone.
    pub new: Option<Article>,
    /// The words of both: those that are gone, new, and in both.
    pub words: Vec<Words>,
}

/// The articles of a text, in order.
///
/// What stands before the first article, and the titles of chapters, belong to none.
pub fn articles(units: &[Unit]) -> Vec<Article> {
    let mut articles: Vec<Article> = Vec::new();
    for unit in units {
        let Some(label) = article_of(&unit.label) else { continue };
        let text = unit.text.strip_prefix(label).unwrap_or(&unit.text).trim_start();
        match articles.last_mut().filter(|last| last.label == label) {
            Some(last) => {
                last.text.push('\n');
                last.text.push_str(text);
            }
            None => articles.push(Article { label: label.to_owned(), text: text.to_owned() }),
        }
    }
    articles
}

/// The article of a citation: 第十二条之一 of 第十二条之一第二款.
fn article_of(label: &str) -> Option<&str> {
    let end = label.find('条').filter(|_| label.starts_with('第'))? + '条'.len_utf8();
    let Some(inserted) = label[end..].strip_prefix('之') else { return Some(&label[..end]) };
    let numeral = inserted.find(|c| !"一二三四五六七八九十百".contains(c));
    let len = numeral.unwrap_or(inserted.len());
    Some(&label[..end + '之'.len_utf8() + len])
}

/// Compares two texts article by article, in the order of the new one; what is gone stands where it
/// stood.
pub fn compare_articles(old: &[Article], new: &[Article]) -> Vec<Pair> {
    let mut joined = aligned(old, new);
    join_moved(old, new, &mut joined);
    let is_joined: Vec<bool> =
        (0..old.len()).map(|at| joined.iter().flatten().any(|other| *other == at)).collect();
    let mut pairs = Vec::with_capacity(new.len());
    let mut next = 0;
    for (after, before) in new.iter().zip(&joined) {
        if let Some(before) = *before {
            pairs.extend((next..before).filter(|at| !is_joined[*at]).map(|at| deleted(&old[at])));
            next = next.max(before + 1);
        }
        pairs.push(match before {
            Some(before) => both(&old[*before], after),
            None => added(after),
        });
    }
    pairs.extend((next..old.len()).filter(|at| !is_joined[*at]).map(|at| deleted(&old[at])));
    pairs
}

fn deleted(old: &Article) -> Pair {
    let words = vec![Words { what: What::Removed, text: old.text.clone() }];
    Pair { fate: Fate::Deleted, old: Some(old.clone()), new: None, words }
}

fn added(new: &Article) -> Pair {
    let words = vec![Words { what: What::Added, text: new.text.clone() }];
    Pair { fate: Fate::Added, old: None, new: Some(new.clone()), words }
}

fn both(old: &Article, new: &Article) -> Pair {
    let fate = match (old.text == new.text, old.label == new.label) {
        (true, true) => Fate::Unchanged,
        (true, false) => Fate::Renumbered,
        (false, _) => Fate::Changed,
    };
    let words = words(&old.text, &new.text);
    Pair { fate, old: Some(old.clone()), new: Some(new.clone()), words }
}

/// Which of `old` each of `new` is, in the order of both: those that are the same first, and between
/// them those that are most alike.
fn aligned(old: &[Article], new: &[Article]) -> Vec<Option<usize>> {
    let texts = |articles: &[Article]| -> Vec<String> {
        articles.iter().map(|article| article.text.clone()).collect()
    };
    let mut joined = vec![None; new.len()];
    for op in capture_diff_slices(Algorithm::Patience, &texts(old), &texts(new)) {
        match op {
            DiffOp::Equal { old_index, new_index, len } => {
                (0..len).for_each(|at| joined[new_index + at] = Some(old_index + at));
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                let old = &old[old_index..old_index + old_len];
                let new = &new[new_index..new_index + new_len];
                for (before, after) in most_alike(old, new) {
                    joined[new_index + after] = Some(old_index + before);
                }
            }
            DiffOp::Delete { .. } | DiffOp::Insert { .. } => {}
        }
    }
    joined
}

/// The pairs in the order of both whose likeness is greatest in sum.
fn most_alike(old: &[Article], new: &[Article]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    let (old_pairs, new_pairs): (Vec<_>, Vec<_>) =
        (old.iter().map(Pairs::of).collect(), new.iter().map(Pairs::of).collect());
    let likeness: Vec<u32> = old_pairs
        .iter()
        .flat_map(|before| new_pairs.iter().map(move |after| before.likeness(after)))
        .collect();
    let mut best = vec![0_u32; (old.len() + 1) * width];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            let alike = likeness[i * new.len() + j];
            let joined = if ALIKE <= alike { alike + best[(i + 1) * width + j + 1] } else { 0 };
            let skipped = best[(i + 1) * width + j].max(best[i * width + j + 1]);
            best[i * width + j] = joined.max(skipped);
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < old.len() && j < new.len() {
        let alike = likeness[i * new.len() + j];
        let here = best[i * width + j];
        if ALIKE <= alike && here == alike + best[(i + 1) * width + j + 1] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if here == best[(i + 1) * width + j] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

/// Joins what stands elsewhere now, word for word.
fn join_moved(old: &[Article], new: &[Article], joined: &mut [Option<usize>]) {
    let taken: Vec<usize> = joined.iter().flatten().copied().collect();
    let mut left: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, article) in old.iter().enumerate().rev().filter(|(at, _)| !taken.contains(at)) {
        left.entry(&article.text).or_default().push(at);
    }
    for (article, joined) in new.iter().zip(joined).filter(|(_, joined)| joined.is_none()) {
        *joined = left.get_mut(article.text.as_str()).and_then(Vec::pop);
    }
}

/// The pairs of neighbouring characters of a text, sorted.
struct Pairs(Vec<(char, char)>);

impl Pairs {
    fn of(article: &Article) -> Self {
        let after = article.text.chars().skip(1);
        let mut pairs: Vec<_> = article.text.chars().zip(after).collect();
        pairs.sort_unstable();
        Self(pairs)
    }

    /// How many of the pairs of both are in both, in hundredths.
    fn likeness(&self, other: &Self) -> u32 {
        let (mut i, mut j, mut common) = (0, 0, 0_usize);
        while let (Some(one), Some(two)) = (self.0.get(i), other.0.get(j)) {
            match one.cmp(two) {
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
                std::cmp::Ordering::Equal => (i, j, common) = (i + 1, j + 1, common + 1),
            }
        }
        let all = (self.0.len() + other.0.len()).max(1);
        u32::try_from(200 * common / all).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::numeral;
    use crate::markdown::{LineBreaks, render};
    use proptest::prelude::*;

    fn numbered(texts: &[String]) -> String {
        let lines = texts.iter().zip(1..);
        let line = |(text, n): (&String, u32)| format!("第{}条　{text}", numeral::format(n));
        lines.map(line).collect::<Vec<_>>().join("\n")
    }

    fn read(text: &str) -> Vec<Article> {
        articles(&render(text, LineBreaks::Text).units())
    }

    fn fates(pairs: &[Pair]) -> Vec<(Fate, Option<&str>, Option<&str>)> {
        fn label(article: Option<&Article>) -> Option<&str> {
            article.map(|article| article.label.as_str())
        }
        pairs
            .iter()
            .map(|pair| (pair.fate, label(pair.old.as_ref()), label(pair.new.as_ref())))
            .collect()
    }

    #[test]
    fn an_article_put_in_moves_the_numbers_of_those_behind_it() {
        let old = "第一章　总则\n第一条　为了甲，制定本办法。\n第二条　期限为十五日。\n逾期不受理。\n第三条　本办法自公布之日起施行。\n";
        let new = "第一条　为了甲，制定本办法。\n第二条　丙丁戊己庚辛，由市人民政府另行规定。\n第三条　期限为二十日。\n逾期不受理。\n第四条　本办法自公布之日起施行。\n";
        let pairs = compare_articles(&read(old), &read(new));
        assert_eq!(
            fates(&pairs),
            [
                (Fate::Unchanged, Some("第一条"), Some("第一条")),
                (Fate::Added, None, Some("第二条")),
                (Fate::Changed, Some("第二条"), Some("第三条")),
                (Fate::Renumbered, Some("第三条"), Some("第四条")),
            ]
        );
        let marked: Vec<_> = pairs[2].words.iter().map(|words| words.text.as_str()).collect();
        assert_eq!(marked, ["期限为", "二", "十", "五", "日。\n逾期不受理。"]);
    }

    #[test]
    fn an_inserted_article_keeps_the_others_numbers() {
        let old = "第一条　甲乙丙丁。\n第二条　戊己庚辛。\n";
        let new = "第一条　甲乙丙丁。\n第一条之一　壬癸子丑。\n第二条　戊己庚辛。\n";
        let compared = compare_articles(&read(old), &read(new));
        let fates: Vec<_> = compared.iter().map(|pair| pair.fate).collect();
        assert_eq!(fates, [Fate::Unchanged, Fate::Added, Fate::Unchanged]);
    }

    /// What is done to a regulation.
    #[derive(Debug, Clone)]
    enum Edit {
        Keep,
        Delete,
        /// From which character on how many go, and what comes in their place.
        Change(usize, usize, &'static str),
        PutBefore(String),
    }

    fn paragraph() -> impl Strategy<Value = String> {
        let of_han = prop::char::range('一', '龟');
        prop::collection::vec(of_han, 24..60)
            .prop_map(|chars| format!("{}。", String::from_iter(chars)))
    }

    /// An article of one to three paragraphs, some of which are items.
    fn text() -> impl Strategy<Value = String> {
        let more = prop::collection::vec((any::<bool>(), paragraph()), 0..3);
        (paragraph(), more).prop_map(|(mut text, more)| {
            for ((is_item, paragraph), number) in more.iter().zip(1..) {
                text.push('\n');
                if *is_item {
                    text.extend(["（", &numeral::format(number), "）"]);
                }
                text += paragraph;
            }
            text
        })
    }

    /// `text` with the change made; the words around it stay.
    fn changed(text: &str, at: usize, gone: usize, new: &str) -> String {
        let before = text.chars().take(at);
        before.chain(new.chars()).chain(text.chars().skip(at + gone)).collect()
    }

    fn edit() -> impl Strategy<Value = Edit> {
        prop_oneof![
            6 => Just(Edit::Keep),
            1 => Just(Edit::Delete),
            2 => (0_usize..12, 0_usize..8).prop_map(|(at, gone)| Edit::Change(at, gone, "改变了的")),
            1 => (0_usize..12, 1_usize..8).prop_map(|(at, gone)| Edit::Change(at, gone, "")),
            1 => text().prop_map(Edit::PutBefore),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        /// A regulation of a hundred articles is edited at random; the table names exactly the edits.
        #[test]
        fn the_table_names_exactly_what_was_done(
            old in prop::collection::vec(text(), 100),
            edits in prop::collection::vec(edit(), 100),
        ) {
            let (mut new, mut wanted) = (Vec::new(), Vec::new());
            let label = |n: usize| format!("第{}条", numeral::format(u32::try_from(n).unwrap()));
            for ((article, edit), number) in old.iter().zip(&edits).zip(1..) {
                let mut now = article.clone();
                match edit {
                    Edit::Delete => {
                        wanted.push((Fate::Deleted, Some(label(number)), None));
                        continue;
                    }
                    Edit::PutBefore(text) => {
                        new.push(text.clone());
                        wanted.push((Fate::Added, None, Some(label(new.len()))));
                    }
                    Edit::Change(at, gone, put) => now = changed(article, *at, *gone, put),
                    Edit::Keep => {}
                }
                new.push(now);
                let fate = match edit {
                    Edit::Change(..) => Fate::Changed,
                    _ if new.len() == number => Fate::Unchanged,
                    _ => Fate::Renumbered,
                };
                wanted.push((fate, Some(label(number)), Some(label(new.len()))));
            }
            let pairs = compare_articles(&read(&numbered(&old)), &read(&numbered(&new)));
            let found: Vec<_> = fates(&pairs).into_iter()
                .map(|(fate, old, new)| (fate, old.map(str::to_owned), new.map(str::to_owned)))
                .collect();
            // Where one is gone and one is new at the same place, either may stand first.
            let sorted = |mut rows: Vec<(Fate, Option<String>, Option<String>)>| { rows.sort(); rows };
            prop_assert_eq!(sorted(found), sorted(wanted));
            // What is marked leads from the one text to the other, word by word.
            let said = |pair: &Pair, without: What| -> String {
                let words = pair.words.iter().filter(|words| words.what != without);
                words.map(|words| words.text.as_str()).collect()
            };
            let text = |article: Option<&Article>| {
                article.map(|article| article.text.clone()).unwrap_or_default()
            };
            for pair in &pairs {
                prop_assert_eq!(said(pair, What::Added), text(pair.old.as_ref()));
                prop_assert_eq!(said(pair, What::Removed), text(pair.new.as_ref()));
                let is_marked = pair.words.iter().any(|words| words.what != What::Same);
                prop_assert_eq!(is_marked, !matches!(pair.fate, Fate::Unchanged | Fate::Renumbered));
            }
        }
    }
}
