//! The columns of a new site: the disclosure platform in its fixed order (R-61-05), and the rest.

use std::fmt::Write as _;

use super::Agency;
use crate::base::Lang;
use crate::document::Kind;
use crate::document::schema::{Key, SCHEMA};

/// A column of a new site.
pub(super) struct Column {
    folder: &'static str,
    title: &'static str,
    class: &'static str,
    cycle: &'static str,
    /// The item of article 20, if it has one of its own.
    item: Option<&'static str>,
    kind: Option<Kind>,
}

const fn column(
    folder: &'static str,
    title: &'static str,
    class: &'static str,
    cycle: &'static str,
    item: Option<&'static str>,
    kind: Option<Kind>,
) -> Column {
    Column { folder, title, class, cycle, item, kind }
}

/// Every column, in the order of the navigation.
#[rustfmt::skip] // a table reads by its rows
pub(super) const COLUMNS: &[Column] = &[
    column("", "首页", "概况信息", "14天", None, None),
    column("disclosure", "政府信息公开", "政府信息公开", "20个工作日", None, Some(Kind::Guide)),
    column("disclosure/systems", "政府信息公开制度", "信息公开制度", "长期", Some("20-15"), Some(Kind::System)),
    column("disclosure/statutory", "法定主动公开内容", "信息公开目录", "20个工作日", Some("20-15"), Some(Kind::Page)),
    column("disclosure/statutory/organization", "机构职能", "机构职能", "1年", Some("20-02"), Some(Kind::Page)),
    column("disclosure/statutory/policies", "政策文件", "政策文件", "6个月", Some("20-01"), Some(Kind::Policy)),
    column("disclosure/statutory/interpretations", "政策解读", "政策解读", "6个月", Some("20-01"), Some(Kind::Interpretation)),
    column("disclosure/statutory/plans", "规划计划", "规划计划", "1年", Some("20-03"), Some(Kind::Plan)),
    column("disclosure/statutory/statistics", "统计信息", "统计信息", "6个月", Some("20-04"), Some(Kind::Statistics)),
    column("disclosure/statutory/enforcement", "行政执法公示", "行政执法公示", "6个月", Some("20-06"), Some(Kind::Enforcement)),
    column("disclosure/statutory/powers", "权责清单", "权责清单", "1年", Some("20-06"), Some(Kind::PowerList)),
    column("disclosure/statutory/budget", "财政预决算", "财政预决算", "1年", Some("20-07"), Some(Kind::Budget)),
    column("disclosure/statutory/procurement", "政府采购", "政府采购", "1年", Some("20-09"), Some(Kind::Procurement)),
    column("disclosure/statutory/personnel", "人事信息", "人事信息", "1年", Some("20-14"), Some(Kind::Personnel)),
    column("disclosure/statutory/replies", "建议提案办理", "建议提案办理", "1年", Some("20-15"), Some(Kind::Reply)),
    column("disclosure/statutory/rule-of-law", "法治政府建设", "法治政府建设", "1年", Some("20-15"), Some(Kind::Report)),
    column("disclosure/statutory/full-list", "主动公开全清单", "信息公开目录", "1年", Some("20-15"), Some(Kind::DisclosureList)),
    column("disclosure/reports", "政府信息公开年报", "信息公开年报", "1年", Some("20-15"), Some(Kind::AnnualReport)),
    column("notices", "通知公告", "通知公告", "6个月", None, Some(Kind::Notice)),
    column("consultations", "意见征集", "调查征集", "6个月", None, Some(Kind::Consultation)),
    column("services", "办事服务", "办事服务", "1年", Some("20-05"), Some(Kind::ServiceGuide)),
    column("news", "工作动态", "动态要闻", "14天", None, Some(Kind::News)),
];

impl Column {
    pub(super) fn path(&self) -> String {
        let slash = if self.folder.is_empty() { "" } else { "/" };
        format!("content/{}{slash}_index.md", self.folder)
    }

    pub(super) fn text(&self, agency: &Agency, lang: Lang) -> String {
        let place = COLUMNS.iter().position(|column| column.folder == self.folder);
        let kind = self.kind.map(Kind::facts);
        let kind = kind.map(|facts| if lang == Lang::Zh { facts.zh } else { facts.en }.to_owned());
        let featured =
            "[notices, disclosure/statutory/policies, disclosure/statutory/interpretations, news]";
        let fields = [
            (Key::Title, Some(self.title.to_owned())),
            (Key::Description, Some(super::quoted(&format!("{}{}。", agency.short, self.title)))),
            (Key::Keywords, Some(format!("[{}]", self.title))),
            (Key::ColumnType, Some(self.class.to_owned())),
            (Key::Cycle, Some(self.cycle.to_owned())),
            (Key::Article20, self.item.map(|item| format!("[{item}]"))),
            (Key::Kind, kind),
            (Key::Weight, place.map(|place| (10 * place).to_string())),
            (Key::Featured, self.folder.is_empty().then(|| featured.to_owned())),
        ];
        let mut text = String::from("---\n");
        for (key, value) in fields {
            let row = SCHEMA.iter().rfind(|row| row.key == key);
            let (Some(row), Some(value)) = (row, value) else { continue };
            let name = if lang == Lang::Zh { row.zh } else { row.en };
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{name}: {value}");
        }
        text.push_str("---\n");
        text
    }
}
