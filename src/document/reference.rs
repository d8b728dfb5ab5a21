//! What a relation names: a document of the site, or a law outside it.

use super::number::{DocumentNumber, IndexNumber};
use crate::law::Passage;

/// A document or a law, as an editor names it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Reference {
    /// A path relative to the file, perhaps with an anchor: `../policies/x.md#t12`.
    Path {
        /// The path.
        path: String,
        /// What stands after `#`.
        anchor: Option<String>,
    },
    /// A document number.
    Number(DocumentNumber),
    /// An index number.
    Index(IndexNumber),
    /// A law outside the site: `《中华人民共和国行政处罚法》第三十四条`.
    Law(Passage),
}

impl Reference {
    /// Reads any of the four forms; what is none of them is nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().trim_start_matches("[[").trim_end_matches("]]");
        if let Some(number) = DocumentNumber::parse(text) {
            return Some(Self::Number(number));
        }
        if let Some(number) = IndexNumber::parse(text) {
            return Some(Self::Index(number));
        }
        if text.contains('《') && text.contains('》') {
            return Some(Self::Law(Passage::of(text)));
        }
        let (path, anchor) = match text.split_once('#') {
            Some((path, anchor)) => (path, Some(anchor.to_owned())),
            None => (text, None),
        };
        let is_path = path.ends_with(".md") && !path.contains(['\n', '\\']);
        is_path.then(|| Self::Path { path: path.to_owned(), anchor })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_is_told_from_the_others() {
        let path = |anchor: Option<&str>| Reference::Path {
            path: "../a.md".to_owned(),
            anchor: anchor.map(str::to_owned),
        };
        assert_eq!(Reference::parse("../a.md"), Some(path(None)));
        assert_eq!(Reference::parse("../a.md#t12"), Some(path(Some("t12"))));
        assert!(matches!(Reference::parse("滨广管规〔2023〕1号"), Some(Reference::Number(_))));
        assert!(matches!(Reference::parse("000014349/2017-00110"), Some(Reference::Index(_))));
        assert!(matches!(Reference::parse("《甲法》第三条"), Some(Reference::Law(_))));
        assert_eq!(Reference::parse("滨广管规[2023]1号"), None);
    }
}
