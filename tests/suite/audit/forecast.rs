//! What is forecast comes, and nothing comes that was not forecast.

use std::collections::{BTreeSet, HashSet};

use gongkai::audit::{Allows, Audit, Check, Force, RULES};
use gongkai::base::date::{self, end_of, parse_day};
use gongkai::base::{Date, Finding};
use gongkai::pipeline::{self, Inspection, Reader};
use gongkai::site::Day;
use gongkai::source::Content;
use proptest::prelude::{ProptestConfig, proptest};
use snapbox::str;

use crate::portal::Portal;

/// How many days are walked through.
const DAYS: i64 = 200;

/// A failure, by the first day on which it is seen.
type Failure = (Date, &'static str, String);

/// What stages find by the day, and not rules.
const STAGES: [&str; 1] = ["list-overdue"];

fn first_day() -> Date {
    parse_day("2023-05-10").unwrap()
}

fn plus(day: Date, days: i64) -> Date {
    day.checked_add(jiff::Span::new().days(days)).unwrap()
}

fn at(day: Date) -> Day {
    Day { now: end_of(day), drafts: false, is_chosen: true }
}

/// The rules whose findings come with the days.
fn rules() -> Vec<String> {
    let has_terms = |checks: &[Check]| checks.iter().any(|check| matches!(check, Check::Term(_)));
    let rules = RULES.iter().filter(|rule| has_terms(rule.checks)).map(|rule| rule.name);
    rules.chain(STAGES).map(str::to_owned).collect()
}

/// What is wrong on a day and would not be on another.
fn wrong_on(reader: &mut Reader, day: Date) -> HashSet<Finding> {
    let mut found = Vec::new();
    let portal = pipeline::load(reader, at(day), &mut found).unwrap().unwrap();
    found.retain(|finding| STAGES.contains(&finding.code));
    let force = Force::of(&portal.site.settings).value.only(&rules());
    found.extend(force.site(&Audit::of(&portal.site, &portal.register)));
    Allows::of(&portal.site).not_allowed(found).into_iter().collect()
}

/// What is found day by day that was not found the day before, each once.
fn walked(portal: &Portal, first: Date) -> BTreeSet<Failure> {
    let mut reader = Reader::new(Content::at(portal.root()));
    let mut known = wrong_on(&mut reader, first);
    let (mut seen, mut failures) = (HashSet::new(), BTreeSet::new());
    for days in 1..=DAYS {
        let day = plus(first, days);
        let now = wrong_on(&mut reader, day);
        for finding in now.difference(&known) {
            if seen.insert(finding.clone()) {
                failures.insert((day, finding.code, finding.message.zh.clone()));
            }
        }
        known = now;
    }
    failures
}

/// What the first day says of all others.
fn foretold(portal: &Portal, first: Date) -> BTreeSet<Failure> {
    let root = portal.root().to_owned();
    let request = Inspection { root, day: at(first), rules: rules() };
    let forecast = pipeline::forecast(&request, plus(first, DAYS)).unwrap();
    let failures = forecast.coming.into_iter();
    failures.map(|coming| (coming.on, coming.finding.code, coming.finding.message.zh)).collect()
}

fn published(day: &str) -> String {
    format!("发布时间: {day} 09:30\n")
}

/// A portal with columns that must be updated, each with a document before and one after `day(0)`.
fn columns(day: &mut impl FnMut(i64) -> String) -> Portal {
    let column = |title: &str, more: &str| format!("---\n标题: {title}\n{more}---\n");
    let mut portal = Portal::new()
        .file("content/notices/_index.md", &column("通知公告", "栏目类别: 通知公告\n"))
        .file("content/plans/_index.md", &column("规划计划", "默认类型: 规划\n更新周期: 3个月\n"))
        .file("content/figures/_index.md", &column("办事统计", "默认类型: 统计\n"))
        .file("content/letters/_index.md", &column("留言选登", "默认类型: 页面\n"))
        .file("content/disclosure/_index.md", &column("政府信息公开", "默认类型: 页面\n"));
    for at in 0..5 {
        let more = column(&format!("动态{at}"), "栏目类别: 动态要闻\n默认类型: 动态\n");
        portal = portal.file(&format!("content/n{at}/_index.md"), &more);
        for item in 0..2 {
            let fields = published(&day(60 * item));
            portal = portal.document(&format!("content/n{at}/{item}.md"), &fields, "甲。\n");
        }
    }
    let kinds =
        [("notices", "通知公告"), ("plans", "规划"), ("figures", "统计"), ("letters", "页面")];
    for (folder, kind) in kinds {
        let pinned = format!("置顶至: {}\n", day(-300));
        for (name, more, shift) in [("a", &*pinned, -40), ("b", "", 80)] {
            let fields = format!("类型: {kind}\n{more}{}", published(&day(shift)));
            portal = portal.document(&format!("content/{folder}/{name}.md"), &fields, "乙。\n");
        }
    }
    portal
}

/// A portal with everything that falls due, around the first day by the numbers of `days`.
fn portal(days: &[i64]) -> Portal {
    let mut next = days.iter().cycle();
    let mut day = |shift: i64| date::day(plus(first_day(), shift + next.next().unwrap()));
    let portal = columns(&mut day);
    let call =
        format!("标题: 停车调查\n类型: 征集\n有效期至: {}\n{}", day(30), published(&day(-60)));
    let result = format!("类型: 征集结果\n依据: [call.md]\n{}", published(&day(70)));
    let guide = format!("标题: 政府信息公开指南\n类型: 指南\n{}", published(&day(-330)));
    let about =
        format!("标题: 机构职能\n类型: 页面\n主动公开事项: [20-02]\n{}", published(&day(20)));
    let decided = day(-60);
    let decision = format!(
        "标题: 甲公司占道案\n类型: 执法公示\n发文字号: 示罚〔2023〕1号\n成文日期: {decided}\n\
         决定: {{处罚种类: 罚款, 金额: 500, 程序: 普通程序, 相对人: 甲公司, 公示至: {}}}\n{}",
        day(90),
        published(&day(-20))
    );
    let revoked = day(40);
    let revoking = format!(
        "标题: 撤销甲公司占道案处罚决定\n类型: 执法公示\n成文日期: {revoked}\n废止: [decision.md]\n{}",
        published(&revoked)
    );
    let list = "序号,公开事项,公开内容(要素),公开依据,公开时限,公开渠道和载体,栏目\n\
        1,通知,【标题】,《条例》第二十条,每月更新,■政府网站,notices\n\
        2,规划,【标题】,《条例》第二十条,每年9月30日前,■政府网站,plans\n";
    portal
        .document("content/disclosure/call.md", &call, "丙。\n")
        .document("content/disclosure/result.md", &result, "丁。\n")
        .document("content/disclosure/guide.md", &guide, "戊。\n")
        .document("content/disclosure/about.md", &about, "己。\n")
        .document("content/disclosure/decision.md", &decision, "罚款500元。\n")
        .document("content/disclosure/revoking.md", &revoking, "庚。\n")
        .document(
            "content/disclosure/2021.md",
            "标题: 2021年年报\n类型: 政府信息公开年报\n",
            "辛。\n",
        )
        .document(
            "content/disclosure/list.md",
            "标题: 全清单\n类型: 主动公开全清单\n表格: list.csv\n",
            "壬。\n",
        )
        .file("content/disclosure/list.csv", list)
}

#[test]
fn two_hundred_days_bring_what_was_forecast_and_nothing_else() {
    let portal = portal(&[0]);
    let (foretold, walked) = (foretold(&portal, first_day()), walked(&portal, first_day()));
    assert_eq!(foretold, walked);
    let codes: BTreeSet<&str> = foretold.iter().map(|(_, code, _)| *code).collect();
    for code in [
        "stale-home",
        "stale-news",
        "stale-lists-veto",
        "stale-column",
        "stale-guide",
        "consultation-without-result",
        "late-withdrawal",
        "list-overdue",
    ] {
        assert!(codes.contains(code), "{code} is not among {codes:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 12, ..ProptestConfig::default() })]

    #[test]
    fn what_is_forecast_comes_whatever_the_days(days in proptest::collection::vec(-90_i64..90, 7..40)) {
        let portal = portal(&days);
        let first = plus(first_day(), days[0]);
        assert_eq!(foretold(&portal, first), walked(&portal, first));
    }
}

fn forecast(portal: &Portal, arguments: &[&str]) -> snapbox::cmd::OutputAssert {
    let mut command = snapbox::cmd::Command::new(snapbox::cmd::cargo_bin!("gongkai"));
    command = command.args(["--lang", "zh", "--color", "never", "forecast", "--root"]);
    command.arg(portal.root()).args(["--as-of", "2023-05-10"]).args(arguments).assert()
}

fn small() -> Portal {
    Portal::new()
        .document("content/news/b.md", "标题: 广场开放日\n发布时间: 2023-05-22 09:30\n", "乙。\n")
        .document("content/news/c.md", "标题: 维修公告\n置顶至: 2023-05-31\n", "丙。\n")
}

#[test]
fn monday_begins_with_a_line_and_goes_on_day_by_day() {
    forecast(&small(), &["--days", "40"]).code(0).stdout_eq(str![[r#"
2023-05-10：今天有错误 [..]，提醒 [..]，提示 [..]；逐条见 gongkai check
到 2023-05-24 还会出现：错误 [..]，提醒 [..]，提示 [..]

2023-05-21 周日
...
  错误[stale-home] content/_index.md: 首页最新的信息是 2023-05-06 的，应当在 2023-05-20 前更新
...
2023-05-22 周一
...
  · 定时发布：广场开放日

2023-05-31 周三
...
  · 置顶最后一天：维修公告
...

"#]]);
}

#[test]
fn a_forecast_is_json_for_scripts() {
    let output = forecast(&small(), &["--days", "20", "--format", "json"]).code(0);
    let json: serde_json::Value = serde_json::from_slice(&output.get_output().stdout).unwrap();
    assert_eq!((&json["as_of"], &json["until"]), (&"2023-05-10".into(), &"2023-05-30".into()));
    assert!(json["today"]["error"].is_u64() && json["soon"]["warning"].is_u64(), "{json}");
    let mut coming = json["coming"].as_array().unwrap().iter();
    let stale = coming.find(|coming| coming["rule"] == "stale-home").unwrap();
    assert_eq!(
        *stale,
        serde_json::json!({
            "on": "2023-05-21",
            "rule": "stale-home",
            "severity": "error",
            "file": "content/_index.md",
            "line": null,
            "column": null,
            "message": "首页最新的信息是 2023-05-06 的，应当在 2023-05-20 前更新",
            "help": "发布新的动态或通知，不要改旧信息的日期",
            "clause": "R-19-03",
        })
    );
    let event = serde_json::json!({
        "on": "2023-05-22",
        "event": "appears",
        "file": "content/news/b.md",
        "title": "广场开放日",
    });
    assert_eq!(json["events"], serde_json::json!([event]));
}

#[test]
fn a_forecast_is_a_calendar_for_the_office() {
    let output = forecast(&small(), &["--format", "ics"]).code(0).get_output().stdout.clone();
    let text = String::from_utf8(output).unwrap();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{text}");
    assert!(text.ends_with("END:VCALENDAR\r\n"), "{text}");
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
    let unfolded = text.replace("\r\n ", "");
    assert!(unfolded.contains("SUMMARY:定时发布：广场开放日\r\n"), "{text}");
    let uids: Vec<&str> = unfolded.lines().filter(|line| line.starts_with("UID:")).collect();
    let unique: HashSet<&str> = uids.iter().copied().collect();
    assert_eq!(unique.len(), uids.len());
    assert_eq!(uids.len(), unfolded.matches("BEGIN:VEVENT").count());
}

#[test]
fn a_count_of_days_that_is_none_is_refused() {
    forecast(&small(), &["--days", "zero"]).code(2);
}
