//! What is remembered: a build that goes on from the one before gives what a clean one gives, whatever
//! was edited and whatever shows it.

use std::fmt::Write as _;

use gongkai::base::Digest;
use gongkai::output::Manner;
use gongkai::pipeline::{self, Registers, Remember, Request};

use crate::portal::{Portal, SITE, errors, tree};

/// An edit: the file, what stands there, what stands there then.
type Edit = (&'static str, &'static str, &'static str);

/// Each changes something that other pages show, too.
const EDITS: &[Edit] = &[
    ("content/news/d3.md", "第3段", "另一段"),
    ("content/news/d4.md", "标题: 第4条", "标题: 改了题的第4条"),
    ("content/news/d5.md", "内容概述: 概述5", "内容概述: 又一个概述"),
    ("content/news/d6.md", "2023-05-06 09:06", "2023-05-06 09:07"),
    ("content/news/d7.md", "信息来源: 甲台", "信息来源: 乙台"),
    ("content/news/d8.md", "2023-05-06 09:08", "2024-04-06 09:08"),
    ("content/news/_index.md", "标题: 动态", "标题: 工作动态"),
    ("content/news/_index.md", "说明: 一", "说明: 二"),
    ("content/news/_index.md", "关键词: [一]", "关键词: [二]"),
    ("content/news/sub/_index.md", "标题: 下级", "标题: 下一级"),
    ("content/laws/rule.md", "标题: 甲规定", "标题: 乙规定"),
    ("content/laws/rule.md", "第1号", "第9号"),
    ("content/laws/rule.md", "有效期至: 2030-01-01", "有效期至: 2024-01-01"),
    ("content/laws/rule.md", "有效期至: 2024-01-01", "有效期至: 2031-01-01"),
    ("content/laws/later.md", "标题: 丙规定", "标题: 丁规定"),
    ("content/laws/later.md", "依据: [rule.md]", "废止: [rule.md]"),
    ("content/laws/later.md", "废止: [rule.md]", "修改: [rule.md]"),
    ("content/laws/reading.md", "解读: [rule.md]", "解读: [later.md]"),
    ("content/news/list.csv", "甲,1\n", "甲,1\n乙,2\n"),
    ("content/news/with/a.csv", "1", "12345"),
    ("content/news/with/index.md", "[附件](a.csv)", "[附件](b.csv)"),
    ("content/news/talk.md", "有效期至: 2024-05-10", "有效期至: 2024-04-10"),
    ("content/news/talk.md", "联系人: 甲", "联系人: 乙"),
    ("content/site.yaml", "地址: 示例路1号", "地址: 示例路2号"),
    ("content/site.yaml", "机关名称: 示例委", "机关名称: 示例会"),
    ("content/site.yaml", "每页条数: 5", "每页条数: 6"),
];

fn portal() -> Portal {
    let column = |title: &str| {
        format!("---\n标题: {title}\n说明: 一\n关键词: [一]\n默认类型: 动态\n---\n介绍。\n")
    };
    let law = |title: &str, number: usize, more: &str| {
        format!(
            "标题: {title}\n类型: 规章\n发文机关: 甲市\n发文字号: 甲市令第{number}号\n成文日期: 2023-05-01\n\
            发布时间: 2023-05-06 10:0{number}\n施行日期: 2023-06-01\n{more}"
        )
    };
    let articles = "第一条　甲。\n第二条　乙。\n第三条　丙。\n";
    let mut portal = Portal::bare()
        .file("content/site.yaml", &format!("{SITE}每页条数: 5\n"))
        .file("content/news/_index.md", &column("动态"))
        .file("content/news/sub/_index.md", &column("下级"))
        .file("content/laws/_index.md", "---\n标题: 文件\n---\n")
        .document("content/laws/rule.md", &law("甲规定", 1, "有效期至: 2030-01-01\n"), articles)
        .document("content/laws/later.md", &law("丙规定", 2, "依据: [rule.md]\n"), articles)
        .document(
            "content/laws/reading.md",
            "标题: 读\n类型: 政策解读\n解读: [rule.md]\n",
            "见[[甲市令第2号]]。\n",
        )
        .document(
            "content/news/talk.md",
            "标题: 征求意见\n类型: 征集\n有效期至: 2024-05-10\n",
            "联系人: 甲，见[第4条](d4.md)和[栏目](../laws/_index.md)。\n",
        )
        .document("content/news/with/index.md", "标题: 带附件\n", "[附件](a.csv)。\n")
        .document("content/news/list.md", "标题: 清单\n类型: 页面\n表格: list.csv\n", "清单。\n")
        .bytes("content/news/list.csv", "名称,数\n甲,1\n".as_bytes())
        .bytes("content/news/with/a.csv", b"1\n")
        .bytes("content/news/with/b.csv", b"2\n");
    for number in 1..=59 {
        let folder = if number % 5 == 0 { "news/sub" } else { "news" };
        let folder = if number == 5 { "news" } else { folder };
        let mut fields = format!("标题: 第{number}条\n发布时间: 2023-05-06 09:{number:02}\n");
        write!(fields, "内容概述: 概述{number}\n信息来源: 甲台\n").unwrap();
        let text = format!("第{number}段，共{{{{ 条数(清单=news/list) }}}}条。\n");
        portal = portal.document(&format!("content/{folder}/d{number}.md"), &fields, &text);
    }
    portal
}

/// Builds as the program does and anew, and compares.
fn both(portal: &Portal, day: &str, after: &str) {
    let mut request = portal.request(day);
    request.registers = Registers::No;
    let program = Digest::of(b"program");
    request.remember = Some(Remember { program, since: i64::MAX });
    let report = pipeline::build(&request).unwrap();
    assert!(report.written.is_some(), "{after}: {:#?}", errors(&report));
    let mut clean = request.clone();
    clean.out = portal.path("clean");
    clean.remember = None;
    clean.manner = Manner { fresh: true, ..clean.manner };
    pipeline::build(&clean).unwrap();
    let (built, clean) = (portal.output(), tree(&clean.out));
    let mut paths: Vec<_> = built.keys().chain(clean.keys()).collect();
    paths.sort();
    paths.dedup();
    paths.retain(|path| built.get(*path) != clean.get(*path));
    assert!(paths.is_empty(), "after {after}: {paths:?}");
}

#[test]
fn a_build_that_goes_on_gives_what_a_clean_one_gives() {
    let portal = portal();
    both(&portal, "2024-04-30", "the first build");
    for (file, from, to) in EDITS {
        let path = portal.path(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        std::fs::write(&path, text.replace(from, to)).unwrap();
        both(&portal, "2024-04-30", &format!("{file}: {from} → {to}"));
    }
    both(&portal, "2024-05-11", "some days");
    both(&portal, "2031-01-02", "years");
    both(&portal, "2024-04-30", "a way back");
}

/// More lines than are read again rather than noted.
const MANY: u32 = 1100;

fn long() -> Portal {
    (1..=MANY).fold(Portal::bare(), |portal, number| {
        let fields = format!("标题: 第{number}条\n发布时间: 2023-05-06 09:30\n");
        portal.document(&format!("content/news/d{number:04}.md"), &fields, "甲。\n")
    })
}

#[test]
fn of_a_long_register_what_was_noted_is_not_believed_but_compared() {
    let portal = long();
    let build = |day: &str| {
        let program = Digest::of(b"program");
        let remember = Some(Remember { program, since: i64::MAX });
        pipeline::build(&Request { remember, ..portal.request(day) }).unwrap()
    };
    let register = portal.path("content/register.jsonl");
    let note = portal.path(".gongkai/history");
    assert!(build("2024-04-29").written.is_some());
    let noted = std::fs::read(&note).unwrap();

    let file = portal.path("content/news/d0007.md");
    let text = std::fs::read_to_string(&file).unwrap();
    let told = "更新记录: [{日期: 2024-04-30, 说明: 改字}]\n---\n乙";
    std::fs::write(&file, text.replace("---\n甲", told)).unwrap();
    assert!(build("2024-04-30").written.is_some());
    assert_eq!(std::fs::read(&note).unwrap(), noted, "a line is not worth a note");
    both(&portal, "2024-04-30", "a line behind the note");
    let past = |out: &str, remember| {
        let out = portal.path(out);
        pipeline::build(&Request { out, remember, ..portal.request("2024-04-29") }).unwrap();
    };
    past("past", Some(Remember { program: Digest::of(b"program"), since: i64::MAX }));
    past("anew", None);
    let files = |folder: &str| {
        let mut files = tree(&portal.path(folder));
        files.retain(|path, _| !path.starts_with(".gongkai/"));
        files
    };
    assert!(files("past") == files("anew"), "a day before the last line");

    let whole = std::fs::read_to_string(&register).unwrap();
    let lines: Vec<&str> = whole.lines().collect();
    for line in [3, lines.len()] {
        let altered = lines[line - 1].replacen("\"at\":\"2", "\"at\":\"1", 1);
        std::fs::write(&register, whole.replace(lines[line - 1], &altered)).unwrap();
        let report = build("2024-04-30");
        let errors = errors(&report);
        assert_eq!(errors[0].code, "register-altered");
        assert_eq!(errors[0].place.position().unwrap().line as usize, line);
    }
    std::fs::write(&register, &whole.as_bytes()[..whole.len() - 9]).unwrap();
    let report = build("2024-04-30");
    assert!(report.findings.iter().any(|finding| finding.code == "register-torn"));
    assert_eq!(std::fs::read_to_string(&register).unwrap(), whole);
}

#[test]
fn a_file_that_was_allowed_is_looked_at_again_when_it_is_not() {
    let numbers = "姓名,电话\n甲,13812345678\n";
    let portal = Portal::bare()
        .document(
            "content/news/with/index.md",
            "允许: [{规则: mobile-number, 原因: 值班用机}]\n",
            "[附件](a.csv)。\n",
        )
        .bytes("content/news/with/a.csv", numbers.as_bytes());
    let build = || {
        let remember = Some(Remember { program: Digest::of(b"program"), since: i64::MAX });
        pipeline::build(&Request { remember, ..portal.request("2024-04-30") }).unwrap()
    };
    let report = build();
    assert!(report.written.is_some(), "{:#?}", errors(&report));
    let report = build();
    assert_eq!(report.written.unwrap().written, []);
    let document = portal.path("content/news/with/index.md");
    let text = std::fs::read_to_string(&document).unwrap();
    std::fs::write(&document, text.replace("mobile-number", "bank-card")).unwrap();
    let report = build();
    assert!(errors(&report).iter().any(|found| found.code == "mobile-number"), "{report:#?}");
    std::fs::write(&document, &text).unwrap();
    std::fs::write(portal.path("content/news/with/a.csv"), "名称,数\n甲,1\n").unwrap();
    let report = build();
    assert!(errors(&report).iter().any(|found| found.code == "change-unnoted"), "{report:#?}");
}

#[test]
fn what_was_torn_is_noted_again() {
    let portal = portal();
    let build = || {
        let remember = Some(Remember { program: Digest::of(b"program"), since: i64::MAX });
        pipeline::build(&Request { remember, ..portal.request("2024-04-30") }).unwrap()
    };
    build();
    let note = portal.path(".gongkai/documents");
    let whole = std::fs::read(&note).unwrap();
    for end in [whole.len() - 3, whole.len() / 2, 20, 3] {
        std::fs::write(&note, &whole[..end]).unwrap();
        assert_eq!(build().written.unwrap().written, []);
        assert!(std::fs::read(&note).unwrap() == whole, "cut after {end} bytes");
    }
}
