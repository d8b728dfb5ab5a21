//! Lines: how an event is written into the register and read from it, each with its proofs.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use sha2::Digest as _;

use super::as_text;
use super::event::{Act, Event, FileProof, Kept, Reason, Stand};
use crate::base::date::{day, parse_day, parse_moment, stamp};
use crate::base::{Sha256, SitePath, SourcePath};
use crate::document::IndexNumber;

/// The version of the lines that are written; a higher one is of a program that came later.
pub(super) const VERSION: u32 = 1;

/// How many bytes stand behind a line's own text: `,"self":"` and 16 digits and `"}`.
const TAIL: usize = 9 + 16 + 2;

/// A line of the register, as a link of its chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What it says.
    pub event: Event,
    /// The proof of the line before it.
    pub prev: Sha256,
    /// The proof of it.
    pub proof: Sha256,
}

/// Why a line is no event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// It is not what was written: it does not fit its own proof.
    Altered,
    /// A program that came later wrote it.
    Newer(u32),
    /// It is no event at all.
    Unreadable,
}

/// A line as it is written; absent fields are left out.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'line> {
    v: u32,
    #[serde(with = "as_text")]
    prev: Sha256,
    #[serde(borrow)]
    at: Cow<'line, str>,
    #[serde(borrow)]
    act: Cow<'line, str>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    index: Option<Cow<'line, str>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    into: Option<Cow<'line, str>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    path: Option<Cow<'line, str>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    url: Option<Cow<'line, str>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    title: Option<Cow<'line, str>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    published: Option<Cow<'line, str>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    written: Option<Cow<'line, str>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    text: Option<Cow<'line, str>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    source: Option<Cow<'line, str>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    files: Vec<FileProof>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    notes: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<Cow<'line, str>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    note: Option<Cow<'line, str>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    on: Option<Cow<'line, str>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    reason: Option<Cow<'line, str>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    urls: Vec<String>,
    #[serde(borrow, default, rename = "self", skip_serializing_if = "Option::is_none")]
    own: Option<Cow<'line, str>>,
}

/// The version alone, of a line that cannot be read otherwise.
#[derive(Deserialize)]
struct Version {
    v: u32,
}

/// A line whose place in the chain is open: it can be written before the line before it is known.
pub(super) struct Draft(String);

impl Draft {
    /// The line after the one whose proof is `prev`, without a line break, and its own proof.
    pub(super) fn after(self, prev: Sha256) -> (String, Sha256) {
        let Self(mut line) = self;
        let open = Sha256::default().to_string();
        let at = line.find(&open).expect("a draft has the place of the proof before");
        line.replace_range(at..at + open.len(), &prev.to_string());
        line.pop();
        let mut hasher = sha2::Sha256::new_with_prefix(&line);
        let own = Sha256::from_hasher(hasher.clone());
        let tail = format!(",\"self\":\"{own:.16}\"}}");
        hasher.update(&tail);
        line.push_str(&tail);
        (line, Sha256::from_hasher(hasher))
    }
}

impl Event {
    /// The line of this event after the one whose proof is `prev`, without a line break.
    pub fn line(&self, prev: Sha256) -> String {
        self.draft().after(prev).0
    }

    /// The line of this event, which still wants the line before it.
    pub(super) fn draft(&self) -> Draft {
        let mut line = self.fields();
        line.v = VERSION;
        line.at = stamp(self.at).into();
        Draft(serde_json::to_string(&line).expect("a line has nothing that is no JSON"))
    }

    fn fields(&self) -> Line<'_> {
        let number = |index: &IndexNumber| Some(Cow::Owned(index.to_string()));
        let line = |act: &'static str, index: &IndexNumber| Line {
            act: act.into(),
            index: number(index),
            ..Line::default()
        };
        match &self.act {
            Act::Published { index, at, published, written, text } => Line {
                path: Some(at.path.as_str().into()),
                url: Some(at.url.as_str().into()),
                published: Some(stamp(*published).into()),
                written: written.map(|written| day(written).into()),
                ..text.fields(line("published", index))
            },
            Act::Revised { index, text, note } => {
                Line { note: Some(note.into()), ..text.fields(line("revised", index)) }
            }
            Act::Moved { index, to } => Line {
                path: Some(to.path.as_str().into()),
                url: Some(to.url.as_str().into()),
                ..line("moved", index)
            },
            Act::Withdrawn { index, why } => why.fields(line("withdrawn", index)),
            Act::Erased { index, why } => why.fields(line("erased", index)),
            Act::Consolidated { index, into } => {
                Line { into: number(into), ..line("consolidated", index) }
            }
            Act::Restored { index } => line("restored", index),
            Act::Opened { urls } => Line {
                act: "opened".into(),
                urls: urls.iter().map(|url| url.as_str().to_owned()).collect(),
                ..Line::default()
            },
        }
    }

    /// Reads a line, without its line break.
    pub fn read(line: &str) -> Result<Link, Flaw> {
        let proof = proof(line).ok_or_else(|| flaw(line, Flaw::Altered))?;
        let fields: Line<'_> =
            serde_json::from_str(line).map_err(|_| flaw(line, Flaw::Unreadable))?;
        if VERSION < fields.v {
            return Err(Flaw::Newer(fields.v));
        }
        let prev = fields.prev;
        let event = Self::of(fields).ok_or(Flaw::Unreadable)?;
        Ok(Link { event, prev, proof })
    }

    fn of(mut line: Line<'_>) -> Option<Self> {
        let at = parse_moment(&line.at)?;
        let number = |text: &Option<Cow<'_, str>>| IndexNumber::parse(text.as_deref()?);
        let index = number(&line.index);
        let act = match &*line.act {
            "published" => Act::Published {
                index: index?,
                at: line.stand()?,
                published: parse_moment(line.published.as_deref()?)?,
                written: match line.written.as_deref() {
                    Some(written) => Some(parse_day(written)?),
                    None => None,
                },
                text: line.kept()?,
            },
            "revised" => {
                Act::Revised { index: index?, text: line.kept()?, note: owned(line.note)? }
            }
            "moved" => Act::Moved { index: index?, to: line.stand()? },
            "withdrawn" => Act::Withdrawn { index: index?, why: line.why()? },
            "erased" => Act::Erased { index: index?, why: line.why()? },
            "consolidated" => Act::Consolidated { index: index?, into: number(&line.into)? },
            "restored" => Act::Restored { index: index? },
            "opened" => Act::Opened { urls: line.urls.into_iter().map(SitePath::new).collect() },
            _ => return None,
        };
        Some(Self { at, act })
    }
}

impl Line<'_> {
    fn stand(&self) -> Option<Stand> {
        let (path, url) = (self.path.as_deref()?, self.url.as_deref()?);
        Some(Stand { path: SourcePath::new(path), url: SitePath::new(url) })
    }

    fn kept(&mut self) -> Option<Kept> {
        Some(Kept {
            title: self.title.take()?.into_owned(),
            text: Sha256::parse(self.text.as_deref()?)?,
            source: Sha256::parse(self.source.as_deref()?)?,
            files: std::mem::take(&mut self.files),
            notes: self.notes?,
            until: match self.until.as_deref() {
                Some(until) => Some(parse_day(until)?),
                None => None,
            },
        })
    }

    fn why(&mut self) -> Option<Reason> {
        let on = parse_day(self.on.as_deref()?)?;
        Some(Reason { on, reason: self.reason.take()?.into_owned() })
    }
}

impl Kept {
    fn fields<'line>(&'line self, line: Line<'line>) -> Line<'line> {
        Line {
            title: Some(self.title.as_str().into()),
            text: Some(self.text.to_string().into()),
            source: Some(self.source.to_string().into()),
            files: self.files.clone(),
            notes: Some(self.notes),
            until: self.until.map(|until| day(until).into()),
            ..line
        }
    }
}

impl Reason {
    fn fields<'line>(&'line self, line: Line<'line>) -> Line<'line> {
        Line { on: Some(day(self.on).into()), reason: Some(self.reason.as_str().into()), ..line }
    }
}

fn owned(text: Option<Cow<'_, str>>) -> Option<String> {
    text.map(Cow::into_owned)
}

/// The proof of a line; none when it does not fit the proof of itself at its end.
fn proof(line: &str) -> Option<Sha256> {
    let split = line.len().checked_sub(TAIL).filter(|at| line.is_char_boundary(*at))?;
    let (text, tail) = line.split_at(split);
    let mut hasher = sha2::Sha256::new_with_prefix(text);
    let own = Sha256::from_hasher(hasher.clone());
    hasher.update(tail);
    (tail == format!(",\"self\":\"{own:.16}\"}}")).then(|| Sha256::from_hasher(hasher))
}

/// What is wrong with a line: a later version explains everything else.
fn flaw(line: &str, otherwise: Flaw) -> Flaw {
    match serde_json::from_str::<Version>(line) {
        Ok(Version { v }) if VERSION < v => Flaw::Newer(v),
        _ => otherwise,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn events() -> Vec<Event> {
        let index = || IndexNumber::parse("EXAMPLE03/2024-00001").unwrap();
        let on = parse_day("2024-05-06").unwrap();
        let at = || Stand {
            path: SourcePath::new("content/news/甲 \"1\".md"),
            url: SitePath::new("news/甲 \"1\".html"),
        };
        let text = || Kept {
            title: "关于“甲”\\的通知".to_owned(),
            text: Sha256::of("甲"),
            source: Sha256::of("乙"),
            files: vec![FileProof { url: SitePath::new("a.pdf"), sha256: Sha256::of("丙") }],
            notes: 1,
            until: parse_day("2026-03-06"),
        };
        let why = || Reason { on, reason: "内容有误".to_owned() };
        let acts = [
            Act::Published {
                index: index(),
                at: at(),
                published: on.at(9, 30, 0, 0),
                written: Some(on),
                text: text(),
            },
            Act::Revised { index: index(), text: text(), note: "改了一处".to_owned() },
            Act::Moved { index: index(), to: at() },
            Act::Withdrawn { index: index(), why: why() },
            Act::Erased { index: index(), why: why() },
            Act::Consolidated { index: index(), into: index() },
            Act::Restored { index: index() },
            Act::Opened { urls: vec![SitePath::new("news/index.html")] },
        ];
        acts.map(|act| Event { at: on.at(10, 0, 0, 0), act }).into()
    }

    #[test]
    fn every_act_reads_back_from_its_line() {
        let mut prev = Sha256::default();
        for event in events() {
            let line = event.line(prev);
            assert!(!line.contains('\n'));
            let proof = Sha256::of(&line);
            assert_eq!(Event::read(&line), Ok(Link { event, prev, proof }), "{line}");
            prev = proof;
        }
    }

    #[test]
    fn one_altered_character_is_seen_wherever_it_is() {
        for event in events() {
            let line = event.line(Sha256::default());
            for (at, c) in line.char_indices() {
                let other = if c == '0' { '1' } else { '0' };
                let altered = format!("{}{other}{}", &line[..at], &line[at + c.len_utf8()..]);
                assert!(Event::read(&altered).is_err(), "{altered}");
            }
        }
    }

    #[test]
    fn a_line_of_a_later_program_says_so() {
        let line = events()[0].line(Sha256::default()).replacen("\"v\":1", "\"v\":2", 1);
        assert_eq!(Event::read(&line), Err(Flaw::Newer(2)));
        assert_eq!(Event::read("{\"v\":3,\"new\":[]}"), Err(Flaw::Newer(3)));
        assert_eq!(Event::read("nonsense"), Err(Flaw::Altered));
    }
}
