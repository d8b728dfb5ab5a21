//! 47-21b: a picture that is too large.

use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found};
use crate::source;

rule! {
    code: "47-21b",
    name: "heavy-picture",
    title: ["图片太大", "a picture that is too large"],
    clauses: ["R-47-21"],
    severity: Info,
    stops_build: false,
    about: [
        "超过500 KB的图片应当压缩：照片存为 JPEG，宽度不超过1200像素。",
        "A picture of more than 500 kB should be compressed: a photograph as JPEG, no wider than 1200 pixels."
    ],
    bad: "
expect: content/news/big.png
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
![东广场](big.png)
-- content/news/big.png (png 600000) --
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
![东广场](small.png)
-- content/news/small.png (png 20000) --
",
    checks: [File(check)],
    says: {
        /// How many kilobytes.
        heavy(size),
            zh: "图片有 {size} KB，超过 500 KB", en: "the picture has {size} kB, more than 500",
            help_zh: "压缩后再放", help_en: "compress it";
    }
}

/// The most bytes that a picture has.
const LARGEST: usize = 500_000;

fn check(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    if source::is_picture(file.path) && LARGEST < file.bytes.len() {
        found.push(heavy(file.place(), file.bytes.len() / 1000));
    }
}
