//! YAML as fields with places: what front matter and `site.yaml` are made of.
//!
//! `serde_yaml` reads the values; where each stands is found in the text, so that a mistake can be
//! shown to the character.

use serde_yaml::Value;

use super::guard::{self, Refusal};
use crate::base::catalogue::source as found;
use crate::base::{Checked, Finding, LineIndex, Place, SourcePath, Span};

/// A key and its value, with places in the whole file.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// The key as written.
    pub key: String,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub value: Value,
    /// Where the value stands: the rest of the key's line, or the block below it.
    pub span: Span,
}

impl Field {
    /// Where `part` of the value stands, in the text it was read from.
    pub fn span_of(&self, part: &str, text: &str) -> Span {
        let within = text.get(self.span.start..self.span.end).unwrap_or("");
        match within.find(part) {
            Some(at) if !part.is_empty() => {
                Span::new(self.span.start + at, self.span.start + at + part.len())
            }
            _ => self.span,
        }
    }
}

/// The fields in the stretch `span` of `text`, in the order they were written.
///
/// When it cannot be read there are no fields, and a finding says why.
pub fn fields(text: &str, span: Span, path: &SourcePath) -> Checked<Vec<Field>> {
    let Checked { value, findings } = value(text, span, path);
    match value {
        Some(Value::Mapping(mapping)) => {
            Checked { value: placed(mapping, &text[span.start..span.end], span.start), findings }
        }
        Some(Value::Null) | None => Checked { value: Vec::new(), findings },
        Some(_) => {
            let place = Place::At(path.clone(), LineIndex::new(text).position(span));
            Checked { value: Vec::new(), findings: vec![found::not_fields(place)] }
        }
    }
}

/// The value in the stretch `span` of `text`; none when it cannot be read, and a finding says why.
pub fn value(text: &str, span: Span, path: &SourcePath) -> Checked<Option<Value>> {
    let yaml = &text[span.start..span.end];
    let at = |span: Span| Place::At(path.clone(), LineIndex::new(text).position(span));
    if let Some(tab) = leading_tab(yaml) {
        return refused(found::tab(at(Span::new(span.start + tab, span.start + tab + 1))));
    }
    if let Some((place, refusal)) = guard::refused(yaml) {
        let place = at(place.shifted(span.start));
        return refused(match refusal {
            Refusal::Reference => found::yaml_reference(place),
            Refusal::Depth => found::yaml_depth(place),
        });
    }
    if let Some((key, again)) = twice(yaml) {
        return refused(found::yaml_twice(at(again.shifted(span.start)), key));
    }
    match serde_yaml::from_str::<Value>(yaml) {
        Ok(value) => Checked::clean(Some(value)),
        Err(error) => {
            let start = error.location().map_or(0, |location| location.index().min(yaml.len()));
            let start = yaml.floor_char_boundary(start);
            let rest = yaml[start..].find('\n').map_or(yaml.len(), |end| start + end);
            let why = error.to_string();
            let why = why.split(" at line ").next().unwrap_or(&why);
            refused(found::not_yaml(at(Span::new(start, rest).shifted(span.start)), why))
        }
    }
}

fn refused(finding: Finding) -> Checked<Option<Value>> {
    Checked { value: None, findings: vec![finding] }
}

/// A key that stands twice at the left edge, and where it stands again.
fn twice(yaml: &str) -> Option<(&str, Span)> {
    let keys: Vec<_> =
        keys(yaml).into_iter().map(|(span, _)| (&yaml[span.start..span.end], span)).collect();
    let again = keys
        .iter()
        .enumerate()
        .find(|(at, (key, _))| keys[..*at].iter().any(|(other, _)| other == key));
    again.map(|(_, key)| *key)
}

fn leading_tab(yaml: &str) -> Option<usize> {
    let mut at = 0;
    for line in yaml.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some(tab) = line[..indent].find('\t') {
            return Some(at + tab);
        }
        at += line.len();
    }
    None
}

/// The mapping's entries beside the lines their keys stand on.
fn placed(mapping: serde_yaml::Mapping, yaml: &str, offset: usize) -> Vec<Field> {
    let mut keys = keys(yaml).into_iter().peekable();
    let mut fields = Vec::with_capacity(mapping.len());
    for (key, value) in mapping {
        let key = plain(&key).unwrap_or_default();
        let found =
            keys.find(|(span, _)| yaml[span.start..span.end].trim_matches(['"', '\'']) == key);
        let (key_span, value_start) = found.unwrap_or((Span::default(), 0));
        let end = keys.peek().map_or(yaml.len(), |(next, _)| next.start);
        let span = trimmed(yaml, value_start.min(end), end);
        fields.push(Field {
            key,
            key_span: key_span.shifted(offset),
            value,
            span: span.shifted(offset),
        });
    }
    fields
}

/// The keys at the left edge, each with the start of its value.
fn keys(yaml: &str) -> Vec<(Span, usize)> {
    let mut keys = Vec::new();
    let mut at = 0;
    for line in yaml.split_inclusive('\n') {
        if !line.starts_with([' ', '#', '-', '\n', ']', '}']) {
            let colon = line.match_indices(':').map(|(colon, _)| colon);
            let mut ends = colon.filter(|colon| {
                line[colon + 1..].starts_with([' ', '\n']) || line.len() == colon + 1
            });
            if let Some(colon) = ends.next() {
                let key = line[..colon].trim_end().len();
                keys.push((Span::new(at, at + key), at + colon + 1));
            }
        }
        at += line.len();
    }
    keys
}

/// The stretch without the blanks at either end; what is all blank is its first character.
fn trimmed(yaml: &str, start: usize, end: usize) -> Span {
    let part = &yaml[start..end];
    let text = part.trim();
    let from = start + part.len() - part.trim_start().len();
    if text.is_empty() { Span::new(start, start) } else { Span::new(from, from + text.len()) }
}

/// Where each item of a list stands that is written in the stretch `span` of `text`, an item a dash; the
/// whole stretch for each of `count` when it is written otherwise.
pub fn items(text: &str, span: Span, count: usize) -> Vec<Span> {
    let block = &text[span.start..span.end];
    // The first dash may stand behind blanks that the stretch does not begin with.
    let edge = text[..span.start].rfind('\n').map_or(0, |end| end + 1);
    let dash = |line: &str| {
        let inner = line.trim_start_matches(' ');
        inner.starts_with("- ").then(|| line.len() - inner.len())
    };
    let mut at = 0;
    let mut dashes = Vec::new();
    for line in block.split_inclusive('\n') {
        let indent = if at == 0 { span.start - edge } else { 0 };
        dashes.extend(dash(line).map(|blanks| (indent + blanks, at + blanks)));
        at += line.len();
    }
    let indent = dashes.first().map(|(indent, _)| *indent);
    let starts = dashes.into_iter().filter(|(other, _)| Some(*other) == indent);
    let starts: Vec<usize> = starts.map(|(_, start)| start).collect();
    if starts.len() != count {
        return vec![span; count];
    }
    let ends = starts.iter().skip(1).copied().chain([block.len()]);
    let spans = starts.iter().zip(ends).map(|(start, end)| Span::new(*start, end));
    spans.map(|item| item.shifted(span.start)).collect()
}

/// A scalar as the text the editor meant: numbers and booleans too.
pub fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        Value::Null | Value::Sequence(_) | Value::Mapping(_) | Value::Tagged(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;

    fn read(yaml: &str) -> Checked<Vec<Field>> {
        fields(yaml, Span::new(0, yaml.len()), &SourcePath::new("content/a.md"))
    }

    #[test]
    fn each_field_knows_where_it_stands() {
        let yaml = "标题: 关于甲的通知\n关键词: [甲, 乙]\n依据:\n  - 丙\n  - 丁\n";
        let fields = read(yaml).value;
        let shown: Vec<_> = fields.iter().map(|f| &yaml[f.span.start..f.span.end]).collect();
        assert_eq!(shown, ["关于甲的通知", "[甲, 乙]", "- 丙\n  - 丁"]);
        let item = fields[2].span_of("丁", yaml);
        assert_eq!(&yaml[item.start..item.end], "丁");
    }

    #[test]
    fn a_bomb_of_aliases_is_refused_fast() {
        let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for n in 1..10_000 {
            let before = format!("*a{}", n - 1);
            let _ = writeln!(bomb, "a{n}: &a{n} [{}]", [before.as_str(); 9].join(", "));
        }
        let checked = read(&bomb);
        assert!(checked.value.is_empty());
        assert_eq!(checked.findings[0].code, "front-matter-reference");
    }

    #[test]
    fn a_deep_nest_is_refused() {
        assert_eq!(
            read(&format!("a: {}", "[".repeat(30_000))).findings[0].code,
            "front-matter-depth"
        );
    }

    #[test]
    fn the_place_of_a_mistake_is_its_line() {
        let place = read("标题: 甲\n类型: [乙\n").findings[0].place.clone();
        assert_eq!(place.position().unwrap().line, 3);
    }
}
