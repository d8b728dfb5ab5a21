//! The tables of the settings: the people of the agency, and the hosts that may be linked to.

use serde_yaml::Value;

use super::Reader;
use crate::base::catalogue::settings as found;
use crate::base::{Date, date};
use crate::source::yaml::{self, Field};

/// Who holds which post, and when (人员).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name.
    pub name: String,
    /// The post.
    pub post: String,
    /// The first day; none when it is not known.
    pub from: Option<Date>,
    /// The last day; none while it lasts.
    pub to: Option<Date>,
}

/// A host outside the government's domain that may be linked to (外链), R-47-34.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutsideHost {
    /// The host, without scheme; hosts below it are meant too.
    pub host: String,
    /// Whose it is.
    pub name: String,
    /// When it was approved.
    pub on: Date,
}

impl Reader<'_> {
    /// The people of the agency.
    pub(super) fn people(&mut self) -> Vec<Person> {
        self.rows("people", "人员", |row| {
            let (from, to) = (row.get(["from", "起"]), row.get(["to", "止"]));
            Some(Person {
                name: row.get(["name", "姓名"])?,
                post: row.get(["post", "职务"])?,
                from: from.map(|from| date::parse_day(&from).ok_or(())).transpose().ok()?,
                to: to.map(|to| date::parse_day(&to).ok_or(())).transpose().ok()?,
            })
        })
    }

    /// The hosts outside that may be linked to.
    pub(super) fn outside(&mut self) -> Vec<OutsideHost> {
        self.rows("outside", "外链", |row| {
            let host = row.get(["host", "主机"])?;
            Some(OutsideHost {
                host: host.trim_matches('/').to_ascii_lowercase(),
                name: row.get(["name", "名称"])?,
                on: date::parse_day(&row.get(["on", "日期"])?)?,
            })
        })
    }

    /// The rows of a table; one that cannot be understood is left out, and found.
    fn rows<T>(
        &mut self,
        key: &'static str,
        zh: &'static str,
        read: impl Fn(&Row<'_>) -> Option<T>,
    ) -> Vec<T> {
        let at = self.fields.iter().position(|(known, _)| *known == key);
        let Some((_, field)) = at.map(|at| self.fields.swap_remove(at)) else { return Vec::new() };
        let Value::Sequence(items) = &field.value else {
            self.wrong_row(&field, zh, key);
            return Vec::new();
        };
        let rows: Vec<Option<T>> = items.iter().map(|item| read(&Row(item))).collect();
        if rows.iter().any(Option::is_none) {
            self.wrong_row(&field, zh, key);
        }
        rows.into_iter().flatten().collect()
    }

    fn wrong_row(&mut self, field: &Field, zh: &str, en: &str) {
        self.findings.push(found::rows_form(self.place(field.key_span), zh, en));
    }
}

/// A row of a table.
struct Row<'a>(&'a Value);

impl Row<'_> {
    fn get(&self, names: [&str; 2]) -> Option<String> {
        let mapping = self.0.as_mapping()?;
        let value = names.into_iter().find_map(|name| mapping.get(name));
        value.and_then(yaml::plain).filter(|text| !text.is_empty())
    }
}
