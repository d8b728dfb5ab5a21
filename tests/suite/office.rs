//! Office files, PDF files and pictures, made line by line for tests.

#![allow(
    clippy::format_push_string,
    clippy::format_collect,
    reason = "files are made of many small pieces, and only in tests"
)]

use std::io::{Cursor, Write as _};

/// A workbook: `# name` or `# name hidden` begins a sheet, `~author`, `~comment A1 text`, `~row 2` and
/// `~column 2` (both hidden) say more of it, any other line is a row with commas.
pub(crate) fn workbook(lines: &[String]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let mut row = 0;
    for line in lines {
        if let Some(name) = line.strip_prefix("# ") {
            let (name, is_hidden) =
                name.strip_suffix(" hidden").map_or((name, false), |name| (name, true));
            book.add_worksheet().set_name(name).unwrap().set_hidden(is_hidden);
            row = 0;
            continue;
        }
        if let Some(author) = line.strip_prefix("~author ") {
            let properties = rust_xlsxwriter::DocProperties::new().set_author(author);
            book.set_properties(&properties);
            continue;
        }
        if book.worksheets().is_empty() {
            book.add_worksheet();
        }
        let sheet = book.worksheets_mut().last_mut().unwrap();
        if let Some(hidden) = line.strip_prefix("~row ") {
            sheet.set_row_hidden(hidden.parse::<u32>().unwrap() - 1).unwrap();
        } else if let Some(hidden) = line.strip_prefix("~column ") {
            sheet.set_column_hidden(hidden.parse::<u16>().unwrap() - 1).unwrap();
        } else if let Some(comment) = line.strip_prefix("~comment ") {
            let (cell, text) = comment.split_once(' ').unwrap();
            let column = u16::from(cell.as_bytes()[0] - b'A');
            let note = rust_xlsxwriter::Note::new(text).add_author_prefix(false);
            sheet.insert_note(cell[1..].parse::<u32>().unwrap() - 1, column, &note).unwrap();
        } else {
            for (column, cell) in (0..).zip(line.split(',')) {
                sheet.write_string(row, column, cell).unwrap();
            }
            row += 1;
        }
    }
    book.save_to_buffer().unwrap()
}

/// An archive of these parts.
pub(crate) fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The names of elements in the text of a document.
const WORDS: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// The beginning of the kinds of relations.
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A document: `~comment`, `~deleted`, `~inserted`, `~author`, `~header` with their text, `|` between the
/// cells of a row of a table, any other line is a paragraph.
pub(crate) fn letter(lines: &[String]) -> Vec<u8> {
    let (mut body, mut author, mut comments, mut header) =
        (String::new(), String::new(), String::new(), String::new());
    let paragraph = |run: &str| format!("<w:p>{run}</w:p>");
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let by = "w:id=\"7\" w:author=\"张三\" w:date=\"2024-04-01T00:00:00Z\"";
    let mut count = 0;
    for line in lines {
        if let Some(text) = line.strip_prefix("~comment ") {
            body += &paragraph(&format!(
                "<w:commentRangeStart w:id=\"{count}\"/>{}<w:commentRangeEnd w:id=\"{count}\"/>\
                 <w:r><w:commentReference w:id=\"{count}\"/></w:r>",
                run("见批注")
            ));
            comments += &format!(
                "<w:comment w:id=\"{count}\" w:author=\"张三\">{}</w:comment>",
                paragraph(&run(text))
            );
            count += 1;
        } else if let Some(text) = line.strip_prefix("~deleted ") {
            let run = format!("<w:del {by}><w:r><w:delText>{text}</w:delText></w:r></w:del>");
            body += &paragraph(&run);
        } else if let Some(text) = line.strip_prefix("~inserted ") {
            body += &paragraph(&format!("<w:ins {by}>{}</w:ins>", run(text)));
        } else if let Some(name) = line.strip_prefix("~author ") {
            name.clone_into(&mut author);
        } else if let Some(text) = line.strip_prefix("~header ") {
            header = paragraph(&run(text));
        } else if line.starts_with('|') {
            let cells = line.trim_matches('|').split('|');
            let cells = cells.map(|cell| format!("<w:tc>{}</w:tc>", paragraph(&run(cell))));
            body += &format!("<w:tr>{}</w:tr>", cells.collect::<String>());
        } else {
            body += &paragraph(&run(line));
        }
    }
    body = body.replacen("<w:tr>", "<w:tbl><w:tr>", 1);
    if let Some(at) = body.rfind("</w:tr>") {
        body.insert_str(at + "</w:tr>".len(), "</w:tbl>");
    }
    document(&body, &comments, &header, &author)
}

fn document(body: &str, comments: &str, header: &str, author: &str) -> Vec<u8> {
    const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    let part = |name: &str, content: &str| format!("{XML}<w:{name} {WORDS}>{content}</w:{name}>");
    let kind = |part: &str, of: &str| {
        let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml";
        format!("<Override PartName=\"/word/{part}.xml\" ContentType=\"{kind}.{of}+xml\"/>")
    };
    let core = "application/vnd.openxmlformats-package.core-properties+xml";
    let types = format!(
        "{XML}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{}{}{}\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"{core}\"/></Types>",
        kind("document", "document.main"),
        kind("comments", "comments"),
        kind("header1", "header"),
    );
    let relations = |all: &[(&str, &str)]| {
        let one = |(at, (kind, target)): (usize, &(&str, &str))| {
            format!("<Relationship Id=\"rId{at}\" Type=\"{kind}\" Target=\"{target}\"/>")
        };
        let all: String = all.iter().enumerate().map(one).collect();
        let namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
        format!("{XML}<Relationships xmlns=\"{namespace}\">{all}</Relationships>")
    };
    let properties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/\
        core-properties";
    let main = relations(&[
        (&format!("{KINDS}/officeDocument"), "word/document.xml"),
        (properties, "docProps/core.xml"),
    ]);
    let text = relations(&[
        (&format!("{KINDS}/comments"), "comments.xml"),
        (&format!("{KINDS}/header"), "header1.xml"),
    ]);
    let said = format!(
        "{XML}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/\
         core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>{author}\
         </dc:creator><cp:lastModifiedBy>{author}</cp:lastModifiedBy></cp:coreProperties>"
    );
    let mut parts = vec![
        ("[Content_Types].xml", types),
        ("_rels/.rels", main),
        ("word/document.xml", part("document", &format!("<w:body>{body}</w:body>"))),
        ("word/header1.xml", part("hdr", header)),
        ("docProps/core.xml", said),
    ];
    if comments.is_empty() {
        parts[0].1 = parts[0].1.replace(&kind("comments", "comments"), "");
        parts.push(("word/_rels/document.xml.rels", text.replace("comments.xml", "header1.xml")));
    } else {
        parts.push(("word/_rels/document.xml.rels", text));
        parts.push(("word/comments.xml", part("comments", comments)));
    }
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (*name, &**text)).collect();
    packed(&parts)
}

/// A PDF file: `~author` says who made it, `~scan` that it is a picture, `~page` begins a page, `~note` is
/// a remark on the page, any other line is one of the page.
pub(crate) fn paper(lines: &[String]) -> Vec<u8> {
    let (mut pages, mut author, mut is_scan) = (vec![Vec::new()], "", false);
    let mut note = "";
    for line in lines {
        if let Some(name) = line.strip_prefix("~author ") {
            author = name;
        } else if let Some(text) = line.strip_prefix("~note ") {
            note = text;
        } else if line == "~scan" {
            is_scan = true;
        } else if line == "~page" {
            pages.push(Vec::new());
        } else {
            pages.last_mut().unwrap().push(line);
        }
    }
    let resources = if is_scan { "/XObject <</I 4 0 R>>" } else { "/Font <</F 4 0 R>>" };
    let drawn = if is_scan {
        stream(
            "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
            "\u{1}",
        )
    } else {
        "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>".to_owned()
    };
    let kids: String = (0..pages.len()).map(|at| format!("{} 0 R ", 6 + 3 * at)).collect();
    let mut objects = vec![
        "<</Type /Catalog /Pages 2 0 R>>".to_owned(),
        format!("<</Type /Pages /Kids [{kids}] /Count {}>>", pages.len()),
        format!("<</Author ({author}) /Producer (test)>>"),
        drawn,
        "null".to_owned(),
    ];
    for (at, page) in pages.iter().enumerate() {
        let id = 6 + 3 * at;
        let shown = page.iter().map(|line| format!("({line}) Tj 0 -14 Td\n"));
        let text = format!("BT /F 12 Tf 20 700 Td\n{}ET", shown.collect::<String>());
        objects.push(format!(
            "<</Type /Page /Parent 2 0 R /MediaBox [0 0 300 800] /Resources <<{resources}>> \
             /Contents {} 0 R /Annots [{} 0 R]>>",
            id + 1,
            id + 2
        ));
        objects.push(stream("", if is_scan { "/I Do" } else { &text }));
        let kind = if note.is_empty() { "Link" } else { "Text" };
        objects
            .push(format!("<</Type /Annot /Subtype /{kind} /Rect [0 0 9 9] /Contents ({note})>>"));
    }
    bound(&objects)
}

fn stream(properties: &str, content: &str) -> String {
    format!("<<{properties} /Length {}>>\nstream\n{content}\nendstream", content.len())
}

/// A PDF file of these objects, the first of which is its catalogue and the third says who made it.
fn bound(objects: &[String]) -> Vec<u8> {
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = String::new();
    for (at, object) in objects.iter().enumerate() {
        places += &format!("{:010} 00000 n \n", file.len());
        file += &format!("{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let (start, size) = (file.len(), objects.len() + 1);
    file += &format!(
        "xref\n0 {size}\n0000000000 65535 f \n{places}trailer\n<</Size {size} /Root 1 0 R \
         /Info 3 0 R>>\nstartxref\n{start}\n%%EOF\n"
    );
    file.into_bytes()
}

/// A photograph of one pixel: `~gps` says where it was taken, `~artist` by whom, `~turned` which way up.
pub(crate) fn photograph(lines: &[String]) -> Vec<u8> {
    let artist = lines.iter().find_map(|line| line.strip_prefix("~artist ")).unwrap_or_default();
    let has = |line: &str| lines.iter().any(|other| other == line);
    let mut entries: Vec<(u16, u16, u32, u32)> = Vec::new();
    if has("~turned") {
        entries.push((0x0112, 3, 1, 6 << 16));
    }
    let after = 8 + 2 + 12 * (usize::from(has("~turned")) + 1 + usize::from(has("~gps"))) + 4;
    let name = format!("{artist}\0");
    entries.push((0x013B, 2, u32::try_from(name.len()).unwrap(), u32::try_from(after).unwrap()));
    let places = after + name.len();
    if has("~gps") {
        entries.push((0x8825, 4, 1, u32::try_from(places).unwrap()));
    }
    let mut directory = b"MM\0\x2A\0\0\0\x08".to_vec();
    let put = |directory: &mut Vec<u8>, entries: &[(u16, u16, u32, u32)]| {
        directory.extend(u16::try_from(entries.len()).unwrap().to_be_bytes());
        for (tag, kind, count, value) in entries {
            directory.extend(tag.to_be_bytes());
            directory.extend(kind.to_be_bytes());
            directory.extend(count.to_be_bytes());
            directory.extend(value.to_be_bytes());
        }
        directory.extend([0; 4]);
    };
    put(&mut directory, &entries);
    directory.extend(name.as_bytes());
    put(&mut directory, &[(2, 5, 3, 0)]);
    let size = u16::try_from(directory.len() + 8).unwrap().to_be_bytes();
    let remark = [b"\xFF\xE1", &size[..], b"Exif\0\0", &directory].concat();
    [b"\xFF\xD8", &remark[..], PIXEL].concat()
}

/// What is drawn of a photograph of one grey pixel, up to its end.
const PIXEL: &[u8] = b"\xFF\xDB\0\x43\0\x08\x06\x06\x07\x06\x05\x08\x07\x07\x07\x09\x09\x08\x0a\x0c\
    \x14\x0d\x0c\x0b\x0b\x0c\x19\x12\x13\x0f\x14\x1d\x1a\x1f\x1e\x1d\x1a\x1c\x1c\x20\x24\x2e\x27\x20\
    \x22\x2c\x23\x1c\x1c\x28\x37\x29\x2c\x30\x31\x34\x34\x34\x1f\x27\x39\x3d\x38\x32\x3c\x2e\x33\x34\
    \x32\xFF\xC0\0\x0B\x08\0\x01\0\x01\x01\x01\x11\0\xFF\xC4\0\x1F\0\0\x01\x05\x01\x01\x01\x01\x01\
    \x01\0\0\0\0\0\0\0\0\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\xFF\xDA\0\x08\x01\x01\0\0\x3F\0\
    \x7F\xFF\xD9";

/// A picture of one pixel.
pub(crate) const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\
    \0\0\0\x0bIDATx\x9cc\xf8\x0f\x04\0\x09\xfb\x03\xfd\xfb^k+\0\0\0\0IEND\xaeB`\x82";

/// A picture that says who made it.
pub(crate) fn signed_png(author: &str) -> Vec<u8> {
    let said = format!("Author\0{author}");
    let mut png = PNG[..33].to_vec();
    png.extend(u32::try_from(said.len()).unwrap().to_be_bytes());
    png.extend(b"tEXt");
    png.extend(said.as_bytes());
    // Nobody checks the sum of what is no part of the picture.
    png.extend([0; 4]);
    png.extend(&PNG[33..]);
    png
}

/// An old office file whose content is behind a password.
pub(crate) fn locked() -> Vec<u8> {
    let name = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes);
    let mut file = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    file.extend([0; 504]);
    file.extend(name);
    file
}
