//! `content/holidays.yaml`: years that are not built in yet.
//!
//! ```yaml
//! 2027:
//!   放假: [2027-01-01..2027-01-03, 2027-02-05..2027-02-13]
//!   上班: [2027-02-20]
//! ```

use serde_yaml::Value;

use super::{Calendar, PATH, Year};
use crate::base::catalogue::calendar as found;
use crate::base::{Checked, Date, Finding, LineIndex, Place, SourcePath, Span, date};
use crate::source::yaml::{self, Field};

/// The longest row of days that one entry may name.
const LONGEST: i64 = 31;

impl Calendar {
    /// The years that are built in, and those of `text`, which go before them.
    pub fn read(text: &str) -> Checked<Self> {
        let path = SourcePath::new(PATH);
        let Checked { value: fields, findings } =
            yaml::fields(text, Span::new(0, text.len()), &path);
        let lines = LineIndex::new(text);
        let mut reader = Reader { calendar: Self::built_in().clone(), text, path, lines, findings };
        for field in &fields {
            reader.year(field);
        }
        Checked { value: reader.calendar, findings: reader.findings }
    }
}

struct Reader<'text> {
    calendar: Calendar,
    text: &'text str,
    path: SourcePath,
    lines: LineIndex<'text>,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn place(&self, span: Span) -> Place {
        Place::At(self.path.clone(), self.lines.position(span))
    }

    fn year(&mut self, field: &Field) {
        let Some(year) = field.key.parse().ok().filter(|year| (1949..=9999).contains(year)) else {
            let place = self.place(field.key_span);
            return self.findings.push(found::not_a_year(place, &field.key));
        };
        let Value::Mapping(days) = &field.value else {
            let place = self.place(field.key_span);
            return self.findings.push(found::not_days(place, year));
        };
        self.calendar.years.insert(year, Year::ordinary(year));
        for (name, days) in days {
            let name = yaml::plain(name).unwrap_or_default();
            let is_working = match name.as_str() {
                "off" | "放假" => false,
                "work" | "上班" => true,
                _ => {
                    let place = self.place(field.span_of(&name, self.text));
                    self.findings.push(found::not_days(place, year));
                    continue;
                }
            };
            self.days(field, days, is_working);
        }
    }

    fn days(&mut self, field: &Field, days: &Value, is_working: bool) {
        let items = match days {
            Value::Sequence(items) => items.as_slice(),
            single => std::slice::from_ref(single),
        };
        for item in items {
            let text = yaml::plain(item).unwrap_or_default();
            let Some((first, last)) = series(&text) else {
                let place = self.place(field.span_of(&text, self.text));
                self.findings.push(found::not_a_day(place, &text));
                continue;
            };
            let days = first.series(jiff::ToSpan::days(1)).take_while(|day| *day <= last);
            days.for_each(|day| self.calendar.set(day, is_working));
        }
    }
}

/// One day, or the first and the last of several.
fn series(text: &str) -> Option<(Date, Date)> {
    let (first, last) = text.split_once("..").unwrap_or((text, text));
    let (first, last) = (date::parse_day(first.trim())?, date::parse_day(last.trim())?);
    let days = first.until(last).ok()?.get_days();
    (0..LONGEST).contains(&i64::from(days)).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_site_adds_a_year_before_the_program_does() {
        let read = Calendar::read(
            "2027:\n  放假: [2027-01-01..2027-01-03, 2027-02-05..2027-02-13]\n  上班: [2027-02-20]\n",
        );
        assert_eq!(read.findings, []);
        let day = |text| date::parse_day(text).unwrap();
        assert_eq!(read.value.is_working(day("2027-01-01")), Ok(false));
        assert_eq!(read.value.is_working(day("2027-02-20")), Ok(true));
        assert_eq!(read.value.after(day("2026-12-31"), 1), Ok(day("2027-01-04")));
    }

    #[test]
    fn every_mistake_is_found_where_it_stands() {
        let text = "去年:\n  放假: [2027-01-01]\n2027:\n  放假: [2027-01-01..2026-01-01]\n  休息: [2027-01-02]\n";
        let found: Vec<_> = Calendar::read(text)
            .findings
            .iter()
            .map(|finding| (finding.code, finding.place.position().unwrap().line))
            .collect();
        assert_eq!(found, [("holidays-year", 1), ("holidays-day", 4), ("holidays-form", 5)]);
    }

    proptest! {
        #[test]
        fn no_text_stops_the_reader(text in "[2027:\\-放假上班off \\[\\],.\n]{0,60}") {
            let _ = Calendar::read(&text);
        }
    }
}
