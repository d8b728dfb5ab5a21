//! Findings of `settings`: what is wrong in `site.yaml`.

use super::findings;

findings! {
    /// A key that is no setting.
    key_unknown(key): Error "setting-unknown",
        zh: "site.yaml 没有名为“{key}”的设置", en: "site.yaml has no setting `{key}`",
        help_zh: "全部设置见手册“设置”一页", help_en: "the manual's page on settings lists them all";

    /// A setting written twice.
    key_twice(zh, en): Error "setting-twice",
        zh: "设置“{zh}”（{en}）写了两次", en: "the setting {zh} ({en}) stands twice";

    /// A setting that must be there.
    required(zh, en): Error "setting-required",
        zh: "site.yaml 缺少设置“{zh}”（{en}）", en: "site.yaml lacks the setting {zh} ({en})",
        help_zh: "加一行“{zh}: …”（英文名 {en}）", help_en: "add a line `{en}: …` (in Chinese {zh})";

    /// A setting that cannot be understood.
    wrong(key, text): Error "setting-wrong",
        zh: "设置“{key}”的值“{text}”不对", en: "the setting {key} cannot be `{text}`",
        help_zh: "网址要以 https:// 开头；机构代码是 9 位或 18 位；每页条数 5 至 200；公开期限 1 至 20 个工作日", help_en: "a URL begins with https://; an agency code has 9 or 18 characters; a page holds 5 to 200 rows; disclosure takes 1 to 20 working days";

    /// No `site.yaml` at all.
    missing(): Error "settings-missing",
        zh: "没有 content/site.yaml", en: "there is no content/site.yaml",
        help_zh: "在 content/ 里新建 site.yaml，写明机关名称、机构代码、网址等", help_en: "make content/site.yaml with the agency's name, code, base URL and so on";

    /// A code with a wrong check character.
    check_character(code, check): Warning "setting-check-character" ["R-ML-04"],
        zh: "机构代码 {code} 的校验码不对，按前面各位应当以 {check} 结尾", en: "the agency code {code} has a wrong check character; its other characters call for {check}",
        help_zh: "对照统一社会信用代码证书核对", help_en: "compare it with the certificate";

    /// Items that are not written as items with reasons.
    absent_form(): Error "setting-absent-form",
        zh: "“无此事项”应当逐项写编号和原因", en: "`absent` holds the number of each item with its reason",
        help_zh: "写成 无此事项: {{20-10: 本机关不承担重大建设项目}}", help_en: "write absent: {{20-10: the agency builds nothing}}";

    /// An item that is said to be absent, nobody says why.
    absent_reason(item): Error "setting-absent-reason" ["R-711-10"],
        zh: "无此事项 {item} 没有写原因", en: "{item} is said to be absent without a reason",
        help_zh: "写成 {item}: 原因", help_en: "write {item}: and the reason";

    /// Rules that are not written as names with what they are set to.
    rules_form(): Error "setting-rules-form",
        zh: "“审查规则”应当逐条写规则的名称、级别和原因", en: "`rules` holds the name of each rule with its severity and reason",
        help_zh: "写成 审查规则: {{late-disclosure: {{级别: 提醒, 原因: …}}}}", help_en: "write rules: {{late-disclosure: {{severity: warning, reason: …}}}}";

    /// A severity that is none.
    rule_severity(rule): Error "setting-rule-severity",
        zh: "规则“{rule}”没有写级别，或者级别无法识别", en: "the rule {rule} has no severity, or one that there is not",
        help_zh: "级别写错误、提醒、提示或关闭", help_en: "write error, warning, info or off";

    /// A rule set to something, nobody says why.
    rule_reason(rule): Error "setting-rule-reason",
        zh: "规则“{rule}”改了级别，没有写原因", en: "the severity of {rule} is set without a reason",
        help_zh: "加上“原因: …”，检查的人会看到它", help_en: "add `reason: …`; whoever inspects will read it";

    /// A table with a row that cannot be understood.
    rows_form(zh, en): Error "setting-rows-form",
        zh: "“{zh}”（{en}）有一行无法识别", en: "a row of {zh} ({en}) cannot be understood",
        help_zh: "人员写 {{姓名: …, 职务: …, 起: 2024-01-01}}；外链写 {{主机: …, 名称: …, 日期: 2024-01-01}}", help_en: "people are {{name: …, post: …, from: 2024-01-01}}, outside is {{host: …, name: …, on: 2024-01-01}}";
}
