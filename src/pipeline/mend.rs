//! The texts of documents with what rules can mend in them, and putting them in place.

use std::path::Path;

use rayon::prelude::*;

use super::{Error, Inspection, Portal, Reader, load};
use crate::audit::{self, Allows, Audit, Force};
use crate::base::{Finding, SourcePath};
use crate::output;
use crate::site::DocId;
use crate::source::{self, Content};

/// A document whose text can be mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// The file.
    pub path: SourcePath,
    /// Its text.
    pub before: String,
    /// Its text when it is mended.
    pub after: String,
    /// What was found and mended.
    pub findings: Vec<Finding>,
    /// Whether readers know the text: then its change needs a note.
    pub is_known: bool,
}

/// What became of a text that was to be mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Put {
    /// It stands there now.
    Written,
    /// The file is no plain file in UTF-8, and was left alone.
    Refused,
    /// The file is another than the one that was looked at, and was left alone.
    Changed,
}

/// What can be mended in the documents of the portal, in the order of their paths.
pub fn mends(request: &Inspection) -> Result<Vec<Mend>, Error> {
    let mut reader = Reader::new(Content::at(&request.root));
    let Some(portal) = load(&mut reader, request.day, &mut Vec::new())? else {
        return Ok(Vec::new());
    };
    let force = Force::of(&portal.site.settings).value.only(&request.rules);
    let audit = Audit::of(&portal.site, &portal.register);
    let allows = Allows::of(&portal.site);
    let ids: Vec<DocId> = portal.site.ids().collect();
    let mends: Result<Vec<Option<Mend>>, Error> =
        ids.into_par_iter().map(|id| mend(&portal, &audit, &force, &allows, id)).collect();
    let mut mends: Vec<Mend> = mends?.into_iter().flatten().collect();
    mends.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(mends)
}

fn mend(
    portal: &Portal,
    audit: &Audit<'_>,
    force: &Force,
    allows: &Allows<'_>,
    id: DocId,
) -> Result<Option<Mend>, Error> {
    let document = portal.site.document(id);
    if document.is_lapsed || document.is_erased() {
        return Ok(None);
    }
    let Some(source) = portal.content.again(&document.path)? else { return Ok(None) };
    let before = source.text.clone();
    Ok(audit::mend(audit, force, allows, id, source).map(|mended| Mend {
        path: document.path.clone(),
        before,
        after: mended.text,
        findings: mended.findings,
        is_known: portal.site.entry(id).identity.is_known(),
    }))
}

/// Puts a mended text in the place of the file, whole, with its line ends.
pub fn put(root: &Path, mend: &Mend) -> Result<Put, Error> {
    let content = Content::at(root);
    if content.size(&mend.path).is_none() {
        return Ok(Put::Refused);
    }
    let bytes = content.bytes(&mend.path)?;
    let Some(mended) = source::in_the_form_of(&bytes, &mend.after) else {
        return Ok(Put::Refused);
    };
    if source::text_of(bytes).ok().as_deref() != Some(mend.before.as_str()) {
        return Ok(Put::Changed);
    }
    output::replace(&root.join(mend.path.as_str()), &mended)?;
    Ok(Put::Written)
}
