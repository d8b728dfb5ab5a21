//! The commit: staged files put in place, one small step after another.
//!
//! Each step leaves every file whole, the old or the new one, and no page with a link to nothing:
//! assets come before documents, documents before lists, and before any of them stands at every new
//! address a page that says it is coming. Deletions are last.

use std::collections::HashSet;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, mpsc};

use super::change::Change;
use super::disk::{self, make, put_whole};
use super::manifest::Manifest;
use super::{Error, OWN, journal, unpoisoned};
use crate::base::SitePath;
use crate::base::path::below;

/// What stands at a new address until its page is moved there.
const COMING: &str = "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\
    <meta http-equiv=\"refresh\" content=\"2\"><title>正在发布</title></head>\
    <body><p>这一页正在发布，请稍候。</p></body></html>\n";

/// Where that page waits for its addresses.
const COMING_FILE: &str = "coming";

/// One step of a commit; done twice it does no harm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// The lines of this build are added to the register.
    Register,
    /// A folder is made.
    Folder(PathBuf),
    /// The page that is coming is announced at its address.
    Announce(PathBuf),
    /// A staged file or folder is moved into place.
    Move(PathBuf, PathBuf),
    /// A file that is no longer part of the portal is removed, and folders that are empty then.
    Remove(PathBuf),
    /// The manifest says what stands in place now.
    Manifest,
    /// The journal is closed: there is nothing left to finish.
    Close,
    /// The staging folder is removed.
    Clear,
}

/// What is done for a commit beside its steps: a disk takes its time to give room back.
pub(super) type Errand = Box<dyn FnOnce() + Send>;

/// How many errands are run at once, which is mostly waiting, and how many more may wait: each holds a
/// file open.
const AT_ONCE: usize = 2;

/// Does `work`, beside which what it gives to the function it is given is done.
pub(super) fn with_errands<T>(work: impl FnOnce(&dyn Fn(Errand)) -> T) -> T {
    let (send, errands) = mpsc::sync_channel::<Errand>(AT_ONCE);
    let errands = Mutex::new(errands);
    let next = || unpoisoned(&errands).recv();
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| std::iter::from_fn(|| next().ok()).for_each(|errand| errand()));
        }
        // It is only refused when nobody runs errands any more.
        let done = work(&|errand| drop(send.send(errand)));
        drop(send);
        done
    })
}

/// A commit that is about to be done.
pub(super) struct Commit<'build> {
    root: &'build Path,
    change: &'build Change,
    /// What stood in place before.
    before: &'build Manifest,
    /// What stands there after it.
    pub(super) after: Manifest,
    /// What is added to the register.
    ledger: Option<&'build journal::Ledger>,
}

impl<'build> Commit<'build> {
    /// The commit of `change` into `root`, where what `before` says stands in place.
    pub(super) fn new(
        root: &'build Path,
        change: &'build Change,
        before: &'build Manifest,
        ledger: Option<&'build journal::Ledger>,
    ) -> Self {
        Self { root, change, before, after: before.after(change), ledger }
    }

    fn own(&self) -> PathBuf {
        self.root.join(OWN)
    }

    fn stage(&self) -> PathBuf {
        self.own().join("staging")
    }

    /// Every step, in order.
    pub(super) fn steps(&self) -> Vec<Step> {
        let mut steps = Vec::new();
        steps.extend(self.ledger.map(|_| Step::Register));
        let mut staged: Vec<(u8, &SitePath)> = self
            .change
            .staged
            .iter()
            .filter(|(_, entry)| entry.waits)
            .map(|(path, entry)| (entry.rank, path))
            .collect();
        staged.sort();
        if self.before.is_empty() {
            self.move_folders(&staged, &mut steps);
        } else {
            self.move_files(&staged, &mut steps);
        }
        let gone = self.change.gone.iter();
        steps.extend(gone.map(|path| Step::Remove(self.root.join(path.as_str()))));
        steps.extend([Step::Manifest, Step::Close, Step::Clear]);
        steps
    }

    /// Moves file by file; what is new is announced first.
    fn move_files(&self, staged: &[(u8, &SitePath)], steps: &mut Vec<Step>) {
        let mut made = HashSet::new();
        let is_new = |path: &SitePath| self.before.get(path).is_none();
        for (_, path) in staged.iter().filter(|(_, path)| is_new(path)) {
            let folder = self.root.join(path.folder());
            if made.insert(path.folder()) && !folder.is_dir() {
                steps.push(Step::Folder(folder));
            }
        }
        // What is new and no page, such as the feed of a new column, needs no other to be there.
        let is_first =
            |(rank, path): &&(u8, &SitePath)| *rank == 0 || is_new(path) && !is_page(path);
        let (first, others): (Vec<_>, Vec<_>) = staged.iter().partition(is_first);
        steps.extend(first.into_iter().map(|(_, path)| self.move_file(path)));
        let new_pages = others.iter().filter(|(_, path)| is_new(path));
        steps.extend(new_pages.map(|(_, path)| Step::Announce(self.root.join(path.as_str()))));
        steps.extend(others.iter().map(|(_, path)| self.move_file(path)));
    }

    fn move_file(&self, path: &SitePath) -> Step {
        Step::Move(self.stage().join(path.as_str()), self.root.join(path.as_str()))
    }

    /// Moves whatever folders are not there yet whole: a first build moves a handful of them.
    fn move_folders(&self, staged: &[(u8, &SitePath)], steps: &mut Vec<Step>) {
        let mut moved: HashSet<&str> = HashSet::new();
        for (_, path) in staged {
            if above(path.folder()).any(|folder| moved.contains(folder)) {
                continue;
            }
            match missing_folder(self.root, path.folder()) {
                Some(folder) => {
                    steps.push(Step::Move(self.stage().join(folder), self.root.join(folder)));
                    moved.insert(folder);
                }
                None => steps.push(self.move_file(path)),
            }
        }
    }

    /// Does every step; what nothing waits for is left to `errand`.
    pub(super) fn run_all(&self, errand: impl Fn(Errand)) -> Result<(), Error> {
        self.steps().iter().try_for_each(|step| self.run(step, &errand))
    }

    /// Does one step.
    pub(super) fn run(&self, step: &Step, errand: impl FnOnce(Errand)) -> Result<(), Error> {
        match step {
            Step::Register => self.ledger.map_or(Ok(()), journal::Ledger::append),
            Step::Folder(folder) => make(folder),
            Step::Announce(page) => announce(&self.own(), page),
            Step::Move(from, to) => {
                let replaced = disk::held(to);
                move_into_place(from, to)?;
                if let Some(file) = replaced {
                    errand(Box::new(move || drop::<File>(file)));
                }
                Ok(())
            }
            Step::Remove(path) => self.remove(path),
            Step::Manifest => self.after.write(&self.own()),
            Step::Close => journal::close(&self.own()),
            Step::Clear => {
                // It is there only when something was announced.
                drop(std::fs::remove_file(self.own().join(COMING_FILE)));
                // What cannot be removed now is removed before the next build begins.
                let stage = self.stage();
                errand(Box::new(move || drop(clear(&stage))));
                Ok(())
            }
        }
    }

    fn remove(&self, target: &Path) -> Result<(), Error> {
        match std::fs::remove_file(target) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Error::Write { path: target.to_owned(), source: error });
            }
            _ => {}
        }
        for folder in target.ancestors().skip(1).take_while(|folder| *folder != self.root) {
            if std::fs::remove_dir(folder).is_err() {
                break;
            }
        }
        Ok(())
    }
}

fn is_page(path: &SitePath) -> bool {
    path.as_str().ends_with(".html")
}

/// Puts the page that is coming at its address, whole from the first moment: as another name of one
/// that is there, or moved there where a disk has no second names.
fn announce(own: &Path, page: &Path) -> Result<(), Error> {
    let coming = own.join(COMING_FILE);
    if !coming.exists() {
        put_whole(&coming, COMING.as_bytes())?;
    }
    match std::fs::hard_link(&coming, page) {
        Err(_) if !page.exists() => std::fs::rename(&coming, page)
            .map_err(|source| Error::Write { path: page.to_owned(), source }),
        _ => Ok(()),
    }
}

/// What is no longer staged was moved by a run that was cut short.
fn move_into_place(from: &Path, to: &Path) -> Result<(), Error> {
    match std::fs::rename(from, to) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && to.exists() => Ok(()),
        Err(source) => Err(Error::Write { path: to.to_owned(), source }),
        Ok(()) => Ok(()),
    }
}

/// `folder` and those above it, but for the root.
fn above(folder: &str) -> impl Iterator<Item = &str> {
    let first = Some(folder).filter(|folder| !folder.is_empty());
    std::iter::successors(first, |folder| folder.rsplit_once('/').map(|(above, _)| above))
}

/// The first folder on the way down to `folder` that is not there.
fn missing_folder<'path>(root: &Path, folder: &'path str) -> Option<&'path str> {
    let mut way: Vec<_> = above(folder).collect();
    way.reverse();
    way.into_iter().find(|folder| !root.join(folder).exists())
}

/// What stands in an output folder. Hidden files do not count.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// A file that no build of ours wrote, the first by name.
    pub(super) foreign: Option<String>,
    /// Whether every file of the last build is there.
    pub(super) is_whole: bool,
}

/// Looks through `root`, which the build of `manifest` wrote.
pub(super) fn look(root: &Path, manifest: &Manifest) -> Result<Found, Error> {
    if !root.exists() {
        return Ok(Found::default());
    }
    let is_hidden = |path: &str| path.starts_with('.') || path.contains("/.");
    let ours = manifest.paths().filter(|path| !is_hidden(path.as_str())).count();
    let (mut found, mut count) = (Found::default(), 0);
    let walk = walkdir::WalkDir::new(root).into_iter();
    let hidden = |entry: &walkdir::DirEntry| {
        0 < entry.depth() && entry.file_name().to_string_lossy().starts_with('.')
    };
    for entry in walk.filter_entry(|entry| !hidden(entry)) {
        let entry =
            entry.map_err(|error| Error::Write { path: root.to_owned(), source: error.into() })?;
        if entry.file_type().is_dir() {
            continue;
        }
        let Some(below) = below(entry.path(), root) else { continue };
        if manifest.has(&below) {
            count += 1;
        } else {
            let first = found.foreign.take().filter(|first| **first < *below);
            found.foreign = first.or(Some(below.into_owned()));
        }
    }
    found.is_whole = count == ours;
    Ok(found)
}

/// Removes the staging folder and what is left in it.
pub(super) fn clear(stage: &Path) -> Result<(), Error> {
    match std::fs::remove_dir_all(stage) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::Write { path: stage.to_owned(), source: error })
        }
        _ => Ok(()),
    }
}
