//! 711-17: a guide that names no place to consult information.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed, guide};
use crate::document::schema::Key;

rule! {
    code: "711-17",
    name: "guide-without-places",
    title: ["公开指南没有写查阅场所", "a guide without places to consult"],
    clauses: ["R-711-17"],
    severity: Warning,
    stops_build: false,
    about: [
        "政府信息可以在国家档案馆、公共图书馆、政务服务场所查阅，指南应当写明在哪里。看正文有没有提到档案\
         馆、图书馆、政务服务中心或者查阅点。",
        "Information may be consulted in archives, public libraries and halls of public service, and the \
         guide says where. Found when its text names none."
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
在本网站浏览。
三、公开工作机构
机构名称：示例委办公室
办公地址：示例路1号
办公时间：工作日9:00—17:00
联系电话：0000-6000012
传真号码：0000-6000013
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
        /// None is named.
        missing(),
            zh: "公开指南没有写明查阅场所", en: "the guide names no place where information can be consulted",
            help_zh: "写明档案馆、图书馆、政务服务场所等查阅点的地址和开放时间", help_en: "name the archives, libraries or halls, with their addresses and hours";
    }
}

/// The places that there are.
const PLACES: [&str; 6] = ["档案馆", "图书馆", "政务服务", "查阅点", "查阅场所", "查阅中心"];

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    if !guide::is_guide(document.document) {
        return;
    }
    let text = &document.prose().text;
    if !PLACES.iter().any(|place| text.contains(place)) {
        found.push(missing(document.at(Key::Title)));
    }
}
