//! Emphasis beside Chinese marks, and link targets with blanks, made such that the parser sees them.
//!
//! `CommonMark` asks of `**` what stands on both of its sides: letters, marks or blanks. In Chinese a
//! mark stands directly beside a word, so `依据**《办法》**作出` would not be bold. A sign that counts
//! as a letter is slipped in between and taken out of everything the parser gives back.

use std::collections::BTreeMap;

use super::edit::Edit;
use super::han::{is_han, is_shared_mark, is_wide_mark};

/// The sign, unless the text has it already.
const WORD_JOINER: char = '\u{2060}';

/// The bytes of a link target that are looked at for its end.
const TARGET_MAX: usize = 512;

/// Makes lines ready, and remembers which sign it used.
#[derive(Debug)]
pub(super) struct Inline {
    joiner: Option<char>,
    used: bool,
}

/// A run of `*` or `~` and what stands around it.
#[derive(Debug, Clone, Copy)]
struct Run {
    before: char,
    after: char,
}

/// Which side of a run needs a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Need {
    Nothing,
    Before,
    After,
}

impl Inline {
    /// For the lines of `source`.
    pub(super) fn new(source: &str) -> Self {
        let joiner = if source.contains(WORD_JOINER) { unused(source) } else { Some(WORD_JOINER) };
        Self { joiner, used: false }
    }

    /// The sign that was used.
    pub(super) fn used(&self) -> Option<char> {
        self.joiner.filter(|_| self.used)
    }

    /// Makes one line ready; `links` says whether link targets may be touched.
    pub(super) fn line(&mut self, edit: &mut Edit<'_>, start: usize, line: &str, links: bool) {
        if !line.bytes().any(|byte| matches!(byte, b'*' | b'~' | b']')) {
            return;
        }
        let mut code = CodeSpans::default();
        let bytes = line.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            at += match bytes[at] {
                b'\\' => 1 + line[at + 1..].chars().next().map_or(0, char::len_utf8),
                b'`' => code.len(line, at),
                b'*' | b'~' => self.run(edit, start, line, at),
                b']' if links && line[at..].starts_with("](") => target(edit, start, line, at),
                _ => 1,
            };
        }
    }

    /// Makes the run of delimiters at `at` ready, and gives its length.
    fn run(&mut self, edit: &mut Edit<'_>, start: usize, line: &str, at: usize) -> usize {
        let mark = line.as_bytes()[at];
        let len = line.as_bytes()[at..].iter().take_while(|byte| **byte == mark).count();
        let need = need(&line[..at], &line[at + len..]);
        let mut sign = [0; 4];
        if let Some(joiner) = self.joiner.filter(|_| need != Need::Nothing) {
            let place = if need == Need::Before { at } else { at + len };
            edit.insert(start + place, joiner.encode_utf8(&mut sign));
            self.used = true;
        }
        len
    }
}

/// The side of a run between `before` and `after` that needs a sign.
fn need(before: &str, after: &str) -> Need {
    let mut back = before.chars().rev();
    let mut on = after.chars();
    let (Some(previous), Some(next)) = (back.next(), on.next()) else { return Need::Nothing };
    let run = Run { before: previous, after: next };
    if is_mark(next) && is_letter(previous) {
        let chinese = is_han(previous) || run.next_is_chinese(on.next());
        return if chinese { Need::After } else { Need::Nothing };
    }
    if is_mark(previous) && is_letter(next) {
        let chinese = is_han(next) || run.previous_is_chinese(back.next());
        return if chinese { Need::Before } else { Need::Nothing };
    }
    Need::Nothing
}

impl Run {
    fn next_is_chinese(self, beyond: Option<char>) -> bool {
        is_wide_mark(self.after) || is_shared_mark(self.after) && beyond.is_some_and(is_han)
    }

    fn previous_is_chinese(self, beyond: Option<char>) -> bool {
        is_wide_mark(self.before) || is_shared_mark(self.before) && beyond.is_some_and(is_han)
    }
}

fn is_letter(c: char) -> bool {
    !c.is_whitespace() && !is_mark(c)
}

/// Whether the parser takes `c` for a mark; at most too often.
fn is_mark(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace() && !c.is_control()
}

/// Puts a target that has blanks into `<>`; gives the bytes passed.
fn target(edit: &mut Edit<'_>, start: usize, line: &str, at: usize) -> usize {
    let inner = &line[at + 2..];
    let Some(end) = target_end(inner) else { return 2 };
    let whole = &inner[..end];
    let without_title = before_title(whole);
    let target = without_title.trim();
    let odd = target.starts_with('<') || target.contains(['<', '>', '\\']);
    if odd || !target.contains([' ', '\t']) {
        return 2;
    }
    let from = start + at + 2 + (without_title.len() - without_title.trim_start().len());
    edit.insert(from, "<");
    edit.insert(from + target.len(), ">");
    2 + end
}

/// Where the target ends: at the bracket that closes it.
fn target_end(inner: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in inner.bytes().enumerate().take(TARGET_MAX) {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return Some(at),
            b')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// What stands before the title in quotes.
fn before_title(whole: &str) -> &str {
    let text = whole.trim_end();
    if text.ends_with(')') && text.contains([' ', '\t']) {
        return text.rsplit_once(" (").map_or(whole, |(target, _)| target);
    }
    for quote in ['"', '\''] {
        let Some(body) = text.strip_suffix(quote) else { continue };
        if let Some(open) = body.find(quote).filter(|open| body[..*open].ends_with([' ', '\t'])) {
            return &body[..open];
        }
    }
    whole
}

/// The code spans of one line: where the last run of backticks of each length stands.
#[derive(Debug, Default)]
struct CodeSpans {
    last: Option<BTreeMap<usize, usize>>,
}

impl CodeSpans {
    /// The bytes of the code span that begins at `at`, or of its backticks if none does.
    fn len(&mut self, line: &str, at: usize) -> usize {
        let last = self.last.get_or_insert_with(|| last_runs(line));
        let len = backticks(line, at);
        if last.get(&len).is_none_or(|last| *last <= at) {
            return len;
        }
        let mut end = at + len;
        while let Some(next) = line[end..].find('`') {
            let found = backticks(line, end + next);
            end += next + found;
            if found == len {
                return end - at;
            }
        }
        len
    }
}

fn last_runs(line: &str) -> BTreeMap<usize, usize> {
    let (mut runs, mut at) = (BTreeMap::new(), 0);
    while let Some(next) = line[at..].find('`') {
        let len = backticks(line, at + next);
        runs.insert(len, at + next);
        at += next + len;
    }
    runs
}

fn backticks(line: &str, at: usize) -> usize {
    line.as_bytes()[at..].iter().take_while(|byte| **byte == b'`').count()
}

/// A private character that `source` does not have.
pub(super) fn unused(source: &str) -> Option<char> {
    let private = '\u{e000}'..='\u{f8ff}';
    let mut used = vec![false; 0x1900];
    for c in source.chars().filter(|c| private.contains(c)) {
        used[c as usize - 0xe000] = true;
    }
    let free = used.iter().position(|used| !used)?;
    char::from_u32(0xe000 + u32::try_from(free).ok()?)
}
