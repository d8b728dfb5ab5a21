//! The documents one behind the other: a line of each into every file that has them all, their texts
//! into packs.

use super::Error;
use super::keep::{Kept, Packs};
use crate::base::{Brackets, Digest, Finding};
use crate::output::{Appender, FILES, Lines, Staging, Waiting};
use crate::page::{self, Address, Shows};
use crate::site::DocId;

/// What is made of all documents line by line.
pub(super) const LINED: [Shows; FILES] =
    [Shows::DocumentLines, Shows::CatalogueJson, Shows::CatalogueCsv];

/// What stands around the lines of each.
pub(super) fn brackets() -> [Brackets; FILES] {
    [page::around_lines(), page::around_json(), page::around_csv()]
}

/// A document at its address.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed<'plan> {
    pub(super) address: &'plan Address,
    pub(super) id: DocId,
}

/// A document drawn.
pub(super) enum Line {
    /// Its page and its lines are those in place; there it has this place.
    Same(usize),
    /// Its lines, what they were made from, and its text if that is kept.
    Anew(Digest, [Vec<u8>; FILES], Option<Kept>),
}

/// A document drawn, or what of it must not be published.
pub(super) type Outcome = Result<Line, Vec<Finding>>;

/// What is written of the documents, in their order.
pub(super) struct Lineup<'work> {
    staging: &'work Staging,
    before: &'work Lines,
    brackets: &'work [Brackets; FILES],
    files: [&'work Address; FILES],
    /// How many of them stand as they stood, from the first on.
    same: usize,
    /// The files, from the first document on that does not stand as it stood.
    anew: Option<Appender<'work>>,
    packs: Packs,
    found: Vec<Finding>,
}

impl<'work> Lineup<'work> {
    /// Nobody stands in it yet; the lines in place are those of `before`.
    pub(super) fn new(
        staging: &'work Staging,
        before: &'work Lines,
        brackets: &'work [Brackets; FILES],
        files: [&'work Address; FILES],
        packs: Packs,
    ) -> Self {
        let found = Vec::new();
        Self { staging, before, brackets, files, same: 0, anew: None, packs, found }
    }

    /// Takes a batch of documents as they were drawn.
    pub(super) fn take(&mut self, batch: Option<Vec<Outcome>>) -> Result<(), Error> {
        for drawn in batch.into_iter().flatten() {
            match drawn {
                Ok(line) => self.add(line)?,
                Err(findings) => self.found.extend(findings),
            }
        }
        Ok(())
    }

    fn add(&mut self, line: Line) -> Result<(), Error> {
        match line {
            Line::Same(at) if self.anew.is_none() && at == self.same => self.same += 1,
            Line::Same(at) => self.begun()?.again(at)?,
            Line::Anew(key, lines, kept) => {
                kept.map_or(Ok(()), |kept| self.packs.add(kept))?;
                self.begun()?.add(key, lines.each_ref().map(Vec::as_slice))?;
            }
        }
        Ok(())
    }

    /// The files, begun with the documents that stand as they stood.
    fn begun(&mut self) -> Result<&mut Appender<'work>, Error> {
        let anew = match self.anew.take() {
            Some(anew) => anew,
            None => self.begin()?,
        };
        Ok(self.anew.insert(anew))
    }

    fn begin(&self) -> Result<Appender<'work>, Error> {
        let files = self.files.map(|file| (&file.path, file.shows.class() as u8));
        let mut anew = self.staging.append(files, self.before, self.brackets)?;
        (0..self.same).try_for_each(|at| anew.again(at))?;
        Ok(anew)
    }

    /// Whether all lines are those in place.
    fn is_same(&self) -> bool {
        let stands = |file: &&Address| self.staging.stands(&file.path);
        self.anew.is_none() && self.before.count() == self.same && self.files.iter().all(stands)
    }

    /// Closes files and packs; the packs, and what was found in the documents.
    pub(super) fn finish(mut self) -> Result<(Vec<Waiting>, Vec<Finding>), Error> {
        if self.is_same() {
            for file in self.files {
                self.staging.keep(&file.path);
            }
        } else {
            self.begun()?;
        }
        self.anew.map_or(Ok(()), Appender::finish)?;
        Ok((self.packs.finish()?, self.found))
    }
}
