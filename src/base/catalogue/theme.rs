//! Findings of `theme`: what is wrong with a template.

use super::findings;

findings! {
    /// A template that is not UTF-8.
    not_utf8(): Error "template-encoding",
        zh: "模板不是 UTF-8 编码", en: "the template is not UTF-8",
        help_zh: "请另存为 UTF-8", help_en: "save it as UTF-8";

    /// A name that the view does not have.
    undefined(detail): Error "template-undefined",
        zh: "模板用到了不存在的名字：{detail}", en: "the template uses a name that is not there: {detail}",
        help_zh: "每个模板能用的名字写在它的开头；检查拼写，或用 is defined 判断", help_en: "the head of each built-in template lists its names; check the spelling or ask `is defined`";

    /// A template that another one names.
    template_missing(detail): Error "template-missing",
        zh: "找不到模板：{detail}", en: "there is no such template: {detail}";

    /// Any other mistake in a template.
    template(detail): Error "template-mistake",
        zh: "模板有误：{detail}", en: "a mistake in the template: {detail}";
}
