//! Texts: the source texts of everything that was published, as they were.

use std::cmp::Reverse;
use std::io::{BufReader, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::{Content, Error};
use crate::base::pack::{Index, inflated};
use crate::base::{Pack, Sha256, SourcePath};

/// Where the texts are kept, beside the register.
pub const TEXTS: &str = "content/.register";

/// Every kept text, by its proof. Nothing is unpacked yet.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    packs: Vec<PathBuf>,
    /// Where each text is, by its proof. A pack holds its texts in this order already.
    places: Vec<(Sha256, Place)>,
}

#[derive(Debug, Clone, Copy)]
struct Place {
    pack: usize,
    first: u64,
    size: usize,
}

impl Content {
    /// Finds every text that is kept; a file that is no pack is passed over.
    pub fn texts(&self) -> Result<Texts, Error> {
        let packs = self.packs()?;
        let found = packs.par_iter().enumerate().map(|(at, path)| places(at, path));
        let found: Result<Vec<_>, Error> = found.collect();
        let mut places = found?.concat();
        // Of two of one text the one in the newer pack stands first.
        places.par_sort_by_key(|(proof, place)| (*proof, Reverse(place.pack)));
        Ok(Texts { packs, places })
    }

    /// The pack in the file at `path`; none when it is none.
    pub fn pack(&self, path: &Path) -> Result<Option<Pack>, Error> {
        Ok(Pack::parse(&super::read_bytes(path)?))
    }

    /// The files of the packs, sorted.
    fn packs(&self) -> Result<Vec<PathBuf>, Error> {
        let folder = self.on_disk(&SourcePath::new(TEXTS));
        let unreadable = |source| Error::Read { path: folder.clone(), source };
        let files = match std::fs::read_dir(&folder) {
            Ok(files) => files,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(unreadable(error)),
        };
        let mut packs = Vec::new();
        for file in files {
            let path = file.map_err(unreadable)?.path();
            if path.extension().is_some_and(|ending| ending == "pack") {
                packs.push(path);
            }
        }
        packs.sort();
        Ok(packs)
    }
}

/// Where the texts are in the pack in the file at `path`, which is the one at this place among all; none
/// when it is no pack.
fn places(pack: usize, path: &Path) -> Result<Vec<(Sha256, Place)>, Error> {
    let unreadable = |source| Error::Read { path: path.to_owned(), source };
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let Some(index) = Index::read(&mut BufReader::new(file)) else { return Ok(Vec::new()) };
    let place = |first: usize, size| Place { pack, first: (index.length + first) as u64, size };
    let entries = index.entries.iter();
    Ok(entries.map(|entry| (entry.proof, place(entry.first, entry.size))).collect())
}

impl Texts {
    /// Whether the text of a proof is kept.
    pub fn has(&self, proof: Sha256) -> bool {
        self.place(proof).is_some()
    }

    fn place(&self, proof: Sha256) -> Option<&Place> {
        self.places_of(proof).next()
    }

    /// Every place of a text: one that was published twice, as two documents, is kept twice.
    fn places_of(&self, proof: Sha256) -> impl Iterator<Item = &Place> {
        let first = self.places.partition_point(|(other, _)| *other < proof);
        let same = self.places[first..].iter().take_while(move |(other, _)| *other == proof);
        same.map(|(_, place)| place)
    }

    /// The text of a proof, if it is kept and is what it is proven to be.
    pub fn get(&self, proof: Sha256) -> Option<String> {
        let place = self.place(proof)?;
        let mut file = std::fs::File::open(&self.packs[place.pack]).ok()?;
        file.seek(SeekFrom::Start(place.first)).ok()?;
        let mut bytes = Vec::new();
        file.take(place.size as u64).read_to_end(&mut bytes).ok()?;
        inflated(&bytes, proof)
    }

    /// The packs that hold a text of `proofs`.
    pub fn packs_with(&self, proofs: &[Sha256]) -> Vec<PathBuf> {
        let places = proofs.iter().flat_map(|proof| self.places_of(*proof));
        let mut packs: Vec<usize> = places.map(|place| place.pack).collect();
        packs.sort_unstable();
        packs.dedup();
        packs.into_iter().map(|pack| self.packs[pack].clone()).collect()
    }
}
