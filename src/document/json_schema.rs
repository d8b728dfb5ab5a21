//! A JSON Schema of the front matter, for editors that complete and check what is typed.

use serde_json::{Map, Value, json};

use super::kind::KINDS;
use super::schema::{Home, Key, Row, SCHEMA};
use super::vocabulary::{ARTICLE20, AUDIENCES, GENRES, TOPICS};
use crate::base::Lang;

/// The schema of a document's front matter, with hints in `lang`; both names of every key are in it.
pub fn schema(lang: Lang) -> Value {
    let rows = || SCHEMA.iter().filter(|row| matches!(row.home, Home::Document | Home::Both));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "gongkai",
        "type": "object",
        "properties": properties(rows(), lang),
        "additionalProperties": false,
        "allOf": [one_of_names(Key::Title), one_of_names(Key::Published)],
    })
}

fn properties<'rows>(rows: impl Iterator<Item = &'rows Row>, lang: Lang) -> Map<String, Value> {
    let mut properties = Map::new();
    for row in rows {
        let mut value = value(row.key, lang);
        value["description"] = row.meaning[usize::from(lang == Lang::En)].into();
        properties.insert(row.zh.to_owned(), value.clone());
        properties.insert(row.en.to_owned(), value);
    }
    properties
}

/// That a key is there, by either of its names.
fn one_of_names(key: Key) -> Value {
    let (zh, en) = key.names();
    json!({ "anyOf": [{ "required": [zh] }, { "required": [en] }] })
}

/// What may stand behind a key.
fn value(key: Key, lang: Lang) -> Value {
    let day = || json!({ "type": "string", "pattern": r"^\d{4}-\d{1,2}-\d{1,2}$" });
    let inner = |keys: &[Key]| {
        let rows = SCHEMA.iter().filter(|row| row.home == Home::Inner && keys.contains(&row.key));
        json!({ "type": "object", "properties": properties(rows, lang), "additionalProperties": false })
    };
    let one_or_more = |item: Value| json!({ "anyOf": [item, { "type": "array", "items": item }] });
    match key {
        Key::Kind => one_of(KINDS.iter().flat_map(|facts| [facts.zh, facts.en])),
        Key::Genre => one_of(GENRES.iter().copied()),
        Key::Topic => json!({ "enum": topics() }),
        Key::Audience => one_or_more(one_of(AUDIENCES.iter().copied())),
        Key::Article20 => {
            let items: Vec<_> = (1..=ARTICLE20.len()).map(|item| format!("20-{item:02}")).collect();
            one_or_more(json!({ "enum": items }))
        }
        Key::LineBreaks => one_of(["text", "markdown"].into_iter()),
        Key::Secrecy | Key::Legality => {
            one_of(["通过", "不适用", "passed", "not applicable"].into_iter())
        }
        Key::Normative | Key::Draft | Key::Erase => json!({ "type": "boolean" }),
        Key::Written | Key::Effective | Key::Expires | Key::PinnedUntil | Key::On | Key::Until => {
            day()
        }
        Key::Published | Key::Changed => {
            json!({ "type": "string", "pattern": r"^\d{4}-\d{1,2}-\d{1,2}[ T]\d{1,2}:\d{2}" })
        }
        Key::Review => inner(&[Key::By, Key::On, Key::Secrecy, Key::Legality]),
        Key::Filing => inner(&[Key::Number, Key::On]),
        Key::Withdrawn => inner(&[Key::On, Key::Reason, Key::Erase]),
        Key::Decision => inner(&[
            Key::Act,
            Key::Party,
            Key::Penalty,
            Key::Amount,
            Key::Items,
            Key::Procedure,
            Key::Until,
        ]),
        Key::Allow => json!({ "type": "array", "items": inner(&[Key::Rule, Key::Reason]) }),
        Key::Changes => json!({ "type": "array", "items": inner(&[Key::On, Key::Note]) }),
        Key::Keywords
        | Key::JointIssuers
        | Key::Interprets
        | Key::Amends
        | Key::Repeals
        | Key::BasedOn
        | Key::Attachments
        | Key::Aliases => one_or_more(json!({ "type": "string" })),
        Key::Amount => json!({ "type": ["string", "number"] }),
        _ => json!({ "type": "string" }),
    }
}

fn one_of<'names>(names: impl Iterator<Item = &'names str>) -> Value {
    json!({ "enum": names.collect::<Vec<_>>() })
}

/// Every topic, with and without its sub-classes.
fn topics() -> Vec<String> {
    let of_class = |(class, subs): &(&str, &[&str])| {
        let subs = subs.iter().map(|sub| format!("{class}\\{sub}"));
        std::iter::once((*class).to_owned()).chain(subs).collect::<Vec<_>>()
    };
    TOPICS.iter().flat_map(of_class).collect()
}
