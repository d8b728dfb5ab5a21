//! Builds that are killed: whatever the moment, every file is whole, and the next build finishes.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use gongkai::pipeline::{self, Registers};
use snapbox::cmd::cargo_bin;

use crate::portal::{Portal, tree};

/// How often a build is killed.
const KILLS: u32 = 50;

/// A portal with a few columns, in its first or second state.
fn portal(state: u32) -> Portal {
    let mut portal = Portal::new()
        .file("content/notices/_index.md", "---\n标题: 公告\n默认类型: 动态\n---\n")
        .document("content/notices/moves.md", "标题: 走\n", "要走的。\n");
    for number in 0..40 {
        portal = portal.document(
            &format!("content/news/n{number}.md"),
            &format!("标题: 第{number}号\n"),
            &format!("第{number}号，见[上一份](n{}.md)。\n", (number + 39) % 40),
        );
    }
    if state == 2 { second(portal) } else { portal }
}

/// Edits, adds, moves and withdraws.
fn second(mut portal: Portal) -> Portal {
    let note = "更新记录: [{日期: 2024-04-01, 说明: 改}]\n";
    for number in 0..10 {
        portal = portal
            .document(
                &format!("content/news/n{number}.md"),
                &format!("标题: 第{number}号\n{note}"),
                &format!("第{number}号，改了，见[新的](../more/m{number}.md)。\n"),
            )
            .document(
                &format!("content/more/m{number}.md"),
                &format!("标题: 新{number}\n"),
                &format!("见[另一份](m{}.md)和[旧的](../news/n{number}.md)。\n", 9 - number),
            );
    }
    let from = portal.path("content/notices/moves.md");
    if from.exists() {
        std::fs::rename(from, portal.path("content/news/moved.md")).unwrap();
    }
    portal
        .file("content/more/_index.md", "---\n标题: 更多\n默认类型: 动态\n---\n")
        .document("content/notices/stays.md", "标题: 留\n", "留下的。\n")
        .document(
            "content/news/n39.md",
            "标题: 第39号\n撤回: {日期: 2024-04-01, 原因: 有误}\n",
            "第39号，见[上一份](n38.md)。\n",
        )
}

fn build(portal: &Portal) -> Command {
    let mut command = Command::new(cargo_bin!("gongkai"));
    command.arg("build").arg("--root").arg(portal.root()).args(["--as-of", "2024-04-30"]);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// What is published, without what is the program's own.
fn published(portal: &Portal) -> BTreeMap<String, Vec<u8>> {
    let mut files = portal.output();
    files.retain(|path, _| !path.starts_with(".gongkai/"));
    files
}

/// Every page's links to other files of the portal, as paths.
fn dead_links(files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut dead = Vec::new();
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        for link in html.split(" href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let link = link.split('#').next().unwrap_or_default();
            if link.is_empty() || link.contains(':') {
                continue;
            }
            let mut parts: Vec<&str> = path.split('/').collect();
            parts.pop();
            for part in link.split('/') {
                match part {
                    ".." => drop(parts.pop()),
                    part => parts.push(part),
                }
            }
            if !files.contains_key(&parts.join("/")) {
                dead.push(format!("{path} → {link}"));
            }
        }
    }
    dead
}

#[test]
fn a_build_that_is_killed_leaves_every_file_whole() {
    let first = portal(1);
    assert!(first.build().written.is_some());
    let old = published(&first);
    let start = Instant::now();
    let finished = second(first);
    assert!(build(&finished).status().unwrap().success());
    let duration = start.elapsed();
    let new = published(&finished);
    let mut cut = 0;
    for kill in 0..KILLS {
        let portal = portal(1);
        assert!(portal.build().written.is_some());
        let portal = second(portal);
        let mut child = build(&portal).spawn().unwrap();
        std::thread::sleep(duration * kill / KILLS);
        child.kill().unwrap();
        child.wait().unwrap();
        let between = published(&portal);
        cut += usize::from(between != new);
        for (path, bytes) in &between {
            let is_whole = old.get(path) == Some(bytes) || new.get(path) == Some(bytes);
            let is_coming = String::from_utf8_lossy(bytes).contains("正在发布");
            assert!(is_whole || is_coming, "{path} at kill {kill}");
        }
        let dead = dead_links(&between);
        assert!(dead.is_empty(), "at kill {kill}: {dead:?}");
        assert!(build(&portal).status().unwrap().success(), "at kill {kill}");
        assert!(published(&portal) == new, "at kill {kill}");
        let mut clean = portal.request("2024-04-30");
        clean.out = portal.path("clean");
        clean.registers = Registers::Locked;
        assert!(pipeline::build(&clean).unwrap().written.is_some());
        assert!(tree(&clean.out) == portal.output(), "a clean build differs at kill {kill}");
    }
    assert!(0 < cut, "no build was cut short: {duration:?}");
}

#[test]
fn builds_side_by_side_take_turns() {
    let portal = portal(2);
    let mut children: Vec<_> = (0..4).map(|_| build(&portal).spawn().unwrap()).collect();
    let done = children.iter_mut().map(|child| child.wait().unwrap().success());
    assert_eq!(done.collect::<Vec<_>>(), [true; 4]);
    std::thread::sleep(Duration::from_millis(1));
    let report = portal.build();
    assert!(report.written.unwrap().written.is_empty());
    assert!(dead_links(&published(&portal)).is_empty());
}
