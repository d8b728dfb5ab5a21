//! Columns of tables that hold what is personal, known by their heads.

/// What a column holds of persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sensitive {
    /// Numbers of identity cards.
    Identity,
    /// Numbers of mobile telephones.
    Mobile,
    /// Numbers of accounts.
    Account,
    /// Where they live.
    Home,
    /// Their health, or that they are poor.
    Condition,
}

impl Sensitive {
    /// What a column with this head holds.
    pub fn of(head: &str) -> Option<Self> {
        let head = plain(head);
        let is = |words: &[&str]| words.iter().any(|word| head == *word);
        // A head is a few words: a sentence that names these things is none.
        if 12 < head.chars().count() {
            return None;
        }
        if head.contains("身份证号") || is(&["身份证", "证件号码", "证件号", "公民身份号码"])
        {
            Some(Self::Identity)
        } else if head.contains("手机") || is(&["移动电话", "个人电话", "本人电话", "家庭电话"])
        {
            Some(Self::Mobile)
        } else if ["银行账号", "银行帐号", "银行卡号", "一卡通"].iter().any(|w| head.contains(w))
            || is(&["卡号", "账号", "帐号", "开户账号", "个人账号", "银行账户"])
        {
            Some(Self::Account)
        } else if is(&[
            "住址",
            "家庭住址",
            "家庭地址",
            "现住址",
            "居住地址",
            "户籍地址",
            "详细住址",
        ]) {
            Some(Self::Home)
        } else if is(&[
            "残疾类别",
            "残疾等级",
            "残疾类型",
            "残疾情况",
            "病种",
            "病情",
            "病因",
            "疾病名称",
            "诊断",
            "患病情况",
            "致贫原因",
            "健康状况",
            "疾病",
            "残疾",
            "孕情",
            "精神状况",
            "贫困原因",
        ]) {
            Some(Self::Condition)
        } else {
            None
        }
    }

    /// Whether `cell` says such a thing in full.
    pub fn is_bare(self, cell: &str) -> bool {
        let count = |is: fn(char) -> bool| cell.chars().filter(|c| is(*c)).count();
        let is_masked = 3 <= count(|c| matches!(c, '*' | '＊' | '×' | '●' | '某'));
        let digits = count(|c| c.is_ascii_digit());
        match self {
            Self::Identity => !is_masked && 15 <= digits,
            Self::Mobile => !is_masked && digits == 11 && cell.trim_start().starts_with('1'),
            Self::Account => !is_masked && 12 <= digits,
            Self::Home => !is_masked && is_door(cell),
            Self::Condition => {
                !cell.trim().is_empty() && !matches!(cell.trim(), "无" | "—" | "-" | "/")
            }
        }
    }
}

/// Whether an address goes down to the door.
fn is_door(address: &str) -> bool {
    let ends = ["号", "室", "单元", "户"];
    ends.iter().any(|end| {
        let places = address.match_indices(end).map(|(at, _)| at);
        places.into_iter().any(|at| address[..at].ends_with(|c: char| c.is_ascii_digit()))
    })
}

/// Whether a column with this head holds names of persons.
pub fn is_name(head: &str) -> bool {
    const NAMES: [&str; 9] = [
        "姓名",
        "户主",
        "户主姓名",
        "申请人",
        "当事人",
        "救助对象",
        "本人姓名",
        "申请人姓名",
        "残疾人姓名",
    ];
    NAMES.contains(&plain(head).as_str())
}

/// A head without blanks and without what stands in brackets.
fn plain(head: &str) -> String {
    let head = head.split(['(', '（']).next().unwrap_or_default();
    head.chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_known_by_its_head() {
        assert_eq!(Sensitive::of("身份证 号码（必填）"), Some(Sensitive::Identity));
        assert_eq!(Sensitive::of("联系电话"), None);
        assert_eq!(Sensitive::of("提交身份证号码和户口簿的复印件"), None);
    }

    #[test]
    fn a_cell_is_bare_when_nothing_is_masked() {
        assert!(Sensitive::Identity.is_bare("999999199003071235"));
        assert!(!Sensitive::Identity.is_bare("99*************235"));
        assert!(!Sensitive::Identity.is_bare("是"));
        assert!(Sensitive::Home.is_bare("示例镇甲村12号"));
        assert!(!Sensitive::Home.is_bare("示例镇甲村"));
    }
}
