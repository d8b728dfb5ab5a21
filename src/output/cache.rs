//! What a build leaves for the next, so that it need not do everything again. It can be deleted at
//! any time, and nothing in it is published.

use std::io::{Read, Write as _};
use std::path::Path;

use super::disk::make;

/// What was remembered in `folder` under `name`, if anything.
pub(super) fn remembered(folder: &Path, name: &str) -> Option<Vec<u8>> {
    #[expect(clippy::disallowed_methods, reason = "the cache is the output's own file")]
    std::fs::read(folder.join(name)).ok()
}

/// The same, to be read piece by piece.
pub fn remembered_file(folder: &Path, name: &str) -> Option<impl Read + use<>> {
    std::fs::File::open(folder.join(name)).ok()
}

/// Remembers `parts` under `name`, in place of what was there.
///
/// What cannot be written is not remembered, and that is all that comes of it.
pub fn remember(folder: &Path, name: &str, parts: impl Iterator<Item = impl AsRef<[u8]>>) {
    let (target, draft) = (folder.join(name), folder.join(format!("{name}.new")));
    let file = make(folder).ok().and_then(|()| std::fs::File::create(&draft).ok());
    if file.is_some_and(|file| write_all(file, parts).is_ok()) {
        drop(std::fs::rename(&draft, target));
    }
}

/// Remembers `parts` under `name`, behind what is there; as [`remember`] does.
pub fn remember_more(folder: &Path, name: &str, parts: impl Iterator<Item = impl AsRef<[u8]>>) {
    let file = std::fs::File::options().append(true).open(folder.join(name));
    drop(file.and_then(|file| write_all(file, parts)));
}

fn write_all(
    mut file: std::fs::File,
    mut parts: impl Iterator<Item = impl AsRef<[u8]>>,
) -> std::io::Result<()> {
    parts.try_for_each(|part| file.write_all(part.as_ref()))
}
