//! What is said of rules: one of them for who asks, all of them for the manual.

use std::fmt::Write as _;

use super::{Example, RULES, Rule};
use crate::base::{Lang, clause};

/// Everything about one rule.
pub fn explain(rule: &Rule, lang: Lang) -> String {
    let pick = |words: [&'static str; 2]| words[usize::from(lang == Lang::En)];
    let stops = if rule.stops_build {
        pick(["，有此问题不发布", ", and stops a build"])
    } else {
        ""
    };
    let mut text = format!(
        "{} ({})\n{}\n\n{}{stops}\n",
        rule.name,
        rule.code,
        rule.title_in(lang),
        rule.severity.label(lang),
    );
    for clause in rule.clauses.iter().filter_map(|id| clause::find(id)) {
        let (source, grade) = (clause.source.in_lang(lang), pick(clause.grade.meaning()));
        add(&mut text, format_args!("{} {source} ({grade})\n", clause.id));
    }
    let about = rule.about_in(lang);
    let [bad, good] = &rule.examples;
    let titles = [["错误的例子", "A bad example"], ["正确的例子", "A good example"]].map(pick);
    add(
        &mut text,
        format_args!(
            "\n{about}\n\n{}\n\n{}\n{}\n\n{}",
            titles[0],
            indented(bad),
            titles[1],
            indented(good)
        ),
    );
    text
}

/// What the manual says of the forecast, in Chinese and English.
const FORECAST: [&str; 2] = [
    "## 预报\n\n\
     gongkai forecast 从今天（或者 --as-of 的那一天）起往后看 180 天（--days 改），假定没有人再编辑，逐日列出：\
     哪条规则从这一天起会被违反，每个问题只列第一次；哪份文件定时发布、开始施行、到期、公示期满、置顶结束。\
     定时发布的文件到那一天如果已经超过期限，也会提前说出来。开头两行是每周一要看的：今天有什么问题，14 天内还会出现多少。\n\n\
     --format ics 输出日历（RFC 5545，全天事项，同一件事的 UID 不变），导入办公日历即可。\n\
     --format json 输出 {\"as_of\", \"until\", \"today\", \"soon\", \"coming\", \"events\"}：today 是当天的问题数，\
     soon 是 14 天内新出现的，都按 error、warning、info 计数；coming 的每一项有 on（日期）和 check 输出的各个字段 rule、severity、\
     file、line、column、message、help、clause；events 的每一项有 on、event、file、title，event 是 appears、in-force、expires、\
     closes、lapses、unpinned 之一。",
    "## The forecast\n\n\
     `gongkai forecast` looks 180 days ahead (`--days`) from today, or from `--as-of`, as if nobody edited anything, \
     and tells day by day which rule will be broken from that day on, each failure once, and which document is \
     published as scheduled, comes into force, expires, is no longer shown, or is pinned for the last day. A scheduled \
     document that will be too late by then is told beforehand. The first two lines are for Mondays: what is wrong \
     today, and how much more there will be within 14 days.\n\n\
     `--format ics` gives a calendar (RFC 5545, whole days, one thing keeps its UID).\n\
     `--format json` gives {\"as_of\", \"until\", \"today\", \"soon\", \"coming\", \"events\"}: `today` counts what is wrong \
     on the day and `soon` what will be new within 14 days, each by error, warning and info; an entry of `coming` has \
     `on` and the fields of `check`: rule, severity, file, line, column, message, help, clause; an entry of `events` has \
     on, event, file, title, and its event is one of appears, in-force, expires, closes, lapses, unpinned.",
];

/// The page of the manual that lists every rule.
pub fn page(lang: Lang) -> String {
    let pick = |words: [&'static str; 2]| words[usize::from(lang == Lang::En)];
    let mut page = format!(
        "# {}\n\n{}\n",
        pick(["审查规则", "The rules of the audit"]),
        pick([
            "gongkai check 逐条检查下面的规则，gongkai explain 名称 显示依据和例子。\n\
             在 site.yaml 里改级别：`审查规则: {名称: {级别: 提醒, 原因: …}}`；\
             在文首信息里放过一份文件：`允许: [{规则: 名称, 原因: …}]`。原因必须写，报告里都会列出。",
            "`gongkai check` looks for them, `gongkai explain NAME` shows the clause and examples.\n\
             In site.yaml the severity is set: `rules: {NAME: {severity: warning, reason: …}}`; in front \
             matter one file is let pass: `allow: [{rule: NAME, reason: …}]`. A reason is required, and \
             the report lists them all."
        ]),
    );
    add(&mut page, format_args!("\n{}\n", pick(FORECAST)));
    for rule in RULES {
        let stops = if rule.stops_build { pick(["，不发布", ", stops a build"]) } else { "" };
        add(
            &mut page,
            format_args!(
                "\n## {} {}\n\n`{}` · {}{stops} · {}\n\n{}\n",
                rule.code,
                rule.title_in(lang),
                rule.name,
                rule.severity.label(lang),
                rule.clause().source.in_lang(lang),
                rule.about_in(lang),
            ),
        );
    }
    page
}

fn indented(example: &Example) -> String {
    let lines = example.0.trim().lines().map(|line| format!("    {line}").trim_end().to_owned());
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

fn add(text: &mut String, what: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = text.write_fmt(what);
}
