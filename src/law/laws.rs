//! What is known of laws, and what that says of a citation on a day.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::card::{self, Card, key};
use super::provision::Provision;
use crate::base::{Date, Map};

/// The law cards that are built in, and those of the site, which go before them.
#[derive(Debug, Clone, Default)]
pub struct Laws {
    own: Map<String, Card>,
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
                laws.own.insert(key(alias).into_owned(), card.clone());
            }
        }
        laws
    }

    /// The card of the law that is called `title`.
    pub fn card(&self, title: &str) -> Option<&Card> {
        let key = key(title);
        self.own.get(&*key).or_else(|| card::built_in().get(&*key))
    }

    /// Which law `title` names. To look for one that is called nearly so takes long: what is named
    /// often should be asked for once.
    pub fn named(&self, title: &str) -> Named<'_> {
        let nearly = || self.meant(title).map_or(Named::Nothing, Named::Nearly);
        self.card(title).map_or_else(nearly, Named::Law)
    }

    /// What is known on `day` of the law that is called `title`, and of a place in it.
    pub fn judge(&self, title: &str, provision: Option<&Provision>, day: Date) -> Verdict {
        self.named(title).judge(provision, day)
    }

    /// The law whose title is nearly `title`.
    fn meant(&self, title: &str) -> Option<String> {
        let title = key(title);
        if title.chars().count() < 4 || !is_like_law(&title) {
            return None;
        }
        let built_in =
            alike(&title).into_iter().filter_map(|key| card::built_in().get_key_value(key));
        let near = built_in.chain(&self.own).filter(|(other, _)| is_slip(&title, other));
        near.map(|(_, card)| card.title.clone()).min()
    }
}

/// Which law a title names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named<'laws> {
    /// The one of this card.
    Law(&'laws Card),
    /// None, but one with this title is called nearly so.
    Nearly(String),
    /// None that is known.
    Nothing,
}

impl Named<'_> {
    /// What is known of it on `day`, and of a place in it.
    pub fn judge(&self, provision: Option<&Provision>, day: Date) -> Verdict {
        match self {
            Self::Law(card) => judged(card, provision, day),
            Self::Nearly(meant) => Verdict::Misspelt { meant: meant.clone() },
            Self::Nothing => Verdict::Unknown,
        }
    }
}

fn judged(card: &Card, provision: Option<&Provision>, day: Date) -> Verdict {
    if let Some(on) = card.repealed.filter(|on| *on <= day) {
        return Verdict::Repealed { on, by: card.replaced_by.clone() };
    }
    if let Some(from) = card.from.filter(|from| day < *from) {
        return Verdict::NotYet { from };
    }
    match (provision, card.last_article(day)) {
        (Some(provision), Some(last)) if last < provision.article => Verdict::NoArticle { last },
        _ => Verdict::InForce,
    }
}

/// The laws that share one of the rarest pairs of characters with `title`. A slip spoils two pairs at
/// most, so what is a slip away from it is among them.
fn alike(title: &str) -> BTreeSet<&'static str> {
    type Pairs = Map<[char; 2], Vec<&'static str>>;
    static LAWS: LazyLock<Pairs> = LazyLock::new(|| {
        let mut laws = Pairs::default();
        let keys: BTreeSet<&str> = card::built_in().keys().map(String::as_str).collect();
        for key in keys {
            for pair in pairs(key) {
                laws.entry(pair).or_default().push(key);
            }
        }
        laws
    });
    let mut named: Vec<&[&str]> = pairs(title)
        .into_iter()
        .map(|pair| LAWS.get(&pair).map_or(&[][..], Vec::as_slice))
        .collect();
    named.sort_by_key(|laws| laws.len());
    named.into_iter().take(2 * slips(title) + 1).flatten().copied().collect()
}

/// Every two neighbours of a title.
fn pairs(title: &str) -> Vec<[char; 2]> {
    title.chars().zip(title.chars().skip(1)).map(|(one, next)| [one, next]).collect()
}

/// How many characters of `title` may be wrong: two of ten or more, else one.
fn slips(title: &str) -> usize {
    if 10 <= title.chars().count() { 2 } else { 1 }
}

/// Whether `title` is `law` with a slip of the pen: one character of a title of four or more, two of
/// ten or more. Two places with like names are no slip: 河南省 and 河北省.
fn is_slip(title: &str, law: &str) -> bool {
    let (written, meant) = (title.chars().count(), law.chars().count());
    let slips = slips(title);
    4 <= written
        && written.abs_diff(meant) <= slips
        && place(title) == place(law)
        && strsim::osa_distance(title, law) <= slips
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
    // 《条例》 alone is short for one that was named before.
    endings.iter().any(|ending| title.strip_suffix(ending).is_some_and(|name| !name.is_empty()))
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
