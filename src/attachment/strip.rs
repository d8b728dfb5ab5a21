//! Taking out of a file what readers are not meant to know: who made it, comments, where a picture was
//! taken.
//!
//! What is not understood is refused, and what was made is read again before it is given: its text must
//! be the same.

use std::fmt;

use super::{Attachment, Kind, Layer, Piece, Unread, read};
use crate::base::{Text, attempt};
use crate::say;

mod office;
mod paper;
mod photo;

/// A file without what was taken out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stripped {
    /// The new content.
    pub bytes: Vec<u8>,
    /// What was taken out; nothing when there was nothing, and then the content is the old one.
    pub removed: Vec<Trace>,
}

/// What can be taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trace {
    /// Names of people in the properties.
    People,
    /// Comments.
    Comments,
    /// Who made the changes that are tracked, and when.
    Reviewers,
    /// What a camera or a program wrote into a picture.
    Camera,
}

impl Trace {
    /// What people call it.
    pub fn name(self) -> Text {
        match self {
            Self::People => say!(zh: "作者和修改者", en: "authors"),
            Self::Comments => say!(zh: "批注", en: "comments"),
            Self::Reviewers => say!(zh: "修订者和修订时间", en: "who tracked changes, and when"),
            Self::Camera => say!(zh: "图片的拍摄信息和注释", en: "what the camera wrote"),
        }
    }
}

/// Why a file is left as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing is known how to take out of this kind of file.
    Kind,
    /// It opens only with a password.
    Encrypted,
    /// It is signed, and the signature would be broken.
    Signed,
    /// It cannot be read.
    Unread,
    /// Something in it is not understood.
    Unknown,
    /// Its text would be another.
    Changed,
}

impl Refusal {
    /// The reason in words.
    pub fn reason(self) -> Text {
        match self {
            Self::Kind => {
                say!(zh: "这种格式不能清理", en: "nothing is taken out of this kind of file")
            }
            Self::Encrypted => say!(zh: "文件有密码", en: "it opens only with a password"),
            Self::Signed => {
                say!(zh: "文件有数字签名，清理会破坏签名", en: "it is signed, and the signature would break")
            }
            Self::Unread => say!(zh: "文件损坏或者太大", en: "it is damaged or too large"),
            Self::Unknown => {
                say!(zh: "文件里有不认识的内容", en: "something in it is not understood")
            }
            Self::Changed => say!(zh: "清理会改变正文", en: "its text would change"),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason().en)
    }
}

impl From<Unread> for Refusal {
    fn from(_: Unread) -> Self {
        Self::Unread
    }
}

/// The file that holds `bytes`, without what readers are not meant to know.
pub fn strip(bytes: &[u8]) -> Result<Stripped, Refusal> {
    let before = read(bytes);
    if before.is_encrypted {
        return Err(Refusal::Encrypted);
    }
    let strip = match before.kind {
        Kind::Docx | Kind::Xlsx => office::strip,
        Kind::Jpeg => photo::jpeg,
        Kind::Png => photo::png,
        Kind::Pdf => paper::strip,
        // Nothing in them says who made them.
        Kind::Text | Kind::Empty | Kind::Gif | Kind::Bmp => return Ok(same(bytes)),
        _ => return Err(Refusal::Kind),
    };
    if before.unread.is_some() {
        return Err(Refusal::Unread);
    }
    let mut stripped = attempt(|| strip(bytes)).unwrap_or(Err(Refusal::Unknown))?;
    stripped.removed.sort_unstable();
    stripped.removed.dedup();
    if stripped.removed.is_empty() {
        return Ok(same(bytes));
    }
    let after = read(&stripped.bytes);
    if after.unread.is_none() && after.kind == before.kind && says(&after) == says(&before) {
        Ok(stripped)
    } else {
        Err(Refusal::Changed)
    }
}

fn same(bytes: &[u8]) -> Stripped {
    Stripped { bytes: bytes.to_vec(), removed: Vec::new() }
}

/// What a file says to its readers, and what of it is hidden or deleted.
fn says(attachment: &Attachment) -> Vec<&Piece> {
    let is_text =
        |piece: &&Piece| matches!(piece.layer, Layer::Shown | Layer::Hidden | Layer::Deleted);
    attachment.pieces.iter().filter(is_text).collect()
}
