//! The official forms: that of 2021, and that of 2019 for the reports on 2019 and 2020 (R-30 5.2 to
//! 5.4).

/// The titles of the six sections (R-30 5.1).
pub const SECTIONS: [&str; 6] = [
    "总体情况",
    "主动公开政府信息情况",
    "收到和处理政府信息公开申请情况",
    "政府信息公开行政复议、行政诉讼情况",
    "存在的主要问题及改进情况",
    "其他需要报告的事项",
];

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For the reports on 2019 and 2020.
    Of2019,
    /// For those on 2021 and later.
    Of2021,
}

/// A part of a report that is a table, by the section it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// What was disclosed proactively, in the second section.
    Disclosed,
    /// Requests, in the third.
    Requests,
    /// Reviews and lawsuits, in the fourth.
    Remedies,
}

impl Part {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Disclosed, Self::Requests, Self::Remedies];

    /// What it is called in the YAML: English and Chinese.
    pub(super) const fn keys(self) -> [&'static str; 3] {
        match self {
            Self::Disclosed => ["disclosed", "主动公开", "表二"],
            Self::Requests => ["requests", "公开申请", "表三"],
            Self::Remedies => ["remedies", "复议诉讼", "表四"],
        }
    }

    /// The title of its section.
    pub const fn section(self) -> &'static str {
        SECTIONS[self as usize + 1]
    }
}

/// A cell of a report, by its part, row and column, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// The part.
    pub part: Part,
    /// The row.
    pub row: usize,
    /// The column.
    pub column: usize,
}

impl Slot {
    pub(super) const fn request(row: usize, column: usize) -> Self {
        Self { part: Part::Requests, row, column }
    }
}

/// What a cell may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// How many there are.
    Count,
    /// How many more or fewer there are.
    Change,
    /// Money, in 万元.
    Money,
}

/// A block of the table of what was disclosed: the item of article 20, its columns and rows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block {
    pub(super) clause: &'static str,
    /// Heading, short name, unit.
    pub(super) columns: &'static [(&'static str, &'static str, Unit)],
    pub(super) rows: &'static [&'static str],
}

const HANDLED: &[(&str, &str, Unit)] = &[("本年处理决定数量", "处理决定", Unit::Count)];

const CHANGED: &[(&str, &str, Unit)] = &[
    ("上一年项目数量", "上年项目", Unit::Count),
    ("本年增/减", "增减", Unit::Change),
    ("处理决定数量", "处理决定", Unit::Count),
];

const OF_2021: &[Block] = &[
    Block {
        clause: "第二十条第（一）项",
        columns: &[
            ("本年制发件数", "制发", Unit::Count),
            ("本年废止件数", "废止", Unit::Count),
            ("现行有效件数", "现行有效", Unit::Count),
        ],
        rows: &["规章", "行政规范性文件"],
    },
    Block { clause: "第二十条第（五）项", columns: HANDLED, rows: &["行政许可"] },
    Block {
        clause: "第二十条第（六）项", columns: HANDLED, rows: &["行政处罚", "行政强制"]
    },
    Block {
        clause: "第二十条第（八）项",
        columns: &[("本年收费金额（单位：万元）", "收费金额", Unit::Money)],
        rows: &["行政事业性收费"],
    },
];

const OF_2019: &[Block] = &[
    Block {
        clause: "第二十条第（一）项",
        columns: &[
            ("本年新制作数量", "新制作", Unit::Count),
            ("本年新公开数量", "新公开", Unit::Count),
            ("对外公开总数量", "总数量", Unit::Count),
        ],
        rows: &["规章", "规范性文件"],
    },
    Block {
        clause: "第二十条第（五）项",
        columns: CHANGED,
        rows: &["行政许可", "其他对外管理服务事项"],
    },
    Block {
        clause: "第二十条第（六）项", columns: CHANGED, rows: &["行政处罚", "行政强制"]
    },
    Block {
        clause: "第二十条第（八）项",
        columns: &[
            ("上一年项目数量", "上年项目", Unit::Count),
            ("本年增/减", "增减", Unit::Change),
        ],
        rows: &["行政事业性收费"],
    },
    Block {
        clause: "第二十条第（九）项",
        columns: &[
            ("采购项目数量", "项目", Unit::Count),
            ("采购总金额（单位：万元）", "金额", Unit::Money),
        ],
        rows: &["政府集中采购"],
    },
];

/// Who asks: the columns of the table of requests.
pub(super) const APPLICANTS: [&str; 7] =
    ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];

/// The column of the sum over all applicants.
pub(super) const ALL_APPLICANTS: usize = 6;

/// The rows of the table of requests: short name, group, wording.
#[rustfmt::skip] // a table reads by its rows
pub(super) const REQUESTS: [(&str, &str, &str); 25] = [
    ("新收", "", "一、本年新收政府信息公开申请数量"),
    ("上年结转", "", "二、上年结转政府信息公开申请数量"),
    ("予以公开", "", "（一）予以公开"),
    ("部分公开", "", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
    ("不予公开-国家秘密", "（三）不予公开", "1.属于国家秘密"),
    ("不予公开-法律法规禁止", "（三）不予公开", "2.其他法律行政法规禁止公开"),
    ("不予公开-三安全一稳定", "（三）不予公开", "3.危及“三安全一稳定”"),
    ("不予公开-第三方权益", "（三）不予公开", "4.保护第三方合法权益"),
    ("不予公开-内部事务信息", "（三）不予公开", "5.属于三类内部事务信息"),
    ("不予公开-过程性信息", "（三）不予公开", "6.属于四类过程性信息"),
    ("不予公开-行政执法案卷", "（三）不予公开", "7.属于行政执法案卷"),
    ("不予公开-行政查询事项", "（三）不予公开", "8.属于行政查询事项"),
    ("无法提供-不掌握", "（四）无法提供", "1.本机关不掌握相关政府信息"),
    ("无法提供-需另行制作", "（四）无法提供", "2.没有现成信息需要另行制作"),
    ("无法提供-内容不明确", "（四）无法提供", "3.补正后申请内容仍不明确"),
    ("不予处理-信访举报投诉", "（五）不予处理", "1.信访举报投诉类申请"),
    ("不予处理-重复申请", "（五）不予处理", "2.重复申请"),
    ("不予处理-公开出版物", "（五）不予处理", "3.要求提供公开出版物"),
    ("不予处理-大量反复申请", "（五）不予处理", "4.无正当理由大量反复申请"),
    ("不予处理-重新出具", "（五）不予处理", "5.要求行政机关确认或重新出具已获取信息"),
    ("其他处理-逾期不补正", "（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
    ("其他处理-逾期不缴费", "（六）其他处理", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
    ("其他处理-其他", "（六）其他处理", "3.其他"),
    ("总计", "", "（七）总计"),
    ("结转下年度", "", "四、结转下年度继续办理"),
];

/// The rows of the table of requests that others are compared with.
pub(super) const NEW: usize = 0;
pub(super) const OVER: usize = 1;
pub(super) const GRANTED: usize = 2;
pub(super) const PARTLY: usize = 3;
pub(super) const RESULTS: std::ops::Range<usize> = 2..23;
pub(super) const TOTAL: usize = 23;
pub(super) const NEXT: usize = 24;

/// The groups of reviews and lawsuits.
pub(super) const REMEDIES: [&str; 3] = ["行政复议", "未经复议直接起诉", "复议后起诉"];

/// How a review or lawsuit ended.
pub(super) const ENDS: [&str; 5] = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

/// The row of normative documents, and that of regulations, and their columns.
pub(super) const REGULATIONS: usize = 0;
pub(super) const NORMATIVE: usize = 1;
pub(super) const MADE: usize = 0;
pub(super) const REPEALED: usize = 1;
pub(super) const IN_FORCE: usize = 2;

impl Form {
    /// The form for the report on a year.
    pub fn of(year: i16) -> Self {
        if year < 2021 { Self::Of2019 } else { Self::Of2021 }
    }

    pub(super) fn blocks(self) -> &'static [Block] {
        match self {
            Self::Of2019 => OF_2019,
            Self::Of2021 => OF_2021,
        }
    }

    /// The rows of what was disclosed, with their blocks.
    pub(super) fn disclosed(self) -> impl Iterator<Item = (&'static Block, &'static str)> {
        self.blocks().iter().flat_map(|block| block.rows.iter().map(move |row| (block, *row)))
    }

    /// How many columns each row of a part has.
    pub(super) fn rows(self, part: Part) -> Box<dyn Iterator<Item = usize>> {
        match part {
            Part::Disclosed => Box::new(self.disclosed().map(|(block, _)| block.columns.len())),
            Part::Requests => Box::new(REQUESTS.iter().map(|_| APPLICANTS.len())),
            Part::Remedies => Box::new(REMEDIES.iter().map(|_| ENDS.len())),
        }
    }

    /// Every cell.
    pub fn slots(self) -> impl Iterator<Item = Slot> {
        Part::ALL.into_iter().flat_map(move |part| {
            let rows = self.rows(part).enumerate();
            rows.flat_map(move |(row, columns)| {
                (0..columns).map(move |column| Slot { part, row, column })
            })
        })
    }

    /// The short name of a row.
    pub(super) fn row_name(self, part: Part, row: usize) -> &'static str {
        match part {
            Part::Disclosed => self.disclosed().nth(row).map_or("", |(_, name)| name),
            Part::Requests => REQUESTS[row].0,
            Part::Remedies => REMEDIES[row],
        }
    }

    /// The short name of a column.
    pub(super) fn column_name(self, slot: Slot) -> &'static str {
        match slot.part {
            Part::Disclosed => {
                self.disclosed().nth(slot.row).map_or("", |(block, _)| block.columns[slot.column].1)
            }
            Part::Requests => APPLICANTS[slot.column],
            Part::Remedies => ENDS[slot.column],
        }
    }

    /// What a cell may hold.
    pub(super) fn unit(self, slot: Slot) -> Unit {
        match slot.part {
            Part::Disclosed => self
                .disclosed()
                .nth(slot.row)
                .map_or(Unit::Count, |(block, _)| block.columns[slot.column].2),
            Part::Requests | Part::Remedies => Unit::Count,
        }
    }

    /// `新收·商业企业`.
    pub fn name(self, slot: Slot) -> String {
        let row = self.row_name(slot.part, slot.row);
        match self.column_name(slot) {
            "处理决定" | "收费金额" => row.to_owned(),
            column => format!("{row}·{column}"),
        }
    }

    /// The cell that people call so.
    pub(super) fn slot(self, row: &str, column: Option<&str>) -> Option<Slot> {
        let (row, column) = (row.trim(), column.map(str::trim));
        let is_row = |slot: &Slot| {
            let wording = match slot.part {
                Part::Requests => REQUESTS[slot.row].2,
                Part::Disclosed | Part::Remedies => "",
            };
            self.row_name(slot.part, slot.row) == row || wording == row
        };
        let slots: Vec<Slot> = self.slots().filter(is_row).collect();
        let named = |slot: &&Slot| column == Some(self.column_name(**slot));
        match column {
            Some(_) => slots.iter().find(named).copied(),
            // The last column is the sum, or the only one.
            None => slots.iter().rfind(|slot| slot.part == slots[0].part).copied(),
        }
    }
}
