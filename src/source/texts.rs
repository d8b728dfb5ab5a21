//! Texts: the source texts of everything that was published, as they were.

use std::collections::HashMap;
use std::io::{BufReader, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use super::{Content, Error};
use crate::base::pack::{Index, inflated};
use crate::base::{Pack, Sha256, SourcePath};

/// Where the texts are kept, beside the register.
pub const TEXTS: &str = "content/.register";

/// Every kept text, by its proof. Nothing is unpacked yet.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    packs: Vec<PathBuf>,
    places: HashMap<Sha256, Place>,
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
        let mut texts = Texts::default();
        for path in self.packs()? {
            let file = std::fs::File::open(&path)
                .map_err(|source| Error::Read { path: path.clone(), source })?;
            let Some(index) = Index::read(&mut BufReader::new(file)) else { continue };
            for entry in index.entries {
                let first = (index.length + entry.first) as u64;
                let place = Place { pack: texts.packs.len(), first, size: entry.size };
                texts.places.insert(entry.proof, place);
            }
            texts.packs.push(path);
        }
        Ok(texts)
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

impl Texts {
    /// Whether the text of a proof is kept.
    pub fn has(&self, proof: Sha256) -> bool {
        self.places.contains_key(&proof)
    }

    /// The text of a proof, if it is kept and is what it is proven to be.
    pub fn get(&self, proof: Sha256) -> Option<String> {
        let place = self.places.get(&proof)?;
        let mut file = std::fs::File::open(&self.packs[place.pack]).ok()?;
        file.seek(SeekFrom::Start(place.first)).ok()?;
        let mut bytes = Vec::new();
        file.take(place.size as u64).read_to_end(&mut bytes).ok()?;
        inflated(&bytes, proof)
    }

    /// The packs that hold a text of `proofs`.
    pub fn packs_with(&self, proofs: &[Sha256]) -> Vec<PathBuf> {
        let mut packs: Vec<usize> =
            proofs.iter().filter_map(|proof| Some(self.places.get(proof)?.pack)).collect();
        packs.sort_unstable();
        packs.dedup();
        packs.into_iter().map(|pack| self.packs[pack].clone()).collect()
    }
}
