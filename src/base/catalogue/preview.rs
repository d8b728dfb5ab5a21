//! Sentences of `preview`: the bar and the overlay.

use super::sentences;

sentences! {
    /// What the bar is.
    preview(): zh: "gongkai 预览", en: "gongkai preview";
    /// How much is wrong with the page's own file.
    findings(count): zh: "本页 {count} 处问题", en: "{count} findings on this page";
    /// The label of the box for another day.
    as_of_day(): zh: "按这一天查看", en: "as of";
    /// The label of the index number.
    index_number(): zh: "索引号", en: "index number";
    /// An index number that a document will have if it is published next.
    provisional(index): zh: "{index}（待定）", en: "{index} (provisional)";
    /// The label of the validity.
    validity(): zh: "有效性", en: "validity";
    /// The label of what keeps a document from being public.
    standing(): zh: "状态", en: "standing";
    /// The title of the overlay.
    broken(count): zh: "内容有 {count} 处错误；下面是最近一次没有错误的网页", en: "the content has {count} errors; underneath is the last page without any";
    /// The button that closes the overlay.
    close(): zh: "关闭", en: "close";
}
