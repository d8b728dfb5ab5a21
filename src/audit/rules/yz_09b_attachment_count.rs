//! YZ-09b: a list of attachments that does not agree with them.

use crate::audit::attached::{available, listed};
use crate::audit::rule::rule;
use crate::audit::{Audit, Found, Reviewed};

rule! {
    code: "YZ-09b",
    name: "attachment-count",
    title: ["附件说明与附件数量不符", "the list of attachments names more than there are"],
    clauses: ["R-YZ-09", "R-9704-07"],
    severity: Warning,
    stops_build: false,
    about: [
        "“附件：1.…2.…”列了几个，就要有几个。多个附件从 1 起连续编号，只有一个的不编号。",
        "As many attachments as are listed after 附件： are there. Several are numbered from 1 on without a \
         gap; one alone has no number."
    ],
    bad: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
请到服务台领取地图。

附件：1.开放区域名单
^^^^^^^^^^^^^^^^^^^^
3.停车场名单
^^^^^^^^^^^^

[名单](list.csv)
-- content/news/list.csv --
区域,时间
东广场,7时
",
    good: "
-- content/news/a.md --
---
标题: 广场开放日
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---
请到服务台领取地图。

附件：[开放区域名单](list.csv)
-- content/news/list.csv --
区域,时间
东广场,7时
",
    checks: [Document(check)],
    says: {
        /// How many are listed, and how many there are.
        fewer(listed, count),
            zh: "附件说明列了 {listed} 个，只有 {count} 个附件", en: "{listed} attachments are listed, and there are {count}",
            help_zh: "补上附件，或者改附件说明", help_en: "add them, or mend the list";
        /// A number that does not follow.
        numbered(written, meant),
            zh: "附件说明的序号“{written}”不连续", en: "the number {written} of the list does not follow",
            help_zh: "应当是“{meant}”", help_en: "it should be {meant}";
        /// One attachment with a number.
        alone(),
            zh: "只有一个附件，不编号", en: "one attachment alone has no number",
            help_zh: "写成“附件：名称”", help_en: "write 附件： and its name";
    }
}

fn check(audit: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    let passage = document.prose_passage();
    let listed = listed(passage.text);
    let Some(first) = listed.first() else { return };
    let count = available(audit, document);
    if count < listed.len() {
        found.push(fewer(passage.place(first.line.clone()), listed.len(), count));
    }
    for (at, entry) in (1..).zip(&listed) {
        let Some(number) = entry.number else { continue };
        let place = || passage.place(entry.line.clone());
        if listed.len() == 1 {
            found.push(alone(place()));
        } else if number != at {
            found.push(numbered(place(), number, at));
        }
    }
}
