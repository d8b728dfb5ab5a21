//! Findings of `calendar`: what a table of holidays gets wrong, and years without one.

use super::findings;

findings! {
    /// A deadline in a year whose holidays are not known.
    no_year(year): Warning "calendar-year" ["R-QX-02"],
        zh: "没有{year}年的节假日安排，算不出工作日", en: "the holidays of {year} are not known, so working days cannot be counted",
        help_zh: "在 content/holidays.yaml 里写上国务院办公厅公布的{year}年放假和调休日期", help_en: "write the days off and the working weekends of {year} into content/holidays.yaml";

    /// What is no year.
    not_a_year(text): Error "holidays-year",
        zh: "“{text}”不是年份", en: "`{text}` is no year",
        help_zh: "写成 2027: {{放假: [2027-01-01..2027-01-03], 上班: [2027-02-20]}}", help_en: "write 2027: {{off: [2027-01-01..2027-01-03], work: [2027-02-20]}}";

    /// A year with something else than days off and working days.
    not_days(year): Error "holidays-form",
        zh: "{year}年下面只写“放假”和“上班”，各是日期的列表", en: "below {year} stand `off` and `work` only, each a list of days",
        help_zh: "写成 2027: {{放假: [2027-01-01..2027-01-03], 上班: [2027-02-20]}}", help_en: "write 2027: {{off: [2027-01-01..2027-01-03], work: [2027-02-20]}}";

    /// What is no day.
    not_a_day(text): Error "holidays-day",
        zh: "“{text}”不是日期", en: "`{text}` is no day",
        help_zh: "写成 2027-01-01，连续几天写 2027-01-01..2027-01-03", help_en: "write 2027-01-01, or 2027-01-01..2027-01-03 for several";
}
