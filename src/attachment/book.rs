//! Workbooks (XLSX, XLS): every sheet, seen or hidden, and the comments on cells.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{Data, Reader, SheetVisible, Xls, Xlsx};

use super::container::Container;
use super::{Attachment, Covered, Hidden, Layer, Role, Spot, Unread, letter, markup};
use crate::base::{Cell, Part};
use crate::table::records;
use crate::table::workbook::{is_bomb, shown};

/// The most cells that are read of one file.
const CELLS: usize = 4_000_000;

/// The rows and columns of a sheet that are hidden, from 1, and its comments.
#[derive(Debug, Default)]
struct Layout {
    rows: BTreeSet<u32>,
    /// The first and the last column of each stretch.
    columns: Vec<(u32, u32)>,
    comments: BTreeMap<(u32, u32), String>,
}

impl Layout {
    fn covers(&self, row: u32, column: u32) -> Option<Covered> {
        let is_within = |(first, last): &(u32, u32)| *first <= column && column <= *last;
        if self.rows.contains(&row) {
            Some(Covered::Rows)
        } else {
            self.columns.iter().any(is_within).then_some(Covered::Columns)
        }
    }
}

/// Reads an XLSX file.
pub(super) fn xlsx(mut attachment: Attachment, bytes: &[u8]) -> Result<Attachment, Unread> {
    if is_bomb(bytes) {
        return Err(Unread::TooLarge);
    }
    let mut container = Container::open(bytes)?;
    let mut layouts = layouts(&mut attachment, &mut container)?;
    let mut book: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(|_| Unread::Damaged)?;
    let mut room = CELLS;
    for sheet in sheets(book.sheets_metadata()) {
        let layout = layouts.remove(&sheet.name).unwrap_or_default();
        let mut page = Page::of(&sheet, &layout);
        let mut cells = book.worksheet_cells_reader(&sheet.name).map_err(|_| Unread::Damaged)?;
        while let Some(cell) = cells.next_cell().map_err(|_| Unread::Damaged)? {
            room = room.checked_sub(1).ok_or(Unread::TooLarge)?;
            page.put(&mut attachment, cell.get_position(), &Data::from(cell.get_value().clone()));
        }
        page.end(&mut attachment);
    }
    letter::properties(&mut attachment, &mut container)?;
    Ok(attachment)
}

/// Reads an XLS file; of it only whole sheets are known to be hidden.
pub(super) fn xls(mut attachment: Attachment, bytes: &[u8]) -> Result<Attachment, Unread> {
    if !records::is_sound(bytes) {
        return Err(Unread::Damaged);
    }
    let mut book: Xls<_> = match calamine::open_workbook_from_rs(Cursor::new(bytes)) {
        Ok(book) => book,
        Err(calamine::XlsError::Password) => {
            attachment.is_encrypted = true;
            return Ok(attachment);
        }
        Err(_) => return Err(Unread::Damaged),
    };
    let layout = Layout::default();
    for sheet in sheets(book.sheets_metadata()) {
        let range = book.worksheet_range(&sheet.name).map_err(|_| Unread::Damaged)?;
        let mut page = Page::of(&sheet, &layout);
        let (top, left) = range.start().unwrap_or_default();
        for (down, right, value) in range.used_cells().take(CELLS) {
            let at = |from: u32, by: usize| from.saturating_add(u32::try_from(by).unwrap_or(0));
            page.put(&mut attachment, (at(top, down), at(left, right)), value);
        }
        page.end(&mut attachment);
    }
    Ok(attachment)
}

/// A sheet: its name, what it is called in places, and whether it is hidden.
struct Sheet {
    name: String,
    called: String,
    is_hidden: bool,
}

/// The sheets of a file; the name of the only one says nothing.
fn sheets(all: &[calamine::Sheet]) -> Vec<Sheet> {
    let called = |name: &String| if all.len() == 1 { String::new() } else { name.clone() };
    let sheet = |sheet: &calamine::Sheet| Sheet {
        name: sheet.name.clone(),
        called: called(&sheet.name),
        is_hidden: sheet.visible != SheetVisible::Visible,
    };
    all.iter().map(sheet).collect()
}

/// A sheet while it is read.
struct Page<'sheet> {
    sheet: &'sheet Sheet,
    layout: &'sheet Layout,
    says_anything: bool,
    rows: Option<Cell>,
    columns: Option<Cell>,
}

impl<'sheet> Page<'sheet> {
    fn of(sheet: &'sheet Sheet, layout: &'sheet Layout) -> Self {
        Self { sheet, layout, says_anything: false, rows: None, columns: None }
    }

    fn put(&mut self, attachment: &mut Attachment, (row, column): (u32, u32), value: &Data) {
        let text = shown(value).unwrap_or_default();
        if text.trim().is_empty() {
            return;
        }
        let cell = self.cell(row.saturating_add(1), column.saturating_add(1));
        self.says_anything = true;
        let covered = self.layout.covers(cell.row, cell.column);
        let first = match covered {
            Some(Covered::Rows) => Some(&mut self.rows),
            Some(Covered::Columns) => Some(&mut self.columns),
            Some(Covered::Sheet | Covered::Text) | None => None,
        };
        if let Some(first) = first {
            first.get_or_insert_with(|| cell.clone());
        }
        let is_hidden = self.sheet.is_hidden || covered.is_some();
        let layer = if is_hidden { Layer::Hidden } else { Layer::Shown };
        attachment.add(Spot::Cell(cell), &text, layer);
    }

    fn cell(&self, row: u32, column: u32) -> Cell {
        Cell { sheet: self.sheet.called.clone(), row, column }
    }

    /// Says what of the sheet is hidden, and adds its comments.
    fn end(self, attachment: &mut Attachment) {
        if self.sheet.is_hidden {
            if self.says_anything {
                let spot = Spot::Part(Part::Sheet(self.sheet.name.clone()));
                attachment.hidden.push(Hidden { spot, what: Covered::Sheet });
            }
        } else {
            let rows = self.rows.as_ref().map(|cell| (cell, Covered::Rows));
            let columns = self.columns.as_ref().map(|cell| (cell, Covered::Columns));
            for (cell, what) in rows.into_iter().chain(columns) {
                attachment.hidden.push(Hidden { spot: Spot::Cell(cell.clone()), what });
            }
        }
        for ((row, column), text) in &self.layout.comments {
            attachment.add(Spot::Cell(self.cell(*row, *column)), text, Layer::Comment);
        }
    }
}

/// What of each sheet is hidden, and its comments, by its name.
fn layouts(
    attachment: &mut Attachment,
    container: &mut Container<'_>,
) -> Result<BTreeMap<String, Layout>, Unread> {
    const BOOK: &str = "xl/workbook.xml";
    let relations = container.relations(BOOK)?;
    let mut sheets = Vec::new();
    markup::walk(&container.text(BOOK)?, |tag, _| {
        if tag.name == "sheet" && !tag.is_end {
            sheets.push((tag.attribute("name"), tag.attribute("id")));
        }
    })?;
    let mut layouts = BTreeMap::new();
    for (name, id) in sheets {
        let Some(relation) = relations.iter().find(|relation| relation.id == id) else { continue };
        let part = relation.target.clone();
        let mut layout = layout(&container.text(&part)?)?;
        for relation in container.relations(&part)? {
            if relation.is("comments") || relation.is("threadedComment") {
                comments(attachment, &container.text(&relation.target)?, &mut layout)?;
            }
        }
        layouts.insert(name, layout);
    }
    Ok(layouts)
}

fn layout(text: &str) -> Result<Layout, Unread> {
    let mut layout = Layout::default();
    let number = |text: String| text.parse::<u32>().ok();
    let mut last = 0;
    markup::walk(text, |tag, _| {
        if tag.is_end || !matches!(tag.name, "row" | "col") {
            return;
        }
        let is_hidden = matches!(&*tag.attribute("hidden"), "1" | "true");
        if tag.name == "row" {
            last = number(tag.attribute("r")).unwrap_or(last + 1);
            if is_hidden {
                layout.rows.insert(last);
            }
        } else if let (true, Some(first), Some(last)) =
            (is_hidden, number(tag.attribute("min")), number(tag.attribute("max")))
        {
            layout.columns.push((first, last));
        }
    })?;
    Ok(layout)
}

/// The comments of a sheet, of either form.
fn comments(attachment: &mut Attachment, text: &str, layout: &mut Layout) -> Result<(), Unread> {
    let (mut at, mut words, mut in_author) = (None, String::new(), false);
    markup::walk(text, |tag, text| match (tag.name, tag.is_end) {
        ("comment" | "threadedComment", false) => {
            at = position(&tag.attribute("ref"));
            words.clear();
        }
        ("comment" | "threadedComment", true) => {
            if let Some(at) = at {
                let all = layout.comments.entry(at).or_default();
                all.push_str(&words);
            }
        }
        ("author", is_end) => {
            in_author = !is_end;
            if is_end {
                attachment.name(Role::Reviewer, text);
            }
        }
        ("t" | "text", true) if !in_author => words.push_str(text),
        _ => {}
    })
}

/// The row and the column of a cell that is called `B3`, from 1.
fn position(name: &str) -> Option<(u32, u32)> {
    let name = name.trim_start_matches('$');
    let letters = name.find(|c: char| !c.is_ascii_uppercase())?;
    let (letters, row) = name.split_at(letters);
    if letters.is_empty() || 3 < letters.len() {
        return None;
    }
    let column =
        letters.bytes().fold(0, |column, letter| column * 26 + u32::from(letter - b'A') + 1);
    Some((row.parse().ok()?, column))
}
