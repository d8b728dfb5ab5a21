//! Dates and times of the portal: civil ones, in the one zone of the country.

pub use jiff::civil::{Date, DateTime as Moment};

/// The only zone that is written: the whole country keeps it all year.
pub const ZONE: &str = "+08:00";

/// `2023-05-06`.
pub fn day(date: Date) -> String {
    let mut text = String::with_capacity("2023-05-06T09:30:00+08:00".len());
    let [century, year] = [date.year() / 100, date.year() % 100].map(i16::unsigned_abs);
    put(&mut text, century);
    put(&mut text, year);
    text.push('-');
    put(&mut text, date.month().unsigned_abs().into());
    text.push('-');
    put(&mut text, date.day().unsigned_abs().into());
    text
}

/// `2023-05-06 09:30`, as readers see it (R-47-25).
pub fn minute(moment: Moment) -> String {
    let mut text = day(moment.date());
    text.push(' ');
    put_time(&mut text, moment);
    text
}

/// `2023-05-06T09:30:00+08:00`, as machines read it.
pub fn stamp(moment: Moment) -> String {
    let mut text = day(moment.date());
    text.push('T');
    put_time(&mut text, moment);
    text.push(':');
    put(&mut text, moment.second().unsigned_abs().into());
    text.push_str(ZONE);
    text
}

/// `09:30`.
fn put_time(text: &mut String, moment: Moment) {
    put(text, moment.hour().unsigned_abs().into());
    text.push(':');
    put(text, moment.minute().unsigned_abs().into());
}

/// Two digits. A catalogue holds dates by the hundred thousand, and a pattern is read for each.
fn put(text: &mut String, number: u16) {
    let digit = |value: u16| char::from_digit(u32::from(value % 10), 10).unwrap_or('0');
    text.extend([digit(number / 10), digit(number)]);
}

/// `2023年5月6日`, as official texts write it (R-9704-06).
pub fn han(date: Date) -> String {
    format!("{}年{}月{}日", date.year(), date.month(), date.day())
}

/// The date in the form of the front matter, `2023-05-06`.
pub fn parse_day(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    Date::new(digits(&text[..4])?, digits(&text[5..7])?, digits(&text[8..])?).ok()
}

/// The time in one of the forms of the front matter: `2023-05-06 09:30`, with seconds or not,
/// with `T` or a blank, with `+08:00` or without a zone.
pub fn parse_moment(text: &str) -> Option<Moment> {
    let date = parse_day(text.get(..10)?)?;
    let rest = text.get(10..)?;
    let time = rest.strip_prefix('T').or_else(|| rest.strip_prefix(' '))?;
    let time = time.strip_suffix(ZONE).map_or(time, str::trim_end);
    let mut parts = time.split(':');
    let (hour, minute, second) = (parts.next()?, parts.next()?, parts.next().unwrap_or("00"));
    if parts.next().is_some() || [hour, minute, second].iter().any(|part| part.len() != 2) {
        return None;
    }
    let time = jiff::civil::Time::new(digits(hour)?, digits(minute)?, digits(second)?, 0).ok()?;
    Some(date.to_datetime(time))
}

/// The day that a careless form must have meant: `2023.5.6`, `2023/05/06`, `2023年5月6日`.
pub fn guess_day(text: &str) -> Option<Date> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let year = numbers.next().filter(|year| year.len() == 4)?;
    Date::new(digits(year)?, digits(numbers.next()?)?, digits(numbers.next()?)?).ok()
}

/// The last day of the day or month that a careless form must have meant: `2023年5月`, `2023.05`.
pub fn guess_last_day(text: &str) -> Option<Date> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let year = numbers.next().filter(|year| year.len() == 4)?;
    let month = Date::new(digits(year)?, digits(numbers.next()?)?, 1).ok()?;
    match numbers.next() {
        Some(_) => guess_day(text),
        None => Some(month.last_of_month()),
    }
}

/// The last moment of `date`: what a day's portal looks like is how it stood when the day ended.
pub fn end_of(date: Date) -> Moment {
    date.at(23, 59, 59, 0)
}

fn digits<T: std::str::FromStr>(text: &str) -> Option<T> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_in_the_forms_people_write() {
        let half_past_nine = parse_day("2023-05-06").unwrap().at(9, 30, 0, 0);
        for text in ["2023-05-06 09:30", "2023-05-06T09:30:00", "2023-05-06T09:30:00+08:00"] {
            assert_eq!(parse_moment(text), Some(half_past_nine), "{text}");
        }
        for text in ["2023-05-06", "2023-05-06 9:30", "2023-05-06T09:30Z", "2023-02-30 09:30"] {
            assert_eq!(parse_moment(text), None, "{text}");
        }
    }

    #[test]
    fn times_are_written_as_patterns_would() {
        for (text, second) in [("0987-01-09 00:07", 5), ("2023-11-30 23:59", 59)] {
            let moment = parse_moment(text).unwrap().with().second(second).build().unwrap();
            assert_eq!(day(moment.date()), moment.strftime("%Y-%m-%d").to_string());
            assert_eq!(minute(moment), text);
            let pattern = moment.strftime("%Y-%m-%dT%H:%M:%S+08:00").to_string();
            assert_eq!(stamp(moment), pattern);
        }
    }

    #[test]
    fn a_careless_date_is_guessed_for_the_hint() {
        for text in ["2023.5.6", "2023/05/06", "2023年5月6日", "2023-5-6 09:00"] {
            assert_eq!(guess_day(text).map(day).as_deref(), Some("2023-05-06"), "{text}");
        }
        assert_eq!(guess_day("2023.13.1"), None);
    }
}
