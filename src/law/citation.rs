//! Citations: 《title》（number）第N条第N款第（N）项, found in running text and read into a type.

use super::laws::is_like_law;
use super::provision::Provision;
use crate::base::{Span, numeral};

/// A citation of a law or a document by its title.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Citation {
    /// The title between the marks.
    pub title: String,
    /// What stands in brackets right behind it and is a number: 国务院令第711号, 某政发〔2023〕12号.
    pub number: Option<String>,
    /// The places of it that are named.
    pub provisions: Vec<Cited>,
    /// Where it stands, from 《 to the end of the last place.
    pub span: Span,
}

/// A place in a law, where a citation names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Cited {
    /// The place.
    pub provision: Provision,
    /// Where its name stands.
    pub span: Span,
}

/// How many characters a title may have: what is longer is no title but a mark left open.
const TITLE: usize = 120;

/// How many characters stand in the brackets behind a title.
const BRACKETS: usize = 80;

impl Citation {
    /// Whether it is of a law or a document, and not of a book: it has a number, names an article, or
    /// is called like a law.
    pub fn is_of_law(&self) -> bool {
        self.number.is_some() || !self.provisions.is_empty() || is_like_law(&self.title)
    }
}

/// A passage that rests on laws, and the citations in it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Passage {
    /// What it says.
    pub text: String,
    /// The laws and articles it names.
    pub citations: Vec<Citation>,
}

impl Passage {
    /// Reads the citations in `text`.
    pub fn of(text: &str) -> Self {
        Self { text: text.to_owned(), citations: citations(text) }
    }
}

/// Every citation in `text`, in order. A title in a title (《〈甲法〉实施办法》) is part of it.
pub fn citations(text: &str) -> Vec<Citation> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(open) = text[at..].find('《').map(|found| at + found) {
        at = open + '《'.len_utf8();
        let Some(citation) = citation(text, open) else { continue };
        at = citation.span.end;
        found.push(citation);
    }
    found
}

/// The citation whose 《 stands at `open`.
pub fn citation(text: &str, open: usize) -> Option<Citation> {
    let start = open + text[open..].chars().next().filter(|c| *c == '《')?.len_utf8();
    let end = start + title_end(&text[start..])?;
    let mut reader = Reader { text, at: end + '》'.len_utf8() };
    let number = reader.brackets();
    let provisions = reader.provisions();
    let last = provisions.last().map_or(reader.at, |cited| cited.span.end);
    Some(Citation {
        title: text[start..end].split_whitespace().collect(),
        number,
        provisions,
        span: Span::new(open, last),
    })
}

/// Where the title ends that `text` begins with.
fn title_end(text: &str) -> Option<usize> {
    let mut depth = 1;
    for (at, c) in text.char_indices().take(TITLE) {
        match c {
            '《' => depth += 1,
            '》' if depth == 1 => return (0 < at).then_some(at),
            '》' => depth -= 1,
            '\n' => return None,
            _ => {}
        }
    }
    None
}

/// Reads what stands behind a title.
struct Reader<'text> {
    text: &'text str,
    at: usize,
}

/// A part of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Article,
    Paragraph,
    Item,
    SubItem,
}

impl Reader<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn take(&mut self, signs: &[char]) -> Option<char> {
        let sign = self.peek().filter(|c| signs.contains(c))?;
        self.at += sign.len_utf8();
        Some(sign)
    }

    fn blanks(&mut self) {
        while self.take(&[' ', '\t', '\u{3000}', '\u{a0}']).is_some() {}
    }

    /// The brackets behind a title; the number in them, if they hold one.
    fn brackets(&mut self) -> Option<String> {
        let mut number = None;
        loop {
            let start = self.at;
            self.blanks();
            if self.take(&['（', '(']).is_none() {
                self.at = start;
                return number;
            }
            let close =
                self.rest().char_indices().take(BRACKETS).find(|(_, c)| "）)\n".contains(*c));
            let Some((len, close)) = close.filter(|(_, c)| *c != '\n') else {
                self.at = start;
                return number;
            };
            let inner =
                self.rest()[..len].split(['，', ',', '；']).next().unwrap_or_default().trim();
            // （一）项 behind a title would be a place of it.
            if numeral::parse(inner).is_some() {
                self.at = start;
                return number;
            }
            if inner.ends_with('号') {
                number = Some(inner.to_owned());
            }
            self.at += len + close.len_utf8();
        }
    }

    /// The places that are named, one after the other.
    fn provisions(&mut self) -> Vec<Cited> {
        let mut cited: Vec<Cited> = Vec::new();
        let mut end = self.at;
        self.blanks();
        self.take(&['的']);
        while let Some(more) = self.place(cited.last().map(|last| last.provision)) {
            cited.extend(more);
            end = self.at;
            if !self.separator() {
                break;
            }
        }
        self.at = end;
        cited
    }

    /// What may stand between two places: 、和及与以及 or 至.
    fn separator(&mut self) -> bool {
        self.blanks();
        let start = self.at;
        while self
            .take(&['、', '，', ',', '和', '及', '与', '以', '或', '者', '至', '到', '—', '-'])
            .is_some()
        {}
        self.blanks();
        start < self.at && self.peek() == Some('第')
    }

    /// One place, which may leave out what the place before says already: 第三条第一款、第二款.
    fn place(&mut self, before: Option<Provision>) -> Option<Vec<Cited>> {
        let start = self.at;
        let mut places: Vec<Cited> = Vec::new();
        let mut last = None;
        while let Some((numbers, unit)) = self.part(last) {
            let bases: Vec<Provision> = match (&places[..], before) {
                ([], _) if unit == Unit::Article => vec![Provision::article(0, 0)],
                ([], Some(before)) => vec![before],
                ([], None) => break,
                (places, _) => places.iter().map(|cited| cited.provision).collect(),
            };
            let inserted = if unit == Unit::Article { self.inserted() } else { 0 };
            let end = self.at;
            let joined = bases.iter().flat_map(|base| {
                numbers.iter().map(move |number| with(*base, unit, *number, inserted))
            });
            places =
                joined.map(|provision| Cited { provision, span: Span::new(start, end) }).collect();
            last = Some(unit);
        }
        if places.is_empty() {
            self.at = start;
            return None;
        }
        Some(places)
    }

    /// 之一 behind an article.
    fn inserted(&mut self) -> u32 {
        let start = self.at;
        if self.take(&['之']).is_some()
            && let Some(number) = self.number()
        {
            return number;
        }
        self.at = start;
        0
    }

    /// 第三条, 第一、二款, 第（三）项: its numbers and what they number; none when it does not go on
    /// downwards from `above`.
    fn part(&mut self, above: Option<Unit>) -> Option<(Vec<u32>, Unit)> {
        let start = self.at;
        let read = self.try_part().filter(|(_, unit)| above.is_none_or(|above| above < *unit));
        if read.is_none() {
            self.at = start;
        }
        read
    }

    fn try_part(&mut self) -> Option<(Vec<u32>, Unit)> {
        self.blanks();
        let is_bracket = matches!(self.peek(), Some('（' | '('));
        if !is_bracket {
            self.take(&['第'])?;
        }
        let mut numbers = vec![self.number()?];
        while self.take(&['、']).is_some() {
            numbers.push(self.number()?);
        }
        self.blanks();
        let unit = match self.take(&['条', '款', '项', '目'])? {
            '条' => Unit::Article,
            '款' => Unit::Paragraph,
            '项' => Unit::Item,
            _ => Unit::SubItem,
        };
        Some((numbers, unit))
    }

    /// A number in either kind of digits, in brackets or not.
    fn number(&mut self) -> Option<u32> {
        self.blanks();
        let bracket = self.take(&['（', '(']).is_some();
        let is_digit = |c: char| c.is_ascii_digit() || "〇零一二三四五六七八九十百千".contains(c);
        let len = self.rest().find(|c| !is_digit(c)).unwrap_or(self.rest().len());
        let digits = &self.rest()[..len];
        let number = digits.parse().ok().filter(|n| (1..10_000).contains(n));
        let number = number.or_else(|| numeral::parse(digits))?;
        self.at += len;
        if bracket {
            self.take(&['）', ')'])?;
        }
        Some(number)
    }
}

/// `base` with its part of this sort.
fn with(base: Provision, unit: Unit, number: u32, inserted: u32) -> Provision {
    match unit {
        Unit::Article => Provision::article(number, inserted),
        Unit::Paragraph => Provision { paragraph: number, item: 0, sub_item: 0, ..base },
        Unit::Item => Provision { item: number, sub_item: 0, ..base },
        Unit::SubItem => Provision { sub_item: number, ..base },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Vec<(String, Vec<String>)> {
        let places = |citation: &Citation| {
            citation.provisions.iter().map(|cited| cited.provision.to_string()).collect()
        };
        citations(text).iter().map(|citation| (citation.title.clone(), places(citation))).collect()
    }

    #[track_caller]
    fn places(text: &str, wanted: &[&str]) {
        let read = read(text);
        assert_eq!(read.len(), 1, "{text}: {read:?}");
        assert_eq!(read[0].1, wanted, "{text}");
    }

    #[test]
    fn places_are_read_as_they_are_cited() {
        places("《甲法》第十二条第二款第（三）项的规定", &["第十二条第二款第（三）项"]);
        places("《甲法》第十二条第三项", &["第十二条第（三）项"]);
        places("《甲法》（2021年修订）第12条", &["第十二条"]);
        places("《甲法》第十二条之一第二款", &["第十二条之一第二款"]);
        places("《甲条例》（国务院令第711号）第 4 条", &["第四条"]);
        places(
            "《甲法》第三条、第五条第一款和第（二）项",
            &["第三条", "第五条第一款", "第五条第一款第（二）项"],
        );
        places("《甲法》第三条至第六条", &["第三条", "第六条"]);
        places("《甲法》第十二条第一、二款", &["第十二条第一款", "第十二条第二款"]);
        places("《甲法》第七条（一）项", &["第七条第（一）项"]);
        places("《甲法》第三条，参照第", &["第三条"]);
        places("《甲法》。第三条", &[]);
        places("《甲法》第三章", &[]);
    }

    #[test]
    fn titles_and_numbers_are_told_apart() {
        let text = "依据《中华人民共和国甲法》第一条、《〈乙法〉实施办法》（某政发〔2023〕12号，以下简称办法）第二条和《丙　条例》。";
        let found = citations(text);
        let titles: Vec<_> = found.iter().map(|citation| citation.title.as_str()).collect();
        assert_eq!(titles, ["中华人民共和国甲法", "〈乙法〉实施办法", "丙条例"]);
        assert_eq!(found[1].number.as_deref(), Some("某政发〔2023〕12号"));
        assert_eq!(&text[found[0].span.start..found[0].span.end], "《中华人民共和国甲法》第一条");
        assert_eq!(found[1].provisions.len(), 1);
        assert_eq!(citations("《没有结尾\n的》第一条"), []);
    }

    #[test]
    fn an_anchor_is_that_of_the_portal() {
        let anchor = |text: &str| citations(text)[0].provisions[0].provision.anchor();
        assert_eq!(anchor("《甲法》第十二条"), "t12");
        assert_eq!(anchor("《甲法》第十二条第一款"), "t12");
        assert_eq!(anchor("《甲法》第十二条之一"), "t12z1");
        assert_eq!(anchor("《甲法》第十二条第二款第（三）项"), "t12k2x3");
        assert_eq!(anchor("《甲法》第十二条第（三）项"), "t12k1x3");
    }

    prop_compose! {
        fn any()(article in 1_u32..2000, inserted in 0_u32..9, paragraph in 0_u32..20, item in 0_u32..40)
            -> Provision
        {
            Provision { article, inserted, paragraph, item, sub_item: 0 }
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(provisions in prop::collection::vec(any(), 1..5)) {
            let written: Vec<_> = provisions.iter().map(ToString::to_string).collect();
            let text = format!("依据《甲法》{}的规定", written.join("、"));
            let found = citations(&text);
            let read: Vec<_> = found[0].provisions.iter().map(|cited| cited.provision).collect();
            prop_assert_eq!(read, provisions);
        }

        #[test]
        fn no_text_stops_the_reader(text in "[《》〈〉第一二十条款项之（）()、和至的 12\n法]{0,60}") {
            for citation in citations(&text) {
                prop_assert!(text.is_char_boundary(citation.span.start));
                prop_assert!(text.is_char_boundary(citation.span.end));
            }
        }
    }
}
