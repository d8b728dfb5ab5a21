//! Fields of a file, taken out one by one as typed values; what does not fit is a finding.

use serde_yaml::Value;

use super::kind::Kind;
use super::schema::{self, Home, Key};
use super::vocabulary::{self, Term};
use crate::base::catalogue::document as found;
use crate::base::date::{self, Date, Moment};
use crate::base::{Finding, LineIndex, Place, Position, SourcePath, Span};
use crate::source::Source;
use crate::source::yaml::{self, Field};

/// A value, and where it was written.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it stands in its file.
    pub at: Position,
}

/// The fields of one file that were not taken yet, and what was found so far.
pub(super) struct Fields<'source> {
    text: &'source str,
    path: &'source SourcePath,
    lines: LineIndex<'source>,
    left: Vec<(Key, Field)>,
    /// Whether the YAML could be read at all.
    pub(super) readable: bool,
    pub(super) findings: Vec<Finding>,
}

impl<'source> Fields<'source> {
    /// The fields of `source`, whose keys are those of `home`.
    pub(super) fn of(source: &'source Source, home: Home) -> Self {
        let checked = yaml::fields(&source.text, source.front_matter, &source.path);
        let lines = LineIndex::new(&source.text);
        let mut this = Self {
            text: &source.text,
            path: &source.path,
            lines,
            left: Vec::with_capacity(checked.value.len()),
            readable: checked.findings.is_empty(),
            findings: checked.findings,
        };
        for field in checked.value {
            this.admit(field, home);
        }
        this
    }

    fn admit(&mut self, field: Field, home: Home) {
        let place = self.place(field.key_span);
        match schema::key(&field.key, home) {
            None => {
                let nearest = schema::nearest(&field.key, home);
                self.findings.push(found::key_unknown(place, &field.key, nearest));
            }
            Some(key) if self.left.iter().any(|(other, _)| *other == key) => {
                self.findings.push(found::key_twice(place, key));
            }
            Some(key) => self.left.push((key, field)),
        }
    }

    /// The place of a stretch of the file.
    pub(super) fn place(&self, span: Span) -> Place {
        Place::At(self.path.clone(), self.lines.position(span))
    }

    /// The place of a position in the file.
    pub(super) fn place_at(&self, position: Position) -> Place {
        Place::At(self.path.clone(), position)
    }

    /// The position of a stretch of the file.
    pub(super) fn position(&self, span: Span) -> Position {
        self.lines.position(span)
    }

    /// Whether the key was written, with a value.
    pub(super) fn has(&self, key: Key) -> bool {
        self.left.iter().any(|(other, field)| *other == key && !field.value.is_null())
    }

    /// Whether the key is there and says yes, without taking it.
    pub(super) fn is_set(&self, key: Key) -> bool {
        let yes = |field: &Field| field.value.as_bool() == Some(true);
        self.left.iter().any(|(other, field)| *other == key && yes(field))
    }

    /// A field with a value; a key with nothing after it counts as not written.
    pub(super) fn take(&mut self, key: Key) -> Option<Field> {
        let at = self.left.iter().position(|(other, _)| *other == key)?;
        let (_, field) = self.left.swap_remove(at);
        (!field.value.is_null()).then_some(field)
    }

    /// A line of text.
    pub(super) fn text(&mut self, key: Key) -> Option<Located<String>> {
        let field = self.take(key)?;
        let at = self.position(field.span);
        match yaml::plain(&field.value) {
            Some(value) if value.is_empty() => None,
            Some(value) => Some(Located { value, at }),
            None => {
                self.findings.push(found::not_text(self.place(field.span), key));
                None
            }
        }
    }

    /// Text that `read` makes a value of; its error is the finding for the place.
    pub(super) fn parsed<T>(
        &mut self,
        key: Key,
        read: impl FnOnce(&str, Place) -> Result<T, Finding>,
    ) -> Option<T> {
        let text = self.text(key)?;
        let place = self.place_at(text.at);
        read(&text.value, place).map_err(|finding| self.findings.push(finding)).ok()
    }

    /// A day.
    pub(super) fn day(&mut self, key: Key) -> Option<Date> {
        self.parsed(key, |text, place| {
            date::parse_day(text).ok_or_else(|| wrong_day(place, key, text))
        })
    }

    /// A minute of a day (R-47-25).
    pub(super) fn moment(&mut self, key: Key) -> Option<Moment> {
        self.parsed(key, |text, place| {
            date::parse_moment(text).ok_or_else(|| match date::guess_day(text) {
                Some(day) => {
                    found::not_a_moment(place, key, text, format!("{} 09:00", date::day(day)))
                }
                None => found::not_a_moment(place, key, text, "2023-05-06 09:30"),
            })
        })
    }

    /// Yes or no; no when not written.
    pub(super) fn flag(&mut self, key: Key) -> bool {
        let read = |text: &str, place| match text {
            "true" | "是" => Ok(true),
            "false" | "否" => Ok(false),
            _ => Err(found::not_a_flag(place, key, text)),
        };
        self.parsed(key, read).unwrap_or(false)
    }

    /// A kind of document.
    pub(super) fn kind(&mut self) -> Option<Kind> {
        self.parsed(Key::Kind, |text, place| {
            let names = || super::kind::KINDS.iter().flat_map(|facts| [facts.en, facts.zh]);
            let nearest = || vocabulary::nearest(text, names());
            Kind::named(text).ok_or_else(|| found::not_in_list(place, Key::Kind, text, nearest()))
        })
    }

    /// An entry of a vocabulary.
    pub(super) fn term(&mut self, key: Key, list: &'static [&'static str]) -> Option<Term> {
        self.parsed(key, |text, place| {
            vocabulary::term(text, list).map_err(|near| found::not_in_list(place, key, text, near))
        })
    }

    /// The items of a list, with their places. A single value is a list of one.
    pub(super) fn list(&mut self, key: Key) -> Vec<Located<String>> {
        let Some(field) = self.take(key) else { return Vec::new() };
        let items = match &field.value {
            Value::Sequence(items) => items.as_slice(),
            single => std::slice::from_ref(single),
        };
        let mut located = Vec::with_capacity(items.len());
        for item in items {
            match yaml::plain(item) {
                Some(value) => {
                    let at = self.position(field.span_of(&value, self.text));
                    located.push(Located { value, at });
                }
                None => self.findings.push(found::not_a_list(self.place(field.span), key)),
            }
        }
        located
    }

    /// A list of words: a list, or one line with commas.
    pub(super) fn words(&mut self, key: Key) -> Vec<String> {
        let items = self.list(key).into_iter();
        let words = items.flat_map(|item| {
            let parts = item.value.split([',', '，', '、', ';', '；']).map(str::trim);
            parts.filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>()
        });
        words.collect()
    }

    /// The inner fields of a key whose value is a mapping.
    pub(super) fn group(&mut self, key: Key) -> Option<Group> {
        let field = self.take(key)?;
        self.groups_of(key, &field, std::slice::from_ref(&field.value)).pop()
    }

    /// The inner fields of each item of a key whose value is a list of mappings.
    pub(super) fn groups(&mut self, key: Key) -> Vec<Group> {
        let Some(field) = self.take(key) else { return Vec::new() };
        match &field.value {
            Value::Sequence(items) => self.groups_of(key, &field, items),
            single => self.groups_of(key, &field, std::slice::from_ref(single)),
        }
    }

    fn groups_of(&mut self, key: Key, field: &Field, values: &[Value]) -> Vec<Group> {
        let mut groups = Vec::new();
        for value in values {
            let Value::Mapping(mapping) = value else {
                self.findings.push(found::not_a_group(self.place(field.span), key));
                continue;
            };
            let mut group = Group { span: field.span, values: Vec::new() };
            for (name, value) in mapping {
                let name = yaml::plain(name).unwrap_or_default();
                let span = field.span_of(&name, self.text);
                let Some(inner) = schema::key(&name, Home::Inner) else {
                    let nearest = schema::nearest(&name, Home::Inner);
                    self.findings.push(found::key_unknown(self.place(span), &name, nearest));
                    continue;
                };
                if let Some(text) = yaml::plain(value) {
                    let span = field.span_of(&text, self.text);
                    group.values.push((inner, text, span));
                }
            }
            groups.push(group);
        }
        groups
    }

    /// A text of a group, which must be there.
    pub(super) fn inner(&mut self, group: &Group, of: Key, key: Key) -> Option<String> {
        let found = group.get(key).map(|(text, _)| text.to_owned());
        if found.is_none() {
            self.findings.push(found::inner_missing(self.place(group.span), of, key));
        }
        found
    }

    /// Whether a group says yes to `key`; silence is no.
    pub(super) fn inner_flag(&mut self, group: &Group, key: Key) -> bool {
        match group.get(key) {
            Some(("true" | "是", _)) => true,
            None | Some(("false" | "否", _)) => false,
            Some((text, span)) => {
                self.findings.push(found::not_a_flag(self.place(span), key, text));
                false
            }
        }
    }

    /// A day of a group, which must be there.
    pub(super) fn inner_day(&mut self, group: &Group, of: Key) -> Option<Date> {
        let Some((text, span)) = group.get(Key::On) else {
            self.findings.push(found::inner_missing(self.place(group.span), of, Key::On));
            return None;
        };
        let day = date::parse_day(text);
        if day.is_none() {
            let finding = wrong_day(self.place(span), Key::On, text);
            self.findings.push(finding);
        }
        day
    }
}

/// A mapping inside a field.
pub(super) struct Group {
    span: Span,
    values: Vec<(Key, String, Span)>,
}

impl Group {
    /// A value and where it stands.
    pub(super) fn get(&self, key: Key) -> Option<(&str, Span)> {
        let found = self.values.iter().find(|(other, _, _)| *other == key);
        found.map(|(_, text, span)| (text.as_str(), *span))
    }
}

fn wrong_day(place: Place, key: Key, text: &str) -> Finding {
    match date::guess_day(text) {
        Some(day) => found::not_a_day(place, key, text, date::day(day)),
        None => found::not_a_day(place, key, text, "2023-05-06"),
    }
}
