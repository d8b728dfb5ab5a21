//! 47-26e: an attachment that is very large.

use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found};

rule! {
    code: "47-26e",
    name: "heavy-file",
    title: ["附件太大", "an attachment is very large"],
    clauses: ["R-47-26"],
    severity: Info,
    stops_build: false,
    about: [
        "超过10 MB的附件在手机上要下载很久。多半是扫描件，或者插了没有压缩的照片。",
        "An attachment of more than 10 MB takes long on a telephone. Most often it is a scan, or holds \
         photographs as a camera made them."
    ],
    bad: "
expect: content/news/a.png
-- content/news/a.md --
---
标题: 报名情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
[地图](a.png)
-- content/news/a.png (heavy) --
",
    good: "
-- content/news/a.md --
---
标题: 报名情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
[地图](a.png)
-- content/news/a.png (png) --
",
    checks: [File(check)],
    says: {
        /// Its size.
        heavy(size),
            zh: "附件有 {size} MB，超过 10 MB", en: "it has {size} MB, which is more than 10 MB",
            help_zh: "压缩图片，或者分成几份", help_en: "compress its pictures, or split it";
    }
}

/// The size from which a file is large, in bytes.
const LARGE: usize = 10 * 1024 * 1024;

fn check(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    if LARGE < file.bytes.len() {
        found.push(heavy(file.place(), file.bytes.len() >> 20));
    }
}
