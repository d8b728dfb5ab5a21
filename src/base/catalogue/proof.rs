//! Findings of `proof`: what does not agree between a published copy and its register.

use super::findings;

findings! {
    /// No register in a published copy.
    no_register(): Error "proof-no-register",
        zh: "这里没有 register.jsonl，不是完整的发布结果", en: "there is no register.jsonl here: this is no whole published copy";

    /// A page or file that is not there.
    missing(): Error "proof-missing" ["R-47-33"],
        zh: "登记簿里有，这里没有", en: "the register has it, and it is not here",
        help_zh: "重新生成并完整上传", help_en: "build again and upload all of it";

    /// A page whose text is another.
    text_altered(): Error "proof-text" ["R-19-01"],
        zh: "正文与登记簿的 SHA-256 不符", en: "its text does not agree with the SHA-256 of the register",
        help_zh: "重新生成并完整上传；自己的模板要原样保留 page.body_html", help_en: "build again and upload all of it; a template of your own keeps page.body_html as it is";

    /// A file whose bytes are others.
    file_altered(): Error "proof-file" ["R-19-01"],
        zh: "文件与登记簿的 SHA-256 不符", en: "the file does not agree with the SHA-256 of the register",
        help_zh: "重新生成并完整上传", help_en: "build again and upload all of it";

    /// Another register than that of the content.
    other_register(): Error "proof-register",
        zh: "发布的登记簿与 content/register.jsonl 不同", en: "the published register is another than content/register.jsonl",
        help_zh: "重新生成", help_en: "build again";
}
