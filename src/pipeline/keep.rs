//! Published texts on their way into packs, while their pages are drawn.

use std::collections::HashSet;
use std::path::PathBuf;

use super::Error;
use super::draw::Portal;
use crate::base::catalogue::site as site_found;
use crate::base::pack::Deflater;
use crate::base::{Finding, Pack, Place, Sha256, SourcePath};
use crate::document;
use crate::output::{self, Waiting};
use crate::site::DocId;
use crate::source::{Source, TEXTS};

/// How many texts a pack holds: enough to be few files, few enough to be made in memory.
const PACKED: usize = 2048;

/// A text, ready to be put into a pack, with its proof.
pub(super) type Kept = (Sha256, Vec<u8>);

/// The documents whose texts a build keeps.
pub(super) struct Keeping(HashSet<DocId>);

impl Keeping {
    /// Those of `portal`, if it `adds` anything to the register.
    pub(super) fn of(portal: &Portal, adds: bool) -> Self {
        let wanted = portal.register.keep.iter().filter(|_| adds);
        Self(wanted.copied().collect())
    }

    /// Whether the text of a document is kept.
    pub(super) fn wants(&self, id: DocId) -> bool {
        self.0.contains(&id)
    }

    /// The text of the document `id`, as its editor wrote it, if it is to be kept.
    pub(super) fn text(
        &self,
        portal: &Portal,
        id: DocId,
        source: &Source,
        deflater: &mut Deflater,
    ) -> Result<Option<Kept>, Finding> {
        if !self.wants(id) {
            return Ok(None);
        }
        let document = portal.site.document(id);
        let (text, proof) = (document::kept(source, document), document.text.source);
        if Sha256::of(&*text) != proof {
            return Err(site_found::changed_meanwhile(Place::File(document.path.clone())));
        }
        Ok(Some((proof, deflater.deflated(&text))))
    }
}

/// Packs that are filled one after another.
pub(super) struct Packs {
    folder: PathBuf,
    texts: Vec<Kept>,
    waiting: Vec<Waiting>,
}

impl Packs {
    /// No packs yet, beside the register of `portal`.
    pub(super) fn of(portal: &Portal) -> Self {
        let folder = portal.content.on_disk(&SourcePath::new(TEXTS));
        output::forget_waiting(&folder);
        Self { folder, texts: Vec::new(), waiting: Vec::new() }
    }

    /// Takes a text.
    pub(super) fn add(&mut self, text: Kept) -> Result<(), Error> {
        self.texts.push(text);
        if self.texts.len() < PACKED { Ok(()) } else { self.write() }
    }

    /// The packs, which are on the disk and wait for their place.
    pub(super) fn finish(mut self) -> Result<Vec<Waiting>, Error> {
        if !self.texts.is_empty() {
            self.write()?;
        }
        Ok(self.waiting)
    }

    fn write(&mut self) -> Result<(), Error> {
        let pack = Pack::of(std::mem::take(&mut self.texts));
        self.waiting.push(Waiting::write(&self.folder, &pack)?);
        Ok(())
    }
}
