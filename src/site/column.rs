//! The column tree (栏目): a folder with an `_index.md` is a column.

use std::cmp::Reverse;
use std::sync::Arc;

use super::{DocId, ids};
use crate::base::{Date, Map, SitePath, SourcePath};
use crate::document::{Article20, ColumnFile, Cycle, Document, Kind};

/// The place of a column in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ColumnId(pub u32);

/// A column, with what it inherits filled in.
#[derive(Debug, Clone)]
pub struct Column {
    /// What its own file says.
    pub file: ColumnFile,
    /// Its folder below `content/`; empty for the home page.
    pub folder: String,
    /// Its first page.
    pub url: SitePath,
    /// The column it is in; none for the home page.
    pub parent: Option<ColumnId>,
    /// The columns in it, in the order of their weights.
    pub children: Vec<ColumnId>,
    /// The kind of its documents: its own or inherited.
    pub kind: Option<Kind>,
    /// How often it must be updated: its own or inherited.
    pub cycle: Option<Cycle>,
    /// The items of article 20: its own or inherited.
    pub article20: Vec<Article20>,
    /// The documents right in it, newest first.
    pub own: Vec<DocId>,
    /// The documents in it and below it, newest first.
    pub all: Vec<DocId>,
    /// Those of `all` that are pinned, newest first.
    pub pinned: Vec<DocId>,
}

/// Every column, the home page first.
#[derive(Debug, Clone)]
pub struct Columns {
    columns: Vec<Column>,
    by_folder: Map<String, ColumnId>,
}

impl Columns {
    /// The tree of `files`, with nothing in it yet.
    ///
    /// A parent is the nearest folder above that is a column, so it comes before its children.
    pub fn new(mut files: Vec<ColumnFile>) -> Self {
        files.sort_by(|a, b| folder_of(&a.path).cmp(folder_of(&b.path)));
        let mut tree = Self { columns: Vec::new(), by_folder: Map::default() };
        for file in files {
            tree.add(file);
        }
        for at in 0..tree.columns.len() {
            let mut children = std::mem::take(&mut tree.columns[at].children);
            children.sort_by_key(|id| tree.get(*id).file.weight);
            tree.columns[at].children = children;
        }
        tree
    }

    fn add(&mut self, file: ColumnFile) {
        let folder = folder_of(&file.path).to_owned();
        let id = ColumnId(u32::try_from(self.columns.len()).unwrap_or(u32::MAX));
        let parent = (!folder.is_empty()).then(|| self.above(&folder)).flatten();
        let above = parent.map(|parent| self.get(parent));
        let own_items = Some(file.article20.clone()).filter(|items| !items.is_empty());
        let column = Column {
            url: url(&folder, "index.html"),
            parent,
            children: Vec::new(),
            kind: file.kind.or(above.and_then(|above| above.kind)),
            cycle: file.cycle.or(above.and_then(|above| above.cycle)),
            article20: own_items.or(above.map(|above| above.article20.clone())).unwrap_or_default(),
            own: Vec::new(),
            all: Vec::new(),
            pinned: Vec::new(),
            folder: folder.clone(),
            file,
        };
        if let Some(parent) = parent {
            self.columns[parent.0 as usize].children.push(id);
        }
        self.by_folder.insert(folder, id);
        self.columns.push(column);
    }

    /// The column at `id`.
    pub fn get(&self, id: ColumnId) -> &Column {
        &self.columns[id.0 as usize]
    }

    /// Every column with its place, the home page first.
    pub fn iter(&self) -> impl Iterator<Item = (ColumnId, &Column)> {
        (0..).map(ColumnId).zip(&self.columns)
    }

    /// The home page, which is the column of `content/` itself.
    pub fn home(&self) -> Option<&Column> {
        self.by_folder.get("").map(|id| self.get(*id))
    }

    /// The column of the folder `folder`.
    pub fn in_folder(&self, folder: &str) -> Option<ColumnId> {
        self.by_folder.get(folder.trim_matches('/')).copied()
    }

    /// The columns of the first level, in order.
    pub fn top(&self) -> Vec<ColumnId> {
        self.home().map(|home| home.children.clone()).unwrap_or_default()
    }

    /// The columns above `id` and itself, from the first level down.
    pub fn trail(&self, id: ColumnId) -> Vec<ColumnId> {
        let mut trail: Vec<_> =
            std::iter::successors(Some(id), |id| self.get(*id).parent).collect();
        trail.retain(|id| self.get(*id).parent.is_some());
        trail.reverse();
        trail
    }

    /// The column that the file at `path` belongs to: that of the nearest folder that is one.
    pub fn nearest(&self, path: &SourcePath) -> ColumnId {
        let path = path.in_content();
        let folder = path.strip_suffix("/index.md").unwrap_or(path);
        self.above(folder).unwrap_or(ColumnId(0))
    }

    /// The column of the nearest folder above `path`.
    fn above(&self, path: &str) -> Option<ColumnId> {
        let mut rest = path;
        while let Some((folder, _)) = rest.rsplit_once('/') {
            if let Some(id) = self.by_folder.get(folder) {
                return Some(*id);
            }
            rest = folder;
        }
        self.by_folder.get("").copied()
    }

    /// Puts the documents, which come by path, into their columns: newest first, and then by path.
    pub(super) fn fill(&mut self, documents: &[Arc<Document>], homes: &[ColumnId], today: Date) {
        // A document lies far from the next one, so each is looked at once and not while sorting.
        let looked_at = ids(documents.len()).zip(documents).map(|(id, document)| {
            let dates = document.dates;
            (Reverse(dates.published), id, dates.pinned_until.is_some_and(|last| today <= last))
        });
        let mut order: Vec<_> = looked_at.collect();
        order.sort();
        for (_, id, pinned) in order {
            let home = homes[id.0 as usize];
            self.columns[home.0 as usize].own.push(id);
            let mut above = Some(home);
            while let Some(column) = above {
                let column = &mut self.columns[column.0 as usize];
                column.all.push(id);
                if pinned {
                    column.pinned.push(id);
                }
                above = column.parent;
            }
        }
    }

    /// The newer and the older neighbour of every document within its column.
    pub(super) fn neighbours(&self, count: usize) -> Vec<[Option<DocId>; 2]> {
        let mut neighbours = vec![[None, None]; count];
        for column in &self.columns {
            for pair in column.own.windows(2) {
                neighbours[pair[0].0 as usize][1] = Some(pair[1]);
                neighbours[pair[1].0 as usize][0] = Some(pair[0]);
            }
        }
        neighbours
    }
}

fn folder_of(path: &SourcePath) -> &str {
    path.in_content().strip_suffix("_index.md").unwrap_or_default().trim_end_matches('/')
}

/// A page of the column in `folder`.
pub fn url(folder: &str, name: &str) -> SitePath {
    let slash = if folder.is_empty() { "" } else { "/" };
    SitePath::new(format!("{folder}{slash}{name}"))
}
