//! 9704-12b: the title of an official document without 关于.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};
use crate::document::schema::Key;
use crate::document::{Document, Kind};

rule! {
    code: "9704-12b",
    name: "title-without-about",
    title: ["公文标题没有“关于”", "an official title without 关于"],
    clauses: ["R-9704-12"],
    severity: Info,
    stops_build: false,
    about: [
        "公文标题由发文机关、事由和文种组成，事由前用“关于”，公布时可以省略发文机关。政策文件以“通知”“意见”“\
         决定”“批复”结尾而没有“关于”的，提示。",
        "An official title is made of the organ, 关于 with the matter, and the form; on the web the organ may \
         be left out. Found in a policy that is called 通知, 意见, 决定 or 批复 and has no 关于."
    ],
    bad: "
-- content/notices/a.md --
---
标题: 做好停车管理工作的通知
      ^^^^^^^^^^^^^^^^^^^^^^
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 通知
关键词: [停车]
施行日期: 2024-03-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    good: "
-- content/notices/a.md --
---
标题: 关于做好停车管理工作的通知
类型: 政策文件
发布时间: 2024-03-02 09:30
规范性文件: true
发文字号: 示委规〔2024〕1号
成文日期: 2024-03-01
主题分类: 综合政务
体裁: 通知
关键词: [停车]
施行日期: 2024-03-01
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　停车免费。
",
    checks: [Document(check)],
    says: {
        /// The form.
        without(form),
            zh: "标题以“{form}”结尾，没有“关于”", en: "the title ends in {form} and has no 关于",
            help_zh: "写成“关于……的{form}”", help_en: "write 关于…的{form}";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let Reviewed { document: Document { title, kind, .. }, .. } = document;
    let form = ["通知", "意见", "决定", "批复"].into_iter().find(|form| title.ends_with(form));
    if let Some(form) = form
        && *kind == Kind::Policy
        && !title.contains("关于")
    {
        found.push(without(document.at(Key::Title), form));
    }
}
