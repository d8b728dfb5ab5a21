//! The attachments of a document: those it lists (附件说明), and those that are there.

use std::ops::Range;

use super::language::{digits, lines};
use super::{Audit, Reviewed};
use crate::markdown::LinkKind;

/// An attachment in the list below a text: 附件：1.名单.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its line in the prose.
    pub line: Range<usize>,
    /// Its number, if it has one.
    pub number: Option<usize>,
}

/// The attachments that `text` lists, in order: the line that begins with 附件：, and the numbered ones
/// right after it.
pub fn listed(text: &str) -> Vec<Listed> {
    let mut listed: Vec<Listed> = Vec::new();
    for (at, line) in lines(text).filter(|(_, line)| !line.is_empty()) {
        let rest = line.strip_prefix("附件：").or_else(|| line.strip_prefix("附件:"));
        let name = match rest.map(str::trim_start) {
            Some("") => continue,
            Some(rest) if listed.is_empty() => rest,
            None if listed.iter().any(|entry| entry.number.is_some()) => line,
            _ => {
                if listed.is_empty() {
                    continue;
                }
                break;
            }
        };
        let number = number(name);
        if !listed.is_empty() && number.is_none() {
            break;
        }
        listed.push(Listed { line: at..at + line.len(), number });
    }
    listed
}

/// The number that a name in the list begins with.
fn number(name: &str) -> Option<usize> {
    let number = digits(name);
    let rest = name[number.len()..].strip_prefix(['.', '．', '、'])?;
    number.parse().ok().filter(|number| *number < 100 && !rest.is_empty())
}

/// How many attachments a document has: files beside it, annexes within it, or files that it links to.
pub fn available(audit: &Audit<'_>, document: &Reviewed<'_>) -> usize {
    let files = audit.site.entry(document.id).attachments.len();
    let annexes = lines(&document.prose().text).filter(|(_, line)| is_annex(line)).count();
    let links = document.body.links.iter();
    let links = links.filter(|link| link.kind == LinkKind::Link && !link.target.starts_with('#'));
    files.max(annexes).max(links.count())
}

/// Whether a line begins an annex: 附件, 附件2, 附件2：名单.
fn is_annex(line: &str) -> bool {
    line.strip_prefix("附件").is_some_and(|rest| {
        let after = &rest[digits(rest).len()..];
        after.is_empty() || (after.len() < rest.len() && after.starts_with(['：', ':', ' ', '　']))
    })
}
