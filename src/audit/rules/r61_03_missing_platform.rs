//! 61-03: a portal without the column 政府信息公开.

use crate::audit::rule::rule;
use crate::audit::{Audit, Found};
use crate::base::Place;

/// The name of the platform's column.
const NAME: &str = "政府信息公开";

rule! {
    code: "61-03",
    name: "missing-platform",
    title: ["没有“政府信息公开”栏目", "no column 政府信息公开"],
    clauses: ["R-61-03"],
    severity: Error,
    stops_build: false,
    about: [
        "政府信息公开平台统一用“政府信息公开”作栏目名称，别的名称应当改过来。看的是首页下第一级栏目的标题。",
        "The disclosure platform is a column of the first level, and its title is 政府信息公开 everywhere; a column \
         of another name is renamed."
    ],
    bad: "
expect: content/disclosure/_index.md
-- content/disclosure/_index.md --
---
标题: 政务公开
---
",
    good: "
-- content/disclosure/_index.md --
---
标题: 政府信息公开
---
",
    checks: [Site(check)],
    says: {
        /// There is none.
        missing(),
            zh: "没有名为“政府信息公开”的栏目", en: "there is no column 政府信息公开",
            help_zh: "在 content/disclosure/_index.md 里写“标题: 政府信息公开”", help_en: "write `title: 政府信息公开` into content/disclosure/_index.md";

        /// There is one of another name.
        renamed(title),
            zh: "政府信息公开平台的栏目名称不能是“{title}”", en: "the column of the disclosure platform cannot be called {title}",
            help_zh: "改为“标题: 政府信息公开”", help_en: "write `title: 政府信息公开`";
    }
}

fn check(audit: &Audit<'_>, found: &mut Found) {
    let columns = &audit.site.columns;
    if columns.top().iter().any(|id| columns.get(*id).file.title == NAME) {
        return;
    }
    found.push(match columns.in_folder("disclosure") {
        Some(id) => {
            let file = &columns.get(id).file;
            renamed(Place::File(file.path.clone()), &file.title)
        }
        None => missing(Place::Portal),
    });
}
