//! A small portal to try things on: a good site, to which a test adds what it is about.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use gongkai::base::date::{end_of, parse_day};
use gongkai::base::{Finding, Severity};
use gongkai::output::Manner;
use gongkai::pipeline::{self, Registers, Report, Request};
use gongkai::site::Day;

/// The settings of every test portal.
pub(crate) const SITE: &str = "机关名称: 示例委\n简称: 示例\n机构代码: EXAMPLE03\n网址: https://a.example\n\
    说明: 示例。\n关键词: [甲]\n网站标识码: '0000000000'\nICP备案编号: 京ICP备00000000号\n\
    公安备案号: 京公网安备00000000000000号\n联系电话: 0000-1\n地址: 示例路1号\n";

/// A site in a folder of its own, which goes when the test ends.
#[must_use]
pub(crate) struct Portal {
    folder: tempfile::TempDir,
}

impl Portal {
    /// A site with two columns and nothing in them.
    pub(crate) fn bare() -> Self {
        let column = |title, kind| format!("---\n标题: {title}\n默认类型: {kind}\n---\n");
        Self::empty()
            .file("content/news/_index.md", &column("动态", "动态"))
            .file("content/notices/_index.md", &column("通知公告", "通知公告"))
    }

    /// A site with one column and one document.
    pub(crate) fn new() -> Self {
        Self::empty()
            .file("content/news/_index.md", "---\n标题: 动态\n默认类型: 动态\n---\n")
            .document("content/news/first.md", "", "正文第一段。\n")
    }

    fn empty() -> Self {
        let portal = Self { folder: tempfile::tempdir().unwrap() };
        portal.file("content/site.yaml", SITE).file("content/_index.md", "---\n标题: 首页\n---\n")
    }

    /// Adds a file.
    pub(crate) fn file(self, path: &str, text: &str) -> Self {
        self.bytes(path, text.as_bytes())
    }

    /// Adds a file that need not be text.
    pub(crate) fn bytes(self, path: &str, bytes: &[u8]) -> Self {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
        self
    }

    /// Adds a document that is reviewed and public, with more front matter and a body.
    pub(crate) fn document(self, path: &str, fields: &str, body: &str) -> Self {
        let has = |key: &str| fields.lines().any(|line| line.starts_with(key));
        let mut text = String::from("---\n");
        for (key, line) in [
            ("标题", "标题: 甲"),
            ("类型", "类型: 动态"),
            ("发布时间", "发布时间: 2023-05-06 09:30"),
        ] {
            if !has(key) {
                text += line;
                text += "\n";
            }
        }
        text += "审查: {审查人: 办公室, 日期: 2023-05-05}\n";
        text += fields;
        text += "---\n";
        text += body;
        self.file(path, &text)
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    /// Builds it as of the end of 2024-04-30.
    pub(crate) fn build(&self) -> Report {
        self.build_as_of("2024-04-30")
    }

    /// Builds it as of the end of a day.
    pub(crate) fn build_as_of(&self, day: &str) -> Report {
        pipeline::build(&self.request(day)).unwrap()
    }

    pub(crate) fn request(&self, day: &str) -> Request {
        Request {
            root: self.root().to_owned(),
            out: self.path("public"),
            day: Day { now: end_of(parse_day(day).unwrap()), drafts: false, is_chosen: true },
            manner: Manner { over: false, fresh: false },
            registers: Registers::Yes,
            remember: None,
        }
    }

    /// Builds it, which must go well, and gives the text of a published file.
    #[track_caller]
    pub(crate) fn page(&self, path: &str) -> String {
        let report = self.build();
        let errors = errors(&report);
        assert!(report.written.is_some(), "{errors:#?}");
        self.published(path)
    }

    /// The text of a file that was published.
    #[track_caller]
    pub(crate) fn published(&self, path: &str) -> String {
        let path = self.path("public").join(path);
        std::fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
    }

    /// Every published file with its bytes, without what is only remembered.
    pub(crate) fn output(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = tree(&self.path("public"));
        files.retain(|path, _| !path.starts_with(".gongkai/cache/"));
        files
    }
}

/// The errors of a report.
pub(crate) fn errors(report: &Report) -> Vec<&Finding> {
    report.findings.iter().filter(|finding| finding.severity == Severity::Error).collect()
}

/// Every file below `root` with its bytes.
pub(crate) fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = walkdir::WalkDir::new(root).into_iter().filter_map(Result::ok);
    let files = files.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let name =
                entry.path().strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            (name, std::fs::read(entry.path()).unwrap())
        })
        .collect()
}
