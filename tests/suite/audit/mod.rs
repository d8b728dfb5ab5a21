//! The audit, from outside: the examples of every rule, and what is made of what is found.

#![allow(clippy::needless_raw_string_hashes, reason = "as snapshots are written")]

mod example;

use std::path::Path;

use gongkai::audit::RULES;
use snapbox::str;

use crate::portal::{Portal, errors};
use example::Case;

#[test]
fn every_rule_finds_its_bad_example_and_lets_the_good_one_pass() {
    let mut complaints = Vec::new();
    for rule in RULES {
        let [bad, good] = rule.examples.map(Case::read);
        if bad.expected.is_empty() {
            complaints.push(format!("{}: the bad example marks nothing", rule.name));
        }
        if !good.expected.is_empty() {
            complaints.push(format!("{}: the good example marks something", rule.name));
        }
        complaints.extend(bad.complaint(rule).map(|why| format!("{}, bad: {why}", rule.name)));
        complaints.extend(good.complaint(rule).map(|why| format!("{}, good: {why}", rule.name)));
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn no_rule_is_forgotten() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/audit/rules");
    let list = std::fs::read_to_string(folder.join("mod.rs")).unwrap();
    for file in std::fs::read_dir(folder).unwrap() {
        let name = file.unwrap().file_name().to_string_lossy().replace(".rs", "");
        assert!(name == "mod" || list.contains(&format!("    {name},\n")), "{name} is not listed");
    }
}

/// A portal with a document that holds an identity number nobody has.
fn leaking(fields: &str) -> Portal {
    Portal::new().document("content/news/b.md", fields, "张某，999999199003071234。\n")
}

fn check(portal: &Portal, arguments: &[&str]) -> snapbox::cmd::OutputAssert {
    let mut command = snapbox::cmd::Command::new(snapbox::cmd::cargo_bin!("gongkai"));
    command = command.args(["--lang", "zh", "--color", "never", "check", "--root"]);
    command.arg(portal.root()).args(["--as-of", "2023-05-10"]).args(arguments).assert()
}

#[test]
fn a_build_stops_on_what_must_not_be_public_and_touches_nothing() {
    let portal = Portal::new();
    assert!(portal.build().written.is_some());
    let before = portal.output();
    let portal = portal.document("content/news/b.md", "", "张某，999999199003071234。\n");
    let report = portal.build();
    let found: Vec<_> = errors(&report).iter().map(|finding| finding.code).collect();
    assert_eq!((found, report.written), (vec!["id-number"], None));
    assert_eq!(portal.output(), before);
}

#[test]
fn what_is_allowed_is_listed_and_stops_nothing() {
    let portal =
        leaking("允许: [{规则: PII-10, 原因: 虚构的号码}, {规则: stale-home, 原因: 试}]\n");
    assert!(portal.build().written.is_some());
    check(&portal, &["--rule", "id-number", "--rule", "19-03", "--rule", "allow-unused"])
        .code(0)
        .stdout_eq(str![[r#"
提醒[allow-unused]: 规则“stale-home”在这里没有发现问题，这条“允许”没有作用
 --> content/news/b.md:6:36
  |
6 | 允许: [{规则: PII-10, 原因: 虚构的号码}, {规则: stale-home, 原因: 试}]
  |                                                 ^^^^^^^^^^
  |
  = 建议: 删去这一条

已允许 [id-number] content/news/b.md:8:4：身份证号码不能公开。原因：虚构的号码

"#]]);
}

#[test]
fn findings_are_json_for_scripts() {
    let portal = leaking("");
    check(&portal, &["--format", "json", "--severity", "error"]).code(1).stdout_eq(str![[r#"
{
  "findings": [
    {
      "clause": "R-PII-10",
      "column": 4,
      "file": "content/news/b.md",
      "help": "删去，或者遮盖成 11*************234：前留两位，后留三位",
      "line": 7,
      "message": "身份证号码不能公开",
      "rule": "id-number",
      "severity": "error"
    }
  ],
  "summary": {
    "error": 1,
    "info": 0,
    "warning": 0
  }
}

"#]]);
}
