//! The audit, from outside: the examples of every rule, and what is made of what is found.

#![allow(clippy::needless_raw_string_hashes, reason = "as snapshots are written")]

mod caret;
mod example;
mod faulty;
mod forecast;
mod mend;
mod paper;
mod privacy;

use std::collections::BTreeSet;
use std::path::Path;

use gongkai::audit::RULES;
use gongkai::base::Date;
use gongkai::base::date::{end_of, parse_day};
use gongkai::pipeline::{self, Inspection};
use gongkai::site::Day;
use snapbox::str;

use crate::portal::{Portal, SITE, errors};
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
fn what_a_template_does_on_every_page_is_told_once() {
    let layout =
        include_str!("../../../theme/layout.html").replace("<html lang=\"zh-CN\">", "<html>");
    let portal = Portal::new().file("theme/layout.html", &layout);
    let told = check(&portal, &["--rule", "missing-language"]);
    let told = String::from_utf8(told.get_output().stdout.clone()).unwrap();
    assert_eq!(told.matches("[missing-language]").count(), 1, "{told}");
    assert!(told.contains("个页面也是这样，多半出自模板）"), "{told}");
    // Programs are told of each page.
    let told = check(&portal, &["--rule", "missing-language", "--format", "json"]);
    let told = String::from_utf8(told.get_output().stdout.clone()).unwrap();
    assert!(10 < told.matches("missing-language").count(), "{told}");
}

#[test]
fn findings_are_json_for_scripts() {
    let portal = leaking("");
    check(&portal, &["--format", "json", "--rule", "PII-10"]).code(1).stdout_eq(str![[r#"
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

#[test]
fn findings_are_sarif_for_editors_and_code_hosts() {
    let portal = leaking("允许: [{规则: mobile-number, 原因: 虚构}]\n");
    let portal = portal.document(
        "content/news/c.md",
        "允许: [{规则: id-number, 原因: 虚构}]\n",
        "999999199003071234\n",
    );
    let output = check(&portal, &["--format", "sarif"]).code(1).get_output().stdout.clone();
    let sarif: serde_json::Value = serde_json::from_slice(&output).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    for result in results {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
    }
    let leaks: Vec<_> = results.iter().filter(|result| result["ruleId"] == "id-number").collect();
    assert_eq!(leaks.len(), 2);
    let place = &leaks[0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "content/news/b.md");
    assert_eq!(
        place["region"],
        serde_json::json!({"startLine": 8, "startColumn": 4, "endColumn": 22})
    );
    assert_eq!(leaks[1]["suppressions"][0]["justification"], "虚构");
    assert_eq!(against_the_standard(&sarif), [""; 0]);
}

/// What SARIF 2.1.0 has against `sarif`, when `GONGKAI_SARIF` names a file with its schema
/// (`sarif-2.1.0-rtm.5.json` of the npm package `@microsoft/jest-sarif`): it is not ours to copy.
fn against_the_standard(sarif: &serde_json::Value) -> Vec<String> {
    #[expect(clippy::disallowed_methods, reason = "the schema stands outside the project")]
    let schema = std::env::var("GONGKAI_SARIF").map(|path| std::fs::read_to_string(path).unwrap());
    let Ok(schema) = schema else { return Vec::new() };
    // Its form of a language has a bracket that closes nothing; JavaScript lets that pass.
    let schema = serde_json::from_str(&schema.replace("{2}]?$", "{2}$")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    validator
        .iter_errors(sarif)
        .map(|error| format!("{error} at {}", error.instance_path()))
        .collect()
}

#[test]
fn what_must_not_be_published_is_told_beside_other_mistakes() {
    let portal = Portal::new();
    assert!(portal.build().written.is_some());
    let text = "---\n标题: 第一份\n发布时间: 昨天\n---\n正文第一段。\n";
    let leak = "张某，999999199003071234。\n";
    let portal = portal.file("content/news/first.md", text).document("content/news/b.md", "", leak);
    let report = portal.build();
    let codes: BTreeSet<&str> = errors(&report).into_iter().map(|finding| finding.code).collect();
    // That the time is another than before follows from its not being one.
    assert!(codes.contains("id-number") && codes.contains("time-form"), "{codes:?}");
    assert!(!codes.contains("date-changed"), "{codes:?}");
}

#[test]
fn findings_are_commands_for_github() {
    check(&leaking(""), &["--format", "github", "--rule", "id-number"])
        .code(1)
        .stdout_eq(str![[r#"
::error file=content/news/b.md,line=7,col=4,endColumn=22,title=id-number R-PII-10::身份证号码不能公开%0A删去，或者遮盖成 11*************234：前留两位，后留三位

"#]]);
}

#[test]
fn what_a_site_sets_needs_a_reason_and_is_told() {
    let setting =
        |rules: &str| leaking("").file("content/site.yaml", &format!("{SITE}审查规则: {rules}\n"));
    let portal = setting("{id-number: {级别: 关闭}}");
    let codes = |portal: &Portal| {
        portal.build().findings.iter().map(|finding| finding.code).collect::<Vec<_>>()
    };
    // Without a reason it does not hold.
    assert_eq!(codes(&portal), ["id-number", "setting-rule-reason"]);
    let portal =
        setting("{id-number: {severity: off, reason: 演示}, id-numbre: {级别: 错误, 原因: 演示}}");
    assert_eq!(codes(&portal), ["rule-unknown"]);
    check(&portal, &["--rule", "PII-10"]).code(0).stdout_eq(str![[r#"
已调整 [id-number] 关闭。原因：演示

"#]]);
}

#[test]
fn an_agency_that_promises_to_be_sooner_is_held_to_it() {
    let fields = "成文日期: 2023-04-12\n发布时间: 2023-05-08 09:30\n";
    let portal = Portal::new().document("content/news/b.md", fields, "乙。\n");
    let late = |portal: &Portal| {
        let output = check(portal, &["--format", "json", "--rule", "late-disclosure"]);
        let json: serde_json::Value = serde_json::from_slice(&output.get_output().stdout).unwrap();
        json["findings"]
            .as_array()
            .unwrap()
            .iter()
            .map(|found| found["message"].to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(late(&portal), [""; 0]);
    let portal = portal.file("content/site.yaml", &format!("{SITE}公开期限: 15\n"));
    assert_eq!(late(&portal), ["\"成文后第 17 个工作日才公开，超过了 15 个工作日\""]);
}

#[test]
fn a_rule_that_there_is_not_is_answered_with_the_nearest() {
    check(&leaking(""), &["--rule", "id-numbre"]).code(2).stderr_eq(str![[r#"
错误: 没有名为“id-numbre”的规则，是否想写“id-number”？
      全部规则：gongkai manual rules

"#]]);
}

#[test]
fn no_rule_fires_on_the_sample_portal() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).to_owned();
    let now = end_of(parse_day("2024-04-30").unwrap());
    let day = Day { now, drafts: false, is_chosen: true };
    let audited = pipeline::check(&Inspection { root, day, rules: Vec::new() }).unwrap();
    assert_eq!(audited.findings, []);
    // An interpretation that came late in 2022 says so itself, with the reason.
    let silenced: Vec<_> = audited.silenced.iter().map(|silenced| silenced.finding.code).collect();
    assert_eq!(silenced, ["late-interpretation"]);
}

#[test]
fn what_will_be_found_on_each_day_is_forecast_to_the_day() {
    let portal = Portal::new()
        .document("content/news/b.md", "发布时间: 2023-05-20 09:30\n", "乙。\n")
        .document("content/news/c.md", "发布时间: 2023-08-01 09:30\n", "丙。\n")
        .document("content/news/2021.md", "标题: 2021年年报\n类型: 政府信息公开年报\n", "丁。\n");
    let day = |text: &str| parse_day(text).unwrap();
    let request = |day: Date| {
        let day = Day { now: end_of(day), drafts: false, is_chosen: true };
        let rules = vec!["stale-home".to_owned(), "late-report".to_owned()];
        Inspection { root: portal.root().to_owned(), day, rules }
    };
    let wrong_on = |day: Date| {
        let audited = pipeline::check(&request(day)).unwrap();
        let found = audited.findings.into_iter().map(|finding| (finding.code, finding.message));
        found.collect::<BTreeSet<_>>()
    };
    let (first, last) = (day("2023-05-10"), day("2024-02-28"));
    let coming = pipeline::forecast(&request(first), last).unwrap().coming;
    let said: Vec<_> = coming.iter().map(|coming| (coming.on, coming.finding.code)).collect();
    assert_eq!(
        said,
        [
            (day("2023-06-04"), "stale-home"),
            (day("2023-08-16"), "stale-home"),
            (day("2024-02-01"), "late-report"),
        ]
    );
    let (mut known, mut at, mut seen) = (wrong_on(first), first, Vec::new());
    while at < last {
        at = at.tomorrow().unwrap();
        let now = wrong_on(at);
        seen.extend(now.difference(&known).map(|(code, _)| (at, *code)));
        known = now;
    }
    assert_eq!(seen, said);
}
