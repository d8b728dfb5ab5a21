//! FEE-01: a rate of the processing fee that is not the national one.

use std::ops::Range;

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "FEE-01",
    name: "wrong-fee",
    title: ["信息处理费标准写错", "a wrong rate of the processing fee"],
    clauses: ["R-FEE-01"],
    severity: Error,
    stops_build: false,
    about: [
        "信息处理费按件：10件以下不收费，11—30件的部分每件100元，31件以上每增加10件为一档，每档提高100元；\
         按量：30页以下不收费，31—100页每页10元，101—200页每页20元，201页以上每页40元。提到信息处理费的文\
         档里，档次或者金额与此不同的报错。",
        "By application: 10 a month are free, 11 to 30 cost 100 yuan each, and from 31 on each step of \
         ten costs 100 more. By page: 30 are free, 31 to 100 cost 10 yuan each, 101 to 200 cost 20, from \
         201 on 40. Found in any text on the fee that has another step or amount."
    ],
    bad: "
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/fee.md --
---
标题: 信息处理费标准
类型: 页面
发布时间: 2024-01-08 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
信息处理费按件计收。

11—30件的部分，每件50元。
                   ^^^^
",
    good: "
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/fee.md --
---
标题: 信息处理费标准
类型: 页面
发布时间: 2024-01-08 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
信息处理费按件计收。

11—30件的部分，每件100元；31—40件的部分，每件200元。

31页至100页的部分，每页10元；201页以上的部分，每页40元。
",
    checks: [Document(check)],
    says: {
        /// Another amount.
        amount(step, right, written),
            zh: "{step}的标准是每{right}元，这里写的是 {written} 元", en: "{step} cost {right} yuan each, not {written}",
            help_zh: "照国务院办公厅的标准改", help_en: "write the national rate";

        /// Another step.
        step(from, unit, last),
            zh: "从第 {from} {unit}开始的一档到第 {last} {unit}为止", en: "the step from {from} {unit} on ends at {last}",
            help_zh: "照国务院办公厅的标准改", help_en: "write the national step";
    }
}

/// A step of the fee as it is written: from, to, by what, and the amount behind it.
#[derive(Debug)]
struct Step {
    from: u32,
    /// None when it has no end.
    to: Option<u32>,
    unit: char,
    at: Range<usize>,
    amount: Option<(u32, Range<usize>)>,
}

/// How far behind a step its amount stands, in bytes.
const NEAR: usize = 120;

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let text = &document.prose().text;
    if !text.contains("信息处理费") {
        return;
    }
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        for written in steps(line) {
            judge(document, start, &written, found);
        }
        start += line.len();
    }
}

fn judge(document: &Reviewed<'_>, start: usize, written: &Step, found: &mut Found) {
    let Some((to, right)) = national(written.from, written.unit) else { return };
    let place = |at: &Range<usize>| document.in_prose(start + at.start..start + at.end);
    let (from, unit) = (written.from, written.unit);
    if let (Some(to), Some(end)) = (to, written.to)
        && to != end
    {
        found.push(step(place(&written.at), from, unit, to));
    } else if let Some((amount_written, at)) = &written.amount
        && to == written.to
        && *amount_written != right
    {
        let name = to.map_or(format!("{from}{unit}以上"), |to| format!("{from}—{to}{unit}"));
        found.push(amount(place(at), name, format_args!("{unit}{right}"), amount_written));
    }
}

/// The end of the national step that begins with `from`, and its amount.
fn national(from: u32, unit: char) -> Option<(Option<u32>, u32)> {
    match (from, unit) {
        (11, '件') => Some((Some(30), 100)),
        (31.., '件') if from % 10 == 1 => Some((Some(from + 9), 200 + (from - 31) * 10)),
        (31, '页') => Some((Some(100), 10)),
        (101, '页') => Some((Some(200), 20)),
        (201, '页') => Some((None, 40)),
        _ => None,
    }
}

/// The steps that a line names.
fn steps(line: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut at = 0;
    while let Some(next) = line[at..].find(|c: char| c.is_ascii_digit()) {
        let start = at + next;
        let (number, end) = number(line, start);
        at = end;
        if let Some(read) = step_at(line, start, number, end) {
            at = read.at.end;
            steps.push(read);
        } else if line[end..].trim_start().starts_with('元')
            && let Some(last) = steps.last_mut()
            && last.amount.is_none()
            && end - last.at.end < NEAR
        {
            let yuan = end + line[end..].find('元').unwrap_or(0) + '元'.len_utf8();
            last.amount = Some((number, start..yuan));
        }
    }
    steps
}

/// The step whose first number stands at `start`.
fn step_at(line: &str, start: usize, from: u32, end: usize) -> Option<Step> {
    let rest = line[end..].trim_start_matches(['件', '页', ' ']);
    let behind = rest.trim_start_matches(['-', '—', '–', '－', '~', '～', '至', '到', ' ']);
    if behind.len() < rest.len() && behind.starts_with(|c: char| c.is_ascii_digit()) {
        let (to, end) = number(line, line.len() - behind.len());
        let unit = line[end..].chars().next().filter(|c| ['件', '页'].contains(c))?;
        return Some(Step { from, to: Some(to), unit, at: start..end + unit.len_utf8(), amount: None });
    }
    let unit = line[end..].chars().next().filter(|c| ['件', '页'].contains(c))?;
    let end = end + unit.len_utf8();
    let above = line[end..].starts_with("以上");
    above.then_some(Step { from, to: None, unit, at: start..end + "以上".len(), amount: None })
}

/// The number at `start`, and where it ends.
fn number(line: &str, start: usize) -> (u32, usize) {
    let digits = line[start..].bytes().take_while(u8::is_ascii_digit).count();
    (line[start..start + digits].parse().unwrap_or(u32::MAX), start + digits)
}
