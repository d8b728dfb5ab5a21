//! Findings of `markdown`: what is wrong inside a body.

use super::findings;

findings! {
    /// Raw HTML that is not on the allow-list was left out.
    html_stripped(what): Error "html-stripped",
        zh: "正文中的 HTML 含有不允许的内容，已去除：{what}",
        en: "the body's HTML holds something that is not allowed and was left out: {what}",
        help_zh: "请改用 Markdown 写法；允许的标签见手册“正文”一页",
        help_en: "write it in Markdown; the manual's page on the body lists the tags that are allowed";
}
