//! Snippets for the editor VS Code: every key of the front matter, with its values to choose from.
//!
//! Its YAML extension completes YAML files and not the front matter of Markdown; snippets it
//! completes everywhere.

use serde_json::{Map, Value, json};

use crate::base::Lang;
use crate::document::json_schema;

/// The snippets of all keys in both languages, with hints in `lang`, from the schema.
pub(super) fn snippets(lang: Lang) -> Value {
    let schema = json_schema::schema(lang);
    let keys = schema["properties"].as_object().into_iter().flatten();
    let snippet = |(key, value): (&String, &Value)| {
        let snippet = json!({
            "scope": "markdown",
            "prefix": key,
            "body": format!("{key}: {}", stop(value)),
            "description": value["description"],
        });
        (key.clone(), snippet)
    };
    Value::Object(keys.map(snippet).collect::<Map<_, _>>())
}

/// Where the cursor goes: to a choice of values where they are known.
fn stop(value: &Value) -> String {
    let choices = value.get("enum").or_else(|| value.pointer("/anyOf/0/enum"));
    let choices: Vec<String> = match (choices.and_then(Value::as_array), &value["type"]) {
        (Some(choices), _) => choices.iter().filter_map(Value::as_str).map(escaped).collect(),
        (None, kind) if kind == "boolean" => ["true", "false"].map(str::to_owned).to_vec(),
        _ => return "$1".to_owned(),
    };
    format!("${{1|{}|}}", choices.join(","))
}

/// A value as it is written in a choice.
fn escaped(choice: &str) -> String {
    let special = |c: char| matches!(c, '\\' | ',' | '|' | '$' | '}');
    let escape = |c: char| special(c).then_some('\\').into_iter().chain([c]);
    choice.chars().flat_map(escape).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_offers_its_values() {
        let snippets = snippets(Lang::Zh);
        assert_eq!(snippets["草稿"]["body"], "草稿: ${1|true,false|}");
        assert_eq!(snippets["标题"]["body"], "标题: $1");
        let topic = snippets["topic"]["body"].as_str().unwrap();
        assert!(
            topic.starts_with("topic: ${1|") && topic.contains(r"综合政务\\政务公开,"),
            "{topic}"
        );
    }
}
