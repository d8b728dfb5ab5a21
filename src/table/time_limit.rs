//! Time limits of disclosure, as lists write them.

use std::fmt;

use crate::base::numeral;

/// By when something is to be made public (公开时限).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TimeLimit {
    /// Within so many working days.
    WorkingDays(u32, Start),
    /// Within so many days.
    Days(u32, Start),
    /// Every year before the end of a day.
    YearlyBy {
        /// The month.
        month: i8,
        /// The day; the last one of the month when it is beyond it.
        day: i8,
    },
    /// Anew in every period.
    Every(Period),
    /// It stands there all the time (长期公开).
    Standing,
    /// At once (及时公开).
    Promptly,
}

/// From when on days are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Start {
    /// From the day the information was made or changed.
    Formation,
    /// From another event.
    Event(String),
}

/// How often something is made public anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say what they are")]
pub enum Period {
    Day,
    Week,
    Month,
    Quarter,
    HalfYear,
    Year,
}

impl Period {
    const ALL: [(Self, &'static [&'static str], u32); 6] = [
        (Self::HalfYear, &["每半年", "半年度"], 183),
        (Self::Quarter, &["每季度", "每季", "按季", "季度"], 92),
        (Self::Month, &["每月", "每个月", "按月", "月度"], 31),
        (Self::Week, &["每周", "按周"], 7),
        (Self::Day, &["每日", "每天", "逐日"], 1),
        (Self::Year, &["每年", "按年", "年度", "每一年"], 366),
    ];

    /// The most days from one time to the next.
    pub fn days(self) -> u32 {
        Self::ALL.iter().find(|(period, ..)| *period == self).map_or(366, |(_, _, days)| *days)
    }

    fn name(self) -> &'static str {
        Self::ALL.iter().find(|(period, ..)| *period == self).map_or("", |(_, names, _)| names[0])
    }

    fn in_text(text: &str) -> Option<Self> {
        let named = |names: &[&str]| names.iter().any(|name| text.contains(name));
        Self::ALL.iter().find(|(_, names, _)| named(names)).map(|(period, ..)| *period)
    }
}

impl TimeLimit {
    /// Reads a time limit; none when it is not understood.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).map(half).collect();
        if let Some(limit) = yearly(&text).or_else(|| counted(&text)) {
            return Some(limit);
        }
        let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
        if let Some(period) = Period::in_text(&text) {
            Some(Self::Every(period))
        } else if has(&["长期", "常年", "常态"]) {
            Some(Self::Standing)
        } else if has(&["及时", "实时", "随时", "即时", "动态", "当日"]) {
            Some(Self::Promptly)
        } else {
            None
        }
    }
}

/// The customary wording, which reads back.
impl fmt::Display for TimeLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WorkingDays(days, start) => write!(f, "{start}{days}个工作日内"),
            Self::Days(days, start) => write!(f, "{start}{days}日内"),
            Self::YearlyBy { month, day } => write!(f, "每年{month}月{day}日前"),
            Self::Every(period) => write!(f, "{}更新", period.name()),
            Self::Standing => f.write_str("长期公开"),
            Self::Promptly => f.write_str("及时公开"),
        }
    }
}

impl fmt::Display for Start {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Formation => f.write_str("自信息形成或者变更之日起"),
            Self::Event(event) => write!(f, "自{event}之日起"),
        }
    }
}

fn half(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        other => other,
    }
}

/// 每年1月31日前, 每年3月底前, 次年一月三十一日之前.
fn yearly(text: &str) -> Option<TimeLimit> {
    let from =
        ["每年", "次年", "翌年", "下一年", "年度"].iter().find_map(|word| text.find(word))?;
    let rest = &text[from..];
    let at = rest.find('月')?;
    let (_, month) = number_before(&rest[..at])?;
    let after = &rest[at + '月'.len_utf8()..];
    let end = after.find(['日', '号', '底', '末'])?;
    let day = if after[end..].starts_with(['底', '末']) {
        31
    } else {
        i8::try_from(number_before(&after[..end])?.1).ok()?
    };
    let month = i8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    (1..=31).contains(&day).then_some(TimeLimit::YearlyBy { month, day })
}

/// 自……之日起20个工作日内, 批准后20日内.
fn counted(text: &str) -> Option<TimeLimit> {
    let units = ["个工作日", "工作日", "个自然日", "自然日", "日内", "天内", "日之内", "日以内"];
    let (at, unit) = units.iter().filter_map(|unit| Some((text.find(unit)?, *unit))).min()?;
    let (before, days) = number_before(&text[..at])?;
    if before.ends_with('每') || !(1..=3660).contains(&days) {
        return None;
    }
    let start = start(before);
    Some(match unit {
        "个工作日" | "工作日" => TimeLimit::WorkingDays(days, start),
        _ => TimeLimit::Days(days, start),
    })
}

/// From when on days are counted, by what stands before them.
fn start(before: &str) -> Start {
    let event = before.rsplit(['，', '。', '；', ',', ';']).next().unwrap_or_default();
    let event = event.trim_start_matches(['自', '于', '在', '从', '应', '当']);
    let ends = ["之日起", "之后", "以后", "日起", "后的", "后", "起", "的", "当日", "之日"];
    let event = ends.iter().find_map(|end| event.strip_suffix(end)).unwrap_or(event);
    let is_formation = event.is_empty() || event.contains("形成") || event.contains("变更");
    if is_formation { Start::Formation } else { Start::Event(event.to_owned()) }
}

/// The number that `text` ends with, and what stands before it.
fn number_before(text: &str) -> Option<(&str, u32)> {
    let is_digit = |c: char| c.is_ascii_digit() || "零〇一二三四五六七八九十百".contains(c);
    let before = text.trim_end_matches(is_digit);
    let digits = &text[before.len()..];
    let number = digits.parse().ok().or_else(|| numeral::parse(digits))?;
    Some((before, number))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn is(text: &str, limit: TimeLimit) {
        assert_eq!(TimeLimit::parse(text), Some(limit), "{text}");
    }

    fn event(text: &str) -> Start {
        Start::Event(text.to_owned())
    }

    #[test]
    fn time_limits_are_read_as_lists_write_them() {
        use TimeLimit::*;
        is("自该信息形成或者变更之日起20个工作日内予以公开", WorkingDays(20, Start::Formation));
        is("信息形成之日起二十个工作日内", WorkingDays(20, Start::Formation));
        is("２０ 个工作日内", WorkingDays(20, Start::Formation));
        is("作出行政决定之日起7个工作日内", WorkingDays(7, event("作出行政决定")));
        is("财政部门批复后20日内", Days(20, event("财政部门批复")));
        is("批准后二十日以内", Days(20, event("批准")));
        is("每年1月31日前", YearlyBy { month: 1, day: 31 });
        is("次年三月底前", YearlyBy { month: 3, day: 31 });
        is("每季度", Every(Period::Quarter));
        is("每半年更新", Every(Period::HalfYear));
        is("按年度公开", Every(Period::Year));
        is("长期公开", Standing);
        is("及时公开", Promptly);
        assert_eq!(TimeLimit::parse("按规定"), None);
    }

    proptest! {
        #[test]
        fn the_customary_wording_reads_back(
            days in 1_u32..400, month in 1_i8..13, day in 1_i8..32, at in 0_usize..6,
            event in "[批复作出决定]{2,6}",
        ) {
            let period = Period::ALL[at].0;
            for limit in [
                TimeLimit::WorkingDays(days, Start::Formation),
                TimeLimit::Days(days, Start::Event(event)),
                TimeLimit::YearlyBy { month, day },
                TimeLimit::Every(period),
                TimeLimit::Standing,
                TimeLimit::Promptly,
            ] {
                prop_assert_eq!(TimeLimit::parse(&limit.to_string()), Some(limit));
            }
        }

        #[test]
        fn no_text_stops_the_reader(text in "[自每年月日底前后起内个工作二十0-9，]{0,20}") {
            let _ = TimeLimit::parse(&text);
        }
    }
}
