//! What a build leaves for the next, so that it need not do everything again. It can be deleted at
//! any time, and nothing in it is published.

use std::io::Write as _;
use std::path::Path;

use super::disk::make;

/// What was remembered in `folder` under `name`, if anything.
pub fn remembered(folder: &Path, name: &str) -> Option<Vec<u8>> {
    #[expect(clippy::disallowed_methods, reason = "the cache is the output's own file")]
    std::fs::read(folder.join(name)).ok()
}

/// Remembers `bytes` under `name`, in place of what was there.
///
/// What cannot be written is not remembered, and that is all that comes of it.
pub fn remember(folder: &Path, name: &str, bytes: &[u8]) {
    let (target, draft) = (folder.join(name), folder.join(format!("{name}.new")));
    if make(folder).is_ok() {
        #[expect(clippy::disallowed_methods, reason = "this is where files are written")]
        let written = std::fs::write(&draft, bytes).and_then(|()| std::fs::rename(&draft, target));
        drop(written);
    }
}

/// Remembers `bytes` under `name`, behind what is there; as [`remember`] does.
pub fn remember_more(folder: &Path, name: &str, bytes: &[u8]) {
    let file = std::fs::File::options().append(true).open(folder.join(name));
    drop(file.and_then(|mut file| file.write_all(bytes)));
}
