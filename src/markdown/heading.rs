//! The headings and anchors of a text, each kept as one piece of text: a portal has a million of them,
//! and asks for few.

use serde::{Deserialize, Serialize};

/// An entry of an outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Heading<'text> {
    /// Its depth, from 1; the page's own title stands above it.
    pub level: u8,
    /// The anchor.
    pub anchor: &'text str,
    /// Its words, without marks.
    pub title: &'text str,
    /// What it is called in a citation: 第十二条, 一（二）, 第三章; without a number, its words.
    pub label: &'text str,
}

/// The headings and articles of a text, in the order they stand.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Headings {
    /// Anchor, title and label of each, one behind the other.
    text: Box<str>,
    /// Of each its depth, and how many bytes those three have.
    sizes: Box<[(u8, [u32; 3])]>,
}

impl Headings {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.sizes.len()
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = Heading<'_>> + Clone {
        let mut rest = &*self.text;
        self.sizes.iter().map(move |(level, sizes)| {
            let [anchor, title, label] = sizes.map(|size| {
                let (part, behind) = rest.split_at(size as usize);
                rest = behind;
                part
            });
            Heading { level: *level, anchor, title, label }
        })
    }
}

impl<'text> FromIterator<Heading<'text>> for Headings {
    fn from_iter<All: IntoIterator<Item = Heading<'text>>>(all: All) -> Self {
        let (mut text, mut sizes) = (String::new(), Vec::new());
        for Heading { level, anchor, title, label } in all {
            let parts = [anchor, title, label];
            text.extend(parts);
            // A text has a few megabytes at most.
            sizes.push((level, parts.map(|part| u32::try_from(part.len()).unwrap_or(0))));
        }
        Self { text: text.into(), sizes: sizes.into() }
    }
}

/// What stands between anchors, and in none of them.
const BETWEEN: char = '\0';

/// Every anchor of a text that a link may lead to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Anchors(Box<str>);

impl Anchors {
    /// Whether `anchor` is among them.
    pub fn has(&self, anchor: &str) -> bool {
        let enclosed = format!("{BETWEEN}{anchor}{BETWEEN}");
        !anchor.contains(BETWEEN)
            && memchr::memmem::find(self.0.as_bytes(), enclosed.as_bytes()).is_some()
    }

    /// Each of them, in the order they were put in.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.strip_prefix(BETWEEN).into_iter().flat_map(|all| all.split_terminator(BETWEEN))
    }
}

impl<Anchor: AsRef<str>> FromIterator<Anchor> for Anchors {
    fn from_iter<All: IntoIterator<Item = Anchor>>(all: All) -> Self {
        let mut text = String::new();
        for anchor in all {
            if text.is_empty() {
                text.push(BETWEEN);
            }
            text.push_str(anchor.as_ref());
            text.push(BETWEEN);
        }
        Self(text.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_come_out_as_they_went_in() {
        let first = Heading { level: 1, anchor: "h1", title: "一、总则", label: "一" };
        let second = Heading { level: 2, anchor: "t1", title: "", label: "第一条" };
        let headings: Headings = [first, second].into_iter().collect();
        assert!(headings.iter().eq([first, second]));
        assert_eq!(headings.count(), 2);
        assert_eq!(Headings::default().iter().count(), 0);
    }

    #[test]
    fn only_a_whole_anchor_is_one() {
        let anchors: Anchors = ["t1", "t12", "n 1"].into_iter().collect();
        assert!(["t1", "t12", "n 1"].into_iter().all(|anchor| anchors.has(anchor)));
        assert!(!["t", "1", "t2", "", "t1\0t12"].into_iter().any(|anchor| anchors.has(anchor)));
        assert!(anchors.iter().eq(["t1", "t12", "n 1"]));
        assert!(!Anchors::default().has("") && Anchors::default().iter().next().is_none());
    }
}
