//! 47-31: too many or too few channels.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found};
use crate::base::Place;

rule! {
    code: "47-31",
    name: "channel-count",
    title: ["频道太多或者太少", "too many or too few channels"],
    clauses: ["R-47-31"],
    severity: Info,
    stops_build: false,
    about: [
        "主导航的频道以5至8个为宜，多了难找，少了一层太深。",
        "The main navigation has five to eight channels: more are hard to find one's way in, fewer make for \
         deep trees."
    ],
    bad: "
expect: content/_index.md
-- content/c0/_index.md --
---
标题: 频道0
默认类型: 动态
---
-- content/c1/_index.md --
---
标题: 频道1
默认类型: 动态
---
",
    good: "
-- content/c0/_index.md --
---
标题: 频道0
默认类型: 动态
---
-- content/c1/_index.md --
---
标题: 频道1
默认类型: 动态
---
-- content/c2/_index.md --
---
标题: 频道2
默认类型: 动态
---
",
    checks: [Site(check)],
    says: {
        /// How many.
        channels(count),
            zh: "有 {count} 个频道，以 5 至 8 个为宜", en: "there are {count} channels; five to eight are right",
            help_zh: "合并或者拆分一级栏目", help_en: "merge or divide columns of the first level";
    }
}

fn check(audit: &Audit<'_>, found: &mut Found) {
    let count = audit.site.columns.top().len();
    if let Some(home) = audit.site.columns.home().filter(|_| !(5..=8).contains(&count)) {
        found.push(channels(Place::File(home.file.path.clone()), count));
    }
}
