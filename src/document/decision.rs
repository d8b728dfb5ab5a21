//! What an enforcement decision decides, as the front matter of its document tells (R-118-06).

use super::fields::{Fields, Group};
use super::schema::Key;
use super::vocabulary::nearest;
use crate::base::catalogue::{document as found, table as table_found};
use crate::base::{Date, Finding, Place, Span, date};
use crate::table::decision::Decision;
use crate::table::penalty::{Money, PenaltyKind, YUAN};
use crate::table::power::{ItemCode, PowerKind};

/// Reads the decision in `fields`; it is one of the day it was signed.
pub(super) fn read(fields: &mut Fields<'_>, written: Option<Date>) -> Option<Decision> {
    let group = fields.group(Key::Decision)?;
    let place = |span| fields.place(span);
    let mut reader = Reader { group: &group, place: &place, findings: Vec::new() };
    let act = reader.act();
    let (mut kinds, items) = (reader.kinds(), reader.items());
    kinds.sort_unstable();
    let amount = reader.value(Key::Amount, |text| Money::parse(text, YUAN), table_found::money);
    let until = reader.value(Key::Until, date::parse_day, |place, text| {
        found::not_a_day(place, Key::Until, text, "2026-05-06")
    });
    let mut findings = reader.findings;
    fields.findings.append(&mut findings);
    if act? == PowerKind::Penalty {
        fields.inner(&group, Key::Decision, Key::Penalty)?;
    }
    let text = |key| group.get(key).map(|(text, _)| text);
    Some(Decision {
        number: String::new(),
        act: act?,
        party: text(Key::Party).map(str::to_owned),
        kinds,
        amount: amount.unwrap_or_default(),
        items,
        decided: written?,
        until,
        is_simple: text(Key::Procedure).map(|text| text.contains("简易")),
        row: 0,
    })
}

struct Reader<'fields> {
    group: &'fields Group,
    place: &'fields dyn Fn(Span) -> Place,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    /// The value of a key; one that it cannot have is found.
    fn value<T>(
        &mut self,
        key: Key,
        parse: impl FnOnce(&str) -> Option<T>,
        finding: impl FnOnce(Place, String) -> Finding,
    ) -> Option<T> {
        let (text, span) = self.group.get(key)?;
        let value = parse(text);
        if value.is_none() {
            self.findings.push(finding((self.place)(span), text.to_owned()));
        }
        value
    }

    /// What it is: a penalty, when it does not say.
    fn act(&mut self) -> Option<PowerKind> {
        if self.group.get(Key::Act).is_none() {
            return Some(PowerKind::Penalty);
        }
        self.value(Key::Act, PowerKind::parse, |place, text| {
            let near = nearest(&text, PowerKind::ALL.iter().map(|(_, name)| *name));
            found::not_in_list(place, Key::Act, &text, near)
        })
    }

    fn kinds(&mut self) -> Vec<PenaltyKind> {
        self.words(Key::Penalty, PenaltyKind::parse, |place, word| {
            let near = nearest(word, PenaltyKind::ALL.iter().map(|(_, name)| *name));
            found::not_in_list(place, Key::Penalty, word, near)
        })
    }

    fn items(&mut self) -> Vec<ItemCode> {
        self.words(Key::Items, ItemCode::parse, |place, word| table_found::code(place, word))
    }

    /// The words of a key, each read into a type; those that cannot be are found.
    fn words<T>(
        &mut self,
        key: Key,
        parse: impl Fn(&str) -> Option<T>,
        finding: impl Fn(Place, &str) -> Finding,
    ) -> Vec<T> {
        let (text, span) = self.group.get(key).unwrap_or_default();
        let mut values = Vec::new();
        for word in text.split(['、', '，', ',', ' ']).filter(|word| !word.is_empty()) {
            match parse(word) {
                Some(value) => values.push(value),
                None => self.findings.push(finding((self.place)(span), word)),
            }
        }
        values
    }
}
