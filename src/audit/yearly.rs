//! What is published once a year, by the years that titles name.

use crate::base::SourcePath;
use crate::document::Document;
use crate::site::Site;

/// The year that a title names: 2023 in “示例委2023年统计表”.
pub(super) fn year_in(title: &str) -> Option<i16> {
    title.match_indices('年').find_map(|(at, _)| {
        let year = title.get(at.checked_sub(4)?..at)?;
        year.bytes().all(|byte| byte.is_ascii_digit()).then(|| year.parse().ok())?
    })
}

/// The newest year for which one of the documents that `is` tells is on the site, and its file.
pub(super) fn newest(site: &Site, is: impl Fn(&Document) -> bool) -> Option<(i16, &SourcePath)> {
    let documents = site.documents.iter().map(|document| &**document);
    let documents = documents.filter(|document| document.withdrawn.is_none() && is(document));
    documents.filter_map(|document| Some((year_in(&document.title)?, &document.path))).max()
}
