//! Names: everything on the site by what editors call it.

use std::sync::{Arc, OnceLock};

use super::column::Columns;
use super::standing::Standing;
use super::target::{Basis, Dead, Target};
use super::{DocId, Findings, ids};
use crate::base::catalogue::site as found;
use crate::base::map::map_of;
use crate::base::path::{decoded, normal};
use crate::base::{Map, Place, SourcePath};
use crate::document::{Document, DocumentNumber, IndexNumber, Reference, WrittenLink};
use crate::history::Identity;
use crate::markdown::{Anchors, LinkKind};
use crate::source::{FileKind, SourceFile};

/// The documents of the day, before they are linked.
#[derive(Clone, Copy)]
pub(super) struct Known<'site> {
    pub(super) documents: &'site [Arc<Document>],
    /// The same places as `documents`.
    pub(super) identities: &'site [Identity],
    pub(super) held: &'site [(Arc<Document>, Standing)],
}

/// Everything on the site that has a name.
pub(super) struct Names<'site> {
    documents: &'site [Arc<Document>],
    identities: &'site [Identity],
    columns: &'site Columns,
    pub(super) files: &'site [SourceFile],
    held: Map<&'site str, Standing>,
    by_path: Map<&'site str, DocId>,
    by_number: Map<&'site DocumentNumber, DocId>,
    /// By the index numbers that documents bring.
    by_index: Map<&'site IndexNumber, DocId>,
    files_by_path: Map<&'site str, usize>,
    /// What few links name a document by, looked up when one does.
    by_url: OnceLock<Map<&'site str, DocId>>,
    by_identity: OnceLock<Map<&'site IndexNumber, DocId>>,
    /// The first path of each stem, looked up when a hint is wanted.
    by_stem: OnceLock<Map<&'site str, &'site str>>,
}

impl<'site> Names<'site> {
    /// The names of everything; a number borne by two documents is a finding.
    pub(super) fn of(
        known: Known<'site>,
        columns: &'site Columns,
        files: &'site [SourceFile],
        findings: &mut Findings,
    ) -> Self {
        let Known { documents, identities, held } = known;
        let published =
            files.iter().enumerate().filter(|(_, file)| file.kind == FileKind::Attachment);
        let mut names = Self {
            documents,
            identities,
            columns,
            files,
            held: held.iter().map(|(d, standing)| (d.path.in_content(), *standing)).collect(),
            by_path: Map::default(),
            by_number: map_of(documents.len()),
            by_index: Map::default(),
            files_by_path: published.map(|(at, file)| (file.path.in_content(), at)).collect(),
            by_url: OnceLock::new(),
            by_identity: OnceLock::new(),
            by_stem: OnceLock::new(),
        };
        let paths = || documents.iter().map(|document| document.path.in_content());
        let numbers = || names.add_all_numbers(findings);
        let (by_path, ()) = rayon::join(|| paths().zip(ids(documents.len())).collect(), numbers);
        Self { by_path, ..names }
    }

    fn add_all_numbers(&mut self, findings: &mut Findings) {
        for (id, document) in ids(self.documents.len()).zip(self.documents) {
            self.add_numbers(id, document, findings);
        }
    }

    /// The document at the address `url`, as it is published.
    fn at_url(&self, url: &str) -> Option<DocId> {
        let by_url = self.by_url.get_or_init(|| {
            let urls = self.documents.iter().map(|document| document.url.as_str());
            urls.zip(ids(self.documents.len())).collect()
        });
        by_url.get(url).copied()
    }

    /// The document with this index number: the one that brings it, or else the first that has it.
    fn at_index(&self, index: &IndexNumber) -> Option<DocId> {
        let by_identity = || {
            self.by_identity.get_or_init(|| {
                let mut first = map_of(self.identities.len());
                for (id, identity) in ids(self.identities.len()).zip(self.identities) {
                    first.entry(&identity.index).or_insert(id);
                }
                first
            })
        };
        self.by_index.get(index).or_else(|| by_identity().get(index)).copied()
    }

    fn add_numbers(&mut self, id: DocId, document: &'site Document, findings: &mut Findings) {
        if let Some(number) = &document.number
            && let Some(first) = self.by_number.insert(&number.value, id)
        {
            let place = Place::At(document.path.clone(), number.at);
            let other = &self.documents[first.0 as usize].path;
            findings.push(found::number_twice(place, &number.value, other));
            self.by_number.insert(&number.value, first);
        }
        if let Some(index) = &document.index
            && let Some(first) = self.by_index.insert(&index.value, id)
        {
            let place = Place::At(document.path.clone(), index.at);
            let other = &self.documents[first.0 as usize].path;
            findings.push(found::index_twice(place, &index.value, other));
        }
    }

    /// What a relation of `from` names.
    pub(super) fn reference(&self, from: &Document, reference: &Reference) -> Result<Basis, Dead> {
        let document = |id: Option<DocId>| {
            id.map(|id| Basis::Document(id, None)).ok_or(Dead::Unknown(String::new()))
        };
        match reference {
            Reference::Law(law) => Ok(Basis::Law(law.clone())),
            Reference::Number(number) => document(self.by_number.get(number).copied()),
            Reference::Index(index) => document(self.at_index(index)),
            Reference::Path { path, anchor } => {
                match self.path(&from.path, path, anchor.as_deref())? {
                    Target::Document(id, anchor) => Ok(Basis::Document(id, anchor)),
                    _ => Err(Dead::Unknown(self.like(path))),
                }
            }
        }
    }

    /// Where `link`, written in the file `from` with the anchors `own`, leads.
    pub(super) fn target(
        &self,
        from: &SourcePath,
        own: &Anchors,
        link: &WrittenLink,
    ) -> Result<Target, Dead> {
        let target = link.target.trim();
        match &link.kind {
            LinkKind::Number => self.number(target).ok_or(Dead::Unknown(String::new())),
            LinkKind::Citation { .. } => Ok(self.number(target).unwrap_or(Target::Nowhere)),
            LinkKind::Bare => Ok(Target::Outside(bare(target))),
            // What it is can only be said when everything is linked.
            LinkKind::Figure => Ok(Target::Nowhere),
            LinkKind::Link => self.written(from, own, target),
            LinkKind::Image { .. } => match self.written(from, own, target)? {
                Target::File(at) => Ok(Target::File(at)),
                Target::Outside(_) => Err(Dead::OutsidePicture),
                _ => Err(Dead::Unknown(String::new())),
            },
        }
    }

    fn written(&self, from: &SourcePath, own: &Anchors, target: &str) -> Result<Target, Dead> {
        if let Some(anchor) = target.strip_prefix('#') {
            return if own.has(anchor) || anchor.is_empty() {
                Ok(Target::Here(anchor.to_owned()))
            } else {
                Err(Dead::Anchor(anchor.to_owned()))
            };
        }
        match scheme(target) {
            Some("http" | "https" | "mailto" | "tel") => Ok(Target::Outside(target.to_owned())),
            Some(_) => Err(Dead::Scheme),
            None if target.starts_with("//") || target.starts_with('\\') => Err(Dead::Scheme),
            None => {
                let (path, anchor) =
                    target.split_once('#').map_or((target, None), |(p, a)| (p, Some(a)));
                self.path(from, path, anchor)
            }
        }
    }

    fn number(&self, text: &str) -> Option<Target> {
        let by_number = || self.by_number.get(&DocumentNumber::parse(text)?).copied();
        let by_index = || self.at_index(&IndexNumber::parse(text)?);
        by_number().or_else(by_index).map(|id| Target::Document(id, None))
    }

    /// What stands at `path`, seen from the file `from`; a leading `/` means `content/`.
    pub(super) fn path(
        &self,
        from: &SourcePath,
        path: &str,
        anchor: Option<&str>,
    ) -> Result<Target, Dead> {
        let path = path.split('?').next().unwrap_or_default();
        let unknown = || Dead::Unknown(self.like(path));
        let base =
            if path.starts_with('/') { "" } else { from.folder().trim_start_matches("content") };
        // A name may hold a percent sign of its own.
        let plain = decoded(path).unwrap_or_else(|| path.to_owned());
        let full = normal(base, &plain).ok_or_else(unknown)?;
        let folder_document = format!("{full}/index.md");
        let id =
            self.by_path.get(full.as_str()).or_else(|| self.by_path.get(folder_document.as_str()));
        if let Some(id) = id.copied().or_else(|| self.at_url(&full)) {
            return self.anchored(id, anchor);
        }
        if let Some(standing) = self.held.get(&*full).or_else(|| self.held.get(&*folder_document)) {
            return Err(Dead::Held(*standing));
        }
        let folder =
            full.strip_suffix("_index.md").or(full.strip_suffix("index.html")).unwrap_or(&full);
        if let Some(column) = self.columns.in_folder(folder) {
            return Ok(Target::Column(column));
        }
        if let Some(at) = self.files_by_path.get(full.as_str()) {
            return Ok(Target::File(*at));
        }
        let unread = [&full, &folder_document].into_iter().any(|path| self.is_text(path));
        Err(if unread { Dead::Unread } else { unknown() })
    }

    /// Whether a document was written at `path`, though there is none that could be read.
    fn is_text(&self, path: &str) -> bool {
        let at = self.files.binary_search_by(|file| file.path.in_content().cmp(path));
        at.is_ok_and(|at| {
            matches!(self.files[at].kind, FileKind::Document | FileKind::FolderDocument)
        })
    }

    fn anchored(&self, id: DocId, anchor: Option<&str>) -> Result<Target, Dead> {
        let Some(anchor) = anchor.filter(|anchor| !anchor.is_empty()) else {
            return Ok(Target::Document(id, None));
        };
        if self.documents[id.0 as usize].text.anchors.has(anchor) {
            Ok(Target::Document(id, Some(anchor.to_owned())))
        } else {
            Err(Dead::Anchor(anchor.to_owned()))
        }
    }

    /// The path on the site that is most like `path`, if one is at all: for a hint.
    ///
    /// A file of the same stem is known at once; after a move of a whole site, thousands are wanted.
    pub(super) fn like(&self, path: &str) -> String {
        let name = stem(path.trim_end_matches('/'));
        let by_stem = self.by_stem.get_or_init(|| {
            let mut paths: Vec<_> = self.paths().collect();
            paths.sort_unstable_by(|a, b| b.cmp(a));
            paths.into_iter().map(|path| (stem(path), path)).collect()
        });
        if let Some(path) = by_stem.get(name) {
            return format!("/{path}");
        }
        // What is much shorter or longer cannot be alike.
        let is_near = |path: &&str| {
            let (a, b) = (name.chars().count(), stem(path).chars().count());
            7 * a.max(b) < 10 * a.min(b)
        };
        let likeness = |path| strsim::normalized_damerau_levenshtein(name, stem(path));
        let mut near: Vec<_> = self
            .paths()
            .filter(is_near)
            .map(|path| (likeness(path), path))
            .filter(|(likeness, _)| 0.7 < *likeness)
            .collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        near.first().map(|(_, path)| format!("/{path}")).unwrap_or_default()
    }

    /// The path of everything a link may lead to.
    fn paths(&self) -> impl Iterator<Item = &'site str> {
        let documents = self.documents.iter().map(|document| document.path.in_content());
        let columns = self.columns.iter().map(|(_, column)| column.folder.as_str());
        documents.chain(self.files_by_path.keys().copied()).chain(columns)
    }
}

/// The last part of a path without its ending: what people remember of a file.
fn stem(path: &str) -> &str {
    let path = path.strip_suffix("/index.md").unwrap_or(path);
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The scheme of an address, small letters; none for a path.
fn scheme(target: &str) -> Option<&str> {
    let (scheme, _) = target.split_once(':')?;
    let of_scheme =
        |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c) || c.is_control() || c == ' ';
    let is_scheme = !scheme.is_empty() && scheme.chars().all(of_scheme);
    is_scheme.then(|| match scheme.to_ascii_lowercase().as_str() {
        "http" => "http",
        "https" => "https",
        "mailto" => "mailto",
        "tel" => "tel",
        _ => "",
    })
}

/// The address of a bare link: one without a scheme is a host or a mailbox.
fn bare(target: &str) -> String {
    if target.contains("://") || target.starts_with("mailto:") {
        target.to_owned()
    } else if target.contains('@') {
        format!("mailto:{target}")
    } else {
        format!("https://{target}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scheme_is_known_however_it_is_written() {
        assert_eq!(scheme("HTTPS://a.example"), Some("https"));
        assert_eq!(scheme("JavaScript:alert(1)"), Some(""));
        assert_eq!(scheme("java\nscript:alert(1)"), Some(""));
        assert_eq!(scheme("附件：1.csv"), None);
        assert_eq!(scheme("../a.md"), None);
    }
}
