//! An example of a rule as a site on the disk, and what must be found in it.

use std::collections::BTreeSet;

use gongkai::audit::{Example, Rule};
use gongkai::base::date::{end_of, parse_day};
use gongkai::base::{Finding, Place, Severity};
use gongkai::pipeline::{self, Inspection};
use gongkai::site::Day;

use crate::office;
use crate::portal::Portal;

/// The day of an example that names none.
const DAY: &str = "2024-04-30";

/// An example, read.
#[derive(Debug)]
pub(super) struct Case {
    day: String,
    files: Vec<File>,
    /// Where the rule must find something, as [`shown`] writes places.
    pub(super) expected: BTreeSet<String>,
}

/// A file of an example.
#[derive(Debug)]
struct File {
    path: String,
    /// What makes it, when it is no text.
    maker: Option<String>,
    lines: Vec<String>,
}

impl Case {
    /// Reads `example`.
    pub(super) fn read(example: Example) -> Self {
        let mut case = Self { day: DAY.to_owned(), files: Vec::new(), expected: BTreeSet::new() };
        for line in example.0.trim_start().lines() {
            case.line(line);
        }
        case
    }

    fn line(&mut self, line: &str) {
        let header = line.strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --"));
        if let Some(header) = header {
            let (path, maker) = header.split_once(" (").unwrap_or((header, ""));
            let maker = maker.strip_suffix(')').map(str::to_owned);
            self.files.push(File { path: path.to_owned(), maker, lines: Vec::new() });
        } else if let Some(file) = self.files.last_mut() {
            match marked(line) {
                Some(columns) => {
                    let above = file.lines.last().expect("a mark stands under a line");
                    let (column, width) = characters(above, columns);
                    let at = file.lines.len();
                    self.expected.insert(format!("{}:{at}:{column}+{width}", file.path));
                }
                None => file.lines.push(line.to_owned()),
            }
        } else if let Some(day) = line.strip_prefix("day: ") {
            day.clone_into(&mut self.day);
        } else if let Some(place) = line.strip_prefix("expect: ") {
            self.expected.insert(place.to_owned());
        } else {
            assert!(line.is_empty(), "a line before the first file: {line}");
        }
    }

    /// The site of the example.
    pub(super) fn portal(&self) -> Portal {
        let portal = Portal::bare();
        self.files.iter().fold(portal, |portal, file| {
            let text = file.lines.join("\n") + "\n";
            match &file.maker {
                None => portal.file(&file.path, &text),
                Some(maker) => portal.bytes(&file.path, &made(maker, &file.lines)),
            }
        })
    }

    /// What is wrong when `rule` is looked for in the example.
    pub(super) fn complaint(&self, rule: &Rule) -> Option<String> {
        let portal = self.portal();
        let now = end_of(parse_day(&self.day).unwrap());
        let day = Day { now, drafts: false, is_chosen: true };
        let request = Inspection { root: portal.root().to_owned(), day, rules: Vec::new() };
        let audited = pipeline::check(&request).unwrap();
        let is_of_stage = |finding: &&Finding| {
            gongkai::audit::rule(finding.code).is_none() && finding.severity == Severity::Error
        };
        let broken: Vec<_> = audited.findings.iter().filter(is_of_stage).collect();
        if !broken.is_empty() {
            return Some(format!("the example cannot be built: {broken:#?}"));
        }
        let found = audited.findings.iter().filter(|finding| finding.code == rule.name);
        let found: Vec<String> = found.map(|finding| shown(&finding.place)).collect();
        let expected: Vec<&String> = self.expected.iter().collect();
        let mut sorted: Vec<&String> = found.iter().collect();
        sorted.sort_unstable();
        (sorted != expected).then(|| format!("wanted {expected:?}, found {sorted:?}"))
    }
}

/// A place, as examples name it.
pub(super) fn shown(place: &Place) -> String {
    match place {
        Place::Portal => "portal".to_owned(),
        Place::File(file) => file.to_string(),
        Place::At(file, at) => format!("{file}:{}:{}+{}", at.line, at.column, at.width),
        Place::Cell(file, cell) => format!("{file}:{cell}"),
        Place::Part(file, part) => format!("{file}:{part}"),
        Place::Page(page) => page.to_string(),
    }
}

/// The columns of the carets of `line`, if it is nothing but carets: the first, and the one after the
/// last.
fn marked(line: &str) -> Option<[usize; 2]> {
    let carets = line.trim_start();
    let is_mark = !carets.is_empty() && carets.chars().all(|c| c == '^');
    let start = line.len() - carets.len();
    is_mark.then(|| [start, start + carets.len()])
}

/// The character, from 1, and the number of characters of `line` that stand in these columns.
#[track_caller]
fn characters(line: &str, [start, end]: [usize; 2]) -> (usize, usize) {
    let mut column = 0;
    let edges: Vec<usize> = line
        .chars()
        .map(|c| {
            let before = column;
            column += if u32::from(c) < 0x2E80 { 1 } else { 2 };
            before
        })
        .collect();
    let at = edges.iter().position(|edge| *edge == start);
    let at =
        at.unwrap_or_else(|| panic!("the mark under {line:?} does not begin with a character"));
    (at + 1, edges[at..].iter().filter(|edge| **edge < end).count())
}

/// The bytes of a file that is no text, made by `maker` from `lines`.
pub(super) fn made(maker: &str, lines: &[String]) -> Vec<u8> {
    match maker {
        "empty" => Vec::new(),
        "png" => office::PNG.to_vec(),
        "xlsx" => office::workbook(lines),
        "docx" => office::letter(lines),
        "pdf" => office::paper(lines),
        "jpeg" => office::photograph(lines),
        "locked" => office::locked(),
        "damaged" => office::paper(lines)[..40].to_vec(),
        "heavy" => [office::PNG, &vec![0; 11 << 20]].concat(),
        _ => match maker.split_once(' ').map(|(kind, size)| (kind, size.parse())) {
            Some(("png", Ok(size))) => [office::PNG, &vec![0; size]].concat(),
            Some(("drawing", Ok(size))) => vec![0; size],
            _ => panic!("nothing makes {maker}"),
        },
    }
}
