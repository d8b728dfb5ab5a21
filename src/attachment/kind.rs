//! What a file is, by its first bytes and what it packs.

use memchr::memmem;

use super::container::Container;
use crate::source;

/// The first bytes of old office files, and of new ones with a password.
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Kind {
    /// Nothing at all.
    Empty,
    /// Text: CSV, JSON, a web page.
    Text,
    /// A workbook.
    Xlsx,
    /// A workbook of the old form.
    Xls,
    /// A document.
    Docx,
    /// A document of the old form.
    Doc,
    /// Slides.
    Pptx,
    /// Slides of the old form.
    Ppt,
    /// An office file that opens only with a password.
    Locked,
    /// A file of the open office form.
    OpenDocument,
    /// A page-by-page document of the Chinese standard.
    Ofd,
    /// A PDF file.
    Pdf,
    /// A photograph.
    Jpeg,
    /// A picture.
    Png,
    /// A picture.
    Gif,
    /// A picture.
    Webp,
    /// A picture.
    Bmp,
    /// An archive.
    Zip,
    /// An archive.
    Rar,
    /// An archive.
    SevenZip,
    /// Something else.
    #[default]
    Other,
}

impl Kind {
    /// The kind of the file that holds `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        match bytes {
            [] => Self::Empty,
            [b'P', b'K', 3, 4, ..] => packed(bytes),
            [0xFF, 0xD8, 0xFF, ..] => Self::Jpeg,
            _ if bytes.starts_with(COMPOUND) => compound(bytes),
            _ if bytes.starts_with(b"\x89PNG\r\n\x1a\n") => Self::Png,
            _ if bytes.starts_with(b"GIF8") => Self::Gif,
            _ if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") => Self::Webp,
            _ if bytes.starts_with(b"BM") && bytes.get(6..10) == Some(&[0; 4]) => Self::Bmp,
            _ if bytes.starts_with(b"Rar!\x1a\x07") => Self::Rar,
            _ if bytes.starts_with(b"7z\xBC\xAF\x27\x1C") => Self::SevenZip,
            // A few bytes may stand before it.
            _ if memmem::find(head(bytes, 1024), b"%PDF-").is_some() => Self::Pdf,
            _ if is_text(bytes) => Self::Text,
            _ => Self::Other,
        }
    }

    /// Its usual name, the same in every language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Empty => "0",
            Self::Text => "TXT",
            Self::Xlsx => "XLSX",
            Self::Xls => "XLS",
            Self::Docx => "DOCX",
            Self::Doc => "DOC",
            Self::Pptx => "PPTX",
            Self::Ppt => "PPT",
            Self::Locked => "Office",
            Self::OpenDocument => "ODF",
            Self::Ofd => "OFD",
            Self::Pdf => "PDF",
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Gif => "GIF",
            Self::Webp => "WEBP",
            Self::Bmp => "BMP",
            Self::Zip => "ZIP",
            Self::Rar => "RAR",
            Self::SevenZip => "7Z",
            Self::Other => "?",
        }
    }

    /// The endings, in small letters, that files of this kind have; none when any may be right.
    const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Empty | Self::Other | Self::Text => &[],
            Self::Xlsx => &["xlsx", "xlsm", "xltx", "et"],
            Self::Xls => &["xls", "xlt", "et"],
            Self::Docx => &["docx", "docm", "dotx", "wps"],
            Self::Doc => &["doc", "dot", "wps"],
            Self::Pptx => &["pptx", "pptm", "ppsx", "dps"],
            Self::Ppt => &["ppt", "pps", "dps"],
            Self::Locked => &[
                "xlsx", "xlsm", "docx", "docm", "pptx", "pptm", "xls", "doc", "ppt", "wps", "et",
                "dps", "msg",
            ],
            Self::OpenDocument => &["odt", "ods", "odp", "odg", "ott", "ots"],
            Self::Ofd => &["ofd"],
            Self::Pdf => &["pdf", "ai"],
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
            Self::Png => &["png", "apng"],
            Self::Gif => &["gif"],
            Self::Webp => &["webp"],
            Self::Bmp => &["bmp", "dib"],
            Self::Zip => &["zip", "jar", "epub", "kmz", "apk", "xps"],
            Self::Rar => &["rar", "cbr"],
            Self::SevenZip => &["7z"],
        }
    }

    /// Every kind that is known by its first bytes.
    const BINARY: [Self; 17] = [
        Self::Xlsx,
        Self::Xls,
        Self::Docx,
        Self::Doc,
        Self::Pptx,
        Self::Ppt,
        Self::OpenDocument,
        Self::Ofd,
        Self::Pdf,
        Self::Jpeg,
        Self::Png,
        Self::Gif,
        Self::Webp,
        Self::Bmp,
        Self::Zip,
        Self::Rar,
        Self::SevenZip,
    ];

    /// Whether a file of this kind may end in `ending`.
    pub fn fits(self, ending: &str) -> bool {
        match self {
            Self::Empty => true,
            Self::Text | Self::Other => {
                !Self::BINARY.iter().any(|kind| kind.endings().contains(&ending))
            }
            _ => self.endings().contains(&ending),
        }
    }
}

/// The kind of an archive: office files are archives with parts of certain names.
fn packed(bytes: &[u8]) -> Kind {
    let Ok(container) = Container::open(bytes) else { return Kind::Zip };
    let has = |name: &str| container.has(name);
    if has("xl/workbook.xml") || has("xl/workbook.bin") {
        Kind::Xlsx
    } else if has("word/document.xml") {
        Kind::Docx
    } else if has("ppt/presentation.xml") {
        Kind::Pptx
    } else if has("OFD.xml") {
        Kind::Ofd
    } else if has("content.xml") && has("mimetype") {
        Kind::OpenDocument
    } else {
        Kind::Zip
    }
}

/// The kind of an old office file, by the streams that it names.
fn compound(bytes: &[u8]) -> Kind {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &wide).is_some()
    };
    if has("EncryptedPackage") {
        Kind::Locked
    } else if has("WordDocument") {
        Kind::Doc
    } else if has("PowerPoint Document") {
        Kind::Ppt
    } else if has("Workbook") || has("Book") {
        Kind::Xls
    } else {
        Kind::Other
    }
}

fn is_text(bytes: &[u8]) -> bool {
    source::text_of(bytes.to_vec()).is_ok()
}

fn head(bytes: &[u8], size: usize) -> &[u8] {
    &bytes[..bytes.len().min(size)]
}
