//! The clauses that findings rest on: their sources in words, and how well those words are known.

use std::sync::LazyLock;

use super::Text;

/// The clauses, one a line.
const TABLE: &str = include_str!("clauses.tsv");

/// A clause of the field: `R-711-18`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Its identifier.
    pub id: &'static str,
    /// How well its words are known.
    pub grade: Grade,
    /// Where it stands: 《政府信息公开条例》第二十六条.
    pub source: Text,
}

/// How well the words of a clause are known, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// The full text was read.
    Text,
    /// The passage was read in two or more copies.
    Copies,
    /// The passage was read in one copy.
    Copy,
    /// Only texts about it were read.
    Secondary,
    /// It was not read, and may be wrong in detail.
    Memory,
    /// It is our own rule of good work.
    Ours,
}

impl Grade {
    /// Every grade with its name in the table and its meaning in Chinese and English.
    pub const ALL: [(Self, &str, [&str; 2]); 6] = [
        (Self::Text, "text", ["读过全文", "the full text was read"]),
        (Self::Copies, "copies", ["读过两份以上转载", "read in two or more copies"]),
        (Self::Copy, "copy", ["读过一份转载", "read in one copy"]),
        (Self::Secondary, "secondary", ["只读过介绍它的材料", "known from texts about it"]),
        (
            Self::Memory,
            "memory",
            ["没有读到原文，细节可能有出入", "not read; may be wrong in detail"],
        ),
        (Self::Ours, "ours", ["本程序自己的规则", "a rule of this program"]),
    ];

    /// Its meaning in Chinese and English.
    pub fn meaning(self) -> [&'static str; 2] {
        let row = Self::ALL.iter().find(|(grade, _, _)| *grade == self);
        row.map(|(_, _, meaning)| *meaning).unwrap_or_default()
    }

    /// Whether a finding that rests on it may be an error: on law that was not read nobody is
    /// refused.
    pub const fn bears_errors(self) -> bool {
        matches!(self, Self::Text | Self::Copies | Self::Ours)
    }
}

/// Every clause, by its identifier.
pub fn all() -> &'static [Clause] {
    static ALL: LazyLock<Vec<Clause>> = LazyLock::new(|| {
        let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
        lines.map(|line| read(line).expect("every line of the table is a clause")).collect()
    });
    &ALL
}

/// The clause with this identifier.
pub fn find(id: &str) -> Option<&'static Clause> {
    let all = all();
    all.binary_search_by(|clause| clause.id.cmp(id)).ok().map(|at| &all[at])
}

fn read(line: &'static str) -> Option<Clause> {
    let mut cells = line.split('\t');
    let (id, grade) = (cells.next()?, cells.next()?);
    let (grade, _, _) = *Grade::ALL.iter().find(|(_, name, _)| *name == grade)?;
    let source = Text { zh: cells.next()?.to_owned(), en: cells.next()?.to_owned() };
    Some(Clause { id, grade, source })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Lang;

    #[test]
    fn every_clause_is_found_and_named_in_both_languages() {
        for clause in all() {
            assert_eq!(find(clause.id), Some(clause), "the table is not in order");
            for lang in [Lang::Zh, Lang::En] {
                assert!(!clause.source.in_lang(lang).is_empty(), "{}", clause.id);
            }
        }
        assert_eq!(find("R-711-18").unwrap().source.zh, "《政府信息公开条例》第二十六条");
    }
}
