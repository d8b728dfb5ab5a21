//! 118-02: an officer on the list whose certificate is over.

use crate::audit::rule::rule;
use crate::audit::{Audit, Terms};
use crate::base::date;
use crate::document::{List, Rows};

rule! {
    code: "118-02",
    name: "lapsed-certificate",
    title: ["执法证件已过有效期", "a certificate that is over"],
    clauses: ["R-118-02"],
    severity: Warning,
    stops_build: false,
    about: [
        "名单上的执法证件过了“有效期至”的日期。没有有效证件的人不得执法，名单要随时更新。",
        "A certificate on the list is past its last day. Who has no valid one may not enforce, and the list is kept \
         current."
    ],
    bad: "
day: 2026-06-01
expect: content/notices/s.csv:A3
-- content/notices/s.md --
---
标题: 示例委行政执法人员名单
类型: 执法公示
发布时间: 2024-03-01 09:30
表格: s.csv
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
清单如下。
-- content/notices/s.csv --
姓名,执法证号,执法类别,有效期至
甲,示执000001,城市管理,2027年3月
乙,示执000002,城市管理,2026年5月
",
    good: "
day: 2026-05-31
-- content/notices/s.md --
---
标题: 示例委行政执法人员名单
类型: 执法公示
发布时间: 2024-03-01 09:30
表格: s.csv
审查: {审查人: 办公室, 日期: 2024-03-01, 保密: 通过, 合法性: 通过}
---
清单如下。
-- content/notices/s.csv --
姓名,执法证号,执法类别,有效期至
甲,示执000001,城市管理,2027年3月
乙,示执000002,城市管理,2026年5月
",
    checks: [Term(check)],
    says: {
        /// The certificate and its last day.
        lapsed(certificate, last),
            zh: "执法证件 {certificate} 的有效期在 {last} 已经届满", en: "the certificate {certificate} was good until {last}",
            help_zh: "换证后改有效期；没有换证的从名单里删去", help_en: "write the new term, or take the officer off the list";
    }
}

fn check(audit: &Audit<'_>, terms: &mut Terms) {
    for document in &audit.site.documents {
        let Some(Rows { table, list: List::Staff(list), .. }) = document.rows() else { continue };
        for officer in list.officers.iter().filter(|_| document.withdrawn.is_none()) {
            if let Some(last) = officer.until {
                let place = table.place(officer.row, table.naming_column());
                terms.due(last, lapsed(place, &officer.certificate, date::day(last)));
            }
        }
    }
}
