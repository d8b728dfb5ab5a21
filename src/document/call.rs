//! How the call of a function is written in a text: `stats(kind="policy", year=2023)`, with the marks
//! of either language.

/// A call: what it names, whatever that is.
pub(super) struct Call<'text> {
    pub(super) name: &'text str,
    /// Names and values of its arguments.
    pub(super) arguments: Vec<(&'text str, &'text str)>,
}

/// What opens and closes a value.
const QUOTES: [char; 6] = ['"', '“', '”', '\'', '‘', '’'];

impl<'text> Call<'text> {
    /// Reads a call as it stands between the braces; none when it is not written as one.
    pub(super) fn parse(text: &'text str) -> Option<Self> {
        let (name, rest) = text.trim().split_once(['(', '（'])?;
        let mut rest = rest.trim_end().strip_suffix([')', '）'])?.trim();
        let mut arguments = Vec::new();
        while !rest.is_empty() {
            let (name, after) = rest.split_once(['=', '＝'])?;
            let (value, after) = value(after.trim_start())?;
            arguments.push((name.trim(), value));
            rest = match after.trim_start() {
                "" => "",
                after => after.strip_prefix([',', '，'])?.trim_start(),
            };
        }
        Some(Self { name: name.trim(), arguments })
    }
}

/// The value that `text` begins with, in quotes or without, and what follows.
fn value(text: &str) -> Option<(&str, &str)> {
    let (value, rest) = match text.strip_prefix(QUOTES) {
        Some(inner) => inner.split_once(QUOTES)?,
        None => text.split_at(text.find([',', '，']).unwrap_or(text.len())),
    };
    let value = value.trim();
    (!value.is_empty()).then_some((value, rest))
}
