//! The tags of a page one by one, and the words between them that somebody asked for.

use html5gum::{Emitter, Error, State, Tokenizer, naive_next_state};

/// The attributes that are looked at.
const ATTRIBUTES: [&str; 10] =
    ["id", "src", "lang", "name", "content", "rel", "href", "aria-label", "title", "alt"];

/// A start tag.
#[derive(Debug, Default)]
pub(super) struct Tag {
    pub(super) name: Vec<u8>,
    attributes: [Option<String>; ATTRIBUTES.len()],
}

impl Tag {
    /// Takes the value of the attribute of this name, when the tag has it.
    pub(super) fn take(&mut self, name: &str) -> Option<String> {
        let known = ATTRIBUTES.iter().position(|known| *known == name)?;
        self.attributes[known].take()
    }

    /// The first of two attributes of one name counts.
    fn add(&mut self, name: &[u8], value: &[u8]) {
        let known = ATTRIBUTES.iter().position(|known| known.as_bytes() == name);
        if let Some(known) = known.filter(|known| self.attributes[*known].is_none()) {
            self.attributes[known] = Some(String::from_utf8_lossy(value).into_owned());
        }
    }
}

/// Who reads the tags.
pub(super) trait Sight {
    /// A start tag.
    fn start(&mut self, tag: &mut Tag);
    /// The end tag of the element `name`.
    fn end(&mut self, name: &[u8]);
    /// Whether the words from here to the next tag are read.
    fn reads_words(&self) -> bool;
    /// Words between two tags.
    fn words(&mut self, words: &str);
}

/// Shows the tags of `html` to `sight`, in their order.
pub(super) fn read(html: &[u8], sight: &mut impl Sight) {
    let tags = Tags {
        sight,
        words: Vec::new(),
        is_end: false,
        name: Vec::new(),
        tag: Tag::default(),
        attribute: Vec::new(),
        value: Vec::new(),
    };
    let Ok(()) = Tokenizer::new_with_emitter(html, tags).finish();
}

/// What is put together until a tag is whole. Bytes are kept: a character may come in pieces.
#[derive(Debug)]
struct Tags<'read, S> {
    sight: &'read mut S,
    words: Vec<u8>,
    is_end: bool,
    /// The name of the tag that is read, and of the last start tag until the next begins.
    name: Vec<u8>,
    tag: Tag,
    attribute: Vec<u8>,
    value: Vec<u8>,
}

impl<S: Sight> Tags<'_, S> {
    fn flush_words(&mut self) {
        if !self.words.is_empty() {
            self.sight.words(&String::from_utf8_lossy(&self.words));
            self.words.clear();
        }
    }

    fn flush_attribute(&mut self) {
        if !self.is_end && !self.attribute.is_empty() {
            self.tag.add(&self.attribute, &self.value);
        }
        self.attribute.clear();
        self.value.clear();
    }
}

impl<S: Sight> Emitter for Tags<'_, S> {
    type Token = std::convert::Infallible;

    fn emit_string(&mut self, text: &[u8]) {
        if self.sight.reads_words() {
            self.words.extend_from_slice(text);
        }
    }

    fn emit_eof(&mut self) {
        self.flush_words();
    }

    fn init_start_tag(&mut self) {
        self.is_end = false;
        self.name.clear();
    }

    fn init_end_tag(&mut self) {
        self.is_end = true;
        self.name.clear();
    }

    fn push_tag_name(&mut self, name: &[u8]) {
        self.name.extend_from_slice(name);
    }

    fn init_attribute(&mut self) {
        self.flush_attribute();
    }

    fn push_attribute_name(&mut self, name: &[u8]) {
        self.attribute.extend_from_slice(name);
    }

    fn push_attribute_value(&mut self, value: &[u8]) {
        self.value.extend_from_slice(value);
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.flush_attribute();
        self.flush_words();
        if self.is_end {
            self.sight.end(&self.name);
            return None;
        }
        self.tag.name.clone_from(&self.name);
        self.sight.start(&mut self.tag);
        self.tag.attributes = Default::default();
        // What stands in scripts and styles is no markup.
        naive_next_state(&self.name)
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.is_end && self.name == self.tag.name
    }

    #[inline]
    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn pop_token(&mut self) -> Option<Self::Token> {
        None
    }

    // What rules do not ask of a page: comments, its type, how well it is formed.
    fn set_last_start_tag(&mut self, _: Option<&[u8]>) {}
    fn emit_error(&mut self, _: Error) {}
    fn init_comment(&mut self) {}
    fn push_comment(&mut self, _: &[u8]) {}
    fn emit_current_comment(&mut self) {}
    fn set_self_closing(&mut self) {}
    fn init_doctype(&mut self) {}
    fn push_doctype_name(&mut self, _: &[u8]) {}
    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}
    fn set_force_quirks(&mut self) {}
    fn emit_current_doctype(&mut self) {}
}
