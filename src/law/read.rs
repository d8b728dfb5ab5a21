//! `content/laws.yaml`: law cards of the site, which go before those that are built in.
//!
//! ```yaml
//! 法律:
//!   - {名称: 示例市某条例, 别名: [某条例], 条数: 40, 施行: 2020-01-01, 失效: 2024-01-01, 替代: 新条例}
//! ```

use serde_yaml::Value;

use super::Card;
use crate::base::catalogue::law as found;
use crate::base::{Checked, Finding, LineIndex, Place, SourcePath, Span, date};
use crate::source::yaml::{self, Field};

/// Where a site keeps its law cards.
pub const PATH: &str = "content/laws.yaml";

/// Reads the law cards in `text`; a wrong one is left out.
pub fn read(text: &str) -> Checked<Vec<Card>> {
    let path = SourcePath::new(PATH);
    let Checked { value: fields, findings } = yaml::fields(text, Span::new(0, text.len()), &path);
    let lines = LineIndex::new(text);
    let mut reader = Reader { text, path, lines, findings };
    let cards = fields.iter().flat_map(|field| reader.cards(field)).collect();
    Checked { value: cards, findings: reader.findings }
}

struct Reader<'text> {
    text: &'text str,
    path: SourcePath,
    lines: LineIndex<'text>,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn place(&self, span: Span) -> Place {
        Place::At(self.path.clone(), self.lines.position(span))
    }

    fn cards(&mut self, field: &Field) -> Vec<Card> {
        if !["laws", "法律"].contains(&field.key.as_str()) {
            let place = self.place(field.key_span);
            self.findings.push(found::card_key(place, &field.key));
            return Vec::new();
        }
        let Value::Sequence(items) = &field.value else {
            let place = self.place(field.span);
            self.findings.push(found::not_a_card(place));
            return Vec::new();
        };
        let spans = yaml::items(self.text, field.span, items.len());
        let cards = items.iter().zip(spans).filter_map(|(item, span)| {
            // What is wrong with a card is looked for in its own lines.
            let own = Field { span, ..field.clone() };
            self.card(&own, item)
        });
        cards.collect()
    }

    fn card(&mut self, field: &Field, item: &Value) -> Option<Card> {
        let Value::Mapping(mapping) = item else {
            let place = self.place(field.span);
            self.findings.push(found::not_a_card(place));
            return None;
        };
        let mut card = Card::default();
        let before = self.findings.len();
        for (name, value) in mapping {
            self.value(field, &mut card, &yaml::plain(name).unwrap_or_default(), value);
        }
        if card.title.is_empty() {
            let place = self.place(field.span);
            self.findings.push(found::no_title(place));
        }
        (self.findings.len() == before).then_some(card)
    }

    fn value(&mut self, field: &Field, card: &mut Card, name: &str, value: &Value) {
        let text = yaml::plain(value).unwrap_or_default();
        let day = || date::parse_day(&text);
        let is_read = match name {
            "title" | "名称" => {
                card.title.clone_from(&text);
                !text.is_empty()
            }
            "aliases" | "别名" => {
                card.aliases = words(value);
                true
            }
            "number" | "文号" => {
                card.number = Some(text.clone());
                true
            }
            "articles" | "条数" => {
                let articles = text.parse().ok();
                card.versions = vec![(None, articles)];
                articles.is_some()
            }
            "from" | "施行" => {
                card.from = day();
                card.from.is_some()
            }
            "to" | "失效" => {
                card.repealed = day();
                card.repealed.is_some()
            }
            "replaced_by" | "替代" => {
                card.replaced_by = Some(text.clone());
                true
            }
            _ => {
                let place = self.place(field.span_of(name, self.text));
                return self.findings.push(found::card_key(place, name));
            }
        };
        if !is_read {
            let place = self.place(field.span_of(&text, self.text));
            self.findings.push(found::card_value(place, name, text));
        }
    }
}

/// A list of words, or a single one.
fn words(value: &Value) -> Vec<String> {
    match value {
        Value::Sequence(items) => items.iter().filter_map(yaml::plain).collect(),
        single => yaml::plain(single).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_card_is_read_in_either_language() {
        let text =
            "法律:\n  - {名称: 甲条例, 别名: [甲], 条数: 40, 失效: 2024-01-01, 替代: 乙条例}\n";
        let Checked { value: cards, findings } = read(text);
        assert_eq!(findings, []);
        assert_eq!(
            (cards[0].title.as_str(), cards[0].repealed),
            ("甲条例", date::parse_day("2024-01-01"))
        );
    }

    #[test]
    fn every_mistake_is_found_where_it_stands() {
        let text = "laws:\n  - {title: 甲, form: 2020-01-01}\n  - {title: 乙, from: 去年}\n  - {from: 2020-01-01}\n";
        let found: Vec<_> = read(text)
            .findings
            .iter()
            .map(|finding| (finding.code, finding.place.position().unwrap().line))
            .collect();
        assert_eq!(found, [("law-card-key", 2), ("law-card-value", 3), ("law-card-title", 4)]);
    }

    proptest! {
        #[test]
        fn no_text_stops_the_reader(text in "[laws法律:\\-名称from \\[\\]{},\n]{0,60}") {
            let _ = read(&text);
        }
    }
}
