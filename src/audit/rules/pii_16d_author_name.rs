//! PII-16d: somebody is named in the properties of an attachment.

use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found};

rule! {
    code: "PII-16d",
    name: "author-name",
    title: ["附件属性里有人名", "the properties of an attachment name somebody"],
    clauses: ["R-PII-16"],
    severity: Warning,
    stops_build: false,
    about: [
        "办公软件把作者和最后修改人的名字写进文件属性，照片里也可能有拍摄者。发布前应当清除。机关自己的名称、软件的默认名\
         不算。",
        "Office programs write who made a file and who changed it last into its properties; a photograph may \
         name who took it. They are taken out before it is published. The name of the agency does not count, \
         nor does one that a program made up."
    ],
    bad: "
expect: content/news/a.xlsx
expect: content/news/b.jpg
-- content/news/a.md --
---
标题: 报名情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
[名单](a.xlsx)

![广场](b.jpg)
-- content/news/a.xlsx (xlsx) --
~author 张三
单位
-- content/news/b.jpg (jpeg) --
~artist Li Si
",
    good: "
-- content/news/a.md --
---
标题: 报名情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
[名单](a.xlsx)

![广场](b.jpg)
-- content/news/a.xlsx (xlsx) --
~author 示例委
单位
-- content/news/b.jpg (jpeg) --
~artist Administrator
",
    checks: [File(check)],
    says: {
        /// Somebody.
        named(name),
            zh: "文件属性里写着“{name}”", en: "its properties name {name}",
            help_zh: "运行 gongkai check --strip，或者在软件里“检查文档”并删除个人信息", help_en: "run gongkai check --strip, or have the program remove personal information";
    }
}

/// The names that programs make up, in small letters.
const PROGRAMS: [&str; 14] = [
    "administrator", "admin", "user", "users", "owner", "unknown", "author", "windows 用户", "windows user",
    "微软用户", "microsoft office user", "openpyxl", "python-docx", "作者",
];

fn check(audit: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    let settings = &audit.site.settings;
    let is_nobody = |name: &str| {
        PROGRAMS.contains(&name.to_lowercase().as_str())
            || [&settings.agency, &settings.short_name].iter().any(|own| name.contains(&***own))
    };
    let people = file.attachment().people.iter().filter(|person| !is_nobody(&person.name));
    let mut names: Vec<&str> = people.map(|person| &*person.name).collect();
    names.dedup();
    if !names.is_empty() {
        found.push(named(file.place(), names.join("、")));
    }
}
