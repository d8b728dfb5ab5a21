//! Mending: the changes that findings bring with them, made in the text of a document.
//!
//! A change may bring to light what was hidden by a slip beside it, so a text is looked at again until
//! nothing is left to mend: what was mended once is mended for good.

use std::collections::BTreeMap;

use super::{Allows, Audit, Force, Reviewed};
use crate::base::{Finding, Fix, Span};
use crate::document;
use crate::site::DocId;
use crate::source::{self, Source};

/// More often than one change brings another to light.
const ROUNDS: usize = 8;

/// A text in which something was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// The whole text of the file.
    pub text: String,
    /// What was found, in the order in which it was mended.
    pub findings: Vec<Finding>,
}

/// Mends the text of the document `id` as far as rules of `force` know how; none when there is nothing
/// to mend. What the document allows stays.
pub fn mend(
    audit: &Audit<'_>,
    force: &Force,
    allows: &Allows<'_>,
    id: DocId,
    source: Source,
) -> Option<Mended> {
    let mut mended = Mended { text: source.text.clone(), findings: Vec::new() };
    let mut source = Some(source);
    for _ in 0..ROUNDS {
        let Some(current) = source.take() else { break };
        let mut findings = allows.not_allowed(found(audit, force, id, &current));
        let changes = changes(&mut findings);
        if changes.is_empty() {
            break;
        }
        mended.text = applied(&current.text, &changes);
        mended.findings.append(&mut findings);
        source = source::of_bytes(&current.path, mended.text.clone().into_bytes()).value;
    }
    (!mended.findings.is_empty()).then_some(mended)
}

/// What is found in `source` and may be mended.
fn found(audit: &Audit<'_>, force: &Force, id: DocId, source: &Source) -> Vec<Finding> {
    let document = audit.site.document(id);
    let body = document::body(source, document);
    let reviewed = Reviewed::new(id, document, source, &body);
    let mut findings = force.document(audit, &reviewed);
    findings.retain(|finding| finding.fix.is_some());
    findings
}

/// The changes of `findings` by their places; findings whose changes touch those of another are left
/// for the next round.
fn changes(findings: &mut Vec<Finding>) -> BTreeMap<usize, (usize, String)> {
    let mut changes = BTreeMap::new();
    findings.retain(|finding| {
        let Some(Fix { changes: wanted }) = &finding.fix else { return false };
        let is_free = wanted.iter().all(|(span, _)| is_free(&changes, *span));
        if is_free {
            let wanted = wanted.iter().cloned();
            changes.extend(wanted.map(|(span, text)| (span.start, (span.end, text))));
        }
        is_free
    });
    changes
}

/// Whether nothing changes where `span` is.
fn is_free(changes: &BTreeMap<usize, (usize, String)>, span: Span) -> bool {
    let before = changes.range(..span.end).next_back();
    before.is_none_or(|(_, (end, _))| *end <= span.start)
}

/// `text` with its changes made.
fn applied(text: &str, changes: &BTreeMap<usize, (usize, String)>) -> String {
    let mut applied = String::with_capacity(text.len() + 16);
    let mut done = 0;
    for (start, (end, change)) in changes {
        applied.push_str(&text[done..*start]);
        applied.push_str(change);
        done = *end;
    }
    applied + &text[done..]
}
