//! PII-15a: a column of personal numbers that are not masked.

use crate::audit::privacy::Sensitive;
use crate::audit::rule::rule;
use crate::audit::{Audit, Enclosed, Found, Reviewed, columns};
use crate::base::Place;

rule! {
    code: "PII-15a",
    name: "bare-column",
    title: ["表格里有没遮盖的个人号码", "a column of personal numbers that are not masked"],
    clauses: ["R-PII-15", "R-PII-01"],
    severity: Error,
    stops_build: true,
    about: [
        "列名写着身份证号、手机号码的列，和有姓名的表格里的银行账号列，每一格都检查：没有遮盖的都算，校验码对不对都一样。\
         正文和附件里的表格都看，隐藏的行列也看。",
        "Every cell of a column is looked at whose head names identity numbers or mobile numbers, or accounts \
         beside names: what is not masked counts, whether its check digit is right or not. Tables of texts \
         and of attachments are read, hidden rows and columns too."
    ],
    bad: "
expect: content/news/a.csv:C2
-- content/news/a.md --
---
标题: 报名情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---

| 姓名 | 身份证号 |
| --- | --- |
| 张某 | 999999199003070000 |
         ^^^^^^^^^^^^^^^^^^

[名单](a.csv)
-- content/news/a.csv --
姓名,开户行,银行账号
张某,甲银行,1234567890123
",
    good: "
-- content/news/a.md --
---
标题: 报名情况
类型: 动态
发布时间: 2024-04-16 09:30
审查: {审查人: 办公室, 日期: 2024-04-16, 保密: 通过, 合法性: 不适用}
---

| 姓名 | 身份证号 | 备注 |
| --- | --- | --- |
| 张某 | 99*************000 | 立案号999999199003070000 |

[名单](a.csv)
-- content/news/a.csv --
收费单位,开户行,银行账号
示例委,甲银行,1234567890123
",
    checks: [Document(text), File(file)],
    says: {
        /// A cell.
        bare(column),
            zh: "“{column}”这一格没有遮盖", en: "this cell of {column} is not masked",
            help_zh: "整列删去，或者逐格遮盖", help_en: "take the column out, or mask every cell of it";
    }
}

/// What this rule looks for; the rest of what is sensitive is no number.
const NUMBERS: [Sensitive; 3] = [Sensitive::Identity, Sensitive::Mobile, Sensitive::Account];

fn text(_: &Audit<'_>, document: &Reviewed<'_>, found: &mut Found) {
    if !document.may_have_tables() {
        return;
    }
    for (head, range) in columns::bare(columns::of_prose(document.prose()), &NUMBERS) {
        found.push(bare(document.in_prose(range), head));
    }
}

fn file(_: &Audit<'_>, file: &Enclosed<'_>, found: &mut Found) {
    for (head, cell) in columns::bare(columns::of_file(file), &NUMBERS) {
        found.push(bare(Place::Cell(file.path.clone(), cell), head));
    }
}
