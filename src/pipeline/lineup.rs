//! The documents one behind the other: their lines into one file, their rows into the catalogue, their
//! texts into packs.

use super::Error;
use super::keep::{Kept, Packs};
use crate::base::{Digest, Finding};
use crate::output::{Appender, Stream, Waiting};
use crate::page::{Address, CatalogueRows};
use crate::site::DocId;

/// A document at its address.
pub(super) struct Placed<'plan> {
    pub(super) address: &'plan Address,
    pub(super) id: DocId,
    /// What it is drawn from, where it was worth while to know that before.
    pub(super) known: Option<Known>,
}

/// What a document's page and line are made from.
pub(super) struct Known {
    /// The key of its page.
    pub(super) page: Digest,
    /// The key of its line.
    pub(super) line: Digest,
    /// Its row of the catalogue.
    pub(super) row: Vec<u8>,
}

/// A document drawn.
pub(super) enum Line {
    /// Page and line are the same as those in place.
    Same,
    /// Its line, the key of it, its row, and its text if that is kept.
    New { bytes: Vec<u8>, key: Digest, row: Vec<u8>, kept: Option<Kept> },
}

/// A document drawn, or what of it must not be published.
pub(super) type Outcome = Result<Line, Vec<Finding>>;

/// Documents at their addresses, as they were drawn.
pub(super) type Batch<'batch> = (&'batch [Placed<'batch>], Vec<Outcome>);

/// What is written of the documents, in their order.
pub(super) struct Lineup<'work> {
    /// What all of them make; none when it would be the same as what is in place.
    all: Option<All<'work>>,
    packs: Packs,
    found: Vec<Finding>,
}

/// What all documents make together.
struct All<'work> {
    /// The file of their lines.
    lines: Appender<'work>,
    rows: CatalogueRows,
    /// The catalogue as JSON.
    catalogue: Stream<'work>,
}

impl All<'_> {
    fn row(&mut self, row: &[u8]) -> Result<(), Error> {
        self.catalogue.write(self.rows.before())?;
        Ok(self.catalogue.write(row)?)
    }

    fn finish(mut self) -> Result<(), Error> {
        self.catalogue.write(self.rows.end())?;
        self.catalogue.finish()?;
        Ok(self.lines.finish()?)
    }
}

impl<'work> Lineup<'work> {
    /// Nobody stands in it yet; `files` are that of their lines and the catalogue, none when both are
    /// the same as those in place.
    pub(super) fn new(files: Option<(Appender<'work>, Stream<'work>)>, packs: Packs) -> Self {
        let all = files.map(|(lines, catalogue)| {
            let rows = CatalogueRows::default();
            All { lines, rows, catalogue }
        });
        Self { all, packs, found: Vec::new() }
    }

    /// Takes a batch of documents as they were drawn.
    pub(super) fn take(&mut self, batch: Option<Batch<'_>>) -> Result<(), Error> {
        let Some((placed, drawn)) = batch else { return Ok(()) };
        for (placed, drawn) in placed.iter().zip(drawn) {
            match drawn {
                Ok(line) => self.add(placed, line)?,
                Err(findings) => self.found.extend(findings),
            }
        }
        Ok(())
    }

    fn add(&mut self, placed: &Placed<'_>, line: Line) -> Result<(), Error> {
        let path = &placed.address.path;
        match line {
            Line::Same => {
                if let (Some(all), Some(known)) = (&mut self.all, &placed.known) {
                    all.row(&known.row)?;
                    all.lines.again(path, known.line)?;
                }
            }
            Line::New { bytes, key, row, kept } => {
                kept.map_or(Ok(()), |kept| self.packs.add(kept))?;
                if let Some(all) = &mut self.all {
                    all.row(&row)?;
                    all.lines.add(path, key, &bytes)?;
                }
            }
        }
        Ok(())
    }

    /// Closes files and packs; the packs, and what was found in the documents.
    pub(super) fn finish(self) -> Result<(Vec<Waiting>, Vec<Finding>), Error> {
        self.all.map_or(Ok(()), All::finish)?;
        Ok((self.packs.finish()?, self.found))
    }
}
