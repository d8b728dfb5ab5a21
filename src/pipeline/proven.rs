//! Proofs of files that are not read as text. A portal has gigabytes of them, so what is known of one is
//! remembered, from one build to the next too, while the file is the same by its size and stamp.

use std::path::Path;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::Error;
use super::aligned::aligned;
use super::memory::Remember;
use crate::base::{Digest, Frame, SourcePath};
use crate::output;
use crate::site::{Facts, FileFacts};
use crate::source::{self, Content, FileKind, SourceFile, Stamp};

/// Where they are remembered, in the folder that is the program's own. It can be deleted at any time.
const FILE: &str = "files";

/// What is known of files.
#[derive(Debug, Default)]
pub(super) struct Proofs {
    /// What was found out or recalled.
    facts: Facts,
    before: Option<Before>,
}

/// What a build before it found out.
#[derive(Debug)]
pub(super) struct Before {
    /// By path.
    held: Vec<Held>,
    remember: Remember,
}

/// What was known of a file as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Held {
    path: SourcePath,
    size: u64,
    stamp: Stamp,
    facts: FileFacts,
}

impl Before {
    /// What a build by the same program noted in the folder `own`.
    pub(super) fn in_folder(own: &Path, remember: Remember) -> Self {
        let read = || {
            let mut frame = Frame::default();
            frame.read(&mut output::remembered_file(own, FILE)?)?;
            let (program, held): (Digest, Vec<Held>) = postcard::from_bytes(frame.bytes()?).ok()?;
            (program == remember.program).then_some(held)
        };
        Self { held: read().unwrap_or_default(), remember }
    }

    /// For each of `files`, which are in the order of their paths, what was known of it, if it is the
    /// same.
    fn of(&self, files: &[&SourceFile]) -> Vec<Option<FileFacts>> {
        let held = aligned(files, self.held.iter().map(|held| (held.path.clone(), held)));
        let same = |(file, held): (&&SourceFile, Option<&Held>)| {
            held.filter(|held| file.is_as(held.size, held.stamp)).map(|held| held.facts)
        };
        std::iter::zip(files, held).map(same).collect()
    }
}

impl Proofs {
    /// Goes on from what was known `before`.
    pub(super) fn recall(&mut self, before: Option<Before>) {
        self.before = before;
    }

    /// Forgets the file at `path`.
    pub(super) fn forget(&mut self, path: &SourcePath) {
        self.facts.remove(path);
    }

    /// What is in every file of `files` that is not read as text; what is not known is found out.
    pub(super) fn of(&mut self, content: &Content, files: &[SourceFile]) -> Result<Facts, Error> {
        let is_unknown = |file: &&SourceFile| !self.facts.contains_key(&file.path);
        let mut unknown: Vec<&SourceFile> = attached(files).filter(is_unknown).collect();
        if let Some(before) = &self.before {
            let mut known = before.of(&unknown).into_iter();
            unknown.retain(|file| {
                let same = known.next().flatten();
                self.facts.extend(same.map(|facts| (file.path.clone(), facts)));
                same.is_none()
            });
        }
        let prove = |file: &&SourceFile| Ok((file.path.clone(), prove(content, &file.path)?));
        let proven: Result<Vec<_>, Error> = unknown.par_iter().map(prove).collect();
        self.facts.extend(proven?);
        Ok(self.facts.clone())
    }

    /// Notes in `own` for the next build what is known of `files`, if that is not what was noted.
    pub(super) fn note(&self, files: &[SourceFile], own: &Path) {
        let Some(Before { held: before, remember }) = &self.before else { return };
        let held = |file: &SourceFile| {
            let facts = *self.facts.get(&file.path).filter(|_| remember.trusts(file.stamp))?;
            Some(Held { path: file.path.clone(), size: file.size, stamp: file.stamp, facts })
        };
        let all: Vec<Held> = attached(files).filter_map(held).collect();
        if all == *before {
            return;
        }
        let note = postcard::to_stdvec(&(remember.program, &all)).ok();
        if let Some(note) = note.and_then(|note| Frame::around(&note)) {
            output::remember(own, FILE, std::iter::once(note));
        }
    }
}

fn attached(files: &[SourceFile]) -> impl Iterator<Item = &SourceFile> {
    files.iter().filter(|file| file.kind == FileKind::Attachment)
}

fn prove(content: &Content, path: &SourcePath) -> Result<FileFacts, Error> {
    let (sha256, head) = content.proven(path)?;
    let size = source::is_picture(path).then(|| imagesize::blob_size(&head).ok());
    let picture = size.flatten().map(|size| (size.width, size.height));
    Ok(FileFacts { picture, sha256 })
}
