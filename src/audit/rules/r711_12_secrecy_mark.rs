//! 711-12: a mark of secrecy on what is published.

use std::ops::Range;

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

/// The grades of secrecy (密级).
const GRADES: [&str; 3] = ["绝密", "机密", "秘密"];

/// The lines at the head of a text that a mark may stand on.
const HEAD: usize = 8;

rule! {
    code: "711-12",
    name: "secrecy-mark",
    title: ["带有密级标志", "a mark of secrecy"],
    clauses: ["R-711-12", "R-9704-10"],
    severity: Error,
    stops_build: true,
    about: [
        "国家秘密不得公开。正文里有“机密★1年”这样的标志，开头几行单独写着密级，或者第一行是六位份号的，都是涉密文件的版头，\
         发布前要停下来核实。",
        "State secrets are not made public. A mark such as 机密★1年, a grade of secrecy alone on one of the first \
         lines, or a copy number of six digits on the first, is the head of a secret paper: publication stops \
         until somebody has looked."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 关于巡查工作的通知
类型: 通知公告
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 不适用}
---
000012
^^^^^^
机密★1年
^^^^^
各科室：
",
    good: "
-- content/notices/a.md --
---
标题: 关于保密工作的通知
类型: 通知公告
发布时间: 2024-03-01 09:30
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 不适用}
---
各科室：
机密、秘密级文件不得上网，商业秘密依法保护。
",
    checks: [Document(check)],
    says: {
        /// A grade.
        grade(mark),
            zh: "“{mark}”是密级标志，涉密文件不能公开", en: "`{mark}` is a mark of secrecy, and a secret paper is not made public",
            help_zh: "立即核实；确已解密的，删去版头并在审查记录中说明", help_en: "look into it at once; of a paper that is secret no more, take the head out and say so in the review";

        /// A copy number.
        copy(),
            zh: "六位份号只用于涉密文件", en: "only secret papers bear a copy number of six digits",
            help_zh: "立即核实是不是涉密文件；不是的删去份号", help_en: "look into it at once; if it is no secret paper, take the number out";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let body = document.source.body().trim_start();
    if !body.contains('密') && !body.starts_with(|c: char| c.is_ascii_digit()) {
        // Nearly every text: a build need not read its words for this.
        return;
    }
    let text = &document.prose().text;
    let mut at = 0;
    let mut lines = 0;
    for line in text.split('\n') {
        let words = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        let range = start..start + words.len();
        if lines == 0 && is_copy_number(words) {
            found.push(copy(document.in_prose(range)));
        } else if let Some(mark) = marked(words, lines < HEAD) {
            let place = Range { start: start + mark.start, end: start + mark.end };
            found.push(grade(document.in_prose(place), &words[mark]));
        }
        lines += usize::from(!words.is_empty());
        at += line.len() + 1;
    }
}

/// Where in a line a mark of secrecy stands: a grade with a star, or alone at the head of a text.
fn marked(line: &str, is_head: bool) -> Option<Range<usize>> {
    for grade in GRADES {
        let alone = line.chars().filter(|c| !c.is_whitespace()).eq(grade.chars());
        if is_head && alone {
            return Some(0..line.len());
        }
        if let Some(at) = line.find(&format!("{grade}★")) {
            return Some(at..at + grade.len() + '★'.len_utf8());
        }
    }
    None
}

fn is_copy_number(line: &str) -> bool {
    line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit())
}
