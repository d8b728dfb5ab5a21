//! Source: what editors wrote, as text.
//!
//! The only reader of `content/`. A [`SourceFile`] says that a file is there; [`Content::read`]
//! gives its text, decoded, with front matter and body told apart.

mod decode;
mod guard;
mod split;
mod stamp;
mod texts;
mod walk;
pub mod yaml;

use std::fs::File;
use std::io::{Read, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

pub use decode::{Encoding, in_the_form_of};
use sha2::Digest as _;
pub use stamp::Stamp;
pub use texts::{TEXTS, Texts};
pub use walk::{Content, FileKind, SourceFile};

use crate::base::catalogue::source as found;
use crate::base::path::below;
use crate::base::{Checked, LineIndex, Place, Position, Sha256, SourcePath, Span};

/// How many bytes of a file are its head.
const HEAD: usize = 64 * 1024;

/// The largest text file that is read, in bytes: a hundred times the longest law.
const LARGEST_TEXT: u64 = 8 * 1024 * 1024;

/// Why content could not be read: the machine is in the way.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder could not be read.
    #[error("cannot read `{path}`")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
}

/// A decoded text file. Line ends are `\n`, and there is no byte order mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Where it was read.
    pub path: SourcePath,
    /// All of it.
    pub text: String,
    /// The YAML between the `---` lines; empty when there is none.
    pub front_matter: Span,
    /// What follows.
    pub body: Span,
}

impl Source {
    /// The YAML of the front matter.
    pub fn front_matter(&self) -> &str {
        &self.text[self.front_matter.start..self.front_matter.end]
    }

    /// The Markdown of the body.
    pub fn body(&self) -> &str {
        &self.text[self.body.start..self.body.end]
    }

    /// Where the words of the body begin.
    pub fn body_begin(&self) -> Span {
        let blank = self.body().len() - self.body().trim_start().len();
        let start = self.body.start + blank;
        Span::new(start, start)
    }
}

impl Content {
    /// The text of `file`, or no text and the reason among the findings.
    pub fn read(&self, file: &SourceFile) -> Result<Checked<Option<Source>>, Error> {
        if LARGEST_TEXT < file.size {
            let finding = found::too_large(
                Place::File(file.path.clone()),
                file.size / 1_048_576,
                LARGEST_TEXT / 1_048_576,
            );
            return Ok(Checked { value: None, findings: vec![finding] });
        }
        let bytes = read_bytes(&self.on_disk(&file.path))?;
        Ok(of_bytes(&file.path, bytes))
    }

    /// The line of `path` that `position` is in, for showing it to people.
    pub fn line(&self, path: &SourcePath, position: Position) -> Option<String> {
        let bytes = self.bytes(path).ok()?;
        let text = decode::decode(bytes).ok()?.text;
        text.lines().nth(position.line as usize - 1).map(str::to_owned)
    }

    /// The proof of a file, and its first bytes, enough to know a picture by.
    pub fn proven(&self, path: &SourcePath) -> Result<(Sha256, Vec<u8>), Error> {
        let path = self.on_disk(path);
        let read = |source| Error::Read { path: path.clone(), source };
        let mut file = File::open(&path).map_err(read)?;
        let mut hasher = sha2::Sha256::default();
        let (mut head, mut part) = (Vec::new(), vec![0; HEAD]);
        loop {
            let size = file.read(&mut part).map_err(read)?;
            if size == 0 {
                return Ok((Sha256::from_hasher(hasher), head));
            }
            hasher.update(&part[..size]);
            let room = HEAD.saturating_sub(head.len()).min(size);
            head.extend_from_slice(&part[..room]);
        }
    }

    /// The text of the file at `path`, if there is one; what is no UTF-8 in it is replaced.
    pub fn text(&self, path: &SourcePath) -> Result<Option<String>, Error> {
        self.text_from(path, 0)
    }

    /// The same from the byte `from` on.
    pub fn text_from(&self, path: &SourcePath, from: u64) -> Result<Option<String>, Error> {
        let path = self.on_disk(path);
        let read = |mut file: File| {
            let size = file.metadata()?.len().saturating_sub(from);
            let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
            file.seek(SeekFrom::Start(from))?;
            file.read_to_end(&mut bytes)?;
            Ok(bytes)
        };
        let replaced = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        let text = |bytes| String::from_utf8(bytes).unwrap_or_else(|e| replaced(e.into_bytes()));
        match File::open(&path).and_then(read) {
            Ok(bytes) => Ok(Some(text(bytes))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(Error::Read { path, source }),
        }
    }

    /// The first `length` bytes of the file at `path`, to be read piece by piece.
    pub fn start_of(&self, path: &SourcePath, length: u64) -> Result<impl Read + use<>, Error> {
        let path = self.on_disk(path);
        let file = File::open(&path).map_err(|source| Error::Read { path, source })?;
        Ok(file.take(length))
    }

    /// The text of the file at `path`, which was read before.
    pub fn again(&self, path: &SourcePath) -> Result<Option<Source>, Error> {
        Ok(of_bytes(path, self.bytes(path)?).value)
    }

    /// The size of the plain file at `path`; none for a link, a folder, or nothing.
    pub fn size(&self, path: &SourcePath) -> Option<u64> {
        let there = std::fs::symlink_metadata(self.on_disk(path)).ok()?;
        there.is_file().then_some(there.len())
    }

    /// The files of the site's `theme/`, by their paths below it; none when it has none.
    pub fn theme(&self) -> Result<Vec<(String, Vec<u8>)>, Error> {
        read_tree(&self.on_disk(&SourcePath::new("theme")))
    }

    /// All bytes of a file that the walk found.
    ///
    /// A link that was put in its place since then, or in that of a folder above it, and leads out
    /// of `content/` is not followed.
    pub fn bytes(&self, path: &SourcePath) -> Result<Vec<u8>, Error> {
        let on_disk = self.on_disk(path);
        let refused = |source| Error::Read { path: on_disk.clone(), source };
        if self.is_led_to(&on_disk) {
            let real = self.real_top()?;
            if !on_disk.canonicalize().map_err(refused)?.starts_with(real) {
                return Err(refused(std::io::ErrorKind::PermissionDenied.into()));
            }
        }
        read_bytes(&on_disk)
    }

    /// Whether a link stands on the way from `content/` to the file at `on_disk`.
    fn is_led_to(&self, on_disk: &Path) -> bool {
        let top = self.on_disk(&SourcePath::new("content"));
        let way = on_disk.ancestors().take_while(|path| *path != top);
        way.into_iter().any(|path| path.is_symlink() || path.parent().is_none())
    }
}

/// All bytes of a file that is no part of the content.
pub fn outside(path: &Path) -> Result<Vec<u8>, Error> {
    read_bytes(path)
}

/// Whether `path` leads, by whatever way, into the content of the site at `root`.
pub fn is_content(root: &Path, path: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    let content = real(&root.join("content"));
    content.zip(real(path)).is_some_and(|(content, path)| path.starts_with(content))
}

/// The files of a folder, by their paths below it; none when there is no such folder.
fn read_tree(root: &Path) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let mut files = Vec::new();
    if !root.is_dir() {
        return Ok(files);
    }
    for entry in walkdir::WalkDir::new(root).sort_by_file_name() {
        let entry = entry.map_err(|error| walk::walk_error(root, error))?;
        let Some(below) = below(entry.path(), root) else { continue };
        if entry.file_type().is_file() && !walk::is_hidden(entry.file_name()) {
            files.push((below.into_owned(), read_bytes(entry.path())?));
        }
    }
    Ok(files)
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, Error> {
    #[expect(clippy::disallowed_methods, reason = "this is where files are read")]
    std::fs::read(path).map_err(|source| Error::Read { path: path.to_owned(), source })
}

/// The text in `bytes` of the file at `path`, split; what cannot be decoded or split is a finding.
pub fn of_bytes(path: &SourcePath, bytes: Vec<u8>) -> Checked<Option<Source>> {
    let decoded = match decode::decode(bytes) {
        Ok(decoded) => decoded,
        Err(offset) => {
            let finding = found::undecodable(Place::File(path.clone()), offset);
            return Checked { value: None, findings: vec![finding] };
        }
    };
    let mut findings = Vec::new();
    if decoded.encoding != Encoding::Utf8 {
        findings.push(found::other_encoding(Place::File(path.clone()), decoded.encoding.name()));
    }
    let text = decoded.text;
    let parts = split::split(&text).unwrap_or_else(|problem| {
        let position = LineIndex::new(&text).position(problem.span);
        findings.push(problem.finding(Place::At(path.clone(), position)));
        split::Parts { front_matter: Span::default(), body: Span::new(text.len(), text.len()) }
    });
    let readable = findings.iter().all(|f| f.severity != crate::base::Severity::Error);
    let source =
        Source { path: path.clone(), text, front_matter: parts.front_matter, body: parts.body };
    Checked { value: readable.then_some(source), findings }
}

/// The text in `bytes`.
///
/// # Errors
///
/// The offset of the first byte that is text in none of the encodings.
pub fn text_of(bytes: Vec<u8>) -> Result<String, usize> {
    decode::decode(bytes).map(|decoded| decoded.text)
}

/// Whether a file is a picture, by its name.
pub fn is_picture(path: &SourcePath) -> bool {
    let ending = path.name().rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    matches!(ending.as_deref(), Some("png" | "jpg" | "jpeg" | "gif" | "webp" | "svg" | "bmp"))
}
