//! Findings of `audit` about rules themselves; what a rule finds is worded in its own file.

use super::findings;

findings! {
    /// A setting for a rule that there is not.
    rule_unknown(name, nearest): Warning "rule-unknown",
        zh: "没有名为“{name}”的审查规则", en: "there is no rule `{name}`",
        help_zh: "是否想写“{nearest}”？全部规则见 gongkai manual rules", help_en: "did you mean `{nearest}`? `gongkai manual rules` lists them all";

    /// An allowance of a rule that there is not.
    allow_unknown(name, nearest): Warning "allow-unknown",
        zh: "“允许”里的“{name}”不是审查规则", en: "`allow` names `{name}`, which is no rule",
        help_zh: "是否想写“{nearest}”？全部规则见 gongkai manual rules", help_en: "did you mean `{nearest}`? `gongkai manual rules` lists them all";

    /// An allowance of what is not found.
    allow_unused(name): Warning "allow-unused",
        zh: "规则“{name}”在这里没有发现问题，这条“允许”没有作用", en: "{name} finds nothing here, so this `allow` allows nothing",
        help_zh: "删去这一条", help_en: "take it out";
}
