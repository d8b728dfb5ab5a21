//! Reload: what changed on the disk is read again, and the portal linked anew.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use notify::{RecursiveMode, Watcher};

use super::live::{Change, Live};
use super::shown::{self, Lined, Shown, Window};
use super::{Clock, Error};
use crate::base::catalogue::source as found;
use crate::base::path::below;
use crate::base::{Finding, Moment, Place, SourcePath, finding};
use crate::pipeline::{self, Portal, Reader};
use crate::site::Day;
use crate::source::Content;

/// How long the disk must be quiet before a change is read: editors write in several steps.
const QUIET: Duration = Duration::from_millis(8);

/// Reads the content, links it as of a day, and remembers what did not change.
#[derive(Debug)]
pub(super) struct Desk {
    root: PathBuf,
    content: Content,
    reader: Mutex<Reader>,
    /// The portal as of another day, as it was asked for last.
    other: Mutex<Option<(Moment, Arc<Shown>)>>,
}

impl Desk {
    pub(super) fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            content: Content::at(root),
            reader: Mutex::new(Reader::new(Content::at(root))),
            other: Mutex::new(None),
        }
    }

    /// The portal as of `now`, if it can be made, with everything that was found.
    fn load(&self, now: Moment, is_chosen: bool) -> (Option<Arc<Portal>>, Vec<Finding>) {
        let mut reader = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
        let mut findings = Vec::new();
        let day = Day { now, drafts: true, is_chosen };
        let portal = pipeline::load(&mut reader, day, &mut findings);
        let portal = portal.unwrap_or_else(|error| {
            findings.push(found::unreadable(Place::Portal, error));
            None
        });
        finding::sort(&mut findings);
        (portal.map(Arc::new), findings)
    }

    /// What is shown first.
    pub(super) fn first(&self, now: Moment, is_chosen: bool) -> Shown {
        let (portal, findings) = self.load(now, is_chosen);
        Shown::new(portal, None, findings, &self.content, 0)
    }

    /// What is shown after a change; while there are errors, the portal of `before` stays.
    fn next(&self, before: &Shown, now: Moment, is_chosen: bool, version: u64) -> Shown {
        let (portal, findings) = self.load(now, is_chosen);
        Shown::new(portal, Some(before), findings, &self.content, version)
    }

    /// What is shown as of another day.
    pub(super) fn as_of(&self, day: Moment, today: &Shown) -> Arc<Shown> {
        let mut other = self.other.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, shown)) = &*other
            && *known == day
            && shown.version == today.version
        {
            return Arc::clone(shown);
        }
        let shown = Arc::new(self.next(today, day, true, today.version));
        *other = Some((day, Arc::clone(&shown)));
        shown
    }

    /// A finding with the line it stands in now.
    pub(super) fn lined(&self, finding: Finding) -> Lined {
        let line = shown::line(&self.content, &finding);
        (finding, line)
    }

    fn forget(&self, changed: &BTreeSet<SourcePath>) {
        self.reader.lock().unwrap_or_else(PoisonError::into_inner).forget(changed);
    }
}

/// Watches the folders of a site; when it goes, the watching ends.
pub(super) struct Watch(#[expect(dead_code, reason = "kept for as long as it watches")] Folders);

type Folders = Arc<Mutex<notify::RecommendedWatcher>>;

/// Watches `content/` and `theme/`, and shows what became of them.
pub(super) fn watch(
    desk: Arc<Desk>,
    window: Arc<Window>,
    live: Arc<Live>,
    as_of: Option<Moment>,
    clock: Clock,
) -> Result<Watch, Error> {
    let (tell, events) = channel();
    let root = desk.root.clone();
    let failed = |folder: &Path| {
        let folder = folder.to_owned();
        |source| Error::Watch { folder, source }
    };
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if let Ok(event) = event
            && !matches!(event.kind, notify::EventKind::Access(_))
        {
            // The preview has ended when nobody listens.
            drop(tell.send(event.paths));
        }
    })
    .map_err(failed(&root))?;
    // The folder itself, for a theme that is made later; its other folders may be huge.
    watcher.watch(&root, RecursiveMode::NonRecursive).map_err(failed(&root))?;
    for folder in ["content", "theme"].map(|name| root.join(name)) {
        if folder.is_dir() {
            watcher.watch(&folder, RecursiveMode::Recursive).map_err(failed(&folder))?;
        }
    }
    let watcher = Arc::new(Mutex::new(watcher));
    let folders = Arc::downgrade(&watcher);
    let theme = root.join("theme");
    let root = root.canonicalize().unwrap_or(root);
    thread::spawn(move || {
        while let Some(changed) = batch(&events) {
            if changed.contains(&theme)
                && let Some(folders) = folders.upgrade()
            {
                // It was made, or it went: then there is nothing to watch.
                let mut folders = folders.lock().unwrap_or_else(PoisonError::into_inner);
                drop(folders.watch(&theme, RecursiveMode::Recursive));
            }
            let now = as_of.unwrap_or_else(clock);
            reload(&changed, &root, &desk, &window, &live, (now, as_of.is_some()));
        }
    });
    Ok(Watch(watcher))
}

/// The next changes, up to a moment of quiet; none when there will be no more.
fn batch(events: &Receiver<Vec<PathBuf>>) -> Option<BTreeSet<PathBuf>> {
    let mut changed: BTreeSet<PathBuf> = events.recv().ok()?.into_iter().collect();
    loop {
        match events.recv_timeout(QUIET) {
            Ok(more) => changed.extend(more),
            Err(RecvTimeoutError::Timeout) => return Some(changed),
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
}

/// Where `path` really is; a link at its end is not followed, for it is the link that changed.
fn real(path: &Path) -> Option<PathBuf> {
    let folder = path.parent()?;
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    Some(folder.join(path.file_name()?))
}

fn reload(
    changed: &BTreeSet<PathBuf>,
    root: &Path,
    desk: &Desk,
    window: &Window,
    live: &Live,
    (now, is_chosen): (Moment, bool),
) {
    let changed: BTreeSet<SourcePath> = changed
        .iter()
        .filter_map(|path| real(path))
        .filter_map(|path| below(&path, root).map(Cow::into_owned))
        .filter(|path| path.starts_with("content") || path.starts_with("theme"))
        .map(SourcePath::new)
        .collect();
    if changed.is_empty() {
        return;
    }
    desk.forget(&changed);
    let is_style = |path: &&SourcePath| {
        path.as_str().starts_with("theme/assets/") && path.as_str().ends_with(".css")
    };
    let styles = changed.iter().filter(is_style).count();
    let theme = changed.iter().any(|path| path.as_str() == "theme");
    let change = Change { style: theme || 0 < styles, page: styles < changed.len() };
    let before = window.now();
    window.show(desk.next(&before, now, is_chosen, before.version + 1));
    live.tell(change, before.version + 1);
}
