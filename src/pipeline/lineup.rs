//! The documents one behind the other: their lines into one file, their texts into packs.

use super::Error;
use super::keep::{Kept, Packs};
use crate::base::{Digest, Finding};
use crate::output::{Appender, Waiting};
use crate::page::Address;
use crate::site::DocId;

/// A document at its address.
pub(super) struct Placed<'plan> {
    pub(super) address: &'plan Address,
    pub(super) id: DocId,
    /// The keys of its page and its line, where it was worth while to know them before.
    pub(super) keys: Option<(Digest, Digest)>,
}

/// A document drawn.
pub(super) enum Line {
    /// Page and line are the same as those in place; the line was made from this key.
    Same(Digest),
    /// Its line, the key of it, and its text if that is kept.
    New { bytes: Vec<u8>, key: Digest, kept: Option<Kept> },
}

/// A document drawn, or what of it must not be published.
pub(super) type Outcome = Result<Line, Vec<Finding>>;

/// Documents at their addresses, as they were drawn.
pub(super) type Batch<'batch> = (&'batch [Placed<'batch>], Vec<Outcome>);

/// What is written of the documents, in their order.
pub(super) struct Lineup<'work> {
    /// The file of their lines; none when it would be the same as the one in place.
    file: Option<Appender<'work>>,
    packs: Packs,
    found: Vec<Finding>,
}

impl<'work> Lineup<'work> {
    /// Nobody stands in it yet.
    pub(super) fn new(file: Option<Appender<'work>>, packs: Packs) -> Self {
        Self { file, packs, found: Vec::new() }
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
        match (line, &mut self.file) {
            (Line::Same(key), Some(file)) => file.again(path, key)?,
            (Line::Same(_), None) => {}
            (Line::New { bytes, key, kept }, file) => {
                kept.map_or(Ok(()), |kept| self.packs.add(kept))?;
                file.as_mut().map_or(Ok(()), |file| file.add(path, key, &bytes))?;
            }
        }
        Ok(())
    }

    /// Closes file and packs; the packs, and what was found in the documents.
    pub(super) fn finish(self) -> Result<(Vec<Waiting>, Vec<Finding>), Error> {
        self.file.map_or(Ok(()), Appender::finish)?;
        Ok((self.packs.finish()?, self.found))
    }
}
