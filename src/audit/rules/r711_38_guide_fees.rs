//! 711-38: a guide that does not say what an application costs.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed, guide};
use crate::document::schema::Key;

rule! {
    code: "711-38",
    name: "guide-without-fees",
    title: ["公开指南没有写收费", "a guide without the fees"],
    clauses: ["R-711-38", "R-FEE-01"],
    severity: Warning,
    stops_build: false,
    about: [
        "依申请提供政府信息不收费，数量、频次明显超过合理范围的可以收取信息处理费。指南应当写明不收费和信\
         息处理费的标准。",
        "Information is given free of charge, but for a processing fee where applications are excessive. \
         The guide says so, with the rates."
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
四、收费
不收费；明显超过合理范围的，收取信息处理费，标准见附表。
",
    checks: [Document(check)],
    says: {
        /// It does not speak of it.
        missing(),
            zh: "公开指南没有写信息处理费", en: "the guide says nothing of the processing fee",
            help_zh: "加一节“收费”，列出按件、按量两张标准表", help_en: "add a section on fees with the rates by application and by page";
    }
}

fn check(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let is_silent = || !document.prose().text.contains("信息处理费");
    if guide::is_guide(document.document) && is_silent() {
        found.push(missing(document.at(Key::Title)));
    }
}
