//! Figures that nobody types: `{{ stats(kind="policy", year=2023) }}` in a text.
//!
//! A small set of functions, as a table from which come the reader, the hints and the manual. There
//! is no other templating in content.

use super::call::Call;
use super::kind::Kind;
use super::vocabulary::{Article20, nearest};
use crate::base::catalogue::document as found;
use crate::base::{Date, Finding, Place, Span, date};
use crate::markdown::{Body, LinkKind};

/// A figure, as the text asks for it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Figure {
    /// How many documents are public.
    Documents(Selection),
    /// How many working days (工作日) there are.
    WorkingDays(Days),
    /// What the settings say of the agency.
    Agency(Fact),
    /// A cell of the tables of an annual report.
    Report(ReportCell),
    /// How many rows a list has.
    Rows(RowSelection),
    /// How many penalties were decided in a year, or how much was fined.
    Penalties(Penalties),
}

/// A cell of the tables of an annual report, as an editor names it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ReportCell {
    /// The year of the report; that of the text itself when none is named.
    pub year: Option<i16>,
    /// The row.
    pub row: String,
    /// The column; the total when none is named.
    pub column: Option<String>,
}

/// Which rows of a list are counted.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct RowSelection {
    /// The document the list belongs to, by its path below `content/`; the text itself when none is
    /// named.
    pub list: Option<String>,
    /// A column, and what it must say.
    pub fits: Option<(String, String)>,
}

/// Which penalties are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Penalties {
    /// The year of the decision.
    pub year: i16,
    /// Whether the money is meant, in yuan, and not the number of decisions.
    pub money: bool,
}

/// Which documents are counted: all that fit every field that is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Selection {
    /// Those of one of these kinds; of every kind when there is none.
    pub kinds: Vec<Kind>,
    /// Those published in this year.
    pub year: Option<i16>,
    /// Those signed in this year.
    pub written: Option<i16>,
    /// Those of the column in this folder, and of the columns in it.
    pub column: Option<String>,
    /// Those of this item of article 20.
    pub article20: Option<Article20>,
    /// Normative documents (行政规范性文件), or those that are none.
    pub normative: Option<bool>,
    /// Those that are in force, or those that are not.
    pub in_force: Option<bool>,
}

/// Of which days the working ones are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Days {
    /// Those of a year.
    Year(i16),
    /// Those after the first day, up to and with the second (R-QX-03).
    Between(Date, Date),
}

/// What the settings say of the agency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[expect(missing_docs, reason = "the names stand in the table below")]
pub enum Fact {
    Name,
    ShortName,
    Code,
    Address,
    Phone,
    Email,
    Sponsor,
}

/// A name in English and Chinese.
type Names = [&'static str; 2];

const FACTS: &[(Names, Fact)] = &[
    (["name", "名称"], Fact::Name),
    (["short_name", "简称"], Fact::ShortName),
    (["code", "机构代码"], Fact::Code),
    (["address", "地址"], Fact::Address),
    (["phone", "电话"], Fact::Phone),
    (["email", "邮箱"], Fact::Email),
    (["sponsor", "主办单位"], Fact::Sponsor),
];

/// A function: what it is called, what it takes, what it gives.
#[derive(Debug)]
pub struct Function {
    /// Its English and Chinese name.
    pub names: Names,
    /// What it gives, in Chinese and English.
    pub meaning: [&'static str; 2],
    /// Its arguments: English and Chinese name, and what each is, in Chinese and English.
    pub arguments: &'static [(Names, [&'static str; 2])],
    read: fn(&mut Arguments<'_>) -> Result<Figure, Wrong>,
}

/// Every function, in the order of the manual.
#[rustfmt::skip] // a table reads by its rows
pub const FUNCTIONS: &[Function] = &[
    Function {
        names: ["stats", "统计"],
        meaning: ["已公开文档的件数", "how many documents are public"],
        arguments: &[
            (["kind", "类型"], ["文档类型，多个用顿号分开", "kinds of document, with commas between"]),
            (["year", "年"], ["发布的年份", "the year of publication"]),
            (["written", "成文年"], ["成文的年份", "the year in which it was signed"]),
            (["column", "栏目"], ["栏目的文件夹，含下级栏目", "the folder of a column, with the columns in it"]),
            (["article20", "事项"], ["20-01 至 20-15", "20-01 to 20-15"]),
            (["normative", "规范性文件"], ["true 或 false", "true or false"]),
            (["in_force", "现行有效"], ["true 或 false", "true or false"]),
        ],
        read: documents,
    },
    Function {
        names: ["working_days", "工作日"],
        meaning: ["工作日的天数", "how many working days"],
        arguments: &[
            (["year", "年"], ["一年的", "those of a year"]),
            (["from", "自"], ["自该日的次日起", "after this day"]),
            (["to", "至"], ["至该日止", "up to and with this day"]),
        ],
        read: working_days,
    },
    Function {
        names: ["agency", "机关"],
        meaning: ["本机关的信息，取自 site.yaml", "what site.yaml says of the agency"],
        arguments: &[(["field", "项目"], ["名称、简称、机构代码、地址、电话、邮箱、主办单位", "name, short_name, code, address, phone, email, sponsor"])],
        read: agency,
    },
    Function {
        names: ["report", "年报"],
        meaning: ["政府信息公开年报表格里的数", "a figure in the tables of a disclosure annual report"],
        arguments: &[
            (["row", "行"], ["数据文件里的行名，如 新收、予以公开、行政复议", "the row, as it is called in the data of the report"]),
            (["column", "列"], ["列名；不写是总计", "the column; the total when left out"]),
            (["year", "年"], ["哪一年的年报；不写是本文", "the year of the report; that of the text itself when left out"]),
        ],
        read: report,
    },
    Function {
        names: ["rows", "条数"],
        meaning: ["清单的条数", "how many rows a list has"],
        arguments: &[
            (["list", "清单"], ["清单文档在 content/ 下的路径；不写是本文", "the path below content/ of the document; the text itself when left out"]),
            (["column", "列"], ["只数这一列……", "count those whose column …"]),
            (["value", "值"], ["……等于这个值的", "… has this value"]),
        ],
        read: rows,
    },
    Function {
        names: ["penalties", "行政处罚"],
        meaning: ["一年的行政处罚决定件数或者罚没金额", "how many penalties were decided in a year, or the money"],
        arguments: &[
            (["year", "年"], ["作出决定的年份", "the year of the decision"]),
            (["field", "项目"], ["件数或者金额（元）；不写是件数", "count or money (yuan); count when left out"]),
        ],
        read: penalties,
    },
];

/// Why a text names no figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// It is not written as a call.
    Form,
    /// There is no such function.
    Function(String),
    /// The function has no such argument.
    Argument(String, String),
    /// The argument cannot have this value.
    Value(String, String),
    /// The function lacks an argument.
    Lacks(String),
}

impl Wrong {
    /// The finding for an editor who wrote `call`.
    pub fn finding(&self, place: Place, call: &str) -> Finding {
        match self {
            Self::Form => found::figure_form(place, call),
            Self::Function(name) => {
                let near = nearest(name, FUNCTIONS.iter().flat_map(|function| function.names));
                found::figure_function(place, name, near)
            }
            Self::Argument(name, near) => found::figure_argument(place, name, near),
            Self::Value(name, value) => found::figure_value(place, name, value),
            Self::Lacks(name) => found::figure_lacks(place, name),
        }
    }
}

/// The figures that `body` asks for, by their places among its links; `place` gives where a link
/// stands.
pub(super) fn figures(
    body: &Body,
    place: impl Fn(Span) -> Place,
    findings: &mut Vec<Finding>,
) -> Vec<(usize, Figure)> {
    let calls = body.links.iter().enumerate().filter(|(_, link)| link.kind == LinkKind::Figure);
    let mut figures = Vec::new();
    for (at, link) in calls {
        match Figure::parse(&link.target) {
            Ok(figure) => figures.push((at, figure)),
            Err(wrong) => findings.push(wrong.finding(place(link.span), &link.target)),
        }
    }
    figures
}

impl Figure {
    /// Reads a call as it stands between the braces.
    pub fn parse(call: &str) -> Result<Self, Wrong> {
        let Call { name, arguments: written } = Call::parse(call).ok_or(Wrong::Form)?;
        let function = FUNCTIONS.iter().find(|function| function.names.contains(&name));
        let function = function.ok_or_else(|| Wrong::Function(name.to_owned()))?;
        let mut arguments = Arguments { function, values: arguments(function, &written)? };
        (function.read)(&mut arguments)
    }
}

/// The arguments that were written, by their English names.
struct Arguments<'call> {
    function: &'static Function,
    values: Vec<(&'static str, &'call str)>,
}

impl<'call> Arguments<'call> {
    /// The value of an argument.
    fn get(&self, name: &str) -> Option<&'call str> {
        self.values.iter().find(|(other, _)| *other == name).map(|(_, value)| *value)
    }

    /// The value of an argument, typed.
    fn parsed<T>(
        &self,
        name: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Wrong> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let wrong = || Wrong::Value(name.to_owned(), value.to_owned());
        read(value).map(Some).ok_or_else(wrong)
    }

    /// What is said of an argument that must be there.
    fn lacks(&self, name: &str) -> Wrong {
        let known = self.function.arguments.iter().find(|(names, _)| names[0] == name);
        Wrong::Lacks(known.map_or(name.to_owned(), |(names, _)| format!("{} ({name})", names[1])))
    }
}

/// The arguments that were `written`, by their English names.
fn arguments<'call>(
    function: &'static Function,
    written: &[(&'call str, &'call str)],
) -> Result<Vec<(&'static str, &'call str)>, Wrong> {
    let mut values: Vec<(&str, &str)> = Vec::with_capacity(written.len());
    for (name, value) in written {
        let known = function.arguments.iter().find(|(names, _)| names.contains(name));
        let Some(([known, _], _)) = known else {
            let names = function.arguments.iter().flat_map(|(names, _)| *names);
            return Err(Wrong::Argument((*name).to_owned(), nearest(name, names).to_owned()));
        };
        if values.iter().any(|(other, _)| other == known) {
            return Err(Wrong::Form);
        }
        values.push((known, value));
    }
    Ok(values)
}

fn documents(arguments: &mut Arguments<'_>) -> Result<Figure, Wrong> {
    let kinds = |text: &str| -> Option<Vec<Kind>> {
        text.split([',', '，', '、']).map(|name| Kind::named(name.trim())).collect()
    };
    Ok(Figure::Documents(Selection {
        kinds: arguments.parsed("kind", kinds)?.unwrap_or_default(),
        year: arguments.parsed("year", year)?,
        written: arguments.parsed("written", year)?,
        column: arguments.get("column").map(|folder| folder.trim_matches('/').to_owned()),
        article20: arguments.parsed("article20", Article20::parse)?,
        normative: arguments.parsed("normative", flag)?,
        in_force: arguments.parsed("in_force", flag)?,
    }))
}

fn working_days(arguments: &mut Arguments<'_>) -> Result<Figure, Wrong> {
    if let Some(year) = arguments.parsed("year", year)? {
        return Ok(Figure::WorkingDays(Days::Year(year)));
    }
    let from = arguments.parsed("from", date::parse_day)?.ok_or_else(|| arguments.lacks("from"))?;
    let to = arguments.parsed("to", date::parse_day)?.ok_or_else(|| arguments.lacks("to"))?;
    Ok(Figure::WorkingDays(Days::Between(from, to)))
}

fn agency(arguments: &mut Arguments<'_>) -> Result<Figure, Wrong> {
    let fact =
        |text: &str| FACTS.iter().find(|(names, _)| names.contains(&text)).map(|(_, fact)| *fact);
    let fact = arguments.parsed("field", fact)?.ok_or_else(|| arguments.lacks("field"))?;
    Ok(Figure::Agency(fact))
}

fn report(arguments: &mut Arguments<'_>) -> Result<Figure, Wrong> {
    let row = arguments.get("row").ok_or_else(|| arguments.lacks("row"))?.to_owned();
    let column = arguments.get("column").map(str::to_owned);
    Ok(Figure::Report(ReportCell { year: arguments.parsed("year", year)?, row, column }))
}

fn rows(arguments: &mut Arguments<'_>) -> Result<Figure, Wrong> {
    let list = arguments.get("list").map(|path| {
        let path = path.trim_matches('/').trim_start_matches("content/");
        path.trim_end_matches(".md").trim_end_matches("/index").to_owned()
    });
    let fits = match (arguments.get("column"), arguments.get("value")) {
        (None, None) => None,
        (Some(column), Some(value)) => Some((column.to_owned(), value.to_owned())),
        (None, Some(_)) => return Err(arguments.lacks("column")),
        (Some(_), None) => return Err(arguments.lacks("value")),
    };
    Ok(Figure::Rows(RowSelection { list, fits }))
}

fn penalties(arguments: &mut Arguments<'_>) -> Result<Figure, Wrong> {
    let year = arguments.parsed("year", year)?.ok_or_else(|| arguments.lacks("year"))?;
    let money = |text: &str| match text {
        "count" | "件数" => Some(false),
        "money" | "金额" => Some(true),
        _ => None,
    };
    let money = arguments.parsed("field", money)?.unwrap_or_default();
    Ok(Figure::Penalties(Penalties { year, money }))
}

fn year(text: &str) -> Option<i16> {
    text.trim_end_matches('年').parse().ok().filter(|year| (1949..=9999).contains(year))
}

fn flag(text: &str) -> Option<bool> {
    match text {
        "true" | "是" => Some(true),
        "false" | "否" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_call_is_read_in_either_language_and_with_the_marks_of_either() {
        let wanted = Figure::Documents(Selection {
            kinds: vec![Kind::Policy, Kind::Interpretation],
            year: Some(2023),
            ..Selection::default()
        });
        for call in [
            "stats(kind=\"policy, interpretation\", year=2023)",
            " 统计（类型=“政策文件、政策解读”，年=2023年） ",
        ] {
            assert_eq!(Figure::parse(call), Ok(wanted.clone()), "{call}");
        }
        let days = Days::Between(Date::constant(2023, 1, 1), Date::constant(2023, 1, 31));
        let call = "working_days(from=2023-01-01, to=2023-01-31)";
        assert_eq!(Figure::parse(call), Ok(Figure::WorkingDays(days)));
    }

    #[test]
    fn what_is_wrong_is_told_apart() {
        let wrong = |call: &str| Figure::parse(call).unwrap_err();
        assert_eq!(wrong("stats"), Wrong::Form);
        assert_eq!(wrong("stat(year=2023)"), Wrong::Function("stat".into()));
        assert_eq!(wrong("stats(yaer=2023)"), Wrong::Argument("yaer".into(), "year".into()));
        assert_eq!(wrong("stats(year=23)"), Wrong::Value("year".into(), "23".into()));
        assert_eq!(wrong("working_days(from=2023-01-01)"), Wrong::Lacks("至 (to)".into()));
    }

    proptest! {
        #[test]
        fn no_text_stops_the_reader(text in "[a-z统计(（)）=＝,，\"“”2 ]{0,40}") {
            let _ = Figure::parse(&text);
        }
    }
}
