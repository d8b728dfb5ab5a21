//! 711-02: a guide without one of its nine elements.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed, guide};
use crate::document::schema::Key;

rule! {
    code: "711-02",
    name: "guide-element",
    title: ["公开指南缺少法定内容", "an element that the guide lacks"],
    clauses: ["R-711-02"],
    severity: Error,
    stops_build: false,
    about: [
        "公开指南应当写明政府信息的分类、编排体系、获取方式，以及公开工作机构的名称、办公地址、办公时间、\
         联系电话、传真号码、互联网联系方式，共九项，每项要有具体的值。缺一项报一条。",
        "The guide tells how information is classed, arranged and had, and of the disclosure office its \
         name, address, hours, telephone, fax number and contact on the internet: nine elements, each \
         with its value. One finding for each that is missing."
    ],
    bad: "
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/guide.md --
---
标题: 政府信息公开指南
      ^^^^^^^^^^^^^^^^
类型: 指南
发布时间: 2024-01-08 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
一、分类和编排体系
本机关的政府信息分为四类，按年份编排。
二、获取方式
在本网站浏览，或者到市图书馆、市档案馆查阅。
三、公开工作机构
机构名称：示例委办公室
办公地址：示例路1号
办公时间：工作日9:00—17:00
联系电话：0000-6000012
电子邮箱：gongkai@a.example
",
    good: "
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
-- content/disclosure/guide.md --
---
标题: 政府信息公开指南
类型: 指南
发布时间: 2024-01-08 10:00
审查: {审查人: 办公室, 日期: 2024-01-05, 保密: 通过, 合法性: 通过}
---
一、分类和编排体系
本机关的政府信息分为四类，按年份编排。
二、获取方式
在本网站浏览，或者到市图书馆、市档案馆查阅。
三、公开工作机构
机构名称：示例委办公室
办公地址：示例路1号
办公时间：工作日9:00—17:00
联系电话：0000-6000012
传真号码：0000-6000013
电子邮箱：gongkai@a.example
",
    checks: [Document(check)],
    says: {
        /// One is not there.
        missing(element),
            zh: "公开指南没有写“{element}”，或者没有写具体内容", en: "the guide does not say the {element}, or says no value",
            help_zh: "单独写一行“{element}：…”，写具体的内容", help_en: "give {element} a line of its own, with its value";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    if !guide::is_guide(document.document) {
        return;
    }
    let text = &document.prose().text;
    let lacking = guide::ELEMENTS.iter().filter(|element| !element.is_in(text));
    found.extend(lacking.map(|element| missing(document.at(Key::Title), element.name)));
}
