//! Power and responsibility lists: what an agency may do, on what basis, and who answers for it.

use std::collections::HashMap;
use std::fmt;

use super::duty::{self, Duty};
use super::fields::{Called, Cells, nearest};
use super::{Table, Wants, basis};
use crate::base::Checked;
use crate::base::catalogue::table as found;
use crate::law::Passage;

/// A power and responsibility list (权责清单), R-QZ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PowerList {
    /// Its items, in the order of its rows.
    pub items: Vec<PowerItem>,
}

/// A power of an agency (职权事项), with what R-QZ-01 and R-QZ-03 want to be told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PowerItem {
    /// Its code (职权编码).
    pub code: ItemCode,
    /// The name of its page, from its code.
    pub slug: String,
    /// Its name (职权名称).
    pub name: String,
    /// The part of it that this row is about (子项).
    pub sub_item: Option<String>,
    /// Its kind (职权类型).
    pub kind: PowerKind,
    /// What it rests on (设定依据).
    pub bases: Vec<Passage>,
    /// Who exercises it (行使主体).
    pub body: Option<String>,
    /// The office in charge (承办机构).
    pub department: Option<String>,
    /// The duties that go with it (责任事项), step by step.
    pub duties: Vec<Duty>,
    /// What the duties rest on (责任事项依据).
    pub duty_bases: Option<Passage>,
    /// For what its officers answer (追责情形).
    pub accountability: Option<Passage>,
    /// The standard of discretion (裁量基准), R-118-10.
    pub discretion: Option<String>,
    /// How it is exercised (运行流程).
    pub procedure: Option<String>,
    /// Whom to call with complaints (监督电话).
    pub phone: Option<String>,
    /// Remarks (备注).
    pub remarks: Option<String>,
    /// Its row in the table.
    pub row: usize,
}

/// The code of an item: letters, digits, hyphens, dots and underscores, so that it can be part of an
/// address.
#[derive(
    Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub struct ItemCode(String);

impl ItemCode {
    /// Reads a code; none when it has other signs.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.split_whitespace().collect();
        let is_sign = |c: char| c.is_ascii_alphanumeric() || "-._".contains(c);
        let is_code = (1..=64).contains(&text.len())
            && text.chars().all(is_sign)
            && text.starts_with(|c: char| c.is_ascii_alphanumeric());
        is_code.then_some(Self(text))
    }

    /// Reads the codes of a cell that may name several.
    pub(super) fn all(text: &str) -> Option<Vec<Self>> {
        let signs = ['、', '，', ',', ';', '；', '\n', ' '];
        text.split(signs).filter(|word| !word.is_empty()).map(Self::parse).collect()
    }
}

impl fmt::Display for ItemCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The ten kinds of powers (R-QZ-02).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[expect(missing_docs, reason = "the names below say what they are")]
pub enum PowerKind {
    Licence,
    Penalty,
    Coercion,
    Levy,
    Payment,
    Inspection,
    Confirmation,
    Reward,
    Ruling,
    Other,
}

impl PowerKind {
    /// All of them, in the customary order, each with its name.
    pub const ALL: [(Self, &'static str); 10] = [
        (Self::Licence, "行政许可"),
        (Self::Penalty, "行政处罚"),
        (Self::Coercion, "行政强制"),
        (Self::Levy, "行政征收"),
        (Self::Payment, "行政给付"),
        (Self::Inspection, "行政检查"),
        (Self::Confirmation, "行政确认"),
        (Self::Reward, "行政奖励"),
        (Self::Ruling, "行政裁决"),
        (Self::Other, "其他权力"),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The kind that `text` names, in full or without 行政.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.split_whitespace().collect();
        if text.starts_with("其他") || text.starts_with("其它") {
            return Some(Self::Other);
        }
        let is = |name: &str| name == text || name.strip_prefix("行政") == Some(&*text);
        Self::ALL.iter().find(|(_, name)| is(name)).map(|(kind, _)| *kind)
    }
}

const CODE: Called =
    &["职权编码", "权力编码", "事项编码", "职权编号", "权力编号", "项目编码", "编码", "code"];

/// What the column is called in which other lists name the powers that a row rests on.
pub(super) const ITEMS: Called = &["职权编码", "权力编码", "事项编码", "职权事项", "items"];

const NAME: Called = &["职权名称", "权力名称", "事项名称", "项目名称", "名称", "职权事项", "name"];
const SUB_ITEM: Called = &["子项", "子项名称", "职权子项", "sub_item"];
const KIND: Called =
    &["职权类型", "权力类型", "权力类别", "职权类别", "事项类型", "类型", "类别", "kind"];
const BASES: Called = &[
    "设定依据",
    "实施依据",
    "法律依据",
    "执法依据",
    "职权依据",
    "设定和实施依据",
    "设定实施依据",
    "依据",
    "bases",
];
const BODY: Called =
    &["行使主体", "实施主体", "法定主体", "责任主体", "行使层级和主体", "实施机关", "body"];
const DEPARTMENT: Called =
    &["承办机构", "承办科室", "责任处室", "承办单位", "责任科室", "department"];
const DUTIES: Called = &["责任事项", "责任清单", "对应责任", "duties"];
const DUTY_BASES: Called = &["责任事项依据", "责任依据", "duty_bases"];
const ACCOUNTABILITY: Called =
    &["追责情形", "追责情形及依据", "追责情形依据", "追责依据", "问责情形", "accountability"];
const DISCRETION: Called = &["裁量基准", "自由裁量基准", "裁量标准", "discretion"];
const PROCEDURE: Called = &["运行流程", "流程图", "运行流程图", "办理流程", "流程", "procedure"];
const PHONE: Called = &["监督电话", "投诉电话", "监督投诉电话", "投诉举报电话", "phone"];
const REMARKS: Called = &["备注", "说明", "remarks"];
const NUMBER: Called = &["序号", "编号", "no"];
const FORWARDED: Called = &["是否审核转报", "审核转报"];

/// By what a power list is known.
pub const WANTS: Wants = Wants {
    clause: Some("R-QZ-03"),
    known: &[
        CODE,
        NAME,
        SUB_ITEM,
        KIND,
        BASES,
        BODY,
        DEPARTMENT,
        DUTIES,
        DUTY_BASES,
        ACCOUNTABILITY,
        DISCRETION,
        PROCEDURE,
        PHONE,
        REMARKS,
        NUMBER,
        FORWARDED,
    ],
    keys: &["职权编码", "职权名称"],
    own: &["序号", "子项", "备注"],
    same: &["行使主体"],
    merged: &["职权类型", "承办机构", "监督电话"],
};

impl PowerList {
    /// Reads the items in the rows of `table`; a row that cannot be one is left out, and found.
    pub fn of(table: &Table) -> Checked<Self> {
        let mut reader = Reader { cells: Cells::of(table, WANTS), seen: HashMap::new() };
        let all_there = [CODE, NAME, KIND, BASES].map(|called| reader.cells.require(called));
        let mut items = Vec::with_capacity(table.rows.len());
        if all_there.iter().all(|is_there| *is_there) {
            items.extend((0..table.rows.len()).filter_map(|row| reader.item(row)));
        }
        Checked { value: Self { items }, findings: reader.cells.findings }
    }
}

struct Reader<'table> {
    cells: Cells<'table>,
    /// How many rows have a code, in small letters, and the name and part of the newest.
    seen: HashMap<String, (usize, String, Option<String>)>,
}

impl Reader<'_> {
    fn item(&mut self, row: usize) -> Option<PowerItem> {
        let cells = &mut self.cells;
        cells.row = row;
        let code = cells.parsed(CODE, ItemCode::parse, found::code);
        let name = cells.required(NAME);
        let kind = cells.parsed(KIND, PowerKind::parse, |place, text| {
            let near = nearest(&text, PowerKind::ALL.iter().map(|(_, name)| *name));
            found::power_kind(place, text, near)
        });
        // Each names a law (R-QZ-07).
        let bases = basis::bases(cells, BASES, "R-QZ-07");
        let duties = duty::duties(&mut self.cells, DUTIES, kind == Some(PowerKind::Penalty));
        self.phone();
        let (code, name, kind) = (code?, name?, kind?);
        let sub_item = self.cells.text(SUB_ITEM);
        let slug = self.slug(&code, &name, sub_item.as_deref())?;
        let cells = &self.cells;
        let passage = |called| cells.text(called).map(|text| Passage::of(&text));
        Some(PowerItem {
            body: cells.text(BODY),
            department: cells.text(DEPARTMENT),
            duty_bases: passage(DUTY_BASES),
            accountability: passage(ACCOUNTABILITY),
            discretion: cells.text(DISCRETION),
            procedure: cells.text(PROCEDURE),
            phone: cells.text(PHONE),
            remarks: cells.text(REMARKS),
            code,
            slug,
            name,
            sub_item,
            kind,
            bases,
            duties,
            row,
        })
    }

    fn phone(&mut self) {
        let phone = self.cells.text(PHONE).unwrap_or_default();
        let digits = phone.chars().filter(char::is_ascii_digit).count();
        if !phone.is_empty() && digits < 3 {
            self.cells.find(PHONE, |place| found::phone(place, &phone));
        }
    }

    /// The name of the item's page: its code, and a number behind it for further parts of one power.
    fn slug(&mut self, code: &ItemCode, name: &str, sub_item: Option<&str>) -> Option<String> {
        let (small, this) = (code.to_string().to_lowercase(), sub_item.map(str::to_owned));
        let Some((count, first, newest)) = self.seen.get_mut(&small) else {
            self.seen.insert(small, (1, name.to_owned(), this));
            return Some(code.to_string());
        };
        if first != name || this.is_none() || *newest == this {
            let twice = |place| found::code_twice(place, code);
            self.cells.find(CODE, twice);
            return None;
        }
        *count += 1;
        *newest = this;
        let slug = format!("{code}-{count}");
        self.seen.insert(slug.to_lowercase(), (1, name.to_owned(), None));
        Some(slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Finding, SourcePath};

    fn list(yaml: &str) -> Checked<PowerList> {
        let path = SourcePath::new("content/powers.yaml");
        let mut findings = Vec::new();
        let table = crate::table::read(&path, yaml.as_bytes(), WANTS).unpack(&mut findings);
        assert_eq!(findings, Vec::<Finding>::new());
        PowerList::of(&table.unwrap())
    }

    #[test]
    fn an_item_is_typed_to_the_article_and_the_step() {
        let Checked { value: list, findings } = list("\
- 权力编码: C0100100
  权力名称: 对在广场散发宣传品的处罚
  权力类型: 行政处罚
  实施依据: |
    1.《示例市滨河广场管理规定》第十二条第（三）项
    2.《行政处罚法》第九条；《示例市市容条例》第五条
  责任事项: 1.立案责任：受理。2.调查责任：取证。3.审查责任：核实。4.告知责任：告知。5.决定责任：决定。6.送达责任：送达。7.执行责任：执行。
  监督电话: 12345
");
        assert_eq!(findings, Vec::<Finding>::new());
        let item = &list.items[0];
        assert_eq!((item.slug.as_str(), item.kind), ("C0100100", PowerKind::Penalty));
        let cited: Vec<_> = item.bases.iter().map(|basis| &*basis.citations[0].title).collect();
        assert_eq!(cited, ["示例市滨河广场管理规定", "行政处罚法", "示例市市容条例"]);
        let stages = item.duties.iter().map(|duty| duty.stage.unwrap().name());
        assert_eq!(stages.collect::<Vec<_>>().join("→"), "立案→调查→审理→告知→决定→送达→执行");
    }

    #[test]
    fn every_mistake_is_found_in_its_cell() {
        let row = |code: &str, kind: &str, basis: &str| {
            format!("- {{编码: {code}, 名称: 甲, 类型: {kind}, 依据: {basis}}}\n")
        };
        let yaml = [
            row("C1", "处罚", "《甲法》第一条"),
            row("c1", "行政处罚", "《甲法》第一条"),
            row("C/2", "行政处法", "《甲法》"),
            row("C3", "其他类", "有关规定"),
            row("C4", "行政检查", "''"),
        ];
        let Checked { value: list, findings } = list(&yaml.concat());
        let found: Vec<_> = findings
            .iter()
            .map(|finding| (finding.code, finding.place.position().unwrap().line))
            .collect();
        let wanted = [
            ("code-twice", 2),
            ("code-signs", 3),
            ("power-kind", 3),
            ("basis-no-article", 3),
            ("basis-unnamed", 4),
            ("cell-blank", 5),
        ];
        assert_eq!(found, wanted);
        assert_eq!(list.items.len(), 3);
    }

    #[test]
    fn parts_of_one_power_have_pages_of_their_own() {
        let row = |part: &str| {
            format!("- {{编码: A1, 名称: 甲, 子项: {part}, 类型: 许可, 依据: 《甲法》第一条}}\n")
        };
        let list = list(&[row("一"), row("二"), row("三")].concat()).value;
        let slugs: Vec<_> = list.items.iter().map(|item| item.slug.as_str()).collect();
        assert_eq!(slugs, ["A1", "A1-2", "A1-3"]);
    }
}
