//! The walk through `content/`: which files are there, in one order on every machine.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::Error;
use super::stamp::{Stamp, Stamps};
use crate::base::catalogue::source as found;
use crate::base::path::below;
use crate::base::{Checked, Finding, Place, SourcePath};

/// The content folder of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    root: PathBuf,
}

/// What a file in `content/` is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// `x.md`: a document.
    Document,
    /// `x/index.md`: a document with its attachments beside it.
    FolderDocument,
    /// `_index.md`: what is said of a column.
    Column,
    /// YAML and JSON: settings and figures, read by the program and not published.
    Data,
    /// Anything else: published when a document shows or links it.
    Attachment,
}

/// A file that is there. Its text is not read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path from the site's root.
    pub path: SourcePath,
    /// What it is for.
    pub kind: FileKind,
    /// Its size in bytes.
    pub size: u64,
    /// When it was touched last.
    pub stamp: Stamp,
}

impl SourceFile {
    /// Whether it is the same as when it had this size and this stamp.
    pub fn is_as(&self, size: u64, stamp: Stamp) -> bool {
        (self.size, self.stamp) == (size, stamp)
    }
}

impl Content {
    /// The content of the site at `root`, the folder that holds `content/`.
    pub fn at(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// Where `path` is on the disk.
    pub fn on_disk(&self, path: &SourcePath) -> PathBuf {
        self.root.join(path.as_str())
    }

    fn top(&self) -> PathBuf {
        self.root.join("content")
    }

    /// Where `content/` really is, with every link followed.
    pub(super) fn real_top(&self) -> Result<PathBuf, Error> {
        let path = self.top();
        path.canonicalize().map_err(|source| Error::Read { path, source })
    }

    /// Every file below `content/`, sorted by path.
    pub fn walk(&self) -> Result<Checked<Vec<SourceFile>>, Error> {
        let (top, real) = (self.top(), self.real_top()?);
        let (mut files, mut stamps) = (Vec::new(), Stamps::default());
        let (mut findings, mut refused) = (Vec::new(), Vec::new());
        let walk = WalkDir::new(&top).follow_links(true).into_iter();
        for entry in walk.filter_entry(|entry| self.belongs(entry, &real, &mut refused)) {
            match entry {
                Ok(entry) if entry.file_type().is_file() => {
                    files.extend(self.file(&entry, &mut stamps)?);
                }
                Ok(_) => {}
                Err(error) if error.loop_ancestor().is_some() || error.depth() > 0 => {
                    let place =
                        error.path().map_or(Place::Portal, |path| Place::File(self.path(path)));
                    findings.push(found::unreadable(place, error));
                }
                Err(error) => return Err(walk_error(&top, error)),
            }
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        findings.append(&mut refused);
        Ok(Checked { value: files, findings })
    }

    /// Whether the walk goes on into `entry`: no hidden files, no link that leads out of `content/`.
    fn belongs(&self, entry: &DirEntry, real: &Path, findings: &mut Vec<Finding>) -> bool {
        if 0 < entry.depth() && is_hidden(entry.file_name()) {
            return false;
        }
        if !entry.path_is_symlink() || entry.depth() == 0 {
            return true;
        }
        let inside = entry.path().canonicalize().is_ok_and(|target| target.starts_with(real));
        if !inside {
            findings.push(found::link_leaves(Place::File(self.path(entry.path()))));
        }
        inside
    }

    fn file(&self, entry: &DirEntry, stamps: &mut Stamps) -> Result<Option<SourceFile>, Error> {
        let name = entry.file_name().to_string_lossy();
        if name == "register.jsonl" {
            return Ok(None);
        }
        let asked = stamps.of(entry).map_err(|error| walk_error(entry.path(), error));
        let (size, stamp) = asked?;
        Ok(Some(SourceFile { path: self.path(entry.path()), kind: kind(&name), size, stamp }))
    }

    fn path(&self, on_disk: &Path) -> SourcePath {
        let path = below(on_disk, &self.root);
        SourcePath::new(path.unwrap_or_else(|| on_disk.to_string_lossy()))
    }
}

fn kind(name: &str) -> FileKind {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    match (name, extension) {
        ("_index.md", _) => FileKind::Column,
        ("index.md", _) => FileKind::FolderDocument,
        (_, "md") => FileKind::Document,
        (_, "yaml" | "yml" | "json" | "jsonl") => FileKind::Data,
        _ => FileKind::Attachment,
    }
}

/// Files that no editor means to publish: hidden ones, and the leavings of office programs.
pub(super) fn is_hidden(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || matches!(&*name, "Thumbs.db" | "desktop.ini")
}

pub(super) fn walk_error(path: &Path, error: walkdir::Error) -> Error {
    let path = error.path().unwrap_or(path).to_owned();
    Error::Read { path, source: error.into() }
}
