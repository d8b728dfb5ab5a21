//! What is known of files, in the order of the files.

use crate::base::SourcePath;
use crate::source::SourceFile;

/// For each of `files` what is `known` of it, if anything; both are in the order of their paths.
pub(super) fn aligned<Known>(
    files: &[&SourceFile],
    known: impl IntoIterator<Item = (SourcePath, Known)>,
) -> Vec<Option<Known>> {
    let mut known = known.into_iter().peekable();
    let of = |file: &&SourceFile| {
        while known.next_if(|(path, _)| *path < file.path).is_some() {}
        known.next_if(|(path, _)| *path == file.path).map(|(_, known)| known)
    };
    files.iter().map(of).collect()
}
