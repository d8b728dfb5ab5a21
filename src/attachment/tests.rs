//! What holds for every reader.

use super::{Kind, Refusal, read, strip};

fn kind(bytes: &[u8]) -> Kind {
    read(bytes).kind
}

#[test]
fn a_file_is_known_by_its_content() {
    let wide: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let locked = [&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..], &wide].concat();
    assert_eq!(kind(&locked), Kind::Locked);
    assert_eq!(kind(b""), Kind::Empty);
    assert_eq!(kind(b"%PDF-1.4\n"), Kind::Pdf);
    assert_eq!(kind("编码,名称".as_bytes()), Kind::Text);
    assert_eq!(kind(b"PK\x03\x04"), Kind::Zip);
    assert_eq!(kind(&[0xFF, 0xD8, 0xFF, 0xE1]), Kind::Jpeg);
    assert_eq!(kind(&[0, 1, 2]), Kind::Other);
}

#[test]
fn an_ending_fits_a_kind_or_not() {
    assert!(Kind::Xlsx.fits("xlsx") && Kind::Text.fits("csv") && Kind::Other.fits("dwg"));
    assert!(!Kind::Text.fits("xls") && !Kind::Docx.fits("pdf") && !Kind::Pdf.fits("docx"));
}

#[test]
fn what_nobody_knows_is_refused_and_what_says_nothing_is_kept() {
    for bytes in [&[0, 1, 2][..], b"PK\x03\x04", b"7z\xBC\xAF\x27\x1C"] {
        assert_eq!(strip(bytes), Err(Refusal::Kind));
    }
    let kept = strip(b"plain").unwrap();
    assert_eq!((kept.bytes, kept.removed), (b"plain".to_vec(), Vec::new()));
}
