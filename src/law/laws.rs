//! What is known of laws, and what that says of a citation on a day.

use std::collections::HashMap;
use std::sync::Mutex;

use super::card::{self, Card, key};
use super::provision::Provision;
use crate::base::Date;

/// The law cards that are built in, and those of the site, which go before them.
#[derive(Debug, Default)]
pub struct Laws {
    own: HashMap<String, Card>,
    /// The laws that unknown titles are nearly those of: looking for one is dear.
    meant: Mutex<HashMap<String, Option<String>>>,
}

/// What is known of a citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The law is in force, and as far as it is known it has that article.
    InForce,
    /// It was repealed.
    Repealed {
        /// On which day.
        on: Date,
        /// What stands in its place.
        by: Option<String>,
    },
    /// It is not in force yet.
    NotYet {
        /// From when on it is.
        from: Date,
    },
    /// It has no such article.
    NoArticle {
        /// The number of its last one.
        last: u32,
    },
    /// No law is called that, but one nearly so.
    Misspelt {
        /// Its title.
        meant: String,
    },
    /// Nobody knows it.
    Unknown,
}

impl Laws {
    /// The cards that are built in, with `own` before them.
    pub fn with(own: impl IntoIterator<Item = Card>) -> Self {
        let mut laws = Self::default();
        for card in own {
            for alias in card.aliases.iter().chain([&card.title]) {
                laws.own.insert(key(alias), card.clone());
            }
        }
        laws
    }

    /// The card of the law that is called `title`.
    pub fn card(&self, title: &str) -> Option<&Card> {
        let key = key(title);
        self.own.get(&key).or_else(|| card::built_in().get(&key))
    }

    /// What is known on `day` of the law that is called `title`, and of a place in it.
    pub fn judge(&self, title: &str, provision: Option<&Provision>, day: Date) -> Verdict {
        let Some(card) = self.card(title) else {
            return match self.meant(title) {
                Some(meant) => Verdict::Misspelt { meant },
                None => Verdict::Unknown,
            };
        };
        if let Some(on) = card.repealed.filter(|on| *on <= day) {
            return Verdict::Repealed { on, by: card.replaced_by.clone() };
        }
        if let Some(from) = card.from.filter(|from| day < *from) {
            return Verdict::NotYet { from };
        }
        let last = card.last_article(day);
        match (provision, last) {
            (Some(provision), Some(last)) if last < provision.article => {
                Verdict::NoArticle { last }
            }
            _ => Verdict::InForce,
        }
    }

    /// The law whose title is nearly `title`.
    fn meant(&self, title: &str) -> Option<String> {
        let title = key(title);
        let mut meant = self.meant.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(known) = meant.get(&title) {
            return known.clone();
        }
        let known = card::built_in().iter().chain(&self.own);
        let near = known.filter(|(other, _)| is_slip(&title, other));
        let mut near: Vec<_> = near.map(|(_, card)| card.title.clone()).collect();
        near.sort_unstable();
        let found = near.into_iter().next();
        meant.insert(title, found.clone());
        found
    }
}

/// Whether `title` is `law` with a slip of the pen: one character of a title of four or more, two of
/// ten or more. Two places with like names are no slip: 河南省 and 河北省.
fn is_slip(title: &str, law: &str) -> bool {
    let (written, meant) = (title.chars().count(), law.chars().count());
    let slips = if 10 <= written { 2 } else { 1 };
    if written < 4 || slips < written.abs_diff(meant) || !is_like_law(title) {
        return false;
    }
    place(title) == place(law) && strsim::osa_distance(title, law) <= slips
}

/// The place at the beginning of the title of a local rule.
fn place(title: &str) -> Option<&str> {
    let units = ['省', '市', '区', '县', '州', '盟'];
    let end = title.char_indices().take(9).find(|(_, c)| units.contains(c));
    end.map(|(at, _)| &title[..at])
}

/// Whether `title` is that of a law or a rule, and not of a notice or a book.
pub fn is_like_law(title: &str) -> bool {
    let endings =
        ["法", "条例", "规定", "办法", "细则", "规则", "法典", "规程", "准则", "解释", "决定"];
    let title = title.split('（').next().unwrap_or(title);
    endings.iter().any(|ending| title.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::date;
    use crate::law::citations;

    fn judge(laws: &Laws, text: &str, day: &str) -> Verdict {
        let citation = &citations(text)[0];
        let provision = citation.provisions.first().map(|cited| &cited.provision);
        laws.judge(&citation.title, provision, date::parse_day(day).unwrap())
    }

    #[test]
    fn a_citation_is_judged_by_the_day() {
        let laws = Laws::default();
        let day = |text| date::parse_day(text).unwrap();
        let repealed = Verdict::Repealed {
            on: day("2021-01-01"),
            by: Some("中华人民共和国民法典".to_owned()),
        };
        assert_eq!(judge(&laws, "《合同法》第八条", "2021-01-01"), repealed);
        assert_eq!(judge(&laws, "《合同法》第八条", "2020-12-31"), Verdict::InForce);
        assert_eq!(judge(&laws, "《行政处罚法》第八十六条", "2024-01-01"), Verdict::InForce);
        let none = Verdict::NoArticle { last: 86 };
        assert_eq!(judge(&laws, "《行政处罚法》第八十七条", "2024-01-01"), none);
        let meant = "中华人民共和国行政处罚法".to_owned();
        assert_eq!(judge(&laws, "《行政外罚法》第三条", "2024-01-01"), Verdict::Misspelt { meant });
        assert_eq!(judge(&laws, "《示例市广场管理规定》", "2024-01-01"), Verdict::Unknown);
    }

    #[test]
    fn like_names_of_places_are_no_slips() {
        assert!(!is_slip("河北省工会条例", "河南省工会条例"));
        assert!(is_slip("河南省公会条例", "河南省工会条例"));
        assert!(!is_slip("甲法", "乙法"));
    }

    #[test]
    fn the_card_of_a_site_goes_before_the_one_that_is_built_in() {
        let from = date::parse_day("2030-01-01");
        let card = Card { title: "行政处罚法".to_owned(), from, ..Card::default() };
        let laws = Laws::with([card]);
        let verdict = Verdict::NotYet { from: from.unwrap() };
        assert_eq!(judge(&laws, "《中华人民共和国行政处罚法》", "2024-01-01"), verdict);
    }
}
