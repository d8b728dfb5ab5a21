//! The forecast as a calendar of the office: iCalendar as in RFC 5545, every entry a whole day.

use crate::base::{Date, Digest};

/// The most octets of a line, without its end.
const OCTETS: usize = 75;

/// An entry of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// The day.
    pub(super) on: Date,
    /// What tells it from all others, and stays the same in every forecast.
    pub(super) identity: String,
    /// What is shown in the calendar.
    pub(super) summary: String,
    /// What is shown when it is opened.
    pub(super) description: String,
    /// The class that calendars group it by.
    pub(super) category: String,
}

/// The calendar called `name` of `entries`, made on `day` for the portal at `host`.
pub(super) fn calendar(name: &str, host: &str, day: Date, entries: &[Entry]) -> String {
    let mut text = String::new();
    for (key, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//gongkai//forecast//ZH"),
        ("CALSCALE", "GREGORIAN"),
        ("X-WR-CALNAME", &escaped(name)),
    ] {
        line(&mut text, key, value);
    }
    for entry in entries {
        event(&mut text, host, day, entry);
    }
    line(&mut text, "END", "VCALENDAR");
    text
}

fn event(text: &mut String, host: &str, day: Date, entry: &Entry) {
    let next = entry.on.tomorrow().unwrap_or(entry.on);
    for (key, value) in [
        ("BEGIN", "VEVENT".to_owned()),
        ("UID", format!("{}@{host}", Digest::of(entry.identity.as_bytes()))),
        ("DTSTAMP", format!("{}T000000Z", compact(day))),
        ("DTSTART;VALUE=DATE", compact(entry.on)),
        ("DTEND;VALUE=DATE", compact(next)),
        ("SUMMARY", escaped(&entry.summary)),
        ("DESCRIPTION", escaped(&entry.description)),
        ("CATEGORIES", escaped(&entry.category)),
        ("TRANSP", "TRANSPARENT".to_owned()),
        ("END", "VEVENT".to_owned()),
    ] {
        line(text, key, &value);
    }
}

fn compact(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

/// A text as values hold it: what would end it or part it is escaped, and control characters go.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => value.extend(['\\', c]),
            '\n' => value.push_str("\\n"),
            c if c.is_control() => {}
            c => value.push(c),
        }
    }
    value
}

/// Adds a line, folded so that no part is too long and no character is cut.
fn line(text: &mut String, key: &str, value: &str) {
    let mut octets = 0;
    for c in key.chars().chain([':']).chain(value.chars()) {
        if OCTETS < octets + c.len_utf8() {
            text.push_str("\r\n ");
            octets = 1;
        }
        text.push(c);
        octets += c.len_utf8();
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one() -> Entry {
        Entry {
            on: Date::constant(2024, 12, 31),
            identity: "甲".to_owned(),
            summary: "首页最新的信息是 2024-12-16 的，应当在 2024-12-30 前更新；两周没有更新"
                .to_owned(),
            description: "甲, 乙; 丙\\丁\n戊".to_owned(),
            category: "错误".to_owned(),
        }
    }

    #[test]
    fn lines_end_and_fold_as_calendars_want_them() {
        let text = calendar("示例委", "a.example", Date::constant(2024, 4, 30), &[one()]);
        assert!(text.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        assert!(text.split("\r\n").all(|line| line.len() <= OCTETS));
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("SUMMARY:{}\r\n", one().summary)));
        assert!(unfolded.contains("DESCRIPTION:甲\\, 乙\\; 丙\\\\丁\\n戊\r\n"));
        assert!(unfolded.contains("DTSTART;VALUE=DATE:20241231\r\nDTEND;VALUE=DATE:20250101\r\n"));
        assert!(unfolded.contains("DTSTAMP:20240430T000000Z\r\n"));
    }

    #[test]
    fn an_entry_keeps_its_identity_on_other_days() {
        let of = |day| calendar("示例委", "a.example", day, &[one()]);
        let uid = |text: &str| {
            let unfolded = text.replace("\r\n ", "");
            unfolded.lines().find(|line| line.starts_with("UID:")).map(str::to_owned)
        };
        let [a, b] = [Date::constant(2024, 4, 30), Date::constant(2024, 5, 6)].map(of);
        assert_eq!(uid(&a), uid(&b));
        assert!(uid(&a).is_some_and(|uid| uid.ends_with("@a.example")));
    }
}
