//! PII-13b: a mailbox of a person.

use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found, Reviewed, privacy};
use crate::base::Span;

rule! {
    code: "PII-13b",
    name: "personal-mailbox",
    title: ["公开了个人邮箱", "a personal mailbox is published"],
    clauses: ["R-PII-13", "R-PII-04"],
    severity: Warning,
    stops_build: false,
    about: [
        "qq.com、163.com、126.com、gmail.com 等邮箱谁都可以注册，多半是个人的，也不能证明是\
         机关在收信。征集意见、受理申请应当用政务邮箱。site.yaml 里写的电子邮箱不算。",
        "Anybody can open a mailbox at qq.com, 163.com, 126.com or gmail.com: it is most likely that of a \
         person, and nothing shows that the agency reads it. Opinions and requests are taken at an official \
         one. The mailbox of site.yaml does not count."
    ],
    bad: "
-- content/news/a.md --
---
标题: 征集意见
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
意见请发到 example@163.com。
           ^^^^^^^^^^^^^^^
",
    good: "
-- content/news/a.md --
---
标题: 征集意见
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
意见请发到 opinions@a.example。
",
    checks: [Document(text), File(file)],
    says: {
        /// A mailbox.
        mailbox(),
            zh: "这是个人邮箱", en: "this is a personal mailbox",
            help_zh: "改为机关的政务邮箱", help_en: "write the official mailbox of the agency";
    }
}

fn text(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let spans = foreign(audit, &document.source.text).into_iter();
    found.extend(spans.map(|span| mailbox(document.place(span))));
}

fn file(audit: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    found.extend(file.places(|text| foreign(audit, text)).into_iter().map(mailbox));
}

/// The mailboxes of `text` but for that of the site itself.
fn foreign(audit: &Audit<'_>, text: &str) -> Vec<Span> {
    let own = audit.site.settings.footer.email.as_deref();
    let spans = privacy::mailboxes(text).into_iter();
    spans.filter(|span| own != Some(&text[span.start..span.end])).collect()
}
