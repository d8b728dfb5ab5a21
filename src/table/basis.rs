//! Cells that say on what law something rests.

use super::fields::{Called, Cells, parts};
use crate::base::Finding;
use crate::base::catalogue::table as found;
use crate::law::Passage;

/// What the row rests on, passage by passage; that it names no law, or no article, is found under
/// `clause`.
pub(super) fn bases(cells: &mut Cells<'_>, called: Called, clause: &'static str) -> Vec<Passage> {
    let Some(text) = cells.required(called) else { return Vec::new() };
    let bases: Vec<Passage> = basis_parts(&text).iter().map(|text| Passage::of(text)).collect();
    let mut citations = bases.iter().flat_map(|basis| &basis.citations).peekable();
    let finding = if citations.peek().is_none() {
        Some(found::basis_unnamed as fn(_) -> Finding)
    } else if citations.all(|citation| citation.provisions.is_empty()) {
        Some(found::basis_no_article as fn(_) -> Finding)
    } else {
        None
    };
    if let Some(finding) = finding {
        cells.find(called, |place| Finding { clause: Some(clause), ..finding(place) });
    }
    bases
}

/// The passages of a cell of bases: its lines and numbers, and what stands behind a semicolon when
/// another law begins there.
fn basis_parts(text: &str) -> Vec<String> {
    let mut bases = Vec::new();
    for part in parts(text, &[]) {
        let mut rest = part.as_str();
        while let Some(at) = rest.find("；《").or_else(|| rest.find(";《")) {
            let sign = if rest[at..].starts_with(';') { 1 } else { '；'.len_utf8() };
            bases.push(rest[..at].to_owned());
            rest = &rest[at + sign..];
        }
        bases.push(rest.to_owned());
    }
    bases
}
