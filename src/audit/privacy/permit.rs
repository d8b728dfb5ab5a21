//! Numbers of passports and permits, licence plates, personal mailboxes.

use super::context;
use crate::base::Span;

/// The hosts of mailboxes that anybody can open for himself.
const HOSTS: [&str; 16] = [
    "qq.com",
    "foxmail.com",
    "163.com",
    "126.com",
    "yeah.net",
    "sina.com",
    "sina.cn",
    "sohu.com",
    "tom.com",
    "139.com",
    "189.cn",
    "aliyun.com",
    "gmail.com",
    "hotmail.com",
    "outlook.com",
    "icloud.com",
];

/// The first characters of licence plates.
const REGIONS: &str = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";

/// The words beside a licence plate.
const VEHICLES: [&str; 11] =
    ["车牌", "号牌", "牌照", "车辆", "机动车", "客车", "货车", "轿车", "汽车", "驾驶", "摩托车"];

/// Numbers of passports (护照), permits for Hong Kong, Macao and Taiwan (通行证) and of officers (军官证),
/// where the words before them say so.
pub fn passports(text: &str) -> Vec<Span> {
    let is_one = |(span, code): &(Span, &str)| {
        let before = context::before(text, span.start, 14);
        let form = |letters: std::ops::RangeInclusive<usize>,
                    digits: std::ops::RangeInclusive<usize>| {
            let at = code.bytes().take_while(u8::is_ascii_alphabetic).count();
            letters.contains(&at)
                && digits.contains(&(code.len() - at))
                && code[at..].bytes().all(|byte| byte.is_ascii_digit())
        };
        (before.contains("护照") && form(1..=2, 7..=8))
            || (before.contains("通行证") && form(1..=2, 7..=10))
    };
    let is_named = context::any(text, &["护照", "通行证"]);
    let codes = context::codes(text).take_while(|_| is_named);
    let mut spans: Vec<Span> = codes.filter(is_one).map(|(span, _)| span).collect();
    spans.extend(officers(text));
    spans.sort_unstable();
    spans
}

/// Numbers of officers: 军字第1234567号.
fn officers(text: &str) -> impl Iterator<Item = Span> {
    text.match_indices("字第").filter_map(|(at, sign)| {
        let start = at + sign.len();
        let digits = text[start..].bytes().take_while(u8::is_ascii_digit).count();
        let is_officer =
            context::any(context::before(text, at, 10), &["军官证", "士兵证", "军人证"]);
        ((6..=8).contains(&digits) && is_officer).then(|| Span::new(start, start + digits))
    })
}

/// Mailboxes that are most likely those of a person.
pub fn mailboxes(text: &str) -> Vec<Span> {
    let is_local = |byte: u8| byte.is_ascii_alphanumeric() || b"._+-".contains(&byte);
    let is_host = |byte: u8| byte.is_ascii_alphanumeric() || b".-".contains(&byte);
    let mailbox = |at: usize| {
        let bytes = text.as_bytes();
        // No name of a mailbox is longer, and a stretch is looked at once.
        let local = bytes[at.saturating_sub(64)..at].iter().rev();
        let local = local.take_while(|byte| is_local(**byte)).count();
        let host = bytes[at + 1..].iter().take(64).take_while(|byte| is_host(**byte)).count();
        let host = text[at + 1..at + 1 + host].trim_end_matches('.');
        let is_free = HOSTS.iter().any(|free| {
            host.eq_ignore_ascii_case(free) || host.eq_ignore_ascii_case(&format!("vip.{free}"))
        });
        (0 < local && is_free).then(|| Span::new(at - local, at + 1 + host.len()))
    };
    memchr::memchr_iter(b'@', text.as_bytes()).filter_map(mailbox).collect()
}

/// Licence plates, where the words beside them are of vehicles.
pub fn plates(text: &str) -> Vec<Span> {
    let letters = text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_uppercase());
    letters.filter_map(|(at, _)| plate(text, at)).collect()
}

/// The plate whose letter stands at the byte `at`.
fn plate(text: &str, at: usize) -> Option<Span> {
    let region = text[..at].chars().next_back().filter(|region| REGIONS.contains(*region))?;
    let (start, rest) = (at - region.len_utf8(), &text[at + 1..]);
    let gap = rest.chars().next().filter(|c| matches!(c, '·' | '•' | '・' | '-' | ' '));
    let gap = gap.map_or(0, char::len_utf8);
    let is_sign = |byte: &u8| byte.is_ascii_digit() || byte.is_ascii_uppercase();
    let signs = rest[gap..].bytes().take_while(is_sign).count();
    let digits = rest[gap..gap + signs].bytes().filter(u8::is_ascii_digit).count();
    let end = at + 1 + gap + signs;
    let is_plate = (5..=6).contains(&signs) && 3 <= digits;
    let beside = [context::before(text, start, 16), context::after(text, end, 10)];
    let is_meant = is_plate && beside.iter().any(|words| context::any(words, &VEHICLES));
    is_meant.then(|| Span::new(start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, find: impl Fn(&str) -> Vec<Span>) -> Vec<&str> {
        find(text).into_iter().map(|span| &text[span.start..span.end]).collect()
    }

    #[test]
    fn permits_are_known_by_the_words_before_them() {
        assert_eq!(found("护照号码：E00000000", passports), ["E00000000"]);
        assert_eq!(found("持EA0000000号护照", passports), [""; 0]);
        assert_eq!(found("港澳居民来往内地通行证（H0000000000）", passports), ["H0000000000"]);
        assert_eq!(found("军官证：军字第0000000号", passports), ["0000000"]);
        assert_eq!(found("型号 E00000000", passports), [""; 0]);
    }

    #[test]
    fn a_mailbox_is_personal_by_its_host() {
        assert_eq!(found("写信到zhang.san@QQ.com。", mailboxes), ["zhang.san@QQ.com"]);
        assert_eq!(found("xxgk@example.gov.cn, @qq.com, a@myqq.com", mailboxes), [""; 0]);
    }

    #[test]
    fn a_plate_is_known_by_the_words_beside_it() {
        assert_eq!(found("车牌号为京A·00000", plates), ["京A·00000"]);
        assert_eq!(found("京AD00000小型客车", plates), ["京AD00000"]);
        assert_eq!(found("京A00000", plates), [""; 0]);
        assert_eq!(found("车辆停放，见京政发〔2024〕1号", plates), [""; 0]);
    }
}
