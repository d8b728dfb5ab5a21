//! Theme: a view becomes the bytes of a page.
//!
//! The built-in theme is inside the binary; a site's `theme/` overlays it file by file. A template
//! is given `portal`, the same for the whole build, `page`, its view, and `frame`, what stands around
//! it: it can look nothing up.

mod failure;
mod frame;

use std::collections::BTreeMap;

use frame::Frames;
use include_dir::{Dir, include_dir};
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Error, Output, State, UndefinedBehavior, Value, context};

use crate::base::catalogue::theme as found;
use crate::base::html;
use crate::base::{Checked, Digest, Finding, Place, SitePath, SourcePath};
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
    frames: Frames,
    assets: Vec<(SitePath, Vec<u8>)>,
    digest: Digest,
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
            frames: Frames::default(),
            assets: Vec::new(),
            digest: digest(&files, portal),
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

    /// The fingerprint of everything that pages share: the templates, and what is the same on all.
    pub fn digest(&self) -> Digest {
        self.digest
    }

    /// The files that are published as they are.
    pub fn assets(&self) -> &[(SitePath, Vec<u8>)] {
        &self.assets
    }

    /// The page that `view` makes; a mistake in a template is a finding with the template's line.
    pub fn draw(&self, view: &View<'_>) -> Result<String, Finding> {
        self.try_draw(view).map_err(|error| {
            let name = error.name().unwrap_or(view.template());
            let template = self.environment.get_template(name).ok();
            let source = template.map(|template| template.source().to_owned());
            failure::finding(&error, name, &source.unwrap_or_default())
        })
    }

    fn try_draw(&self, view: &View<'_>) -> Result<String, Error> {
        let names = context! {
            portal => self.portal.clone(),
            frame => self.frames.of(view.head(), &self.environment, &self.portal)?,
            page => Value::from(Serde(view)),
        };
        self.environment.get_template(view.template())?.render(names)
    }
}

fn digest(files: &BTreeMap<String, Vec<u8>>, portal: &PortalView<'_>) -> Digest {
    let templates = files.iter().filter(|(path, _)| !path.starts_with(ASSETS));
    let templates =
        templates.flat_map(|(path, bytes)| [Digest::of(path.as_bytes()), Digest::of(bytes)]);
    Digest::join([Digest::of_value(portal)].into_iter().chain(templates))
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
    environment.set_formatter(format);
    environment.set_debug(true);
    environment
}

/// Writes a value into a page: text escaped, save where the template says that it is safe.
fn format(output: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    match value.as_str() {
        Some(text) if !value.is_safe() => Ok(html::escape_into(output, text)?),
        _ => minijinja::escape_formatter(output, state, value),
    }
}
