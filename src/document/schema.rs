//! The front matter's keys: one table, from which come the reader, the hints and the manual.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A key of the front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "what each key means stands in the table below")]
pub enum Key {
    Title,
    Subtitle,
    Kind,
    Normative,
    DocNumber,
    IndexNumber,
    Issuer,
    JointIssuers,
    Written,
    Published,
    Changed,
    Effective,
    Expires,
    Topic,
    Genre,
    Audience,
    Keywords,
    Summary,
    Source,
    Author,
    Article20,
    Interprets,
    Amends,
    Repeals,
    BasedOn,
    Attachments,
    PinnedUntil,
    Review,
    Filing,
    Changes,
    Withdrawn,
    Decision,
    Table,
    Figures,
    Slug,
    Aliases,
    Draft,
    LineBreaks,
    Allow,
    Description,
    ColumnType,
    Cycle,
    Weight,
    NotApplicable,
    Featured,
    By,
    On,
    Secrecy,
    Legality,
    Number,
    Note,
    Reason,
    Erase,
    Party,
    Act,
    Penalty,
    Amount,
    Items,
    Procedure,
    Until,
    Rule,
}

/// Where a key may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Home {
    /// In a document.
    Document,
    /// In the `_index.md` of a column.
    Column,
    /// In either.
    Both,
    /// Inside the value of another key.
    Inner,
}

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// The key.
    pub key: Key,
    /// Its English name.
    pub en: &'static str,
    /// Its Chinese name.
    pub zh: &'static str,
    /// Where it may stand.
    pub home: Home,
    /// What it holds, in Chinese and English.
    pub meaning: [&'static str; 2],
}

const fn row(
    key: Key,
    en: &'static str,
    zh: &'static str,
    home: Home,
    meaning: [&'static str; 2],
) -> Row {
    Row { key, en, zh, home, meaning }
}

use Home::{Both, Column, Document, Inner};

/// Every key, in the order of the manual.
#[rustfmt::skip] // a table reads by its rows
pub const SCHEMA: &[Row] = &[
    row(Key::Title, "title", "标题", Both, ["标题", "the title"]),
    row(Key::Subtitle, "subtitle", "副标题", Document, ["副标题", "a second line of the title"]),
    row(Key::Kind, "kind", "类型", Document, ["文档类型，不写时取栏目的默认类型", "what the document is; the column's default when absent"]),
    row(Key::Kind, "default_kind", "默认类型", Column, ["本栏目文档的默认类型，下级栏目沿用", "the kind of the column's documents, inherited by sub-columns"]),
    row(Key::Normative, "normative", "规范性文件", Document, ["是否行政规范性文件：true 或 false", "whether a policy is a normative document: true or false"]),
    row(Key::DocNumber, "doc_number", "发文字号", Document, ["机关代字〔年〕序号号；令写“…令第N号”", "the issuer's letters〔year〕serial号; a decree's number"]),
    row(Key::IndexNumber, "index_number", "索引号", Document, ["机构代码/年-序号，只在迁移旧目录时填写", "code/year-serial; only for documents that bring one from an old catalogue"]),
    row(Key::Issuer, "issuer", "发文机关", Document, ["不写时为本机关", "the agency itself when absent"]),
    row(Key::JointIssuers, "joint_issuers", "联合发文", Document, ["联合发文机关的列表", "a list of the organs that issued it together"]),
    row(Key::Written, "written", "成文日期", Document, ["年-月-日", "the day it was signed"]),
    row(Key::Published, "published", "发布时间", Document, ["年-月-日 时:分，北京时间；写将来的时间即定时发布", "the minute of publication; a future one schedules the document"]),
    row(Key::Changed, "changed", "更新时间", Document, ["年-月-日 时:分", "the minute of the last change of the text"]),
    row(Key::Effective, "effective", "施行日期", Document, ["年-月-日", "the first day it is in force"]),
    row(Key::Expires, "expires", "有效期至", Document, ["年-月-日，含当日；征集写截止日期", "the last day it is in force; the last day of a consultation"]),
    row(Key::Topic, "topic", "主题分类", Document, ["二十二类之一，可带子类：综合政务\\政务公开", "one of 22 classes, with or without sub-class"]),
    row(Key::Genre, "genre", "体裁", Document, ["通知、公告、办法等", "the form of official document"]),
    row(Key::Audience, "audience", "服务对象", Document, ["个人、企业等，可写多个", "whom it is for; several are possible"]),
    row(Key::Keywords, "keywords", "关键词", Both, ["列表，或用顿号、逗号分开", "a list, or text with commas"]),
    row(Key::Summary, "summary", "内容概述", Document, ["一两句话，不超过 100 字", "a sentence or two, at most 100 characters"]),
    row(Key::Source, "source", "信息来源", Document, ["不写时为本机关", "where it comes from; the agency itself when absent"]),
    row(Key::Author, "author", "作者", Document, ["作者", "the author"]),
    row(Key::Article20, "article20", "主动公开事项", Both, ["20-01 至 20-15，对应条例第二十条各项；不写时取栏目的", "20-01 to 20-15, the items of article 20; the column's when absent"]),
    row(Key::Interprets, "interprets", "解读", Document, ["被解读的文件：路径、发文字号或索引号", "the documents it explains: path, document number or index number"]),
    row(Key::Amends, "amends", "修改", Document, ["被修改的文件", "the documents it amends"]),
    row(Key::Repeals, "repeals", "废止", Document, ["被废止的文件；只废止一条时写 路径#t12", "the documents it repeals; `path#t12` for one article"]),
    row(Key::BasedOn, "based_on", "依据", Document, ["站内文件，或《法律名称》第N条", "documents of the site, or outside laws with article"]),
    row(Key::Attachments, "attachments", "附件", Document, ["文件列表；不写时为 index.md 旁边的全部文件", "files; all beside `index.md` when absent"]),
    row(Key::PinnedUntil, "pinned_until", "置顶至", Document, ["年-月-日，含当日", "the last day it is pinned"]),
    row(Key::Review, "review", "审查", Document, ["审查人、日期、保密、合法性；没有审查的不发布", "who reviewed it and when; without it nothing is published"]),
    row(Key::Filing, "filing", "备案", Document, ["编号、日期", "number and day of the filing"]),
    row(Key::Changes, "changes", "更新记录", Document, ["日期和说明的列表，向公众显示", "days and notes, shown to readers"]),
    row(Key::Withdrawn, "withdrawn", "撤回", Document, ["日期、原因，可加“清除”；网址保留并显示说明", "day, reason and perhaps erase; the address stays, under a notice"]),
    row(Key::Decision, "decision", "决定", Document, ["执法决定：执法类别、相对人、处罚种类、金额、职权编码、程序、公示至", "an enforcement decision: act, party, penalty, amount, items, procedure, until"]),
    row(Key::Table, "table", "表格", Document, ["数据表文件", "the data file of a list"]),
    row(Key::Figures, "figures", "数据", Document, ["年报的数据文件", "the data file of a report"]),
    row(Key::Slug, "slug", "网址名", Document, ["小写字母、数字、减号；不写时用文件名", "the last part of the address; the file's name when absent"]),
    row(Key::Aliases, "aliases", "旧网址", Document, ["以前用过的网址，或被并入本文件的文件的网址", "addresses it had before, or those of documents it took in"]),
    row(Key::Draft, "draft", "草稿", Document, ["true 时不发布", "true keeps it from being published"]),
    row(Key::LineBreaks, "line_breaks", "换行", Document, ["text：一行一段（默认）；markdown：按 Markdown", "`text`: a line is a paragraph; `markdown`: as CommonMark has it"]),
    row(Key::Allow, "allow", "允许", Both, ["不适用的审查规则：规则、原因；全部规则见 gongkai manual rules", "rules of the audit that are not applied, each with its reason: `gongkai manual rules`"]),
    row(Key::Description, "description", "说明", Column, ["栏目说明，写入页面标签", "what the column is for"]),
    row(Key::ColumnType, "type", "栏目类别", Column, ["政策文件、机构职能等", "the class of the column"]),
    row(Key::Cycle, "cycle", "更新周期", Column, ["14天、6个月、1年、20个工作日、长期", "how often it must be updated"]),
    row(Key::Weight, "weight", "排序", Column, ["整数，小的在前", "an integer; the smaller comes first"]),
    row(Key::NotApplicable, "not_applicable", "无此项", Column, ["本机关没有这类信息的说明", "why the agency has nothing of this kind"]),
    row(Key::Featured, "featured", "首页栏目", Column, ["首页显示的栏目，只写在 content/_index.md", "the columns of the home page; only in content/_index.md"]),
    row(Key::By, "by", "审查人", Inner, ["审查的人或部门", "who reviewed it"]),
    row(Key::On, "on", "日期", Inner, ["年-月-日", "the day"]),
    row(Key::Secrecy, "secrecy", "保密", Inner, ["通过、不适用", "passed or not applicable"]),
    row(Key::Legality, "legality", "合法性", Inner, ["通过、不适用", "passed or not applicable"]),
    row(Key::Number, "number", "编号", Inner, ["备案编号", "the number of the filing"]),
    row(Key::Note, "note", "说明", Inner, ["改了什么", "what changed"]),
    row(Key::Reason, "reason", "原因", Inner, ["原因", "the reason"]),
    row(Key::Erase, "erase", "清除", Inner, ["true：误发或依法应删除的，正文全部清除，只留索引号、标题和原因", "true for what was published in error or must go by law: the text is gone everywhere; number, title and reason stay"]),
    row(Key::Party, "party", "相对人", Inner, ["行政相对人，自然人只写姓", "whom the decision is for; of a person the family name only"]),
    row(Key::Act, "act", "执法类别", Inner, ["行政处罚、行政许可、行政强制等；不写是行政处罚", "行政处罚, 行政许可, 行政强制 and so on; a penalty when absent"]),
    row(Key::Penalty, "penalty", "处罚种类", Inner, ["警告、罚款等，可写多种", "the kinds of penalty; several are possible"]),
    row(Key::Amount, "amount", "金额", Inner, ["罚没金额，以元计", "fines and confiscated money, in yuan"]),
    row(Key::Items, "items", "职权编码", Inner, ["权责清单里的编码，可写多个", "the codes of the power list; several are possible"]),
    row(Key::Procedure, "procedure", "程序", Inner, ["简易程序、普通程序", "the simple or the ordinary procedure"]),
    row(Key::Until, "until", "公示至", Inner, ["公示的最后一天，之后只留标题和说明", "the last day it is shown; after it only title and notice stay"]),
    row(Key::Rule, "rule", "规则", Inner, ["规则的名称或编号", "the name or the code of a rule"]),
];

impl Key {
    /// The Chinese and English names, as hints show them.
    pub fn names(self) -> (&'static str, &'static str) {
        let row = SCHEMA.iter().find(|row| row.key == self).expect("every key has a row");
        (row.zh, row.en)
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (zh, en) = self.names();
        write!(f, "{zh} ({en})")
    }
}

/// The key that `name` is in a file of `home`.
pub fn key(name: &str, home: Home) -> Option<Key> {
    static NAMES: LazyLock<HashMap<&str, Vec<&Row>>> = LazyLock::new(|| {
        let mut names: HashMap<&str, Vec<&Row>> = HashMap::new();
        for row in SCHEMA {
            names.entry(row.en).or_default().push(row);
            names.entry(row.zh).or_default().push(row);
        }
        names
    });
    let mut rows = NAMES.get(name)?.iter();
    rows.find(|row| is_at_home(row, home)).map(|row| row.key)
}

/// The known name nearest to `name`, for a hint.
pub fn nearest(name: &str, home: Home) -> &'static str {
    let names = SCHEMA.iter().filter(|row| is_at_home(row, home)).flat_map(|row| [row.en, row.zh]);
    super::vocabulary::nearest(name, names)
}

fn is_at_home(row: &Row, home: Home) -> bool {
    match row.home {
        Both => home != Inner,
        Document | Column | Inner => row.home == home,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_known_by_either_name_where_it_belongs() {
        assert_eq!(key("标题", Document), Some(Key::Title));
        assert_eq!(key("title", Column), Some(Key::Title));
        assert_eq!(key("说明", Column), Some(Key::Description));
        assert_eq!(key("说明", Inner), Some(Key::Note));
        assert_eq!(key("cycle", Document), None);
    }

    #[test]
    fn a_slip_is_answered_with_the_nearest_key() {
        assert_eq!(nearest("tilte", Document), "title");
        assert_eq!(nearest("发文号", Document), "发文字号");
    }
}
