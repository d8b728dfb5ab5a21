//! A template's mistake as a finding on the template.

use crate::base::catalogue::theme as found;
use crate::base::{Finding, LineIndex, Place, Position, SourcePath, Span};

/// What `error` says, at the line of the template it names; `text` is that template's source.
pub(super) fn finding(error: &minijinja::Error, template: &str, text: &str) -> Finding {
    let file = SourcePath::new(format!("theme/{}", error.name().unwrap_or(template)));
    let by_line = error.line().and_then(|line| u32::try_from(line).ok());
    let position = match error.range() {
        Some(range) if range.end <= text.len() => {
            Some(LineIndex::new(text).position(Span::new(range.start, range.end)))
        }
        _ => by_line.map(|line| Position { line, column: 1, width: 1 }),
    };
    let place = match position {
        Some(position) => Place::At(file, position),
        None => Place::File(file),
    };
    let detail = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
    match error.kind() {
        minijinja::ErrorKind::UndefinedError => found::undefined(place, detail),
        minijinja::ErrorKind::TemplateNotFound => found::template_missing(place, detail),
        _ => found::template(place, detail),
    }
}
