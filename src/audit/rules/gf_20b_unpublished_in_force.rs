//! GF-20b: a normative document that was in force before it was public.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::base::date;
use crate::document::schema::Key;
use crate::document::{Document, Kind};

rule! {
    code: "GF-20b",
    name: "unpublished-in-force",
    title: ["公布前已经施行", "in force before it was public"],
    clauses: ["R-GF-20"],
    severity: Info,
    stops_build: false,
    about: [
        "涉及市场主体权利义务的规范性文件，未经公布不得作为行政管理的依据。规范性文件的发布时间晚于施行日期的，\
         中间这段时间没有依据，提示。",
        "A normative document that was not published is no basis for what an agency does. Found where one \
         became public only after the day it was in force."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
发布时间: 2024-03-12 09:30
          ^^^^^^^^^^^^^^^^
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2024-03-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    good: "
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
发布时间: 2024-03-12 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 办法
关键词: [停车]
施行日期: 2024-04-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    checks: [Document(check)],
    says: {
        /// Both days.
        late(effective, published),
            zh: "{effective} 施行，{published} 才公布", en: "in force from {effective}, published on {published} only",
            help_zh: "以后先公布再施行，或者当日公布", help_en: "publish it on that day or before";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: Document { dates, normative, kind, .. }, .. } = document;
    let (published, written) = (dates.published.date(), dates.written);
    let Some(effective) = dates.effective.filter(|effective| *effective < published) else { return };
    let is_retroactive = written.is_some_and(|written| effective < written);
    if *kind == Kind::Policy && *normative && !is_retroactive {
        let place = document.at(Key::Published);
        found.push(late(place, date::day(effective), date::day(published)));
    }
}
