//! Law cards: what is known of laws whose text is not on the site.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::base::map::map_of;
use crate::base::{Date, Map, date};

/// The laws that are built in, and those of them that were repealed.
const CARDS: &str = include_str!("cards.tsv");
const REPEALS: &str = include_str!("repeals.tsv");

/// What is known of one law.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Card {
    /// Its title.
    pub title: String,
    /// Other titles it goes by.
    pub aliases: Vec<String>,
    /// The number it was published under.
    pub number: Option<String>,
    /// Each version by the day it was adopted, as far as it is known, with its number of articles.
    pub versions: Vec<(Option<Date>, Option<u32>)>,
    /// The first day it is in force, where it is known.
    pub from: Option<Date>,
    /// From when on it is no longer in force.
    pub repealed: Option<Date>,
    /// What stands in its place.
    pub replaced_by: Option<String>,
}

impl Card {
    /// The number of its last article on `day`; none when it is not known for certain.
    pub fn last_article(&self, day: Date) -> Option<u32> {
        let articles: Option<Vec<u32>> =
            self.versions.iter().map(|(_, articles)| *articles).collect();
        let last_of_all = articles?.into_iter().max()?;
        let adopted: Option<Vec<(Date, u32)>> =
            self.versions.iter().map(|(adopted, articles)| (*adopted).zip(*articles)).collect();
        let mut past: Vec<_> = adopted.unwrap_or_default();
        past.retain(|(adopted, _)| *adopted <= day);
        past.sort_unstable();
        // The days are those of adoption, so the version before the newest may still be in force.
        let is_fresh = past.last().is_some_and(|(newest, _)| day.duration_since(*newest) < FRESH);
        let in_force = past.iter().rev().take(if is_fresh { 2 } else { 1 });
        Some(in_force.map(|(_, articles)| *articles).max().unwrap_or(last_of_all))
    }
}

/// How long after its adoption a version may not be in force yet.
const FRESH: jiff::SignedDuration = jiff::SignedDuration::from_hours(24 * 366);

/// The form in which titles are looked up: without the name of the state, blanks, and the year of an
/// amendment in brackets; brackets of one kind.
pub fn key(title: &str) -> Cow<'_, str> {
    // Most titles are written in this form, and many are looked up.
    if title.chars().all(|c| one_form(c) == Some(c)) {
        return Cow::Borrowed(short(title));
    }
    let plain: String = title.chars().filter_map(one_form).collect();
    Cow::Owned(short(&plain).to_owned())
}

/// A character in its one form; none for a blank.
fn one_form(c: char) -> Option<char> {
    match c {
        '<' | '《' => Some('〈'),
        '>' | '》' => Some('〉'),
        '(' => Some('（'),
        ')' => Some('）'),
        blank if blank.is_whitespace() => None,
        other => Some(other),
    }
}

/// A title without the year of an amendment and the name of the state.
fn short(title: &str) -> &str {
    let title = match title.strip_suffix('）').and_then(|rest| rest.rsplit_once('（')) {
        Some((title, inner)) if inner.starts_with(['1', '2']) => title,
        _ => title,
    };
    title.strip_prefix("中华人民共和国").unwrap_or(title)
}

/// The cards that are built in, by the [keys](key) of their titles.
pub(super) fn built_in() -> &'static Map<String, Card> {
    static BUILT_IN: LazyLock<Map<String, Card>> = LazyLock::new(|| {
        let mut cards = map_of(4096);
        for line in CARDS.lines().filter(|line| !line.starts_with('#')) {
            let mut cells = line.split('\t');
            let title = cells.next().unwrap_or_default().to_owned();
            let versions = cells.skip(1).map(version).collect();
            cards.insert(key(&title).into_owned(), Card { title, versions, ..Card::default() });
        }
        for line in REPEALS.lines().filter(|line| !line.starts_with('#')) {
            let mut cells = line.split('\t');
            let title = cells.next().unwrap_or_default();
            let card = cards
                .entry(key(title).into_owned())
                .or_insert_with(|| Card { title: title.to_owned(), ..Card::default() });
            card.replaced_by = cells.next().map(str::to_owned);
            card.repealed = cells.next().and_then(date::parse_day);
        }
        cards
    });
    &BUILT_IN
}

/// `2019-04-03 56`, where the day may be `-`.
fn version(cell: &str) -> (Option<Date>, Option<u32>) {
    let (day, articles) = cell.split_once(' ').unwrap_or((cell, ""));
    (date::parse_day(day), articles.parse().ok().filter(|articles| 0 < *articles))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_tables_is_read() {
        let cards = built_in();
        let lines = CARDS.lines().count() - 1;
        assert!(lines <= cards.len() && lines <= 3195, "{lines} lines, {} cards", cards.len());
        assert!(cards.values().all(|card| !card.title.is_empty()));
        assert!(cards.values().all(|c| c.replaced_by.is_some() == c.repealed.is_some()));
    }

    #[test]
    fn a_title_is_known_by_the_forms_people_write() {
        for title in ["中华人民共和国行政处罚法", "行政处罚法", "行政 处罚法（2021年修订）"]
        {
            assert_eq!(key(title), "行政处罚法", "{title}");
        }
        assert_eq!(key("实施《中华人民共和国水法》办法"), "实施〈中华人民共和国水法〉办法");
        assert_eq!(key("企业破产法(试行)"), "企业破产法（试行）");
    }

    #[test]
    fn the_last_article_is_that_of_the_version_in_force() {
        let card = &built_in()["行政复议法"];
        let day = |text| date::parse_day(text).unwrap();
        assert_eq!(card.last_article(day("2018-01-01")), Some(43));
        assert_eq!(card.last_article(day("2026-01-01")), Some(90));
    }
}
