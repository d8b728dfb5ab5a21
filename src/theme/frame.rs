//! The frame of a page: what stands around it, drawn once for all pages that share it.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use minijinja::{Environment, Error, Value, context};

use crate::page::Head;

/// What the parts of a frame depend on, besides the portal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    root: String,
    active: String,
    home: bool,
}

/// The frames drawn so far.
///
/// A portal has few: one for each channel and depth.
#[derive(Debug, Default)]
pub(super) struct Frames(RwLock<HashMap<Key, Value>>);

impl Frames {
    /// The frame of the page with `head`: `header_html`, `entries_html`, `footer_html`.
    pub(super) fn of(
        &self,
        head: &Head<'_>,
        environment: &Environment<'_>,
        portal: &Value,
    ) -> Result<Value, Error> {
        let key = Key { root: head.root.clone(), active: head.active.to_owned(), home: head.home };
        if let Some(frame) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(frame.clone());
        }
        let names = context! {
            portal => portal.clone(), root => &key.root, active => &key.active, home => key.home,
        };
        let part = |name: &str| -> Result<Value, Error> {
            let html = environment.get_template(name)?.render(names.clone())?;
            Ok(Value::from_safe_string(html))
        };
        let frame = context! {
            header_html => part("partials/header.html")?,
            entries_html => part("partials/entries.html")?,
            footer_html => part("partials/footer.html")?,
        };
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(key, frame.clone());
        Ok(frame)
    }
}
