//! Calendar: working days (工作日), with the statutory holidays of each year (R-QX).
//!
//! A year whose notice is not known is never guessed: whoever asks is told.

mod read;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Weekday;

use crate::base::catalogue::calendar as found;
use crate::base::{Date, Finding, Place, date};

/// Where a site adds years to those that are built in.
pub const PATH: &str = "content/holidays.yaml";

/// The days off and the working weekends of the yearly notices.
const TABLE: &str = include_str!("holidays.tsv");

/// Which days are working days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    years: BTreeMap<i16, Year>,
}

/// One year.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Year {
    /// Whether each day is a working one, from the first of January.
    working: Vec<bool>,
}

/// There is no notice for a year, so nothing is known of its working days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the holidays of {year} are not known")]
pub struct NoData {
    /// The year.
    pub year: i16,
}

impl NoData {
    /// What an editor is told at `place`.
    pub fn finding(self, place: Place) -> Finding {
        found::no_year(place, self.year)
    }
}

impl Year {
    /// The days of `year` as every year has them: Monday to Friday.
    fn ordinary(year: i16) -> Self {
        let first = Date::constant(year, 1, 1);
        let is_week = |day: &Date| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        let days = first.series(jiff::ToSpan::days(1)).take_while(|day| day.year() == year);
        Self { working: days.map(|day| is_week(&day)).collect() }
    }
}

impl Calendar {
    /// The years that are built in.
    pub fn built_in() -> &'static Self {
        static BUILT_IN: LazyLock<Calendar> = LazyLock::new(|| {
            let mut calendar = Calendar { years: BTreeMap::new() };
            for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
                let mut cells = line.split('\t');
                let day = cells.next().and_then(date::parse_day);
                let day = day.expect("the table has a day in each line");
                calendar.set(day, cells.next() == Some("work"));
            }
            calendar
        });
        &BUILT_IN
    }

    /// Says of one day whether it is a working one; its year is known from now on.
    fn set(&mut self, day: Date, is_working: bool) {
        let year = self.years.entry(day.year()).or_insert_with(|| Year::ordinary(day.year()));
        year.working[usize::from(day.day_of_year().unsigned_abs()) - 1] = is_working;
    }

    /// Whether `day` is a working day.
    pub fn is_working(&self, day: Date) -> Result<bool, NoData> {
        let year = self.years.get(&day.year()).ok_or(NoData { year: day.year() })?;
        Ok(year.working[usize::from(day.day_of_year().unsigned_abs()) - 1])
    }

    /// The last day of a term of `days` working days, which begins on the day after `from` (R-QX-03).
    pub fn after(&self, from: Date, days: u32) -> Result<Date, NoData> {
        let (mut day, mut left) = (from, days);
        while 0 < left {
            day = next(day)?;
            left -= u32::from(self.is_working(day)?);
        }
        Ok(day)
    }

    /// How many working days there are after `from`, up to and with `to`; none when `to` is earlier.
    pub fn between(&self, from: Date, to: Date) -> Result<u32, NoData> {
        let (mut day, mut count) = (from, 0);
        while day < to {
            day = next(day)?;
            count += u32::from(self.is_working(day)?);
        }
        Ok(count)
    }

    /// How many working days `year` has.
    pub fn of_year(&self, year: i16) -> Result<u32, NoData> {
        let days = self.years.get(&year).ok_or(NoData { year })?;
        let count = days.working.iter().filter(|is_working| **is_working).count();
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// `day`, or the first working day after it: a term does not end on a holiday (R-QX-03).
    pub fn on_or_after(&self, mut day: Date) -> Result<Date, NoData> {
        while !self.is_working(day)? {
            day = next(day)?;
        }
        Ok(day)
    }
}

fn next(day: Date) -> Result<Date, NoData> {
    day.tomorrow().map_err(|_| NoData { year: day.year() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        date::parse_day(text).unwrap()
    }

    #[test]
    fn the_terms_of_the_rules_end_on_their_days() {
        let calendar = Calendar::built_in();
        for (from, days, last) in [
            ("2026-02-10", 7, "2026-02-26"),
            ("2026-02-10", 15, "2026-03-09"),
            ("2026-02-10", 20, "2026-03-16"),
            ("2026-02-10", 40, "2026-04-14"),
            ("2025-09-20", 20, "2025-10-23"),
            ("2026-09-18", 20, "2026-10-22"),
            ("2025-12-25", 20, "2026-01-23"),
            ("2024-02-05", 20, "2024-03-08"),
        ] {
            assert_eq!(calendar.after(day(from), days), Ok(day(last)), "{from} + {days}");
            assert_eq!(calendar.between(day(from), day(last)), Ok(days), "{from} to {last}");
        }
        for (year, days) in [(2023, 249), (2024, 251), (2025, 248), (2026, 248)] {
            assert_eq!(calendar.of_year(year), Ok(days), "{year}");
        }
    }

    #[test]
    fn a_term_does_not_end_on_a_holiday() {
        let calendar = Calendar::built_in();
        assert_eq!(calendar.on_or_after(day("2024-02-10")), Ok(day("2024-02-18")));
        assert_eq!(calendar.on_or_after(day("2024-02-09")), Ok(day("2024-02-09")));
    }

    #[test]
    fn a_year_without_a_notice_is_said_and_not_guessed() {
        let calendar = Calendar::built_in();
        assert_eq!(calendar.after(day("2026-12-25"), 10), Err(NoData { year: 2027 }));
        assert_eq!(calendar.is_working(day("2014-12-31")), Err(NoData { year: 2014 }));
    }
}
