//! What an agency inspects at random: the items of its inspection list.

use super::basis::bases;
use super::fields::{Called, Cells};
use super::power::{ITEMS, ItemCode};
use super::{Table, Wants};
use crate::base::Checked;
use crate::base::catalogue::table as found;
use crate::law::Passage;

/// An inspection list (随机抽查事项清单), in either form of R-118-03.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InspectionList {
    /// The items, in the order of the rows.
    pub items: Vec<InspectionItem>,
}

/// One thing that is inspected at random (抽查事项).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InspectionItem {
    /// What it belongs to (抽查类别, 检查项目).
    pub category: Option<String>,
    /// What is inspected (抽查事项, 检查子项).
    pub matter: String,
    /// Who or what is drawn (抽查对象).
    pub object: Option<String>,
    /// What it rests on (抽查依据).
    pub bases: Vec<Passage>,
    /// Who inspects (承办机构, 检查主体).
    pub body: String,
    /// How (检查方式).
    pub manner: Option<String>,
    /// What is looked at (检查内容).
    pub content: Option<String>,
    /// The items of the power list that it rests on.
    pub items: Vec<ItemCode>,
    /// Its row in the table.
    pub row: usize,
}

const CATEGORY: Called = &["抽查类别", "检查类别", "抽查项目", "检查项目", "category"];
const MATTER: Called =
    &["抽查事项", "抽查事项名称", "检查事项", "检查事项名称", "检查子项", "事项名称", "matter"];
const OBJECT: Called = &["抽查对象", "检查对象", "对象", "object"];
const BASES: Called = &["抽查依据", "检查依据", "法律依据", "依据", "bases"];
const BODY: Called = &[
    "承办机构",
    "检查主体",
    "抽查主体",
    "实施主体",
    "检查机关",
    "检查单位",
    "承办科室",
    "责任单位",
    "body",
];
const MANNER: Called = &["检查方式", "抽查方式", "方式", "manner"];
const CONTENT: Called = &["检查内容", "抽查内容", "内容", "content"];
const SHARE: Called = &["抽查比例", "比例"];
const FREQUENCY: Called = &["抽查频次", "检查频次", "频次"];
const REMARKS: Called = &["备注", "说明"];
const ROW: Called = &["序号", "编号", "no"];

/// By what an inspection list is known.
pub const WANTS: Wants = Wants {
    merged: &["抽查类别", "承办机构"],
    ..Wants::of(
        Some("R-118-03"),
        &[
            CATEGORY, MATTER, OBJECT, BASES, BODY, MANNER, CONTENT, SHARE, FREQUENCY, ITEMS,
            REMARKS, ROW,
        ],
    )
};

/// Words in the names of columns that tell of what an inspection found, not of what is inspected.
const OF_RESULTS: [&str; 4] = ["结果", "日期", "时间", "问题"];

impl InspectionList {
    /// Whether `table` is an inspection list: its columns tell what is inspected and on what basis,
    /// and none tells what was found.
    pub fn fits(table: &Table) -> bool {
        let name = |called| table.column(called).map(|at| table.columns[at].to_string());
        let names = [CATEGORY, MATTER, OBJECT, MANNER, CONTENT].into_iter().filter_map(name);
        let is_of_inspection = |name: &String| name.contains("抽查") || name.contains("检查");
        let is_result = |name: &String| OF_RESULTS.iter().any(|word| name.contains(word));
        table.column(BASES).is_some()
            && names.filter(is_of_inspection).count() != 0
            && !table.names().iter().any(is_result)
    }

    /// Reads the items in the rows of `table`; a row that cannot be one is left out, and found.
    pub fn of(table: &Table) -> Checked<Self> {
        let mut cells = Cells::of(table, WANTS);
        // A list without parts tells what is inspected in the column of its categories.
        let matter = if cells.column(MATTER).is_none() && cells.column(CATEGORY).is_some() {
            CATEGORY
        } else {
            MATTER
        };
        let all_there = [matter, BASES, BODY].map(|called| cells.require(called));
        let mut items = Vec::with_capacity(table.rows.len());
        if all_there.iter().all(|is_there| *is_there) {
            for row in 0..table.rows.len() {
                cells.row = row;
                items.extend(item(&mut cells, matter));
            }
        }
        Checked { value: Self { items }, findings: cells.findings }
    }
}

fn item(cells: &mut Cells<'_>, matter: Called) -> Option<InspectionItem> {
    // A part that is left blank is the category as a whole.
    let matter = match cells.text(matter) {
        Some(text) => Some(text),
        None => cells.text(CATEGORY).or_else(|| cells.required(matter)),
    };
    let bases = bases(cells, BASES, "R-118-03");
    let body = cells.required(BODY);
    let items = cells.maybe(ITEMS, ItemCode::all, found::code).unwrap_or_default();
    let matter = matter?;
    Some(InspectionItem {
        category: cells.text(CATEGORY).filter(|category| *category != matter),
        matter,
        object: cells.text(OBJECT),
        bases,
        body: body?,
        manner: cells.text(MANNER),
        content: cells.text(CONTENT),
        items,
        row: cells.row,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Place, SourcePath};

    fn cell(place: &Place) -> String {
        match place {
            Place::Cell(_, cell) => cell.to_string(),
            other => format!("{other:?}"),
        }
    }

    fn table(csv: &str) -> Table {
        let path = SourcePath::new("content/list.csv");
        crate::table::read(&path, csv.as_bytes(), WANTS).value.unwrap()
    }

    /// Both forms of R-118-03.
    #[test]
    fn a_list_by_subjects_and_one_by_parts_are_read() {
        let subjects = "\
抽查类别,抽查事项,抽查对象,抽查依据,承办机构,职权编码
设施安全,户外广告安全,设置人,《示例条例》第五条,设施科,F1、F2
,电梯,管理人,《示例条例》第六条；《示例法》第二条,,F3
";
        let parts = "\
序号,检查项目,检查子项,检查主体,检查依据,检查方式,检查内容,备注
1,食品安全,进货查验,示例委,《示例法》第五十三条,现场检查,台账,
2,环境卫生,,示例委,《示例条例》第九条,现场检查,保洁,
";
        let [subjects, parts] = [subjects, parts].map(|csv| {
            let table = table(csv);
            assert!(InspectionList::fits(&table));
            let Checked { value: list, findings } = InspectionList::of(&table);
            assert_eq!(findings, []);
            list.items
        });
        assert_eq!(subjects[1].category.as_deref(), Some("设施安全"));
        assert_eq!((&*subjects[1].body, subjects[1].bases.len()), ("设施科", 2));
        assert_eq!((subjects[0].items.len(), subjects[1].items.len()), (2, 1));
        assert_eq!(
            (&*parts[0].matter, parts[0].category.as_deref()),
            ("进货查验", Some("食品安全"))
        );
        assert_eq!((&*parts[1].matter, parts[1].category.as_deref()), ("环境卫生", None));
    }

    #[test]
    fn a_basis_without_an_article_is_found_in_its_cell() {
        let csv = "抽查事项,抽查对象,抽查依据,承办机构\n电梯,管理人,《示例法》,\n卫生,商户,有关规定,某科\n";
        let found = InspectionList::of(&table(csv)).findings;
        let found: Vec<_> = found
            .iter()
            .map(|finding| (finding.code, cell(&finding.place), finding.clause))
            .collect();
        let wanted = [("basis-no-article", "C2"), ("cell-blank", "D2"), ("basis-unnamed", "C3")];
        let wanted = wanted.map(|(code, cell)| (code, cell.to_owned(), Some("R-118-03")));
        assert_eq!(found, wanted);
    }

    #[test]
    fn what_an_inspection_found_is_no_list_of_what_is_inspected() {
        for csv in [
            "检查事项,检查对象,检查依据,检查结果\n电梯,甲,《示例法》第一条,合格\n",
            "执法种类,执法事项,内容,依据\n行政检查,现场,过程,《示例法》第一条\n",
        ] {
            assert!(!InspectionList::fits(&table(csv)), "{csv}");
        }
    }
}
