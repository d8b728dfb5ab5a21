//! Kinds of penalties, money, and how penalties are counted.

use std::fmt;

/// A kind of penalty (处罚种类) of article 9 of the law on administrative penalties, the lightest
/// first; what the law does not name is lightest of all (R-118 6.2, 6.3).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[expect(missing_docs, reason = "the names below say what they are")]
pub enum PenaltyKind {
    Other,
    Warning,
    Criticism,
    Fine,
    ProceedsConfiscated,
    PropertyConfiscated,
    LicenceSuspended,
    GradeLowered,
    LicenceRevoked,
    BusinessRestricted,
    BusinessStopped,
    Closure,
    OccupationRestricted,
    Detention,
}

impl PenaltyKind {
    /// All of them, each with its name.
    pub const ALL: [(Self, &'static str); 14] = [
        (Self::Other, "其他行政处罚"),
        (Self::Warning, "警告"),
        (Self::Criticism, "通报批评"),
        (Self::Fine, "罚款"),
        (Self::ProceedsConfiscated, "没收违法所得"),
        (Self::PropertyConfiscated, "没收非法财物"),
        (Self::LicenceSuspended, "暂扣许可证件"),
        (Self::GradeLowered, "降低资质等级"),
        (Self::LicenceRevoked, "吊销许可证件"),
        (Self::BusinessRestricted, "限制开展生产经营活动"),
        (Self::BusinessStopped, "责令停产停业"),
        (Self::Closure, "责令关闭"),
        (Self::OccupationRestricted, "限制从业"),
        (Self::Detention, "行政拘留"),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The kind that `text` names: in full, or by the words it begins with.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.split_whitespace().collect();
        let is =
            |name: &str| name == text || (2 <= text.chars().count() && name.starts_with(&*text));
        let synonyms = [("其它", Self::Other), ("没收非法所得", Self::ProceedsConfiscated)];
        let synonym =
            synonyms.iter().find(|(word, _)| text.starts_with(word)).map(|(_, kind)| *kind);
        synonym.or_else(|| Self::ALL.iter().find(|(_, name)| is(name)).map(|(kind, _)| *kind))
    }
}

/// An amount of money (金额), in fen.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Default,
    serde::Serialize,
    serde::Deserialize,
)]
pub struct Money(pub i64);

impl Money {
    /// Reads `200`, `200元`, `1.5万元`; a bare number is in units of `unit` fen.
    pub fn parse(text: &str, unit: i64) -> Option<Self> {
        let text: String =
            text.chars().filter(|c| !c.is_whitespace() && !",，￥¥".contains(*c)).collect();
        let text = text.strip_prefix("人民币").unwrap_or(&text);
        let units =
            [("万元", TEN_THOUSAND), ("万", TEN_THOUSAND), ("元整", YUAN), ("元", YUAN), ("分", 1)];
        let named = units.iter().find_map(|(name, fen)| Some((text.strip_suffix(name)?, *fen)));
        let (digits, unit) = named.unwrap_or((text, unit));
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let is_number =
            |digits: &str| digits.len() <= 12 && digits.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !is_number(whole) || !is_number(part) || 8 < part.len() {
            return None;
        }
        let scale = 10_i64.pow(u32::try_from(part.len()).ok()?);
        let part: i64 = if part.is_empty() { 0 } else { part.parse().ok()? };
        let fen = whole.parse::<i64>().ok()?.checked_mul(unit)?;
        (part * unit % scale == 0).then_some(Self(fen.checked_add(part * unit / scale)?))
    }
}

/// A yuan in fen.
pub const YUAN: i64 = 100;

/// Ten thousand yuan (万元) in fen.
pub const TEN_THOUSAND: i64 = 10_000 * YUAN;

/// In yuan: `1234.5`.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0 / YUAN)?;
        match self.0 % YUAN {
            0 => Ok(()),
            fen if fen % 10 == 0 => write!(f, ".{}", fen / 10),
            fen => write!(f, ".{fen:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_stands_at_its_place_and_reads_back() {
        for (at, (kind, name)) in PenaltyKind::ALL.iter().enumerate() {
            assert_eq!((*kind as usize, PenaltyKind::parse(name)), (at, Some(*kind)));
        }
        assert!(PenaltyKind::Warning < PenaltyKind::Fine);
        assert_eq!(PenaltyKind::parse("吊销"), Some(PenaltyKind::LicenceRevoked));
        assert_eq!(PenaltyKind::parse("罚"), None);
    }

    #[test]
    fn money_is_exact_to_the_fen() {
        let read = |text| Money::parse(text, YUAN).map(|money| money.to_string());
        assert_eq!(read("1,200.50元").as_deref(), Some("1200.5"));
        assert_eq!(read("0.0005万元").as_deref(), Some("5"));
        assert_eq!(Money::parse("1.5", TEN_THOUSAND), Some(Money(1_500_000)));
        assert_eq!(read("0.001"), None);
        assert_eq!(read("二百元"), None);
    }
}
