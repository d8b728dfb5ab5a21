//! The catalogue as a spreadsheet: pieces drawn side by side, or taken from the one in place where their
//! rows are the same.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::sync::Mutex;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::draw::Portal;
use crate::base::{Digest, Map};
use crate::page;
use crate::table::book::Piece;

/// Where it is noted of what the spreadsheet in place was made.
pub(super) const NOTE: &str = "sheet";

/// More bytes than a spreadsheet has beside its pieces, as a rule.
const FRAME: usize = 64 * 1024;

/// A piece as it stands in a spreadsheet.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(super) struct Place {
    /// What it was made from.
    key: Digest,
    /// Its first byte, and how many it has.
    begin: u64,
    length: u64,
    /// What [`Piece`] says of it.
    rows: u32,
    crc: u32,
    size: u64,
}

/// A spreadsheet in place.
#[derive(Debug)]
pub(super) struct Before {
    places: Map<Digest, Place>,
    file: Mutex<File>,
}

impl Before {
    /// That of `file`, of which `places` were noted.
    pub(super) fn new((places, [file]): (Vec<Place>, [File; 1])) -> Self {
        let places = places.into_iter().map(|place| (place.key, place)).collect();
        Self { places, file: Mutex::new(file) }
    }

    /// The piece that was made from `key`, if it has that.
    fn piece(&self, key: Digest) -> Option<Piece> {
        let Place { begin, length, rows, crc, size, .. } = *self.places.get(&key)?;
        let mut bytes = vec![0; usize::try_from(length).ok()?];
        let mut file = self.file.lock().ok()?;
        file.seek(SeekFrom::Start(begin)).ok()?;
        file.read_exact(&mut bytes).ok()?;
        Some(Piece { rows, crc, size, bytes })
    }
}

impl Portal {
    /// The catalogue as a spreadsheet.
    pub(super) fn spreadsheet(&self) -> Vec<u8> {
        let order = self.register.order.par_chunks(page::PIECE_ROWS).enumerate();
        let pieces: Vec<Piece> =
            order.map(|(at, ids)| page::sheet_piece(&self.site, at, ids)).collect();
        self.bound(&pieces).0
    }

    /// The same, of which each piece is made from one of the `keys`, with what is to be noted of it.
    pub(super) fn spreadsheet_after(
        &self,
        before: Option<&Before>,
        keys: &[Digest],
    ) -> (Vec<u8>, Vec<Place>) {
        let order = self.register.order.par_chunks(page::PIECE_ROWS).zip(keys).enumerate();
        let piece = |(at, (ids, key)): (usize, (&[_], &Digest))| {
            let same = before.and_then(|before| before.piece(*key));
            same.unwrap_or_else(|| page::sheet_piece(&self.site, at, ids))
        };
        let pieces: Vec<Piece> = order.map(piece).collect();
        let (bytes, begins) = self.bound(&pieces);
        let place = |((piece, begin), key): ((&Piece, u64), &Digest)| {
            let Piece { rows, crc, size, .. } = *piece;
            Place { key: *key, begin, length: piece.bytes.len() as u64, rows, crc, size }
        };
        let places = std::iter::zip(&pieces, begins).zip(keys).map(place).collect();
        (bytes, places)
    }

    /// The spreadsheet of `pieces`, and where each begins.
    fn bound(&self, pieces: &[Piece]) -> (Vec<u8>, Vec<u64>) {
        let size: usize = pieces.iter().map(|piece| piece.bytes.len()).sum();
        let mut bytes = Vec::with_capacity(size + FRAME);
        let begins = page::spreadsheet(&self.site, pieces, &mut bytes);
        (bytes, begins.expect("memory takes every byte"))
    }
}
