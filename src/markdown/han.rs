//! Which characters belong to Chinese text.

/// Whether `c` is a Han character, kana, hangul or bopomofo.
pub(super) const fn is_han(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{2fdf}'     // radicals
        | '\u{3005}'..='\u{3007}'   // 々 〆 〇
        | '\u{3021}'..='\u{3029}'   // Hangzhou numerals
        | '\u{3031}'..='\u{3035}'
        | '\u{3038}'..='\u{303c}'
        | '\u{3041}'..='\u{318f}'   // kana, bopomofo, hangul
        | '\u{31a0}'..='\u{31ff}'
        | '\u{3200}'..='\u{4dbf}'   // enclosed forms, extension A
        | '\u{4e00}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7af}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// Whether `c` is a mark as wide as a Han character: 。，《（～.
pub(super) const fn is_wide_mark(c: char) -> bool {
    matches!(c,
        '\u{3001}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{3030}' | '\u{303d}'
        | '\u{fe10}'..='\u{fe1f}'
        | '\u{fe30}'..='\u{fe6b}'
        | '\u{ff01}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffee}')
}

/// Whether `c` is one of the marks that Chinese shares with Western text: “”‘’…—·.
pub(super) const fn is_shared_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '‘' | '’' | '…' | '—' | '–' | '·' | '‥')
}

/// Whether `c` stands in a Chinese line without blanks around it.
pub(super) const fn is_wide(c: char) -> bool {
    is_han(c) || is_wide_mark(c) || c == '\u{3000}'
}

/// Whether a line may be broken between `before` and `after` without meaning a blank.
pub(super) const fn joins(before: char, after: char) -> bool {
    let wide = is_wide(before) || is_shared_mark(before);
    let both = wide && (is_wide(after) || is_shared_mark(after));
    both && (is_wide(before) || is_wide(after))
}

/// Whether `c` ends or divides a sentence, so that no heading ends with it.
pub(super) const fn is_stop(c: char) -> bool {
    matches!(
        c,
        '。' | '；' | '！' | '？' | '：' | '，' | '、' | '…' | '.' | ';' | '!' | '?' | ':' | ','
    )
}

/// Whether `c` closes a quotation or a bracket, after which a stop may hide.
pub(super) const fn is_closer(c: char) -> bool {
    matches!(c, '”' | '’' | '）' | ')' | '》' | '」' | '』' | '"')
}
