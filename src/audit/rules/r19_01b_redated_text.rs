//! 19-01b: a text that was published before under an earlier day.

use crate::audit::rule::rule;
use crate::audit::repeats::repeats;
use crate::audit::{Audit, Found};
use crate::base::{Digest, Place, date};
use crate::document::Document;

rule! {
    code: "19-01b",
    name: "redated-text",
    title: ["旧文换日期再发", "an old text under a new day"],
    clauses: ["R-19-01"],
    severity: Warning,
    stops_build: false,
    about: [
        "把旧信息换一个日期再发，是弄虚作假，单项否决。两份文档去掉标点和空白后正文完全相同、发布日期不同的，\
         提醒后发的一份；不足100字的正文、附有数据文件的文档和已撤回的文档不比较。",
        "An old text under a new day is a forgery that fails the whole website. Found of the later of two \
         documents whose texts are the same but for marks and blanks, published on different days; texts of \
         less than 100 letters, those with data, and what was withdrawn are not compared."
    ],
    bad: "
expect: content/news/b.md
-- content/news/a.md --
---
标题: 广场开放提示
类型: 动态
发布时间: 2023-04-16 09:30
审查: {审查人: 办公室, 日期: 2023-04-16, 保密: 通过, 合法性: 通过}
---
广场每日7时开放，22时关闭，夜间清场后不再入场。参观从南门进入，从东门离开，请提前预约，携带预约时使用的证件。老年人、残疾人和带婴幼儿的家庭走北门无障碍通道，轮椅在游客服务中心免费借用，当日归还。宠物、自行车和易燃物品不得带入，行李可以寄存在南门东侧的寄存处，每件每日不收费。
-- content/news/b.md --
---
标题: 广场参观提示
类型: 动态
发布时间: 2024-04-20 09:30
审查: {审查人: 办公室, 日期: 2024-04-20, 保密: 通过, 合法性: 通过}
---
广场每日7时开放，22时关闭，夜间清场后不再入场。

参观从南门进入，从东门离开，请提前预约，携带预约时使用的证件。

老年人、残疾人和带婴幼儿的家庭走北门无障碍通道，轮椅在游客服务中心免费借用，当日归还。宠物、自行车和易燃物品不得带入，行李可以寄存在南门东侧的寄存处，每件每日不收费。
",
    good: "
-- content/news/a.md --
---
标题: 广场开放提示
类型: 动态
发布时间: 2023-04-16 09:30
审查: {审查人: 办公室, 日期: 2023-04-16, 保密: 通过, 合法性: 通过}
---
广场每日7时开放，22时关闭，夜间清场后不再入场。参观从南门进入，从东门离开，请提前预约，携带预约时使用的证件。老年人、残疾人和带婴幼儿的家庭走北门无障碍通道，轮椅在游客服务中心免费借用，当日归还。宠物、自行车和易燃物品不得带入，行李可以寄存在南门东侧的寄存处，每件每日不收费。
-- content/news/b.md --
---
标题: 广场参观提示
类型: 动态
发布时间: 2024-04-20 09:30
审查: {审查人: 办公室, 日期: 2024-04-20, 保密: 通过, 合法性: 通过}
---
广场每日7时开放，21时关闭，夜间清场后不再入场。参观从南门进入，从东门离开，请提前预约，携带预约时使用的证件。老年人、残疾人和带婴幼儿的家庭走北门无障碍通道，轮椅在游客服务中心免费借用，当日归还。宠物、自行车和易燃物品不得带入，行李可以寄存在南门东侧的寄存处，每件每日不收费。
",
    checks: [Site(check)],
    says: {
        /// The older one and its day.
        same(path, published),
            zh: "正文与 {published} 发布的 {path} 相同", en: "the text is that of {path}, which was published on {published}",
            help_zh: "需要再提醒的，写明这一次的情况；重复发布的，撤回一份", help_en: "say what is new this time, or withdraw one of the two";
    }
}

fn check(audit: &Audit<'_>, found: &mut Found) {
    for [older, newer] in repeats(audit.site, text) {
        let (place, published) = (Place::File(newer.path.clone()), older.dates.published.date());
        found.push(same(place, older.path.in_content(), date::day(published)));
    }
}

/// What a document says, when that is compared.
fn text(document: &Document) -> Option<Digest> {
    let is_compared = document.data_file.is_none() && document.withdrawn.is_none();
    document.text.gist.filter(|_| is_compared).map(|gist| gist.text)
}
