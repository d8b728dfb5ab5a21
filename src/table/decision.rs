//! Enforcement decisions as rows of a table, and the yearly statistics of penalties.

use std::collections::BTreeMap;

use super::fields::{Called, Cells, nearest};
use super::penalty::{Money, PenaltyKind, TEN_THOUSAND, YUAN};
use super::power::{ITEMS, ItemCode, PowerKind};
use super::{Table, Wants};
use crate::base::catalogue::table as found;
use crate::base::{Checked, Date, date};

/// A table of enforcement decisions, with the elements of R-118-06.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionList {
    /// The decisions, in the order of the rows.
    pub decisions: Vec<Decision>,
}

/// One enforcement decision (行政执法决定).
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Decision {
    /// The number of its paper (决定书文号).
    pub number: String,
    /// What it is (执法类别): a penalty, a licence, a measure of coercion.
    pub act: PowerKind,
    /// Whom it is about (行政相对人).
    pub party: Option<String>,
    /// What a penalty decides (处罚种类), the heaviest last.
    pub kinds: Vec<PenaltyKind>,
    /// Fines and confiscated money (罚没金额).
    pub amount: Money,
    /// The items of the power list that it rests on.
    pub items: Vec<ItemCode>,
    /// The day of the decision.
    pub decided: Date,
    /// The last day it is shown (公示截止期).
    pub until: Option<Date>,
    /// Whether the simple procedure was used (简易程序).
    pub is_simple: Option<bool>,
    /// Its row in the table, if it stands in one.
    pub row: usize,
}

const NUMBER: Called = &[
    "决定书文号",
    "行政处罚决定书文号",
    "处罚决定书文号",
    "行政处罚决定文书号",
    "决定文书号",
    "行政许可决定文书号",
    "行政许可决定书文号",
    "许可决定书文号",
    "行政强制决定书文号",
    "强制决定书文号",
    "文号",
    "number",
];
const PARTY: Called = &[
    "行政相对人名称",
    "行政相对人",
    "相对人名称",
    "当事人",
    "处罚对象",
    "被处罚人",
    "执法对象",
    "party",
];
const KINDS: Called = &["处罚类别", "处罚种类", "行政处罚种类", "种类", "kinds"];
const ACT: Called = &["执法类别", "决定类别", "行政行为类别", "act"];
const AMOUNT: Called = &["罚没金额", "罚款金额", "处罚金额", "金额", "amount"];
const DECIDED: Called = &[
    "处罚决定日期",
    "许可决定日期",
    "强制决定日期",
    "决定日期",
    "处罚日期",
    "作出决定日期",
    "决定时间",
    "日期",
    "decided",
];
const UNTIL: Called = &["公示截止期", "公示截止日期", "公示期限", "until"];
const PROCEDURE: Called = &["处罚程序", "程序", "案件程序", "procedure"];
const ORGAN: Called = &["处罚机关", "执法机关", "许可机关", "强制机关", "决定机关", "organ"];
const FACTS: Called = &["违法事实", "主要违法事实", "案件事实", "案由", "违法行为类型", "案件名称"];
const CONTENT: Called =
    &["处罚内容", "处罚决定内容", "处罚结果", "许可内容", "强制内容", "决定内容", "执法结论"];
const BASES: Called = &["处罚依据", "执法依据", "依据", "法律依据"];
const ROW: Called = &["序号", "编号"];

/// By what a table of decisions is known.
pub const WANTS: Wants = Wants::of(
    Some("R-118-06"),
    &[
        NUMBER, ACT, PARTY, KINDS, AMOUNT, ITEMS, DECIDED, UNTIL, PROCEDURE, ORGAN, FACTS, CONTENT,
        BASES, ROW,
    ],
);

impl DecisionList {
    /// Whether `table` is one of decisions: it tells their numbers and days, and what they are.
    pub fn fits(table: &Table) -> bool {
        let has = |called: &Called| table.column(called).is_some();
        let tells_act = [KINDS, ACT].iter().any(has) || act_of(table).is_some();
        [NUMBER, DECIDED].iter().all(has) && tells_act
    }

    /// Reads the decisions in the rows of `table`; a row that cannot be one is left out, and found.
    pub fn of(table: &Table) -> Checked<Self> {
        let mut cells = Cells::of(table, WANTS);
        for called in [ORGAN, PARTY, CONTENT] {
            cells.require(called);
        }
        let in_ten_thousands =
            cells.column(AMOUNT).is_some_and(|at| table.columns[at].to_string().contains('万'));
        let unit = if in_ten_thousands { TEN_THOUSAND } else { YUAN };
        let act = act_of(table).unwrap_or(PowerKind::Penalty);
        let mut decisions = Vec::with_capacity(table.rows.len());
        for row in 0..table.rows.len() {
            cells.row = row;
            decisions.extend(decision(&mut cells, act, unit));
        }
        Checked { value: Self { decisions }, findings: cells.findings }
    }
}

/// What all decisions of a table are, by the names of its columns: 许可决定日期, 许可内容.
fn act_of(table: &Table) -> Option<PowerKind> {
    let mut names = [NUMBER, DECIDED, CONTENT].iter().filter_map(|called| table.column(called));
    let words =
        [("处罚", PowerKind::Penalty), ("许可", PowerKind::Licence), ("强制", PowerKind::Coercion)];
    let act = |at: usize| {
        let name = table.columns[at].to_string();
        words.iter().find(|(word, _)| name.contains(word)).map(|(_, act)| *act)
    };
    names.find_map(act)
}

/// Reads the decision of the row, which is an `act` when it does not say itself what it is.
fn decision(cells: &mut Cells<'_>, act: PowerKind, unit: i64) -> Option<Decision> {
    let number = cells.required(NUMBER);
    let act = cells.text(ACT).and_then(|text| PowerKind::parse(&text)).unwrap_or(act);
    let mut kinds = if act == PowerKind::Penalty { kinds(cells) } else { Vec::new() };
    kinds.sort_unstable();
    let amount = cells.maybe(AMOUNT, |text| Money::parse(text, unit), found::money);
    let decided = cells.parsed(DECIDED, date::guess_day, found::day);
    let until = cells.maybe(UNTIL, date::guess_day, found::day);
    let items = cells.maybe(ITEMS, ItemCode::all, found::code).unwrap_or_default();
    let procedure = cells.text(PROCEDURE);
    Some(Decision {
        number: number?,
        act,
        party: cells.text(PARTY),
        kinds,
        amount: amount.unwrap_or_default(),
        items,
        decided: decided?,
        until,
        is_simple: procedure.map(|procedure| procedure.contains("简易")),
        row: cells.row,
    })
}

fn kinds(cells: &mut Cells<'_>) -> Vec<PenaltyKind> {
    // Lists without a column of penalties tell them where others tell the act (R-118-06).
    let called = if cells.column(KINDS).is_some() { KINDS } else { ACT };
    let Some(text) = cells.required(called) else { return Vec::new() };
    let words = text.split(['、', '，', ',', ';', '；', '\n', '+', '并']);
    let mut kinds = Vec::new();
    for word in words.map(str::trim).filter(|word| !word.is_empty()) {
        match PenaltyKind::parse(word) {
            Some(kind) => kinds.push(kind),
            None => cells.find(called, |place| {
                let near = nearest(word, PenaltyKind::ALL.iter().map(|(_, name)| *name));
                found::penalty_kind(place, word, near)
            }),
        }
    }
    kinds
}

impl Decision {
    /// Whether it is an `act` of `year`.
    pub fn is(&self, act: PowerKind, year: i16) -> bool {
        self.act == act && self.decided.year() == year
    }
}

/// What was decided in a year (R-118 6.3): each decision once, under its heaviest kind.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Statistics {
    /// How many decisions of each kind.
    pub kinds: BTreeMap<PenaltyKind, usize>,
    /// How many by the simple procedure.
    pub simple: usize,
    /// Fines and confiscated money, by the papers.
    pub amount: Money,
}

impl Statistics {
    /// Counts those of `decisions` that are penalties of `year`.
    pub fn of<'list>(decisions: impl IntoIterator<Item = &'list Decision>, year: i16) -> Self {
        let mut statistics = Self::default();
        let penalties =
            decisions.into_iter().filter(|decision| decision.is(PowerKind::Penalty, year));
        for decision in penalties {
            let heaviest = decision.kinds.last().copied().unwrap_or(PenaltyKind::Other);
            *statistics.kinds.entry(heaviest).or_default() += 1;
            statistics.simple += usize::from(decision.is_simple == Some(true));
            statistics.amount.0 = statistics.amount.0.saturating_add(decision.amount.0);
        }
        statistics
    }

    /// All of them (合计), R-118-20.
    pub fn total(&self) -> usize {
        self.kinds.values().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourcePath;

    #[test]
    fn a_decision_counts_once_under_its_heaviest_kind_in_the_year_it_was_made() {
        let csv = "\
决定书文号,处罚机关,当事人,处罚类别,处罚内容,罚款金额（万元）,决定日期,职权编码,程序
示罚〔2023〕1号,某委,甲,警告、罚款,警告并罚款,0.02,2023-12-31,C1,简易程序
示罚〔2023〕2号,某委,乙,其他行政处罚、通报批评,通报批评,,2023年3月1日,C1、C2,普通程序
示罚〔2024〕1号,某委,丙,罚款,罚款,1.5,2024-01-01,C1,普通程序
";
        let path = SourcePath::new("content/d.csv");
        let table = crate::table::read(&path, csv.as_bytes(), WANTS).value.unwrap();
        assert!(DecisionList::fits(&table));
        let Checked { value: list, findings } = DecisionList::of(&table);
        assert_eq!(findings, []);
        let counted = Statistics::of(&list.decisions, 2023);
        let kinds: Vec<_> =
            counted.kinds.iter().map(|(kind, count)| (kind.name(), *count)).collect();
        assert_eq!(kinds, [("通报批评", 1), ("罚款", 1)]);
        assert_eq!((counted.total(), counted.simple, counted.amount), (2, 1, Money(20_000)));
        assert_eq!(list.decisions[1].items.len(), 2);
    }

    #[test]
    fn a_table_tells_by_its_columns_or_row_by_row_what_its_decisions_are() {
        let acts = |csv: &str| {
            let path = SourcePath::new("content/d.csv");
            let table = crate::table::read(&path, csv.as_bytes(), WANTS).value.unwrap();
            assert!(DecisionList::fits(&table), "{csv}");
            let Checked { value: list, findings } = DecisionList::of(&table);
            assert_eq!(findings, []);
            list.decisions.iter().map(|decision| decision.act.name()).collect::<Vec<_>>()
        };
        let licences = "行政许可决定文书号,许可机关,行政相对人名称,许可内容,许可决定日期\n\
            示许〔2023〕1号,某委,甲,露天活动,2023-03-01\n";
        assert_eq!(acts(licences), ["行政许可"]);
        let mixed = "文号,执法机关,执法对象,执法类别,处罚种类,执法结论,决定日期\n\
            示强〔2023〕1号,某委,乙,行政强制,,扣押,2023-03-01\n示罚〔2023〕1号,某委,乙,行政处罚,警告,警告,2023-03-02\n";
        assert_eq!(acts(mixed), ["行政强制", "行政处罚"]);
        let old = "文号,执法机关,执法对象,执法类别,执法结论,决定日期\n示罚〔2023〕1号,某委,乙,警告,警告,2023-03-02\n";
        assert_eq!(acts(old), ["行政处罚"]);
    }
}
