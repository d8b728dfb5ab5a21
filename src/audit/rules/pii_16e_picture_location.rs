//! PII-16e: a picture that says where it was taken.

use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found};

rule! {
    code: "PII-16e",
    name: "picture-location",
    title: ["照片里有拍摄地点", "a picture says where it was taken"],
    clauses: ["R-PII-16", "R-PII-01"],
    severity: Warning,
    stops_build: false,
    about: [
        "手机拍的照片里常有拍摄地的经纬度，能看出人住在哪里、到过哪里。行踪是敏感个人信息。",
        "Photographs of telephones often hold where they were taken, to the metre: it tells where people live \
         and have been. That is sensitive personal information."
    ],
    bad: "
expect: content/news/a.jpg
-- content/news/a.md --
---
标题: 入户走访
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
![走访](a.jpg)
-- content/news/a.jpg (jpeg) --
~gps
",
    good: "
-- content/news/a.md --
---
标题: 入户走访
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
![走访](a.jpg)
-- content/news/a.jpg (jpeg) --
",
    checks: [File(check)],
    says: {
        /// A place.
        located(),
            zh: "照片里写着拍摄地的经纬度", en: "the picture says where it was taken",
            help_zh: "运行 gongkai check --strip 清除", help_en: "run gongkai check --strip";
    }
}

fn check(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    if file.attachment().is_located {
        found.push(located(file.place()));
    }
}
