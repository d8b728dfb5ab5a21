//! The journal: what a commit is about to put in place, so that the next run can finish it.
//!
//! It is there from the moment every file is staged until the manifest says what stands in place.
//! A run that was cut short in between is finished by the one that follows, before anything else.

use std::fmt::Write as _;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use super::Error;
use super::change::{Change, Entry};
use super::disk::sync;
use crate::base::{Digest, SitePath};

/// What a build adds to the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    /// The register.
    pub file: PathBuf,
    /// How many of its bytes are whole lines; what stands behind them is left out.
    pub length: u64,
    /// The lines.
    pub lines: String,
}

impl Ledger {
    /// Whether the register is still as it was when it was read.
    pub(super) fn fits(&self, whole_file: u64) -> bool {
        std::fs::metadata(&self.file).map_or(0, |there| there.len()) == whole_file
    }

    /// Adds the lines to the register, as far as they are not there.
    pub(super) fn append(&self) -> Result<(), Error> {
        let failed = |source| Error::Write { path: self.file.clone(), source };
        let mut options = std::fs::OpenOptions::new();
        let mut file = options
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&self.file)
            .map_err(failed)?;
        let mut size = file.metadata().map_err(failed)?.len();
        if size + 1 == self.length {
            // Only the last line break is missing.
            file.seek(SeekFrom::End(0)).and_then(|_| file.write_all(b"\n")).map_err(failed)?;
            size += 1;
        }
        if size < self.length {
            // It is another file than the one that was read: it stays as it is.
            return Ok(());
        }
        let mut behind = Vec::new();
        file.seek(SeekFrom::Start(self.length))
            .and_then(|_| file.read_to_end(&mut behind))
            .map_err(failed)?;
        if behind.starts_with(self.lines.as_bytes()) {
            return Ok(());
        }
        file.set_len(self.length)
            .and_then(|()| file.seek(SeekFrom::End(0)))
            .and_then(|_| file.write_all(self.lines.as_bytes()))
            .and_then(|()| file.sync_all())
            .map_err(failed)
    }
}

/// A commit that was cut short.
pub(super) struct Journal {
    pub(super) change: Change,
    pub(super) ledger: Option<Ledger>,
}

/// What stands before the path of a file that is to be removed.
const GONE: &str = "gone";

fn path(own: &Path) -> PathBuf {
    own.join("journal")
}

/// Where the lines of the register wait.
fn waiting(own: &Path) -> PathBuf {
    own.join("register.new")
}

/// Notes every change that is about to be put in place, on a disk that has all files.
pub(super) fn write(own: &Path, change: &Change, ledger: Option<&Ledger>) -> Result<(), Error> {
    let mut text = String::with_capacity(change.staged.len() * 80);
    if let Some(ledger) = ledger {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "register {}  {}", ledger.length, ledger.file.display());
        put(&waiting(own), &ledger.lines)?;
    }
    for (path, entry) in &change.staged {
        let _ = writeln!(text, "{} {}  {path}", entry.rank, entry.digest);
    }
    for path in &change.gone {
        let _ = writeln!(text, "{GONE}  {path}");
    }
    let (draft, target) = (own.join("journal.new"), path(own));
    put(&draft, &text)?;
    sync(own)?;
    std::fs::rename(&draft, &target).map_err(|source| Error::Write { path: target, source })
}

fn put(path: &Path, text: &str) -> Result<(), Error> {
    #[expect(clippy::disallowed_methods, reason = "this is where files are written")]
    let written = std::fs::write(path, text);
    written.map_err(|source| Error::Write { path: path.to_owned(), source })
}

fn get(path: PathBuf) -> Result<Option<String>, Error> {
    #[expect(clippy::disallowed_methods, reason = "the journal is the output's own file")]
    match std::fs::read_to_string(&path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(Error::Write { path, source }),
    }
}

/// The commit that was cut short, if there is one; its entries say which files still wait.
pub(super) fn read(own: &Path, stage: &Path) -> Result<Option<Journal>, Error> {
    let Some(text) = get(path(own))? else { return Ok(None) };
    let mut journal = Journal { change: Change::default(), ledger: None };
    for line in text.lines() {
        let Some((known, path)) = line.split_once("  ") else { continue };
        if known == GONE {
            journal.change.gone.push(SitePath::new(path));
            continue;
        }
        let Some((rank, rest)) = known.split_once(' ') else { continue };
        if rank == "register" {
            let lines = get(waiting(own))?.unwrap_or_default();
            let length = rest.parse().unwrap_or(u64::MAX);
            journal.ledger = Some(Ledger { file: PathBuf::from(path), length, lines });
        } else if let (Some(digest), Ok(rank)) = (Digest::parse(rest), rank.parse()) {
            let waits = stage.join(path).is_file();
            let entry = Entry { digest, key: None, rank, waits };
            journal.change.staged.insert(SitePath::new(path), entry);
        }
    }
    Ok(Some(journal))
}

/// Says that the commit is done.
pub(super) fn close(own: &Path) -> Result<(), Error> {
    for path in [path(own), waiting(own)] {
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Error::Write { path, source: error });
            }
            _ => {}
        }
    }
    Ok(())
}
