//! Theme: a view becomes the bytes of a page.
//!
//! The built-in theme is inside the binary; a site's `theme/` overlays it file by file. A template
//! is given `portal`, the same for the whole build, and `page`, its view: it can look nothing up.

mod failure;

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value};

use crate::base::catalogue::theme as found;
use crate::base::{Checked, Finding, Place, SitePath, SourcePath};
use crate::page::{PortalView, View};

/// The theme that comes with the program.
static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/theme");

/// The folder of the files that are published as they are.
const ASSETS: &str = "assets/";

/// A theme, ready to draw.
#[derive(Debug)]
pub struct Theme {
    environment: Environment<'static>,
    portal: Value,
    assets: Vec<(SitePath, Vec<u8>)>,
}

impl Theme {
    /// The built-in theme under the files of `overlay`, which come by their paths below `theme/`.
    pub fn new(overlay: Vec<(String, Vec<u8>)>, portal: &PortalView<'_>) -> Checked<Self> {
        let mut files = BTreeMap::new();
        add_built_in(&BUILT_IN, &mut files);
        files.extend(overlay);
        let mut theme = Self {
            environment: environment(),
            portal: Value::from(Serde(portal)),
            assets: Vec::new(),
        };
        let mut findings = Vec::new();
        for (path, bytes) in files {
            if path.starts_with(ASSETS) {
                theme.assets.push((SitePath::new(path), bytes));
            } else if path.ends_with(".html") {
                findings.extend(theme.add_template(&path, bytes));
            }
        }
        Checked { value: theme, findings }
    }

    fn add_template(&mut self, path: &str, bytes: Vec<u8>) -> Option<Finding> {
        let place = || Place::File(SourcePath::new(format!("theme/{path}")));
        let Ok(text) = String::from_utf8(bytes) else { return Some(found::not_utf8(place())) };
        let added = self.environment.add_template_owned(path.to_owned(), text.clone());
        added.err().map(|error| failure::finding(&error, path, &text))
    }

    /// The files that are published as they are.
    pub fn assets(&self) -> &[(SitePath, Vec<u8>)] {
        &self.assets
    }

    /// The page that `view` makes; a mistake in a template is a finding with the template's line.
    pub fn draw(&self, view: &View<'_>) -> Result<String, Finding> {
        let name = view.template();
        let template = self.environment.get_template(name);
        let template = template.map_err(|error| failure::finding(&error, name, ""))?;
        let context =
            minijinja::context! { portal => self.portal.clone(), page => Value::from(Serde(view)) };
        template.render(context).map_err(|error| {
            let source = error.name().and_then(|name| self.environment.get_template(name).ok());
            let source = source.map(|template| template.source().to_owned()).unwrap_or_default();
            failure::finding(&error, name, &source)
        })
    }
}

fn add_built_in(dir: &Dir<'_>, files: &mut BTreeMap<String, Vec<u8>>) {
    for file in dir.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        files.insert(path, file.contents().to_vec());
    }
    for dir in dir.dirs() {
        add_built_in(dir, files);
    }
}

/// Strict: a misspelt name is a mistake and not an empty place; everything is escaped unless the
/// name of the view's field ends in `_html` and the template says `safe`.
fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_debug(true);
    environment
}
