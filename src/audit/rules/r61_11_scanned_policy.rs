//! 61-11: a document that is only a picture of its text.

use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found, Reviewed};
use crate::base::Place;
use crate::document::Kind;
use crate::source;

rule! {
    code: "61-11",
    name: "scanned-text",
    title: ["公开的是扫描件", "what is published is a scan"],
    clauses: ["R-61-11"],
    severity: Warning,
    stops_build: false,
    about: [
        "公开的文件应当是电子文本，能检索、能复制，看不见的人也能听。没有文字的PDF是扫描件；政策文件、规章的正文没有文\
         字、只附图片的也算。",
        "What is published is text, so that it can be searched, copied and read aloud. A PDF without any text \
         is a scan; a policy or a rule whose text is only pictures counts too."
    ],
    bad: "
expect: content/notices/b.pdf
expect: content/notices/c.md
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
发文字号: 示委发〔2024〕1号
成文日期: 2024-03-01
发布时间: 2024-03-02 09:30
主题分类: 综合政务
体裁: 通知
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
[全文](b.pdf)
-- content/notices/b.pdf (pdf) --
~scan
-- content/notices/c.md --
---
标题: 示例委通行管理办法
类型: 政策文件
发文字号: 示委发〔2024〕2号
成文日期: 2024-03-01
发布时间: 2024-03-02 09:30
主题分类: 综合政务
体裁: 通知
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
![全文](c.png)
-- content/notices/c.png (png) --
",
    good: "
-- content/notices/a.md --
---
标题: 示例委停车管理办法
类型: 政策文件
发文字号: 示委发〔2024〕1号
成文日期: 2024-03-01
发布时间: 2024-03-02 09:30
主题分类: 综合政务
体裁: 通知
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
[全文](b.pdf)
-- content/notices/b.pdf (pdf) --
Article 1
-- content/notices/c.md --
---
标题: 示例委通行管理办法
类型: 政策文件
发文字号: 示委发〔2024〕2号
成文日期: 2024-03-01
发布时间: 2024-03-02 09:30
主题分类: 综合政务
体裁: 通知
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
第一条　在广场内步行的，不受时间限制；骑行的，应当下车推行。

![示意图](c.png)
-- content/notices/c.png (png) --
",
    checks: [Document(text), File(file)],
    says: {
        /// A PDF.
        scan(),
            zh: "这份PDF是扫描件，里面没有文字", en: "this PDF is a scan: there is no text in it",
            help_zh: "用文字处理软件另存为PDF，不要打印后扫描；或者把文字写进正文", help_en: "save it as a PDF from where it was written, or put its text here";

        /// A document.
        pictures(),
            zh: "正文没有文字，只有图片", en: "the document has no text, only pictures",
            help_zh: "把文字写进正文，图片留作附件", help_en: "put the text here, and keep the pictures as attachments";
    }
}

/// The characters from which a text says something by itself.
const WORDS: usize = 20;

fn text(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let is_binding = matches!(document.document.kind, Kind::Policy | Kind::Regulation);
    if !is_binding || !document.source.body().contains("![") {
        return;
    }
    let words = document.prose().text.chars().filter(|c| c.is_alphanumeric()).count();
    let files = audit.site.entry(document.id).attachments.iter();
    let mut files = files.map(|at| &audit.site.files[*at].source);
    if words < WORDS && files.all(source::is_picture) {
        found.push(pictures(Place::File(document.document.path.clone())));
    }
}

fn file(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    if file.attachment().is_scan {
        found.push(scan(file.place()));
    }
}
