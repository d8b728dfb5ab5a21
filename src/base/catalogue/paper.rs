//! Sentences of the report that an office prints.

use super::sentences;

sentences! {
    /// The title.
    title(): zh: "政府信息公开审查报告", en: "Audit of the disclosure portal";
    /// What was looked at.
    looked_at(documents): zh: "检查了 {documents} 份文档", en: "{documents} documents were looked at";
    /// What is wrong today.
    today(day, errors, warnings, hints, allowed): zh: "{day}：错误 {errors}，提醒 {warnings}，提示 {hints}；另有 {allowed} 处已说明原因、允许保留", en: "{day}: errors {errors}, warnings {warnings}, hints {hints}; {allowed} more are allowed for a reason";
    /// What will be wrong soon.
    soon(day, count): zh: "到 {day}，不更新内容还会新出现 {count} 个问题", en: "by {day} there will be {count} more if nobody edits the content";
    /// How the vetoes stand.
    vetoes(over, open): zh: "单项否决：已触发 {over} 项，需人工核对 {open} 项", en: "vetoes: {over} are met, {open} are left to people";
    /// The heading of the summary.
    summary(): zh: "摘要", en: "Summary";
    /// The heading of the score.
    score(): zh: "按检查指标", en: "By the inspection’s indicators";
    /// What the score is not.
    not_all(): zh: "本次只检查了一部分规则、级别或者文件，下面的指标不能据此判断", en: "only some rules, severities or files were looked at, so the indicators cannot be judged";
    /// The table of the vetoes.
    table_of_vetoes(): zh: "单项否决：触发一项，整个网站不合格，不再评分", en: "Vetoes: one of them fails the whole website";
    /// The table of deductions.
    table_of_deductions(): zh: "扣分指标：分值未核实的，只计问题数", en: "Deductions: where points are not known, findings are counted";
    /// Points of one finding.
    points(points): zh: "{points} 分", en: "{points}";
    /// Points of several findings: whether each costs them is not known.
    points_at_least(points): zh: "至少 {points} 分", en: "{points} or more";
    /// Points that depend on what a column is.
    points_for_policies(points): zh: "属于政策文件类一级栏目的，{points} 分；需人工核对", en: "{points} if it is a main column of policies; for people to see";
    /// Points that were not looked for.
    points_not_looked_for(): zh: "没有检查", en: "not looked for";
    /// Points that nobody found a text for.
    points_unknown(): zh: "分值未核实", en: "points not known";
    /// The sum of the points that are known.
    sum(points): zh: "已核实分值的扣分，合计至少 {points} 分。其他指标的分值未核实，这里不给总分", en: "the deductions whose points are known come to {points} or more; of the others they are not, so there is no total";
    /// The table of what is coming.
    table_of_coming(): zh: "不更新内容将新出现的问题", en: "What will be wrong if nobody edits the content";
    /// The heading of the findings.
    by_clause(): zh: "问题", en: "Findings";
    /// There are none.
    nothing(): zh: "没有发现问题", en: "Nothing was found";
    /// The findings that rest on no clause.
    of_no_clause(): zh: "写法和格式", en: "Form";
    /// A clause, its source, and how well it is known.
    clause(id, source, grade): zh: "{id} {source}（条文来源：{grade}）", en: "{id} {source} ({grade})";
    /// The heading of what is allowed and set.
    exceptions(): zh: "允许的问题和调整的规则", en: "What is allowed, and rules that were set";
    /// The table of what is allowed.
    table_of_allowed(): zh: "允许的问题", en: "What is allowed";
    /// The table of rules that were set.
    table_of_adjusted(): zh: "调整的规则", en: "Rules that were set";
    /// There is nothing of the kind.
    no_exceptions(): zh: "没有允许的问题，也没有调整的规则", en: "Nothing is allowed, and no rule was set";
    /// A rule that is off.
    rule_off(): zh: "关闭", en: "off";
    /// The heading of what is left to people.
    unchecked(): zh: "程序不能检查的", en: "What no program can check";
    /// The table of it.
    table_of_unchecked(): zh: "由人核对，结果填在表内", en: "For people to see; the result is written into the table";
}
