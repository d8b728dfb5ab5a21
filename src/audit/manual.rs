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
