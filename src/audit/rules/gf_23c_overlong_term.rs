//! GF-23c: a normative document with too long a term.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::date;
use crate::document::schema::Key;
use crate::document::{Document, Kind};
use crate::site::Validity;

rule! {
    code: "GF-23c",
    name: "overlong-term",
    title: ["有效期超过上限", "a term that is too long"],
    clauses: ["R-GF-23"],
    severity: Warning,
    stops_build: false,
    about: [
        "规范性文件的有效期一般不超过5年，名称带“暂行”“试行”的不超过2年，从施行日期算起。已经失效的不核对；当\
         地规定不同的，写“允许”。",
        "The term of a normative document is five years at most, and two where its title says that it is a \
         trial (暂行, 试行). What has lapsed is left out; where local rules differ, `allow` it."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 示例委停车管理暂行办法
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2024-04-01
有效期至: 2027-03-31
          ^^^^^^^^^^
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    good: "
-- content/notices/a.md --
---
标题: 示例委停车管理暂行办法
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2024-04-01
有效期至: 2026-03-31
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    checks: [Document(check)],
    says: {
        /// The years.
        overlong(years, last),
            zh: "有效期超过 {years} 年，最迟到 {last}", en: "the term is longer than {years} years, which end on {last}",
            help_zh: "对照正文的有效期；写错的改正", help_en: "compare the text, and mend the day if it is a slip";
    }
}

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: Document { kind, normative, dates, title, .. }, .. } = document;
    let validity = audit.site.entry(document.id).validity;
    let is_over = matches!(validity, Some(Validity::Repealed | Validity::Expired));
    let amends = &audit.site.entry(document.id).relations.amends;
    if *kind != Kind::Policy || !normative || is_over || !amends.is_empty() {
        return;
    }
    let is_trial = title.contains("暂行") || title.contains("试行");
    let years = if is_trial { 2 } else { 5 };
    let Some((effective, expires)) = dates.effective.zip(dates.expires) else { return };
    let last = effective.saturating_add(jiff::Span::new().years(years));
    if last < expires {
        found.push(overlong(document.at(Key::Expires), years, date::day(last)));
    }
}
