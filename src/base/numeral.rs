//! Chinese numerals, as articles and headings are numbered with them: 第一百二十三条 is 123.

/// The digits, by value. 两 is not among them: no article is numbered with it.
const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// The value of a numeral from 1 to 9999: `一百二十三`, `十二`, `一百零五`, `一〇五`.
pub fn parse(text: &str) -> Option<u32> {
    let digits: Option<Vec<u32>> = text.chars().map(digit).collect();
    match digits {
        Some(digits) if 1 < digits.len() => positional(&digits),
        _ => with_units(text),
    }
}

/// The numeral for `n`, which is below 10000: 110 is 一百一十, 12 is 十二.
pub fn format(n: u32) -> String {
    if n == 0 {
        return "〇".to_owned();
    }
    let mut text = String::new();
    let mut gap = false;
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = n / unit % 10;
        if digit == 0 {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push('零');
        }
        gap = false;
        if !(digit == 1 && unit == 10 && text.is_empty()) {
            text.push(DIGITS[digit as usize]);
        }
        text.push_str(name);
    }
    text
}

fn digit(c: char) -> Option<u32> {
    let c = if c == '零' { '〇' } else { c };
    DIGITS.iter().position(|d| *d == c).and_then(|at| u32::try_from(at).ok())
}

fn unit(c: char) -> Option<u32> {
    match c {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        _ => None,
    }
}

/// 一〇五: every character is a digit of its own.
fn positional(digits: &[u32]) -> Option<u32> {
    let value = digits.iter().try_fold(0_u32, |sum, d| sum.checked_mul(10)?.checked_add(*d))?;
    (digits[0] != 0 && value < 10_000).then_some(value)
}

/// 一百零五: digits before falling units.
fn with_units(text: &str) -> Option<u32> {
    let (mut sum, mut pending, mut last_unit) = (0, None, 10_000);
    for c in text.chars() {
        if let Some(unit) = unit(c) {
            if last_unit <= unit {
                return None;
            }
            sum += pending.take().unwrap_or(1) * unit;
            last_unit = unit;
        } else {
            let value = digit(c)?;
            if pending.is_some_and(|before| before != 0) {
                return None;
            }
            pending = Some(value);
        }
    }
    let value = sum + pending.unwrap_or(0);
    (0 < value).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_of_an_article_reads_back() {
        for n in 1..10_000 {
            assert_eq!(parse(&format(n)), Some(n), "{}", format(n));
        }
    }

    #[test]
    fn usual_forms_are_read() {
        for (text, n) in [
            ("十", 10),
            ("二十", 20),
            ("一百零五", 105),
            ("一〇五", 105),
            ("一百一十", 110),
            ("一百十", 110),
        ] {
            assert_eq!(parse(text), Some(n), "{text}");
        }
    }

    #[test]
    fn what_is_no_numeral_is_none() {
        for text in ["", "〇", "零", "十百", "一二十", "甲", "百千", "1"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
