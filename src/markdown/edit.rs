//! A text changed in places, with the way back from the changed text to the one that was written.

use std::borrow::Cow;

/// A text being changed, from its beginning to its end.
#[derive(Debug)]
pub(super) struct Edit<'text> {
    source: &'text str,
    changed: String,
    copied: usize,
    shifts: Vec<Shift>,
}

/// From `changed` on, bytes of the changed text are those from `written` on.
#[derive(Debug, Clone, Copy)]
struct Shift {
    changed: usize,
    written: usize,
}

/// The changed text, and the way back.
#[derive(Debug)]
pub(super) struct Edited<'text> {
    pub(super) text: Cow<'text, str>,
    shifts: Vec<Shift>,
}

impl<'text> Edit<'text> {
    /// A text not changed yet.
    pub(super) const fn new(source: &'text str) -> Self {
        Self { source, changed: String::new(), copied: 0, shifts: Vec::new() }
    }

    /// Puts `text` before the byte `at`; places must not go back.
    pub(super) fn insert(&mut self, at: usize, text: &str) {
        self.copy_to(at);
        self.changed.push_str(text);
        self.shifts.push(Shift { changed: self.changed.len(), written: at });
    }

    /// Leaves out what stands from `start` to `end`.
    pub(super) fn remove(&mut self, start: usize, end: usize) {
        self.copy_to(start);
        self.copied = end;
        self.shifts.push(Shift { changed: self.changed.len(), written: end });
    }

    /// The changed text.
    pub(super) fn finish(mut self) -> Edited<'text> {
        if self.shifts.is_empty() {
            return Edited { text: Cow::Borrowed(self.source), shifts: self.shifts };
        }
        self.copy_to(self.source.len());
        Edited { text: Cow::Owned(self.changed), shifts: self.shifts }
    }

    fn copy_to(&mut self, at: usize) {
        if self.changed.capacity() == 0 {
            self.changed.reserve(self.source.len() + self.source.len() / 16 + 64);
        }
        self.changed.push_str(&self.source[self.copied..at]);
        self.copied = at;
    }
}

impl Edited<'_> {
    /// The byte that was written where the changed text has byte `at`.
    pub(super) fn written(&self, at: usize) -> usize {
        let next = self.shifts.partition_point(|shift| shift.changed <= at);
        let Some(last) = next.checked_sub(1).map(|last| self.shifts[last]) else {
            return self.shifts.first().map_or(at, |first| at.min(first.written));
        };
        let written = last.written + (at - last.changed);
        self.shifts.get(next).map_or(written, |after| written.min(after.written))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_lead_back_to_where_they_were_written() {
        let mut edit = Edit::new("甲  乙丙");
        edit.remove(3, 5);
        edit.insert(8, "--");
        let edited = edit.finish();
        assert_eq!(edited.text, "甲乙--丙");
        assert_eq!([0, 3, 8].map(|at| edited.written(at)), [0, 5, 8]);
    }
}
