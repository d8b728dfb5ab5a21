//! Documents that say again what an older one said.

use crate::base::Digest;
use crate::document::Document;
use crate::site::Site;

/// Of documents that are the same `by` something, each with the one before it, the older first, when
/// they were published on different days.
pub(super) fn repeats(
    site: &Site,
    by: impl Fn(&Document) -> Option<Digest>,
) -> Vec<[&Document; 2]> {
    let documents = site.documents.iter().map(|document| &**document);
    let mut all: Vec<(Digest, &Document)> =
        documents.filter_map(|document| Some((by(document)?, document))).collect();
    all.sort_by_key(|(by, document)| (*by, document.dates.published, &document.path));
    let day = |document: &Document| document.dates.published.date();
    let pairs = all.windows(2).filter_map(|pair| {
        let [(by, older), (other, newer)] = [pair[0], pair[1]];
        (by == other && day(older) < day(newer)).then_some([older, newer])
    });
    pairs.collect()
}
