//! Permanence: whatever editors do, in whatever order, no published address dies, no number is given
//! twice, and what is built bit by bit is what is built at once.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use gongkai::base::Digest;
use gongkai::history::History;
use gongkai::output;
use gongkai::pipeline::{self, Registers, Remember};
use gongkai::proof;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::portal::{Portal, errors, tree};

/// What an editor does.
#[derive(Debug, Clone)]
enum Deed {
    Add(usize),
    Edit(Index),
    EditInSilence(Index),
    Move(Index, usize),
    MoveAndEdit(Index, usize),
    Withdraw(Index),
    Erase(Index),
    Restore(Index),
    Repeal(Index),
    TakeIn(Index, Index),
    DeleteAndPutBack(Index),
    RenameColumn,
    Break(Index),
    Build,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let which = any::<Index>;
    let deed = prop_oneof![
        6 => (0..2usize).prop_map(Deed::Add),
        4 => which().prop_map(Deed::Edit),
        1 => which().prop_map(Deed::EditInSilence),
        3 => (which(), 0..2usize).prop_map(|(at, column)| Deed::Move(at, column)),
        2 => (which(), 0..2usize).prop_map(|(at, column)| Deed::MoveAndEdit(at, column)),
        2 => which().prop_map(Deed::Withdraw),
        1 => which().prop_map(Deed::Erase),
        2 => which().prop_map(Deed::Restore),
        1 => which().prop_map(Deed::Repeal),
        1 => (which(), which()).prop_map(|(gone, taker)| Deed::TakeIn(gone, taker)),
        1 => which().prop_map(Deed::DeleteAndPutBack),
        1 => Just(Deed::RenameColumn),
        1 => which().prop_map(Deed::Break),
        6 => Just(Deed::Build),
    ];
    prop::collection::vec(deed, 200)
}

/// A document as its editor has it.
#[derive(Debug, Clone)]
struct Draft {
    path: String,
    number: usize,
    text: usize,
    notes: usize,
    withdrawn: Option<&'static str>,
    aliases: BTreeSet<String>,
    repeals: Option<usize>,
}

struct Office {
    portal: Portal,
    columns: [String; 2],
    drafts: Vec<Draft>,
    made: usize,
    renamed: usize,
    /// Every address that was ever published.
    urls: BTreeSet<String>,
    /// Every number, with the document that got it.
    numbers: BTreeMap<String, usize>,
}

impl Office {
    fn new() -> Self {
        let office = Self {
            portal: Portal::new(),
            columns: ["laws0".to_owned(), "notices0".to_owned()],
            drafts: Vec::new(),
            made: 0,
            renamed: 0,
            urls: BTreeSet::new(),
            numbers: BTreeMap::new(),
        };
        office.columns.iter().for_each(|column| office.write_column(column));
        office
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.portal.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    fn write_column(&self, column: &str) {
        let text = format!("---\n标题: 栏目{column}\n默认类型: 规章\n无此项: 暂无\n---\n");
        self.put(&format!("content/{column}/_index.md"), &text);
    }

    fn write(&self, draft: &Draft) {
        let Draft { number, text, .. } = draft;
        let mut fields = format!(
            "---\n标题: 第{number}号规定\n发布时间: 2024-01-02 09:00\n发文机关: 甲市\n发文字号: 甲市令第{number}号\n\
            成文日期: 2023-12-01\n施行日期: 2024-01-01\n审查: {{审查人: 办公室, 日期: 2024-01-01}}\n"
        );
        if let Some(withdrawn) = draft.withdrawn {
            writeln!(fields, "撤回: {withdrawn}").unwrap();
        }
        if !draft.aliases.is_empty() {
            let aliases: Vec<_> = draft.aliases.iter().map(|alias| format!("/{alias}")).collect();
            writeln!(fields, "旧网址: [{}]", aliases.join(", ")).unwrap();
        }
        if let Some(other) = draft.repeals {
            writeln!(fields, "废止: [甲市令第{other}号]").unwrap();
        }
        if 0 < draft.notes {
            fields += "更新记录:\n";
            for note in (1..=draft.notes).rev() {
                writeln!(fields, "- {{日期: 2024-03-01, 说明: 第{note}次改动}}").unwrap();
            }
        }
        self.put(
            &draft.path,
            &format!(
                "{fields}---\n第一条　第{number}号的第{text}稿。\n第二条　自公布之日起施行。\n"
            ),
        );
    }

    fn do_deed(&mut self, deed: &Deed) {
        match deed {
            Deed::Add(column) => self.add(*column, None),
            Deed::RenameColumn => self.rename_column(),
            Deed::Build => self.build(),
            Deed::Edit(which)
            | Deed::EditInSilence(which)
            | Deed::Move(which, _)
            | Deed::MoveAndEdit(which, _)
            | Deed::Withdraw(which)
            | Deed::Erase(which)
            | Deed::Restore(which)
            | Deed::Repeal(which)
            | Deed::TakeIn(which, _)
            | Deed::DeleteAndPutBack(which)
            | Deed::Break(which) => {
                self.build();
                if !self.drafts.is_empty() {
                    self.do_to(which.index(self.drafts.len()), deed);
                }
            }
        }
    }

    /// Does a deed to the document at `at`, which is published.
    fn do_to(&mut self, at: usize, deed: &Deed) {
        match deed {
            Deed::Edit(_) => self.edit(at),
            Deed::EditInSilence(_) => self.edit_in_silence(at),
            Deed::Move(_, column) => {
                self.relocate(at, *column);
                self.build();
            }
            Deed::MoveAndEdit(_, column) => {
                let url = self.url(at);
                self.drafts[at].aliases.insert(url);
                self.relocate(at, *column);
                self.edit(at);
            }
            Deed::Withdraw(_) => self.withdraw(at, "{日期: 2024-03-02, 原因: 有误}"),
            Deed::Erase(_) => self.withdraw(at, "{日期: 2024-03-02, 原因: 误发, 清除: true}"),
            Deed::Restore(_) => self.restore(at),
            Deed::Repeal(_) => self.add(0, Some(self.drafts[at].number)),
            Deed::TakeIn(_, taker) => self.take_in(at, taker.index(self.drafts.len())),
            Deed::DeleteAndPutBack(_) => self.delete_and_put_back(at),
            Deed::Break(_) => self.break_and_mend(at),
            Deed::Add(_) | Deed::RenameColumn | Deed::Build => {}
        }
    }

    fn add(&mut self, column: usize, repeals: Option<usize>) {
        self.made += 1;
        let path = format!("content/{}/d{}.md", self.columns[column], self.made);
        let number = self.made;
        let aliases = BTreeSet::new();
        let draft = Draft { path, number, text: 1, notes: 0, withdrawn: None, aliases, repeals };
        self.write(&draft);
        self.drafts.push(draft);
    }

    fn edit(&mut self, at: usize) {
        self.drafts[at].text += 1;
        self.drafts[at].notes += 1;
        self.write(&self.drafts[at]);
    }

    fn is_erased(&self, at: usize) -> bool {
        self.drafts[at].withdrawn.is_some_and(|why| why.contains("清除"))
    }

    fn is_named(&self, at: usize) -> bool {
        self.drafts.iter().any(|draft| draft.repeals == Some(self.drafts[at].number))
    }

    fn edit_in_silence(&mut self, at: usize) {
        if !self.is_erased(at) {
            let silent = Draft { text: self.drafts[at].text + 1, ..self.drafts[at].clone() };
            self.write(&silent);
            self.must_fail("change-unnoted");
            self.write(&self.drafts[at]);
        }
    }

    fn restore(&mut self, at: usize) {
        self.drafts[at].notes += usize::from(self.is_erased(at));
        self.drafts[at].withdrawn = None;
        self.write(&self.drafts[at]);
    }

    fn take_in(&mut self, gone: usize, taker: usize) {
        if gone == taker || self.is_named(gone) {
            return;
        }
        let url = self.url(gone);
        // What it had taken in before goes with it.
        let aliases = std::mem::take(&mut self.drafts[gone].aliases);
        self.drafts[taker].aliases.extend(aliases);
        self.drafts[taker].aliases.insert(url);
        self.write(&self.drafts[taker]);
        std::fs::remove_file(self.portal.path(&self.drafts[gone].path)).unwrap();
        self.drafts.remove(gone);
        self.build();
    }

    fn delete_and_put_back(&mut self, at: usize) {
        if !self.is_named(at) {
            std::fs::remove_file(self.portal.path(&self.drafts[at].path)).unwrap();
            self.must_fail("document-gone");
            self.write(&self.drafts[at]);
        }
    }

    fn rename_column(&mut self) {
        self.build();
        self.renamed += 1;
        let from = self.columns[1].clone();
        let to = format!("notices{}", self.renamed);
        let content = self.portal.path("content");
        std::fs::rename(content.join(&from), content.join(&to)).unwrap();
        for draft in &mut self.drafts {
            let old = format!("content/{from}/");
            draft.path = draft.path.replace(&old, &format!("content/{to}/"));
        }
        self.columns[1] = to;
        self.build();
    }

    fn break_and_mend(&self, at: usize) {
        let path = self.portal.path(&self.drafts[at].path);
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, text.replace("施行日期", "施行曰期")).unwrap();
        self.must_fail("key-unknown");
        std::fs::write(&path, text).unwrap();
    }

    fn withdraw(&mut self, at: usize, why: &'static str) {
        if !self.is_erased(at) {
            self.drafts[at].withdrawn = Some(why);
            self.write(&self.drafts[at]);
        }
    }

    fn relocate(&mut self, at: usize, column: usize) {
        let number = self.drafts[at].number;
        let to = format!("content/{}/d{number}.md", self.columns[column]);
        let from = std::mem::replace(&mut self.drafts[at].path, to.clone());
        std::fs::rename(self.portal.path(&from), self.portal.path(&to)).unwrap();
    }

    fn url(&self, at: usize) -> String {
        let path = self.drafts[at].path.strip_prefix("content/").unwrap();
        path.replace(".md", ".html")
    }

    fn must_fail(&self, code: &str) {
        let before = (self.portal.output(), self.register());
        let report = self.portal.build();
        let codes: BTreeSet<_> = errors(&report).iter().map(|finding| finding.code).collect();
        assert!(codes.contains(code), "{code}: {codes:?}");
        assert!(report.written.is_none());
        assert!((self.portal.output(), self.register()) == before);
    }

    fn register(&self) -> String {
        std::fs::read_to_string(self.portal.path("content/register.jsonl")).unwrap_or_default()
    }

    fn build(&mut self) {
        let mut request = self.portal.request("2024-04-30");
        // As the program does it: with what the build before remembers.
        let program = Digest::of(b"program");
        request.remember = Some(Remember { program, since: i64::MAX });
        let report = pipeline::build(&request).unwrap();
        assert!(report.written.is_some(), "{:#?}\n{:#?}", errors(&report), self.drafts);
        let public = self.portal.path("public");
        let pages = self.portal.output().into_keys().filter(|path| path.ends_with(".html"));
        self.urls.extend(pages);
        let lost: Vec<_> = self.urls.iter().filter(|url| !public.join(url).is_file()).collect();
        assert!(lost.is_empty(), "{lost:?}");
        let (_, findings) = proof::verify(|path| output::published(&public, path));
        assert!(findings.is_empty(), "{findings:#?}");
        let history = History::read(&self.register(), None).value;
        for record in history.records() {
            let title = &record.revisions[0].title;
            let number = title.chars().filter(char::is_ascii_digit).collect::<String>();
            let number = number.parse().unwrap_or(0);
            let first = *self.numbers.entry(record.index.to_string()).or_insert(number);
            assert_eq!(first, number, "{} was given twice", record.index);
        }
        let of_documents: BTreeSet<_> = self.numbers.values().collect();
        assert_eq!(of_documents.len(), self.numbers.len(), "a document has two numbers");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3, max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn no_address_dies_and_no_number_is_given_twice(deeds in deeds()) {
        let mut office = Office::new();
        for deed in &deeds {
            office.do_deed(deed);
        }
        office.build();
        let mut clean = office.portal.request("2024-04-30");
        clean.out = office.portal.path("clean");
        clean.registers = Registers::Locked;
        prop_assert!(pipeline::build(&clean).unwrap().written.is_some());
        let built = office.portal.output();
        let clean = tree(&clean.out);
        let other: Vec<_> =
            clean.iter().filter(|(path, bytes)| built.get(*path) != Some(bytes)).map(|(path, _)| path).collect();
        prop_assert!(other.is_empty(), "a clean build gives other bytes: {:?}", other);
        prop_assert_eq!(clean.len(), built.len());
    }
}
