//! The documents one behind the other: their lines into one file, their rows into the catalogue, their
//! texts into packs.

use super::Error;
use super::keep::{Kept, Packs};
use crate::base::{Digest, Finding, SitePath};
use crate::output::{Appender, Lines, Staging, Stream, Waiting};
use crate::page::{Address, CatalogueRows};
use crate::site::DocId;

/// A document at its address.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed<'plan> {
    pub(super) address: &'plan Address,
    pub(super) id: DocId,
}

/// A document drawn.
pub(super) struct Line {
    /// The key of its line.
    pub(super) key: Digest,
    /// Its row of the catalogue.
    pub(super) row: Vec<u8>,
    /// Its line and its text if that is kept; none when page and line are those in place.
    pub(super) anew: Option<(Vec<u8>, Option<Kept>)>,
}

/// A document drawn, or what of it must not be published.
pub(super) type Outcome = Result<Line, Vec<Finding>>;

/// Documents at their addresses, as they were drawn.
pub(super) type Batch<'batch> = (&'batch [Placed<'batch>], Vec<Outcome>);

/// What is written of the documents, in their order.
pub(super) struct Lineup<'work> {
    staging: &'work Staging,
    before: &'work Lines,
    documents: &'work [Placed<'work>],
    /// The addresses of what all of them make: the file of their lines, and the catalogue as JSON.
    files: [&'work Address; 2],
    /// How many of them stand as they stood, from the first on.
    same: usize,
    /// The rows that were not written yet.
    rows: Rows,
    /// What all of them make, from the first on that does not stand as it stood.
    anew: Option<Anew<'work>>,
    packs: Packs,
    found: Vec<Finding>,
}

/// What all documents make together.
struct Anew<'work> {
    lines: Appender<'work>,
    catalogue: Stream<'work>,
}

/// Rows of the catalogue.
#[derive(Default)]
struct Rows {
    form: CatalogueRows,
    json: Vec<u8>,
}

impl Rows {
    fn add(&mut self, row: &[u8]) {
        self.json.extend_from_slice(self.form.before());
        self.json.extend_from_slice(row);
    }

    fn write(&mut self, stream: &mut Stream<'_>) -> Result<(), Error> {
        stream.write(&self.json)?;
        self.json.clear();
        Ok(())
    }
}

impl<'work> Lineup<'work> {
    /// Nobody stands in it yet; the lines in place are those of `before`.
    pub(super) fn new(
        staging: &'work Staging,
        before: &'work Lines,
        documents: &'work [Placed<'work>],
        files: [&'work Address; 2],
        packs: Packs,
    ) -> Self {
        let (rows, found) = (Rows::default(), Vec::new());
        Self { staging, before, documents, files, same: 0, rows, anew: None, packs, found }
    }

    /// Takes a batch of documents as they were drawn.
    pub(super) fn take(&mut self, batch: Option<Batch<'_>>) -> Result<(), Error> {
        let Some((placed, drawn)) = batch else { return Ok(()) };
        for (placed, drawn) in placed.iter().zip(drawn) {
            match drawn {
                Ok(line) => self.add(&placed.address.path, line)?,
                Err(findings) => self.found.extend(findings),
            }
        }
        self.anew.as_mut().map_or(Ok(()), |anew| self.rows.write(&mut anew.catalogue))
    }

    fn add(&mut self, path: &SitePath, line: Line) -> Result<(), Error> {
        let Line { key, row, anew } = line;
        let (bytes, kept) = anew.unzip();
        kept.flatten().map_or(Ok(()), |kept| self.packs.add(kept))?;
        self.rows.add(&row);
        if self.anew.is_none() && bytes.is_none() && self.before.is_next(self.same, key) {
            self.same += 1;
            return Ok(());
        }
        let lines = &mut self.begun()?.lines;
        match bytes {
            Some(bytes) => lines.add(path, key, &bytes)?,
            None => lines.again(path, key)?,
        }
        Ok(())
    }

    /// The files, begun with the documents that stand as they stood.
    fn begun(&mut self) -> Result<&mut Anew<'work>, Error> {
        let anew = match self.anew.take() {
            Some(anew) => anew,
            None => self.begin()?,
        };
        Ok(self.anew.insert(anew))
    }

    fn begin(&self) -> Result<Anew<'work>, Error> {
        let [lines, catalogue] = self.files.map(|file| (&file.path, file.shows.class() as u8));
        let mut lines = self.staging.append(lines.0, lines.1, self.before)?;
        for (placed, key) in self.documents[..self.same].iter().zip(self.before.keys()) {
            lines.again(&placed.address.path, key)?;
        }
        Ok(Anew { lines, catalogue: self.staging.stream(catalogue.0, catalogue.1)? })
    }

    /// Whether lines and catalogue are those in place.
    fn is_same(&self) -> bool {
        let stands = |file: &&Address| self.staging.stands(&file.path);
        self.anew.is_none()
            && self.before.keys().len() == self.same
            && self.files.iter().all(stands)
    }

    /// Closes files and packs; the packs, and what was found in the documents.
    pub(super) fn finish(mut self) -> Result<(Vec<Waiting>, Vec<Finding>), Error> {
        if self.is_same() {
            for file in self.files {
                self.staging.keep(&file.path, file.shows.class() as u8);
            }
        } else {
            self.begun()?;
        }
        if let Some(Anew { lines, mut catalogue }) = self.anew {
            self.rows.write(&mut catalogue)?;
            catalogue.write(self.rows.form.end())?;
            catalogue.finish()?;
            lines.finish()?;
        }
        Ok((self.packs.finish()?, self.found))
    }
}
