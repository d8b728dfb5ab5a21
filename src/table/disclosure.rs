//! Full lists of proactive disclosure: what is to be made public, where and by when.

use super::fields::{Called, Cells, parts};
use super::time_limit::TimeLimit;
use super::{Table, Wants};
use crate::base::Checked;
use crate::base::catalogue::table as found;
use crate::law::Passage;

/// A full list of proactive disclosure (主动公开全清单), R-QQD-01 and R-QQD-02.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisclosureList {
    /// The place of the column of channels.
    pub channels: usize,
    /// Its items, in the order of its rows.
    pub items: Vec<DisclosureItem>,
}

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisclosureItem {
    /// The duty it belongs to (职责).
    pub duty: Option<String>,
    /// What is to be made public (事项).
    pub matter: String,
    /// The category of information (信息类别).
    pub category: Option<String>,
    /// What it must tell (内容标准): each 【…】 is one.
    pub contents: Vec<String>,
    /// The laws it rests on (依据).
    pub basis: Option<Passage>,
    /// By when (时限); none when it was not understood.
    pub time_limit: Option<TimeLimit>,
    /// Who makes it public (主体).
    pub body: Option<String>,
    /// Where it is made public (渠道).
    pub channels: Vec<Channel>,
    /// What stands among the channels and is none of the vocabulary.
    pub unknown: Vec<String>,
    /// Whether without being asked (方式).
    pub manner: Option<String>,
    /// The column of this site that it is in (栏目): its title or its folder.
    pub column: Option<String>,
    /// Its row in the table.
    pub row: usize,
}

/// A channel (渠道) of the vocabulary of R-QQD-03.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Channel {
    /// Its place in [`CHANNELS`].
    medium: usize,
    /// Whether it must be used (■) or may be (□).
    pub required: bool,
}

/// The names of channels.
const CHANNELS: [&str; 13] = [
    "政府网站",
    "政府公报",
    "两微一端",
    "发布会/听证会",
    "广播电视",
    "纸质媒体",
    "公开查阅点",
    "政务服务中心",
    "便民服务站",
    "入户/现场",
    "社区/企事业单位/村公示栏（电子屏）",
    "精准推送",
    "其他",
];

impl Channel {
    /// Its name.
    pub fn name(self) -> &'static str {
        CHANNELS[self.medium]
    }

    /// Whether it is the agency's website.
    pub fn is_website(self) -> bool {
        self.medium == 0
    }

    /// The channels that a cell names, and the words that name none.
    fn all(text: &str) -> (Vec<Self>, Vec<String>) {
        let is_marked = text.contains(['■', '☑', '√', '✓']);
        let mut required = true;
        let mut channels: Vec<Self> = Vec::new();
        let mut unknown = Vec::new();
        let mut word = String::new();
        for c in text.chars().chain([' ']) {
            if !"■□☑☐√✓、，,；; \n\t".contains(c) {
                word.push(c);
                continue;
            }
            let found = CHANNELS.iter().position(|name| is_channel(name, &word));
            match found {
                _ if word.is_empty() => {}
                Some(medium) => channels.push(Self { medium, required: required || !is_marked }),
                None => unknown.push(word.clone()),
            }
            word.clear();
            match c {
                '■' | '☑' | '√' | '✓' => required = true,
                '□' | '☐' => required = false,
                _ => {}
            }
        }
        (channels, unknown)
    }
}

/// Whether people call the channel `name` so: any of its words, or a longer form of it.
fn is_channel(name: &str, word: &str) -> bool {
    let mut names = name.split(['/', '（', '）']).filter(|name| !name.is_empty());
    let website = name == CHANNELS[0] && (word.contains("网站") || word.contains("门户网"));
    website || names.any(|name| word.contains(name)) || name.contains(word)
}

const DUTY: Called = &["职责", "业务事项", "职责名称", "主要职责", "duty"];
const FIRST: Called =
    &["公开事项", "一级事项", "事项", "一级目录", "事项名称", "政府信息", "matter"];
const SECOND: Called = &["二级事项", "二级目录", "子项", "信息名称"];
const CATEGORY: Called = &["信息类别", "公开类别", "类别", "category"];
const CONTENTS: Called = &["内容标准", "公开内容", "公开内容要素", "内容", "contents"];
const BASES: Called = &["公开依据", "依据", "法律依据", "basis"];
const TIME_LIMIT: Called = &["公开时限", "时限", "公开时间", "time_limit"];
const BODY: Called = &["公开主体", "主体", "责任主体", "责任部门", "责任处室", "body"];
const CHANNEL: Called =
    &["公开渠道", "公开渠道和载体", "公开渠道及载体", "渠道", "公开载体", "channels"];
const AUDIENCE: Called = &["公开对象", "全社会", "特定群体", "特定群众", "audience"];
const MANNER: Called = &["公开方式", "方式", "主动", "主动公开", "依申请公开", "依申请", "manner"];
const LEVEL: Called = &["公开层级", "县级", "乡级", "市级", "区级", "level"];
const COLUMN: Called = &["栏目", "对应栏目", "网站栏目", "公开栏目", "所在栏目", "column"];
const NUMBER: Called = &["序号", "编号", "no"];
const REMARKS: Called = &["备注", "说明", "remarks"];

/// By what a full list of proactive disclosure is known.
pub const WANTS: Wants = Wants {
    clause: Some("R-QQD-02"),
    known: &[
        DUTY, FIRST, SECOND, CATEGORY, CONTENTS, BASES, TIME_LIMIT, BODY, CHANNEL, AUDIENCE,
        MANNER, LEVEL, COLUMN, NUMBER, REMARKS,
    ],
    keys: &["公开事项"],
    own: &["序号", "二级事项", "备注"],
    same: &["职责", "公开主体"],
    merged: &["信息类别", "公开依据", "公开渠道", "公开方式"],
};

impl DisclosureList {
    /// Reads the items in the rows of `table`; a row that cannot be one is left out, and found.
    pub fn of(table: &Table) -> Checked<Self> {
        let mut cells = Cells::of(table, WANTS);
        let all_there = [FIRST, TIME_LIMIT].map(|called| cells.require(called));
        let mut items = Vec::with_capacity(table.rows.len());
        if all_there.iter().all(|is_there| *is_there) {
            for row in 0..table.rows.len() {
                cells.row = row;
                items.extend(item(&mut cells, table));
            }
        }
        let channels = cells.column(CHANNEL).unwrap_or_default();
        Checked { value: Self { channels, items }, findings: cells.findings }
    }
}

fn item(cells: &mut Cells<'_>, table: &Table) -> Option<DisclosureItem> {
    let time_limit = time_limit(cells, table);
    let first = cells.required(FIRST)?;
    let second = cells.text(SECOND).filter(|second| *second != first);
    let (channels, unknown) = Channel::all(&cells.text(CHANNEL).unwrap_or_default());
    Some(DisclosureItem {
        duty: cells.text(DUTY),
        matter: second.map_or_else(|| first.clone(), |second| format!("{first}：{second}")),
        category: cells.text(CATEGORY),
        contents: contents(&cells.text(CONTENTS).unwrap_or_default()),
        basis: cells.text(BASES).map(|text| Passage::of(&text)),
        time_limit,
        body: cells.text(BODY),
        channels,
        unknown,
        manner: cells.text(MANNER),
        column: cells.text(COLUMN),
        row: cells.row,
    })
}

/// The time limit of the row. Where another cell of the row reads like one, the cells are shifted.
fn time_limit(cells: &mut Cells<'_>, table: &Table) -> Option<TimeLimit> {
    let text = cells.required(TIME_LIMIT)?;
    let limit = TimeLimit::parse(&text);
    if limit.is_none() {
        let at = cells.column(TIME_LIMIT).unwrap_or_default();
        let row = &table.rows[cells.row].cells;
        let beside = [at.checked_sub(1), at.checked_add(1)].into_iter().flatten();
        let looks_so = |column: &usize| {
            let cell = row.get(*column).map_or("", String::as_str);
            cell.chars().count() < 40
                && !matches!(TimeLimit::parse(cell), None | Some(TimeLimit::Every(_)))
        };
        match beside.clone().find(looks_so) {
            Some(column) => {
                let name = table.columns[column].to_string();
                cells.find(TIME_LIMIT, |place| found::shifted(place, &name));
            }
            None => cells.find(TIME_LIMIT, |place| found::time_limit(place, &text)),
        }
    }
    limit
}

/// What the information must tell: each 【…】, or each line or number where there is none.
fn contents(text: &str) -> Vec<String> {
    let marked = text.split('【').skip(1).filter_map(|rest| rest.split_once('】'));
    let marked: Vec<String> = marked.map(|(content, _)| content.trim().to_owned()).collect();
    if marked.is_empty() { parts(text, &[]) } else { marked }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SourcePath;
    use crate::table::time_limit::Start;

    fn list(csv: &str) -> Checked<DisclosureList> {
        let path = SourcePath::new("content/list.csv");
        let mut findings = Vec::new();
        let table = crate::table::read(&path, csv.as_bytes(), WANTS).unpack(&mut findings);
        let mut list = DisclosureList::of(&table.unwrap());
        list.findings.splice(0..0, findings);
        list
    }

    /// The form of R-QQD-02, as it is when a spreadsheet with merged cells is saved as CSV.
    #[test]
    fn a_heading_of_two_rows_and_merged_cells_are_read() {
        let csv = "\
某某委员会政务公开标准目录,,,,,,,
序号,公开事项,,公开内容,公开依据,公开时限,公开渠道和载体,栏目
,一级事项,二级事项,,,,,
1,行政处罚,处罚决定,【决定书文号】【处罚结果】,《行政处罚法》第四十八条,作出决定之日起7个工作日内,■政府网站 □政府公报,处罚决定
2,,裁量基准,1.适用条件；2.幅度。,《行政处罚法》第三十四条,长期公开,■政府网站■公开查阅点,裁量基准
";
        let Checked { value: list, findings } = list(csv);
        assert_eq!(findings, []);
        let [decisions, discretion] = &list.items[..] else { panic!("{list:?}") };
        assert_eq!(decisions.matter, "行政处罚：处罚决定");
        assert_eq!(decisions.contents, ["决定书文号", "处罚结果"]);
        let start = Start::Event("作出决定".to_owned());
        assert_eq!(decisions.time_limit, Some(TimeLimit::WorkingDays(7, start)));
        let channels = decisions.channels.iter().map(|channel| (channel.name(), channel.required));
        assert_eq!(channels.collect::<Vec<_>>(), [("政府网站", true), ("政府公报", false)]);
        assert_eq!(discretion.matter, "行政处罚：裁量基准");
        assert_eq!(discretion.contents, ["1.适用条件；", "2.幅度。"]);
        assert_eq!(discretion.channels.len(), 2);
    }

    #[test]
    fn cells_that_slipped_to_the_side_are_found() {
        let csv =
            "公开事项,公开依据,公开时限,公开主体\n指南,长期公开,某委,\n制度,《条例》,按要求,某委\n";
        let found = list(csv).findings;
        let codes: Vec<_> = found.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, ["cells-shifted", "time-limit"]);
    }
}
